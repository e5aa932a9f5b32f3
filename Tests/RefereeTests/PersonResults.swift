// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import PheneTestSupport

/// All results of a person, from any evaluator, for comparison.
struct PersonResults: Equatable {
    struct RecommendationResult: Equatable {
        var canBeTrue: Bool
        var canBeFalse: Bool
        /// The verdict on each target, in the order of the recommendation.
        var verdicts: [String]
        var whole: String
    }
    var findings: [CodeSet] = []
    var pathways: [CodeSet] = []
    var recommendations: [RecommendationResult] = []

    init(_ ruling: Ruling, under book: RuleBook) {
        for index in book.findings.indices { findings.append(ruling.values(of: .finding(index))) }
        for index in book.pathways.indices { pathways.append(ruling.values(of: .pathway(index))) }
        for (index, advice) in book.recommendations.enumerated() {
            let truth = ruling.truth(ofAdvice: index)
            recommendations.append(
                RecommendationResult(
                    canBeTrue: truth.canBeTrue, canBeFalse: truth.canBeFalse,
                    verdicts: advice.targets.map { Self.name(ruling.verdict(advice: index, target: $0)) },
                    whole: Self.name(ruling.verdict(advice: index))))
        }
    }

    init<L: Lane>(_ batch: borrowing Batch<L>, person: Int, under book: RuleBook) {
        for index in book.findings.indices { findings.append(batch.value(of: .finding(index), person: person)) }
        for index in book.pathways.indices { pathways.append(batch.value(of: .pathway(index), person: person)) }
        for (index, advice) in book.recommendations.enumerated() {
            let truth = batch.condition(ofAdvice: index, person: person)
            var verdicts: [String] = []
            for place in advice.targets.indices {
                verdicts.append(batch.verdict(ofAdvice: index, target: place, person: person).name)
            }
            recommendations.append(
                RecommendationResult(
                    canBeTrue: truth.canBeTrue, canBeFalse: truth.canBeFalse, verdicts: verdicts,
                    whole: batch.verdict(ofAdvice: index, person: person).name))
        }
    }

    init(_ evaluation: Evaluation, under book: RuleBook) {
        for index in book.findings.indices { findings.append(evaluation.value(of: .finding(index))) }
        for index in book.pathways.indices { pathways.append(evaluation.value(of: .pathway(index))) }
        for (index, advice) in book.recommendations.enumerated() {
            let truth = evaluation.condition(ofAdvice: index)
            recommendations.append(
                RecommendationResult(
                    canBeTrue: truth.canBeTrue, canBeFalse: truth.canBeFalse,
                    verdicts: advice.targets.indices.map { evaluation.verdict(ofAdvice: index, target: $0).name },
                    whole: evaluation.verdict(ofAdvice: index).name))
        }
    }

    private static func name(_ verdict: Verdict) -> String {
        verdict == .doesNotApply ? "does not apply" : verdict.rawValue
    }

    /// The first difference of two results, as text. `nil` if they agree.
    func difference(from other: PersonResults, under book: RuleBook) -> String? {
        for (index, pair) in zip(findings, other.findings).enumerated() where pair.0 != pair.1 {
            return "\(book.text(of: .finding(index))) is \(Array(pair.0)) and not \(Array(pair.1))"
        }
        for (index, pair) in zip(pathways, other.pathways).enumerated() where pair.0 != pair.1 {
            return "\(book.text(of: .pathway(index))) is \(Array(pair.0)) and not \(Array(pair.1))"
        }
        for (index, pair) in zip(recommendations, other.recommendations).enumerated() where pair.0 != pair.1 {
            return "\(book.text(ofAdvice: index)) is \(pair.0) and not \(pair.1)"
        }
        return nil
    }
}
