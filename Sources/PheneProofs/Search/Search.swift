// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneModel

/// Searches for a person for whom some conditions are true and others false, by splitting boxes of people until this
/// holds for all people of one box, or no box is left.
///
/// It terminates, because a box of one person is exact. Beyond the cap it gives up, and reports that. All questions
/// about a book share a total cap, so that a book of hard questions ends as not proved, instead of taking very long.
package final class Search {
    package let box: Box
    private let cap: Int
    private var total: Int
    private var left = 0
    /// The sides that are split at present, in the order of the splits.
    private var trail: [Int] = []

    /// The result of a search.
    package enum Result {
        /// No person satisfies the claims.
        case nobody
        /// A person who satisfies the claims.
        case person(Person)
        /// The codes allow a person, but not with the required values known or missing.
        case perhaps
        /// Not decided within the cap.
        case notProved
    }

    private enum SplitResult { case nobody, found, notProved }

    package init(_ book: RuleBook, cap: Int) {
        box = Box(book)
        self.cap = cap
        total = 64 * cap
    }

    /// Searches for a person for whom all claims are true, and known to be true.
    package func person(_ claims: [Claim]) -> Result {
        left = min(cap, max(total, cap / 128))
        let before = left
        defer { total = max(0, total - (before - left)) }
        let asked = claims.flatMap { $0.known }
        for subject in asked { box.fact(subject) }
        guard !asked.isEmpty else { return look(claims, asked: []) }
        // First among people for whom all these subjects are known: there each box contains a person.
        let sides = asked.map { box.fact($0) }
        for side in sides { box.sides[side] = .only(1) }
        let result = look(claims, asked: asked)
        for side in sides { box.sides[side] = .all(2) }
        if case .person = result { return result }
        let free = look(claims, asked: asked)
        if case .nobody = free { return result.isNobody ? .nobody : .notProved }
        return free
    }

    /// On X, all loci have two copies or all have one, depending on the sex, so both sexes are searched.
    private func look(_ claims: [Claim], asked: [Subject]) -> Result {
        let onX = Set(claims.flatMap { $0.onX }).sorted()
        guard !onX.isEmpty || claims.contains(where: { $0.readsSex }) else {
            return look(claims, asked: asked, sex: nil)
        }
        var result = Result.nobody
        for sex in [Sex.female, .male] {
            for locus in onX { box.sides[locus] = box.book.variants[locus].locus.domain.possible(for: sex) }
            if let side = box.sexSide { box.sides[side] = .only(sex.inputValue) }
            defer {
                for locus in onX { box.sides[locus] = box.book.variants[locus].locus.domain.all }
                if let side = box.sexSide { box.sides[side] = .all(2) }
            }
            switch look(claims, asked: asked, sex: sex) {
            case .nobody: break
            case .person(let person): return .person(person)
            case .perhaps: if result.isNobody { result = .perhaps }
            case .notProved: result = .notProved
            }
        }
        return result
    }

    private func look(_ claims: [Claim], asked: [Subject], sex: Sex?) -> Result {
        trail = []
        let before = box.sides
        defer { box.sides = before }
        switch cut(claims) {
        case .nobody: return .nobody
        case .notProved: return .notProved
        case .found: break
        }
        var codes: [Int: Int] = [:]
        for side in trail where side < box.variableCount { codes[side] = box.sides[side].first }
        for subject in asked where box.sides[box.fact(subject)] == .only(1) {
            for side in box.support(of: subject) { codes[side] = box.sides[side].first }
        }
        let person = Person(codes: codes, sex: sex)
        // A box has facts about known subjects only from splits; the person must confirm them.
        if !asked.isEmpty {
            box.sides = before
            for (side, code) in codes { box.sides[side] = .only(code) }
            settle(asked)
            guard claims.allSatisfy({ !box.truth(of: $0.condition).can(be: !$0.isTrue) }) else { return .perhaps }
        }
        return .person(person)
    }

    /// Narrows the box to people for whom a condition is true; if none is found, the box does not change.
    package func narrow(to condition: Condition) {
        let kept = (left, trail)
        defer { (left, trail) = kept }
        left = cap
        let before = box.sides
        if cut([Claim(condition, true, in: box)]) != .found { box.sides = before }
    }

    /// A search in the current box, with its own cap.
    func nestedSearch(_ claims: [Claim]) -> Result {
        let kept = (left, trail)
        defer { (left, trail) = kept }
        left = cap
        switch cut(claims) {
        case .nobody: return .nobody
        case .found: return .person(Person(codes: [:], sex: nil))
        case .notProved: return .notProved
        }
    }

    /// Splits the box recursively; keeps the sides of a box that was found, and restores all others.
    private func cut(_ claims: [Claim]) -> SplitResult {
        left -= 1
        guard left >= 0 else { return .notProved }
        var open: Claim?
        for claim in claims {
            let truth = box.truth(of: claim.condition)
            if !truth.can(be: claim.isTrue) { return .nobody }
            if open == nil, truth.isOpen { open = claim }
        }
        guard let open else { return .found }
        guard let cut = box.cut(open.condition, toward: open.isTrue) else { return .notProved }
        let whole = box.sides[cut.side]
        trail.append(cut.side)
        for half in [cut.half, whole.subtracting(cut.half)] {
            box.sides[cut.side] = half
            let outcome = self.cut(claims)
            if outcome != .nobody { return outcome }
        }
        box.sides[cut.side] = whole
        trail.removeLast()
        return .nobody
    }
}

extension Search.Result {
    var isNobody: Bool { if case .nobody = self { true } else { false } }
}
