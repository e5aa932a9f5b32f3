// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
internal import PheneModel

/// Fills people into a batch from their genomes: one by one, or in groups of people who have the same records of a locus.
///
/// A genome is read as ``Evaluation`` reads it. What records say of a locus, and which alleles of a gene fit them, is kept for the next
/// person who has the same.
package final class PersonFill {
    /// What the records of a locus say to some person.
    struct Known {
        let reading: Reading
        /// Whether the records give a genotype.
        let isUsable: Bool
        /// Why no genotype is known; `nil` where one is.
        let gap: SiteGap?
    }

    let plan: CohortPlan
    var pack: Pack { plan.pack }
    /// For each locus whether anybody has a record of it.
    package internal(set) var isRecorded: [Bool]
    /// For each locus whether a record gives a genotype of anybody.
    package internal(set) var isUsable: [Bool]
    /// How often people were decided one by one: one for each person and gene with named alleles.
    package internal(set) var personalCount = 0
    /// How often that took the matcher, because nobody before had the same.
    package private(set) var matchCount = 0
    // What is known of each locus, and its number there by the records.
    private(set) var known: [[Known]]
    private var numbers: [[RecordsKey: Int]]
    /// The loci that each input rests on; `nil` for one that rests on none.
    let loci: [[Int]?]
    /// For each input the codes by the numbers of its loci.
    private var codes: [[[Int32]: CodeSet]]
    /// What is read at each place of each gene, by the number of its locus.
    private var places: [[[Int32: PlaceReading]]]
    /// The pairs of each gene by the numbers of its loci.
    private var pairs: [[[Int32]: DiplotypeSet]]
    // The person who is filled in: the records of each locus, the number of what they say, and what that is.
    private var records: [[Record]]
    var current: [Int32]
    var readings: [Reading]
    /// What is known of people in groups.
    var groups: GroupMemo

    /// - Parameter plan: one for people who are given one by one.
    package init(_ plan: CohortPlan) {
        self.plan = plan
        let pack = plan.pack
        let count = pack.loci.loci.count
        isRecorded = [Bool](repeating: false, count: count)
        isUsable = isRecorded
        known = [[Known]](repeating: [], count: count)
        numbers = [[RecordsKey: Int]](repeating: [:], count: count)
        records = [[Record]](repeating: [], count: count)
        current = [Int32](repeating: Self.none, count: count)
        readings = pack.loci.loci.map { $0.reading(of: [], in: Genome()) }
        codes = [[[Int32]: CodeSet]](repeating: [:], count: pack.inputCount)
        places = pack.matchedGenes.map { gene in
            [[Int32: PlaceReading]](repeating: [:], count: gene.matcher.gene.loci.count)
        }
        pairs = [[[Int32]: DiplotypeSet]](repeating: [:], count: pack.matchedGenes.count)
        let loci: [[Int]?] = (0..<pack.inputCount).map { input in
            let kind = pack.kind(ofInput: input)
            if case .phase(let loci) = kind { return loci }
            guard let gene = kind.pharmacogene, !pack.matchedGenes[gene].matcher.gene.needsLaboratory else {
                return nil
            }
            return pack.matchedGenes[gene].matcher.gene.loci
        }
        self.loci = loci
        groups = GroupMemo(inputs: loci, lociCount: count)
    }

    /// The most different sets of records of a locus, or of a gene, that are kept.
    static let most = 20_000
    /// The number of no records at all, before a first person.
    private static let none: Int32 = -1

    /// Fills in a person.
    ///
    /// - Parameters:
    ///   - genome: the person's calls at the loci of the pack, and the sex.
    ///   - batch: of the same plan.
    ///   - person: from 0 to 511.
    /// - Complexity: linear in the loci; matching only what nobody before had.
    package func fill(_ genome: Genome, into batch: CohortBatch, person: Int) {
        for index in records.indices { records[index].removeAll(keepingCapacity: true) }
        for record in genome.records {
            if let index = pack.loci.index(of: record.id) { records[index].append(record) }
        }
        for index in records.indices {
            let number = number(of: records[index], at: index, in: genome)
            // Most people have what the one before had, so few readings are copied.
            if current[index] != Int32(truncatingIfNeeded: number) {
                current[index] = Int32(truncatingIfNeeded: number)
                readings[index] = known[index][number].reading
                if !readings[index].records.isEmpty { isRecorded[index] = true }
                if known[index][number].isUsable { isUsable[index] = true }
            }
            batch.set(readings[index].possible, of: index, person: person)
            batch.set(known[index][number].gap, ofLocus: index, person: person)
        }
        let given = plan.given[genome.sex == nil ? 0 : genome.sex == .male ? 1 : 2]
        for input in 0..<pack.inputCount {
            batch.set(possible(input, given[input]), of: records.count + input, person: person)
        }
        personalCount += pack.matchedGenes.count
        forgetIfLarge()
    }

    /// Only between people, so that the numbers of one person hold together.
    func forgetIfLarge() {
        for index in known.indices where known[index].count > Self.most { return forgetAll() }
    }

    /// The number of what the records of a locus say.
    func number(of records: [Record], at index: Int, in genome: Genome) -> Int {
        let locus = pack.loci.loci[index]
        let key = RecordsKey(
            records: records, sex: locus.dependsOnSex ? genome.sex : nil, isPlusStrand: genome.isPlusStrand)
        if let number = numbers[index][key] { return number }
        let reading = locus.reading(of: records, in: genome)
        var isUsable = false
        switch reading.call {
        case .called, .assumedReference: isUsable = true
        case .noCall, .notOnAssay, .invalid: break
        }
        known[index].append(Known(reading: reading, isUsable: isUsable, gap: SiteGap(reading)))
        numbers[index][key] = known[index].count - 1
        return known[index].count - 1
    }

    /// The codes of an input that are possible.
    func possible(_ input: Int, _ answer: Int?) -> CodeSet {
        let kind = pack.kind(ofInput: input)
        let count = pack.program.sizes[records.count + input]
        if case .phase(let loci) = kind {
            return codes(of: input) {
                PhaseReading(loci, of: pack.loci.loci, readings: readings).possible(loci: loci.count, values: count)
            }
        }
        if let answer { return .only(answer) }
        guard let gene = kind.pharmacogene else { return .all(count) }
        // Of a gene that needs a laboratory, genotypes leave everything possible.
        if loci[input] == nil { return pack.matchedGenes[gene].all(ofInput: kind) }
        return codes(of: input) { pack.matchedGenes[gene].values(ofInput: kind, from: pairs(ofGene: gene, input)) }
    }

    private func codes(of input: Int, _ make: () -> CodeSet) -> CodeSet {
        let key = key(of: input)
        if let found = codes[input][key] { return found }
        let made = make()
        if codes[input].count > Self.most { codes[input].removeAll(keepingCapacity: true) }
        codes[input][key] = made
        return made
    }

    private func pairs(ofGene gene: Int, _ input: Int) -> DiplotypeSet {
        let key = key(of: input)
        if let found = pairs[gene][key] { return found }
        matchCount += 1
        let made = pack.matchedGenes[gene].matcher.match(placeReadings(ofGene: gene))
        // Several inputs of a gene ask for the same person; others find their codes.
        pairs[gene] = [key: made]
        return made
    }

    private func placeReadings(ofGene gene: Int) -> [PlaceReading] {
        let matcher = pack.matchedGenes[gene].matcher
        var found: [PlaceReading] = []
        found.reserveCapacity(matcher.gene.loci.count)
        for (place, locus) in matcher.gene.loci.enumerated() {
            if let known = places[gene][place][current[locus]] {
                found.append(known)
                continue
            }
            let made = matcher.placeReading(readings[locus], at: place)
            places[gene][place][current[locus]] = made
            found.append(made)
        }
        return found
    }

    private func key(of input: Int) -> [Int32] { (loci[input] ?? []).map { current[$0] } }

    func forgetAll() {
        groups.forget()
        for index in known.indices {
            current[index] = Self.none
            known[index].removeAll(keepingCapacity: true)
            numbers[index].removeAll(keepingCapacity: true)
        }
        for input in codes.indices { codes[input].removeAll(keepingCapacity: true) }
        for gene in pairs.indices {
            pairs[gene].removeAll(keepingCapacity: true)
            for place in places[gene].indices { places[gene][place].removeAll(keepingCapacity: true) }
        }
    }
}

/// The records of a locus, by all that decides what they say: two that differ in their text or line alone are the same.
private struct RecordsKey: Hashable {
    let records: [Record]
    let sex: Sex?
    let isPlusStrand: Bool

    static func == (a: RecordsKey, b: RecordsKey) -> Bool {
        guard a.records.count == b.records.count, a.sex == b.sex, a.isPlusStrand == b.isPlusStrand else { return false }
        for (one, other) in zip(a.records, b.records) {
            guard isSame(one.call, other.call), one.phaseSet == other.phaseSet, one.isImputed == other.isImputed,
                isSame(one.refusedVariant, other.refusedVariant)
            else { return false }
        }
        return true
    }

    private static func isSame(_ a: Call, _ b: Call) -> Bool {
        if case .called(let a) = a, case .called(let b) = b { return isSame(a, b) }
        return a == b
    }

    /// Also in the order of alleles.
    private static func isSame(_ a: Genotype?, _ b: Genotype?) -> Bool {
        switch (a, b) {
        case (nil, nil): true
        case (let a?, let b?): a.alleles == b.alleles && a.isPhased == b.isPhased
        default: false
        }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(records.count)
        for record in records {
            switch record.call {
            case .called(let genotype):
                hasher.combine(genotype.alleles)
            case .noCall: hasher.combine(1)
            case .notOnAssay: hasher.combine(2)
            case .assumedReference(let build): hasher.combine(build.rawValue)
            case .invalid: hasher.combine(3)
            }
            hasher.combine(record.phaseSet)
        }
    }
}
