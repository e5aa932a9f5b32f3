// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

extension Examiner {
    /// At most so many people are gone through one by one.
    private static var mostPeople: Int { 4_096 }

    /// Goes through all people who differ in what some conditions rest on, each with a stated phase and all answers; only what
    /// nature leaves open (which of two copies is doubled) stays open, since no test can give it.
    ///
    /// A search finds one choice of what is open, of which no test can be made; here a result counts only whatever is chosen.
    ///
    /// - Parameter visit: gets a person, and what is possible in this person; true ends the visits.
    /// - Returns: false where there are too many people, so that none was visited.
    func everybody(on conditions: [Condition], _ visit: (Person, [CodeSet]) -> Bool) -> Bool {
        let support = Set(conditions.flatMap(\.subjects).flatMap { search.box.support(of: $0) }).sorted()
        let loci = book.variants.count
        let sexSide = book.sexInput.map { search.box.variable(ofInput: $0) }
        let isSexed = support.contains { side in
            side == sexSide || side < loci && book.variants[side].locus.domain.ploidy == .sexDependent
        }
        var visits: [(sex: Sex?, sides: [(side: Int, codes: [Int])])] = []
        var count = 0
        for sex in isSexed ? [Sex.female, .male] : [nil] {
            var sides: [(side: Int, codes: [Int])] = []
            var product = 1
            for side in support {
                let codes = codes(of: side, sex: sex)
                if codes.isEmpty, side < loci { product = 0 }
                if codes.isEmpty { continue }
                sides.append((side, codes))
                product *= codes.count
                if product > Self.mostPeople { return false }
            }
            count += product
            if product > 0 { visits.append((sex, sides)) }
        }
        guard count <= Self.mostPeople else { return false }
        for (sex, sides) in visits {
            var whole: [CodeSet] = book.variants.map { locus in
                sex.map { locus.locus.domain.possible(for: $0) } ?? locus.locus.domain.all
            }
            whole += book.inputs.map { .all($0.values.count) }
            if let sexSide, let sex { whole[sexSide] = .only(sex.inputValue) }
            if go(through: sides[...], [:], sex, whole, visit) { return true }
        }
        return true
    }

    /// - Returns: true where a visit ended it.
    private func go(
        through sides: ArraySlice<(side: Int, codes: [Int])>, _ codes: [Int: Int], _ sex: Sex?, _ possible: [CodeSet],
        _ visit: (Person, [CodeSet]) -> Bool
    ) -> Bool {
        guard let (side, choices) = sides.first else {
            return isNeeded(codes) && visit(Person(codes: codes, sex: sex), possible)
        }
        var codes = codes
        var possible = possible
        for code in choices {
            codes[side] = code
            possible[side] = .only(code)
            if go(through: sides.dropFirst(), codes, sex, possible, visit) { return true }
        }
        return false
    }

    /// The codes that a test can give there: of a phase those that a file states; none of what nature leaves open, and of the
    /// sex, which is given by itself.
    private func codes(of side: Int, sex: Sex?) -> [Int] {
        guard side >= book.variants.count else {
            let domain = book.variants[side].locus.domain
            return Array(sex.map { domain.possible(for: $0) } ?? domain.all)
        }
        let input = side - book.variants.count
        switch book.inputs[input].kind {
        case .question: return Array(0..<book.inputs[input].values.count)
        case .phase:
            guard let block = book.haplotypes.first(where: { $0.phase == input }) else { return [] }
            return Array(0..<(1 << (block.loci.count - 1)))
        case .open, .sex: return []
        }
    }

    /// False where a phase turns the letters of a locus that has one letter: another phase says the same.
    private func isNeeded(_ codes: [Int: Int]) -> Bool {
        for block in book.haplotypes {
            guard let input = block.phase, let phase = codes[search.box.variable(ofInput: input)] else { continue }
            for (place, locus) in block.loci.enumerated().dropFirst() where phase >> (place - 1) & 1 == 1 {
                guard let code = codes[locus] else { return false }
                let alleles = book.variants[locus].locus.domain.alleles(of: code)
                if alleles.count < 2 || alleles[0] == alleles[1] { return false }
            }
        }
        return true
    }
}

extension Condition {
    /// Whether it asks for something to be known.
    var asksForKnowledge: Bool {
        var asks = false
        forEachLeaf { if case .known = $0 { asks = true } }
        return asks
    }
}
