// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// A question that was not answered and keeps a result open.
public struct Question: Sendable {
    public let name: String
    public let text: String
    /// The answers it takes, the lowest first where ``isOrdered``; none for a whole number.
    public let answers: [String]
    public let isOrdered: Bool
    /// The whole numbers it takes.
    public let range: ClosedRange<Int>?
    /// What the numbers count; may be empty.
    public let unit: String
    /// The titles of the results that are unknown or held for want of it.
    public let keepsOpen: [String]

    /// How the command line is told the answer: `--input pots=yes`, `--input age=NUMBER`, `--sex female`.
    var options: [String] { Self.options(name, answers, isNumber: range != nil, isSex: isSex) }

    /// `a whole number from 0 to 120 years`; empty where the answers say what it takes.
    var takes: String {
        guard let range else { return "" }
        return "a whole number from \(range.lowerBound) to \(range.upperBound)" + (unit.isEmpty ? "" : " " + unit)
    }

    let isSex: Bool

    static func options(_ name: String, _ values: [String], isNumber: Bool, isSex: Bool) -> [String] {
        if isNumber { return ["--input \(name)=NUMBER"] }
        return values.map { isSex ? "--sex \($0)" : "--input \(name)=\($0)" }
    }
}

extension Discretion {
    /// The questions that matter for this person, in the order of the pack.
    var openQuestions: [Question] {
        let pack = evaluation.pack
        var titles: [Int: [String]] = [:]
        func note(_ title: String, under inputs: Set<Int>, _ open: () -> [Subject]) {
            // Most results rest on no question that could be asked.
            let mayAsk =
                !withheld.isEmpty || inputs.contains { pack.input($0).isAsked && evaluation.answers[$0] == nil }
            let subjects = mayAsk ? open() : []
            let inputs = subjects.flatMap { subject -> [Int] in
                switch subject {
                case .input(let index): [index]
                case .locus(let index): evaluation.consents(withholding: index)
                case .finding, .pathway: []
                }
            }
            for index in inputs where titles[index]?.contains(title) != true {
                guard pack.input(index).isAsked, evaluation.answers[index] == nil else { continue }
                titles[index, default: []].append(title)
            }
        }
        for index in facts.findingsInOrder where evaluation.value(of: .finding(index)).known == nil {
            note(say(facts.findings[index].title), under: facts.inputs[index]) {
                evaluation.openSubjects(of: .finding(index))
            }
        }
        for index in facts.advicesInOrder {
            let advice = facts.advices[index]
            let title = say(advice.title)
            func ask(of other: Int) {
                note(title, under: facts.inputs(under: facts.advices[other].subjects)) {
                    evaluation.openSubjects(ofAdvice: other)
                }
            }
            if evaluation.verdict(ofAdvice: index) == .unknown { ask(of: index) }
            for place in advice.targets.indices where evaluation.verdict(ofAdvice: index, target: place) == .held {
                for overrider in evaluation.overriders(ofAdvice: index, target: place) {
                    ask(of: overrider.advice)
                }
            }
        }
        var questions: [Question] = []
        for index in titles.keys.sorted() {
            let input = pack.input(index)
            questions.append(
                Question(
                    name: input.name, text: say(input.question), answers: input.number == nil ? input.values : [],
                    isOrdered: input.isOrdered, range: input.number?.range, unit: input.number?.unit ?? "",
                    keepsOpen: titles[index] ?? [], isSex: input.kind == .sex))
        }
        return questions
    }
}
