// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The loci of which nothing may be told, as a person has not asked to know of them.
///
/// The law: what is read of two files that differ only in the rows of these loci is the same, whatever the rows say and
/// whether they are there. So such a row is left out before anything is made of it: it is not counted, is no witness to
/// build, strand or sex, and is never quoted, be it sound or not.
///
/// In a VCF a row is there or not by the genotype, and a genome VCF parts its blocks there. So all records that come near
/// such a locus are left out of what is counted, and the numbers of lines behind it are not told.
struct HiddenLoci: Sendable {
    /// How far around a locus a record is taken for one of it: a change may be written at another unit of a repeat.
    private static let reach = PlaceIntervals.reachOfIndels

    private let ids: Set<VariantID>
    private let idTexts: [[UInt8]]
    /// The loci themselves.
    let loci: [Locus]
    /// Where they lie on any build, with room around; by ``Chromosome/number``.
    let windows: [[PlaceIntervals.Interval]]
    private let positions: Set<UInt32>
    /// The chromosomes that have one.
    let chromosomes: Set<Chromosome>
    private let firstChromosome: UInt8

    static let none = HiddenLoci([])

    init(_ loci: [Locus]) {
        self.loci = loci
        ids = Set(loci.flatMap { [$0.id] + $0.aliases })
        idTexts = ids.map { Array($0.name.utf8) }
        var chromosomes = Set(loci.map { $0.chromosome })
        var windows = [[PlaceIntervals.Interval]](repeating: [], count: 26)
        for locus in loci {
            let length = UInt32(clamping: locus.alleles.map { $0.letters.count }.max() ?? 1)
            for placement in locus.placements {
                let first = placement.position.value
                let last = first.addingReportingOverflow(length + Self.reach)
                let window = PlaceIntervals.Interval(
                    first: first - min(first, Self.reach), last: last.overflow ? .max : last.partialValue)
                windows[Int(locus.chromosome.number)].append(window)
                if locus.chromosome == .x, let other = window.onY(placement.build) {
                    windows[Int(Chromosome.y.number)].append(other)
                    chromosomes.insert(.y)
                }
            }
        }
        self.windows = windows
        positions = Set(loci.flatMap { $0.placements }.map { $0.position.value })
        self.chromosomes = chromosomes
        firstChromosome = chromosomes.map { $0.number }.min() ?? .max
    }

    var isEmpty: Bool { loci.isEmpty }

    /// Whether it is one of them, by an id, an alias or its place.
    func holds(_ locus: Locus) -> Bool {
        if ids.contains(locus.id) || locus.aliases.contains(where: { ids.contains($0) }) { return true }
        return loci.contains { other in
            other.chromosome == locus.chromosome
                && other.placements.contains { place in
                    locus.placement(on: place.build)?.position == place.position
                }
        }
    }

    // MARK: Rows of an array

    /// Whether a row of an array is one of theirs, by its id or its place on any build.
    func holds(id: ArraySlice<UInt8>, chromosome: ArraySlice<UInt8>, position: UInt32) -> Bool {
        if isEmpty { return false }
        if let id = VariantID(id) {
            if ids.contains(id) { return true }
        } else if id.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 <= 0x20 }) {
            if LooseLine(id).ids.contains(where: { ids.contains($0) }) { return true }
        }
        guard positions.contains(position), let chromosome = ContigName(chromosome).chromosome else { return false }
        return isPlace(chromosome, position...position)
    }

    /// The same for the id and the position of a row of X or Y.
    func holds(id: UnsafeBufferPointer<UInt8>, position: UInt32, on chromosome: SexChromosome) -> Bool {
        if isEmpty { return false }
        if idTexts.contains(where: { $0.count == id.count && $0.elementsEqual(id) }) { return true }
        return positions.contains(position) && isPlace(chromosome.chromosome, position...position)
    }

    private func isPlace(_ chromosome: Chromosome, _ positions: ClosedRange<UInt32>) -> Bool {
        loci.contains { locus in
            locus.placements.contains { placement in
                if locus.chromosome == chromosome { return positions.contains(placement.position.value) }
                guard chromosome == .y, locus.chromosome == .x else { return false }
                let other = PseudoautosomalRegion.counterpart(
                    of: placement.position.value, on: .x, build: placement.build)
                return other.map { positions.contains($0) } ?? false
            }
        }
    }

    /// Whether a bad line names one of them.
    ///
    /// - Parameter reach: how many bases behind its position it may speak of.
    func isNamed(in line: ArraySlice<UInt8>, reach: UInt32 = 0) -> Bool {
        if isEmpty { return false }
        let loose = LooseLine(line)
        if loose.ids.contains(where: { ids.contains($0) }) { return true }
        return loose.places.contains { place in
            let last = place.positions.upperBound.addingReportingOverflow(reach)
            return isPlace(
                place.chromosome, place.positions.lowerBound...(last.overflow ? .max : last.partialValue))
        }
    }

    // MARK: Records of a VCF

    /// Whether a record comes near one of them, or has its id.
    func touches(_ record: VCFRecord) -> Bool {
        if isEmpty { return false }
        if let chromosome = record.chromosome, isNear(chromosome, record.position, record.farthest) { return true }
        return record.ids.contains { VariantID($0).map { ids.contains($0) } ?? false }
    }

    /// Whether some positions come near one of them.
    func isNear(_ chromosome: Chromosome, _ first: UInt32, _ last: UInt32) -> Bool {
        windows[Int(chromosome.number)].contains { $0.first <= last && first <= $0.last }
    }

    /// Whether the line of a record may have another number in a file with other records of them, although the file is in
    /// the order of the chromosomes.
    func comesBefore(_ chromosome: Chromosome) -> Bool { firstChromosome <= chromosome.number }

    /// Whether one of them begins at a position on a build.
    func hasPlace(at position: UInt32, on build: Build) -> Bool {
        loci.contains { $0.placement(on: build)?.position.value == position }
    }

    /// Whether one of them has a place on a build.
    func hasPlace(on build: Build) -> Bool { loci.contains { $0.placement(on: build) != nil } }
}

extension LocusTable {
    /// The table without some loci.
    func without(_ hidden: HiddenLoci) -> LocusTable {
        if hidden.isEmpty { return self }
        // The ids of a part of a table differ as those of the table do, so there always is one.
        return LocusTable(loci: loci.filter { !hidden.holds($0) }) ?? self
    }
}
