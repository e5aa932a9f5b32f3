// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneJSON
import Testing

@Suite struct RuleBookJSONTests {
    private static let place = RuleLocation(file: 0, line: 3, column: 1)

    private static func book() throws -> RuleBook {
        let alleles = try ["T", "C"].map { try #require(Allele($0.utf8)) }
        let position = try #require(Position(133_635_393))
        let chromosome = try #require(Chromosome(number: 9))
        let locus = try #require(
            Locus(
                id: .rs(1_611_115), chromosome: chromosome, alleles: alleles,
                placements: [Placement(build: .grch38, position: position, reference: 0)]))
        let scale = Scale(
            name: "activity", steps: [.init(name: "low", title: "low"), .init(name: "normal", title: "normal")],
            place: place)
        let finding = Finding(
            name: "dbh", title: "DBH", scale: 0, subjects: [.locus(0)],
            rows: [
                .init(cells: [CodeSet(bits: 0b011)], step: 0, note: "", place: place),
                .init(cells: [.only(2)], step: 1, note: "usual", place: place),
            ], quantity: "", about: "", cautions: [], unknownText: "", evidence: .strong, cites: [0], place: place)
        let advice = Advice(
            name: "rest", title: "Rest", verb: .consider, targets: [0], text: "",
            condition: .and([.test(.finding(0), .only(0)), .not(.known(.locus(0)))]),
            conditionText: "dbh = low and missing rs1611115", cautions: [], overrides: [], unknownText: "",
            evidence: .limited, cites: [0], place: place)
        let source = Source(name: "paper", title: "A paper", pmid: 1, place: place)
        return RuleBook(
            pack: PackHeader(name: "example", version: "1.0.0", title: "Example", about: ""), files: ["a.phene"],
            sources: [source], genes: [],
            variants: [Variant(locus: locus, gene: nil, label: "", caution: "", place: place)],
            scales: [scale], inputs: [], findings: [finding], pathways: [], recommendations: [advice],
            targets: ["vitamin_c"],
            tests: [])
    }

    @Test func theJSONHasNamesAndGenotypesAndNoIndices() throws {
        let lines = try Self.book().json.line
        #expect(lines.contains(#""reads": ["rs1611115"]"#))
        #expect(lines.contains(#"{"when": [["T/T", "C/T"]], "step": "low", "at": "a.phene:3"}"#))
        #expect(lines.contains(#"{"when": [["C/C"]], "step": "normal", "note": "usual", "at": "a.phene:3"}"#))
        #expect(lines.contains(#""when": {"and": [{"dbh": ["low"]}, {"not": {"known": "rs1611115"}}]}"#))
        #expect(lines.contains(#""targets": ["vitamin_c"]"#))
        #expect(lines.contains(#""cites": ["paper"]"#))
        #expect(lines.contains(#""reference": "T""#))
    }

    @Test func emptyMembersAreLeftOutAndTheLayoutHasAVersion() throws {
        let line = try Self.book().json.line
        #expect(line.hasPrefix(#"{"ir": 1, "pack": {"name": "example""#))
        #expect(!line.contains("\"doi\"") && !line.contains("null"))
    }
}
