// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// A test, or one of the people of a property, with what is possible in its person.
struct Sitting {
    let test: RuleTest
    /// For each locus, and then each input, what the compiled rules read from what the test gives.
    let possible: [CodeSet]
    /// The expectations count only of people of whom this is surely true.
    let selection: Condition?

    /// Of how many people of a property at most; what they show holds though there are more.
    static let mostPeople = 4_096

    /// The tests of a book, and then the people of its properties.
    static func all(of examiner: Examiner) -> [Sitting] {
        let book = examiner.book
        var sittings = book.tests.map { Sitting($0, nil, examiner) }
        for property in book.properties {
            var left = mostPeople
            for sex in book.sexes(of: property) {
                let choices = book.codes(of: property, sex: sex)
                if choices.contains(where: \.isEmpty) { continue }
                var places = choices.map { _ in 0 }
                repeat {
                    let codes = zip(choices, places).map { $0[$1] }
                    let test = book.test(of: property, sex: sex, codes: codes)
                    sittings.append(Sitting(test, property.selection, examiner))
                    left -= 1
                } while left > 0 && advance(&places, through: choices)
            }
        }
        return sittings
    }

    private init(_ test: RuleTest, _ selection: Condition?, _ examiner: Examiner) {
        self.test = test
        self.selection = selection
        possible = examiner.possible(test)
    }

    private static func advance(_ places: inout [Int], through choices: [[Int?]]) -> Bool {
        for index in places.indices.reversed() {
            places[index] += 1
            if places[index] < choices[index].count { return true }
            places[index] = 0
        }
        return false
    }
}
