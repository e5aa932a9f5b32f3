// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A question that a genotype file cannot answer, or not by genotypes alone.
public struct Input: PackRecord, Equatable {
    /// What an input asks for.
    public enum Kind: Sendable, Hashable {
        /// A person answers it.
        case question
        /// A person answers whether they want to know: a report shows nothing of ``RuleBook/gatedLoci(by:)`` before the
        /// answer is `yes`, the first value; `no` is the second.
        case consent
        /// The phase of some loci, which a phased file states; indices into ``RuleBook/variants``.
        case phase(loci: [Int])
        /// What nature leaves open and nobody answers: which of two different copies of a gene is the duplicated one, or
        /// what an allele without a name does.
        case open
        /// The sex of the person, female before male, as a file or an option states it.
        case sex
        /// The phenotype that two alleles of a gene give together, which follows from genotypes: an index into
        /// ``RuleBook/pharmacogenes``.
        case phenotype(pharmacogene: Int)
        /// The activity score that two alleles of a gene give together, likewise.
        case score(pharmacogene: Int)
    }
    /// The name under which rules speak of it.
    public var name: String
    /// At most 64; a value is named by its index. Of an input of whole numbers the parts of the range that rules tell apart.
    public var values: [String]
    /// What a person is asked; empty where nobody is.
    public var question: RuleText
    /// What it asks for.
    public var kind: Kind
    /// The answers have an order, the lowest first: `none < some < much`.
    public var isOrdered: Bool
    /// Of an input that takes whole numbers, whose values are parts of the range.
    public var number: NumberRange?
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        name: String, values: [String], question: RuleText, kind: Kind = .question, isOrdered: Bool = false,
        number: NumberRange? = nil, place: RuleLocation
    ) {
        self.name = name
        self.values = values
        self.question = question
        self.kind = kind
        self.isOrdered = isOrdered
        self.number = number
        self.place = place
    }

    package static var blank: Input { Input(name: "", values: [], question: "", place: .blank) }

    /// The fields that are read without the rest.
    mutating func codeHead<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.record(&kind)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        codeHead(with: &coder)
        coder.text(&question)
        coder.texts(&values)
        coder.flag(&isOrdered)
        coder.optional(&number)
        coder.record(&place)
    }
}

extension Input.Kind {
    /// Whether a person answers it, of consent or not.
    public var isQuestion: Bool { self == .question || self == .consent }

    /// The gene whose alleles it follows from, as an index into ``RuleBook/pharmacogenes``.
    public var pharmacogene: Int? {
        switch self {
        case .phenotype(let index), .score(let index): index
        case .question, .consent, .phase, .open, .sex: nil
        }
    }
}

extension Input.Kind: PackRecord {
    package static var blank: Input.Kind { .question }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        var tag =
            switch self {
            case .question: 0
            case .consent: 1
            case .phase: 2
            case .open: 3
            case .sex: 4
            case .phenotype: 5
            case .score: 6
            }
        coder.tag(&tag) { "question consent phase(loci) open sex phenotype(pharmacogene) score(pharmacogene)" }
        switch tag {
        case 0: self = .question
        case 1: self = .consent
        case 2:
            var phased: [Int] = []
            if case .phase(let loci) = self { phased = loci }
            coder.indices(&phased, in: .variants)
            self = .phase(loci: phased)
        case 3: self = .open
        case 4: self = .sex
        case 5, 6:
            var pharmacogene = self.pharmacogene ?? 0
            coder.index(&pharmacogene, in: .pharmacogenes)
            self = tag == 5 ? .phenotype(pharmacogene: pharmacogene) : .score(pharmacogene: pharmacogene)
        default: coder.fail()
        }
    }
}

extension Input {
    /// A question of the kind "do you want to know?".
    public var isConsent: Bool { kind == .consent }

    /// Whether a person answers it: a question, or the sex where nothing states it.
    public var isAsked: Bool { kind.isQuestion || kind == .sex }

    /// The value of an answer: one of ``values``, or the part that holds a whole number; `nil` for any other text.
    public func code(of answer: String) -> Int? {
        if let number { return wholeNumber(answer).flatMap { number.code(of: $0) } }
        for (code, value) in values.enumerated() where isSame(value, answer) { return code }
        return nil
    }

    /// An answer of a value, as a person or a test gives it: of a part of a range its first number.
    public func answer(_ value: Int) -> String {
        if let number { return String(number.starts[value]) }
        return values[value]
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

extension RuleBook {
    /// The input that is the person's sex, where a rule reads it.
    public var sexInput: Int? { inputs.firstIndex { $0.kind == .sex } }
}

extension Sex {
    /// The value of an input of the kind ``Input/Kind/sex``.
    public var inputValue: Int { self == .female ? 0 : 1 }
}

/// Whether two texts have the same bytes; comparing strings otherwise needs Unicode tables.
package func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

/// The number that digits give, with or without a minus; `nil` for any other text and past ten digits.
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
