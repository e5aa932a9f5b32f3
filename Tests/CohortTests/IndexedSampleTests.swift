// SPDX-License-Identifier: Apache-2.0
import Foundation
import NorepinephrineRules
import PheneGenome
import PheneReaders
import PheneReport
import SeededRandom
import Testing

/// Where an index leads to the records, each sample gets what the same sample gets by the index alone.
@Suite struct IndexedSampleTests {
    private func run(_ command: String, in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test(arguments: Cases.some(of: Array(0..<20))) func eachSampleHasTheResultsOfTheIndex(seed: Int) throws {
        let packs = PackSet(Norepinephrine.pack)
        var random = SeededGenerator(seed: UInt64(seed) + 50)
        var file = SampleFile(
            people: 5, loci: packs.loci.table.loci, isDirty: false, showsSex: true, random: &random)
        // bcftools takes no record with an empty FORMAT.
        file.rows.removeAll { $0.keys.isEmpty }
        file.header = ["##fileformat=VCFv4.3"]
        if seed % 3 > 0 { file.header.append("##reference=\(file.build.name)") }
        // Enough other records that an index saves something.
        for number in 0..<3000 {
            file.rows.append(
                SampleFile.Row(
                    chromosome: "2", position: 5_000_000 + 100 * number, reference: "A", alternates: ["C"],
                    values: file.names.map { _ in ["0/1"] }))
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "phene-index-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard try run("command -v bcftools && command -v tabix && command -v bgzip", in: folder) == 0 else {
            if ProcessInfo.processInfo.environment["PHENE_CI"] != nil {
                Issue.record("bcftools, tabix or bgzip is not installed")
            } else {
                print("SKIPPED, as bcftools, tabix or bgzip is not installed: cohorts by an index")
            }
            return
        }
        file.declareAll()
        try Data(file.vcf).write(to: folder.appending(path: "a.vcf"))
        let made = try run(
            "bcftools sort -Ov -o s.vcf a.vcf && bgzip -c s.vcf > t.vcf.gz && cp t.vcf.gz c.vcf.gz && tabix -f -p vcf t.vcf.gz "
                + "&& bcftools index -f -c c.vcf.gz && bcftools view --no-version -Ob -o b.bcf s.vcf "
                + "&& bcftools index -f b.bcf", in: folder)
        try #require(made == 0)
        for name in ["t.vcf.gz", "c.vcf.gz", "b.bcf"] {
            let path = folder.path + "/" + name
            let recorder = Recorder()
            var options = CohortOptions()
            options.output = recorder
            if seed % 3 == 0 { options.read.build = file.build }
            let cohort = try CohortEvaluation(of: path, under: packs, options: options)
            #expect(cohort.facts.variants < 3000, "\(name): the index is used")
            for (person, sample) in file.names.enumerated() {
                var read = ReadOptions(build: options.read.build)
                read.sample = sample
                let one = try CombinedEvaluation(of: path, under: packs, options: read)
                #expect(
                    recorder.people[person] == .some(one.parts.map { PersonResults($0.evaluation) }),
                    "seed \(seed), \(name), person \(person)")
            }
        }
    }
}

extension SampleFile {
    /// Declares everything in the header, as bcftools asks.
    fileprivate mutating func declareAll() {
        var lines: Set<String> = []
        for row in rows {
            lines.insert("##contig=<ID=\(row.chromosome)>")
            if row.filter != ".", row.filter != "PASS" { lines.insert("##FILTER=<ID=\(row.filter),Description=\"f\">") }
            for field in row.info.split(separator: ";") where row.info != "." {
                let name = field.prefix { $0 != "=" }
                let type = field.contains("=") ? "Number=1,Type=Integer" : "Number=0,Type=Flag"
                lines.insert("##INFO=<ID=\(name),\(type),Description=\"i\">")
            }
            for key in row.keys {
                let isText = ["GT", "FT", "GP", "DS"].contains(key)
                lines.insert(
                    "##FORMAT=<ID=\(key),Number=\(isText ? "1" : "."),Type=\(isText ? "String" : "Integer"),Description=\"k\">"
                )
            }
        }
        header += lines.sorted()
    }
}
