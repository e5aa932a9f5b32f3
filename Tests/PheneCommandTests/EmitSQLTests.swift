// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene emit sql`, and what `phene cohort` gives and takes of a database.
@Suite struct EmitSQLTests {
    private static let bim = "9\trs1611115\t0\t136500515\tT\tC\n22\trs4680\t0\t19951271\tA\tG\n"
    private static let bed: [UInt8] = [0x6C, 0x1B, 0x01, 0b11_10_11_00, 0b00_01_10_11]

    /// Four people, and their results as a database exports them.
    private func cohort(_ bench: Bench) throws -> (path: String, rows: [[String]]) {
        try bench.file("c.bim", Self.bim)
        try bench.file("c.fam", (0..<4).map { "F P\($0) 0 0 \(1 + $0 % 2) -9\n" }.joined())
        let bed = bench.folder.appending(path: "c.bed")
        try Data(Self.bed).write(to: bed)
        let table = bench.folder.appending(path: "people.tsv")
        #expect(bench.run("cohort", bed.path, "--people", table.path).code == .done)
        let text = try String(contentsOf: table, encoding: .utf8)
        var rows = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map { String($0) }
        }
        rows[0][0] = "sample_id"
        return (bed.path, rows)
    }

    private func verify(_ bench: Bench, _ path: String, _ rows: [[String]]) throws -> Bench.Result {
        let table = try bench.file("results.tsv", rows.map { $0.joined(separator: "\t") + "\n" }.joined())
        return bench.run("cohort", path, "--verify-sql", table)
    }

    @Test func resultsOfADatabaseThatAreThoseOfPheneAreVerified() throws {
        let bench = try Bench()
        var (path, rows) = try cohort(bench)
        rows = [rows[0]] + rows.dropFirst().reversed()
        let result = try verify(bench, path, rows)
        let count = rows[0].count - 1
        #expect(result.code == .done)
        #expect(
            result.errors.hasSuffix(
                "\(4 * count) of \(4 * count) values are those of phene, in \(count) of \(count) results\n"))
        // One of several tables, and a column of the database's own.
        let some = rows.map { [$0[3], $0[0], "x"] }
        let part = try verify(bench, path, some)
        #expect(
            part.code == .done && part.errors.contains("4 of 4 values are those of phene, in 1 of \(count) results"))
        #expect(part.errors.contains("columns that are no results: "))
    }

    @Test func eachDifferenceIsNamed() throws {
        let bench = try Bench()
        let (path, rows) = try cohort(bench)
        var wrong = rows
        wrong[2][1] = "something"
        let result = try verify(bench, path, wrong)
        #expect(result.code == .rulesFail)
        #expect(
            result.errors.contains("P1: \(rows[0][1]) differs\n"), "\(result.errors)")
        // Nothing of a single person is printed.
        #expect(!result.errors.contains("something"))
        var other = rows
        other[1][0] = "P9"
        let people = try verify(bench, path, other)
        #expect(people.code == .rulesFail)
        #expect(people.errors.contains("1 person of the cohort not in the table: P0\n"))
        #expect(people.errors.contains("1 person of the table not in the cohort: P9\n"))
    }

    @Test func aTableThatIsNoneIsRefused() throws {
        let bench = try Bench()
        let (path, rows) = try cohort(bench)
        #expect(try verify(bench, path, [["id"], ["P0"]]).errors.contains("results.tsv:1: no column is `sample_id`"))
        #expect(try verify(bench, path, [["sample_id", "x"], ["P0", "y"]]).errors.contains("no column is a result"))
        #expect(try verify(bench, path, [rows[0], rows[1].dropLast()]).errors.contains("results.tsv:2: "))
        #expect(
            try verify(bench, path, [rows[0], rows[1], rows[1]]).errors.contains(
                "results.tsv:3: the person P0 is there twice"))
        let table = bench.folder.appending(path: "results.tsv").path
        #expect(bench.run("cohort", path, "--verify-sql", table, "--people", "x.tsv").code == .usage)
        #expect(bench.run("cohort", path, "--verify-sql", table, "--output", table).code == .usage)
    }

    @Test func whatFollowsFromNamedAllelesIsWrittenForTheDatabase() throws {
        let bench = try Bench()
        // VKORC1 rs9923231, whose one site decides the gene.
        try bench.file("c.bim", "16\trs9923231\t0\t31096368\tT\tC\n")
        try bench.file("c.fam", "F P0 0 0 1 -9\nF P1 0 0 2 -9\n")
        let bed = bench.folder.appending(path: "c.bed")
        try Data([0x6C, 0x1B, 0x01, 0b01_11]).write(to: bed)
        let values = bench.folder.appending(path: "values.tsv")
        let result = bench.run(
            "cohort", bed.path, "--pack", "pharmacogenes", "--build", "38", "--strand", "plus", "--input-values",
            values.path)
        #expect(result.code == .done, "\(result.errors)")
        let lines = try String(contentsOf: values, encoding: .utf8).split(separator: "\n")
        #expect(lines.first == "family\tid\tinput\tvalue")
        #expect(lines.dropFirst().contains { $0.hasPrefix("F\tP0\tVKORC1.phenotype\t") })
        // Nothing is known of the other one.
        #expect(!lines.contains { $0.hasPrefix("F\tP1\t") })
    }

    @Test func theSQLNamesWhatItLeavesOut() throws {
        let bench = try Bench()
        let result = bench.run("emit", "sql", "--build", "37", "--dialect", "sqlite")
        #expect(result.code == .done)
        #expect(result.output.contains("--   CYP2C19.phenotype (CYP2C19): pairs of "))
        #expect(result.output.contains("INSERT INTO native_only VALUES\n  ('CYP2C19.phenotype', 'CYP2C19', 'pairs of "))
        #expect(result.output.contains("-- Nothing is known of rs29000568: no position on GRCh37\n"))
        #expect(result.errors.contains("warning: nothing is known of rs29000568: no position on GRCh37"))
        #expect(result.output.contains("a question for consent is not answered yes: rs72554632\n"))
        #expect(!result.output.contains("('rs72554632', 'MAOA', 'X', "))
        let told = bench.run("emit", "sql", "--build", "37", "--dialect", "sqlite", "--input", "maoa_consent=yes")
        #expect(told.output.contains("('rs72554632', 'MAOA', 'X', "))
    }

    /// Rules of a site in a pseudoautosomal region, and of questions whose names differ in their case only.
    private static let otherNames = """
        pack names 1.0.0
        source s {
          kind article
          authors "A"
          title "T"
          journal "J"
          year 2001
          pmid 1
        }
        variant rs5 { at GRCh38 X:1000000 C>T }
        scale level = low < high
        input wilson : yes | no "One?"
        input Wilson : yes | no "Two?"
        finding one : level {
          by rs5, wilson, Wilson {
            | C/C | yes | no | low |
            | * | * | yes | high |
            | * | no | no | high |
            | C/T, T/T | yes | no | high |
          }
          on unknown "Not known."
          evidence limited
          cite s
        }

        """

    @Test func anInputKeepsItsNameWhateverItsColumn() throws {
        let bench = try Bench()
        let pack = try bench.file("names.phene", Self.otherNames)
        let result = bench.run("emit", "sql", "--build", "38", "--pack", pack)
        #expect(result.code == .done, "\(result.errors)")
        for name in ["wilson", "Wilson"] {
            #expect(result.output.contains("('\(name)', 0, 1, 'yes', 1)"))
            #expect(result.output.contains("WHEN c.variable = '\(name)' THEN"))
        }
        #expect(result.output.contains("AS \"Wilson\"") && result.output.contains("AS \"wilson #2\""))
    }

    /// Y says something of such a site too, which SQL does not read.
    @Test func aPseudoautosomalSiteIsNotRead() throws {
        let bench = try Bench()
        let pack = try bench.file("names.phene", Self.otherNames)
        let result = bench.run("emit", "sql", "--build", "38", "--pack", pack)
        #expect(result.errors.contains("warning: nothing is known of rs5: in a pseudoautosomal region"))
        #expect(result.output.contains("-- Nothing is known of rs5: in a pseudoautosomal region"))
        let loci = try #require(result.output.range(of: "CREATE TABLE locus ")).upperBound
        let alleles = try #require(result.output.range(of: "CREATE TABLE allele ")).lowerBound
        #expect(!result.output[loci..<alleles].contains("rs5"))
    }

    @Test func whatCannotBeWrittenIsRefused() throws {
        let bench = try Bench()
        #expect(bench.run("emit", "sql").errors.contains("`emit sql` needs `--build`"))
        #expect(bench.run("emit", "sql", "--build", "38", "--pack", "all").errors.contains("takes one pack at a time"))
        #expect(bench.run("emit", "sql", "--build", "38", "--as", "bed").errors.contains("has no option `--as`"))
        let (path, _) = try cohort(bench)
        let values = bench.folder.path + "/values.tsv"
        #expect(
            bench.run("cohort", path, "--pack", "all", "--input-values", values).errors.contains(
                "`--input-values` takes one pack at a time"))
        #expect(bench.run("emit", "sql", "--build", "38", "--input", "pots=perhaps").code == .usage)
        #expect(bench.run("emit", "sql", "--build", "38", "--dialect", "oracle").code == .usage)
    }
}
