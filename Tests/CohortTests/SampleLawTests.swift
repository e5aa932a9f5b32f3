// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PharmacogenesRules
import PheneBytesTestSupport
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// The law of cohorts for VCF and BCF: each sample gets what the same sample gets alone.
@Suite struct SampleLawTests {
    private static let packs: [[Pack]] = [
        [Norepinephrine.pack], [Pharmacogenes.pack], [Norepinephrine.pack, Pharmacogenes.pack],
    ]

    /// Compares all samples of a file with the same samples alone.
    ///
    /// - Returns: how many people were refused; `nil` where the whole file is.
    @discardableResult
    private func compare(
        _ bytes: [UInt8], _ file: SampleFile, _ packs: PackSet, _ what: String,
        change: (inout ReadOptions) -> Void = { _ in }
    ) throws -> Int? {
        let recorder = Recorder()
        var options = CohortOptions()
        change(&options.read)
        options.output = recorder
        let cohort: CohortEvaluation?
        do throws(CohortFailure) {
            cohort = try CohortEvaluation(in: bytes, path: "c.vcf", under: packs, options: options)
        } catch {
            cohort = nil
        }
        var refused = 0
        for (person, name) in file.names.enumerated() {
            var read = ReadOptions()
            change(&read)
            read.sample = name
            var expected: [PersonResults]?
            var why = ""
            do throws(FileEvaluation.Failure) {
                let one = try CombinedEvaluation(in: bytes, path: "c.vcf", under: packs, options: read)
                expected = one.parts.map { PersonResults($0.evaluation) }
            } catch {
                why = error.message
                refused += 1
            }
            if cohort == nil {
                #expect(expected == nil, "\(what), person \(person)")
            } else {
                #expect(recorder.people[person] == .some(expected), "\(what), person \(person): \(why)")
            }
        }
        guard let cohort else { return nil }
        #expect(cohort.people == file.names.count && cohort.refused == refused, "\(what)")
        return refused
    }

    @Test(arguments: 0..<Cases.count(60))
    func eachSampleHasTheResultsOfTheSameSampleAlone(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 1000)
        let packs = try PackSet(Self.packs[seed % 3])
        let loci = packs.loci.table.loci
        let some = random.some(Cases.count(600), of: loci)
        let file = SampleFile(
            people: random.number(2...5), loci: some, isDirty: seed % 2 == 1, showsSex: seed % 3 == 0, random: &random)
        let stated: Build? = random.chance(20) ? random.one(of: Build.allCases) : nil
        func change(_ options: inout ReadOptions) { options.build = stated }
        try compare(file.vcf, file, packs, "seed \(seed), text", change: change)
        switch seed % 3 {
        case 0: try compare(file.bcf, file, packs, "seed \(seed), BCF", change: change)
        case 1:
            try compare(
                ContainerForms.blocks(file.vcf, &random), file, packs, "seed \(seed), BGZF", change: change)
        default:
            try compare(ContainerForms.gzip(file.vcf, &random), file, packs, "seed \(seed), gzip", change: change)
        }
    }

    /// Samples who repeat what others have are read in groups, and get what they get alone.
    @Test(arguments: 0..<Cases.count(12, atLeast: 2))
    func samplesWhoRepeatOthersHaveTheResultsOfTheSameSampleAlone(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 5000)
        let packs = try PackSet(Self.packs[seed % 3])
        let some = random.some(60, of: packs.loci.table.loci)
        let base = SampleFile(
            people: 4, loci: some, isDirty: seed % 2 == 1, showsSex: seed % 3 == 0, random: &random)
        let file = base.repeated(Cases.count(70, atLeast: 20), random: &random)
        let alone = try readAlone(file.vcf, file, packs, "seed \(seed), text")
        if seed % 2 == 0, let alone { #expect(alone.read == alone.refused, "seed \(seed)") }
        try compare(file.bcf, file, packs, "seed \(seed), BCF")
    }

    /// What one block of people leaves known is used for the next ones: of 600 samples some of each block are compared.
    @Test func severalBlocksHaveTheResultsOfTheSameSamplesAlone() throws {
        var random = SeededGenerator(seed: 6000)
        let packs = PackSet(Norepinephrine.pack)
        let some = random.some(30, of: packs.loci.table.loci)
        let base = SampleFile(people: 6, loci: some, isDirty: false, showsSex: true, random: &random)
        let file = base.repeated(600, random: &random)
        for (bytes, what) in [(file.vcf, "text"), (file.bcf, "BCF")] {
            let recorder = Recorder()
            var options = CohortOptions()
            options.output = recorder
            _ = try CohortEvaluation(in: bytes, path: "c.vcf", under: packs, options: options)
            for person in stride(from: 3, to: 600, by: Cases.step(10)) {
                var read = ReadOptions()
                read.sample = file.names[person]
                let one = try CombinedEvaluation(in: bytes, path: "c.vcf", under: packs, options: read)
                let expected = one.parts.map { PersonResults($0.evaluation) }
                #expect(recorder.people[person] == .some(expected), "\(what), person \(person)")
            }
        }
    }

    /// How many people were read alone, and how many were refused; `nil` where the whole file is.
    private func readAlone(
        _ bytes: [UInt8], _ file: SampleFile, _ packs: PackSet, _ what: String
    ) throws -> (read: Int, refused: Int)? {
        guard let refused = try compare(bytes, file, packs, what) else { return nil }
        let cohort = try CohortEvaluation(in: bytes, path: "c.vcf", under: packs)
        return (cohort.readAlone, refused)
    }

    /// Most generated files can be read, so that the law says something.
    @Test func mostFilesCanBeRead() throws {
        let packs = PackSet(Norepinephrine.pack)
        var read = 0
        let seeds = Cases.count(20)
        for seed in 0..<seeds {
            var random = SeededGenerator(seed: UInt64(seed))
            let file = SampleFile(
                people: 1, loci: packs.loci.table.loci, isDirty: seed % 2 == 1, showsSex: true, random: &random)
            if try compare(file.vcf, file, packs, "seed \(seed)") != nil { read += 1 }
            try compare(file.bcf, file, packs, "seed \(seed), BCF")
        }
        #expect(read * 2 >= seeds)
    }
}
