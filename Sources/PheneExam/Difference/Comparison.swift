// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

/// Asks one person after another what two books say, until one hears different things.
struct Comparison {
    private let twin: Twin
    private let examiner: Examiner
    private let old: CompiledBook
    private let new: CompiledBook

    /// - Returns: `nil` where compiled tables cannot be read back, which is a fault of the compiler.
    init?(_ old: RuleBook, _ new: RuleBook) {
        twin = Twin(old, new)
        guard let compiled = CompiledBook(twin.book), let old = CompiledBook(old), let new = CompiledBook(new) else {
            return nil
        }
        examiner = Examiner(twin.book, compiled.pack)
        self.old = old
        self.new = new
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
        if old == new { return readsOtherChoices([.test(new, .empty)]) ? .notProved : .same }
        let book = twin.book
        let steps = (0..<book.codeCount(of: old)).map { book.name(of: $0, of: old) }
        let others: [Condition] = (0..<book.codeCount(of: new)).map { code in
            let name = book.name(of: code, of: new)
            guard let same = steps.firstIndex(of: name) else { return .test(new, .only(code)) }
            return .and([.test(new, .only(code)), .not(.test(old, .only(same)))])
        }
        let name = book.name(of: new)
        // Of scores a test asks a number only.
        let isScore = name.contains("(")
        return compare([[claim(.or(others))]], within: [.test(old, .empty), .test(new, .empty)]) {
            possible, mayBeOpen in
            examiner.of(possible) {
                let now = examiner.search.codes(of: new).map { book.name(of: $0, of: new) }
                let before = examiner.search.codes(of: old).map { book.name(of: $0, of: old) }
                guard now.count == 1 || mayBeOpen && !isScore, Set(before) != Set(now) else { return nil }
                return Answer(
                    expectation: now.count == 1
                        ? "\(name) = \(now[0])" : "\(name) among \(now.joined(separator: ", "))",
                    new: now.joined(separator: " or "), old: before.joined(separator: " or "),
                    expected: { $0.result(of: name, now) })
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
                possible, mayBeOpen in
                examiner.of(possible) {
                    let verdict = examiner.verdict(of: new, on: target), was = examiner.verdict(of: old, on: target)
                    guard verdict != was, mayBeOpen || verdict != .unknown && verdict != .held else { return nil }
                    return Answer(
                        expectation: "advice \(now.name) \(verdict.words)\(place)", new: verdict.words + place,
                        old: was.words + place,
                        expected: { $0.advice(now.name, verdict, on: isWhole ? nil : book.targets[target]) })
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
        /// The expectation in the numbers of a book; `nil` where it does not have what is expected.
        let expected: (RuleBook) -> RuleTest.Expected?
    }

    /// Whether the test that is shown passes on the newer book and fails on the older one, which is given what only that
    /// one knows of besides.
    private func tells(_ person: Person, _ answer: Answer) -> Bool {
        let test = person.test(in: twin.book)
        guard let now = answer.expected(new.book), new.gives(now, to: test.moved(from: twin.book, to: new.book)) else {
            return false
        }
        guard let before = answer.expected(old.book) else { return true }
        return !old.gives(before, to: test.moved(from: twin.book, to: old.book))
    }

    /// Whether any of this rests on an input of which the older book has choices that are missing here.
    private func readsOtherChoices(_ conditions: [Condition]) -> Bool {
        let box = examiner.search.box
        let support = Set(conditions.flatMap(\.subjects).flatMap { box.support(of: $0) })
        return twin.otherChoices.contains { support.contains(box.variable(ofInput: $0)) }
    }

    private func claim(_ condition: Condition, _ isTrue: Bool = true) -> Claim { examiner.claim(condition, isTrue) }

    /// Where the person found does not tell the books apart, because a test cannot give what the search chose, everybody is gone
    /// through.
    private func compare(
        _ ways: [[Claim]], within conditions: [Condition], _ ask: ([CodeSet], _ mayBeOpen: Bool) -> Answer?
    ) -> Difference.Result {
        // What only one book knows of a locus or question is told where that is compared.
        let common = twin.common.map { claim($0) }
        func answer(of person: Person, mayBeOpen: Bool = false) -> Answer? {
            guard let answer = ask(examiner.possible(person), mayBeOpen), tells(person, answer) else { return nil }
            return answer
        }
        let isWhole = !readsOtherChoices(conditions)
        let isWithinCap = isWhole && conditions.allSatisfy { examiner.isWithinCap($0) }
        var isProved = ways.isEmpty ? isWhole : isWithinCap
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
                return .another(example(found, first) { answer(of: $0) })
            }
        }
        if isProved { return .same }
        var found: Difference.Example?
        var isTold = false
        let isEverybody = examiner.everybody(on: conditions) { person, possible in
            guard ask(possible, true) != nil else { return false }
            isTold = true
            guard let first = answer(of: person, mayBeOpen: true) else { return false }
            found = example(person, first) { answer(of: $0, mayBeOpen: true) }
            return true
        }
        if let found { return .another(found) }
        let isKnown = isEverybody && !isTold && isWithinCap && twin.common.isEmpty
        return isKnown && !conditions.contains(where: \.asksForKnowledge) ? .same : .notProved
    }

    /// The smallest person who has an answer, as a test.
    private func example(_ found: Person, _ first: Answer, _ answer: (Person) -> Answer?) -> Difference.Example {
        let person = examiner.smallest(found) { less in
            answer(less)?.expectation == first.expectation && keeps(twin.strangers, of: found, in: less)
        }
        let answer = answer(person) ?? first
        let strangers = person.codes(in: twin.book)
            .filter { subject, _ in twin.strangers.contains(side(of: subject)) }
            .map { "\(twin.book.name(of: $0)) \(twin.book.name(of: $1, of: $0))" }
        return .init(
            old: answer.old, new: answer.new, onlyInOld: strangers,
            test: person.test(expecting: answer.expectation, in: twin.book, without: twin.strangers))
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

extension RuleBook {
    /// That just these steps of a finding or pathway are possible, by their names.
    fileprivate func result(of name: String, _ steps: [String]) -> RuleTest.Expected? {
        let subject: Subject
        if let index = findings.firstIndex(where: { $0.name == name }) {
            subject = .finding(index)
        } else if let index = pathways.firstIndex(where: { $0.name == name }) {
            subject = .pathway(index)
        } else {
            return nil
        }
        var codes = CodeSet.empty
        for code in 0..<codeCount(of: subject) where steps.contains(self.name(of: code, of: subject)) {
            codes.insert(code)
        }
        return codes.count == steps.count ? .possible(subject, codes) : nil
    }

    /// That an advice has a verdict, as a whole or on a target, by their names.
    fileprivate func advice(_ name: String, _ verdict: RuleTest.Verdict, on target: String?) -> RuleTest.Expected? {
        guard let index = advices.firstIndex(where: { $0.name == name }) else { return nil }
        var places: [Int] = []
        if let target {
            guard let place = advices[index].targets.first(where: { targets[$0] == target }) else { return nil }
            places = [place]
        }
        return .advice(index, verdict, targets: places, by: nil, needs: [])
    }
}
