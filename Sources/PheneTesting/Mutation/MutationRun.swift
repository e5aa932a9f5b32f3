// SPDX-License-Identifier: Apache-2.0

public import PheneModel
internal import PheneProofs
internal import PheneRuntime

/// Which deliberate mistakes in a rule book its tests detect, with one mistake at a time.
public struct MutationRun: Sendable {
    /// Whether tests detect a mutant.
    public enum MutantStatus: Sendable {
        /// A test fails.
        case killed
        /// No test fails, but this one would.
        case survived(test: String)
        /// No test can fail, because nobody has a different result.
        case equivalent
        /// No test fails, and it was not decided within the cap whether one could.
        case notProved
    }

    /// The mutants in the order of the book, each with its status.
    public let mutants: [(mutant: Mutant, status: MutantStatus)]

    /// Runs the tests of a book against all of its mutants.
    ///
    /// - Parameters:
    ///   - book: a checked rule book whose tests pass.
    ///   - files: the files whose rules are changed, as indices into the files of the book, such as a pack's own; `nil` for all.
    /// - Returns: `nil` if the book's own tables cannot be read back, which is a fault of the compiler.
    /// - Complexity: for each mutant, the tests that depend on the changed declaration; for each survivor, a search for a person.
    public init?(_ book: RuleBook, in files: Set<Int>? = nil) {
        guard let pack = PheneRuntime.Pack(book) else { return nil }
        let mutator = Mutator(book, pack)
        let context = MutationContext(book, TestPerson.all(of: mutator), mutator)
        mutants = book.mutants.filter { files?.contains($0.place.file) ?? true }.map { mutant in
            if case .haplotypes(let block, let named) = mutant.edit {
                return (mutant, Self.status(of: named, block, in: book, context))
            }
            let undo = mutator.apply(mutant.edit)
            let isKilled = context.kills(mutant, in: mutator)
            _ = mutator.apply(undo)
            return (mutant, isKilled ? .killed : mutator.status(of: mutant))
        }
    }

    /// The status of a haplotype mutant. Haplotypes decide how a file is read, so that the changed book is compiled.
    private static func status(
        of named: [Haplotypes.Named], _ block: Int, in book: RuleBook, _ context: MutationContext
    ) -> MutantStatus {
        guard let changed = book.replacing(haplotypes: block, with: named), let compiled = CompiledBook(changed) else {
            return .notProved
        }
        if context.fails(on: compiled, at: .finding(book.haplotypes[block].finding)) { return .killed }
        guard let comparison = Comparison(changed, book) else { return .notProved }
        let generated = book.generatedFindings.sorted()
        let findings = generated + book.findings.indices.filter { !generated.contains($0) }
        var worst = MutantStatus.equivalent
        for index in findings {
            let result = comparison.findings(old: index, new: index)
            if case .different(let example) = result { return .survived(test: example.test) }
            if case .notProved = result { worst = .notProved }
        }
        for index in book.pathways.indices {
            let result = comparison.pathways(old: index, new: index)
            if case .different(let example) = result { return .survived(test: example.test) }
            if case .notProved = result { worst = .notProved }
        }
        for index in book.recommendations.indices {
            let result = comparison.recommendations(old: index, new: index)
            if case .different(let example) = result { return .survived(test: example.test) }
            if case .notProved = result { worst = .notProved }
        }
        return worst
    }
}

/// The tests of a book, by the declarations that they depend on.
private struct MutationContext {
    private let testPeople: [TestPerson]
    private var expectations: [ExpectationDependencies.Declaration: [(testPerson: Int, expectations: [Int])]] = [:]

    init(_ book: RuleBook, _ testPeople: [TestPerson], _ mutator: Mutator) {
        self.testPeople = testPeople
        var dependencies = ExpectationDependencies(book)
        for (number, testPerson) in testPeople.enumerated() {
            let selected = testPerson.selection.map { dependencies.declarations(of: $0) } ?? []
            var own: [ExpectationDependencies.Declaration: [Int]] = [:]
            for (index, expectation) in testPerson.test.expectations.enumerated() {
                // Past the cap of the language the compiled rules report more results as unknown than this evaluation.
                guard mutator.passes(testPerson, [index]) else { continue }
                for declaration in dependencies.declarations(of: expectation.expected).union(selected) {
                    own[declaration, default: []].append(index)
                }
            }
            for (declaration, indices) in own { expectations[declaration, default: []].append((number, indices)) }
        }
    }

    /// Whether a test fails on a mutant, which is applied to `mutator`.
    func kills(_ mutant: Mutant, in mutator: Mutator) -> Bool {
        let declaration: ExpectationDependencies.Declaration =
            switch mutant.edit {
            case .finding(let index, _): .finding(index)
            case .pathway(let index, _): .pathway(index)
            case .advice(let index, _), .assumption(.advice(let index, _)), .assumption(.release(_, by: let index)):
                .advice(index)
            case .assumption(.finding(let index)): .finding(index)
            case .assumption(.pathway(let index)): .pathway(index)
            case .haplotypes(let index, _): .finding(mutator.book.haplotypes[index].finding)
            case .assumption(nil): preconditionFailure("a mutant changes something")
            }
        return expectations[declaration, default: []].contains {
            !mutator.passes(testPeople[$0.testPerson], $0.expectations)
        }
    }

    /// Whether a test that depends on a declaration fails on a changed book.
    func fails(on changed: CompiledBook, at declaration: ExpectationDependencies.Declaration) -> Bool {
        expectations[declaration, default: []].contains { number, indices in
            let testPerson = testPeople[number]
            if let selection = testPerson.selection, !changed.gives(.holds(selection), to: testPerson.test) {
                return false
            }
            let failures = RuleTestRun(testPerson.test, of: changed.book, in: changed.pack).failures
            return failures.contains { indices.contains($0.index) }
        }
    }
}
