// SPDX-License-Identifier: Apache-2.0
import Foundation
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

/// What PLINK 2 makes of a VCF says the same of each person as the VCF.
@Suite struct PgenToolTests {
    private static let has: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "command -v plink2 > /dev/null"]
        try? process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Whether plink2 is there. Where it is not, a test says that it is skipped, and fails where `PHENE_CI` is set.
    private func hasTool() -> Bool {
        if Self.has { return true }
        if ProcessInfo.processInfo.environment["PHENE_CI"] != nil {
            Issue.record("plink2 is not installed")
        } else {
            print("SKIPPED, as plink2 is not installed: cohorts of PLINK 2")
        }
        return false
    }

    private func inFolder(
        _ vcf: [UInt8], _ arguments: String = "", then further: String = "true", _ body: (String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phene-pgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(vcf).write(to: folder.appending(path: "v.vcf"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c",
            "plink2 --vcf v.vcf --allow-extra-chr --threads 1 --memory 640 \(arguments) --make-pgen --out c > log 2>&1 && (\(further)) >> log 2>&1",
        ]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        let log = (try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8)) ?? ""
        try #require(process.terminationStatus == 0, "\(log.suffix(600))")
        try body(folder.path)
    }

    @Test(arguments: Cases.some(of: Array(0..<10))) func eachPersonHasTheResultsOfTheVCF(seed: Int) throws {
        guard hasTool() else { return }
        let packs = try PackSet(seed % 2 == 0 ? [Norepinephrine.pack] : [Norepinephrine.pack, Pharmacogenes.pack])
        var random = SeededGenerator(seed: UInt64(seed) + 90)
        let loci = random.some(150, of: packs.loci.table.loci)
        let file = SampleFile(people: 5, loci: loci, isDirty: false, showsSex: false, random: &random)
        var set = PgenFileset(file, random: &random)
        // PLINK keeps INFO only where the header declares it, so that symbols lose their ends.
        set.file.rows.removeAll { $0.info != "." || $0.alternates.contains { $0.hasPrefix("<") } }
        set.file.header = ["##fileformat=VCFv4.3", "##reference=\(file.build.name)"]
        try inFolder(set.vcf) { folder in
            let recorder = Recorder()
            var options = CohortOptions()
            options.output = recorder
            let cohort = try CohortEvaluation(of: folder + "/c.pgen", under: packs, options: options)
            #expect(cohort.people == 5 && cohort.refused == 0 && cohort.facts.format == "PLINK pgen")
            for (person, name) in set.file.names.enumerated() {
                var read = ReadOptions()
                read.sample = name
                let one = try CombinedEvaluation(of: folder + "/v.vcf", under: packs, options: read)
                #expect(
                    recorder.people[person] == .some(one.parts.map { PersonResults($0.evaluation) }),
                    "seed \(seed), person \(person)")
            }
        }
    }

    /// A BGEN file that PLINK makes of genotypes without phase says the same, in either order of the alleles.
    @Test(arguments: ["ref-first", ""]) func eachPersonOfABGENHasTheResultsOfTheVCF(order: String) throws {
        guard hasTool() else { return }
        let packs = PackSet(Norepinephrine.pack)
        var random = SeededGenerator(seed: 31)
        let file = SampleFile(
            people: 6, loci: packs.loci.table.loci, isDirty: false, showsSex: false, random: &random)
        var set = PgenFileset(file, random: &random)
        let known = packs.loci.table.loci.filter { $0.chromosome != .x && $0.chromosome != .y }
        // The reference allele of a site is known from the rules where they declare both alleles.
        set.file.rows.removeAll { row in
            row.info != "." || row.filter != "PASS" || row.alternates.count != 1
                || !known.contains { locus in
                    row.chromosome.hasSuffix(locus.chromosome.name)
                        && locus.placement(on: file.build).map {
                            Int($0.position.value) == row.position && $0.reference != nil
                        }
                            ?? false
                        && [row.reference, row.alternates[0]].allSatisfy { text in
                            locus.alleles.contains { $0.text == text }
                        }
                }
        }
        #expect(set.file.rows.count > 30)
        for index in set.file.rows.indices {
            set.file.rows[index].values = set.file.rows[index].values.map { values in
                let genotype = values[0].replacing("|", with: "/")
                return [genotype == "1/0" ? "0/1" : genotype]
            }
        }
        // The reference alleles of a BGEN file are not known, as those of PLINK 1 are not.
        set.flags = 0
        set.file.header = ["##fileformat=VCFv4.3"]
        let export = "plink2 --pfile c --memory 640 --export bgen-1.2 bits=8 \(order) --out b"
        try inFolder(set.vcf, then: export) { folder in
            let recorder = Recorder()
            var options = CohortOptions()
            options.output = recorder
            options.read.build = file.build
            let cohort = try CohortEvaluation(of: folder + "/b.bgen", under: packs, options: options)
            #expect(cohort.people == 6 && cohort.refused == 0)
            for (person, name) in set.file.names.enumerated() {
                var read = ReadOptions(build: file.build)
                read.sample = name
                let one = try CombinedEvaluation(in: set.vcf, path: "v.vcf", under: packs, options: read)
                #expect(
                    recorder.people[person] == .some(one.parts.map { PersonResults($0.evaluation) }),
                    "\(order), person \(person)")
            }
        }
    }

    /// Variants that resemble the one before, rare ones, phased ones and those of several alleles, so that PLINK stores them in all of its
    /// ways.
    @Test(arguments: [7, 260, 700]) func eachGenotypeIsThatOfTheVCF(people: Int) throws {
        guard hasTool() else { return }
        var random = SeededGenerator(seed: UInt64(people))
        var rows: [[String]] = []
        var alternates: [Int] = []
        for index in 0..<120 {
            let count = random.one(of: [1, 1, 1, 2, 3, 4, 5, 17, 20])
            let rare = random.one(of: [0, 1, 1, 10, 45, 98])
            let phased = random.one(of: [0, 0, 60, 100])
            let isCopy = index > 0 && random.chance(40) && alternates[index - 1] == 1
            alternates.append(isCopy ? 1 : count)
            let isSwapped = random.chance(40)
            rows.append(
                (0..<people).map { person in
                    if isCopy, !random.chance(1) {
                        let text = rows[index - 1][person].replacing("|", with: "/")
                        let other = ["0/0": "1/1", "1/1": "0/0", "1/0": "0/1"][text] ?? text
                        return isSwapped || text == "1/0" ? other : text
                    }
                    if random.chance(rare == 0 ? 0 : 2) { return "./." }
                    func allele() -> Int { random.chance(rare) ? random.number(1...alternates[index]) : 0 }
                    let (a, b) = (allele(), allele())
                    if a != b, random.chance(phased) { return "\(a)|\(b)" }
                    return "\(min(a, b))/\(max(a, b))"
                })
        }
        var text = "##fileformat=VCFv4.3\n##contig=<ID=1>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT"
        for person in 0..<people { text += "\tP\(person)" }
        for (index, row) in rows.enumerated() {
            let others = (0..<alternates[index]).map { "A" + String(repeating: "C", count: $0 + 1) }
            text += "\n1\t\(index + 1)\tv\(index)\tA\t\(others.joined(separator: ","))\t.\t.\t.\tGT\t"
            text += row.joined(separator: "\t")
        }
        try inFolder(Array((text + "\n").utf8)) { folder in
            let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/c.pgen")))
            let file = try PgenFile(MemorySource(bytes), path: "c.pgen")
            #expect(file.variantCount == rows.count && file.sampleCount == people)
            for (index, row) in rows.enumerated() {
                let samples = try file.record(index, alleleCount: alternates[index] + 1).samples
                let found = (0..<people).map { String(decoding: samples.text(of: $0), as: UTF8.self) }
                #expect(found == row, "variant \(index)")
            }
        }
    }
}
