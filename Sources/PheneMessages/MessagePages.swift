// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The pages of all messages that a compilation can give, with or without a reference genome.
public enum MessagePages {
    /// All pages, by number.
    public static let all = (syntax + semantics + usedPacks + properties + proofs + references)
        .sorted { $0.code < $1.code }

    /// Messages of the checks of `PheneSemantics`.
    public static let semantics =
        names + loci + alleles + tables + conditions + advice + pathways + sources + quantities + tests + topics
        + haplotypes + pharmacogenes
        + languages

    /// Messages of the proofs, which need the whole rule book.
    public static let proofs = claims + overrides + lints

    /// Messages about something valid but risky or unused; they can be suppressed.
    public static let warnings = all.filter { $0.code.severity == .warning }

    /// The page with this code, such as `PH0214`.
    public static func page(named name: String) -> DiagnosticPage? {
        all.first { $0.code.name == name }
    }
}
