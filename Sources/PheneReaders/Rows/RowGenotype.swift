// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The genotype of the row that is being parsed.
///
/// One value serves all rows of a file, because a file has few different genotypes: each is parsed once.
struct RowGenotype {
    /// The genotype as 23andMe writes it: a character for each allele, `-` for one that was not called.
    private(set) var text: [UInt8] = []
    private var knownCalls: [(key: UInt32, call: Call)] = []

    /// More different genotypes of two characters than files have.
    private static let maxKnownCalls = 64

    /// True where no allele was called.
    var isNoCall: Bool { text.count <= 2 && text.allSatisfy { Call.isBlank($0) } }

    /// Joins the alleles of a row.
    mutating func load(_ row: RowColumns) {
        text.removeAll(keepingCapacity: true)
        guard let second = row.plan.second else {
            text.append(contentsOf: row[row.plan.first])
            // `A/G`, `A|G` and `A G` mean `AG`.
            if text.count == 3, text[1] == 0x2F || text[1] == 0x7C || text[1] == 0x20 { text.remove(at: 1) }
            return
        }
        append(row[row.plan.first])
        append(row[second])
    }

    private mutating func append(_ allele: ArraySlice<UInt8>) {
        let isZero = allele.count == 1 && allele.first == 0x30
        let isTwoDashes = allele.count == 2 && allele.allSatisfy { $0 == 0x2D }
        if isZero || isTwoDashes {
            text.append(0x2D)
        } else {
            text.append(contentsOf: allele)
        }
    }

    /// What a row states, on the plus strand.
    struct Result {
        var call: Call
        /// True where the alleles were complemented, because the row states the minus strand.
        var isFlipped = false
        /// True where the text is not a genotype.
        var isUnreadable = false
        /// True where the column of the strand holds neither `+` nor `-`.
        var hasUnknownStrand = false
    }

    /// The call of a row.
    mutating func result(of row: RowColumns) -> Result {
        var result = Result(call: call())
        result.isUnreadable = result.call == .invalid(.unreadable)
        guard let column = row.plan.strand else { return result }
        let strand = row[column]
        if strand.elementsEqual(CollectionOfOne(0x2B)) { return result }
        guard strand.elementsEqual(CollectionOfOne(0x2D)) else {
            result.call = .invalid(.unreadable)
            result.hasUnknownStrand = true
            return result
        }
        guard case .called(let genotype) = result.call else { return result }
        var alleles: [Allele?] = []
        for allele in genotype.alleles {
            // Alleles such as `I` and `D`, which are not bases, are the same on both strands.
            alleles.append(allele.map { $0.complemented ?? $0 })
        }
        guard let flipped = Genotype(alleles: alleles, isPhased: genotype.isPhased) else { return result }
        result.call = .called(flipped)
        result.isFlipped = true
        return result
    }

    private mutating func call() -> Call {
        guard text.count <= 2 else { return .invalid(.unreadable) }
        var key = UInt32(truncatingIfNeeded: text.count)
        for byte in text { key = key << 8 | UInt32(byte) }
        for known in knownCalls where known.key == key { return known.call }
        let call = Call(twentyThreeAndMe: text)
        if knownCalls.count < Self.maxKnownCalls { knownCalls.append((key, call)) }
        return call
    }

    /// The call of a row whose alleles have a column each, and one of which has several bases; `nil` for other rows.
    static func call(ofLongAllelesIn row: RowColumns) -> Call? {
        guard let second = row.plan.second, row.plan.strand == nil else { return nil }
        let texts = [row[row.plan.first], row[second]]
        guard texts.contains(where: { $0.count > 1 && !$0.contains(0x2D) }) else { return nil }
        var alleles: [Allele?] = []
        for text in texts {
            let isMissing = text.elementsEqual(CollectionOfOne(0x30))
            let allele = isMissing ? nil : Allele(text)
            if allele == nil, !isMissing { return nil }
            alleles.append(allele)
        }
        return Genotype(alleles: alleles).map { .called($0) }
    }
}
