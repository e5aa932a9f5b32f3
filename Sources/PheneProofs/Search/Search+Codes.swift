// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
package import PheneIR

extension Search {
    /// The codes of a subject that people in the box really have, as the language says it: a finding over all that it
    /// reads together, a pathway over its findings apart from each other.
    ///
    /// Past the cap a code that was not found counts as possible.
    package func codes(of subject: Subject) -> CodeSet {
        switch subject {
        case .locus, .input: return box.codes(of: subject)
        case .finding:
            let possible = box.codes(of: subject)
            guard possible.count > 1 else { return possible }
            return possible.reduce(into: .empty) { codes, step in
                if canBe(.test(subject, .only(step)), true) { codes.insert(step) }
            }
        case .pathway(let index):
            let sums = sums(ofPathway: index)
            return box.book.pathways[index].bands.reduce(into: .empty) { steps, band in
                if sums.contains(where: { band.holds($0) }) { steps.insert(band.step) }
            }
        }
    }

    /// The sums that a pathway's flows reach, each taking any step of its finding.
    package func sums(ofPathway index: Int) -> Set<Int> {
        var sums: Set<Int> = [0]
        for flow in box.book.pathways[index].flows {
            let steps = codes(of: .finding(flow.finding))
            sums = Set(sums.flatMap { sum in steps.map { sum + flow.weights[$0] } })
        }
        return sums
    }

    /// Whether a condition is true, or false, of someone in the box, where what is asked to be known is settled.
    package func canBe(_ condition: Condition, _ isTrue: Bool) -> Bool {
        let before = box.sides
        defer { box.sides = before }
        return !cutAnew([Claim(condition, isTrue, in: box)]).isNobody
    }

    /// Settles what is known in the box.
    package func settle(_ subjects: [Subject]) {
        for subject in subjects { box.sides[box.fact(subject)] = .only(codes(of: subject).count == 1 ? 1 : 0) }
    }
}

extension Pathway.Band {
    package func holds(_ sum: Int) -> Bool { lower ?? sum <= sum && sum <= upper ?? sum }
}
