// SPDX-License-Identifier: Apache-2.0

import PheneImport
import Testing

/// Tables with a mistake: the message names its line and what to do, and only what it touches is not written.
struct MistakesTests {
    /// A change of the small tables, and the message about it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let table: TableName
        let old: String, new: String
        let message: String
        /// What is not written because of it.
        let missing: Missing
        var testDescription: String { message }
    }
    enum Missing: Sendable { case geneA, geneB, drug, enzyme }

    static let mistakes = [
        Mistake(
            table: .positions, old: "chr1|2000", new: "chr2|2000",
            message: "positions.tsv:5: error: `chrom` is `chr2`, and `chr1` in line 4; a gene is on one chromosome",
            missing: .geneA),
        Mistake(
            table: .positions, old: "chrX", new: "X",
            message: "positions.tsv:7: error: `chrom` is `X`; write one of: chr1",
            missing: .geneB),
        Mistake(
            table: .positions, old: "|1000|", new: "|1,000|",
            message: "positions.tsv:4: error: `pos38` is `1,000`, not a number above 0", missing: .geneA),
        Mistake(
            table: .positions, old: "900|G|900", new: "900|T|900",
            message: "positions.tsv:4: error: `ref37` is `T`; write one of: A, G", missing: .geneA),
        Mistake(
            table: .positions, old: "rs13", new: "13", message: "positions.tsv:6: error: `rsid` is `13`; write `rs`",
            missing: .geneA),
        Mistake(
            table: .positions, old: "T,G", new: "T,T", message: "positions.tsv:5: error: `alts38` is `T,T`",
            missing: .geneA),
        Mistake(
            table: .positions, old: "GTT|G|", new: "GTT|A|",
            message: "positions.tsv:6: error: `ref_allele_base` is `A`, and the reference `G`", missing: .geneA),
        Mistake(
            table: .positions, old: "TOYB|chrX|500|rs21|T|C|T|?|?|", new: "TOYB|chrX|500|rs21|T|C|T|?|?||x",
            message: "positions.tsv:7: error: the row has 11 fields, and the table 10 columns", missing: .geneB),
        Mistake(
            table: .alleles, old: "TOYA|*2|1000", new: "TOYA|*2|1001",
            message: "alleles.tsv:2: error: positions.tsv has no position `1001` of `TOYA`", missing: .geneA),
        Mistake(
            table: .alleles, old: "*2|1000|A|G", new: "*2|1000|A|T",
            message: "alleles.tsv:2: error: `T` is not an allele of rs11, which has A, G", missing: .geneA),
        Mistake(
            table: .alleles, old: "2000|C|Y", new: "2000|C|R",
            message: "alleles.tsv:3: error: `R` is not an allele of 2000, which has C, T, G", missing: .geneA),
        Mistake(
            table: .alleles, old: "*2|1000|A|G", new: "*2|1000|T|G",
            message: "alleles.tsv:2: error: `ref38` is `T`, and `A` in positions.tsv", missing: .geneA),
        Mistake(
            table: .alleles, old: "TOYA|*3|1000|A|G\n", new: "",
            message: "allele_index.tsv:4: error: `*3` has 1 defining positions, and `n_cells` is `2`", missing: .geneA),
        Mistake(
            table: .alleles, old: "TOYB|B*", new: "TOYB|B**",
            message: "alleles.tsv:6: error: `B**` is not in allele_index.tsv", missing: .geneB),
        Mistake(
            table: .alleles, old: "TOYB|B*|500|T|C", new: "TOYC|B*|500|T|C",
            message: "alleles.tsv:6: error: `TOYC` has no positions; did you mean `TOYA`?", missing: .geneA),
        Mistake(
            table: .alleleIndex, old: "TOYB|0|B|yes", new: "TOYB|0|B|no",
            message: "allele_index.tsv:6: error: `TOYB` has 0 reference alleles", missing: .geneB),
        Mistake(
            table: .alleleIndex, old: "no|1|*2", new: "no|1|*7",
            message: "allele_index.tsv:5: error: `*7`, under which `long, name` is reported, is not an allele",
            missing: .geneA),
        Mistake(
            table: .functions, old: "TOYB|B|Normal function||yes|paper|2031\n", new: "",
            message: "allele_index.tsv:6: error: `B` has no row in functions.tsv", missing: .geneB),
        Mistake(
            table: .functions, old: "|0.0|yes", new: "|0.1|yes",
            message: "functions.tsv:3: error: `activity` is `0.1`; write a number in quarter steps", missing: .geneA),
        Mistake(
            table: .functions, old: "≥3.0|no", new: "≥3.0|yes",
            message: "functions.tsv:6: error: `in_definition` is `yes`, but `*1x≥3` is not in allele_index.tsv",
            missing: .geneA),
        Mistake(
            table: .functions, old: "B|Normal function||yes|paper", new: "B|Normal function||yes|newspaper",
            message: "functions.tsv:7: error: no row of sources.tsv is cited for `newspaper`", missing: .geneB),
        Mistake(
            table: .phenotypes, old: "No function|Normal function|Variable",
            new: "No functoin|Normal function|Variable",
            message:
                "phenotypes.tsv:7: error: no allele of `TOYB` has the function `No functoin`; did you mean `No function`?",
            missing: .geneB),
        Mistake(
            table: .phenotypes, old: "TOYB|function_pair|No function|No function|Deficient|paper\n", new: "",
            message: "phenotypes.tsv:6: error: the functions `No function` and `No function` have no phenotype",
            missing: .geneB),
        Mistake(
            table: .phenotypes, old: "TOYB|function_single|No function||Deficient|paper\n", new: "",
            message: "phenotypes.tsv:6: error: the function `No function` has no phenotype in people with one copy",
            missing: .geneB),
        Mistake(
            table: .phenotypes, old: "0|0.75", new: "0|1.25",
            message: "phenotypes.tsv:2: error: the scores of `Poor Metabolizer` and `Normal Metabolizer` overlap",
            missing: .geneA),
        Mistake(
            table: .phenotypes, old: "TOYA|score_na|n/a|any|Indeterminate|paper\n", new: "",
            message: "phenotypes.tsv:2: error: no row says the phenotype of an unknown score", missing: .geneA),
        Mistake(
            table: .phenotypes, old: "score_na", new: "score_none",
            message: "phenotypes.tsv:5: error: `rule_type` is `score_none`; write one of: function_pair",
            missing: .geneA),
        Mistake(
            table: .exemptions, old: "required_position|2000", new: "required_position|2001",
            message: "exemptions.tsv:2: error: the gene has no position `2001`", missing: .geneA),
        Mistake(
            table: .exemptions, old: "fallback_position|3000", new: "fallback_position|3001",
            message: "exemptions.tsv:6: error: the gene has no position `3001`", missing: .geneA),
        Mistake(
            table: .exemptions, old: "*2/*2|*1/*3", new: "*2/*2|*1/*2",
            message: "exemptions.tsv:3: error: `pick` is `*1/*2`, which is not among the pairs", missing: .geneA),
        Mistake(
            table: .exemptions, old: "off_by_default", new: "of_by_default",
            message: "exemptions.tsv:4: error: `kind` is `of_by_default`; write one of: required_position",
            missing: .geneA),
        Mistake(
            table: .genes, old: "TOYB|plus", new: "TOYB|+",
            message: "genes.tsv:3: error: `strand` is `+`; write one of: plus",
            missing: .geneB),
        Mistake(
            table: .guidance, old: "TOYB=Deficient", new: "TOYB=Deficent",
            message: "guidance.tsv:5: error: `Deficent` is not a phenotype of `TOYB`; it has: Normal", missing: .drug),
        Mistake(
            table: .guidance, old: "TOYA=0.0..0.75; TOYB=Normal¦Variable", new: "TOYA=0.0..0.75; TOYB=Normal",
            message: "guidance.tsv:3: error: `toydrug` (general) has no row for the score 0 and `Variable`; add it",
            missing: .drug),
        Mistake(
            table: .guidance, old: "TOYA=0.0..0.75; TOYB", new: "TOYA=0.0..1.0; TOYB",
            message: "guidance.tsv:4: error: the row overlaps another row (`Less of it.`)", missing: .drug),
        Mistake(
            table: .guidance, old: "|lower_dose|", new: "|lower|",
            message: "guidance.tsv:3: error: `action` is `lower`; write one of: standard", missing: .drug),
        Mistake(
            table: .guidance, old: "Not this one.|123", new: "Not this one.|124",
            message: "guidance.tsv:5: error: no row of sources.tsv has the PMID 124", missing: .drug),
        Mistake(
            table: .guidance, old: "TOYA=No Result; TOYB=Normal¦Variable", new: "TOYA=No Result; TOYB=Normal",
            message: "guidance.tsv:3: error: `toydrug` (general) without TOYA has no row for `Variable`; add it",
            missing: .drug),
        Mistake(
            table: .inhibitors, old: "TOYA|inhibitor|weak", new: "TOYA|inhibitor|light",
            message: "inhibitors.tsv:5: error: `strength` is `light`; write one of: strong, moderate, weak",
            missing: .enzyme),
        Mistake(
            table: .inhibitors, old: "fastol|lists", new: "fastol|memory",
            message: "inhibitors.tsv:6: error: no row of sources.tsv is cited for `memory`", missing: .enzyme),
    ]

    @Test("a mistake is reported with its line, and leaves the rest", arguments: mistakes)
    func mistakeIsReported(mistake: Mistake) throws {
        let good = SmallTables().pack
        let pack = SmallTables().replacing(mistake.old, with: mistake.new, in: mistake.table).pack
        let messages = pack.issues.map(\.text)
        #expect(messages.contains { $0.hasPrefix("tables/" + mistake.message) }, "\(messages)")
        #expect(pack.hasErrors)
        #expect(pack.genes.contains("TOYA") == (mistake.missing != .geneA))
        #expect(mistake.missing != .geneB || !pack.genes.contains("TOYB"))
        #expect(pack.drugs.isEmpty == (mistake.missing != .enzyme))
        // Without one of its rows, a question would lack a medicine.
        #expect(
            pack.text("inhibitors.phene").isEmpty == (mistake.missing == .enzyme || mistake.missing == .geneA))
        if mistake.missing != .geneA { #expect(pack.text("toya.phene") == good.text("toya.phene")) }
    }

    @Test func repeatedRowIsReported() {
        let pack = SmallTables().replacing(
            "TOYB|B*|500|T|C", with: "TOYB|B*|500|T|C\nTOYB|B*|500|T|T", in: .alleles
        ).pack
        #expect(
            pack.issues.map(\.text) == [
                "tables/alleles.tsv:7: error: the row repeats line 6: gene `TOYB`, allele `B*`, pos38 `500`; keep one of the two",
                "tables/guidance.tsv:2: error: the guidance on `toydrug` needs `TOYB`, which has errors; correct them first",
            ])
    }

    @Test func missingTableIsReportedAndNothingIsWritten() {
        let pack = SmallTables().without(.functions).pack
        #expect(pack.issues.map(\.text) == ["functions.tsv: error: the table is missing; add it to the folder"])
        #expect(pack.files.isEmpty)
    }

    @Test func missingColumnIsReported() {
        let pack = SmallTables().replacing("|n_cells|", with: "|cells|", in: .alleleIndex).pack
        #expect(
            pack.issues.first?.text.hasPrefix("tables/allele_index.tsv: error: the table has no column `n_cells`")
                == true)
        #expect(pack.files.isEmpty)
    }

    @Test func tablesWithoutAVersionAreReported() {
        let pack = SmallTables().replacing("data version 2031-02-03", with: "of last year", in: .positions).pack
        #expect(pack.issues.map(\.text).contains { $0.contains("no comment says the version of the data") })
        #expect(pack.files.isEmpty)
    }

    @Test func guidanceMayBeMissing() {
        let pack = SmallTables().without(.guidance).without(.pairs).pack
        #expect(pack.issues.isEmpty)
        #expect(pack.genes == ["TOYA", "TOYB"])
    }

    @Test func pairWithAGuidelineAndNoGuidanceIsAWarning() {
        let pack = SmallTables().replacing("TOYA|toydrug|A|Final", with: "TOYA|otherdrug|A|Final", in: .pairs).pack
        #expect(
            pack.issues.map(\.text).contains {
                $0.hasPrefix("tables/pairs.tsv:2: warning: `otherdrug` and `TOYA` have")
            })
        #expect(!pack.hasErrors)
        #expect(pack.drugs == ["toydrug"])
    }
}
