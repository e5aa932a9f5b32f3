// SPDX-License-Identifier: Apache-2.0

/// A sum of whole numbers over findings, cut into bands: a rank, not a concentration.
public struct Pathway: Sendable {
    public struct Flow: Sendable {
        public var stage: String
        /// An index into ``RuleBook/findings``.
        public var finding: Int
        /// One for each step of the finding's scale.
        public var weights: [Int]
        public var place: Place

        public init(stage: String, finding: Int, weights: [Int], place: Place) {
            self.stage = stage
            self.finding = finding
            self.weights = weights
            self.place = place
        }
    }
    /// - Invariant: the bands of a pathway are disjoint, rising, and cover all sums that its flows can reach.
    public struct Band: Sendable {
        public var lower: Int?
        public var upper: Int?
        public var step: Int
        public var place: Place

        public init(lower: Int?, upper: Int?, step: Int, place: Place) {
            self.lower = lower
            self.upper = upper
            self.step = step
            self.place = place
        }
    }
    public var name: String
    public var title: String
    public var scale: Int
    /// In the order written, which is the order of the pathway.
    public var flows: [Flow]
    public var bands: [Band]
    public var about: String
    /// The same for a reader of the field; empty where the rule file gives none.
    public var clinician = ""
    public var cautions: [String]
    public var evidence: Evidence
    public var cites: [Int]
    public var place: Place

    public init(
        name: String, title: String, scale: Int, flows: [Flow], bands: [Band], about: String, cautions: [String],
        evidence: Evidence, cites: [Int], place: Place
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.flows = flows
        self.bands = bands
        self.about = about
        self.cautions = cautions
        self.evidence = evidence
        self.cites = cites
        self.place = place
    }
}
