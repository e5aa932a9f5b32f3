// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The loci that a line may name which is no row: by any id in it, and by a chromosome with a position behind it.
///
/// Only bad lines come here, so it may look at everything. It may name a locus too many, which makes one more unknown;
/// it must not miss one that a reader of the line would see.
struct LooseLine {
    private let words: [ArraySlice<UInt8>]
    private let finerWords: [ArraySlice<UInt8>]

    init(_ line: ArraySlice<UInt8>) {
        func isBetween(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x3B || byte == 0x22
        }
        words = line.split { isBetween($0) }
        // A position may be written with commas, and columns may be divided by them.
        finerWords = line.contains(0x2C) ? line.split { isBetween($0) || $0 == 0x2C } : words
    }

    /// The ids in it, in their order.
    var ids: [VariantID] {
        var ids: [VariantID] = []
        for word in finerWords {
            if let id = VariantID(word), !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The places that it may speak of.
    var places: [(chromosome: Chromosome, positions: ClosedRange<UInt32>)] {
        var places = Self.places(in: words)
        if finerWords.count != words.count { places += Self.places(in: finerWords) }
        return places
    }

    private static func places(
        in words: [ArraySlice<UInt8>]
    ) -> [(chromosome: Chromosome, positions: ClosedRange<UInt32>)] {
        zip(words, words.dropFirst()).compactMap { name, position in
            guard let positions = positions(position), let chromosome = ContigName(name).chromosome else { return nil }
            return (chromosome: chromosome, positions: positions)
        }
    }

    /// What a text may mean as a position: `148206440`, `148,206,440`, `2.00E+07`, which stands for all that it is rounded
    /// from.
    static func positions(_ text: ArraySlice<UInt8>) -> ClosedRange<UInt32>? {
        var digits: [UInt8] = []
        var decimals: Int?
        var power = 0
        var isPower = false
        var groups = 0
        for byte in text {
            switch byte {
            case 0x30...0x39 where isPower:
                power = min(power * 10 + Int(byte - 0x30), 100)
            case 0x30...0x39:
                digits.append(byte - 0x30)
                if let count = decimals { decimals = count + 1 }
            case 0x2E where !isPower:
                if decimals != nil { groups += 1 }
                decimals = 0
            // Signs that divide groups of three digits.
            case 0x2C, 0x5F, 0x27: groups += 1
            case 0x45 where !isPower && !digits.isEmpty, 0x65 where !isPower && !digits.isEmpty: isPower = true
            case 0x2B: break
            default: return nil
            }
        }
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        let value = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        guard isPower else {
            // Behind a lone point, three digits may be a group, and zeros are decimals.
            if let decimals, groups == 0, decimals != 3 {
                let whole = (0..<decimals).reduce(value) { rest, _ in rest / 10 }
                return UInt32(exactly: whole).map { $0...$0 }
            }
            return UInt32(exactly: value).map { $0...$0 }
        }
        let shift = power - (decimals ?? 0)
        guard (0...9).contains(shift) else { return UInt32(exactly: value).map { $0...$0 } }
        let unit = (0..<shift).reduce(UInt64(1)) { rest, _ in rest * 10 }
        let (middle, isOver) = value.multipliedReportingOverflow(by: unit)
        guard !isOver else { return nil }
        return UInt32(clamping: middle - min(middle, unit))...UInt32(clamping: middle + unit)
    }
}

extension LocusTable {
    /// The loci that share a base with some positions, each with the build on which it does. Positions of Y in a
    /// pseudoautosomal region are those of X too.
    func loci(on chromosome: Chromosome, at positions: ClosedRange<UInt32>) -> [(locus: Int, build: Build)] {
        var found: [(locus: Int, build: Build)] = []
        for (index, locus) in loci.enumerated()
        where locus.chromosome == chromosome || chromosome == .y && locus.chromosome == .x {
            for placement in locus.placements {
                guard let positions = Self.positions(positions, of: chromosome, on: locus.chromosome, placement.build)
                else { continue }
                var length = 1
                if let reference = placement.reference, locus.alleles.indices.contains(reference) {
                    length = locus.alleles[reference].letters.count
                }
                let first = placement.position.value
                let last = first.addingReportingOverflow(UInt32(clamping: length - 1))
                if first <= positions.upperBound, last.overflow || last.partialValue >= positions.lowerBound {
                    found.append((index, placement.build))
                }
            }
        }
        return found
    }

    /// Positions of a chromosome as those of a locus's own; `nil` where they are none of it.
    private static func positions(
        _ positions: ClosedRange<UInt32>, of chromosome: Chromosome, on own: Chromosome, _ build: Build
    ) -> ClosedRange<UInt32>? {
        if chromosome == own { return positions }
        guard
            let first = PseudoautosomalRegion.counterpart(of: positions.lowerBound, on: chromosome, build: build)
        else { return nil }
        let last = first.addingReportingOverflow(positions.upperBound - positions.lowerBound)
        return first...(last.overflow ? .max : last.partialValue)
    }
}
