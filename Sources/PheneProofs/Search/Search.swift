// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneIR

/// Looks for a person of whom some conditions are true and others false, by cutting boxes of people until one box says it
/// of all its people, or none is left.
///
/// It ends, because a box of one person is exact. Past `jointCap` boxes it gives up and says so. All the questions about a
/// book share a total besides, so that a book of hard questions is not proved, and never waited for.
package final class Search {
    package let box: Box
    private let cap: Int
    private var total: Int
    private var left = 0
    /// The sides that are cut at present, in the order of their cuts.
    private var trail: [Int] = []

    package enum Answer {
        /// There is no such person.
        case nobody
        /// Here is one.
        case person(Person)
        /// As far as the codes go there is one, but not of whom what is asked to be known or missing was borne out.
        case perhaps
        /// Not proved either way within the cap.
        case notProved
    }

    private enum Outcome { case nobody, found, notProved }

    package init(_ book: RuleBook, cap: Int) {
        box = Box(book)
        self.cap = cap
        total = 64 * cap
    }

    /// Looks for a person of whom all of these are so, and known to be so.
    package func person(_ claims: [Claim]) -> Answer {
        left = min(cap, max(total, cap / 128))
        let before = left
        defer { total = max(0, total - (before - left)) }
        let asked = claims.flatMap(\.known)
        for subject in asked { box.fact(subject) }
        guard !asked.isEmpty else { return look(claims, asked: []) }
        // First among people of whom all that is asked for is known: there a box is not only possible but a person.
        let sides = asked.map { box.fact($0) }
        for side in sides { box.sides[side] = .only(1) }
        let answer = look(claims, asked: asked)
        for side in sides { box.sides[side] = .all(2) }
        if case .person = answer { return answer }
        let free = look(claims, asked: asked)
        if case .nobody = free { return answer.isNobody ? .nobody : .notProved }
        return free
    }

    /// All loci on X are pairs, or all are single, and the sex says which; people differ in that and it costs a second look.
    private func look(_ claims: [Claim], asked: [Subject]) -> Answer {
        let onX = Set(claims.flatMap(\.onX)).sorted()
        guard !onX.isEmpty || claims.contains(where: \.readsSex) else { return look(claims, asked: asked, sex: nil) }
        var answer = Answer.nobody
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
            case .perhaps: if answer.isNobody { answer = .perhaps }
            case .notProved: answer = .notProved
            }
        }
        return answer
    }

    private func look(_ claims: [Claim], asked: [Subject], sex: Sex?) -> Answer {
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
        // A box tells what is known only by the cuts; the person must bear it out.
        if !asked.isEmpty {
            box.sides = before
            for (side, code) in codes { box.sides[side] = .only(code) }
            settle(asked)
            guard claims.allSatisfy({ !box.truth(of: $0.condition).can(be: !$0.isTrue) }) else { return .perhaps }
        }
        return .person(person)
    }

    /// Cuts the box to people of whom a condition is so; where none is found, the box stays as it is.
    package func narrow(to condition: Condition) {
        let kept = (left, trail)
        defer { (left, trail) = kept }
        left = cap
        let before = box.sides
        if cut([Claim(condition, true, in: box)]) != .found { box.sides = before }
    }

    /// A search in the box as it is, with a cap of its own.
    func cutAnew(_ claims: [Claim]) -> Answer {
        let kept = (left, trail)
        defer { (left, trail) = kept }
        left = cap
        switch cut(claims) {
        case .nobody: return .nobody
        case .found: return .person(Person(codes: [:], sex: nil))
        case .notProved: return .notProved
        }
    }

    /// Leaves the sides of the box it found as they are, and puts all others back.
    private func cut(_ claims: [Claim]) -> Outcome {
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

extension Search.Answer {
    var isNobody: Bool { if case .nobody = self { true } else { false } }
}
