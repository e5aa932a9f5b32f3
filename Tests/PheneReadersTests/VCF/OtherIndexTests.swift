// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// An index of another version of a file is not used: the result is that without it, and an issue has the reason.
@Suite struct OtherIndexTests {
    private static let header = [
        "##contig=<ID=1,length=248956422>", "##contig=<ID=2,length=242193529>",
        "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"g\">",
    ]

    private func text(_ records: [String]) -> String { VCFText.file(records, header: Self.header) }

    private func read(_ path: String, usesIndex: Bool = true) throws -> GenotypeFile {
        var options = ReadOptions()
        options.usesIndex = usesIndex
        return try readGenotypes(at: path, loci: VCFText.loci, options: options)
    }

    /// Packs a text in all forms that can have an index, and makes the indexes.
    private func pack(_ text: String, in folder: String) {
        OutsideTool.write(Array(text.utf8), to: folder + "/a.vcf")
        OutsideTool.run(
            "cd '\(folder)' && bgzip -c a.vcf > t.vcf.gz && cp t.vcf.gz c.vcf.gz && tabix -f -p vcf t.vcf.gz "
                + "&& bcftools index -f -c c.vcf.gz && bcftools view --no-version -Ob -o b.bcf a.vcf "
                + "&& bcftools index -f b.bcf")
    }

    private static let forms = [("t.vcf.gz", ".tbi"), ("c.vcf.gz", ".csi"), ("b.bcf", ".csi")]

    private func expectAnotherMakeIsNotBelieved(_ own: [String], _ other: [String], _ name: String) throws {
        try OutsideTool.inFolder { folder in
            try OutsideTool.inFolder { second in
                pack(text(own), in: folder)
                pack(text(other), in: second)
                for (file, ending) in Self.forms {
                    OutsideTool.run("cp '\(second)/\(file)\(ending)' '\(folder)/\(file)\(ending)'")
                    let read = try read(folder + "/" + file)
                    let scanned = try self.read(folder + "/" + file, usesIndex: false)
                    #expect(VCFText.calls(read, "rs3") == VCFText.calls(scanned, "rs3"), "\(name), \(file)")
                    #expect(VCFText.calls(read, "rs8") == VCFText.calls(scanned, "rs8"), "\(name), \(file)")
                    let isTold = read.issues.contains { $0.what.hasPrefix("the index is not used") }
                    #expect(isTold && !read.counts.isPart, "\(name), \(file): \(read.issues.map { $0.message })")
                }
            }
        }
    }

    private static let records = (0..<40).map { "1 \(3000 + 20_000 * $0) . A G . PASS . GT 0/1" }
    private static let wanted = ["1 2000 . A G . PASS . GT 0/1"]
    private static let last = ["2 80000 . G T . PASS . GT 1/1"]

    @Test func anIndexOfAFileWithOtherRecordsIsNotUsed() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let own = Self.wanted + Self.records + Self.last
        try expectAnotherMakeIsNotBelieved(own, Self.wanted + Self.records, "a record is added at the end")
        try expectAnotherMakeIsNotBelieved(own, Self.records + Self.last, "a record is added at the beginning")
        try expectAnotherMakeIsNotBelieved(
            own, own + ["2 90000 . G T . PASS . GT 1/1"], "a record is taken away at the end")
        // As long as the other, so that the end of the index is that of the file.
        try expectAnotherMakeIsNotBelieved(
            own,
            Self.wanted + Self.records
                + ["2 80000000 . G T . PASS . GT 1/1"].map { $0.replacing("80000000", with: "20000") },
            "a record is moved")
    }

    @Test func theIndexOfAnotherLargeFileIsNotUsed() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let many = (0..<30_000).map { "1 \(3000 + 37 * $0) . A G . PASS . GT 0/\($0 % 7 == 0 ? 1 : 0)" }
        try expectAnotherMakeIsNotBelieved(Self.wanted + many, Self.wanted + many + Self.last, "one record more")
        try expectAnotherMakeIsNotBelieved(Self.wanted + many + Self.last, Self.wanted + many, "one record fewer")
    }

    @Test func aValidIndexIsUsedAndOnlyPartsAreCounted() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        let many = (0..<30_000).map { "1 \(3000 + 37 * $0) . A G . PASS . GT 0/1" }
        try OutsideTool.inFolder { folder in
            pack(text(Self.wanted + many + Self.last), in: folder)
            for (file, _) in Self.forms {
                let read = try read(folder + "/" + file)
                #expect(read.issueCount == 0, "\(file): \(read.issues.map { $0.message })")
                #expect(read.counts.isPart && read.counts.data < 30_000, "\(file)")
                let scanned = try self.read(folder + "/" + file, usesIndex: false)
                #expect(!scanned.counts.isPart && scanned.counts.data == 30_002, "\(file)")
                #expect(VCFText.calls(read, "rs8") == ["T/T"] && VCFText.calls(scanned, "rs8") == ["T/T"], "\(file)")
            }
        }
    }

    /// Of several chromosomes that the index does not know, the first of the file is named, however often it is read.
    @Test func theReasonIsTheSameWheneverTheFileIsRead() throws {
        guard OutsideTool.has("bgzip", "tabix") else { return }
        func records(_ chromosomes: [Int]) -> String {
            text(chromosomes.map { "\($0) 2000 . A G . PASS . GT 0/1" })
        }
        try OutsideTool.inFolder { folder in
            OutsideTool.write(Array(records([3, 4, 5, 6, 7, 8]).utf8), to: folder + "/a.vcf")
            OutsideTool.write(Array(records([1, 2, 4, 5, 6, 9]).utf8), to: folder + "/b.vcf")
            OutsideTool.run(
                "cd '\(folder)' && bgzip -l 0 -c a.vcf > a.vcf.gz && bgzip -l 0 -c b.vcf > b.vcf.gz "
                    + "&& tabix -f -p vcf b.vcf.gz && cp b.vcf.gz.tbi a.vcf.gz.tbi")
            for _ in 0..<20 {
                let issues = try read(folder + "/a.vcf.gz").issues.map { $0.message }
                #expect(issues.contains { $0.contains("it does not have the chromosome `3`") }, "\(issues)")
            }
        }
    }

    @Test func aFileWithoutRecordsIsRefusedWithAnIndexToo() throws {
        guard OutsideTool.has("bcftools", "bgzip", "tabix") else { return }
        OutsideTool.inFolder { folder in
            pack(text([]), in: folder)
            for file in ["a.vcf", "t.vcf.gz", "c.vcf.gz", "b.bcf"] {
                let message = outcome { () throws(ReadError) in
                    try readGenotypes(at: folder + "/" + file, loci: VCFText.loci)
                }
                #expect(message.contains("the VCF has a header and no records"), "\(file): \(message)")
            }
        }
    }
}
