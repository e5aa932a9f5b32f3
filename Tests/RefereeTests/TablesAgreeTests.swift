// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneIR
import PheneRuntime
import PheneTestSupport
import Testing

/// Compiled tables and the referee give the same answers, on random people under random rule books.
@Suite struct TablesAgreeTests {
    @Test(arguments: Extent.seed..<Extent.seed + Extent.books)
    func tablesOfEveryWidthSayWhatTheRefereeSays(book seed: Int) throws {
        let book = RandomBook.make(seed: UInt64(seed))
        let pack = try #require(RuntimePack(compiling: book))
        let referee = Referee(book)
        var random = SplitMix64(seed: UInt64(seed) &* 1_000_003)
        var one = Batch<UInt8>(pack)
        var left = Extent.people
        while left > 0 {
            let people = (0..<min(left, 512)).map { _ in RandomPerson.make(book: book, using: &random) }
            left -= people.count
            let all = outcomes(of: people, Batch<SIMD8<UInt64>>(pack), book)
            let word = outcomes(of: people, Batch<UInt64>(pack), book)
            for (number, person) in people.enumerated() {
                let expected = Outcome(referee.ruling(on: person), under: book)
                let single = outcome(of: person, &one, book)
                if single != expected {
                    let small = shrunk(person) { smaller in
                        outcome(of: smaller, &one, book) != Outcome(referee.ruling(on: smaller), under: book)
                    }
                    let right = Outcome(referee.ruling(on: small), under: book)
                    let difference = outcome(of: small, &one, book).difference(from: right, under: book) ?? ""
                    Issue.record("book \(seed), of a person with \(book.text(of: small)) the table says: \(difference)")
                    return
                }
                if all[number] != expected || word[number] != expected {
                    Issue.record("book \(seed): a batch differs from one person alone, \(book.text(of: person))")
                    return
                }
            }
        }
    }

    private func outcome(of person: Person, _ batch: inout Batch<UInt8>, _ book: RuleBook) -> Outcome {
        fill(&batch, person, at: 0)
        batch.evaluate()
        return Outcome(batch, person: 0, under: book)
    }

    private func outcomes<L: Lane>(of people: [Person], _ batch: consuming Batch<L>, _ book: RuleBook) -> [Outcome] {
        var outcomes: [Outcome] = []
        for first in stride(from: 0, to: people.count, by: L.width) {
            let some = people[first..<min(first + L.width, people.count)]
            for (place, person) in some.enumerated() { fill(&batch, person, at: place) }
            batch.evaluate()
            for place in some.indices { outcomes.append(Outcome(batch, person: place - first, under: book)) }
        }
        return outcomes
    }

    private func fill<L: Lane>(_ batch: inout Batch<L>, _ person: Person, at place: Int) {
        for (variable, codes) in (person.loci + person.inputs).enumerated() {
            batch.set(codes, of: variable, person: place)
        }
    }

    /// The person as near as can be to one of whom nothing or all is known, and who still fails.
    private func shrunk(_ person: Person, fails: (Person) -> Bool) -> Person {
        var small = person
        for index in small.loci.indices { shrink(\.loci[index], of: &small, fails) }
        for index in small.inputs.indices { shrink(\.inputs[index], of: &small, fails) }
        return small
    }

    private func shrink(_ part: WritableKeyPath<Person, CodeSet>, of person: inout Person, _ fails: (Person) -> Bool) {
        for code in person[keyPath: part] where person[keyPath: part].count > 1 {
            var smaller = person
            smaller[keyPath: part] = .only(code)
            if fails(smaller) { person = smaller }
        }
    }
}
