// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What the records of a VCF show about the build of their positions.
struct BuildEvidence: Equatable {
    private let builds: [Build]
    /// The number of records with the id of a locus that has a position.
    private var named = 0
    private var namedAgreeing: [Int]
    /// The number of other records that begin at the position of a locus, with its reference allele, on at least one build.
    private var placed = 0
    private var placedAgreeing: [Int]

    init(builds: [Build]) {
        self.builds = builds
        namedAgreeing = [Int](repeating: 0, count: builds.count)
        placedAgreeing = namedAgreeing
    }

    /// Adds a record.
    ///
    /// - Parameters:
    ///   - known: the indexes of the loci whose ids it has.
    ///   - positions: the positions of the loci on each build.
    mutating func add(_ record: VCFRecord, known: [Int], loci: LocusTable, positions: [LocusPositions]) {
        guard let chromosome = record.chromosome else { return }
        if let index = known.first {
            let locus = loci.loci[index]
            guard !locus.placements.isEmpty else { return }
            named += 1
            for (number, build) in builds.enumerated() {
                guard let placement = locus.placement(on: build), chromosome == locus.chromosome else { continue }
                // The record may begin earlier, or be an insertion or deletion at another unit of a repeat.
                let offset = Int64(placement.position.value) - Int64(record.position)
                let least = locus.hasLongAllele ? -Int64(LocusIntervals.reachOfIndels) : 0
                if offset >= least, offset < record.reference.count { namedAgreeing[number] += 1 }
            }
            return
        }
        var agrees = [Bool](repeating: false, count: builds.count)
        for (number, positions) in positions.enumerated() {
            for entry in positions.entries(on: chromosome, at: record.position) {
                let locus = loci.loci[entry.locus]
                guard let reference = locus.placement(on: positions.build)?.reference,
                    locus.alleles.indices.contains(reference)
                else { continue }
                if record.reference.starts(with: locus.alleles[reference].bytes) { agrees[number] = true }
            }
        }
        guard agrees.contains(true) else { return }
        placed += 1
        for (number, agrees) in agrees.enumerated() where agrees { placedAgreeing[number] += 1 }
    }

    /// True where no record counted.
    var isEmpty: Bool { named == 0 && placed == 0 }

    /// Adds the evidence of other records.
    mutating func add(_ other: BuildEvidence) {
        named += other.named
        placed += other.placed
        for number in builds.indices {
            namedAgreeing[number] += other.namedAgreeing[number]
            placedAgreeing[number] += other.placedAgreeing[number]
        }
    }

    /// Forgets what was added.
    mutating func reset() { self = BuildEvidence(builds: builds) }

    /// True where most records that were added agree with a build.
    func supports(_ build: Build) -> Bool {
        guard let number = builds.firstIndex(of: build) else { return false }
        let agreeing = namedAgreeing[number] + placedAgreeing[number]
        return agreeing > 0 && agreeing * 2 > named + placed
    }

    /// The evidence for the build.
    ///
    /// A single base agrees by chance in one of four cases, so records without ids count only where there are several.
    func basis(stated: Build?, header: [Build]) -> BuildBasis {
        let countsPlaced = (placedAgreeing.max() ?? 0) >= Self.minPlaced
        var agreeing = [Int](repeating: 0, count: Build.allCases.count)
        for (index, build) in Build.allCases.enumerated() {
            guard let number = builds.firstIndex(of: build) else { continue }
            agreeing[index] = namedAgreeing[number] + (countsPlaced ? placedAgreeing[number] : 0)
        }
        let compared = named + (countsPlaced ? placed : 0)
        return BuildBasis(
            stated: stated, header: header, comparedRows: compared,
            comparable: [Int](repeating: compared, count: Build.allCases.count), agreeing: agreeing)
    }

    private static let minPlaced = 4
}
