// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PhenePage
import PheneReaders
import PheneReport
import PheneRuntime
import Testing

/// Thresholds of a VCF and PLINK filesets give on the page what the libraries give.
@Suite struct FileSettingsTests {
    private func session() throws -> PageSession {
        var session = PageSession()
        try session.add(pack: PackFile.bytes(of: Norepinephrine.pack))
        return session
    }

    private func source(_ bytes: [UInt8], path: String) -> ProvidedSource {
        ProvidedSource(path: path, size: Int64(bytes.count)) { offset, buffer in
            let start = min(Int(offset), bytes.count)
            let count = min(buffer.count, bytes.count - start)
            buffer.copyBytes(from: bytes[start..<(start + count)])
            return count
        }
    }

    private func request(_ lines: String, path: String) -> PageRequest {
        PageRequest("pack norepinephrine\npath \(path)\n" + lines)
    }

    private static let vcf = Array(
        """
        ##fileformat=VCFv4.2
        ##reference=GRCh37
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tME
        9\t136500515\trs1611115\tT\tC\t.\tPASS\t.\tGT:DP:GQ\t0/1:10:30
        22\t19951271\trs4680\tG\tA\t.\tq10\t.\tGT:DP:GQ\t1/1:50:90

        """.utf8)

    @Test(arguments: ["", "min-gq 31", "min-dp 11", "min-gq 30\nmin-dp 10", "any-filter", "min-gp 0.99\nmin-r2 1e-1"])
    func aThresholdIsThatOfTheReader(lines: String) throws {
        var gates = CallGates()
        if lines.contains("min-gq 31") { gates.minQuality = 31 }
        if lines.contains("min-gq 30") { gates.minQuality = 30 }
        if lines.contains("min-dp 11") { gates.minDepth = 11 }
        if lines.contains("min-dp 10") { gates.minDepth = 10 }
        if lines.contains("any-filter") { gates.asksFilter = false }
        if lines.contains("min-gp") { (gates.minProbability, gates.minImputationQuality) = (0.99, 0.1) }
        let set = try PackSet([Norepinephrine.pack])
        let expected = try CombinedEvaluation(
            in: Self.vcf, path: "me.vcf", under: set, answers: Answers([]), options: ReadOptions(gates: gates))
        var session = try session()
        try session.report(request(lines, path: "me.vcf"), from: source(Self.vcf, path: "me.vcf"))
        let syntax = AnswerSyntax(input: "--input ", sex: "--sex ")
        #expect(session.json == Array(JSONReport(CombinedContent(expected, answerSyntax: syntax)).text.utf8))
    }

    @Test(arguments: ["min-gq x", "min-dp -1", "min-gp 1.5", "min-r2 .", "min-gq 1.5", "min-dp 99999999999999999999"])
    func whatIsNoThresholdIsRefused(line: String) throws {
        var session = try session()
        let problem = #expect(throws: PageProblem.self) {
            try session.report(request(line, path: "me.vcf"), from: source(Self.vcf, path: "me.vcf"))
        }
        #expect(problem?.control == String(line.prefix(6)))
    }

    /// The three files of a person with one heterozygous call.
    private static let bed: [UInt8] = [0x6C, 0x1B, 0x01, 0b10, 0b11]
    private static let bim = Array("9\trs1611115\t0\t136500515\tC\tT\n22\trs4680\t0\t19951271\tA\tG\n".utf8)
    private static let fam = Array("f me 0 0 1 -9\n".utf8)

    @Test func aFilesetIsReadFromItsThreeFiles() throws {
        let set = try PackSet([Norepinephrine.pack])
        var options = ReadOptions(build: .grch37)
        options.filesBeside = [".bim": Self.bim, ".fam": Self.fam]
        let expected = try CombinedEvaluation(
            in: Self.bed, path: "me.bed", under: set, answers: Answers([]), options: options)
        var session = try session()
        let files = [ChosenFile(name: "me.bim", bytes: Self.bim), ChosenFile(name: "me.fam", bytes: Self.fam)]
        let request = request("build 37", path: "me.bed")
        try session.report(request, beside: files, from: source(Self.bed, path: "me.bed"))
        let syntax = AnswerSyntax(input: "--input ", sex: "--sex ")
        #expect(session.json == Array(JSONReport(CombinedContent(expected, answerSyntax: syntax)).text.utf8))
        #expect(String(decoding: session.json, as: UTF8.self).contains("C/T"))

        // The files are still there where a setting makes the page read them again.
        var other = request
        other.sex = "male"
        try session.report(other, isOther: false, from: source(Self.bed, path: "me.bed"))
        #expect(String(decoding: session.json, as: UTF8.self).contains("C/T"))

        // Nothing of them is left for another file.
        let problem = #expect(throws: PageProblem.self) {
            try session.report(request, from: source(Self.bed, path: "me.bed"))
        }
        #expect(problem?.message.contains(".bed, .bim and .fam together") == true)
    }
}
