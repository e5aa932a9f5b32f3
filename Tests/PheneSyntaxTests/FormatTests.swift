// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneSyntax
import Testing

/// The style itself; its laws are in `FormatLawTests`.
@Suite struct FormatTests {
    private func format(_ text: String) -> String {
        String(decoding: formatted(parse(SourceFile(path: "rules.phene", text: text), file: 0)), as: UTF8.self)
    }

    @Test func aClauseStandsOnEachLine() {
        #expect(
            format("source a { pmid 1  year 2001\n title \"t\" }")
                == "source a {\n  pmid 1\n  year 2001\n  title \"t\"\n}\n")
    }

    @Test func lettersPositionsAndListsHaveTheirSpaces() {
        let text = "variant rs1   in DBH{at GRCh38 9 : 100 T > C , G\nalias i1,rs2}"
        #expect(format(text) == "variant rs1 in DBH {\n  at GRCh38 9:100 T>C,G\n  alias i1, rs2\n}\n")
    }

    @Test func namesAndLettersOfHaplotypesStayTogether() {
        let text = "alleles A{order rs1 , rs2\n*1=C - A activity 1\n*2 = T-G activity 0.25}"
        let clauses = "  order rs1, rs2\n  *1 = C-A activity 1\n  *2 = T-G activity 0.25\n"
        #expect(format(text) == "alleles A {\n" + clauses + "}\n")
        let table = "finding f:s{by score ( A ){\n0->low\n0.25 .. 1->high\n1.25..->high}}"
        let rows = "    0       -> low\n    0.25..1 -> high\n    1.25..  -> high\n"
        #expect(format(table) == "finding f : s {\n  by score(A) {\n" + rows + "  }\n}\n")
    }

    @Test func conditionsHaveTheirSpaces() {
        let text = "advice a{when has ( rs1 ,T )and( x<=low or rs2=A | G)and at least 2 of(y=a,z=b)\nconsider t}"
        let expected = "  when has(rs1, T) and (x <= low or rs2 = A|G) and at least 2 of (y = a, z = b)\n"
        #expect(format(text) == "advice a {\n" + expected + "  consider t\n}\n")
    }

    @Test func arrowsOfATableStandBeneathEachOther() {
        let text = "finding f:s{by rs1{\nC, C/C->none\nC/T   ->one note \"n\"\n}}"
        let table = "  by rs1 {\n    C, C/C -> none\n    C/T    -> one note \"n\"\n  }\n"
        #expect(format(text) == "finding f : s {\n" + table + "}\n")
    }

    @Test func barsOfAGridStandBeneathEachOther() {
        let text = "finding f : s {\n  by a, b {\n    |low|low ..high|x|\n    |reduced..|*|longer| note \"n\"\n  }\n}\n"
        let rows = "    | low       | low..high | x      |\n    | reduced.. | *         | longer | note \"n\"\n"
        #expect(format(text) == "finding f : s {\n  by a, b {\n" + rows + "  }\n}\n")
    }

    @Test func rowsOnOneLineStayThere() {
        let text = "pathway p:s{a f{low->-2 high->1}\nnet{..-2->x -1..1->y 2..->z}}"
        let clauses = "  a f { low -> -2  high -> 1 }\n  net { ..-2 -> x  -1..1 -> y  2.. -> z }\n"
        #expect(format(text) == "pathway p : s {\n" + clauses + "}\n")
    }

    @Test func aLineBreakWithinAClauseStaysAndIsIndented() {
        #expect(format("scale s = a <\nb \"B\" <\n      c") == "scale s = a <\n  b \"B\" <\n  c\n")
        #expect(format("input i : yes|no\n\"Really?\"") == "input i : yes | no\n  \"Really?\"\n")
    }

    @Test func commentsStayWhereTheyAre() {
        let text = "// head\ngene A{//about\n\n  //one\n\n\n  strand plus // two  \n // end\n}// last\n\n\n//tail"
        let body = "gene A {  //about\n  //one\n\n  strand plus  // two\n  // end\n}  // last\n\n//tail\n"
        #expect(format(text) == "// head\n" + body)
    }

    @Test func whatIsSwitchedOffStaysByteForByte() {
        let text = "gene A {\n/-  strand    plus\n  chromosome 9 }\n/- gene   B{ }\n"
        #expect(format(text) == "gene A {\n  /-  strand    plus\n  chromosome 9\n}\n/- gene   B{ }\n")
    }

    @Test func genotypesOfTestsKeepTheirSigns() {
        let text = "test \"t\"{given rs1 ./.,rs2 A|G,rs3 --\ngiven pots=yes}"
        #expect(format(text) == "test \"t\" {\n  given rs1 ./., rs2 A|G, rs3 --\n  given pots = yes\n}\n")
    }

    @Test func textsOfSeveralLinesStayByteForByte() {
        let text = "pack p 1.0.0 {\n    about \"\"\"\n        One.\n\n        Two. \n        \"\"\"\n}\n"
        #expect(format(text) == "pack p 1.0.0 {\n  about \"\"\"\n        One.\n\n        Two. \n        \"\"\"\n}\n")
    }

    @Test func aFileWithAnErrorIsLeftAlone() {
        let text = "gene  DBH{ chromosome  }"
        #expect(format(text) == text)
    }

    @Test func anEmptyFileStaysEmptyAndLineEndsAreNewlines() {
        #expect(format("") == "")
        #expect(format("\r\n\r\n") == "")
        #expect(format("gene A {\r\n  strand plus\r\n}\r\n") == "gene A {\n  strand plus\n}\n")
    }
}
