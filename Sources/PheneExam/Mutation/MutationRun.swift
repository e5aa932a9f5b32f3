// SPDX-License-Identifier: Apache-2.0

public import PheneIR
internal import PheneProofs
internal import PheneRuleTests
internal import PheneRuntime

/// What the tests of a rule book notice of mistakes that are put into it one at a time.
public struct MutationRun: Sendable {
    public enum Fate: Sendable {
        /// A test fails.
        case killed
        /// No test fails, though this one would.
        case survived(test: String)
        /// No test can fail: nobody tells the mutant from the original.
        case equivalent
        /// No test fails, and whether one could was not decided within the cap.
        case notProved
    }

    /// In the order of the book.
    public let mutants: [(mutant: Mutant, fate: Fate)]

    /// - Parameter book: a checked rule book whose tests pass.
    /// - Returns: `nil` where the book's own tables cannot be read back, which is a fault of the compiler.
    /// - Complexity: for each mutant the tests that rest on what it changes, and for each survivor a search for a person.
    public init?(_ book: RuleBook) {
        guard let pack = PheneRuntime.Pack(book) else { return nil }
        let examiner = Examiner(book, pack)
        let room = ExamRoom(book, Sitting.all(of: examiner), examiner)
        mutants = book.mutants.map { mutant in
            if case .haplotypes(let block, let named) = mutant.change {
                return (mutant, Self.fate(of: named, block, in: book, room))
            }
            let back = examiner.put(mutant.change)
            let isKilled = room.notices(examiner, a: mutant)
            _ = examiner.put(back)
            return (mutant, isKilled ? .killed : examiner.fate(of: mutant))
        }
    }

    /// What a block of haplotypes stands for decides how a file is read, so that the changed book is compiled.
    private static func fate(
        of named: [Haplotypes.Named], _ block: Int, in book: RuleBook, _ room: ExamRoom
    ) -> Fate {
        guard let changed = book.replacing(haplotypes: block, with: named), let compiled = CompiledBook(changed) else {
            return .notProved
        }
        if room.notices(compiled, at: .finding(book.haplotypes[block].finding)) { return .killed }
        guard let comparison = Comparison(changed, book) else { return .notProved }
        let generated = book.generatedFindings.sorted()
        let findings = generated + book.findings.indices.filter { !generated.contains($0) }
        var worst = Fate.equivalent
        for index in findings {
            let result = comparison.findings(old: index, new: index)
            if case .another(let example) = result { return .survived(test: example.test) }
            if case .notProved = result { worst = .notProved }
        }
        for index in book.pathways.indices {
            let result = comparison.pathways(old: index, new: index)
            if case .another(let example) = result { return .survived(test: example.test) }
            if case .notProved = result { worst = .notProved }
        }
        for index in book.advices.indices {
            let result = comparison.advices(old: index, new: index)
            if case .another(let example) = result { return .survived(test: example.test) }
            if case .notProved = result { worst = .notProved }
        }
        return worst
    }
}

/// The tests of a book, by what they rest on.
private struct ExamRoom {
    private let sittings: [Sitting]
    private var asked: [Reads.Place: [(sitting: Int, expectations: [Int])]] = [:]

    init(_ book: RuleBook, _ sittings: [Sitting], _ examiner: Examiner) {
        self.sittings = sittings
        var reads = Reads(book)
        for (number, sitting) in sittings.enumerated() {
            let selected = sitting.selection.map { reads.places(of: $0) } ?? []
            var expectations: [Reads.Place: [Int]] = [:]
            for (index, expectation) in sitting.test.expectations.enumerated() {
                // Past the cap of the language the compiled rules know less than is looked for here.
                guard examiner.passes(sitting, [index]) else { continue }
                for place in reads.places(of: expectation.expected).union(selected) {
                    expectations[place, default: []].append(index)
                }
            }
            for (place, indices) in expectations { asked[place, default: []].append((number, indices)) }
        }
    }

    func notices(_ examiner: Examiner, a mutant: Mutant) -> Bool {
        let place: Reads.Place =
            switch mutant.change {
            case .finding(let index, _): .finding(index)
            case .pathway(let index, _): .pathway(index)
            case .advice(let index, _), .assumption(.advice(let index, _)), .assumption(.release(_, by: let index)):
                .advice(index)
            case .assumption(.finding(let index)): .finding(index)
            case .assumption(.pathway(let index)): .pathway(index)
            case .haplotypes(let index, _): .finding(examiner.book.haplotypes[index].finding)
            case .assumption(nil): preconditionFailure("a mutant changes something")
            }
        return asked[place, default: []].contains { !examiner.passes(sittings[$0.sitting], $0.expectations) }
    }

    /// Whether a test that rests on a place fails on a changed book.
    func notices(_ changed: CompiledBook, at place: Reads.Place) -> Bool {
        asked[place, default: []].contains { number, expectations in
            let sitting = sittings[number]
            if let selection = sitting.selection, !changed.gives(.holds(selection), to: sitting.test) { return false }
            let failures = RuleTestRun(sitting.test, of: changed.book, in: changed.pack).failures
            return failures.contains { expectations.contains($0.index) }
        }
    }
}
