// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The columns REF and ALT of a VCF (specification 4.5, sections 1.4.1 and 1.4.5).
enum AlleleColumns {
    /// Bases in upper case, including `N`; `nil` for other text and for none. Other ambiguity codes of IUPAC are not allowed in a VCF.
    static func bases(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var bases: [UInt8] = []
        bases.reserveCapacity(text.count)
        for byte in text {
            let upper = byte & 0xDF
            guard byte >= 0x41, Window.isBase(upper) || upper == 0x4E else { return nil }
            bases.append(upper)
        }
        return bases.isEmpty ? nil : bases
    }

    /// The alleles of an ALT column; `nil` where one of them is not allowed by the specification.
    static func alternates(_ column: ArraySlice<UInt8>) -> [VCFRecord.AlternateAllele]? {
        if column.elementsEqual([0x2E]) || column.isEmpty { return [] }
        var found: [VCFRecord.AlternateAllele] = []
        for text in column.split(separator: 0x2C, omittingEmptySubsequences: false) {
            guard let alternate = alternate(text) else { return nil }
            found.append(alternate)
        }
        return found
    }

    private static func alternate(_ text: ArraySlice<UInt8>) -> VCFRecord.AlternateAllele? {
        if let bases = bases(text) { return .bases(bases) }
        if text.elementsEqual([0x2A]) { return .missing }
        if text.first == 0x3C, text.last == 0x3E, text.count > 2 {
            let name = text.dropFirst().dropLast()
            guard !name.contains(0x3C), !name.contains(0x3E), !name.contains(0x20) else { return nil }
            if isAnyOther(name) { return .anyOther }
            return .symbol(VCFRecord.Symbol(name: Array(name.prefix(32)), kind: kind(name)))
        }
        guard isBreakend(text) else { return nil }
        return .symbol(VCFRecord.Symbol(name: Array("BND".utf8), kind: .rearrangement))
    }

    /// True for a breakend: `G]17:198982]`, `]13:123456]T`, `.A`, `A.` (section 5.4).
    private static func isBreakend(_ text: ArraySlice<UInt8>) -> Bool {
        let brackets = text.filter { $0 == 0x5B || $0 == 0x5D }
        if brackets.count == 2, brackets[0] == brackets[1], !text.contains(0x20) {
            return bases(text.prefix { $0 != brackets[0] }) != nil
                || bases(ArraySlice(text.reversed().prefix { $0 != brackets[0] })) != nil
        }
        guard text.count > 1 else { return false }
        return text.first == 0x2E && bases(text.dropFirst()) != nil
            || text.last == 0x2E && bases(text.dropLast()) != nil
    }

    private static let anyOther = ["NON_REF", "*", "X"]

    /// True for the name, without angle brackets, of a symbol that means any other allele.
    static func isAnyOther(_ name: some Collection<UInt8>) -> Bool {
        anyOther.contains { name.elementsEqual($0.utf8) }
    }

    /// The kind by the first part of a symbol's name. Unknown symbols may change the number of copies.
    private static let kinds: [(String, VCFRecord.Symbol.Kind)] = [
        ("DEL", .deletion), ("CN0", .deletion), ("INS", .insertion), ("INV", .rearrangement), ("TRA", .rearrangement),
        ("BND", .rearrangement), ("CTX", .rearrangement),
    ]

    private static func kind(_ name: ArraySlice<UInt8>) -> VCFRecord.Symbol.Kind {
        let parts = name.split(separator: 0x3A)
        if parts.dropFirst().contains(where: { $0.starts(with: "DUP".utf8) }) { return .copies }
        guard let first = parts.first else { return .copies }
        return kinds.first { first.elementsEqual($0.0.utf8) }?.1 ?? .copies
    }

    /// Why the columns have no meaning; `nil` where they do.
    static func fault(
        _ reference: [UInt8]?, _ alternates: [VCFRecord.AlternateAllele]?, _ column: ArraySlice<UInt8>, isBlock: Bool
    ) -> ReadIssue.Problem? {
        guard let reference else { return .invalidReference }
        guard let alternates else { return .invalidAlternate(visible(column, limit: 20)) }
        if alternates.contains(.bases(reference)) { return .alternateIsReference }
        // Callers of structural variants write N for a base that is not needed; where bases are called it is needed.
        let callsBases = alternates.allSatisfy {
            switch $0 {
            case .bases, .anyOther, .missing: true
            case .symbol: false
            }
        }
        if callsBases, !isBlock, reference.allSatisfy({ $0 == 0x4E }) { return .ambiguousReference }
        return nil
    }
}
