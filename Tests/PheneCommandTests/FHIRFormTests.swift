// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene report FILE --fhir`
@Suite struct FHIRFormTests {
    @Test func aBundleIsWrittenToOutputOrToAFile() throws {
        let bench = try Bench()
        let person = try bench.person()
        let shown = bench.run("report", person, "--pack", "pharmacogenes", "--fhir")
        #expect(shown.code == .done)
        #expect(shown.output.hasPrefix("{\n  \"resourceType\": \"Bundle\""))
        #expect(!shown.output.contains("person.txt"))
        let file = bench.folder.path + "/bundle.json"
        for _ in 0..<2 {
            #expect(bench.run("report", person, "--pack", "pharmacogenes", "--fhir", file).code == .done)
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == shown.output)
    }

    @Test func rulesWithoutNamedAllelesHaveNoBundle() throws {
        let bench = try Bench()
        let plain = try bench.file(
            "plain/plain.phene",
            "pack plain 1.0.0\nvariant rs4680 { at GRCh38 22:19963748 G>A }\nscale a = low < high\n"
                + "finding f : a {\n  by rs4680 { G/G -> high  A/G, A/A -> low }\n  evidence limited\n  cite s\n}\n"
                + "source s { pmid 1  year 2001  title \"A\" }\n")
        let result = bench.run("report", try bench.person(), "--pack", plain, "--fhir")
        #expect(result.code == .usage && result.output.isEmpty)
        #expect(result.errors.contains("no genes with named alleles"))
    }

    @Test func aDateIsThatOfTheRecommendations() throws {
        let bench = try Bench()
        let result = bench.run(
            "report", try bench.person(), "--pack", "pharmacogenes", "--fhir", "--date", "2024-02-29")
        #expect(result.output.contains("Date of the report: 2024-02-29."))
    }
}
