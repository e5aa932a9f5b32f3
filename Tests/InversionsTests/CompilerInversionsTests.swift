// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import Testing

/// Ways to point the wrong way that a rule author could write: each is refused.
///
/// The numbers are those of the project's list of known inversions.
@Suite struct CompilerInversionsTests {
    private func titles(_ rules: String) -> [String] {
        messages(rules).filter { $0.severity == .error }.map { $0.title }
    }

    @Test func n01_aPalindromicLocusNeedsAStatedStrand() {
        let rules = { (strand: String) in
            "variant rs1 in PLUS { at GRCh38 9:100000 C>G \(strand) }\n"
                + finding(by: "rs1", "C/C -> low\nC/G -> middle\nG/G -> high")
        }
        #expect(titles(rules("")).count == 1)
        #expect(titles(rules("strand plus")) == [])
    }

    @Test func n02_minusStrandAllelesFromAPaperAreRejectedWithTheirComplements() throws {
        // The locus is plus-strand A/G; the paper says C/T, because the gene lies on the minus strand.
        let rules =
            "variant rs1 in MINUS { at GRCh38 2:100000 G>A label \"-13910C>T\" }\n"
            + finding(by: "rs1", "C/C -> low\nC/T -> middle\nT/T -> high")
        let errors = messages(rules).filter { $0.severity == .error }
        #expect(errors.count == 3)
        #expect(errors.allSatisfy { !$0.fixes.isEmpty })
        for complement in ["`G/G`", "`A/A`"] {
            #expect(errors.contains { $0.help?.contains(complement) == true })
        }
    }

    @Test func n03_aLabelOnAMinusStrandGeneIsComparedAfterComplementing() {
        let rules = { (label: String) in
            "variant rs1 in MINUS { at GRCh38 2:100000 G>A label \"\(label)\" }\n"
                + finding(by: "rs1", "G/G -> low\nA/G -> middle\nA/A -> high")
        }
        #expect(titles(rules("-13910C>T")) == [])
        #expect(titles(rules("-13910A>G")).count == 1)
    }

    @Test func n08_aClaimWithoutEvidenceOrCitationDoesNotBuild() {
        let rules =
            "variant rs1 in PLUS { at GRCh38 9:100000 T>C }\n"
            + "finding f : level \"It\" { by rs1 { C/C -> high C/T -> middle T/T -> low } on unknown \"Open.\" }"
        #expect(titles(rules).count == 2)
        let retracted =
            "source bad { pmid 2 title \"Withdrawn\" retracted \"2020\" }\n"
            + "variant rs1 in PLUS { at GRCh38 9:100000 T>C }\n"
            + "finding f : level \"It\" { by rs1 { C/C -> high C/T -> middle T/T -> low } on unknown \"Open.\" "
            + "evidence strong cite bad }"
        #expect(titles(retracted).count == 1)
    }

    @Test func n09_aTableThatLeavesAGenotypeOutDoesNotBuild() throws {
        let rules = "variant rs1 in PLUS { at GRCh38 9:100000 T>C }\n" + finding(by: "rs1", "C/C -> high\nT/T -> low")
        let errors = messages(rules).filter { $0.severity == .error }
        #expect(errors.count == 1)
        #expect(try #require(errors.first?.help).contains("C/T") || errors[0].title.contains("C/T"))
    }

    @Test func n11_twoResultsForOneGenotypeDoNotBuild() throws {
        let rules =
            "variant rs1 in PLUS { at GRCh38 9:100000 T>C }\n"
            + finding(by: "rs1", "C/C -> high\nC/T -> middle\nC/T, T/T -> low")
        let errors = messages(rules).filter { $0.severity == .error }
        #expect(errors.count == 1)
        #expect(errors.first?.others.count == 1)
    }

    @Test func n12_oneIdCannotNameTwoLoci() {
        let rules =
            "variant rs1 in PLUS { at GRCh38 9:100000 T>C }\n"
            + "variant rs2 in PLUS { at GRCh38 9:200000 T>C alias rs1 }\n"
            + finding("f", by: "rs1", "C/C -> high\nC/T -> middle\nT/T -> low")
            + finding("g", by: "rs2", "C/C -> high\nC/T -> middle\nT/T -> low")
        #expect(titles(rules).count == 1)
    }

    @Test func n14_aTableOnXWithoutTheOneCopyGenotypeDoesNotBuild() {
        let rules = { (rows: String) in
            "variant rs1 in ONX { at GRCh38 X:3100000 C>T }\n" + finding(by: "rs1", rows)
        }
        #expect(titles(rules("C/C -> low\nC/T -> middle\nT/T -> high")).count == 1)
        #expect(titles(rules("C, C/C -> low\nC/T -> middle\nT, T/T -> high")) == [])
    }
}
