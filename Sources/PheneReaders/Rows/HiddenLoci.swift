// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The loci that the person has not asked to know about (``ReadOptions/withheld``).
///
/// The law: two files that differ only in the rows of these loci are read alike, whatever these rows state and whether they exist.
/// So such a row is left out before anything is derived from it: it is not counted, is not evidence for the build, the strand or the
/// sex, and is never quoted, whether it is valid or not.
///
/// In a VCF the genotype decides whether there is a row, and where a genome VCF splits its blocks. So all records near such a locus are
/// left out of the counts, and line numbers behind it are not reported.
struct HiddenLoci: Sendable {
    /// How far from a locus, in bases, a record may be about it: a variant may be written at another unit of a repeat.
    private static let reach = LocusIntervals.reachOfIndels

    private let ids: [VariantID]
    private let idTexts: [[UInt8]]
    /// The loci themselves.
    let loci: [Locus]
    /// Their positions on all builds with a margin around them, by ``Chromosome/number``.
    let windows: [[LocusIntervals.Interval]]
    private let positions: [UInt32]
    /// The chromosomes that have a hidden locus.
    let chromosomes: ChromosomeSet
    private let firstChromosome: UInt8

    static let none = HiddenLoci([])

    init(_ loci: [Locus]) {
        self.loci = loci
        ids = loci.flatMap { [$0.id] + $0.aliases }
        idTexts = ids.map { Array($0.name.utf8) }
        var chromosomes = ChromosomeSet()
        for locus in loci { chromosomes.insert(locus.chromosome) }
        var windows = [[LocusIntervals.Interval]](repeating: [], count: 26)
        for locus in loci {
            let length = UInt32(clamping: locus.alleles.map { $0.bytes.count }.max() ?? 1)
            for placement in locus.placements {
                let first = placement.position.value
                let last = first.addingReportingOverflow(length + Self.reach)
                let window = LocusIntervals.Interval(
                    first: first - min(first, Self.reach), last: last.overflow ? .max : last.partialValue)
                windows[Int(locus.chromosome.number)].append(window)
                if locus.chromosome == .x, let other = window.onY(placement.build) {
                    windows[Int(Chromosome.y.number)].append(other)
                    chromosomes.insert(.y)
                }
            }
        }
        self.windows = windows
        positions = loci.flatMap { $0.placements }.map { $0.position.value }
        self.chromosomes = chromosomes
        firstChromosome = chromosomes.firstNumber ?? .max
    }

    var isEmpty: Bool { loci.isEmpty }

    /// Whether a locus is hidden, by an id, an alias or its position.
    func contains(_ locus: Locus) -> Bool {
        loci.contains { $0.isSameSite(as: locus) }
    }

    // MARK: Rows of an array

    /// Whether a row of an array is one of a hidden locus, by its id or its position on any build.
    func contains(id: ArraySlice<UInt8>, chromosome: ArraySlice<UInt8>, position: UInt32) -> Bool {
        if isEmpty { return false }
        if let id = VariantID(id) {
            if ids.contains(id) { return true }
        } else if id.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 <= 0x20 }) {
            if MalformedLine(id).ids.contains(where: { ids.contains($0) }) { return true }
        }
        guard positions.contains(position), let chromosome = ContigName(chromosome).chromosome else { return false }
        return hasLocus(on: chromosome, at: position...position)
    }

    /// The same for the id and the position of a row of X or Y.
    func contains(id: UnsafeBufferPointer<UInt8>, position: UInt32, on chromosome: SexChromosome) -> Bool {
        if isEmpty { return false }
        if idTexts.contains(where: { $0.count == id.count && $0.elementsEqual(id) }) { return true }
        return positions.contains(position) && hasLocus(on: chromosome.chromosome, at: position...position)
    }

    private func hasLocus(on chromosome: Chromosome, at positions: ClosedRange<UInt32>) -> Bool {
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

    /// Whether a bad line names a hidden locus.
    ///
    /// - Parameter reach: the number of bases behind its position that the line may be about.
    func isNamed(in line: ArraySlice<UInt8>, reach: UInt32 = 0) -> Bool {
        if isEmpty { return false }
        let line = MalformedLine(line)
        if line.ids.contains(where: { ids.contains($0) }) { return true }
        return line.positions.contains { stated in
            let last = stated.positions.upperBound.addingReportingOverflow(reach)
            return hasLocus(
                on: stated.chromosome, at: stated.positions.lowerBound...(last.overflow ? .max : last.partialValue))
        }
    }

    // MARK: Records of a VCF

    /// Whether a record is near a hidden locus or has its id.
    func touches(_ record: VCFRecord) -> Bool {
        if isEmpty { return false }
        if let chromosome = record.chromosome, isNear(chromosome, record.position, record.farthest) { return true }
        return record.ids.contains { VariantID($0).map { ids.contains($0) } ?? false }
    }

    /// Whether positions, both bounds inclusive, are near a hidden locus.
    func isNear(_ chromosome: Chromosome, _ first: UInt32, _ last: UInt32) -> Bool {
        windows[Int(chromosome.number)].contains { $0.first <= last && first <= $0.last }
    }

    /// Whether a hidden locus is on a chromosome or before it, so that line numbers there may depend on the records of hidden loci.
    func comesBefore(_ chromosome: Chromosome) -> Bool { firstChromosome <= chromosome.number }

    /// Whether a hidden locus begins at a position on a build.
    func hasLocus(at position: UInt32, on build: Build) -> Bool {
        loci.contains { $0.placement(on: build)?.position.value == position }
    }

    /// Whether a hidden locus has a position on a build.
    func hasLocus(on build: Build) -> Bool { loci.contains { $0.placement(on: build) != nil } }
}

extension LocusTable {
    /// The table without the hidden loci.
    func without(_ hidden: HiddenLoci) -> LocusTable {
        hidden.isEmpty ? self : filter { !hidden.contains($0) }
    }
}
