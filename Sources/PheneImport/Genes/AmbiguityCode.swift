// SPDX-License-Identifier: Apache-2.0

/// Letters that stand for several bases (IUPAC, Cornish-Bowden 1985, doi:10.1093/nar/13.9.3021).
enum AmbiguityCode {
    /// The bases of a code; `nil` of any other text.
    static func bases(_ code: String) -> [String]? { all[code] }

    private static let all: [String: [String]] = [
        "R": ["A", "G"], "Y": ["C", "T"], "S": ["C", "G"], "W": ["A", "T"], "K": ["G", "T"], "M": ["A", "C"],
        "B": ["C", "G", "T"], "D": ["A", "G", "T"], "H": ["A", "C", "T"], "V": ["A", "C", "G"],
        "N": ["A", "C", "G", "T"],
    ]
}

extension GeneDefinition.Place {
    /// Whether a base, or each base of an ambiguity code, is one of the alleles here.
    func has(_ base: String) -> Bool {
        if alleles.contains(base) { return true }
        guard let bases = AmbiguityCode.bases(base) else { return false }
        return bases.allSatisfy { alleles.contains($0) }
    }
}
