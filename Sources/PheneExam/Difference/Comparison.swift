// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

/// Asks one person after another what two books say, until one hears different things.
struct Comparison {
    private let twin: Twin
    private let examiner: Examiner

    init(_ old: RuleBook, _ new: RuleBook) {
        twin = Twin(old, new)
        examiner = Examiner(twin.book)
    }

    /// Compares a finding of the two books.
    func findings(old: Int, new: Int) -> Difference.Result {
        compare(.finding(twin.findings[old]), .finding(new))
    }

    func pathways(old: Int, new: Int) -> Difference.Result {
        compare(.pathway(twin.pathways[old]), .pathway(new))
    }

    /// Steps are the same where they have one name.
    private func compare(_ old: Subject, _ new: Subject) -> Difference.Result {
        if old == new { return .same }
        let book = twin.book
        let steps = (0..<book.codeCount(of: old)).map { book.name(of: $0, of: old) }
        let others: [Condition] = (0..<book.codeCount(of: new)).map { code in
            let name = book.name(of: code, of: new)
            guard let same = steps.firstIndex(of: name) else { return .test(new, .only(code)) }
            return .and([.test(new, .only(code)), .not(.test(old, .only(same)))])
        }
        return compare([[claim(.or(others))]], within: [.test(old, .empty), .test(new, .empty)]) { possible in
            examiner.of(possible) {
                let now = examiner.search.codes(of: new)
                let before = examiner.search.codes(of: old).map { book.name(of: $0, of: old) }
                guard let code = now.known, before != [book.name(of: code, of: new)] else { return nil }
                let name = book.name(of: code, of: new)
                return Answer(
                    expectation: "\(book.name(of: new)) = \(name)", new: name, old: before.joined(separator: " or "))
            }
        }
    }

    /// Compares the verdicts of an advice on each target that it has in both books.
    func advices(old: Int, new: Int) -> Difference.Result {
        let book = twin.book, old = twin.advices[old]
        let before = book.advices[old], now = book.advices[new]
        var worst = Difference.Result.same
        for target in now.targets where before.targets.contains(target) {
            let asides = [old, new].map { examiner.overriding.setAside($0, on: target) }
            var ways: [[Claim]] = []
            if before.condition != now.condition {
                ways.append([claim(now.condition), claim(before.condition, false)])
                ways.append([claim(now.condition, false), claim(before.condition)])
            }
            if asides[0] != asides[1] {
                let both = [claim(before.condition), claim(now.condition)]
                for (one, other) in [(0, 1), (1, 0)] {
                    guard let aside = asides[one] else { continue }
                    ways.append(both + [claim(aside)] + (asides[other].map { [claim($0, false)] } ?? []))
                }
            }
            let isWhole = now.targets.count == 1
            let place = isWhole ? "" : " on \(book.targets[target])"
            let result = compare(ways, within: [before.condition, now.condition] + asides.compactMap { $0 }) {
                possible in
                examiner.of(possible) {
                    let verdict = examiner.verdict(of: new, on: target), was = examiner.verdict(of: old, on: target)
                    guard verdict != was, verdict != .unknown, verdict != .held else { return nil }
                    return Answer(
                        expectation: "advice \(now.name) \(verdict.words)\(place)", new: verdict.words + place,
                        old: was.words + place)
                }
            }
            if case .another = result { return result }
            if case .notProved = result { worst = result }
        }
        return worst
    }

    private struct Answer {
        let expectation: String
        let new: String
        let old: String
    }

    private func claim(_ condition: Condition, _ isTrue: Bool = true) -> Claim { examiner.claim(condition, isTrue) }

    private func compare(
        _ ways: [[Claim]], within conditions: [Condition], _ ask: ([CodeSet]) -> Answer?
    ) -> Difference.Result {
        // What only one book knows of a locus or question is told where that is compared.
        let common = twin.common.map { claim($0) }
        func answer(of person: Person) -> Answer? { ask(examiner.possible(person.codes, sex: person.sex)) }
        var isProved = ways.isEmpty || conditions.allSatisfy { examiner.isWithinCap($0) }
        for way in ways {
            let needed = common.filter { $0.isRead(by: way, in: examiner.search.box) }
            switch examiner.search.person(way + needed) {
            case .nobody: break
            case .perhaps, .notProved: isProved = false
            case .person(let found):
                guard let first = answer(of: found) else {
                    isProved = false
                    continue
                }
                let person = examiner.smallest(found) { less in
                    answer(of: less)?.expectation == first.expectation && keeps(twin.strangers, of: found, in: less)
                }
                let answer = answer(of: person) ?? first
                let strangers = person.codes(in: twin.book)
                    .filter { subject, _ in twin.strangers.contains(side(of: subject)) }
                    .map { "\(twin.book.name(of: $0)) \(twin.book.name(of: $1, of: $0))" }
                return .another(
                    .init(
                        old: answer.old, new: answer.new, onlyInOld: strangers,
                        test: person.test(expecting: answer.expectation, in: twin.book, without: twin.strangers)))
            }
        }
        return isProved ? .same : .notProved
    }

    /// Of what only the older book reads nothing is taken away: it says what that book would say of a person whose file
    /// has all of it.
    private func keeps(_ strangers: Set<Int>, of whole: Person, in less: Person) -> Bool {
        whole.codes.keys.allSatisfy { !strangers.contains($0) || less.codes[$0] != nil }
    }

    private func side(of subject: Subject) -> Int {
        switch subject {
        case .locus(let index): index
        case .input(let index): twin.book.variants.count + index
        case .finding, .pathway: -1
        }
    }
}
