// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneProofs
import PheneRulesTestSupport
import PheneTestSupport
import SeededRandom
import Testing

/// What the search says of random books is what the referee, which shares no code with it, says of people.
@Suite struct MeetingTests {
    private func person(_ found: PheneProofs.Person, in book: RuleBook) -> PheneTestSupport.Person {
        var person = PheneTestSupport.Person(unknownTo: book)
        for (index, variant) in book.variants.enumerated() {
            person.loci[index] = variant.locus.domain.possible(for: found.sex)
        }
        if let sex = found.sex, let input = book.sexInput { person.inputs[input] = .only(sex.inputValue) }
        for (subject, code) in found.codes(in: book) {
            switch subject {
            case .locus(let index): person.loci[index] = .only(code)
            case .input(let index): person.inputs[index] = .only(code)
            case .finding, .pathway: Issue.record("a person has loci and answers")
            }
        }
        return person
    }

    @Test(arguments: Cases.some(of: Array(1...30)))
    func aPersonWhoIsFoundMeetsBothConditions(seed: UInt64) {
        let book = RandomBook.make(seed: seed)
        let referee = Referee(book)
        var found = 0
        for first in book.recommendations.indices {
            for second in book.recommendations.indices where second > first {
                let conditions = [book.recommendations[first].condition, .not(book.recommendations[second].condition)]
                guard case .person(let it) = Satisfiability(of: conditions, in: book) else { continue }
                found += 1
                let ruling = referee.ruling(on: person(it, in: book))
                for condition in conditions {
                    let truth = ruling.truth(of: condition)
                    #expect(truth.canBeTrue && !truth.canBeFalse, "\(book.text(of: condition)) of \(it)")
                }
            }
        }
        #expect(found > 0 || book.recommendations.count < 6)
    }

    @Test(arguments: Cases.some(of: Array(31...60)))
    func whereNobodyIsFoundNoKnownPersonMeetsBoth(seed: UInt64) {
        let book = RandomBook.make(seed: seed)
        let referee = Referee(book)
        var random = SeededGenerator(seed: seed)
        let rulings = (0..<150).map { number in
            var person = PheneTestSupport.Person(unknownTo: book)
            let sex: Sex = number % 2 == 0 ? .male : .female
            for (index, variant) in book.variants.enumerated() {
                person.loci[index] = .only(random.one(of: Array(variant.locus.domain.possible(for: sex))))
            }
            for (index, input) in book.inputs.enumerated() {
                let answer = random.number(0...input.values.count - 1)
                person.inputs[index] = .only(input.kind == .sex ? sex.inputValue : answer)
            }
            return referee.ruling(on: person)
        }
        for first in book.recommendations.indices {
            for second in book.recommendations.indices where second > first {
                let conditions = [book.recommendations[first].condition, book.recommendations[second].condition]
                guard case .nobody = Satisfiability(of: conditions, in: book) else { continue }
                let meets = rulings.contains { ruling in conditions.allSatisfy { ruling.truth(of: $0).canBeTrue } }
                #expect(!meets, "\(book.text(of: conditions[0])) and \(book.text(of: conditions[1]))")
            }
        }
    }

    @Test func thereIsNoAnswerPastTheCapAndOneBeforeIt() {
        let book = RandomBook.make(seed: 1)
        let condition = Condition.test(.locus(0), .only(0))
        if case .notProved = Satisfiability(of: [condition], in: book, cap: 0) {
        } else {
            Issue.record("nothing was looked into")
        }
        if case .person = Satisfiability(of: [condition], in: book, cap: 4) {} else { Issue.record("it is easy") }
    }
}
