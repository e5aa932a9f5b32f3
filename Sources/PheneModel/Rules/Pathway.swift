// SPDX-License-Identifier: Apache-2.0

/// A sum of whole numbers over findings, cut into bands: a rank, not a concentration.
public struct Pathway: PackRecord, Equatable {
    /// A finding that the pathway counts.
    public struct Flow: PackRecord, Equatable {
        /// The stage of the pathway that the finding is about: `synthesis`.
        public var stage: String
        /// An index into ``RuleBook/findings``.
        public var finding: Int
        /// One for each step of the finding's scale.
        public var weights: [Int]
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(stage: String, finding: Int, weights: [Int], place: RuleLocation) {
            self.stage = stage
            self.finding = finding
            self.weights = weights
            self.place = place
        }

        package static var blank: Flow { Flow(stage: "", finding: 0, weights: [], place: .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.text(&stage)
            coder.index(&finding, in: .findings)
            coder.weights(&weights)
            coder.record(&place)
        }
    }
    /// - Invariant: the bands of a pathway are disjoint, rising, and cover all sums that its flows can reach.
    public struct Band: PackRecord, Equatable {
        /// The lowest sum of the band; absent where it has no lower end.
        public var lower: Int?
        /// The highest sum of the band; absent where it has no upper end.
        public var upper: Int?
        /// The result; an index into the steps of the scale.
        public var step: Int
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(lower: Int?, upper: Int?, step: Int, place: RuleLocation) {
            self.lower = lower
            self.upper = upper
            self.step = step
            self.place = place
        }

        package static var blank: Band { Band(lower: nil, upper: nil, step: 0, place: .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.optionalSigned(&lower)
            coder.optionalSigned(&upper)
            coder.index(&step, in: .steps)
            coder.record(&place)
        }
    }
    /// The name under which rules speak of it.
    public var name: String
    /// What a report calls it.
    public var title: RuleText
    /// An index into ``RuleBook/scales``.
    public var scale: Int
    /// In the order written, which is the order of the pathway.
    public var flows: [Flow]
    /// Rising.
    public var bands: [Band]
    /// What it is; empty where the rule file does not say.
    public var about: RuleText
    /// The same for clinicians; empty where the rule file gives none.
    public var clinician: RuleText
    /// What a reader must know besides, in the order written.
    public var cautions: [RuleText]
    /// How well it is supported.
    public var evidence: Evidence
    /// In the order written.
    public var cites: [Citation]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        name: String, title: RuleText, scale: Int, flows: [Flow], bands: [Band], about: RuleText,
        clinician: RuleText = "",
        cautions: [RuleText], evidence: Evidence, cites: [Citation], place: RuleLocation
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.flows = flows
        self.bands = bands
        self.about = about
        self.clinician = clinician
        self.cautions = cautions
        self.evidence = evidence
        self.cites = cites
        self.place = place
    }

    package static var blank: Pathway {
        Pathway(
            name: "", title: "", scale: 0, flows: [], bands: [], about: "", cautions: [], evidence: .conflicting,
            cites: [], place: .blank)
    }

    /// The fields that are read without the rest.
    mutating func codeHead<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.records(&flows)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        codeHead(with: &coder)
        coder.text(&title)
        coder.index(&scale, in: .scales)
        coder.records(&bands)
        coder.text(&about)
        coder.text(&clinician)
        coder.texts(&cautions)
        coder.word(&evidence)
        coder.records(&cites)
        coder.record(&place)
    }
}
