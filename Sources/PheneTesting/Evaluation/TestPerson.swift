// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// A test, or one of the people of a property, with the possible codes of this person.
struct TestPerson {
    let test: RuleTest
    /// The possible codes as the compiled rules read them, for each locus and then for each input.
    let possible: [CodeSet]
    /// The expectations count only for people for whom this is certainly true.
    let selection: Condition?

    /// The maximum number of people of one property. A failure among them is valid even if there are more people.
    static let maxPeople = 4_096

    /// The tests of a book, and then the people of its properties.
    static func all(of mutator: Mutator) -> [TestPerson] {
        let book = mutator.book
        var testPeople = book.tests.map { TestPerson($0, nil, mutator) }
        for property in book.properties {
            var left = maxPeople
            for sex in book.sexes(of: property) {
                let choices = book.codes(of: property, sex: sex)
                if choices.contains(where: { $0.isEmpty }) { continue }
                var places = choices.map { _ in 0 }
                repeat {
                    let codes = zip(choices, places).map { $0[$1] }
                    let test = book.test(of: property, sex: sex, codes: codes)
                    testPeople.append(TestPerson(test, property.selection, mutator))
                    left -= 1
                } while left > 0 && advance(&places, through: { choices[$0].count })
            }
        }
        return testPeople
    }

    private init(_ test: RuleTest, _ selection: Condition?, _ mutator: Mutator) {
        self.test = test
        self.selection = selection
        possible = mutator.possible(test)
    }
}
