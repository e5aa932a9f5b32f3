// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// A position of named alleles that a consent withholds reveals nothing, whatever is asked for.
@Suite struct PharmacogeneConsentTests {
    private static let pack = Example.compile(
        InventedGenes.rules + """

            input know : consent "Do you want to know of rs1?"
            scale carrying = hidden "kept back" < no "no" < yes "yes"
            finding carries_rs1 : carrying "Carries rs1" {
              by know, rs1 {
                | no  | *        | hidden |
                | yes | C/C      | no |
                | yes | C/T, T/T | yes |
              }
              on unknown "Not known."
              evidence limited
              cite first
            }

            """)

    private func forms(_ genotype: String, knows: String?, isRedacted: Bool = false) throws -> String {
        var genotypes = ["rs2": "A/G", "rs3": "G/G", "rs4": "C/C", "10:1005": "T/T", "rs11": "C/T"]
        genotypes["rs1"] = genotype
        let table = Self.pack.loci.loci
        let records = genotypes.sorted { $0.key < $1.key }.compactMap { id, genotype in
            table.first { $0.id.name == id }.map {
                Record(id: $0.id, call: Call(genotype.utf8), written: genotype)
            }
        }
        let answers: Answers = knows == nil ? [:] : ["know": knows == "yes" ? "yes" : "no"]
        let evaluation = try Evaluation(Self.pack, genome: Genome(records: records), answers: answers)
        return ReportContent(
            evaluation, file: Example.file, isRedacted: isRedacted,
            extras: PharmacogeneExtras(hasRanking: true, population: "Islanders")
        ).forms
    }

    @Test(arguments: [nil, "no"]) func withoutConsentEveryGenotypeGivesTheSameReport(knows: String?) throws {
        let first = try forms("C/C", knows: knows)
        for genotype in ["C/T", "T/T", "C/A", "./.", "C/."] { #expect(try forms(genotype, knows: knows) == first) }
    }

    @Test func withConsentTheyDiffer() throws {
        let reports = try ["C/C", "C/T", "T/T", "C/A"].map { try forms($0, knows: "yes") }
        #expect(Set(reports).count == 4)
    }

    /// A consent before a result that follows from named alleles.
    private static let gated = Example.compile(
        InventedGenes.rules + """

            input know : consent "Do you want to know of AAA?"
            scale told = hidden "kept back" < no "no" < yes "yes"
            finding poor_aaa : told "Poor metabolizer by AAA" {
              by know, AAA {
                | no  | *    | hidden |
                | yes | poor | yes |
                | yes | intermediate, normal, indeterminate | no |
              }
              on unknown "Not known."
              evidence limited
              cite first
            }

            """)

    @Test func aConsentOnAPhenotypeWithholdsEveryPositionOfTheGene() throws {
        let table = Self.gated.loci.loci
        let withheld = try Self.gated.withheldLoci(under: [:]).map { table[$0].id.name }
        #expect(withheld == ["rs1", "rs2", "rs3", "rs4", "10:1005"])
        #expect(try Self.gated.withheldLoci(under: ["know": "yes"]).isEmpty)
    }

    @Test func aRedactedReportWithConsentNamesNoAlleleAndNoPosition() throws {
        let redacted = try forms("C/T", knows: "yes", isRedacted: true)
        for secret in ["*1", "*2", "*4", "rs2", "A/G", "0.083"] { #expect(!redacted.contains(secret), "\(secret)") }
    }
}
