// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
package import PheneModel

extension Search {
    /// The codes of a subject that people in the box can have, exactly: for a finding or a pathway, over
    /// everything that it depends on together.
    ///
    /// Beyond the cap, a code that was not found counts as possible.
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

    /// The sums that the flows of a pathway can reach: flows that share a locus or an input together, up to the cap,
    /// and the others independently.
    package func sums(ofPathway index: Int) -> Set<Int> {
        let flows = box.book.pathways[index].flows
        let supports = flows.map { box.support(of: .finding($0.finding)) }
        var sums: Set<Int> = [0]
        for group in groups(sharing: supports) {
            let own = group.map { flows[$0] }
            let sides = group.reduce(into: Set<Int>()) { $0.formUnion(supports[$1]) }.sorted()
            if own.count > 1, box.isEnumerable(sides) {
                sums = Self.added(sums, jointSums(of: own, over: sides))
            } else {
                for flow in own {
                    sums = Self.added(sums, Set(codes(of: .finding(flow.finding)).map { flow.weights[$0] }))
                }
            }
        }
        return sums
    }

    private static func added(_ first: Set<Int>, _ second: Set<Int>) -> Set<Int> {
        Set(first.flatMap { one in second.map { one + $0 } })
    }

    /// The sums of some flows over all combinations of codes of these sides.
    private func jointSums(of flows: [Pathway.Flow], over sides: [Int]) -> Set<Int> {
        let before = box.sides
        defer { box.sides = before }
        var sums: Set<Int> = []
        func go(_ place: Int) {
            guard place < sides.count else {
                var sum = 0
                for flow in flows { sum += flow.weights[box.codes(of: .finding(flow.finding)).first ?? 0] }
                sums.insert(sum)
                return
            }
            for code in before[sides[place]] {
                box.sides[sides[place]] = .only(code)
                go(place + 1)
            }
        }
        go(0)
        return sums
    }

    /// Whether a condition is true, or false, for someone in the box, whose facts about known subjects are settled.
    package func canBe(_ condition: Condition, _ isTrue: Bool) -> Bool {
        let before = box.sides
        defer { box.sides = before }
        return !nestedSearch([Claim(condition, isTrue, in: box)]).isNobody
    }

    /// Sets the facts whether subjects are known in the box.
    package func settle(_ subjects: [Subject]) {
        for subject in subjects { box.sides[box.fact(subject)] = .only(codes(of: subject).count == 1 ? 1 : 0) }
    }
}

extension Box {
    /// Whether the combinations of codes of these loci and inputs are few enough to enumerate.
    fileprivate func isEnumerable(_ sides: [Int]) -> Bool {
        var product = 1
        for side in sides {
            let loci = book.variants.count
            product *= book.codeCount(of: side < loci ? .locus(side) : .input(side - loci))
            if product > jointCap { return false }
        }
        return true
    }
}

extension Pathway.Band {
    package func holds(_ sum: Int) -> Bool { lower ?? sum <= sum && sum <= upper ?? sum }
}
