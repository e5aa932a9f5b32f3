// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

extension Person {
    /// Creates a person from a genome and the answers to a book's questions. The possible genotypes of a locus are those that
    /// fit one of its records, or all genotypes if the genome has no usable record.
    ///
    /// - Parameter answers: for each input the index of the answer, or `nil` if it is unanswered.
    public init(_ genome: Genome, answers: [Int?], under book: RuleBook) {
        self.init(unknownTo: book)
        for (index, variant) in book.variants.enumerated() {
            let locus = variant.locus
            let ids = [locus.id] + locus.aliases
            let records = genome.records.filter { ids.contains($0.id) }
            let open = locus.codes(ofSex: genome.sex)
            loci[index] = records.isEmpty ? open : .empty
            // A no-call beside a call is ignored.
            let called = records.filter { $0.call != .noCall }
            for record in called.isEmpty ? records : called {
                var fitting = locus.codes(fitting: record.call, among: open, of: genome)
                if !genome.isPlusStrand { fitting = fitting.union(locus.complements(of: fitting)) }
                loci[index] = loci[index].union(fitting.isEmpty ? open : fitting)
            }
        }
        for (index, answer) in answers.enumerated() {
            if let answer { inputs[index] = .only(answer) }
        }
        for (index, input) in book.inputs.enumerated() where input.kind == .sex {
            if let sex = genome.sex { inputs[index] = .only(sex == .female ? 0 : 1) }
        }
        for block in book.haplotypes {
            guard let input = block.phase else { continue }
            let phases = 1 << max(block.loci.count - 1, 0)
            let unstated = inputs[input].subtracting(.all(phases))
            let pairs = Person.phasedPairs(genome, block, book)
            var fitting = CodeSet.empty
            for phase in 0..<phases {
                // Bit 0 is for the second locus. The first locus is never flipped.
                func isFlipped(_ place: Int) -> Bool { place > 0 && (phase >> (place - 1)) % 2 == 1 }
                if pairs.allSatisfy({ $0.isSameOrder == (isFlipped($0.first) == isFlipped($0.second)) }) {
                    fitting.insert(phase)
                }
            }
            inputs[input] = pairs.isEmpty || fitting.isEmpty ? unstated : fitting
        }
    }

    /// The pairs of heterozygous loci of a block that a genome phases: whether the allele with the lower index comes first at
    /// both loci or at neither.
    ///
    /// A locus with contradicting records, or with an ambiguous strand, gives no phase.
    private static func phasedPairs(
        _ genome: Genome, _ block: Haplotypes, _ book: RuleBook
    ) -> [(first: Int, second: Int, isSameOrder: Bool)] {
        struct Statement { let place: Int, phaseSet: UInt32?, isRising: Bool }
        var statements: [Statement] = []
        for (place, variant) in block.loci.enumerated() {
            let locus = book.variants[variant].locus
            let records = genome.records.filter { ([locus.id] + locus.aliases).contains($0.id) && $0.call != .noCall }
            let pairs = records.map { record -> [Int]? in
                guard case .called(let genotype) = record.call else { return nil }
                let numbers = genotype.alleles.compactMap { $0.flatMap { locus.alleles.firstIndex(of: $0) } }
                return numbers.count == 2 ? numbers : nil
            }
            guard Set(pairs.map { $0?.sorted() }).count == 1, let pair = pairs.first ?? nil, pair[0] != pair[1] else {
                continue
            }
            if !genome.isPlusStrand, locus.isPalindromic { continue }
            var own: [Statement] = []
            for (record, numbers) in zip(records, pairs) {
                guard case .called(let genotype) = record.call, genotype.isPhased, let numbers else { continue }
                own.append(Statement(place: place, phaseSet: record.phaseSet, isRising: numbers[0] < numbers[1]))
            }
            statements += own.filter { one in
                !own.contains { $0.phaseSet == one.phaseSet && $0.isRising != one.isRising }
            }
        }
        var pairs: [(first: Int, second: Int, isSameOrder: Bool)] = []
        for first in statements {
            for second in statements where first.place < second.place && first.phaseSet == second.phaseSet {
                pairs.append((first.place, second.place, first.isRising == second.isRising))
            }
        }
        return pairs
    }
}

extension Locus {
    /// The alleles of a genotype code.
    private func alleles(of code: Int) -> [Allele] { domain.alleles(of: code).map { alleles[$0] } }

    private func codes(where isIncluded: (_ alleles: [Allele]) -> Bool) -> CodeSet {
        var codes = CodeSet.empty
        for code in domain.all where isIncluded(alleles(of: code)) { codes.insert(code) }
        return codes
    }

    /// Whether the locus is in a pseudoautosomal region, by the coordinates of the assemblies. Everyone has two copies there.
    private var isPseudoautosomal: Bool {
        !placements.isEmpty
            && placements.allSatisfy { placement in
                let first = Int(placement.position.value)
                let length = placement.reference.map { alleles[$0].bytes.count } ?? 1
                let shared: [(Int, Int)] =
                    switch placement.build {
                    case .grch36: [(1, 2_709_520), (154_584_238, 154_913_754)]
                    case .grch37: [(60_001, 2_699_520), (154_931_044, 155_260_560)]
                    case .grch38: [(10_001, 2_781_479), (155_701_383, 156_030_895)]
                    }
                return shared.contains { $0.0 <= first && first + length - 1 <= $0.1 }
            }
    }

    /// The possible genotypes for a sex: one copy on X for males and two for females. Elsewhere sex does not matter.
    fileprivate func codes(ofSex sex: Sex?) -> CodeSet {
        guard chromosome == .x, !isPseudoautosomal, let sex else { return domain.all }
        return codes { $0.count == (sex == .male ? 1 : 2) }
    }

    /// The genotype codes that fit a call. Empty if it is a no-call, or if it cannot be true.
    fileprivate func codes(fitting call: Call, among open: CodeSet, of genome: Genome) -> CodeSet {
        switch call {
        case .noCall, .notOnAssay, .invalid:
            return .empty
        case .assumedReference(let build):
            guard chromosome != .y || genome.sex != .female, let reference = placement(on: build)?.reference else {
                return .empty
            }
            return codes { $0.allSatisfy { $0 == alleles[reference] } }.intersection(open)
        case .called(let genotype):
            if chromosome == .y, genome.sex == .female { return .empty }
            let written = genotype.alleles
            if !written.compactMap({ $0 }).allSatisfy({ alleles.contains($0) }) { return .empty }
            return codes { fits(written, $0) }.intersection(open)
        }
    }

    /// Whether a called genotype can be these alleles. An open allele can be any. A single copy may be written twice.
    private func fits(_ written: [Allele?], _ carried: [Allele]) -> Bool {
        func agree(_ carried: [Allele]) -> Bool { zip(written, carried).allSatisfy { $0 == nil || $0 == $1 } }
        switch (written.count, carried.count) {
        case (1, 1): return agree(carried)
        case (2, 1): return agree(carried + carried)
        case (2, 2): return agree(carried) || agree(carried.reversed())
        default: return false
        }
    }

    /// The genotype codes that are complements of one of these.
    fileprivate func complements(of others: CodeSet) -> CodeSet {
        let complemented = others.map { Set(alleles(of: $0).map { $0.complemented }) }
        let counts = others.map { alleles(of: $0).count }
        return codes { carried in
            zip(complemented, counts).contains { $0 == Set(carried) && $1 == carried.count }
        }
    }
}
