// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A total table from the codes of its subjects to steps of a scale.
///
/// - Invariant: each combination of codes lies in just one row; subjects are distinct and acyclic.
public struct Finding: PackRecord, Equatable {
    /// Some combinations of codes with the same result.
    public struct Row: PackRecord, Equatable {
        /// One set for each subject; the row holds where every subject's code is in its set.
        public var cells: [CodeSet]
        /// The result; an index into the steps of the scale.
        public var step: Int
        /// That of this row alone; where it is absent, that of the step counts.
        public var notability: Notability?
        /// What it means for a person, as a report prints it; empty where the rule file does not say.
        public var note: RuleText
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(cells: [CodeSet], step: Int, notability: Notability? = nil, note: RuleText, place: RuleLocation) {
            self.cells = cells
            self.step = step
            self.notability = notability
            self.note = note
            self.place = place
        }

        package static var blank: Row { Row(cells: [], step: 0, note: "", place: .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.cells(&cells)
            coder.index(&step, in: .steps)
            coder.optional(&notability)
            coder.text(&note)
            coder.record(&place)
        }
    }
    /// The name under which rules speak of it.
    public var name: String
    /// What a report calls it.
    public var title: RuleText
    /// An index into ``RuleBook/scales``.
    public var scale: Int
    /// Loci, inputs or findings.
    public var subjects: [Subject]
    /// In the order written.
    public var rows: [Row]
    /// What was measured: `DBH in plasma`; empty where the rule file does not say.
    public var quantity: RuleText
    /// What it is; empty where the rule file does not say.
    public var about: RuleText
    /// The same for clinicians; empty where the rule file gives none.
    public var clinician: RuleText
    /// What a reader must know besides, in the order written.
    public var cautions: [RuleText]
    /// What a report says where the result is not known; empty where the rule file gives none.
    public var unknownText: RuleText
    /// How well it is supported.
    public var evidence: Evidence
    /// In the order written.
    public var cites: [Citation]
    /// Sizes of effects that the sources report, in the order written.
    public var effects: [Effect]
    /// Whose finding it is; ``RuleBook/authorities``.
    public var authority: Int?
    /// In whom it was seen.
    public var populations: [RuleText]
    /// What a guideline recommends by it for a drug; absent of findings that are no such guidance.
    public var guidance: Guidance?
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        name: String, title: RuleText, scale: Int, subjects: [Subject], rows: [Row], quantity: RuleText,
        about: RuleText,
        clinician: RuleText = "", cautions: [RuleText], unknownText: RuleText, evidence: Evidence, cites: [Citation],
        effects: [Effect] = [], authority: Int? = nil, populations: [RuleText] = [], place: RuleLocation
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.subjects = subjects
        self.rows = rows
        self.quantity = quantity
        self.about = about
        self.clinician = clinician
        self.cautions = cautions
        self.unknownText = unknownText
        self.evidence = evidence
        self.cites = cites
        self.effects = effects
        self.authority = authority
        self.populations = populations
        self.place = place
    }

    package static var blank: Finding {
        Finding(
            name: "", title: "", scale: 0, subjects: [], rows: [], quantity: "", about: "", cautions: [],
            unknownText: "", evidence: .conflicting, cites: [], place: .blank)
    }

    /// The fields that are read without the rest.
    mutating func codeHead<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.columns(&subjects)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        codeHead(with: &coder)
        coder.text(&title)
        coder.index(&scale, in: .scales)
        coder.records(&rows)
        coder.text(&quantity)
        coder.text(&about)
        coder.text(&clinician)
        coder.texts(&cautions)
        coder.text(&unknownText)
        coder.word(&evidence)
        coder.records(&cites)
        coder.records(&effects)
        coder.optional(&authority, in: .authorities)
        coder.texts(&populations)
        coder.optional(&guidance)
        coder.record(&place)
    }
}
