// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// The names under which several packs ask their questions.
///
/// A question that packs ask with the same name, the same words and the same answers is one question, and its answer goes to each of them.
/// Where packs ask something else under one name, no answer to one may be taken as an answer to the other: these questions are named
/// with their packs, as in `norepinephrine.smoker`. No name in rules has a dot, so such a name is never that of another question.
struct QuestionNames: Sendable {
    /// For each pack the names that mean something else in another pack.
    private let ambiguous: [Set<String>]
    /// For each pack its questions.
    private let asked: [Set<String>]
    private let packs: [String]

    init(_ packs: [Pack]) {
        self.packs = packs.map { $0.name }
        var asked = [Set<String>](repeating: [], count: packs.count)
        var ambiguous = asked
        var first: [String: Input] = [:]
        var clashes: Set<String> = []
        for (number, pack) in packs.enumerated() {
            for index in 0..<pack.inputCount {
                let input = pack.input(index)
                guard input.isAsked else { continue }
                asked[number].insert(input.name)
                if let other = first[input.name] {
                    if !input.isSameQuestion(as: other) { clashes.insert(input.name) }
                } else {
                    first[input.name] = input
                }
            }
        }
        for number in packs.indices { ambiguous[number] = asked[number].intersection(clashes) }
        self.ambiguous = ambiguous
        self.asked = asked
    }

    /// The name under which a report shows a question of a pack.
    func shown(_ name: String, pack: Int) -> String {
        ambiguous[pack].contains(name) ? packs[pack] + "." + name : name
    }

    /// The names of a pack that a report shows otherwise, with what it shows.
    func renamed(pack: Int) -> [String: String] {
        Dictionary(uniqueKeysWithValues: ambiguous[pack].map { ($0, packs[pack] + "." + $0) })
    }

    /// The packs that an answer under a name is for, with the name of the question there.
    ///
    /// - Throws: an `AnswerError` for a name that no pack has, or that several have with different meanings.
    func owners(of name: String) throws(AnswerError) -> [(pack: Int, name: String)] {
        let owners = asked.indices.filter { asked[$0].contains(name) }
        let meant = owners.filter { ambiguous[$0].contains(name) }
        if !meant.isEmpty { throw .ambiguousInput(name: name, names: meant.map { packs[$0] + "." + name }) }
        if !owners.isEmpty { return owners.map { ($0, name) } }
        for (number, pack) in packs.enumerated() where name.utf8.starts(with: (pack + ".").utf8) {
            let rest = String(name.dropFirst(pack.count + 1))
            if asked[number].contains(rest) { return [(number, rest)] }
        }
        throw .unknownInput(name: name, pack: packs.joined(separator: ", "), known: known)
    }

    /// The names of all questions, as a report shows them.
    private var known: [String] {
        var known: [String] = []
        for number in packs.indices {
            for name in asked[number].sorted() {
                let shown = shown(name, pack: number)
                if !known.contains(shown) { known.append(shown) }
            }
        }
        return known
    }
}

extension Input {
    /// Whether another pack asks the same: with the same words, apart from spaces, and the same answers. The sex of a person is always
    /// the same question. Where the words differ, nothing but a reader could tell that the meaning does not.
    fileprivate func isSameQuestion(as other: Input) -> Bool {
        if kind == .sex, other.kind == .sex { return true }
        if kind != other.kind || isOrdered != other.isOrdered { return false }
        let (own, others) = (question.string, other.question.string)
        if own != others, own.split(separator: " ") != others.split(separator: " ") { return false }
        // The parts of a range are those that the rules of each pack tell apart.
        if let number, let second = other.number { return number.range == second.range && number.unit == second.unit }
        return number == nil && other.number == nil && values == other.values
    }
}
