// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import PheneTestSupport
import SeededRandom
import Testing

/// Compiled tables agree with the referee, for random people under random rule books.
@Suite struct TablesAgreeTests {
    @Test(arguments: Extent.seed..<Extent.seed + Extent.books)
    func tablesOfEveryWidthAgreeWithTheReferee(book seed: Int) throws {
        let book = RandomBook.make(seed: UInt64(seed))
        let pack = try #require(RuntimePack(compiling: book))
        let referee = Referee(book)
        var random = SeededGenerator(seed: UInt64(seed) &* 1_000_003)
        var one = Batch<UInt8>(pack)
        var left = Extent.people
        while left > 0 {
            let people = (0..<min(left, 512)).map { _ in RandomPerson.make(book: book, using: &random) }
            left -= people.count
            let all = results(of: people, Batch<SIMD8<UInt64>>(pack), book)
            let word = results(of: people, Batch<UInt64>(pack), book)
            for (number, person) in people.enumerated() {
                let expected = PersonResults(referee.ruling(on: person), under: book)
                let single = result(of: person, &one, book)
                if single != expected {
                    let small = shrunk(person) { smaller in
                        result(of: smaller, &one, book) != PersonResults(referee.ruling(on: smaller), under: book)
                    }
                    let right = PersonResults(referee.ruling(on: small), under: book)
                    let difference = result(of: small, &one, book).difference(from: right, under: book) ?? ""
                    Issue.record(
                        "book \(seed), for a person with \(book.text(of: small)), the table differs: \(difference)")
                    return
                }
                if all[number] != expected || word[number] != expected {
                    Issue.record("book \(seed): a batch differs from one person alone, \(book.text(of: person))")
                    return
                }
            }
        }
    }

    private func result(of person: Person, _ batch: inout Batch<UInt8>, _ book: RuleBook) -> PersonResults {
        fill(&batch, person, at: 0)
        batch.evaluate()
        return PersonResults(batch, person: 0, under: book)
    }

    private func results<L: Lane>(of people: [Person], _ batch: consuming Batch<L>, _ book: RuleBook) -> [PersonResults]
    {
        var results: [PersonResults] = []
        for first in stride(from: 0, to: people.count, by: L.width) {
            let some = people[first..<min(first + L.width, people.count)]
            for (place, person) in some.enumerated() { fill(&batch, person, at: place) }
            batch.evaluate()
            for place in some.indices { results.append(PersonResults(batch, person: place - first, under: book)) }
        }
        return results
    }

    private func fill<L: Lane>(_ batch: inout Batch<L>, _ person: Person, at place: Int) {
        for (variable, codes) in (person.loci + person.inputs).enumerated() {
            batch.set(codes, of: variable, person: place)
        }
    }

    /// A person with as many known loci and inputs as possible, for whom the test still fails.
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
