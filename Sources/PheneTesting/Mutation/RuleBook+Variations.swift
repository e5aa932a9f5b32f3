// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension RuleBook {
    /// A condition with one change, and the change in words.
    struct Variation {
        let condition: Condition
        let text: String
    }

    /// All conditions that differ from a condition by one change.
    func variations(of condition: Condition) -> [Variation] {
        switch condition {
        case .test(let subject, let set):
            return variations(of: set, of: subject).map { other in
                Variation(
                    condition: .test(subject, other),
                    text: "`\(text(of: set, testing: subject))` becomes `\(text(of: other, testing: subject))`")
            }
        case .known(let subject):
            let name = name(of: subject)
            return [Variation(condition: .not(condition), text: "`known \(name)` becomes `missing \(name)`")]
        case .not(let inner):
            var all = variations(of: inner).map { Variation(condition: .not($0.condition), text: $0.text) }
            // Without its `not`, a single test becomes its complement, which is one of its variations already.
            if !inner.children.isEmpty { all.append(Variation(condition: inner, text: "a `not` is removed")) }
            return all
        case .and(let parts):
            return variations(of: parts) { .and($0) }
                + (parts.count < 2 ? [] : [.init(condition: .or(parts), text: "`and` becomes `or`")])
        case .or(let parts):
            return variations(of: parts) { .or($0) }
                + (parts.count < 2 ? [] : [.init(condition: .and(parts), text: "`or` becomes `and`")])
        case .atLeast(let count, let parts):
            let counts = [count - 1, count + 1].filter { (1...parts.count).contains($0) }
            return variations(of: parts) { .atLeast(count, $0) }
                + counts.map {
                    Variation(condition: .atLeast($0, parts), text: "`at least \(count)` becomes `at least \($0)`")
                }
        }
    }

    private func variations(of parts: [Condition], joined join: ([Condition]) -> Condition) -> [Variation] {
        parts.indices.flatMap { place in
            variations(of: parts[place]).map { variation in
                var changed = parts
                changed[place] = variation.condition
                return Variation(condition: join(changed), text: variation.text)
            }
        }
    }

    /// The variations of a set of codes: the complement; for one end of an ordered scale, the bound moved by one step; for
    /// other sets, one code more or less.
    private func variations(of set: CodeSet, of subject: Subject) -> [CodeSet] {
        let all = CodeSet.all(codeCount(of: subject))
        var others = [all.subtracting(set)]
        if all.count > 2 {
            for code in all where !isStep(subject) || isBound(code, of: set, in: all) {
                others.append(set.contains(code) ? set.subtracting(.only(code)) : set.union(.only(code)))
            }
        }
        var seen: Set<CodeSet> = [set, all, .empty]
        return others.filter { seen.insert($0).inserted }
    }

    /// Whether its codes are ordered, so that a likely mistake is an adjacent code.
    private func isStep(_ subject: Subject) -> Bool {
        switch subject {
        case .locus, .input: false
        case .finding(let index): scales[findings[index].scale].isOrdered
        case .pathway: true
        }
    }

    /// Whether a code is next to a bound of the set: an adjacent code differs in whether it is in the set.
    private func isBound(_ code: Int, of set: CodeSet, in all: CodeSet) -> Bool {
        [code - 1, code + 1].contains { other in
            other >= 0 && other < all.count && set.contains(other) != set.contains(code)
        }
    }

    /// A test of a condition in the syntax of rules.
    private func text(of set: CodeSet, testing subject: Subject) -> String {
        let name = name(of: subject)
        let count = codeCount(of: subject)
        if set.count > 1, isStep(subject), let first = set.first {
            if set == .all(set.count) { return "\(name) <= \(self.name(of: set.count - 1, of: subject))" }
            if set == CodeSet.all(count).subtracting(.all(first)) {
                return "\(name) >= \(self.name(of: first, of: subject))"
            }
        }
        return set.count == 1
            ? "\(name) = \(text(of: set, of: subject))" : "\(name) among \(text(of: set, of: subject))"
    }
}
