// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneImport
import Testing

/// What the importer writes from good tables.
struct ImportTests {
    private let pack = SmallTables().pack

    @Test func goodTablesHaveNoIssues() {
        #expect(pack.issues.isEmpty)
        #expect(
            pack.files.map(\.path) == [
                "inhibitors.phene", "pack.phene", "panel-2031.phene", "sources.phene", "toya.phene", "toyb.phene",
            ])
    }

    @Test func geneFileSaysWhereItComesFromAndWhatItMeans() {
        #expect(pack.text("toya.phene") == Self.geneA)
    }

    @Test func geneOnXHasPhenotypesOfOneCopy() {
        let text = pack.text("toyb.phene")
        #expect(text.contains("chromosome X"))
        #expect(text.contains("no, no/no             -> deficient"))
        #expect(text.contains("unlisted alleles are reference by pharmcat"))
        #expect(!text.contains("GRCh37"))
    }

    @Test func functionsAreListedLowestFirstWhereTheLowestCounts() {
        let text = SmallTables().replacing(
            "TOYB|undocumented_as_reference", with: "TOYB|lowest_function_gene", in: .exemptions
        )
        .replacing("No function", with: "Harm associated", in: .functions)
        .replacing("No function", with: "Harm associated", in: .phenotypes)
        .pack.text("toyb.phene")
        #expect(text.contains("functions harm_associated \"Harm associated\", normal \"Normal function\""))
        #expect(text.contains("lowest function"))
    }

    @Test func sameTablesGiveTheSameBytes() {
        let again = SmallTables().pack
        #expect(again.files == pack.files)
    }

    @Test func recalledRowIsNotWritten() {
        #expect(unwritten("guidance whose status is not `seen`") == [2])
        #expect(!pack.text("panel-2031.phene").contains("note \"-\""))
    }

    @Test func rowForPeopleWithoutAResultIsInABlockOfItsOwn() throws {
        let text = pack.text("panel-2031.phene")
        let blocks = text.split(separator: "guidance toydrug").dropFirst().map(String.init)
        #expect(blocks.map { $0.prefix { $0 != " " } } == ["", "_without_toya", "_without_toyb"])
        #expect(!blocks[0].contains("Nothing known") && !blocks[0].contains("  without "))
        #expect(blocks[1].contains("  without score(TOYA)\n  by TOYB {"))
        #expect(blocks[1].contains("normal, variable -> standard strength none note \"Nothing known.\""))
        #expect(blocks[1].contains("deficient") && blocks[1].contains("note \"Not this one.\""))
        #expect(blocks[2].contains("  without TOYB\n  by score(TOYA) {"))
        #expect(blocks[2].contains("0..0.75  -> lower_dose also monitor, alternative strength strong"))
        #expect(blocks[2].contains("1..      -> standard strength unseen note \"As usual.\""))
        #expect(blocks[2].contains("unscored -> no_recommendation strength none note \"The guideline's table"))
        // Of people without any result there is nothing to read.
        #expect(unwritten("guidance for people without any result") == [7])
        #expect(!text.contains("Nothing at all"))
    }

    /// The small tables with guidance of everyone for two groups of people.
    private var grouped: ImportedPack {
        var rows: [String] = []
        for group in ["adults", "over 3 months"] {
            rows += [
                "toydrug|TOYB|TOYB=Normal¦Variable|\(group)|standard||strong|As usual.|123|seen|pages",
                "toydrug|TOYB|TOYB=Deficient|\(group)|avoid||strong|Not this one.|123|seen|pages",
            ]
        }
        let head = "drug|genes|lookup|population|action|also|strength|gist|pmid|status|source\n"
        return SmallTables().with(.guidance, head + rows.joined(separator: "\n") + "\n").pack
    }

    @Test func severalPopulationsOfAMedicineAreAnswersOfAQuestion() {
        let text = grouped.text("panel-2031.phene")
        #expect(text.contains("population \"adults\"\n  when toydrug_population = adults\n"))
        #expect(text.contains("population \"over 3 months\"\n  when toydrug_population = over_3_months\n"))
        let questions = grouped.text("questions.phene")
        #expect(questions.contains("input toydrug_population : adults | over_3_months \""))
        // In the words of the table, where the answer is spelled otherwise.
        #expect(questions.contains("adults; over_3_months: over 3 months."))
    }

    @Test func onePopulationIsNoQuestion() {
        let pack = SmallTables().replacing("|general|", with: "|adults|", in: .guidance).pack
        #expect(pack.text("panel-2031.phene").contains("population \"adults\""))
        #expect(!pack.text("panel-2031.phene").contains("when ") && pack.text("questions.phene").isEmpty)
    }

    @Test func flowChartIsNotWrittenInPart() {
        #expect(unwritten("guidance that is a flow chart, not keyed by results") == [8])
        #expect(pack.drugs == ["toydrug"])
    }

    @Test func strengthThatWasNotSeenIsLeftOut() {
        let text = pack.text("panel-2031.phene")
        #expect(text.contains("| standard          | strength unseen note \"As usual.\""))
        #expect(text.contains("| avoid             | strength moderate note \"Not this one.\""))
    }

    @Test func resultWithoutARowIsSaidToHaveNone() {
        #expect(
            pack.text("panel-2031.phene").contains(
                "| unscored      | normal, variable | no_recommendation | strength none note \"The guideline's table"))
    }

    @Test func neighbouringScoresAreOneRange() {
        let text = pack.text("panel-2031.phene")
        #expect(text.contains("| 1..           |"))
        #expect(text.contains("| 0.., unscored |"))
    }

    @Test func onlyCitedSourcesAreWritten() {
        let text = pack.text("sources.phene")
        #expect(text.contains("source atlas {") && text.contains("source panel_2031 {"))
        #expect(!text.contains("source unread"))
    }

    @Test func importedFileIsKnownByItsFirstComment() {
        for file in pack.files { #expect(ImportedPack.isImported(file.bytes)) }
        let other = "// My rules\n\n// imported from tables; import them again instead of editing\n"
        #expect(!ImportedPack.isImported(Array(other.utf8)))
    }

    // MARK: Medicines that change an enzyme

    @Test func questionNamesTheSubstancesByTheirStrength() {
        let text = pack.text("inhibitors.phene")
        #expect(text.contains("input toya_inhibitor : strong | weak | none \""))
        #expect(text.contains("strong: blockol, juice (strength varies by amount); weak: slowol; none: none of these."))
        #expect(text.contains("No moderate ones are listed here."))
        #expect(text.contains("input toya_inducer : moderate | none \""))
        #expect(text.contains("// Licence of the data: none of it"))
    }

    @Test func tableSaysTheDirectionOfEachAnswer() throws {
        let text = pack.text("inhibitors.phene")
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("    |") }.map { row in
            row.split(separator: "|").prefix(5).map { $0.split(separator: " ").joined(separator: " ") }
                .filter { !$0.isEmpty }.joined(separator: " | ")
        }
        #expect(
            rows == [
                "0 | * | none | no_function", "0 | * | moderate | not_stated", "1.. | none | none | as_predicted",
                "1.. | strong | none | much_less", "1.. | weak | none | slightly_less", "1.. | none | moderate | more",
                "1.. | strong, weak | moderate | not_stated", "unscored | * | * | not_predicted",
            ])
        #expect(text.contains("not_predicted \"what the genotype predicts is not known\" neutral"))
        #expect(text.contains("by score(TOYA), toya_inhibitor, toya_inducer {"))
        #expect(text.contains("cite listed \"medicines that inhibit or induce TOYA, and how strongly\""))
    }

    @Test func phenotypeThatIncludesPeopleWithoutFunctionHasNoDirection() {
        let tables = SmallTables().replacing("TOYA|inh", with: "TOYB|inh", in: .inhibitors)
            .replacing("TOYA|inducer", with: "TOYB|inducer", in: .inhibitors)
        let text = tables.replacing(
            "No function|Normal function|Variable", with: "No function|Normal function|Deficient", in: .phenotypes
        )
        .replacing("¦Variable", with: "", in: .guidance).pack.text("inhibitors.phene")
        #expect(text.contains("| deficient         | strong, weak | none"))
        #expect(text.contains("Some people with this phenotype have no function"))
        #expect(!text.contains("| no_function"))
    }

    @Test func genesThatAreListedUnderOneNameHaveOneQuestion() {
        var tables = SmallTables()
        for role in ["inhibitor", "inducer"] {
            tables = tables.replacing("TOYA|" + role, with: "TOY|" + role, in: .inhibitors)
        }
        // The two genes are `TOYA` and `TOYB`, and a group is the start of a name that digits end.
        #expect(
            tables.pack.issues.map(\.text).first?.contains("`TOY` is no gene of positions.tsv, nor the start of one")
                == true)
        #expect(tables.pack.text("inhibitors.phene").isEmpty)
    }

    private func unwritten(_ reason: String) -> [Int] { pack.unwritten.first { $0.reason == reason }?.lines ?? [] }

    private static let geneA = #"""
        // TOYA: imported from tables; import them again instead of editing. Tables: positions.tsv, alleles.tsv,
        // allele_index.tsv, functions.tsv, phenotypes.tsv, exemptions.tsv, frequencies.tsv, genes.tsv.
        // Definitions: an invented table, data version 2031-02-03
        // Functions: paper, 2031
        // Phenotypes: paper
        // Licence of the data: none

        // Not used: position 4000 rs14 A>C: too near

        gene TOYA {
          chromosome 1
          strand minus
        }

        pharmacogene TOYA "TOYA" {
          positions 1 {
            1000 A>G GRCh37 900 ref G rs11
            2000 C>T,G GRCh37 lifted 1900
            3000 G>GTT GRCh37 2900 rs13
          }
          functions no "No function", normal "Normal function", increased "Increased function"

          *1 = reference function normal activity 1
          *2 = rs11 G function no activity 0
          *3 = rs11 G, 2000 Y
          "long, name" of *2 = rs13 GTT function no activity 0
          "*1x≥3" outside function increased activity >= 3

          required 2000
          fallback rs13
          laboratory only
          prefer *1/*3 among *1/*3, *2/*2

          phenotypes poor_metabolizer "Poor Metabolizer" notable, normal_metabolizer "Normal Metabolizer" usual,
            rapid_metabolizer "Rapid Metabolizer" notable, indeterminate "Indeterminate" neutral

          phenotype by score {
            0..0.75  -> poor_metabolizer
            1..2     -> normal_metabolizer
            2.25..   -> rapid_metabolizer
            unscored -> indeterminate
          }
          authority cpic
          on unknown "The alleles of this gene could not be determined from what was tested, so no phenotype is named. That does not mean that it is normal."
          evidence guideline
          cite atlas "named alleles and their positions on GRCh38; positions on GRCh37; functions of the alleles; phenotypes"
        }

        """#
}
