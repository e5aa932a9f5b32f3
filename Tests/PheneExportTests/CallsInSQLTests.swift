// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneExport
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// What records of a person leave possible at a site, by the SQL of a pack in SQLite.
@Suite struct CallsInSQLTests {
    private typealias RuntimePack = PheneRuntime.Pack

    /// A record, by its distance from the site.
    private struct Row {
        var offset = 0
        var reference = "A"
        var state = "called"
        var first: String? = nil
        var second: String? = nil
    }

    /// The genotypes of rs1801252 (A>G on 10) that are possible for people with some records and blocks of the reference.
    private func genotypes(_ people: [(rows: [Row], blocks: [ClosedRange<Int>])]) throws -> [String]? {
        let pack = Norepinephrine.pack
        let program = try SQLProgram(pack, dialect: .sqlite, build: .grch38)
        let id = try #require(VariantID("rs1801252".utf8))
        let index = try #require(pack.loci.index(of: id))
        let locus = pack.loci.loci[index]
        let placement = try #require(locus.placement(on: .grch38))
        #expect(locus.text(of: 0) == "A/A" && placement.reference == 0 && locus.chromosome.name == "10")
        let position = Int(placement.position.value)
        func text(_ value: String?) -> String { value.map { "'\($0)'" } ?? "NULL" }
        var given = ""
        for (number, person) in people.enumerated() {
            let id = "\(number + 10)"
            given += "INSERT INTO sample VALUES ('\(id)', NULL);\n"
            for row in person.rows {
                given +=
                    "INSERT INTO geno_call VALUES ('\(id)', '10', \(position + row.offset), '\(row.reference)', '\(row.state)', "
                given += "\(text(row.first)), \(text(row.second)), 0, NULL);\n"
            }
            for block in person.blocks {
                given +=
                    "INSERT INTO ref_block VALUES ('\(id)', '10', \(position + block.lowerBound), \(position + block.upperBound));\n"
            }
        }
        let statements = Database.statements(program.text)
        let sql = statements[..<4].joined(separator: "\n") + given + statements[4...].joined(separator: "\n")
        let name = locus.id.name
        let table = try #require(
            (1...9).first {
                program.text.contains("CREATE TABLE person_\($0) AS") && program.text.contains("AS \"\(name)\"")
            })
        guard let rows = try Database.run(sql + "\nSELECT \"\(name)\" FROM person_\(table) ORDER BY sample_id;\n")
        else {
            return nil
        }
        return rows.map { row in
            let codes = CodeSet(bits: UInt64(row[0]) ?? 0)
            return codes == locus.domain.all ? "*" : codes.map { locus.text(of: $0) }.joined(separator: " ")
        }
    }

    @Test func nothingIsKnownThatRecordsDoNotSay() throws {
        let cases: [(rows: [Row], blocks: [ClosedRange<Int>], expected: String)] = [
            ([], [], "*"),
            ([Row(first: "A", second: "G")], [], "A/G"),
            ([Row(first: "G", second: "A")], [], "A/G"),
            ([Row(first: "A", second: "A")], [], "A/A"),
            // A copy that was not called, and one that there cannot be.
            ([Row(first: ".", second: "A")], [], "A/A A/G"),
            ([Row(first: "G")], [], "*"),
            ([Row(state: "no_call", first: ".", second: ".")], [], "*"),
            ([Row(state: "not_on_assay")], [], "*"),
            ([Row(state: "invalid")], [], "*"),
            ([Row(state: "reference")], [], "A/A"),
            // An allele that the rules do not list, also on one copy.
            ([Row(first: "T", second: "T")], [], "*"),
            ([Row(first: "A", second: "T")], [], "*"),
            ([Row(first: "A", second: "*")], [], "*"),
            // Another reference than that of the build.
            ([Row(reference: "G", first: "G", second: "G")], [], "*"),
            ([Row(reference: "T", first: "A", second: "A")], [], "*"),
            // Blocks of the reference, whole and beside the site.
            ([], [-5...5], "A/A"),
            ([], [0...0], "A/A"),
            ([], [-5...(-1), 1...5], "*"),
            // Records that differ leave the genotypes of each possible; one without a call leaves all.
            ([Row(first: "A", second: "A"), Row(first: "A", second: "G")], [], "A/A A/G"),
            ([Row(first: "A", second: "A"), Row(state: "no_call", first: ".", second: ".")], [], "*"),
            ([Row(first: "A", second: "A"), Row(first: "T", second: "T")], [], "*"),
            ([Row(state: "no_call", first: ".", second: ".")], [-5...5], "*"),
            // A longer record over the site: a deletion, another change, and the reference.
            ([Row(offset: -2, reference: "CCAG", first: "CCAG", second: "C")], [], "*"),
            ([Row(offset: -2, reference: "CCAG", first: "C", second: "C")], [-9...9], "*"),
            ([Row(reference: "AT", first: "GT", second: "GT")], [], "*"),
            ([Row(offset: -2, reference: "CCAG", first: "CCAG", second: "CCAG")], [], "A/A"),
            ([Row(offset: -2, reference: "CCGG", first: "CCGG", second: "CCGG")], [], "*"),
            ([Row(offset: 1, reference: "CCAG", first: "C", second: "C")], [], "*"),
            ([Row(offset: 1, reference: "C", first: "T", second: "T"), Row(first: "A", second: "G")], [], "A/G"),
        ]
        guard let found = try genotypes(cases.map { ($0.rows, $0.blocks) }) else { return }
        #expect(found.count == cases.count)
        for (number, (genotypes, expected)) in zip(found, cases.map { $0.expected }).enumerated() {
            #expect(genotypes == expected, "case \(number): \(cases[number].rows), \(cases[number].blocks)")
        }
    }

    /// The runtime says of single records what the SQL says.
    @Test func aRecordIsReadAsTheRuntimeReadsIt() throws {
        let pack = Norepinephrine.pack
        let id = try #require(VariantID("rs1801252".utf8))
        let locus = pack.loci.loci[try #require(pack.loci.index(of: id))]
        let texts: [String?] = [nil, ".", "A", "C", "G", "T"]
        var rows: [Row] = [], expected: [String] = []
        for first in texts.dropFirst() {
            for second in texts {
                rows.append(Row(first: first, second: second))
                let written = [first, second].compactMap { $0 }.joined(separator: "/")
                let record = Record(id: id, call: Call(written.utf8), written: written)
                let codes = locus.reading(of: [record], in: Genome()).possible
                expected.append(
                    codes == locus.domain.all ? "*" : codes.map { locus.text(of: $0) }.joined(separator: " "))
            }
        }
        guard let found = try genotypes(rows.map { ([$0], []) }) else { return }
        #expect(found == expected)
        #expect(Set(expected).count > 5)
    }
}
