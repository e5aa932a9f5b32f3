// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR
internal import PheneRuleTests
package import PheneRuntime

/// A rule book with the pack that it compiles to.
public struct Side: Sendable {
    public let book: RuleBook
    let pack: PheneRuntime.Pack

    /// - Returns: `nil` where the compiled tables cannot be read back, which is a fault of the compiler.
    public init?(_ book: RuleBook) {
        guard let pack = PheneRuntime.Pack(book) else { return nil }
        self.book = book
        self.pack = pack
    }

    /// What a rule says of a person; `nil` where the book has no such rule.
    package func result(of rule: Rule, for person: Evaluation) -> RuleResult? {
        guard let index = book.index(of: rule) else { return nil }
        switch rule.kind {
        case .finding:
            let steps = book.scales[book.findings[index].scale].steps
            return .steps(person.value(of: .finding(index)).map { steps[$0].name })
        case .pathway:
            let steps = book.scales[book.pathways[index].scale].steps
            return .steps(person.value(of: .pathway(index)).map { steps[$0].name })
        case .advice:
            var verdicts: [String: String] = [:]
            for (place, target) in book.advices[index].targets.enumerated() {
                verdicts[book.targets[target]] = person.verdict(ofAdvice: index, target: place).name
            }
            return .verdicts(verdicts)
        }
    }

    /// The number of a batch's variable: loci first, then inputs.
    func variable(named name: String, isInput: Bool) -> Int? {
        if isInput { return book.inputs.firstIndex { $0.name == name }.map { book.variants.count + $0 } }
        return book.variants.firstIndex { $0.locus.id.name == name }
    }

    func codeCount(ofVariable variable: Int) -> Int {
        let loci = book.variants.count
        return book.codeCount(of: variable < loci ? .locus(variable) : .input(variable - loci))
    }

    func names(ofVariable variable: Int) -> [String] {
        let loci = book.variants.count
        let subject: PheneIR.Subject = variable < loci ? .locus(variable) : .input(variable - loci)
        return (0..<book.codeCount(of: subject)).map { book.name(of: $0, of: subject) }
    }
}

/// What a rule says of a person.
public enum RuleResult: Hashable, Sendable {
    /// The steps that are possible, by name, the lowest first.
    case steps([String])
    /// The verdict on each target.
    case verdicts([String: String])

    /// As a report would say it.
    public var text: String {
        switch self {
        case .steps(let names): names.joined(separator: " or ")
        case .verdicts(let verdicts):
            Set(verdicts.values).count == 1
                ? verdicts.values.first ?? ""
                : verdicts.sorted { $0.key < $1.key }.map { "\($0.value) on \($0.key)" }.joined(separator: ", ")
        }
    }

    /// What a test expects, a clause a line.
    func expectations(of rule: Rule) -> [String] {
        switch self {
        case .steps(let names):
            return [
                names.count == 1
                    ? "expect \(rule.name) = \(names[0])"
                    : "expect \(rule.name) among "
                        + names.joined(separator: ", ")
            ]
        case .verdicts(let verdicts):
            if Set(verdicts.values).count == 1, let verdict = verdicts.values.first {
                return ["expect advice \(rule.name) \(verdict)"]
            }
            return verdicts.sorted { $0.key < $1.key }.map { "expect advice \(rule.name) \($0.value) on \($0.key)" }
        }
    }
}

extension Batch {
    /// What a rule of a side's pack says of one of the people.
    func result(of rule: Rule, _ index: Int, in side: Side, person: Int) -> RuleResult {
        switch rule.kind {
        case .finding:
            let steps = side.book.scales[side.book.findings[index].scale].steps
            return .steps(value(of: .finding(index), person: person).map { steps[$0].name })
        case .pathway:
            let steps = side.book.scales[side.book.pathways[index].scale].steps
            return .steps(value(of: .pathway(index), person: person).map { steps[$0].name })
        case .advice:
            var verdicts: [String: String] = [:]
            for (place, target) in side.book.advices[index].targets.enumerated() {
                verdicts[side.book.targets[target]] = verdict(ofAdvice: index, target: place, person: person).name
            }
            return .verdicts(verdicts)
        }
    }
}
