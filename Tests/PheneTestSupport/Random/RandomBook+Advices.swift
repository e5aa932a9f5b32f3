// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import SeededRandom

extension RandomBook {
    /// Adds recommendations, some of which override others, without a cycle.
    mutating func makeRecommendations() {
        book.targets = (0..<random.number(2...8)).map { "target\($0)" }
        let targets = Array(book.targets.indices)
        for number in 10..<10 + random.number(3...15) {
            let own = random.some(random.number(1...3), of: targets)
            var advice = Advice("advice\(number)", on: own, when: adviceCondition())
            advice.verb = Verb.allCases[number % Verb.allCases.count]
            if number % 5 == 0 { advice.proceeds = "it may" }
            book.recommendations.append(advice)
        }
        // In a random order, each may override earlier ones, mostly the one just before it, so that chains occur.
        let order = random.some(book.recommendations.count, of: Array(book.recommendations.indices))
        for place in order.indices.dropFirst() where random.chance(60) {
            for earlier in Set([place - 1, random.number(0...place - 1)]).sorted() where random.chance(70) {
                let other = order[earlier]
                let all = book.recommendations[other].targets
                let aside = random.chance(40) ? all : random.some(random.number(1...all.count), of: all)
                book.recommendations[order[place]].overrides.append(
                    Advice.Override(advice: other, targets: aside.sorted(), reason: "it must", place: .nowhere))
            }
        }
    }

    private mutating func adviceCondition() -> Condition {
        random.chance(7) ? wideCondition() : condition(depth: random.number(0...4))
    }

    private mutating func condition(depth: Int) -> Condition {
        if depth == 0 || random.chance(20) { return leaf() }
        switch random.number(1...10) {
        case 1, 2: return .not(condition(depth: depth - 1))
        case 3, 4, 5: return .and(conditions(random.number(1...3), depth: depth - 1))
        case 6, 7, 8: return .or(conditions(random.number(1...3), depth: depth - 1))
        default:
            let parts = conditions(random.number(1...5), depth: depth - 1)
            return .atLeast(random.number(1...parts.count), parts)
        }
    }

    private mutating func conditions(_ count: Int, depth: Int) -> [Condition] {
        (0..<count).map { _ in condition(depth: depth) }
    }

    /// A condition over so many loci that their joint codes exceed the cap, if there are enough loci.
    private mutating func wideCondition() -> Condition {
        let parts = random.some(random.number(9...14), of: Array(book.variants.indices)).map { locus in
            Condition.or([.test(.locus(locus), codes(below: book.codeCount(of: .locus(locus)))), leaf()])
        }
        return switch random.number(1...3) {
        case 1: .and(parts + [leaf()])
        case 2: .not(.or(parts))
        default: .atLeast(random.number(1...parts.count), parts + [.and([leaf(), leaf()])])
        }
    }

    private mutating func leaf() -> Condition {
        let subject = randomSubject()
        return random.chance(12) ? .known(subject) : .test(subject, codes(below: book.codeCount(of: subject)))
    }

    private mutating func randomSubject() -> Subject {
        switch random.number(1...10) {
        case 1, 2, 3: .locus(random.number(0...book.variants.count - 1))
        case 4 where !book.inputs.isEmpty: .input(random.number(0...book.inputs.count - 1))
        case 5 where !book.pathways.isEmpty: .pathway(random.number(0...book.pathways.count - 1))
        default: .finding(random.number(0...book.findings.count - 1))
        }
    }
}
