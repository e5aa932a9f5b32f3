// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

/// Compares two rule books declaration by declaration, by searching for a person whose results differ.
struct Comparison {
    private let mergedBook: MergedRuleBook
    private let mutator: Mutator
    private let old: CompiledBook
    private let new: CompiledBook

    /// - Returns: `nil` if compiled tables cannot be read back, which is a fault of the compiler.
    init?(_ old: RuleBook, _ new: RuleBook) {
        mergedBook = MergedRuleBook(old, new)
        guard let compiled = CompiledBook(mergedBook.book), let old = CompiledBook(old), let new = CompiledBook(new)
        else {
            return nil
        }
        mutator = Mutator(mergedBook.book, compiled.pack)
        self.old = old
        self.new = new
    }

    /// Compares a finding of the two books. The arguments are indices into the older and the newer book.
    func findings(old: Int, new: Int) -> Difference.Result {
        compare(.finding(mergedBook.findings[old]), .finding(new))
    }

    /// Compares a pathway of the two books. The arguments are indices into the older and the newer book.
    func pathways(old: Int, new: Int) -> Difference.Result {
        compare(.pathway(mergedBook.pathways[old]), .pathway(new))
    }

    /// Compares two subjects. Their steps are matched by name.
    private func compare(_ old: Subject, _ new: Subject) -> Difference.Result {
        if old == new { return readsOtherChoices([.test(new, .empty)]) ? .notProved : .same }
        let book = mergedBook.book
        let steps = (0..<book.codeCount(of: old)).map { book.name(of: $0, of: old) }
        let others: [Condition] = (0..<book.codeCount(of: new)).map { code in
            let name = book.name(of: code, of: new)
            guard let same = steps.firstIndex(of: name) else { return .test(new, .only(code)) }
            return .and([.test(new, .only(code)), .not(.test(old, .only(same)))])
        }
        let name = book.name(of: new)
        // A test can expect only a number of a score.
        let isScore = name.contains("(")
        return compare([[claim(.or(others))]], within: [.test(old, .empty), .test(new, .empty)]) {
            possible, mayBeOpen in
            mutator.of(possible) {
                let now = mutator.search.codes(of: new).map { book.name(of: $0, of: new) }
                let before = mutator.search.codes(of: old).map { book.name(of: $0, of: old) }
                guard now.count == 1 || mayBeOpen && !isScore, Set(before) != Set(now) else { return nil }
                return DifferingResult(
                    expectation: now.count == 1
                        ? "\(name) = \(now[0])" : "\(name) among \(now.joined(separator: ", "))",
                    new: now.joined(separator: " or "), old: before.joined(separator: " or "),
                    expected: { $0.result(of: name, now) })
            }
        }
    }

    /// Compares the verdicts of a recommendation on each target that it has in both books. The arguments are indices into the
    /// older and the newer book.
    func recommendations(old: Int, new: Int) -> Difference.Result {
        let book = mergedBook.book, old = mergedBook.recommendations[old]
        let before = book.recommendations[old], now = book.recommendations[new]
        var worst = Difference.Result.same
        for target in now.targets where before.targets.contains(target) {
            let overriddenWhen = [old, new].map { mutator.overriding.setAside($0, on: target) }
            var alternatives: [[Claim]] = []
            if before.condition != now.condition {
                alternatives.append([claim(now.condition), claim(before.condition, false)])
                alternatives.append([claim(now.condition, false), claim(before.condition)])
            }
            if overriddenWhen[0] != overriddenWhen[1] {
                let both = [claim(before.condition), claim(now.condition)]
                for (one, other) in [(0, 1), (1, 0)] {
                    guard let isOverridden = overriddenWhen[one] else { continue }
                    alternatives.append(
                        both + [claim(isOverridden)] + (overriddenWhen[other].map { [claim($0, false)] } ?? []))
                }
            }
            let isWhole = now.targets.count == 1
            let place = isWhole ? "" : " on \(book.targets[target])"
            let result = compare(
                alternatives, within: [before.condition, now.condition] + overriddenWhen.compactMap { $0 }
            ) {
                possible, mayBeOpen in
                mutator.of(possible) {
                    let verdict = mutator.verdict(of: new, on: target),
                        verdictBefore = mutator.verdict(of: old, on: target)
                    guard verdict != verdictBefore, mayBeOpen || verdict != .unknown && verdict != .held else {
                        return nil
                    }
                    return DifferingResult(
                        expectation: "advice \(now.name) \(verdict.name)\(place)", new: verdict.name + place,
                        old: verdictBefore.name + place,
                        expected: { $0.advice(now.name, verdict, on: isWhole ? nil : book.targets[target]) })
                }
            }
            if case .different = result { return result }
            if case .notProved = result { worst = result }
        }
        return worst
    }

    /// Results of one person that differ between the two books.
    private struct DifferingResult {
        /// The result of the newer book, as a rule test writes it.
        let expectation: String
        let new: String
        let old: String
        /// The expectation in the indices of a book. `nil` if the book does not have the declaration.
        let expected: (RuleBook) -> RuleTest.Expected?
    }

    /// Whether the test passes on the newer book and fails on the older one. The older book also gets the genotypes and
    /// answers that only it reads.
    private func isConfirmed(_ difference: DifferingResult, by person: Person) -> Bool {
        let test = person.test(in: mergedBook.book)
        guard let now = difference.expected(new.book),
            new.gives(now, to: test.moved(from: mergedBook.book, to: new.book))
        else {
            return false
        }
        guard let before = difference.expected(old.book) else { return true }
        return !old.gives(before, to: test.moved(from: mergedBook.book, to: old.book))
    }

    /// Whether the conditions depend on an input of which the older book has values that are missing in the merged book.
    private func readsOtherChoices(_ conditions: [Condition]) -> Bool {
        let box = mutator.search.box
        let support = Set(conditions.flatMap { $0.subjects }.flatMap { box.support(of: $0) })
        return mergedBook.otherChoices.contains { support.contains(box.variable(ofInput: $0)) }
    }

    private func claim(_ condition: Condition, _ isTrue: Bool = true) -> Claim { mutator.claim(condition, isTrue) }

    /// Searches for a person for whom the books differ.
    ///
    /// If a test cannot express the person that the search found, all people are enumerated instead.
    ///
    /// - Parameters:
    ///   - alternatives: claims of which one list holds for a person for whom the books differ.
    ///   - conditions: all conditions that the results depend on.
    ///   - difference: returns the differing results of a person, given the possible codes. `mayBeOpen` allows results that
    ///     are unknown in the newer book.
    private func compare(
        _ alternatives: [[Claim]], within conditions: [Condition],
        _ difference: ([CodeSet], _ mayBeOpen: Bool) -> DifferingResult?
    ) -> Difference.Result {
        // Alleles and answers that only one book has are reported with the locus or question.
        let common = mergedBook.common.map { claim($0) }
        func confirmed(_ person: Person, mayBeOpen: Bool = false) -> DifferingResult? {
            difference(mutator.possible(person), mayBeOpen).flatMap { isConfirmed($0, by: person) ? $0 : nil }
        }
        let isWhole = !readsOtherChoices(conditions)
        let isWithinCap = isWhole && conditions.allSatisfy { mutator.isWithinCap($0) }
        var isProved = alternatives.isEmpty ? isWhole : isWithinCap
        for claims in alternatives {
            let needed = common.filter { $0.sharesSupport(with: claims, in: mutator.search.box) }
            switch mutator.search.person(claims + needed) {
            case .nobody: break
            case .perhaps, .notProved: isProved = false
            case .person(let found):
                guard let first = confirmed(found) else {
                    isProved = false
                    continue
                }
                return .different(example(found, first) { confirmed($0) })
            }
        }
        if isProved { return .same }
        var found: Difference.Example?
        var foundDifference = false
        let enumeratedAll = mutator.enumeratePeople(varyingIn: conditions) { person, possible in
            guard difference(possible, true) != nil else { return false }
            foundDifference = true
            guard let first = confirmed(person, mayBeOpen: true) else { return false }
            found = example(person, first) { confirmed($0, mayBeOpen: true) }
            return true
        }
        if let found { return .different(found) }
        let isKnown = enumeratedAll && !foundDifference && isWithinCap && mergedBook.common.isEmpty
        return isKnown && !conditions.contains { $0.testsWhetherKnown } ? .same : .notProved
    }

    /// The smallest person who has the same difference, as a test.
    private func example(_ found: Person, _ first: DifferingResult, _ difference: (Person) -> DifferingResult?)
        -> Difference.Example
    {
        let person = mutator.smallest(found) { reduced in
            difference(reduced)?.expectation == first.expectation
                && keeps(mergedBook.onlyInOlder, of: found, in: reduced)
        }
        let shown = difference(person) ?? first
        let onlyInOlder = person.codes(in: mergedBook.book)
            .filter { subject, _ in mergedBook.onlyInOlder.contains(side(of: subject)) }
            .map { "\(mergedBook.book.name(of: $0)) \(mergedBook.book.name(of: $1, of: $0))" }
        return .init(
            old: shown.old, new: shown.new, onlyInOld: onlyInOlder,
            test: person.test(expecting: shown.expectation, in: mergedBook.book, without: mergedBook.onlyInOlder))
    }

    /// Whether a reduced person still has all that only the older book reads, so that the example shows the result of the older
    /// book for a complete file.
    private func keeps(_ onlyInOlder: Set<Int>, of whole: Person, in reduced: Person) -> Bool {
        whole.codes.keys.allSatisfy { !onlyInOlder.contains($0) || reduced.codes[$0] != nil }
    }

    private func side(of subject: Subject) -> Int {
        switch subject {
        case .locus(let index): index
        case .input(let index): mergedBook.book.variants.count + index
        case .finding, .pathway: -1
        }
    }
}

extension RuleBook {
    /// The expectation that exactly these steps of a finding or pathway are possible. All are given by name.
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

    /// The expectation that a recommendation has a verdict, as a whole or on a target. All are given by name.
    fileprivate func advice(_ name: String, _ verdict: Verdict, on target: String?) -> RuleTest.Expected? {
        guard let index = recommendations.firstIndex(where: { $0.name == name }) else { return nil }
        var places: [Int] = []
        if let target {
            guard let place = recommendations[index].targets.first(where: { targets[$0] == target }) else { return nil }
            places = [place]
        }
        return .advice(index, verdict, targets: places, by: nil, needs: [])
    }
}
