// SPDX-License-Identifier: Apache-2.0

import Foundation
import NorepinephrineRules
import PheneCommand
import PheneGenome
import PheneRuntime
import Testing

/// Law: an invented person gets the same report from every file format, except for the facts about the file.
@Suite struct OneReportTests {
    private struct Row {
        let id: String
        let chromosome: String
        let position: Int
        let genotype: String
    }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The rows of the 23andMe file, from which the other files are made.
    private static func rows() throws -> [Row] {
        let text = try String(contentsOf: fixtures.appending(path: "23andme/example.txt"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let columns = line.split(separator: "\t").map(String.init)
            return Int(columns[2]).map {
                Row(id: columns[0], chromosome: columns[1], position: $0, genotype: columns[3])
            }
        }
    }

    /// The report of the person, without the file, the rows of each genotype, and the evidence for the strand.
    private func person(_ bench: Bench, _ path: String) throws -> NSDictionary {
        let result = bench.run("report", path, "--sex", "male", "--json")
        #expect(result.code == .done, "\(path): \(result.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        var top = try #require(object as? [String: Any])
        top["file"] = nil
        return try #require(Self.withoutRows(top) as? NSDictionary)
    }

    private static func withoutRows(_ value: Any) -> Any {
        if let object = value as? [String: Any] {
            return object.filter { $0.key != "rows" }.mapValues { withoutRows($0) } as NSDictionary
        }
        if let list = value as? [Any] { return list.map { withoutRows($0) } as NSArray }
        return value
    }

    private func model(_ bench: Bench) throws -> NSDictionary {
        let model = try person(bench, Self.fixtures.appending(path: "23andme/example.txt").path)
        let findings = try #require(model["findings"] as? [[String: Any]])
        #expect(findings.count > 20)
        return model
    }

    @Test(arguments: [
        "ancestry/example.txt", "ancestry/mixed-white-space.txt", "myheritage/example.csv",
        "myheritage/doubled-quotes.csv",
        "ftdna/example.csv", "ftdna/concatenated.csv", "ftdna/famfinder.csv", "livingdna/example.csv",
        "genesforgood/example.txt", "selfdecode/example.txt", "mapmygenome/example.txt", "mofang23/example.txt",
        "circledna/example.txt", "sano/example.txt", "tellmegen/example.txt", "decodeme/example.csv",
        "genomestudio/example.txt", "23andme/alleles.txt", "23andme/example.txt.gz", "23andme/example.zip",
    ])
    func everyVendorsFileGivesTheSameReport(path: String) throws {
        let bench = try Bench()
        #expect(try person(bench, Self.fixtures.appending(path: path).path) == model(bench))
    }

    /// A VCF with a record for each row with a genotype, including homozygous reference.
    private static func vcf() throws -> String {
        let loci = Norepinephrine.pack.loci
        var text = "##fileformat=VCFv4.3\n##reference=GRCh37\n##FILTER=<ID=PASS,Description=\"p\">\n"
        for name in (1...22).map(String.init) + ["X", "Y", "MT"] { text += "##contig=<ID=\(name)>\n" }
        text += "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"g\">\n"
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        for row in try rows() {
            let letters = row.genotype.map(String.init)
            guard letters.allSatisfy({ "ACGT-".contains($0) }) else { continue }
            let locus = VariantID(row.id.utf8).flatMap { loci.index(of: $0) }.map { loci.loci[$0] }
            let declared = locus.flatMap { locus in
                locus.placement(on: .grch37)?.reference.map { locus.alleles[$0].text }
            }
            let reference = declared ?? letters.first { $0 != "-" } ?? "A"
            let others = Set(letters).subtracting([reference, "-"]).sorted()
            let order = [reference] + others
            let copies = letters.map { letter in order.firstIndex(of: letter).map(String.init) ?? "." }
            let alternatives = others.isEmpty ? "." : others.joined(separator: ",")
            let columns = [
                row.chromosome, String(row.position), row.id, reference, alternatives, ".", "PASS", ".", "GT",
                copies.joined(separator: "/"),
            ]
            text += columns.joined(separator: "\t") + "\n"
        }
        return text
    }

    @Test func aVCFGivesTheSameReport() throws {
        let bench = try Bench()
        #expect(try person(bench, bench.file("me.vcf", Self.vcf())) == model(bench))
    }

    @Test func oneOtherGenotypeGivesAnotherReport() throws {
        let bench = try Bench()
        let other = try Self.vcf().replacing(
            "rs4680\tG\tA\t.\tPASS\t.\tGT\t1/0", with: "rs4680\tG\tA\t.\tPASS\t.\tGT\t1/1")
        #expect(try other != Self.vcf())
        #expect(try person(bench, bench.file("me.vcf", other)) != model(bench))
    }

    @Test func aBCFGivesTheSameReport() throws {
        let bench = try Bench()
        let vcf = try bench.file("me.vcf", Self.vcf())
        let bcf = bench.folder.appending(path: "me.bcf").path
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "command -v bcftools > /dev/null && bcftools view -Ob -o '\(bcf)' '\(vcf)' 2> /dev/null",
        ]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            if ProcessInfo.processInfo.environment["PHENE_CI"] != nil { Issue.record("not installed: bcftools") }
            return print("SKIPPED, as bcftools is not installed: the report of a BCF")
        }
        #expect(try person(bench, bcf) == model(bench))
    }

    @Test func aPlinkFilesetGivesTheSameReport() throws {
        let bench = try Bench()
        var bim = ""
        var bed = Data([0x6C, 0x1B, 0x01])
        for row in try Self.rows() {
            let letters = row.genotype.map(String.init)
            let seen = Set(letters).subtracting(["-"]).sorted()
            bim += "\(row.chromosome)\t\(row.id)\t0\t\(row.position)\t\(seen.first ?? "0")\t\(seen.last ?? "0")\n"
            // Two of the second letter, one of each, or missing.
            bed.append(letters.contains("-") ? 1 : seen.count == 2 ? 2 : 3)
        }
        try bench.file("me.bim", bim)
        try bench.file("me.fam", "f me 0 0 1 -9\n")
        let path = bench.folder.appending(path: "me.bed")
        try bed.write(to: path)
        #expect(try person(bench, path.path) == model(bench))
    }
}
