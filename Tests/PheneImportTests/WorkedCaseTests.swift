// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneImport
import Testing

/// The tests of rules that the importer writes from worked cases.
struct WorkedCaseTests {
    private static let head = "case|gene|phasing|calls|missing|mode|kind|phenotype|lookup|note\n"

    private func pack(_ rows: String) -> ImportedPack { SmallTables().with(.cases, Self.head + rows).pack }

    /// The text from the first test of a file on.
    private func tests(_ pack: ImportedPack, _ file: String) -> String {
        let text = pack.text(file)
        return text.firstRange(of: "test \"").map { String(text[$0.lowerBound...]) } ?? ""
    }

    @Test func aCaseGivesEachPositionThatWasRead() {
        let pack = pack("b-1|TOYB|unphased|500=T/C|-|default|diplotype|Variable||two copies\n")
        #expect(pack.issues.isEmpty)
        #expect(
            tests(pack, "toyb.phene") == """
                test "b-1: two copies" {
                  given sex = female
                  given rs21 T/C
                  expect TOYB = variable
                }

                """)
    }

    @Test func aPersonWithOneCopyIsAMan() {
        let text = tests(pack("b-2|TOYB|haploid|500=C|-|default|haplotype|Deficient||one copy\n"), "toyb.phene")
        #expect(text.contains("given sex = male\n  given rs21 C\n  expect TOYB = deficient"))
    }

    @Test func aGeneThatOnlyALaboratoryDeterminesIsUnknown() {
        let text = tests(
            pack("a-1|TOYA|unphased|1000=A/G|3000|default|diplotype|Normal Metabolizer|1.0|het\n"), "toya.phene")
        #expect(text.contains("given rs11 A/G, 1:2000 C/C\n  expect TOYA unknown"))
    }

    @Test(arguments: [
        "TOYB|unphased|500=T/.|-|default", "TOYB|unphased|500=T/C|-|combinations", "TOYB|unphased|500=T/A|-|default",
    ])
    func whatNoTestCanStateIsCounted(case: String) {
        let pack = pack("b-3|" + `case` + "|diplotype|Variable||odd\n")
        #expect(pack.issues.isEmpty)
        #expect(tests(pack, "toyb.phene").isEmpty)
        #expect(
            pack.unwritten.contains {
                $0.reason == "worked cases that no test of the rules can state" && $0.lines == [2]
            })
    }

    @Test(arguments: [
        "501=T/C|-|default|diplotype|Variable", "500=T/C|-|default|diplotype|Varable",
        "500 T|-|default|diplotype|Variable",
    ])
    func aMistakeLeavesOutTheCaseAndNotItsGene(rest: String) {
        let pack = pack("b-4|TOYB|unphased|" + rest + "||wrong\n")
        #expect(pack.issues.map(\.line) == [2] && pack.hasErrors)
        #expect(pack.genes == ["TOYA", "TOYB"])
        #expect(tests(pack, "toyb.phene").isEmpty)
    }
}
