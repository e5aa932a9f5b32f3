// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Every locus of generated files has the genotype that `bcftools query` gives, with and without an index.
///
/// bcftools brings the records to one spelling first (`norm`), as this program has to without a reference sequence.
@Suite struct BcftoolsTests {
    private func prepare(_ genome: InventedGenome, _ text: String, in folder: String) {
        OutsideTool.write(Array(text.utf8), to: folder + "/a.vcf")
        OutsideTool.write(Array(">1\n".utf8) + genome.reference + [0x0A], to: folder + "/ref.fa")
        OutsideTool.run(
            "cd '\(folder)' && bgzip -c a.vcf > a.vcf.gz && cp a.vcf.gz scan.vcf.gz && tabix -p vcf a.vcf.gz")
        OutsideTool.run("cd '\(folder)' && cp a.vcf.gz c.vcf.gz && bcftools index -c c.vcf.gz")
        OutsideTool.run(
            "cd '\(folder)' && bcftools view --no-version -Ob -o a.bcf a.vcf && bcftools view -Ou -o plain.bcf a.vcf")
        OutsideTool.run("cd '\(folder)' && cp a.bcf i.bcf && bcftools index i.bcf")
    }

    /// The genotypes of one sample by bcftools: the alleles of each record by position, after `norm`.
    private func answers(_ folder: String, sample: Int) -> [Int: [(reference: String, genotype: String)]] {
        let text = OutsideTool.output(
            "cd '\(folder)' && bcftools norm -f ref.fa a.vcf.gz 2> /dev/null | "
                + "bcftools query -s s\(sample) -f '%POS\\t%REF\\t%END\\t%ALT[\\t%TGT]\\n'")
        var answers: [Int: [(reference: String, genotype: String)]] = [:]
        for line in text.split(separator: "\n") {
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 5, let position = Int(columns[0]), let end = Int(columns[2]) else { continue }
            if columns[3] == "<NON_REF>" {
                // A block covers all its positions.
                for position in position...end {
                    answers[position, default: []].append(("block", columns[4].contains(".") ? "./." : "reference"))
                }
            } else {
                answers[position, default: []].append((columns[1], columns[4]))
            }
        }
        return answers
    }

    /// Letters in an order of their own, as `/` has none.
    private func unordered(_ genotype: String) -> [String] {
        genotype.split { $0 == "/" || $0 == "|" }.map(String.init).sorted()
    }

    private func expected(_ locus: Locus, _ position: Int, _ answers: [Int: [(reference: String, genotype: String)]])
        -> [String]
    {
        let reference = locus.alleles[0].text
        for answer in answers[position] ?? [] {
            if answer.reference == "block" {
                if answer.genotype == "./." { return ["no call"] }
                // A longer locus must be in one block.
                for offset in 1..<max(2, reference.utf8.count) where reference.utf8.count > 1 {
                    if answers[position + offset]?.first?.reference != "block" { return ["absent"] }
                }
                return [reference, reference]
            }
            let bases = unordered(answer.genotype)
            if bases == [".", "."] { return ["no call"] }
            if answer.reference == reference { return bases }
            // Of several alleles of different length `norm` keeps the longest REF.
            return bases.map {
                $0 == "."
                    ? "."
                    : $0.hasSuffix(answer.reference.dropFirst(reference.utf8.count))
                        ? String($0.dropLast(answer.reference.utf8.count - reference.utf8.count)) : $0
            }.sorted()
        }
        return ["absent"]
    }

    private func got(_ file: GenotypeFile, _ index: Int, _ locus: Locus) -> [String] {
        let records = file.genome.records.filter { $0.id == locus.id }
        switch locus.reading(of: records, in: file.genome).call {
        case .called(let genotype): return genotype.alleles.map { $0?.text ?? "." }.sorted()
        case .assumedReference: return [locus.alleles[0].text, locus.alleles[0].text]
        case .noCall: return ["no call"]
        case .notOnAssay: return ["absent"]
        case .invalid(let reason): return [reason.text]
        }
    }

    private func compare(_ genome: InventedGenome, _ folder: String, sample: Int) throws -> Int {
        let answers = answers(folder, sample: sample)
        #expect(answers.count > 1000)
        var compared = 0
        for name in ["a.vcf.gz", "c.vcf.gz", "scan.vcf.gz", "a.vcf", "a.bcf", "plain.bcf", "i.bcf"] {
            let file = try readGenotypes(
                at: folder + "/" + name, loci: genome.loci, options: ReadOptions(sample: "s\(sample)"))
            #expect(file.issueCount == 0, "\(name): \(file.issues.map(\.message))")
            // Where the lines were not counted an index was used.
            let isIndexed = ["a.vcf.gz", "c.vcf.gz", "i.bcf"].contains(name)
            #expect(file.genome.records.contains { $0.line == nil } == isIndexed)
            for (index, locus) in genome.loci.loci.enumerated() {
                let expected = expected(locus, genome.positions[index], answers)
                let got = got(file, index, locus)
                #expect(got == expected, "\(name) \(locus.id.name) at \(genome.positions[index])")
                if got != ["absent"] { compared += 1 }
            }
        }
        return compared
    }

    @Test func variantsOfSeveralSamplesAgree() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        for seed in Cases.some(of: [1, 2] as [UInt64]) {
            let genome = InventedGenome(seed: seed, loci: 200)
            try OutsideTool.inFolder { folder in
                prepare(genome, genome.variants(seed: seed + 10, samples: 3), in: folder)
                for sample in [1, 3] {
                    let compared = try compare(genome, folder, sample: sample)
                    #expect(compared > 500)
                }
            }
        }
    }

    @Test func genomeVCFsAgree() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        for seed in Cases.some(of: [3, 4] as [UInt64]) {
            let genome = InventedGenome(seed: seed, loci: 200)
            try OutsideTool.inFolder { folder in
                prepare(genome, genome.blocks(seed: seed + 10), in: folder)
                let compared = try compare(genome, folder, sample: 1)
                #expect(compared > 500)
            }
        }
    }

    /// The smallest bins hold 16,384 positions each; a deletion's other spellings are looked for in the next one too.
    @Test func aRegionAcrossBinsLosesNoRecord() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let loci = VCFText.table([("rs1", "1", ["TCA", "T"], [(38, 16_380, 0)])])
        let rest = (0..<3000).map { "1 \(16_400 + 10 * $0) . A G . PASS . GT 0/1" }
        let text = VCFText.file(
            ["1 16380 . TCA T . PASS . GT 0/1"] + rest,
            header: ["##contig=<ID=1,length=248956422>", "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"g\">"])
        try OutsideTool.inFolder { folder in
            OutsideTool.write(Array(text.utf8), to: folder + "/a.vcf")
            OutsideTool.run(
                "cd '\(folder)' && bgzip -c a.vcf > t.vcf.gz && cp t.vcf.gz c.vcf.gz && tabix -p vcf t.vcf.gz")
            OutsideTool.run(
                "cd '\(folder)' && bcftools index -c c.vcf.gz && bcftools view -Ob -o b.bcf a.vcf && bcftools index b.bcf"
            )
            for name in ["a.vcf", "t.vcf.gz", "c.vcf.gz", "b.bcf"] {
                let file = try readGenotypes(at: folder + "/" + name, loci: loci)
                #expect(file.genome.records.map { VCFText.text($0.call) } == ["T/TCA"], "\(name)")
                #expect((file.genome.records.first?.line == nil) == (name != "a.vcf"), "\(name)")
            }
        }
    }

    // MARK: Indexes that do not fit

    private func issues(_ path: String, _ genome: InventedGenome) -> String {
        do throws(ReadError) {
            let file = try readGenotypes(at: path, loci: genome.loci, options: ReadOptions(sample: "s1"))
            let calls = file.genome.records.map { "\($0.id.name) \($0.call)" }.joined(separator: "\n")
            return file.issues.map(\.what).joined(separator: "\n") + "\n---\n" + calls
        } catch {
            return error.message
        }
    }

    private func calls(_ text: String) -> Substring {
        text.split(separator: "\n---\n", omittingEmptySubsequences: false).last ?? ""
    }

    @Test func anIndexThatDoesNotFitIsNotUsedAndReported() {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let genome = InventedGenome(seed: 5, loci: 50)
        OutsideTool.inFolder { folder in
            prepare(genome, genome.variants(seed: 15, samples: 1), in: folder)
            let sound = issues(folder + "/a.vcf.gz", genome)
            #expect(sound.hasPrefix("\n---\nrs"))
            let expected = calls(sound)

            // Older than its file.
            OutsideTool.run("touch -d '2001-01-01' '\(folder)/a.vcf.gz.tbi'")
            let old = issues(folder + "/a.vcf.gz", genome)
            #expect(old.contains("`.tbi` is older than its file"))
            #expect(calls(old) == expected)

            // That of another file, longer or shorter, with the records at other positions.
            let other = InventedGenome(seed: 6, loci: 50)
            OutsideTool.inFolder { second in
                prepare(other, other.blocks(seed: 16), in: second)
                OutsideTool.run("cp '\(second)/a.vcf.gz.tbi' '\(folder)/a.vcf.gz.tbi'")
                let mixed = issues(folder + "/a.vcf.gz", genome)
                #expect(mixed.contains("the index is not used, and the whole file was read: "))
                #expect(calls(mixed) == expected)
            }

            // Broken in any one byte.
            OutsideTool.run("cd '\(folder)' && tabix -f -p vcf a.vcf.gz && bgzip -dc a.vcf.gz.tbi > index")
            let whole = Array(OutsideTool.bytes("\(folder)/index"))
            var random = SeededGenerator(seed: 1)
            for _ in 0..<60 {
                var bytes = whole
                for _ in 0..<3 {
                    bytes[Int.random(in: 0..<min(bytes.count, 600), using: &random)] = UInt8.random(
                        in: 0...255, using: &random)
                }
                OutsideTool.write(ContainerForms.bgzf(bytes), to: folder + "/a.vcf.gz.tbi")
                _ = issues(folder + "/a.vcf.gz", genome)
            }
            OutsideTool.write(ContainerForms.bgzf(Array(whole.prefix(100))), to: folder + "/a.vcf.gz.tbi")
            let short = issues(folder + "/a.vcf.gz", genome)
            #expect(short.contains("it is cut short"))
            #expect(calls(short) == expected)
        }
    }

    @Test func aBCFIndexThatDoesNotFitIsNotUsedAndReported() {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let genome = InventedGenome(seed: 5, loci: 50)
        OutsideTool.inFolder { folder in
            prepare(genome, genome.variants(seed: 15, samples: 2), in: folder)
            let path = folder + "/i.bcf"
            let sound = issues(path, genome)
            #expect(sound.hasPrefix("\n---\nrs"))
            let expected = calls(sound)
            #expect(expected == calls(issues(folder + "/a.vcf", genome)))

            OutsideTool.run("touch -d '2001-01-01' '\(path).csi'")
            let old = issues(path, genome)
            #expect(old.contains("`.csi` is older than its file") && calls(old) == expected)

            OutsideTool.run("cp '\(folder)/c.vcf.gz.csi' '\(path).csi'")
            let mixed = issues(path, genome)
            #expect(mixed.contains("the index is not used, and the whole file was read: ") && calls(mixed) == expected)

            OutsideTool.run("cd '\(folder)' && bcftools index -f i.bcf && bgzip -dc i.bcf.csi > index")
            let whole = OutsideTool.bytes("\(folder)/index")
            var random = SeededGenerator(seed: 3)
            for _ in 0..<60 {
                var bytes = whole
                for _ in 0..<3 {
                    bytes[Int.random(in: 0..<min(bytes.count, 600), using: &random)] = UInt8.random(
                        in: 0...255, using: &random)
                }
                OutsideTool.write(ContainerForms.bgzf(bytes), to: path + ".csi")
                _ = issues(path, genome)
            }
            OutsideTool.run("cd '\(folder)' && bcftools index -f i.bcf && truncate -s -28 i.bcf && touch i.bcf.csi")
            #expect(issues(path, genome).contains("the block that marks the end is missing"))
        }
    }

    @Test func aDamagedBCFIsAnErrorAndNeverACrash() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let genome = InventedGenome(seed: 8, loci: 30)
        OutsideTool.inFolder { folder in
            prepare(genome, genome.variants(seed: 18, samples: 2), in: folder)
            let sound = calls(issues(folder + "/plain.bcf", genome))
            #expect(sound == calls(issues(folder + "/a.vcf", genome)))
            OutsideTool.run("cd '\(folder)' && truncate -s -28 a.bcf")
            #expect(issues(folder + "/a.bcf", genome).contains("the block that marks the end is missing"))
            let whole = OutsideTool.bytes("\(folder)/plain.bcf")
            for length in [0, 3, 8, 200, whole.count - 1] {
                OutsideTool.write(Array(whole.prefix(length)), to: folder + "/short.bcf")
                #expect(!issues(folder + "/short.bcf", genome).contains("\n---\n"), "\(length) bytes")
            }
            var random = SeededGenerator(seed: 2)
            for _ in 0..<200 {
                var bytes = whole
                for _ in 0..<4 {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                OutsideTool.write(bytes, to: folder + "/broken.bcf")
                _ = issues(folder + "/broken.bcf", genome)
            }
        }
    }

    @Test func aFileCutShortIsAnErrorWithAnIndexToo() {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let genome = InventedGenome(seed: 7, loci: 50)
        OutsideTool.inFolder { folder in
            prepare(genome, genome.variants(seed: 17, samples: 1), in: folder)
            OutsideTool.run("cd '\(folder)' && truncate -s -28 a.vcf.gz && touch a.vcf.gz.tbi")
            #expect(issues(folder + "/a.vcf.gz", genome).contains("the block that marks the end is missing"))
            OutsideTool.run("cd '\(folder)' && truncate -s -2000 a.vcf.gz && touch a.vcf.gz.tbi")
            #expect(issues(folder + "/a.vcf.gz", genome).contains("is damaged at byte"))
        }
    }
}

extension OutsideTool {
    /// The bytes of a file.
    static func bytes(_ path: String) -> [UInt8] {
        var bytes: [UInt8] = []
        let text = output("od -An -v -tu1 '\(path)'")
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if let byte = UInt8(word) { bytes.append(byte) }
        }
        return bytes
    }
}
