// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// Where a rule stands: the index of its file, and the line and column counted from 1.
public struct RulePlace: Sendable, Hashable {
    public let file: Int
    public let line: Int
    public let column: Int
}

/// Something that has a set of possible codes in a person; the number is its index in the pack.
public enum Subject: Hashable, Sendable {
    case locus(Int)
    case input(Int)
    case finding(Int)
    case pathway(Int)
}

/// How well a claim is supported, the best first.
public enum Evidence: Int, Sendable, CaseIterable, Comparable {
    case guideline, strong, moderate, limited, conflicting

    public var name: String {
        switch self {
        case .guideline: "guideline"
        case .strong: "strong"
        case .moderate: "moderate"
        case .limited: "limited"
        case .conflicting: "conflicting"
        }
    }

    public static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }
}

/// What an advice tells to do with its targets.
public enum Verb: Int, Sendable, CaseIterable {
    case consider, increase, reduce, avoid, contraindicated, monitor, standard, discuss

    public var name: String {
        switch self {
        case .consider: "consider"
        case .increase: "increase"
        case .reduce: "reduce"
        case .avoid: "avoid"
        case .contraindicated: "contraindicated"
        case .monitor: "monitor"
        case .standard: "standard"
        case .discuss: "discuss"
        }
    }
}

/// A paper or a page that claims rest on. Texts are empty and numbers zero where the rule file gives none.
public struct SourceFacts: Sendable {
    public let name: String
    public let title: String
    public let doi: String
    public let url: String
    public let authors: String
    public let seen: String
    public let pmid: Int
    public let year: Int
    public let place: RulePlace
}

/// Who speaks in some of the rules.
public struct AuthorityFacts: Sendable {
    public let name: String
    public let title: String
    public let place: RulePlace
}

public struct GeneFacts: Sendable {
    public let symbol: String
    public let name: String
    public let about: String
    public let chromosome: Chromosome?
    public let strand: Strand
    public let place: RulePlace
    /// As `about`, for a reader of the field; empty where the rule file gives none.
    public let clinician: String
}

public struct ScaleFacts: Sendable {
    public let name: String
    /// False for pairs of haplotypes: none is more than another.
    public let isOrdered: Bool
    public let place: RulePlace
    /// The lowest first.
    public let steps: [(name: String, title: String, notability: Notability?)]
}

/// What a pack says of a locus beside what `Locus` holds.
public struct VariantFacts: Sendable {
    public let gene: Int?
    public let label: String
    public let caution: String
    public let place: RulePlace
}

public struct InputFacts: Sendable {
    public enum Kind: Sendable, Equatable {
        /// A person answers it.
        case question
        /// Which letters of these loci lie together, as a phased file says.
        case phase(loci: [Int])
        /// What is left open by nature; nobody answers it.
        case open
        /// The sex of the person, as a file or an option states it; `Genome.sex`.
        case sex
    }

    /// The whole numbers that an input takes.
    public struct NumberRange: Sendable {
        public let range: ClosedRange<Int>
        /// `years`; may be empty.
        public let unit: String
        /// The first number of each value: rules tell no more numbers apart.
        public let starts: [Int]

        /// `0 to 120 years`
        public var text: String {
            String(range.lowerBound) + " to " + String(range.upperBound) + (unit.utf8.isEmpty ? "" : " " + unit)
        }
    }
    public let name: String
    public let question: String
    public let kind: Kind
    /// A question of the kind "do you want to know?"; its first value is `yes`, its second `no`.
    public let isConsent: Bool
    /// The loci of which nothing is shown before a consent is answered `yes`; empty for other inputs.
    public let gatedLoci: [Int]
    /// The answers; of an input of whole numbers the parts of the range that rules tell apart.
    public let values: [String]
    public let place: RulePlace
    /// The answers have an order, the lowest first.
    public let isOrdered: Bool
    /// Of an input that takes a whole number.
    public let number: NumberRange?

    /// Whether a person answers it: a question, or the sex where nothing states it.
    public var isAsked: Bool { kind == .question || kind == .sex }

    /// The value that an answer stands for: one of ``values``, or the part that holds a whole number; `nil` for any other.
    public func code(of answer: String) -> Int? {
        if let number {
            guard let given = wholeNumber(answer), number.range.contains(given) else { return nil }
            var code = 0
            for (index, start) in number.starts.enumerated() where start <= given { code = index }
            return code
        }
        for (code, value) in values.enumerated() where isSame(value, answer) { return code }
        return nil
    }

    /// What it takes, in words: `a whole number from 0 to 120 years`, `yes or no`.
    public var takes: String {
        if let number { return "a whole number from " + number.text }
        var text = ""
        for (index, value) in values.enumerated() {
            if index > 0 { text += index == values.count - 1 ? " or " : ", " }
            text += value
        }
        return text
    }

    /// An answer as a report shows it: `70 years`, `yes`.
    public func text(of answer: String) -> String {
        guard let number, !number.unit.utf8.isEmpty else { return answer }
        return answer + " " + number.unit
    }
}

/// The number that digits give, with or without a minus; `nil` for any other text and past nine digits.
func wholeNumber(_ text: String) -> Int? {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == 0x2D
    if isNegative { digits = digits.dropFirst() }
    guard (1...10).contains(digits.count) else { return nil }
    var number: Int64 = 0
    for digit in digits {
        guard digit >= 0x30, digit <= 0x39 else { return nil }
        number = number * 10 + Int64(digit - 0x30)
    }
    return Int(exactly: isNegative ? -number : number)
}

public struct FindingFacts: Sendable {
    public struct Row: Sendable {
        /// One set for each subject.
        public let cells: [CodeSet]
        public let step: Int
        /// That of this row alone; where it is absent, that of the step counts.
        public let notability: Notability?
        public let note: String
        public let place: RulePlace
    }
    public let name: String
    public let title: String
    public let quantity: String
    public let about: String
    public let unknownText: String
    public let scale: Int
    public let evidence: Evidence
    public let cautions: [String]
    public let cites: [Int]
    /// Whose finding it is, an index for ``Pack/authority(_:)``.
    public let authority: Int?
    /// In whom it was seen.
    public let populations: [String]
    public let place: RulePlace
    public let subjects: [Subject]
    public let rows: [Row]
    /// As `about`, for a reader of the field; empty where the rule file gives none.
    public let clinician: String
}

public struct PathwayFacts: Sendable {
    public struct Flow: Sendable {
        public let stage: String
        public let finding: Int
        /// One for each step of the finding's scale.
        public let weights: [Int]
    }
    public struct Band: Sendable {
        public let lower: Int?
        public let upper: Int?
        public let step: Int
    }
    public let name: String
    public let title: String
    public let about: String
    public let scale: Int
    public let evidence: Evidence
    public let cautions: [String]
    public let cites: [Int]
    public let place: RulePlace
    public let flows: [Flow]
    public let bands: [Band]
    /// As `about`, for a reader of the field; empty where the rule file gives none.
    public let clinician: String
}

public struct AdviceFacts: Sendable {
    /// Another advice that sets this one aside.
    public struct Overrider: Sendable {
        public let advice: Int
        public let reason: String
        /// Why it may do so although it is milder or rests on weaker evidence; empty where neither is so.
        public let despite: String
        /// Indices of the targets on which it does.
        public let targets: [Int]
        /// Those of them on which it holds the advice while it is not known to apply; on the others the advice is shown.
        public let holding: [Int]
        public let place: RulePlace
    }
    public let name: String
    public let title: String
    public let text: String
    public let conditionText: String
    public let unknownText: String
    public let verb: Verb
    public let evidence: Evidence
    public let cautions: [String]
    public let cites: [Int]
    /// Whose advice it is, an index for ``Pack/authority(_:)``.
    public let authority: Int?
    /// In whom it was seen.
    public let populations: [String]
    /// Advices of other authorities that point the other way on a common target.
    public let opposed: [Int]
    public let place: RulePlace
    public let targets: [Int]
    /// What the condition speaks of, in the order of first mention.
    public let subjects: [Subject]
    public let overriders: [Overrider]
    /// As `text`, for a reader of the field; empty where the rule file gives none.
    public let clinician: String
    /// Why this guard lets pass what is missing; empty where it does not.
    public let proceeds: String
}
