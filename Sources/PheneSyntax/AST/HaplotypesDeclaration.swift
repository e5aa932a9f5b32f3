// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `haplotypes comt_hap in COMT "COMT haplotypes" { order rs6269, rs4633 ... }`, or `alleles CYP2C19 "..." { ... }`: which
/// letters lie together on one chromosome.
public struct HaplotypesDeclaration: Sendable {
    public enum Clause: Sendable {
        /// `order rs6269, rs4633, rs4818`: the loci, in the order in which each haplotype names its letters.
        case order([Name])
        case haplotype(HaplotypeClause)
        /// `copies 0..4`: how many copies of the gene a person can have; in `alleles` only.
        case copies(CopiesClause)
        case phase(PhaseClause)
        case about(Text)
        case clinician(Text)
        case caution(Text)
        /// Whose claim it is.
        case authority(Name)
        /// In whom it was seen.
        case population(Text)
        case onUnknown(Text)
        case evidence(Name)
        case cite([Name])
    }
    /// True for `alleles`, whose haplotypes have activity values; its name is the symbol of the gene.
    public let isStarAlleles: Bool
    public let name: Name
    public let gene: Name?
    public let title: Text?
    public let clauses: [Clause]
    public let span: Span

    /// What messages call the block: its own keyword.
    public var keyword: String { isStarAlleles ? "alleles" : "haplotypes" }
}

/// `LPS = G-C-G-G "low pain sensitivity"`, or `*2 = A-C activity 0 function none`.
public struct HaplotypeClause: Sendable {
    public let name: Name
    /// One for each locus of `order`.
    public let alleles: [Name]
    public let title: Text?
    public let activity: Decimal?
    /// `none`, `decreased`, `normal` ...: any word.
    public let function: Name?
    public let span: Span
}

/// `copies 0..4`, or `copies 2`.
public struct CopiesClause: Sendable {
    public let lower: Number
    public let upper: Number
    public let span: Span
}

/// `phase required`: where the file does not say which letters lie together, each pair of haplotypes that fits stays
/// possible, pairs with unnamed haplotypes too. `phase assumed from named haplotypes`: there only the pairs of named
/// haplotypes that fit, if any does.
public struct PhaseClause: Sendable {
    /// True for `assumed from named haplotypes`; false for `required`, in full `required unless unambiguous`.
    public let assumesNamed: Bool
    public let span: Span
}

/// A decimal number that is not negative, kept exactly: `0.25` is 25 hundredths.
public struct Decimal: Sendable, Hashable {
    /// The number times 10 to the power of `fractionDigits`.
    public let digits: Int
    public let fractionDigits: Int
    public let span: Span

    /// Reads digits, with a dot and digits after it or without; `nil` for another text, and for more than 6 digits.
    package init?(_ text: String, _ span: Span) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let all = parts.joined()
        let isPlain =
            parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isPlain, all.utf8.count <= 6, let digits = Int(all) else { return nil }
        self.digits = digits
        fractionDigits = parts.count == 2 ? parts[1].utf8.count : 0
        self.span = span
    }
}
