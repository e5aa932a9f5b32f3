// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneSyntax

/// The source locations of a test, for the messages of its run.
public struct TestMarks: Sendable {
    /// The path in its `given file`, if it has one.
    public let file: Span?

    /// - Parameter declaration: the declaration of the test.
    public init(_ declaration: TestDeclaration) {
        file = declaration.clauses.lazy.compactMap { $0.file }.first
    }
}

/// The source locations of a property and its clauses, for the messages of its run.
public struct PropertyMarks: Sendable {
    public let title: Span
    /// The path in its `given file`, if it has one.
    public let file: Span?
    /// The condition of its `where`, if it has one.
    public let selection: Span?
    public let expectations: [Span]

    /// - Parameter declaration: the declaration of the property.
    public init(_ declaration: PropertyDeclaration) {
        title = declaration.title.span
        var file: Span?
        var selection: Span?
        var expectations: [Span] = []
        for clause in declaration.clauses {
            switch clause {
            case .forAll: break
            case .selection(let condition): selection = condition.span
            case .test(let clause):
                file = file ?? clause.file
                if let span = clause.expectation { expectations.append(span) }
            }
        }
        self.file = file
        self.selection = selection
        self.expectations = expectations
    }
}

extension TestDeclaration.Clause {
    /// The path in `given file`.
    fileprivate var file: Span? { if case .givenFile(let path, _) = self { path.span } else { nil } }

    /// The whole expectation.
    fileprivate var expectation: Span? {
        switch self {
        case .givenGenotype, .givenSex, .givenInput, .givenFile: nil
        case .expectStep(_, _, let span), .expectUnknown(_, let span), .expectAmong(_, _, let span),
            .expectCondition(_, let span):
            span
        case .expectAdvice(let clause): clause.span
        }
    }
}
