// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// An unanswered question that keeps a result open.
public struct Question: Sendable {
    /// The name in the rules; `sex` for the sex of the person.
    public let name: String
    /// The question as a person reads it.
    public let text: String
    /// Whether it asks what the person wants to know: nothing that depends on it is shown before the answer is `yes`.
    public let isConsent: Bool
    /// The accepted answers, lowest first if ``isOrdered``; none for a whole number.
    public let answers: [String]
    /// Whether the answers have an order.
    public let isOrdered: Bool
    /// The accepted whole numbers; `nil` for a question with ``answers``.
    public let range: ClosedRange<Int>?
    /// The unit of the numbers; may be empty.
    public let unit: String
    /// How to give each answer: `pots=yes` and `pots=no`, `age=NUMBER`, `sex=female`; see ``AnswerSyntax``.
    public let options: [String]
    /// The titles of the results that are unknown or held without an answer.
    public internal(set) var keepsOpen: [String]

    /// The accepted numbers in words: `a whole number from 0 to 120 years`; empty for a question with ``answers``.
    public var acceptedNumbers: String {
        guard let range else { return "" }
        return "a whole number from \(range.lowerBound) to \(range.upperBound)" + (unit.isEmpty ? "" : " " + unit)
    }
}

extension DisclosurePolicy {
    /// The unanswered questions that keep a result of this person open, as declared.
    var openQuestions: [Question] {
        let inputFacts = facts.inputFacts
        // For each input, the titles of the results that it keeps open.
        var titles = [[String]](repeating: [], count: inputFacts.count)
        var elsewhere: [(consent: ForeignConsent, titles: [String])] = []
        let isWithholding = withheld.contains { !$0.isEmpty }
        func add(_ title: String, under inputs: [Int], _ open: () -> [Subject]) {
            // Most results do not depend on an unanswered question.
            let mayAsk =
                isWithholding || inputs.contains { inputFacts[$0].isAsked && evaluation.answers[$0] == nil }
            let subjects = mayAsk ? open() : []
            for case .locus(let locus) in subjects {
                for consent in context.consents(withholding: locus) where !consent.isDeclined {
                    if let known = elsewhere.firstIndex(where: { $0.consent.name == consent.name }) {
                        if !elsewhere[known].titles.contains(title) { elsewhere[known].titles.append(title) }
                    } else {
                        elsewhere.append((consent, [title]))
                    }
                }
            }
            let inputs = subjects.flatMap { subject -> [Int] in
                switch subject {
                case .input(let index): [index]
                case .locus(let index): evaluation.consents(withholding: index)
                case .finding, .pathway: []
                }
            }
            for index in inputs where !titles[index].contains(title) {
                guard inputFacts[index].isAsked, evaluation.answers[index] == nil else { continue }
                titles[index].append(title)
            }
        }
        let expected = facts.pharmacogenes.indices.flatMap { facts.expected(ofPharmacogene: $0) }
        let guidance = facts.guidance.filter { isInForce($0) }
        for index in facts.findingsInOrder + expected + guidance
        where evaluation.value(of: .finding(index)).known == nil {
            add(localized(facts.findings[index].title), under: facts.inputs[index]) {
                openSubjects(of: .finding(index))
            }
        }
        for index in guidance {
            // Where nothing is known of the genes, it does not matter whom it is about.
            guard let guidance = facts.findings[index].guidance, let group = guidance.group,
                evaluation.answers[group.input] == nil,
                evaluation.value(of: .finding(index)).count < guidance.recommendations.count
            else { continue }
            let title = localized(facts.findings[index].title)
            if !titles[group.input].contains(title) { titles[group.input].append(title) }
        }
        for index in facts.recommendationsInOrder {
            let advice = facts.recommendations[index]
            let title = localized(advice.title)
            func ask(of other: Int) {
                add(title, under: facts.inputs(under: facts.recommendations[other].subjects)) {
                    evaluation.openSubjects(ofAdvice: other, by: gates)
                }
            }
            if evaluation.verdict(ofAdvice: index) == .unknown { ask(of: index) }
            for target in advice.targets.indices where evaluation.verdict(ofAdvice: index, target: target) == .held {
                for overrider in evaluation.overriders(ofAdvice: index, target: target) {
                    ask(of: overrider.advice)
                }
            }
        }
        var questions: [Question] = []
        let declared = inputFacts.indices.sorted {
            let (a, b) = (inputFacts[$0].place, inputFacts[$1].place)
            return (a.file, a.line, $0) < (b.file, b.line, $1)
        }
        for index in declared where !titles[index].isEmpty {
            let input = inputFacts[index]
            questions.append(
                Question(
                    name: input.name, text: localized(input.question), isConsent: input.isConsent,
                    answers: input.number == nil ? input.values : [],
                    isOrdered: input.isOrdered, range: input.number?.range, unit: input.number?.unit ?? "",
                    options: answerSyntax.answers(
                        to: input.name, values: input.values, isNumber: input.number != nil, isSex: input.kind == .sex),
                    keepsOpen: titles[index]))
        }
        for (consent, titles) in elsewhere {
            questions.append(
                Question(
                    name: consent.name, text: consent.question, isConsent: true, answers: consent.values,
                    isOrdered: false, range: nil, unit: "",
                    options: answerSyntax.answers(to: consent.name, values: consent.values), keepsOpen: titles))
        }
        return questions
    }
}
