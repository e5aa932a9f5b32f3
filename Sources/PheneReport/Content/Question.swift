// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// A question that was not answered and keeps a result open.
public struct Question: Sendable {
    public let name: String
    public let text: String
    public let answers: [String]
    /// The titles of the results that are unknown or held for want of it.
    public let keepsOpen: [String]
}

extension Discretion {
    /// The questions that matter for this person, in the order of the pack.
    var openQuestions: [Question] {
        let pack = evaluation.pack
        var titles: [Int: [String]] = [:]
        func note(_ title: String, _ subjects: [Subject]) {
            let inputs = subjects.flatMap { subject -> [Int] in
                switch subject {
                case .input(let index): [index]
                case .locus(let index): evaluation.consents(withholding: index)
                case .finding, .pathway: []
                }
            }
            for index in inputs where titles[index]?.contains(title) != true {
                guard pack.input(index).kind == .question, evaluation.answers[index] == nil else { continue }
                titles[index, default: []].append(title)
            }
        }
        for index in facts.findingsInOrder where evaluation.value(of: .finding(index)).known == nil {
            note(say(facts.findings[index].title), evaluation.openSubjects(of: .finding(index)))
        }
        for index in facts.advicesInOrder {
            let advice = facts.advices[index]
            let title = say(advice.title)
            if evaluation.verdict(ofAdvice: index) == .unknown { note(title, evaluation.openSubjects(ofAdvice: index)) }
            for place in advice.targets.indices where evaluation.verdict(ofAdvice: index, target: place) == .held {
                for overrider in evaluation.overriders(ofAdvice: index, target: place) {
                    note(title, evaluation.openSubjects(ofAdvice: overrider.advice))
                }
            }
        }
        var questions: [Question] = []
        for index in titles.keys.sorted() {
            let input = pack.input(index)
            questions.append(
                Question(
                    name: input.name, text: say(input.question), answers: input.values, keepsOpen: titles[index] ?? []))
        }
        return questions
    }
}

extension Evaluation {
    fileprivate func openSubjects(ofAdvice advice: Int) -> [Subject] {
        var open: [Subject] = []
        for subject in pack.advice(advice).subjects {
            for part in openSubjects(of: subject) where !open.contains(part) { open.append(part) }
        }
        return open
    }
}
