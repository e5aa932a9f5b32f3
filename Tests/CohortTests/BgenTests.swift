// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PharmacogenesRules
import PheneContainers
import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

@testable import PheneReaders

/// Each person of a BGEN file gets what the same person gets from the VCF with the same probabilities.
@Suite struct BgenTests {
    /// A BGEN file and a VCF that states the same.
    private func files(
        _ loci: [Locus], people: Int, isExchanged: Bool = false, random: inout SeededGenerator
    ) -> (bgen: BgenWriter, vcf: SampleFile) {
        var file = SampleFile(people: people, loci: loci, isDirty: false, showsSex: false, random: &random)
        file.rows.removeAll { row in
            row.raw != nil || row.alternates.isEmpty || row.alternates.contains { $0.hasPrefix("<") }
        }
        file.header = ["##fileformat=VCFv4.3", "##source=PLINKv1.90"]
        var writer = BgenWriter(ids: file.names, people: people, variants: [])
        writer.compression = random.one(of: [0, 1, 1])
        for index in file.rows.indices {
            let row = file.rows[index]
            let count = row.alternates.count + 1
            var variant = BgenWriter.Variant(
                chromosome: row.chromosome, position: row.position, id: row.id,
                alleles: [row.reference] + row.alternates,
                isPhased: random.chance(30), width: random.one(of: [7, 8, 16, 32]), people: [])
            var values: [[String]] = []
            for _ in 0..<people {
                let (one, two) = (random.number(below: count), random.number(below: count))
                let (low, high) = (min(one, two), max(one, two))
                let isSure = random.chance(75)
                if random.chance(8) {
                    let rest = variant.isPhased ? [[Double](repeating: 0, count: count)] : []
                    let all = [Double](repeating: 0, count: count * (count + 1) / 2)
                    variant.people.append(
                        BgenWriter.Person(isMissing: true, values: variant.isPhased ? rest + rest : [all]))
                    values.append(["./.", "."])
                    continue
                }
                // The highest probability of what is sure is far above the gate, and that of other genotypes far below.
                func spread(_ count: Int, _ best: Int) -> [Double] {
                    let top = isSure ? 0.99 : 0.7
                    return (0..<count).map { $0 == best ? top : (1 - top) / Double(count - 1) }
                }
                let pairs = count * (count + 1) / 2
                let genotypes = spread(pairs, high * (high + 1) / 2 + low)
                if variant.isPhased {
                    variant.people.append(BgenWriter.Person(values: [spread(count, one), spread(count, two)]))
                } else {
                    variant.people.append(BgenWriter.Person(values: [genotypes]))
                }
                let isOrdered = variant.isPhased && isSure
                values.append([
                    isOrdered ? "\(one)|\(two)" : "\(low)/\(high)",
                    genotypes.map { "\($0)" }.joined(separator: ","),
                ])
            }
            file.rows[index].filter = "."
            file.rows[index].info = "."
            file.rows[index].keys = ["GT", "GP"]
            file.rows[index].values = values
            if isExchanged, count == 2 {
                variant.alleles.reverse()
                for person in variant.people.indices {
                    variant.people[person].values = variant.people[person].values.map { $0.reversed() }
                }
            }
            writer.variants.append(variant)
        }
        return (writer, file)
    }

    private func compare(
        _ bgen: BgenWriter, _ file: SampleFile, _ packs: PackSet, _ what: String, least: Double = 0.9
    ) throws {
        let recorder = Recorder()
        var options = CohortOptions()
        options.output = recorder
        options.read.build = file.build
        options.read.filesBeside = [:]
        options.read.gates.minProbability = least
        let cohort = try CohortEvaluation(in: bgen.bytes, path: "c.bgen", under: packs, options: options)
        #expect(cohort.people == bgen.people && cohort.facts.format.hasPrefix("BGEN, imputed"))
        for (person, name) in file.names.enumerated() {
            var read = ReadOptions(build: file.build)
            read.sample = name
            read.gates.minProbability = least
            var expected: [PersonResults]?
            do throws(FileEvaluation.Failure) {
                let one = try CombinedEvaluation(in: file.vcf, path: "c.vcf", under: packs, options: read)
                expected = one.parts.map { PersonResults($0.evaluation) }
            } catch {
                guard case .file(.contradictingStrands) = error else { throw error }
            }
            #expect(recorder.people[person] == .some(expected), "\(what), person \(person)")
        }
    }

    @Test(arguments: 0..<Cases.count(15, atLeast: 3)) func eachPersonHasTheResultsOfTheSamePersonInAVCF(seed: Int)
        throws
    {
        var random = SeededGenerator(seed: UInt64(seed) + 400)
        let packs = try PackSet(seed % 2 == 0 ? [Norepinephrine.pack] : [Norepinephrine.pack, Pharmacogenes.pack])
        let loci = random.some(Cases.count(400), of: packs.loci.table.loci)
        let (bgen, file) = files(loci, people: 4, random: &random)
        // Between 0.49 and 0.7 the two say different things of a phased genotype: a VCF has no probability of its order.
        try compare(bgen, file, packs, "seed \(seed)", least: random.one(of: [0.9, 0.9, 0.8, 0]))
    }

    /// The order of the two alleles says nothing: what is known of a person does not depend on it.
    @Test func theOrderOfAllelesDoesNotMatter() throws {
        var random = SeededGenerator(seed: 4)
        let packs = PackSet(Norepinephrine.pack)
        let simple = packs.loci.table.loci.filter { locus in
            locus.alleles.count == 2 && locus.alleles.allSatisfy { $0.bytes.count == 1 && $0.bytes[0] != 0x49 }
                && locus.placements.allSatisfy { $0.reference != nil }
        }
        let (bgen, file) = files(Array(simple.prefix(30)), people: 3, isExchanged: true, random: &random)
        var own = file
        var kept = bgen
        // A row whose alleles are not those of the locus is of no known reference.
        let known = Set(simple.compactMap { locus in locus.placement(on: file.build).map { "\($0.position.value)" } })
        own.rows.removeAll { $0.alternates.count != 1 || !known.contains("\($0.position)") }
        kept.variants.removeAll { $0.alleles.count != 2 || !known.contains("\($0.position)") }
        for (row, variant) in zip(own.rows, kept.variants) {
            #expect(variant.alleles == [row.alternates[0], row.reference])
        }
        let some = own.rows.indices.filter { index in
            simple.contains { locus in
                locus.placement(on: file.build).map { Int($0.position.value) } == own.rows[index].position
                    && locus.alleles.map { $0.text }.contains(own.rows[index].alternates[0])
            }
        }
        #expect(some.count > 5)
        own.rows = some.map { own.rows[$0] }
        kept.variants = some.map { kept.variants[$0] }
        try compare(kept, own, packs, "exchanged")
    }

    private func message(_ bytes: [UInt8], beside: [String: [UInt8]] = [:]) -> String {
        var options = CohortOptions()
        options.read.filesBeside = beside
        options.read.build = .grch38
        do throws(CohortFailure) {
            let cohort = try CohortEvaluation(
                in: bytes, path: "c.bgen", under: PackSet(Norepinephrine.pack), options: options)
            return "read \(cohort.people)"
        } catch {
            return error.message
        }
    }

    @Test func whatCannotBeReadIsRefused() throws {
        var random = SeededGenerator(seed: 1)
        var (bgen, file) = files(Array(Norepinephrine.pack.loci.loci.prefix(6)), people: 3, random: &random)
        bgen.compression = 1
        #expect(message(bgen.bytes) == "read 3")
        let sample = "ID_1 ID_2 missing sex\n0 0 0 D\n" + file.names.map { "\($0) \($0) 0 1\n" }.joined()
        #expect(message(bgen.bytes, beside: [".sample": Array(sample.utf8)]) == "read 3")
        let short = sample.split(separator: "\n").dropLast().joined(separator: "\n")
        #expect(message(bgen.bytes, beside: [".sample": Array(short.utf8)]).contains("2 are listed"))
        #expect(message(bgen.bytes, beside: [".sample": Array("x y\n".utf8)]).contains("a .sample begins with"))
        let other = sample.replacing(file.names[1], with: "nobody")
        #expect(message(bgen.bytes, beside: [".sample": Array(other.utf8)]).contains("c.sample is of another fileset"))
        bgen.ids = nil
        #expect(message(bgen.bytes).contains("has no ids of people, which is not read; put the list"))
        bgen.ids = [file.names[0], file.names[1], file.names[0]]
        #expect(message(bgen.bytes).contains("the samples 1 and 3 are both named"))
        bgen.ids = file.names
        bgen.layout = 1
        #expect(message(bgen.bytes).contains("has layout 1"))
        bgen.layout = 2
        var zstd = bgen.bytes
        zstd[20] = zstd[20] & ~3 | 2
        #expect(message(zstd).contains("Zstandard"))
        #expect(message(Array("BGEN? no".utf8)).contains("this is not a BGEN file"))
        #expect(message(bgen.bytes + [0]).contains("it goes on behind its last variant"))
    }

    /// A file that is cut anywhere is refused, and other bytes give an error or genotypes.
    @Test func damageIsNoticed() throws {
        var random = SeededGenerator(seed: 2)
        let bytes = files(Array(Norepinephrine.pack.loci.loci.prefix(4)), people: 2, random: &random).bgen.bytes
        for length in 0..<bytes.count { #expect(!message(Array(bytes[..<length])).hasPrefix("read"), "\(length)") }
        for _ in 0..<Cases.count(400) {
            var other = bytes
            other[random.number(below: other.count)] ^= UInt8(1 << random.number(0...7))
            _ = message(other)
        }
    }
}
