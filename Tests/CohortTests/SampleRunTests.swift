// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PheneBytesTestSupport
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// How the samples of a VCF or BCF are divided does not change what is counted; what is damaged is refused with its place.
@Suite struct SampleRunTests {
    private let packs = PackSet(Norepinephrine.pack)

    private func file(_ people: Int, sites: Int = 8, seed: UInt64 = 4) -> SampleFile {
        var random = SeededGenerator(seed: seed)
        let loci = packs.loci.table.loci.filter { $0.chromosome != .x && $0.chromosome != .y }
        var file = SampleFile(
            people: people, loci: Array(loci.prefix(sites)), isDirty: false, showsSex: false, random: &random)
        file.names = (0..<people).map { "S\($0)" }
        file.header = ["##fileformat=VCFv4.3", "##reference=\(file.build.name)"]
        return file
    }

    private func evaluate(
        _ bytes: [UInt8], change: (inout CohortOptions) -> Void = { _ in }
    ) throws(CohortFailure) -> CohortEvaluation {
        var options = CohortOptions()
        change(&options)
        return try CohortEvaluation(in: bytes, path: "c.vcf", under: packs, options: options)
    }

    private func message(_ bytes: [UInt8], change: (inout CohortOptions) -> Void = { _ in }) -> String {
        do throws(CohortFailure) {
            let cohort = try evaluate(bytes, change: change)
            return "read \(cohort.people - cohort.refused) of \(cohort.people)"
        } catch {
            return error.message
        }
    }

    @Test func countsDoNotDependOnThreadsAndShards() throws {
        let file = file(600)
        let whole = try evaluate(file.vcf) { $0.threads = 1 }
        #expect(whole.people == 600)
        #expect(whole.readAlone == 0)
        let recorder = Recorder()
        let other = try evaluate(file.vcf) {
            $0.threads = 3
            $0.output = recorder
        }
        #expect(CohortJSON(other.summary).text == CohortJSON(whole.summary).text)
        #expect(recorder.written == (0..<600).map { "S\($0)\n" }.joined())
        var parts: [(path: String, summary: CohortSummary)] = []
        for number in 1...3 {
            let part = try evaluate(file.vcf) { $0.shard = Shard(number: number, of: 3) }
            let text = Array(CohortJSON(part.summary).text.utf8)
            parts.append(("\(number)", try CohortSummary.part(in: text, path: "\(number)")))
        }
        let merged = try CohortSummary(merging: parts.reversed())
        for least in [0, 7] {
            #expect(CohortJSON(merged, minCount: least).text == CohortJSON(whole.summary, minCount: least).text)
        }
    }

    /// Sites that nobody of one part has may be those of another part.
    @Test func missingSitesAreThoseOfAllParts() throws {
        var file = file(520, sites: 3)
        for row in file.rows.indices {
            file.rows[row].keys = ["GT"]
            file.rows[row].values = file.names.indices.map { [$0 < 512 ? "./." : "0/0"] }
        }
        let whole = try evaluate(file.vcf)
        let parts = try (1...2).map { number in
            ("\(number)", try evaluate(file.vcf) { $0.shard = Shard(number: number, of: 2) }.summary)
        }
        #expect(parts[0].1.table != parts[1].1.table)
        #expect(CohortJSON(try CohortSummary(merging: parts)).text == CohortJSON(whole.summary).text)
    }

    @Test func partsOfAnotherFileAreRefused() throws {
        var file = file(20)
        let one = try evaluate(file.vcf) { $0.shard = Shard(number: 1, of: 2) }
        file.rows[0].values[19] = ["0/1:another"]
        let two = try evaluate(file.vcf) { $0.shard = Shard(number: 2, of: 2) }
        #expect(throws: CohortMergeError.self) {
            try CohortSummary(merging: [("1", one.summary), ("2", two.summary)])
        }
    }

    @Test func theSheetDecidesTheSexAndTheGroups() throws {
        var random = SeededGenerator(seed: 3)
        let file = SampleFile(
            people: 4, loci: packs.loci.table.loci, isDirty: false, showsSex: true, random: &random)
        let recorder = Recorder()
        let sheet = try SampleSheet(
            text: Array("id,sex,site\n\(file.names[0]),female,a\n\(file.names[1]),0,b\n".utf8), path: "s.csv")
        let bytes = file.vcf
        var options = CohortOptions()
        options.output = recorder
        options.sexes = { people throws(CohortError) in try sheet.sexes(of: people) }
        options.strata = { people throws(CohortError) in
            Strata(try sheet.values(of: "site", for: people).map { $0 ?? "-" })
        }
        let cohort = try CohortEvaluation(in: bytes, path: "c.vcf", under: packs, options: options)
        #expect(cohort.strata == ["a", "b", "-"])
        #expect(cohort.parts[0].counts.map { $0.people } == [1, 1, 2])
        for (person, sex) in [(0, Sex.female), (1, nil)] as [(Int, Sex?)] {
            var read = ReadOptions(sex: sex)
            read.sample = file.names[person]
            let one = try CombinedEvaluation(in: bytes, path: "c.vcf", under: packs, options: read)
            #expect(recorder.people[person] == .some(one.parts.map { PersonResults($0.evaluation) }))
        }
    }

    @Test func damageIsRefusedWithItsPlace() throws {
        var file = file(3)
        #expect(message(file.vcf) == "read 3 of 3")
        #expect(message(file.bcf) == "read 3 of 3")
        let blocks = ContainerForms.bgzf(file.vcf, blockSize: 500)
        #expect(message(Array(blocks.dropLast(40))).contains("damaged"))
        #expect(message(Array(file.bcf.dropLast(3))).contains("c.vcf: the BCF file is damaged"))
        let few = message(file.vcf) { $0.memory = 1000 }
        #expect(few.contains("more than the 1000 bytes that are allowed"), "\(few)")
        #expect(!few.contains("--"))
        #expect(message(Array((file.header.joined(separator: "\n") + "\n").utf8)).contains("`#CHROM`"))
        file.names = ["A", "B", "A"]
        #expect(message(file.vcf).contains("the samples 1 and 3 are both named `A`"))
        file.names = []
        #expect(message(file.vcf).contains("lists sites without a person's genotypes"))
        #expect(
            message(Array("# rsid\tchromosome\tposition\tgenotype\nrs4680\t22\t19951271\tAG\n".utf8)).contains(
                "holds one person"))
        #expect(message([]).contains("empty"))
    }

    /// A text that ends within a line is read up to there, and the line is known to nobody, as in a report.
    @Test func aTextThatIsCutShortIsReadUpToThere() throws {
        let file = file(3)
        let bytes = Array(file.vcf.dropLast(7))
        let recorder = Recorder()
        let cohort = try evaluate(bytes) { $0.output = recorder }
        #expect(cohort.facts.issues.contains { $0.contains("the file ends in the middle of this line") })
        for (person, name) in file.names.enumerated() {
            var read = ReadOptions()
            read.sample = name
            let one = try CombinedEvaluation(in: bytes, path: "c.vcf", under: packs, options: read)
            #expect(recorder.people[person] == .some(one.parts.map { PersonResults($0.evaluation) }))
        }
    }

    /// What a consent withholds changes nothing that is said, whatever the file has of it.
    @Test func withheldRowsAreNotCounted() throws {
        let pack = Norepinephrine.pack
        let withheld = try pack.withheldLoci(under: [:]).map { pack.loci.loci[$0] }
        var random = SeededGenerator(seed: 6)
        let file = SampleFile(people: 3, loci: pack.loci.loci, isDirty: false, showsSex: false, random: &random)
        var other = file
        other.rows.removeAll { row in
            withheld.contains { locus in
                row.chromosome.hasSuffix(locus.chromosome.name)
                    && locus.placements.contains { abs(Int($0.position.value) - row.position) < 100 }
            }
        }
        #expect(other.rows.count < file.rows.count)
        let (one, two) = (try evaluate(file.vcf), try evaluate(other.vcf))
        #expect(CohortJSON(one.summary).text == CohortJSON(two.summary).text)
        #expect(one.parts[0].missing.count { $0 == .withheld } == withheld.count)
    }

    /// Problems of lines are shown by their first columns, and never by somebody's genotype.
    @Test func problemsOfLinesShowNoGenotypes() throws {
        var file = file(2)
        file.rows[0].raw = "9\tx\t.\tA\tG\t.\tPASS\t.\tGT\t1|1\t1|1"
        file.rows[1].raw = "9\t77\t.\tA\tG\t.\tPASS\t.\tGT\t1|1"
        let facts = try evaluate(file.vcf).facts
        #expect(facts.issueCount == 2 && facts.issues.count == 2)
        #expect(!facts.issues.joined().contains("1|1"), "\(facts.issues)")
        #expect(facts.format == "VCF")
        #expect(facts.variants == file.rows.count)
    }
}
