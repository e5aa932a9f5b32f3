// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

extension Mutator {
    /// The maximum number of people to enumerate.
    private static var maxPeople: Int { 4_096 }

    /// Enumerates all people who differ in what some conditions depend on, each with a stated phase and all answers.
    ///
    /// Values that no test can give, such as which of two copies is duplicated, stay open. A search would choose one of these
    /// values; here a result counts only if it holds for all of them.
    ///
    /// - Parameters:
    ///   - conditions: the conditions.
    ///   - visit: receives a person and the possible codes of this person. Return true to stop.
    /// - Returns: false if there are more than 4,096 people, in which case none was visited.
    func enumeratePeople(varyingIn conditions: [Condition], _ visit: (Person, [CodeSet]) -> Bool) -> Bool {
        let support = Set(conditions.flatMap { $0.subjects }.flatMap { search.box.support(of: $0) }).sorted()
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
                if product > Self.maxPeople { return false }
            }
            count += product
            if product > 0 { visits.append((sex, sides)) }
        }
        guard count <= Self.maxPeople else { return false }
        for (sex, sides) in visits {
            var whole: [CodeSet] = book.variants.map { locus in
                sex.map { locus.locus.domain.possible(for: $0) } ?? locus.locus.domain.all
            }
            whole += book.inputs.map { .all($0.values.count) }
            if let sexSide, let sex { whole[sexSide] = .only(sex.inputValue) }
            if visitPeople(through: sides[...], [:], sex, whole, visit) { return true }
        }
        return true
    }

    /// - Returns: true if a visit stopped the enumeration.
    private func visitPeople(
        through sides: ArraySlice<(side: Int, codes: [Int])>, _ codes: [Int: Int], _ sex: Sex?, _ possible: [CodeSet],
        _ visit: (Person, [CodeSet]) -> Bool
    ) -> Bool {
        guard let (side, choices) = sides.first else {
            return isDistinctPhase(codes) && visit(Person(codes: codes, sex: sex), possible)
        }
        var codes = codes
        var possible = possible
        for code in choices {
            codes[side] = code
            possible[side] = .only(code)
            if visitPeople(through: sides.dropFirst(), codes, sex, possible, visit) { return true }
        }
        return false
    }

    /// The codes of a locus or input that a test can give: for a phase, those that a file can state. Empty for values that no
    /// test can give, and for the sex, which is given separately.
    private func codes(of side: Int, sex: Sex?) -> [Int] {
        guard side >= book.variants.count else {
            let domain = book.variants[side].locus.domain
            return Array(sex.map { domain.possible(for: $0) } ?? domain.all)
        }
        let input = side - book.variants.count
        switch book.inputs[input].kind {
        case .question, .consent: return Array(0..<book.inputs[input].values.count)
        case .phase:
            guard let block = book.haplotypes.first(where: { $0.phase == input }) else { return [] }
            return Array(0..<(1 << (block.loci.count - 1)))
        case .open, .sex, .phenotype, .score: return []
        }
    }

    /// False if a phase swaps the alleles of a homozygous locus, which is equal to another phase.
    private func isDistinctPhase(_ codes: [Int: Int]) -> Bool {
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
