// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `gene DBH { chromosome 9  strand plus  name "dopamine beta-hydroxylase" }`
public struct GeneDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `1` to `22`, `X`, `Y` or `MT`.
        case chromosome(Name)
        /// The strand of the gene: `plus` or `minus`.
        case strand(Name)
        /// The full name of the gene.
        case name(Text)
        /// A text for every reader.
        case about(Text)
        /// The same as `about`, for clinicians.
        case clinician(Text)
    }

    /// The symbol, such as `DBH`.
    public let name: Name
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}
