// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// Something that has a set of possible codes in a person.
public enum Subject: Hashable, Sendable {
    /// Genotype codes of ``RuleBook/variants``.
    case locus(Int)
    /// Value indices of ``RuleBook/inputs``.
    case input(Int)
    /// Steps of the finding's scale; ``RuleBook/findings``.
    case finding(Int)
    /// Steps of the pathway's scale; ``RuleBook/pathways``.
    case pathway(Int)
}

public enum Evidence: String, Sendable, CaseIterable {
    case guideline, strong, moderate, limited, conflicting
}

/// A total table from the codes of its subjects to steps of a scale.
///
/// - Invariant: each combination of codes lies in just one row; subjects are distinct and acyclic.
public struct Finding: Sendable {
    public struct Row: Sendable {
        /// One set for each subject; the row holds where every subject's code is in its set.
        public var cells: [CodeSet]
        public var step: Int
        /// That of this row alone; where it is absent, that of the step counts.
        public var notability: Notability?
        public var note: String
        public var place: Place

        public init(cells: [CodeSet], step: Int, notability: Notability? = nil, note: String, place: Place) {
            self.cells = cells
            self.step = step
            self.notability = notability
            self.note = note
            self.place = place
        }
    }
    public var name: String
    public var title: String
    /// An index into ``RuleBook/scales``.
    public var scale: Int
    /// Loci, inputs or findings.
    public var subjects: [Subject]
    public var rows: [Row]
    public var quantity: String
    public var about: String
    /// The same for a reader of the field; empty where the rule file gives none.
    public var clinician = ""
    public var cautions: [String]
    public var unknownText: String
    public var evidence: Evidence
    /// Indices into ``RuleBook/sources``.
    public var cites: [Int]
    /// Whose finding it is; ``RuleBook/authorities``.
    public var authority: Int?
    /// In whom it was seen.
    public var populations: [String]
    public var place: Place

    public init(
        name: String, title: String, scale: Int, subjects: [Subject], rows: [Row], quantity: String, about: String,
        cautions: [String], unknownText: String, evidence: Evidence, cites: [Int], authority: Int? = nil,
        populations: [String] = [], place: Place
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.subjects = subjects
        self.rows = rows
        self.quantity = quantity
        self.about = about
        self.cautions = cautions
        self.unknownText = unknownText
        self.evidence = evidence
        self.cites = cites
        self.authority = authority
        self.populations = populations
        self.place = place
    }
}
