// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The loci that a bad line may name: by any id in it, and by a chromosome followed by a position.
///
/// It may name too many loci, each of which then is unknown. It must not miss a locus that a human reader of the line would see.
struct MalformedLine {
    private let words: [ArraySlice<UInt8>]
    private let finerWords: [ArraySlice<UInt8>]

    init(_ line: ArraySlice<UInt8>) {
        func isSeparator(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x3B || byte == 0x22
        }
        words = line.split { isSeparator($0) }
        // Commas may be part of a position or separate columns.
        finerWords = line.contains(0x2C) ? line.split { isSeparator($0) || $0 == 0x2C } : words
    }

    /// The ids in the line, in order.
    var ids: [VariantID] {
        var ids: [VariantID] = []
        for word in finerWords {
            if let id = VariantID(word), !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The positions that the line may name.
    var positions: [(chromosome: Chromosome, positions: ClosedRange<UInt32>)] {
        var found = Self.positions(in: words)
        if finerWords.count != words.count { found += Self.positions(in: finerWords) }
        return found
    }

    private static func positions(
        in words: [ArraySlice<UInt8>]
    ) -> [(chromosome: Chromosome, positions: ClosedRange<UInt32>)] {
        zip(words, words.dropFirst()).compactMap { name, position in
            guard let positions = positions(position), let chromosome = ContigName(name).chromosome else { return nil }
            return (chromosome: chromosome, positions: positions)
        }
    }

    /// The positions that a text may mean: one for `148206440` and `148,206,440`; for `2.00E+07` all that are rounded to it. `nil` where
    /// it is not a position.
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
            // Separators of groups of three digits.
            case 0x2C, 0x5F, 0x27: groups += 1
            case 0x45 where !isPower && !digits.isEmpty, 0x65 where !isPower && !digits.isEmpty: isPower = true
            case 0x2B: break
            default: return nil
            }
        }
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        let value = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        guard isPower else {
            // Three digits behind a single point may be a group; other digits are decimals.
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
    /// The loci that share a base with a range of positions, each with the build on which it does. Positions of Y in a
    /// pseudoautosomal region are positions of X too.
    func loci(on chromosome: Chromosome, at positions: ClosedRange<UInt32>) -> [(locus: Int, build: Build)] {
        var found: [(locus: Int, build: Build)] = []
        for (index, locus) in loci.enumerated()
        where locus.chromosome == chromosome || chromosome == .y && locus.chromosome == .x {
            for placement in locus.placements {
                guard let positions = Self.positions(positions, of: chromosome, on: locus.chromosome, placement.build)
                else { continue }
                var length = 1
                if let reference = placement.reference, locus.alleles.indices.contains(reference) {
                    length = locus.alleles[reference].bytes.count
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

    /// Positions of one chromosome as positions of the chromosome of a locus; `nil` where they are not on it.
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
