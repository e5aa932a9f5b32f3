// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneProofs

/// The declarations that an expectation depends on, so that an edit runs only the tests that it can affect.
struct ExpectationDependencies {
    /// A declaration that an edit can change, by its index in the book.
    enum Declaration: Hashable {
        case finding(Int)
        case pathway(Int)
        case advice(Int)
    }

    private let book: RuleBook
    private let overriders: [[Int]]
    private var cache: [Declaration: Set<Declaration>] = [:]

    init(_ book: RuleBook) {
        self.book = book
        var overriders: [[Int]] = Array(repeating: [], count: book.recommendations.count)
        for (index, advice) in book.recommendations.enumerated() {
            for override in advice.overrides { overriders[override.advice].append(index) }
        }
        self.overriders = overriders
    }

    /// The declarations that an expectation depends on.
    mutating func declarations(of expected: RuleTest.Expected) -> Set<Declaration> {
        switch expected {
        case .possible(let subject, _), .unknown(let subject): declarations(of: subject)
        case .holds(let condition): declarations(of: condition)
        case .advice(let advice, _, _, _, _, _): declarations(from: .advice(advice))
        }
    }

    /// The declarations that a condition depends on.
    mutating func declarations(of condition: Condition) -> Set<Declaration> {
        condition.subjects.reduce(into: []) { $0.formUnion(declarations(of: $1)) }
    }

    private mutating func declarations(of subject: Subject) -> Set<Declaration> {
        switch subject {
        case .locus, .input: []
        case .finding(let index): declarations(from: .finding(index))
        case .pathway(let index): declarations(from: .pathway(index))
        }
    }

    private mutating func declarations(from declaration: Declaration) -> Set<Declaration> {
        if let declarations = cache[declaration] { return declarations }
        var declarations: Set<Declaration> = [declaration]
        switch declaration {
        case .finding(let index):
            for subject in book.findings[index].subjects { declarations.formUnion(self.declarations(of: subject)) }
        case .pathway(let index):
            for flow in book.pathways[index].flows {
                declarations.formUnion(self.declarations(from: .finding(flow.finding)))
            }
        case .advice(let index):
            declarations.formUnion(self.declarations(of: book.recommendations[index].condition))
            for other in overriders[index] { declarations.formUnion(self.declarations(from: .advice(other))) }
        }
        cache[declaration] = declarations
        return declarations
    }
}
