// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneIR

/// A condition that is to be true of a person, or false.
package struct Claim {
    let condition: Condition
    let isTrue: Bool
    /// The loci on X that it reads, rising.
    let onX: [Int]
    /// Whether it reads the sex itself.
    let readsSex: Bool
    /// What it asks to be known or missing.
    let known: [Subject]

    package init(_ condition: Condition, _ isTrue: Bool = true, in box: Box) {
        self.condition = condition
        self.isTrue = isTrue
        var support: Set<Int> = []
        var known: [Subject] = []
        condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _): support.formUnion(box.support(of: subject))
            case .known(let subject):
                known.append(subject)
                support.formUnion(box.support(of: subject))
            case .not, .and, .or, .atLeast: break
            }
        }
        self.known = known
        onX = support.filter { box.isOnX($0) }.sorted()
        readsSex = box.sexSide.map { support.contains($0) } ?? false
    }

    private init(_ claim: Claim, isTrue: Bool) {
        condition = claim.condition
        onX = claim.onX
        readsSex = claim.readsSex
        known = claim.known
        self.isTrue = isTrue
    }

    /// Whether other claims read any of what this one reads.
    package func isRead(by claims: [Claim], in box: Box) -> Bool {
        let own = Self.support(of: condition, in: box)
        return claims.contains { !own.isDisjoint(with: Self.support(of: $0.condition, in: box)) }
    }

    private static func support(of condition: Condition, in box: Box) -> Set<Int> {
        var support: Set<Int> = []
        condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _), .known(let subject): support.formUnion(box.support(of: subject))
            case .not, .and, .or, .atLeast: break
            }
        }
        return support
    }

    var denied: Claim { Claim(self, isTrue: !isTrue) }
}

extension Box {
    /// The side that is the person's sex, where a rule reads it.
    var sexSide: Int? { book.sexInput.map { variable(ofInput: $0) } }

    /// Whether the number of copies differs between the sexes there.
    func isOnX(_ side: Int) -> Bool {
        side < book.variants.count && book.variants[side].locus.domain.ploidy == .sexDependent
    }
}

extension Condition {
    /// Calls `body` with each `test` and `known`.
    package func forEachLeaf(_ body: (Condition) -> Void) {
        switch self {
        case .test, .known: body(self)
        case .not(let inner): inner.forEachLeaf(body)
        case .and(let parts), .or(let parts), .atLeast(_, let parts): for part in parts { part.forEachLeaf(body) }
        }
    }
}
