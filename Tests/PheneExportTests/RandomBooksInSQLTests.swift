// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneExport
import PheneGenome
import PheneModel
import PheneRuntime
import PheneTestSupport
import SeededRandom
import Testing

/// The gates of random rule books in SQLite say of random people what the runtime says.
@Suite struct RandomBooksInSQLTests {
    private typealias RuntimePack = PheneRuntime.Pack

    /// What a person gets, as `phene cohort --people` writes it.
    private static func results(_ pack: RuntimePack, _ batch: borrowing Batch<UInt64>, _ person: Int) -> [String] {
        var all: [String] = []
        func add(_ subject: Subject, count: Int) {
            let possible = batch.value(of: subject, person: person)
            if possible.count == count, count > 1 { return all.append("unknown") }
            all.append(possible.map { pack.name(of: $0, of: subject) }.joined(separator: "|"))
        }
        for index in 0..<pack.findingCount {
            add(.finding(index), count: pack.scale(pack.finding(index).scale).steps.count)
        }
        for index in 0..<pack.pathwayCount {
            add(.pathway(index), count: pack.scale(pack.pathway(index).scale).steps.count)
        }
        for index in 0..<pack.adviceCount { all.append(batch.verdict(ofAdvice: index, person: person).name) }
        return all
    }

    @Test(arguments: 1...Cases.count(40, atLeast: 3)) func theGatesSayWhatTheRuntimeSays(seed: Int) throws {
        try compare(
            seed, SQLLimits(gatesOfTable: 400, columnsOfStep: 1_200, variablesOfTable: 100, resultsOfTable: 500))
    }

    /// As where a pack is too long for one table.
    @Test(arguments: 1...Cases.count(40, atLeast: 3)) func manyTablesSayWhatOneSays(seed: Int) throws {
        try compare(
            seed + 100, SQLLimits(gatesOfTable: 7, columnsOfStep: 30, variablesOfTable: 3, resultsOfTable: 4))
    }

    private func compare(_ seed: Int, _ limits: SQLLimits) throws {
        let book = RandomBook.make(seed: UInt64(seed))
        let tables = PackTables(book, digest: "")
        let pack = try #require(
            RuntimePack(
                texts: .memory(tables.texts.bytes), facts: .memory(tables.facts.digits),
                gates: .memory(tables.gates.digits)))
        let program = try SQLProgram(pack, dialect: .sqlite, build: .grch38, limits: limits)
        var random = SeededGenerator(seed: UInt64(seed) &* 77)
        var batch = Batch<UInt64>(pack)
        var given = ""
        let names = book.variants.map { $0.locus.id.name } + book.inputs.map { $0.name }
        for number in 0..<64 {
            let person = RandomPerson.make(book: book, using: &random)
            // Two digits, so that text sorts as numbers do.
            given += "INSERT INTO sample VALUES ('\(number + 10)', NULL);\n"
            for (variable, codes) in (person.loci + person.inputs).enumerated() {
                batch.set(codes, of: variable, person: number)
                given += "INSERT INTO could SELECT part, '\(number + 10)', variable, \(Int64(bitPattern: codes.bits)) "
                given += "FROM person_variable WHERE variable = '\(names[variable])';\n"
            }
        }
        batch.evaluate()
        var sql = ""
        for statement in Database.statements(program.text) {
            sql += statement + "\n"
            if statement.contains("CREATE TABLE could AS") { sql += given }
        }
        for result in program.results { sql += "SELECT * FROM \(result.table) ORDER BY sample_id;\n" }
        guard let parts = try Database.run("BEGIN;\n" + sql) else { return }
        #expect(
            parts.count == 64 * program.results.count && program.results.count > (limits.resultsOfTable < 10 ? 1 : 0))
        var rows = Array(parts.prefix(64))
        for (number, row) in parts.enumerated().dropFirst(64) { rows[number % 64] += row.dropFirst() }
        for (number, row) in rows.enumerated() {
            let expected = Self.results(pack, batch, number)
            #expect(row == ["\(number + 10)"] + expected, "book \(seed), person \(number)")
            if row != ["\(number + 10)"] + expected { return }
        }
    }

    @Test(arguments: SQLDialect.allCases) func theSameRulesGiveTheSameBytes(dialect: SQLDialect) throws {
        let book = RandomBook.make(seed: 5)
        let tables = PackTables(book, digest: "")
        func text() throws -> String? {
            let pack = RuntimePack(
                texts: .memory(tables.texts.bytes), facts: .memory(tables.facts.digits),
                gates: .memory(tables.gates.digits))
            return try pack.map { try SQLProgram($0, dialect: dialect, build: .grch37).text }
        }
        #expect(try text() != nil && text() == text())
    }
}
