// SPDX-License-Identifier: Apache-2.0

package import PheneIR
package import PheneRuntime

/// One property of a rule file, run for everyone it speaks of against the compiled rules.
package struct PropertyRun {
    /// A person of whom an expectation does not hold.
    package struct Counterexample {
        /// The place of the expectation among the property's.
        package let expectation: Int
        /// The person, and all expectations.
        package let test: RuleTest
        /// Why the result is what it is.
        package let explanation: String
    }

    /// How many people there are of whom `where` is surely true.
    package let peopleCount: Int
    /// The first person of whom it is not proved whether `where` is true: too many combinations are possible.
    package let undecided: RuleTest?
    /// The first one for each expectation that does not hold, in the order of the expectations.
    package let counterexamples: [Counterexample]

    /// - Parameters:
    ///   - property: a property of the book that goes through at most ``jointCap`` people.
    ///   - book: the book.
    ///   - pack: the pack that was compiled from the book.
    /// - Complexity: linear in the people and in the pack's gates.
    package init(_ property: RuleProperty, of book: RuleBook, in pack: PheneRuntime.Pack) {
        var peopleCount = 0
        var undecided: RuleTest?
        var found: [Int: Counterexample] = [:]
        for sex in book.sexes(of: property) {
            let choices = book.codes(of: property, sex: sex)
            if choices.contains(where: \.isEmpty) { continue }
            var places = choices.map { _ in 0 }
            repeat {
                let codes = zip(choices, places).map { $0[$1] }
                let test = book.test(of: property, sex: sex, codes: codes)
                let evaluation = Evaluation(of: test, in: book, pack)
                if let selection = property.selection {
                    guard let isSelected = evaluation.possibility(of: AskedCondition(selection)) else {
                        undecided = undecided ?? test
                        continue
                    }
                    if isSelected.canBeFalse { continue }
                }
                peopleCount += 1
                for failure in RuleTestRun(test, evaluation).failures where found[failure.index] == nil {
                    found[failure.index] = Counterexample(
                        expectation: failure.index, test: test, explanation: failure.explanation)
                }
            } while Self.advance(&places, through: choices)
        }
        self.peopleCount = peopleCount
        self.undecided = undecided
        counterexamples = found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The next choice of one code each, the last one changing first; false where all were made.
    private static func advance(_ places: inout [Int], through choices: [[Int?]]) -> Bool {
        for index in places.indices.reversed() {
            places[index] += 1
            if places[index] < choices[index].count { return true }
            places[index] = 0
        }
        return false
    }
}
