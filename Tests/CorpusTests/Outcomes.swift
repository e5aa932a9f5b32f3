// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// What the persons of the tests in rule files get: every result of the case, not only those that the tests expect.
struct Outcomes {
    let text: String

    init(_ book: RuleBook) throws {
        let tables = PackTables(book)
        let compiled = PheneRuntime.Pack(
            texts: .memory(tables.texts.bytes), facts: .memory(tables.facts.digits),
            gates: .memory(tables.gates.digits))
        let pack = try #require(compiled)
        let own = { (place: RuleLocation) in book.files[place.file] != CorpusCase.sharedPath }
        var text = ""
        for test in book.tests where own(test.place) {
            text += "\(test.title)\n"
            let evaluation = try Evaluation(pack, genome: Self.genome(test, book), answers: Self.answers(test, book))
            for (index, finding) in book.findings.enumerated() where own(finding.place) {
                text += "  \(finding.name): \(evaluation.text(of: .finding(index)))\n"
            }
            for (index, pathway) in book.pathways.enumerated() where own(pathway.place) {
                let sums = evaluation.sums(ofPathway: index)
                let sum =
                    sums.lowerBound == sums.upperBound
                    ? "\(sums.lowerBound)" : "\(sums.lowerBound) to \(sums.upperBound)"
                text += "  \(pathway.name): \(evaluation.text(of: .pathway(index))), sum \(sum)\n"
            }
            for (index, advice) in book.recommendations.enumerated() where own(advice.place) {
                text += "  \(advice.verb.rawValue), \(advice.name): \(Self.verdict(of: index, in: evaluation))\n"
            }
        }
        self.text = text
    }

    private static func genome(_ test: RuleTest, _ book: RuleBook) -> Genome {
        var genome = Genome(sex: test.sex)
        for given in test.genotypes {
            let id = book.variants[given.variant].locus.id
            genome.records.append(Record(id: id, call: Call(given.text.utf8), written: given.text))
        }
        return genome
    }

    private static func answers(_ test: RuleTest, _ book: RuleBook) -> Answers {
        Answers(
            test.answers.map { answer in
                let input = book.inputs[answer.input]
                return (name: input.name, value: input.answer(answer.value))
            })
    }

    private static func verdict(of advice: Int, in evaluation: Evaluation) -> String {
        let targets = evaluation.pack.advice(advice).targets
        let verdicts = targets.indices.map { evaluation.verdict(ofAdvice: advice, target: $0) }
        var text = evaluation.verdict(ofAdvice: advice).name
        if Set(verdicts).count > 1 {
            let each = zip(targets, verdicts).map { "\(evaluation.pack.target($0)) \($1.name)" }
            text += " (" + each.joined(separator: ", ") + ")"
        }
        if evaluation.verdict(ofAdvice: advice) == .unknown {
            let needs = evaluation.needs(ofAdvice: advice).map {
                $0.map { evaluation.pack.name(of: $0) }.joined(separator: " and ")
            }
            if !needs.isEmpty { text += ", needs " + needs.joined(separator: "; or ") }
        }
        return text
    }
}
