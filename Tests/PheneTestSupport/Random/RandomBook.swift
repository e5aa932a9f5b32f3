// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel
internal import SeededRandom

/// Generates random checked rule books with every kind of locus, table, condition and override.
///
/// They satisfy all invariants of a rule book.
public struct RandomBook {
    var random: SeededGenerator
    var book = RuleBook()

    /// A rule book of 3 to 20 loci, 5 to 30 findings and 3 to 15 recommendations. The same seed gives the same book.
    public static func make(seed: UInt64) -> RuleBook {
        var maker = RandomBook(random: SeededGenerator(seed: seed))
        maker.makeLoci()
        maker.makeScales()
        maker.makeInputs()
        maker.makeFindings()
        maker.makePathways()
        maker.makeRecommendations()
        return maker.book
    }

    private mutating func makeLoci() {
        var loci: [Locus] = []
        for number in 1...random.number(3...20) {
            let chromosome = randomChromosome()
            let alleles = (0..<alleleCount(on: chromosome)).compactMap { Self.allele($0) }
            let placements: [Placement] = [Build.grch37, .grch38].compactMap { build in
                Position(random.number(1...1_000_000)).map { position in
                    Placement(
                        build: build, position: position,
                        reference: random.chance(50) ? random.number(0...alleles.count - 1) : nil)
                }
            }
            let locus = Locus(
                id: random.chance(90) ? .rs(UInt64(number)) : .vendor(UInt64(number)),
                aliases: random.chance(20) ? [.rs(UInt64(1_000 + number))] : [], chromosome: chromosome,
                alleles: alleles, placements: placements)
            if let locus { loci.append(locus) }
        }
        func place(_ locus: Locus) -> (Chromosome, Position, VariantID) {
            (locus.chromosome, locus.placements[0].position, locus.id)
        }
        loci.sort { place($0) < place($1) }
        book.variants = loci.map { Variant($0) }
    }

    private mutating func randomChromosome() -> Chromosome {
        switch random.number(1...10) {
        case 1, 2: .x
        case 3: .y
        case 4: .mt
        default: Chromosome(number: random.number(1...22)) ?? .x
        }
    }

    /// Mostly two alleles, and rarely as many as a set of codes allows.
    private mutating func alleleCount(on chromosome: Chromosome) -> Int {
        if random.chance(2) {
            return switch chromosome.ploidy {
            case .two: 10
            case .one: 64
            case .sexDependent: 9
            }
        }
        return random.one(of: [1, 2, 2, 2, 2, 2, 2, 3, 3, 4])
    }

    /// `A`, `G`, `C`, `T`, then insertions.
    private static func allele(_ number: Int) -> Allele? {
        let bases = Array("AGCT".utf8)
        var sequence: [UInt8] = []
        var rest = number
        repeat {
            sequence.append(bases[rest % 4])
            rest = rest / 4 - 1
        } while rest >= 0
        return Allele(sequence)
    }

    private mutating func makeScales() {
        for name in ["activity", "burden", "chance", "degree"].prefix(random.number(1...4)) {
            let count = random.one(of: [2, 2, 3, 3, 4, 5, 6])
            book.scales.append(Scale(name, (0..<count).map { "step\($0)" }))
        }
    }

    private mutating func makeInputs() {
        for number in 0..<random.number(0...4) {
            let count = random.chance(3) ? 64 : random.number(2...4)
            var input = Input("input\(number)", (0..<count).map { "value\($0)" })
            input.isOrdered = random.chance(30)
            if random.chance(30) {
                let low = random.number(-20...20), high = low + random.number(1...100)
                let cuts = Set((0..<random.number(0...6)).map { _ in random.number(low - 3...high + 3) })
                let range = NumberRange(low...high, unit: random.one(of: ["", "years"]), cuts: cuts)
                input.number = range
                input.values = range.names
            }
            book.inputs.append(input)
        }
        if random.chance(30) {
            book.inputs.append(
                Input(name: "sex", values: ["female", "male"], question: "Sex?", kind: .sex, place: .nowhere))
        }
    }

    /// Adds pathways whose bands cover all sums, with or without open ends.
    private mutating func makePathways() {
        for number in 0..<random.number(0...3) {
            let scale = random.number(0...book.scales.count - 1)
            var flows: [(finding: Int, weights: [Int])] = []
            var low = 0, high = 0
            for _ in 0..<random.number(1...5) {
                let finding = random.number(0...book.findings.count - 1)
                let weights = book.scales[book.findings[finding].scale].steps.map { _ in random.number(-3...3) }
                low += weights.min() ?? 0
                high += weights.max() ?? 0
                flows.append((finding, weights))
            }
            var bands: [(lower: Int?, upper: Int?, step: Int)] = []
            var next: Int? = random.chance(50) ? nil : low - random.number(0...2)
            while (next ?? low) <= high {
                let step = random.number(0...book.scales[scale].steps.count - 1)
                let upper = (next ?? low) + random.number(0...4)
                let isOpen = upper >= high && random.chance(50)
                bands.append((next, isOpen ? nil : upper, step))
                next = upper + 1
            }
            book.pathways.append(Pathway("pathway\(number)", scale: scale, flows: flows, bands: bands))
        }
        book.pathways.sort { ($0.scale, $0.name) < ($1.scale, $1.name) }
    }

    /// Some of the codes `0..<count`, and rarely none or all of them.
    mutating func codes(below count: Int) -> CodeSet {
        if random.chance(1) { return .empty }
        if random.chance(1) { return .all(count) }
        return random.nonEmpty(of: .all(count))
    }
}

extension SeededGenerator {
    /// Some codes of a set, at least one.
    mutating func nonEmpty(of codes: CodeSet) -> CodeSet {
        let some = CodeSet(bits: next()).intersection(codes)
        return some.isEmpty ? .only(one(of: Array(codes))) : some
    }
}
