// SPDX-License-Identifier: Apache-2.0

package import PheneModel
package import PheneRuntime

/// One property of a rule file, run against the compiled rules for every person that it selects.
package struct PropertyRun {
    /// A person for whom an expectation fails.
    package struct Counterexample {
        /// The index of the expectation in the property, counted from 0.
        package let expectation: Int
        /// The person, with all expectations of the property.
        package let test: RuleTest
        /// The explanation of the actual result.
        package let explanation: String
    }

    /// The number of people for whom `where` is certainly true.
    package let peopleCount: Int
    /// The first person for whom too many combinations are possible to decide whether `where` is true.
    package let undecided: RuleTest?
    /// The first counterexample of each expectation that fails, in the order of the expectations.
    package let counterexamples: [Counterexample]

    /// Runs a property.
    ///
    /// - Parameters:
    ///   - property: a property of the book, of at most ``jointCap`` people.
    ///   - book: the book.
    ///   - pack: the pack that was compiled from the book.
    /// - Complexity: linear in the people and in the pack's gates.
    package init(_ property: RuleProperty, of book: RuleBook, in pack: PheneRuntime.Pack) {
        var peopleCount = 0
        var undecided: RuleTest?
        var found: [Int: Counterexample] = [:]
        for sex in book.sexes(of: property) {
            let choices = book.codes(of: property, sex: sex)
            if choices.contains(where: { $0.isEmpty }) { continue }
            var places = choices.map { _ in 0 }
            repeat {
                let codes = zip(choices, places).map { $0[$1] }
                let test = book.test(of: property, sex: sex, codes: codes)
                let evaluation = Evaluation(of: test, in: book, pack)
                if let selection = property.selection {
                    guard let isSelected = evaluation.possibility(of: selection) else {
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
            } while advance(&places, through: { choices[$0].count })
        }
        self.peopleCount = peopleCount
        self.undecided = undecided
        counterexamples = found.sorted { $0.key < $1.key }.map { $0.value }
    }
}
