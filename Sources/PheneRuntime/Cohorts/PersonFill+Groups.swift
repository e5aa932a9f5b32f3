// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
internal import PheneModel

/// People who are filled into a batch in groups.
package struct PeopleInGroups: Sendable {
    /// All of them; bit `n` of word `w` is person `64 w + n`.
    package var people: SIMD8<UInt64>
    /// Those who are known to be male.
    package var male: SIMD8<UInt64>
    /// Those who are known to be female.
    package var female: SIMD8<UInt64>
    /// Those whose alleles are known to be on the plus strand.
    package var plus: SIMD8<UInt64>

    /// People in groups.
    package init(
        people: SIMD8<UInt64>, male: SIMD8<UInt64>, female: SIMD8<UInt64>, plus: SIMD8<UInt64>
    ) {
        self.people = people
        self.male = male
        self.female = female
        self.plus = plus
    }

    /// Those of a sex, by the order of `PersonState.sexes`.
    fileprivate func people(ofSex index: Int) -> SIMD8<UInt64> {
        switch index {
        case 0: people & ~(male | female)
        case 1: people & male
        default: people & female
        }
    }
}

extension PersonFill {
    /// Fills in people by groups who have the same records of a locus, as if each was filled in alone.
    ///
    /// - Parameters:
    ///   - all: the people. Everything is possible for all others of the batch.
    ///   - batch: of the same plan.
    ///   - groups: for each locus of the pack groups of these people, each person in one of them. A number stands for the same records of
    ///     the locus ever after.
    ///   - records: for a locus and a number these records, under the id of the locus.
    /// - Complexity: linear in the groups; matching only what nobody before had.
    package func fill(
        _ all: PeopleInGroups, into batch: CohortBatch, groups: (Int) -> ArraySlice<PeopleGroup>,
        records: (Int, Int32) -> [Record]
    ) {
        let count = pack.loci.loci.count
        // For each locus that inputs rest on, groups by the number of what records say.
        var ofLocus = [ArraySlice<PeopleGroup>](repeating: [], count: count)
        for locus in 0..<count {
            batch.clear(locus, of: all.people)
            var own: [PeopleGroup] = []
            for group in groups(locus) {
                divide(group, all, at: locus, records) { number, people in
                    let said = known[locus][Int(number)]
                    if !said.reading.records.isEmpty { isRecorded[locus] = true }
                    if said.isUsable { isUsable[locus] = true }
                    batch.add(said.reading.possible, to: locus, of: people)
                    batch.set(said.gap, ofLocus: locus, for: people)
                    guard self.groups.isListed[locus] else { return }
                    // People of different groups may have what says the same.
                    if let place = own.firstIndex(where: { $0.number == number }) {
                        own[place] = PeopleGroup(number: number, people: own[place].people | people)
                    } else {
                        own.append(PeopleGroup(number: number, people: people))
                    }
                }
            }
            ofLocus[locus] = own[...]
        }
        var combinations = [[PeopleGroup]?](repeating: nil, count: self.groups.lists.count)
        for input in 0..<pack.inputCount {
            fill(input, all, into: batch, &combinations) { ofLocus[$0] }
        }
        personalCount += pack.matchedGenes.count * all.people.bits
        if self.groups.isLarge(most: Self.most) { forgetAll() }
        forgetIfLarge()
    }

    /// Divides a group by what decides how its records are read.
    private func divide(
        _ group: PeopleGroup, _ all: PeopleInGroups, at locus: Int, _ records: (Int, Int32) -> [Record],
        _ take: (Int32, SIMD8<UInt64>) -> Void
    ) {
        let dependsOnSex = pack.loci.loci[locus].dependsOnSex
        for strand in 0..<2 {
            let onStrand = group.people & (strand == 1 ? all.plus : ~all.plus)
            guard onStrand.isAny else { continue }
            for sex in 0..<(dependsOnSex ? 3 : 1) {
                let people = dependsOnSex ? onStrand & all.people(ofSex: sex) : onStrand
                guard people.isAny else { continue }
                let key = UInt64(UInt32(bitPattern: group.number)) << 3 | UInt64(sex) << 1 | UInt64(strand)
                if let number = groups.number(of: locus, key) {
                    take(number, people)
                    continue
                }
                let genome = Genome(
                    sex: dependsOnSex ? PersonState.sexes[sex] : nil, isPlusStrand: strand == 1)
                let number = Int32(
                    truncatingIfNeeded: number(of: records(locus, group.number), at: locus, in: genome))
                groups.insert(number, of: locus, key)
                take(number, people)
            }
        }
    }

    private func fill(
        _ input: Int, _ all: PeopleInGroups, into batch: CohortBatch, _ combinations: inout [[PeopleGroup]?],
        _ groups: (Int) -> ArraySlice<PeopleGroup>
    ) {
        let variable = pack.loci.loci.count + input
        batch.clear(variable, of: all.people)
        let kind = pack.kind(ofInput: input)
        var isPhase = false
        if case .phase = kind { isPhase = true }
        for sex in 0..<3 {
            let people = all.people(ofSex: sex)
            guard people.isAny else { continue }
            let answer = plan.given[sex][input]
            guard isPhase || answer == nil, let list = self.groups.listOfInput[input] else {
                batch.add(possible(input, answer), to: variable, of: people)
                continue
            }
            let divided = combinations[list] ?? self.groups.divide(all.people, by: list, groups)
            combinations[list] = divided
            for group in divided {
                let common = group.people & people
                guard common.isAny else { continue }
                batch.add(codes(of: input, list, combination: group.number), to: variable, of: common)
            }
        }
    }

    /// The codes of an input that are possible by what records say of its loci.
    private func codes(of input: Int, _ list: Int, combination: Int32) -> CodeSet {
        if let known = groups.codes(of: input, combination: combination) { return known }
        let numbers = groups.numbers(of: list, combination: combination)
        for (locus, number) in zip(groups.lists[list], numbers) {
            current[locus] = number
            readings[locus] = known[locus][Int(number)].reading
        }
        let made = possible(input, nil)
        groups.insert(made, ofInput: input, combination: combination)
        return made
    }
}

extension SIMD8<UInt64> {
    /// How many bits are set.
    fileprivate var bits: Int {
        var count = 0
        for word in 0..<8 { count += self[word].nonzeroBitCount }
        return count
    }
}
