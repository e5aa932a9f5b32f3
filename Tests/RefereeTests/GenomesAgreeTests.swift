// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneTesting
import PheneRuntime
import PheneTestSupport
import SeededRandom
import Testing

/// From the rows of a file to the verdicts, the evaluation of one genome agrees with the referee.
@Suite struct GenomesAgreeTests {
    @Test(arguments: Extent.seed..<Extent.seed + Extent.books)
    func anEvaluationAgreesWithTheReferee(book seed: Int) throws {
        let book = RandomBook.make(seed: UInt64(seed))
        let pack = try #require(RuntimePack(compiling: book))
        let referee = Referee(book)
        var random = SeededGenerator(seed: UInt64(seed) &* 2_000_003)
        for _ in 0..<Extent.people {
            let genome = RandomGenome.make(book: book, using: &random)
            // The sex in a file takes precedence over an answer.
            let answers = book.inputs.map { input in
                input.kind != .sex && random.chance(50) ? random.number(0...input.values.count - 1) : nil
            }
            let person = Person(genome, answers: answers, under: book)
            var given = Answers()
            for (input, answer) in zip(book.inputs, answers) {
                if let answer { given = Answers(given.pairs + [(input.name, random.answer(answer, to: input))]) }
            }
            let evaluation = try Evaluation(pack, genome: genome, answers: given)
            for (index, codes) in person.loci.enumerated() where evaluation.value(of: .locus(index)) != codes {
                let alleles = book.variants[index].locus.alleles.map { $0.text }
                let records = evaluation.readings[index].records.map { $0.call }
                Issue.record(
                    """
                    book \(seed): \(book.name(of: .locus(index))) of \(alleles) \
                    with \(records), sex \(genome.sex?.name ?? "?"), plus strand \(genome.isPlusStrand), is read as \
                    \(Array(evaluation.value(of: .locus(index)))) and not \(Array(codes))
                    """)
                return
            }
            let ruling = referee.ruling(on: person)
            let expected = PersonResults(ruling, under: book)
            if let difference = PersonResults(evaluation, under: book).difference(from: expected, under: book) {
                Issue.record("book \(seed), of a person with \(book.text(of: person)): \(difference)")
                return
            }
            for index in book.pathways.indices where evaluation.sums(ofPathway: index) != ruling.sums(ofPathway: index)
            {
                Issue.record("book \(seed): the sums of \(book.text(of: .pathway(index))) differ")
                return
            }
        }
    }

    /// A condition means the same in a rule and in a test.
    @Test(arguments: Extent.seed..<Extent.seed + Extent.books)
    func aTestEvaluatesAConditionAsARuleDoes(book seed: Int) throws {
        let book = RandomBook.make(seed: UInt64(seed))
        let pack = try #require(RuntimePack(compiling: book))
        let referee = Referee(book)
        var random = SeededGenerator(seed: UInt64(seed) &* 3_000_017)
        for _ in 0..<min(Extent.people, 100) {
            let evaluation = Evaluation(pack, genome: RandomGenome.make(book: book, using: &random))
            for (index, advice) in book.recommendations.enumerated()
            where referee.isExact(advice: index) && !advice.condition.asksWhatIsKnown {
                #expect(
                    evaluation.possibility(of: advice.condition)
                        == evaluation.condition(ofAdvice: index),
                    "book \(seed), advice \(advice.name)")
            }
        }
    }
}

extension Condition {
    /// Whether it has a `known` test, which guards evaluate differently from a test.
    fileprivate var asksWhatIsKnown: Bool {
        switch self {
        case .test: false
        case .known: true
        case .not(let inner): inner.asksWhatIsKnown
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts.contains { $0.asksWhatIsKnown }
        }
    }
}
