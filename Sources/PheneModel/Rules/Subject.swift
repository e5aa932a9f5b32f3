// SPDX-License-Identifier: Apache-2.0

/// Something that has a set of possible codes in a person; the number is its index in the rule book and in its pack.
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

extension Subject {
    /// Whether it is given with the person, as a locus and an input are; findings and pathways follow from these.
    public var isVariable: Bool {
        switch self {
        case .locus, .input: true
        case .finding, .pathway: false
        }
    }
}

extension Subject: PackRecord {
    package static var blank: Subject { .locus(0) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        var (tag, index) =
            switch self {
            case .locus(let index): (0, index)
            case .input(let index): (1, index)
            case .finding(let index): (2, index)
            case .pathway(let index): (3, index)
            }
        coder.tag(&tag) { "locus input finding pathway" }
        switch tag {
        case 0:
            coder.index(&index, in: .variants)
            self = .locus(index)
        case 1:
            coder.index(&index, in: .inputs)
            self = .input(index)
        case 2:
            coder.index(&index, in: .findings)
            self = .finding(index)
        case 3:
            coder.index(&index, in: .pathways)
            self = .pathway(index)
        default: coder.fail()
        }
    }
}
