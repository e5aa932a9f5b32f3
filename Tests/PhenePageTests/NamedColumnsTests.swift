// SPDX-License-Identifier: Apache-2.0
import PhenePage
import PheneReaders
import Testing

/// The columns of a table on the page: what `phene report --columns` takes.
@Suite struct NamedColumnsTests {
    private let table = Array(
        "snp\tchr\tpos\tAllele_A\tAllele_B\nrs1611115\t9\t136500515\tC\tT\nrs4680\t22\t19951271\tA\tG\n".utf8)

    @Test func aTableWhoseColumnsAreNotKnownAsksForThem() throws {
        var page = try PageBench(["norepinephrine"])
        var problem = #expect(throws: PageProblem.self) { try page.report(table) }
        #expect(problem?.control == "columns")
        #expect(problem?.message.hasSuffix("name its columns (name the columns in the settings of the file)") == true)
        page.request.columns = "snp,chr,pos,A,B"
        problem = #expect(throws: PageProblem.self) { try page.report(table) }
        #expect(problem?.control == "columns" && problem?.message.contains("no line names the columns") == true)
        page.request.columns = "snp,chr"
        problem = #expect(throws: PageProblem.self) { try page.report(table, isOther: false) }
        #expect(
            problem?.message
                == "`snp,chr` does not name four or five columns; write for example `rsid,chromosome,position,genotype`"
        )
        page.request.columns = "snp, chr, pos, allele_a, allele_b"
        try page.report(table, isOther: false)
        let options = ReadOptions(
            columns: TableColumns(
                id: "snp", chromosome: "chr", position: "pos", genotype: .apart("allele_a", "allele_b")))
        #expect(try page.session.json == page.expected(table, options: options))
        #expect(PageRequest("columns a,b c,d,e").columns == "a,b c,d,e")
    }

    @Test func listsOfNames() {
        let four = TableColumns(id: "a b", chromosome: "c", position: "d", genotype: .together("e"))
        #expect(TableColumns(list: "a b,c,d,e") == four && TableColumns(list: " a b ; c;d ;e") == four)
        #expect(
            TableColumns(list: "a b  c d e")
                == TableColumns(id: "a", chromosome: "b", position: "c", genotype: .apart("d", "e")))
        for list in ["", " ", ",", "a,b,c", "a,b,c,", ",,,", "a,b,c,d,e,f", "a;b;c,d"] {
            #expect(TableColumns(list: list) == nil, "\(list)")
        }
    }

    /// A file that cannot be read must not leave the results of one that was read before as its own.
    @Test func anotherFileOfTheSameNameIsNeverTheOneBefore() throws {
        var page = try PageBench(["norepinephrine"])
        try page.report(try PageBench.fixture())
        #expect(throws: PageProblem.self) { try page.report(table) }
        #expect(throws: PageProblem.self) { try page.report(table, isOther: false) }
    }
}
