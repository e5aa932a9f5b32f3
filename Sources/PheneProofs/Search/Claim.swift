// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneModel

/// A condition that should be true, or false, for a person.
package struct Claim {
    let condition: Condition
    let isTrue: Bool
    /// The loci on X that it depends on, ascending.
    let onX: [Int]
    /// Whether it depends on the sex input.
    let readsSex: Bool
    /// The subjects that it tests with `known` or `missing`.
    let known: [Subject]

    package init(_ condition: Condition, _ isTrue: Bool = true, in box: Box) {
        self.condition = condition
        self.isTrue = isTrue
        let support = box.support(of: condition.subjects)
        known = condition.leaves.filter { $0.isAboutKnowledge }.compactMap { $0.subject }
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

    /// Whether other claims share a locus or input with this one.
    package func sharesSupport(with claims: [Claim], in box: Box) -> Bool {
        let own = box.support(of: condition.subjects)
        return claims.contains { !own.isDisjoint(with: box.support(of: $0.condition.subjects)) }
    }

    var denied: Claim { Claim(self, isTrue: !isTrue) }
}

extension Box {
    /// The sides of all loci and inputs that any of some subjects depends on.
    package func support(of subjects: [Subject]) -> Set<Int> {
        subjects.reduce(into: []) { $0.formUnion(support(of: $1)) }
    }

    /// The side of the sex input, if a rule uses it.
    package var sexSide: Int? { book.sexInput.map { variable(ofInput: $0) } }

    /// Whether the number of copies at a locus depends on the sex.
    func isOnX(_ side: Int) -> Bool {
        side < book.variants.count && book.variants[side].locus.domain.ploidy == .sexDependent
    }
}
