// SPDX-License-Identifier: Apache-2.0

/// One part of the column `lookup`: a gene and the results of it that a row is for.
struct GuidanceLookup {
    let gene: String
    let keys: [String]

    /// What a row that is for people without a result of a gene is keyed by.
    static let noResult = "No Result"

    /// The parts of a lookup: `CYP2C19=Poor Metabolizer; CYP2D6=0.25..1.0|n/a`, or of a single position `IFNL3 rs12979860 C/C|C/T`.
    ///
    /// - Returns: `nil` where it is neither, as in guidance that is a flow chart.
    static func read(_ text: String) -> [GuidanceLookup]? {
        var result: [GuidanceLookup] = []
        for part in text.parts(";") {
            if let equal = part.firstIndex(of: "=") {
                let keys = String(part[part.index(after: equal)...]).parts("|")
                result.append(GuidanceLookup(gene: String(part[..<equal]), keys: keys))
                continue
            }
            let words = part.split(separator: " ").map(String.init)
            guard words.count == 3, words[1].hasPrefix("rs"), words[2].contains("/") else { return nil }
            result.append(GuidanceLookup(gene: words[0], keys: words[2].parts("|").map { words[1] + " " + $0 }))
        }
        return result
    }
}

extension DrugGuidance.Key {
    /// Reads a key of a phenotype.
    init(phenotype text: String, of gene: GeneDefinition) throws(RowFault) {
        guard gene.phenotypes.names.contains(text) else {
            throw RowFault(
                message: "`\(text)` is not a phenotype of `\(gene.symbol)`",
                help: "it has: " + gene.phenotypes.names.joined(separator: ", "))
        }
        self = .phenotype(text)
    }

    /// Reads a key of a score: `0.5`, `0.25..1.0`, `>2.25`, `n/a`.
    init(score text: String) throws(RowFault) {
        let fault = RowFault(
            message: "`\(text)` is not a score", help: "write a number, `0.25..1.0`, `>2.25` or `n/a`")
        if text == "n/a" {
            self = .noScore
        } else if text.hasPrefix(">") {
            guard let above = Score.hundredths(String(text.dropFirst())) else { throw fault }
            self = .scores(above + Score.step, nil)
        } else {
            guard let range = Self.range(text) else { throw fault }
            self = .scores(range.lowerBound, range.upperBound)
        }
    }

    /// Reads a key of what a laboratory says: `*15:02 positive`.
    init(answer text: String) throws(RowFault) {
        guard text.hasSuffix(" positive") || text.hasSuffix(" negative") else {
            throw RowFault(message: "`\(text)` is not an answer", help: "write an allele and `positive` or `negative`")
        }
        self = .answer(isPositive: text.hasSuffix(" positive"))
    }

    /// The keys of a cell in the order of all values, with one range for scores of which each follows the other.
    static func merged(_ keys: [Self], in values: [Self]) -> [Self] {
        var ordered = keys.sorted { one, other in
            (values.firstIndex { one.covers($0) } ?? values.count)
                < (values.firstIndex { other.covers($0) } ?? values.count)
        }
        var index = 1
        while index < ordered.count {
            if case .scores(let low, let end?) = ordered[index - 1], case .scores(let start, let high) = ordered[index],
                start == end + Score.step
            {
                ordered.replaceSubrange(index - 1...index, with: [.scores(low, high)])
            } else {
                index += 1
            }
        }
        return ordered
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        guard let dots = text.firstRange(of: "..") else { return Score.hundredths(text).map { $0...$0 } }
        guard let low = Score.hundredths(String(text[..<dots.lowerBound])),
            let high = Score.hundredths(String(text[dots.upperBound...])), low <= high
        else { return nil }
        return low...high
    }

    /// Whether a guideline may have no row for it: an unknown score, or an allele without a function.
    var mayHaveNoRow: Bool { self == .noScore || self == .phenotype(Texts.notAssigned) }

    /// Whether a result, of which all but one value is a single key, is meant by this key.
    func covers(_ result: DrugGuidance.Key) -> Bool {
        switch (self, result) {
        case (.scores(let low, let high), .scores(let score, _)): score >= low && score <= high ?? .max
        default: self == result
        }
    }
}
