// SPDX-License-Identifier: Apache-2.0
import PharmacogenesRules
import PheneGenome
import PheneModel
import SeededRandom
import Testing

@testable import PheneRuntime

/// The law of what is looked up for the people of a cohort: it is what the matcher says of one person.
@Suite struct PatternTests {
    /// A row for each place of a gene, with its alternate allele by number.
    private struct Rows {
        let gene: Int
        let pack = Pharmacogenes.pack
        let matched: MatchedGene
        let inputs: [Int]
        var alternates: [Int] = []
        var records: [[CohortRecord]]
        var definitions: Pharmacogene { matched.matcher.gene }

        init(_ gene: Int, _ random: inout SeededGenerator) {
            self.gene = gene
            matched = pack.matchedGenes[gene]
            let pack = pack
            inputs = (0..<pack.inputCount).filter { pack.kind(ofInput: $0).pharmacogene == gene }
            records = [[CohortRecord]](repeating: [], count: pack.loci.loci.count)
            for (place, index) in matched.matcher.gene.loci.enumerated() {
                let locus = pack.loci.loci[index]
                let filling = matched.matcher.definitions.filling[place]
                let others = (0..<locus.alleles.count).filter { $0 != filling }
                let alternate = others.isEmpty ? filling : random.one(of: others)
                alternates.append(alternate)
                let (a, b) = (locus.alleles[alternate].text, locus.alleles[filling].text)
                let texts = ["\(a)/\(a)", "", "\(a)/\(b)", "\(b)/\(b)"]
                // What was not called may be a row that cannot be used, which holds the place in doubt.
                let none: Call = random.chance(20) ? .invalid(.wrongCopyNumber) : .noCall
                records[index] = [
                    CohortRecord(
                        row: place,
                        records: texts.map {
                            Record(id: locus.id, call: $0.isEmpty ? none : Call($0.utf8), written: $0)
                        })
                ]
            }
        }

        /// The genotypes of someone with two named alleles, where the rows have their bases.
        func codes(_ one: Int, _ other: Int, isOneCopy: Bool, _ random: inout SeededGenerator) -> [Int] {
            func alternate(_ allele: Int, _ place: Int) -> Bool {
                guard let cell = definitions.named[allele].cells.first(where: { $0.place == place }) else {
                    return false
                }
                return cell.alleles.contains(alternates[place])
            }
            return alternates.indices.map { place in
                let count =
                    (alternate(one, place) ? 1 : 0) + (alternate(isOneCopy ? one : other, place) ? 1 : 0)
                return [3, 2, 0][count]
            }
        }
    }

    private static let state = [
        PersonState(sex: nil, isPlusStrand: true), PersonState(sex: .male, isPlusStrand: true),
        PersonState(sex: .female, isPlusStrand: true), PersonState(sex: .female, isPlusStrand: false),
    ]

    @Test(arguments: 0..<20)
    func whatIsLookedUpIsWhatTheMatcherSays(gene: Int) throws {
        var random = SeededGenerator(seed: UInt64(gene))
        let rows = Rows(gene, &random)
        #expect(rows.pack.pharmacogeneCount == 20)
        let definitions = rows.definitions, matcher = rows.matched.matcher
        let variables = MatchedVariables(
            .gene(gene, inputs: rows.inputs), rows: Array(rows.alternates.indices), of: rows.pack)
        var matching = Matching(variables, rows.pack, records: rows.records)
        var narrowed = 0
        var readings = rows.pack.loci.loci.map { $0.reading(of: [], in: Genome()) }
        for number in 0..<Cases.count(120) {
            let state = random.one(of: Self.state)
            // A few alleles of the definitions, few of them next to the reference allele, as in people.
            let alleles = (0..<2).map { _ in
                random.chance(40) ? definitions.reference : random.number(below: definitions.named.count)
            }
            let isOneCopy = state.sex == .male && matcher.loci[0].chromosome == .x
            var codes = rows.codes(alleles[0], alleles[1], isOneCopy: isOneCopy, &random)
            for _ in 0..<random.one(of: [0, 0, 0, 1, 2, 5]) { codes[random.number(below: codes.count)] = 1 }
            for _ in 0..<random.one(of: [0, 0, 0, 1, 3]) {
                codes[random.number(below: codes.count)] =
                    isOneCopy ? random.one(of: [0, 3]) : random.one(of: [0, 2, 3])
            }
            if number == 0 { codes = codes.map { _ in 1 } }
            for (place, index) in definitions.loci.enumerated() {
                let record = rows.records[index][0].records[codes[place]]
                readings[index] = rows.pack.loci.loci[index].reading(
                    of: [record], in: Genome(sex: state.sex, isPlusStrand: state.isPlusStrand))
            }
            let set = matcher.match(readings)
            let found = matching.possible(state, codes)
            #expect(found.count == rows.inputs.count)
            for (input, possible) in zip(rows.inputs, found) {
                let kind = rows.pack.kind(ofInput: input)
                let expected = rows.matched.values(ofInput: kind, from: set)
                #expect(
                    possible == expected,
                    "\(rows.pack.symbol(ofPharmacogene: gene)), person \(number), \(alleles): \(set.state)")
                if expected != rows.matched.all(ofInput: kind) { narrowed += 1 }
            }
        }
        let isDecided = rows.inputs.allSatisfy { rows.matched.all(ofInput: rows.pack.kind(ofInput: $0)).count == 1 }
        #expect(narrowed > 0 || definitions.needsLaboratory || isDecided)
    }
}
