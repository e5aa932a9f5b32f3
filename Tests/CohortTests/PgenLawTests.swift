// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// The law of cohorts for PLINK 2: each person gets what the same person gets from the VCF that states the same.
@Suite struct PgenLawTests {
    private static let packs: [[Pack]] = [
        [Norepinephrine.pack], [Pharmacogenes.pack], [Norepinephrine.pack, Pharmacogenes.pack],
    ]

    /// Compares all people of a fileset with the same people alone.
    ///
    /// - Returns: how many people were read; `nil` where the whole file is refused.
    @discardableResult
    private func compare(
        _ pgen: [UInt8], _ set: PgenFileset, _ packs: PackSet, _ what: String, build: Build?,
        statesSex: Bool = false
    ) throws -> Int? {
        let recorder = Recorder()
        var options = CohortOptions()
        options.read = set.options
        options.read.build = build
        options.output = recorder
        let cohort: CohortEvaluation?
        var failure = ""
        do throws(CohortFailure) {
            cohort = try CohortEvaluation(in: pgen, path: "c.pgen", under: packs, options: options)
        } catch {
            cohort = nil
            failure = error.message
        }
        let vcf = set.vcf
        for (person, name) in set.file.names.enumerated() {
            var read = ReadOptions()
            read.build = build
            read.sample = name
            if statesSex { read.sex = set.sexes[person] == "1" ? .male : set.sexes[person] == "2" ? .female : nil }
            var expected: [PersonResults]?
            var why = ""
            do throws(FileEvaluation.Failure) {
                let one = try CombinedEvaluation(in: vcf, path: "c.vcf", under: packs, options: read)
                expected = one.parts.map { PersonResults($0.evaluation) }
            } catch {
                why = error.message
            }
            if cohort == nil {
                #expect(expected == nil, "\(what), person \(person): \(failure)")
            } else {
                #expect(recorder.people[person] == .some(expected), "\(what), person \(person): \(why)")
            }
        }
        return cohort.map { $0.people - $0.refused }
    }

    @Test(arguments: 0..<Cases.count(30))
    func eachPersonHasTheResultsOfTheSamePersonInAVCF(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 7000)
        let packs = try PackSet(Self.packs[seed % 3])
        let some = random.some(Cases.count(600), of: packs.loci.table.loci)
        let showsSex = seed % 3 == 0
        let file = SampleFile(
            people: random.number(2...5), loci: some, isDirty: seed % 2 == 1, showsSex: showsSex, random: &random)
        var set = PgenFileset(file, hasDosages: seed % 4 == 1, random: &random)
        set.flags = random.one(of: [1, 1, 1, 0, 2, 3])
        if !showsSex { set.sexes = set.sexes.map { _ in random.one(of: ["0", "1", "2"]) } }
        let stated: Build? = random.chance(20) ? random.one(of: Build.allCases) : nil
        try compare(
            set.writer.bytes(random: &random), set, packs, "seed \(seed)", build: stated, statesSex: !showsSex)
    }

    /// Most generated files can be read, so that the law says something.
    @Test func mostFilesCanBeRead() throws {
        let packs = PackSet(Norepinephrine.pack)
        var read = 0
        let seeds = Cases.count(20)
        for seed in 0..<seeds {
            var random = SeededGenerator(seed: UInt64(seed))
            let file = SampleFile(
                people: random.number(1...300), loci: Array(packs.loci.table.loci.prefix(12)), isDirty: false,
                showsSex: false, random: &random)
            let set = PgenFileset(file, random: &random)
            let bytes = set.writer.bytes(random: &random)
            var options = CohortOptions()
            options.read = set.options
            options.read.build = file.build
            let cohort = try CohortEvaluation(in: bytes, path: "c.pgen", under: packs, options: options)
            #expect(cohort.people == file.names.count && cohort.refused == 0)
            read += 1
        }
        #expect(read == seeds)
    }
}
