// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneIR
import PheneRuntime
import PheneTestSupport
import Testing

/// From the rows of a file to the verdicts, the evaluation of one genome and the referee give the same answers.
@Suite struct GenomesAgreeTests {
    @Test(arguments: Extent.seed..<Extent.seed + Extent.books)
    func anEvaluationSaysWhatTheRefereeSays(book seed: Int) throws {
        let book = RandomBook.make(seed: UInt64(seed))
        let pack = try #require(RuntimePack(compiling: book))
        let referee = Referee(book)
        var random = SplitMix64(seed: UInt64(seed) &* 2_000_003)
        for _ in 0..<Extent.people {
            let genome = RandomGenome.make(book: book, using: &random)
            let answers = book.inputs.map { random.chance(50) ? random.number(0...$0.values.count - 1) : nil }
            let person = Person(genome, answers: answers, under: book)
            var given = Answers()
            for (input, answer) in zip(book.inputs, answers) {
                if let answer { given = Answers(given.pairs + [(input.name, input.values[answer])]) }
            }
            let evaluation = Evaluation(pack, genome: genome, answers: given)
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
            let expected = Outcome(ruling, under: book)
            if let difference = Outcome(evaluation, under: book).difference(from: expected, under: book) {
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
}
