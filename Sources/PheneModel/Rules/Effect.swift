// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// The size of an effect, as a source reports it. It decides no result.
public struct Effect: PackRecord, Equatable {
    /// What kind of number it is.
    public enum Kind: String, RuleKeyword {
        /// The odds of an outcome with the allele, divided by those without.
        case oddsRatio = "odds_ratio"
        /// The rate of an outcome with the allele, divided by that without.
        case hazardRatio = "hazard_ratio"
        /// The risk of an outcome with the allele, divided by that without.
        case relativeRisk = "relative_risk"
        /// The mean of a measured quantity with the allele, less that without, in a unit.
        case meanDifference = "mean_difference"
        /// From -1 to 1.
        case correlation

        /// The number that means no effect: 1 for ratios, else 0.
        public var neutral: Int {
            switch self {
            case .oddsRatio, .hazardRatio, .relativeRisk: 1
            case .meanDifference, .correlation: 0
            }
        }
    }

    /// A 95 % confidence interval.
    public struct Interval: PackRecord, Equatable {
        /// The lower end.
        public var lower: DecimalNumber
        /// The upper end.
        public var upper: DecimalNumber

        /// Takes the value of each property.
        public init(_ lower: DecimalNumber, _ upper: DecimalNumber) {
            self.lower = lower
            self.upper = upper
        }

        package static var blank: Interval { Interval(.blank, .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.record(&lower)
            coder.record(&upper)
        }
    }

    /// A p-value, or a bound of one.
    public struct PValue: PackRecord, Equatable {
        /// The number.
        public var value: DecimalNumber
        /// Whether the source only states that the value is below the number.
        public var isBelow: Bool

        /// Takes the value of each property.
        public init(_ value: DecimalNumber, isBelow: Bool = false) {
            self.value = value
            self.isBelow = isBelow
        }

        package static var blank: PValue { PValue(.blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.record(&value)
            coder.flag(&isBelow)
        }
    }

    /// What an effect compares: an allele with the others, for each copy, or some genotypes with others.
    public struct Contrast: PackRecord, Equatable {
        /// An index into ``RuleBook/variants``.
        public var variant: Int
        /// An index into the alleles of the variant; absent where genotypes are compared.
        public var allele: Int?
        /// The codes of the genotypes that the number is of; empty for an allele.
        public var genotypes: CodeSet
        /// The codes of the genotypes that they are compared with; empty for an allele.
        public var reference: CodeSet

        /// Each copy of an allele.
        public init(variant: Int, allele: Int) {
            self.variant = variant
            self.allele = allele
            genotypes = .empty
            reference = .empty
        }

        /// Some genotypes against others.
        public init(variant: Int, genotypes: CodeSet, against reference: CodeSet) {
            self.variant = variant
            allele = nil
            self.genotypes = genotypes
            self.reference = reference
        }

        package static var blank: Contrast { Contrast(variant: 0, allele: 0) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.index(&variant, in: .variants)
            coder.optional(&allele, in: .alleles)
            coder.genotypes(&genotypes)
            coder.genotypes(&reference)
        }
    }
    /// What kind of number it is.
    public var kind: Kind
    /// The number.
    public var value: DecimalNumber
    /// Absent where the source states none.
    public var interval: Interval?
    /// Absent where the source states none.
    public var pValue: PValue?
    /// How many people were studied; absent where the source does not say.
    public var people: Int?
    /// The unit of a difference; empty for ratios and correlations.
    public var unit: RuleText
    /// What was measured: `type 2 diabetes`.
    public var outcome: RuleText
    /// Who was studied; empty where the rule file does not say.
    public var population: RuleText
    /// What is compared; absent only for a finding that reads no variant itself.
    public var contrast: Contrast?
    /// The sources of the number; at least one.
    public var cites: [Citation]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        kind: Kind, value: DecimalNumber, interval: Interval? = nil, pValue: PValue? = nil, people: Int? = nil,
        unit: RuleText = "", outcome: RuleText, population: RuleText = "", contrast: Contrast? = nil, cites: [Citation],
        place: RuleLocation
    ) {
        self.kind = kind
        self.value = value
        self.interval = interval
        self.pValue = pValue
        self.people = people
        self.unit = unit
        self.outcome = outcome
        self.population = population
        self.contrast = contrast
        self.cites = cites
        self.place = place
    }

    package static var blank: Effect {
        Effect(kind: .correlation, value: .blank, outcome: "", cites: [], place: .blank)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.word(&kind)
        coder.record(&value)
        coder.optional(&interval)
        coder.optional(&pValue)
        coder.optional(&people)
        coder.text(&unit)
        coder.text(&outcome)
        coder.text(&population)
        coder.optional(&contrast)
        coder.records(&cites)
        coder.record(&place)
    }
}
