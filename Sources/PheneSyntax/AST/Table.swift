// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `by rs1611115 { C/C -> normal  ... }`, or a grid of several subjects: `by a, b { | low | * | reduced | }`.
public struct Table: Sendable {
    /// One row of the table.
    public struct Row: Sendable {
        /// One cell for each subject, each a list of alternatives; a single cell in a table by one subject.
        public let cells: [[CellPattern]]
        /// The step that the row gives.
        public let step: Name
        /// The mark `usual`, `neutral` or `notable` of the row, if it differs from that of its step.
        public let mark: Name?
        /// What else a row of `guidance` recommends; `nil` in other tables.
        public let recommendation: Recommendation?
        /// `note "..."`: the meaning of this row, in one or two sentences.
        public let note: Text?
        /// The span of the row.
        public let span: Span

        /// `also lower_dose, monitor strength strong`
        public struct Recommendation: Sendable {
            /// The other actions.
            public let also: [Name]
            /// The strength, if there is one.
            public let strength: Name?
        }

        package init(
            cells: [[CellPattern]], step: Name, mark: Name?, recommendation: Recommendation? = nil, note: Text?,
            span: Span
        ) {
            self.cells = cells
            self.step = step
            self.mark = mark
            self.recommendation = recommendation
            self.note = note
            self.span = span
        }
    }

    /// The subjects of the columns: variants, findings, inputs or `score(GENE)`.
    public let subjects: [Name]
    /// The rows in the order written.
    public let rows: [Row]
    /// The span of the whole clause.
    public let span: Span

    package init(subjects: [Name], rows: [Row], span: Span) {
        self.subjects = subjects
        self.rows = rows
        self.span = span
    }
}

/// One alternative in a cell of a table.
public enum CellPattern: Sendable {
    /// `C/T` or `A|G`. A single word is parsed as `.name`, because it can be a step or a value.
    case genotype(GenotypePattern)
    /// A step, a value, or an allele for one copy.
    case name(Name)
    /// `reduced..high`, `..low`, `high..`: a range with both ends included; `nil` for an open end.
    case range(from: Name?, to: Name?, span: Span)
    /// `*`, which matches everything.
    case any(Span)

    /// The span of the pattern.
    public var span: Span {
        switch self {
        case .genotype(let genotype): genotype.span
        case .name(let name): name.span
        case .range(_, _, let span), .any(let span): span
        }
    }
}

/// A genotype as written: alleles separated by `/` or `|`. `.` is a missing allele (in tests only).
public struct GenotypePattern: Sendable, Hashable {
    /// One or two alleles; `.` for a missing one.
    public let alleles: [Name]
    /// Whether the alleles are separated by `|`.
    public let isPhased: Bool
    /// The span of the genotype.
    public let span: Span
}
