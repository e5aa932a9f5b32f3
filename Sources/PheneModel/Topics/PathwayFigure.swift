// SPDX-License-Identifier: Apache-2.0

/// The steps and bindings of a pathway, in the order written: what its figure is drawn from.
public struct PathwayFigure: PackRecord, Equatable {
    /// Where on the pathway's scale results are best. In the middle: neither end is better.
    public enum Optimum: String, RuleKeyword {
        case low, middle, high
    }
    /// A substance becomes another one, or is carried elsewhere.
    public struct Step: PackRecord, Equatable {
        /// An index into ``Topics/entries``: a substance.
        public var from: Int
        /// An index into ``Topics/entries``: a substance, or the place in the body to which it is carried.
        public var to: Int
        /// Empty where none is named.
        public var stage: String
        /// Indices into ``RuleBook/genes``.
        public var genes: [Int]
        /// Indices into ``Topics/entries``: cofactors.
        public var needs: [Int]
        /// An index into ``Topics/entries``: a place in the body.
        public var within: Int?
        /// Whether it is the slowest step of its stage.
        public var isRateLimiting: Bool
        /// What a report says of the step; may be empty.
        public var note: RuleText
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(
            from: Int, to: Int, stage: String, genes: [Int], needs: [Int], within: Int?, isRateLimiting: Bool,
            note: RuleText, place: RuleLocation
        ) {
            self.from = from
            self.to = to
            self.stage = stage
            self.genes = genes
            self.needs = needs
            self.within = within
            self.isRateLimiting = isRateLimiting
            self.note = note
            self.place = place
        }

        package static var blank: Step {
            Step(
                from: 0, to: 0, stage: "", genes: [], needs: [], within: nil, isRateLimiting: false, note: "",
                place: .blank)
        }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.index(&from, in: .topics)
            coder.index(&to, in: .topics)
            coder.text(&stage)
            coder.indices(&genes, in: .genes)
            coder.indices(&needs, in: .topics)
            coder.optional(&within, in: .topics)
            coder.flag(&isRateLimiting)
            coder.text(&note)
            coder.record(&place)
        }
    }
    /// Substances act on a receptor.
    public struct Binding: PackRecord, Equatable {
        /// What a binding does to its stage.
        public enum Effect: String, RuleKeyword {
            case excites, inhibits
        }
        /// Indices into ``Topics/entries``.
        public var ligands: [Int]
        /// The name of the receptor.
        public var receptor: String
        /// Indices into ``RuleBook/genes``.
        public var genes: [Int]
        /// Absent where the rule file does not say.
        public var effect: Effect?
        /// The stage that is excited or inhibited; empty where none is named.
        public var stage: String
        /// What a report says of the binding; may be empty.
        public var note: RuleText
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(
            ligands: [Int], receptor: String, genes: [Int], effect: Effect?, stage: String, note: RuleText,
            place: RuleLocation
        ) {
            self.ligands = ligands
            self.receptor = receptor
            self.genes = genes
            self.effect = effect
            self.stage = stage
            self.note = note
            self.place = place
        }

        package static var blank: Binding {
            Binding(ligands: [], receptor: "", genes: [], effect: nil, stage: "", note: "", place: .blank)
        }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.indices(&ligands, in: .topics)
            coder.text(&receptor)
            coder.indices(&genes, in: .genes)
            coder.optional(&effect)
            coder.text(&stage)
            coder.text(&note)
            coder.record(&place)
        }
    }
    /// An index into ``RuleBook/pathways``.
    public var pathway: Int
    /// Absent where the rule file does not say.
    public var optimum: Optimum?
    /// In the order written.
    public var steps: [Step]
    /// In the order written.
    public var bindings: [Binding]

    /// Takes the value of each property.
    public init(pathway: Int, optimum: Optimum?, steps: [Step], bindings: [Binding]) {
        self.pathway = pathway
        self.optimum = optimum
        self.steps = steps
        self.bindings = bindings
    }

    package static var blank: PathwayFigure { PathwayFigure(pathway: 0, optimum: nil, steps: [], bindings: []) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.index(&pathway, in: .pathways)
        coder.optional(&optimum)
        coder.records(&steps)
        coder.records(&bindings)
    }
}
