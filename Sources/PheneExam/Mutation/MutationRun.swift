// SPDX-License-Identifier: Apache-2.0

public import PheneIR
internal import PheneRuleTests
internal import PheneRuntime

/// The tests of a rule book run against each of its mutants: a mutant that no test notices is a rule that may be wrong
/// without anybody seeing it.
public struct MutationRun: Sendable {
    public enum Fate: Sendable {
        /// A test failed.
        case killed
        /// All tests passed, though this person is told something else.
        case survived(Distinction)
        /// Nobody is told anything else.
        case equivalent
        /// All tests passed, and nobody was found who is told something else, but not all were looked at.
        case notProved
    }

    public let mutants: [(mutant: Mutant, fate: Fate)]

    /// - Parameter book: a checked rule book whose own tests pass.
    /// - Returns: `nil` where the book's compiled tables cannot be read back, which is a fault of the compiler.
    /// - Complexity: for each mutant one compilation, and the tests that ask of what the mutant changes.
    public init?(_ book: RuleBook) {
        guard let original = Side(book) else { return nil }
        func support(of test: RuleTest) -> Support {
            test.expectations.reduce(into: Support(of: .holds(.and([])), in: book)) {
                $0.formUnion(Support(of: $1.expected, in: book))
            }
        }
        let tests = book.tests.map { (test: $0, support: support(of: $0)) }
        let properties = book.properties.map { (property: $0, support: support(of: $0.test)) }
        var mutants: [(mutant: Mutant, fate: Fate)] = []
        for mutant in book.mutants {
            guard let side = Side(mutant.book) else { return nil }
            var isKilled = false
            for it in tests where !isKilled && it.support.reads(mutant.rule, in: book) {
                isKilled = !RuleTestRun(it.test, of: mutant.book, in: side.pack).failures.isEmpty
            }
            for it in properties where !isKilled && it.support.reads(mutant.rule, in: book) {
                isKilled = !PropertyRun(it.property, of: mutant.book, in: side.pack).counterexamples.isEmpty
            }
            let fate: Fate
            if isKilled {
                fate = .killed
            } else {
                switch Comparison(side, original).difference(of: mutant.rule) {
                case .same: fate = .equivalent
                case .differs(let distinction): fate = .survived(distinction)
                case .notProved: fate = .notProved
                }
            }
            mutants.append((mutant, fate))
        }
        self.mutants = mutants
    }

    public var killed: Int { mutants.count { if case .killed = $0.fate { true } else { false } } }
    public var survived: Int { mutants.count { if case .survived = $0.fate { true } else { false } } }
    public var equivalent: Int { mutants.count { if case .equivalent = $0.fate { true } else { false } } }
    public var notProved: Int { mutants.count - killed - survived - equivalent }
}

extension Support {
    /// Whether a rule is among what is rested on.
    func reads(_ rule: Rule, in book: RuleBook) -> Bool {
        guard let index = book.index(of: rule) else { return false }
        return switch rule.kind {
        case .finding: findings.contains(index)
        case .pathway: pathways.contains(index)
        case .advice: advices.contains(index)
        }
    }
}
