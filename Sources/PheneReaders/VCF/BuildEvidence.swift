// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What the records of a VCF say of the build that their positions count on.
struct BuildEvidence {
    private let builds: [Build]
    /// Records with the id of a locus that has a place.
    private var named = 0
    private var namedAgreeing: [Int]
    /// Records without such an id that begin where a locus lies, with its reference letter, on one build at least.
    private var placed = 0
    private var placedAgreeing: [Int]

    init(builds: [Build]) {
        self.builds = builds
        namedAgreeing = [Int](repeating: 0, count: builds.count)
        placedAgreeing = namedAgreeing
    }

    mutating func weigh(_ record: VCFRecord, known: [Int], loci: LocusTable, places: [LocusPlaces]) {
        guard let chromosome = record.chromosome else { return }
        if let index = known.first {
            let locus = loci.loci[index]
            guard !locus.placements.isEmpty else { return }
            named += 1
            for (number, build) in builds.enumerated() {
                guard let placement = locus.placement(on: build), chromosome == locus.chromosome else { continue }
                // The record may begin earlier, or be an insertion or deletion at another unit of a repeat.
                let offset = Int64(placement.position.value) - Int64(record.position)
                let isIndel = locus.alleles.contains { $0.letters.count > 1 }
                let least = isIndel ? -Int64(PlaceIntervals.reachOfIndels) : 0
                if offset >= least, offset < record.reference.count { namedAgreeing[number] += 1 }
            }
            return
        }
        var agrees = [Bool](repeating: false, count: builds.count)
        for (number, places) in places.enumerated() {
            for place in places.places(on: chromosome, at: record.position) {
                let locus = loci.loci[place.locus]
                guard let reference = locus.placement(on: places.build)?.reference,
                    locus.alleles.indices.contains(reference)
                else { continue }
                if record.reference.starts(with: locus.alleles[reference].letters) { agrees[number] = true }
            }
        }
        guard agrees.contains(true) else { return }
        placed += 1
        for (number, agrees) in agrees.enumerated() where agrees { placedAgreeing[number] += 1 }
    }

    /// True where most of what was seen speaks for a build.
    func supports(_ build: Build) -> Bool {
        guard let number = builds.firstIndex(of: build) else { return false }
        let agreeing = namedAgreeing[number] + placedAgreeing[number]
        return agreeing > 0 && agreeing * 2 > named + placed
    }

    /// The grounds for a build.
    ///
    /// A single letter that agrees is a chance of one in four, so places without ids count only where there are several.
    func grounds(stated: Build?, header: [Build]) -> BuildGrounds {
        let countsPlaced = (placedAgreeing.max() ?? 0) >= Self.fewestPlaced
        var agreeing = [Int](repeating: 0, count: Build.allCases.count)
        for (index, build) in Build.allCases.enumerated() {
            guard let number = builds.firstIndex(of: build) else { continue }
            agreeing[index] = namedAgreeing[number] + (countsPlaced ? placedAgreeing[number] : 0)
        }
        let compared = named + (countsPlaced ? placed : 0)
        return BuildGrounds(
            stated: stated, header: header, comparedRows: compared,
            comparable: [Int](repeating: compared, count: Build.allCases.count), agreeing: agreeing)
    }

    private static let fewestPlaced = 4
}
