// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
public import PheneReaders
public import PheneRuntime

/// Packs that one report can show together: they agree about every site that more than one of them reads.
///
///     let packs = try PackSet([Norepinephrine.pack, Pharmacogenes.pack])
///     let person = try CombinedEvaluation(of: "genome.txt", under: packs)
public struct PackSet: Sendable {
    /// The packs, in the order of the report.
    public let packs: [Pack]
    /// The loci of all packs.
    public let loci: JoinedLoci
    let questions: QuestionNames

    /// - Parameter packs: at least one.
    /// - Throws: a ``PackConflict`` if two packs have one name, or contradict each other about a site.
    /// - Complexity: O(n log n) in the number of loci; of one pack constant.
    public init(_ packs: [Pack]) throws(PackConflict) {
        if packs.isEmpty { throw PackConflict(messages: ["a report needs at least one pack"]) }
        for (index, pack) in packs.enumerated() where packs[..<index].contains(where: { $0.name == pack.name }) {
            throw PackConflict(
                messages: [
                    "two packs are named `\(pack.name)`, so a report could not say which of them a result is from"
                ])
        }
        if packs.count == 1 {
            self.init(packs[0])
            return
        }
        do throws(LocusConflicts) {
            self.init(packs, try JoinedLoci(packs.map { ($0.name, $0.loci) }))
        } catch {
            throw PackConflict(messages: error.conflicts.map { $0.message })
        }
    }

    /// A set of one pack, which can contradict nothing.
    public init(_ pack: Pack) {
        self.init([pack], JoinedLoci(pack.loci))
    }

    private init(_ packs: [Pack], _ loci: JoinedLoci) {
        self.packs = packs
        self.loci = loci
        questions = QuestionNames(packs)
    }

    /// Whether there is more than one pack.
    public var isOfSeveral: Bool { packs.count > 1 }

    /// The names of the packs for a sentence: `a`, `b` and `c`.
    public var names: String { Wording.list(packs.map { "`" + $0.name + "`" }, "and") }

    /// One sentence without a full stop for each thing in which the packs differ without contradicting each other.
    public var differences: [String] { loci.differentIDs.map { $0.message } }

    /// The name under which a report shows a question of a pack; see ``answers(from:)``.
    public func shownName(of question: String, in pack: Pack) -> String {
        packs.firstIndex { $0.name == pack.name }.map { questions.shown(question, pack: $0) } ?? question
    }

    /// For each pack the answers that are for it, under its own names.
    ///
    /// An answer to a question of several packs goes to each of them. A question that packs ask differently under one name is named with
    /// its pack: `norepinephrine.smoker`.
    ///
    /// - Throws: an `AnswerError` for a question that no pack asks, or for an answer that a pack does not take.
    public func answers(from answers: Answers) throws(AnswerError) -> [Answers] {
        if packs.count == 1 {
            try packs[0].check(answers)
            return [answers]
        }
        var own = [[(name: String, value: String)]](repeating: [], count: packs.count)
        for (name, value) in answers.pairs {
            for owner in try questions.owners(of: name) { own[owner.pack].append((owner.name, value)) }
        }
        let all = own.map { Answers($0) }
        for (pack, answers) in zip(packs, all) { try pack.check(answers) }
        return all
    }
}

/// Packs that cannot be shown in one report.
public struct PackConflict: Error, Sendable {
    /// One sentence without a full stop for each contradiction, at least one.
    public let messages: [String]

    /// All of them, in one line.
    public var message: String { messages.joined(separator: "; ") }
}
