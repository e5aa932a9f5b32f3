// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneIR
import PheneRuntime
import PheneTestSupport

/// All that a rule book says of a person, from whichever evaluator, so that two can be compared.
struct Outcome: Equatable {
    struct AdviceOutcome: Equatable {
        var canBeTrue: Bool
        var canBeFalse: Bool
        /// On each target in the advice's own order.
        var verdicts: [String]
        var whole: String
    }
    var findings: [CodeSet] = []
    var pathways: [CodeSet] = []
    var advices: [AdviceOutcome] = []

    init(_ ruling: Ruling, under book: RuleBook) {
        for index in book.findings.indices { findings.append(ruling.values(of: .finding(index))) }
        for index in book.pathways.indices { pathways.append(ruling.values(of: .pathway(index))) }
        for (index, advice) in book.advices.enumerated() {
            let truth = ruling.truth(ofAdvice: index)
            advices.append(
                AdviceOutcome(
                    canBeTrue: truth.canBeTrue, canBeFalse: truth.canBeFalse,
                    verdicts: advice.targets.map { Self.name(ruling.verdict(advice: index, target: $0)) },
                    whole: Self.name(ruling.verdict(advice: index))))
        }
    }

    init<L: Lane>(_ batch: borrowing Batch<L>, person: Int, under book: RuleBook) {
        for index in book.findings.indices { findings.append(batch.value(of: .finding(index), person: person)) }
        for index in book.pathways.indices { pathways.append(batch.value(of: .pathway(index), person: person)) }
        for (index, advice) in book.advices.enumerated() {
            let truth = batch.condition(ofAdvice: index, person: person)
            var verdicts: [String] = []
            for place in advice.targets.indices {
                verdicts.append(batch.verdict(ofAdvice: index, target: place, person: person).name)
            }
            advices.append(
                AdviceOutcome(
                    canBeTrue: truth.canBeTrue, canBeFalse: truth.canBeFalse, verdicts: verdicts,
                    whole: batch.verdict(ofAdvice: index, person: person).name))
        }
    }

    init(_ evaluation: Evaluation, under book: RuleBook) {
        for index in book.findings.indices { findings.append(evaluation.value(of: .finding(index))) }
        for index in book.pathways.indices { pathways.append(evaluation.value(of: .pathway(index))) }
        for (index, advice) in book.advices.enumerated() {
            let truth = evaluation.condition(ofAdvice: index)
            advices.append(
                AdviceOutcome(
                    canBeTrue: truth.canBeTrue, canBeFalse: truth.canBeFalse,
                    verdicts: advice.targets.indices.map { evaluation.verdict(ofAdvice: index, target: $0).name },
                    whole: evaluation.verdict(ofAdvice: index).name))
        }
    }

    private static func name(_ verdict: RuleTest.Verdict) -> String {
        verdict == .doesNotApply ? "does not apply" : verdict.rawValue
    }

    /// The first thing on which two outcomes differ, in words; `nil` where they agree.
    func difference(from other: Outcome, under book: RuleBook) -> String? {
        for (index, pair) in zip(findings, other.findings).enumerated() where pair.0 != pair.1 {
            return "\(book.text(of: .finding(index))) is \(Array(pair.0)) and not \(Array(pair.1))"
        }
        for (index, pair) in zip(pathways, other.pathways).enumerated() where pair.0 != pair.1 {
            return "\(book.text(of: .pathway(index))) is \(Array(pair.0)) and not \(Array(pair.1))"
        }
        for (index, pair) in zip(advices, other.advices).enumerated() where pair.0 != pair.1 {
            return "\(book.text(ofAdvice: index)) is \(pair.0) and not \(pair.1)"
        }
        return nil
    }
}
