// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneGenome
import PheneReaders
import PheneRuntime
import Testing

/// Errors in reading and reporting a person's file that would reverse a result: each stays unknown, or visible.
///
/// The numbers are those of the project's list of known inversions.
@Suite struct PersonInversionsTests {
    /// rs1611115 and rs6025 have the effect allele as the reference base.
    private func dbh() throws -> Pack {
        try pack(
            "variant rs1611115 in PLUS { at GRCh38 9:133635393 T>C at GRCh37 9:136500515 T>C }\n"
                + finding("dbh", by: "rs1611115", "C/C -> high\nC/T -> middle\nT/T -> low")
                + "advice eat { when dbh = low consider food \"Eat.\" on unknown \"Open.\" evidence strong cite paper }\n"
        )
    }

    @Test func n01_aPalindromicHomozygoteOnAnUnstatedStrandKeepsBothGenotypes() throws {
        let pack = try pack(
            "variant rs1 in PLUS { at GRCh38 9:100000 C>G strand plus }\n"
                + finding("f", by: "rs1", "C/C -> low\nC/G -> middle\nG/G -> high"))
        var genome = Genome(["rs1": "C/C"])
        #expect(Evaluation(pack, genome: genome).steps(of: "f") == ["low"])
        genome.isPlusStrand = false
        #expect(Evaluation(pack, genome: genome).steps(of: "f") == ["low", "high"])
    }

    @Test(arguments: ["C/T", "T/T", "C/C"]) func n02_allelesOfTheOtherStrandAreRejectedAndNotComplemented(call: String)
        throws
    {
        let pack = try pack(
            "variant rs1 in MINUS { at GRCh38 2:100000 G>A }\n"
                + finding("f", by: "rs1", "G/G -> low\nA/G -> middle\nA/A -> high"))
        let evaluation = Evaluation(pack, genome: Genome(["rs1": call]))
        #expect(evaluation.readings[0].call == .invalid(.otherStrand))
        #expect(evaluation.steps(of: "f") == ["low", "middle", "high"])
    }

    @Test func n04_anAssumedReferenceIsTheGenotypeOfThatBuildAndNotNormal() throws {
        var genome = Genome()
        genome.records = [Record(id: .rs(1_611_115), call: .assumedReference(.grch38), written: "")]
        #expect(Evaluation(try dbh(), genome: genome).steps(of: "dbh") == ["low"])
    }

    @Test(arguments: [("C/C", "high"), ("C/T", "middle"), ("T/T", "low")])
    func n05_aPersonSeesTheNoteOfTheirOwnGenotype(call: String, step: String) throws {
        #expect(Evaluation(try dbh(), genome: Genome(["rs1611115": call])).steps(of: "dbh") == [step])
    }

    @Test func n06_whatIsAbsentIsUnknownAndNotReference() throws {
        let evaluation = Evaluation(try dbh(), genome: Genome())
        #expect(evaluation.steps(of: "dbh") == ["low", "middle", "high"])
        #expect(evaluation.verdict(of: "eat") == .unknown)
        #expect(evaluation.readings[0].call == .notOnAssay)
    }

    @Test(arguments: ["./.", "--"]) func n07_aNoCallStaysANoCall(call: String) throws {
        let evaluation = Evaluation(try dbh(), genome: Genome(["rs1611115": call]))
        #expect(evaluation.verdict(of: "eat") == .unknown)
        #expect(evaluation.readings[0].call == .noCall)
    }

    @Test func n09_adviceIsGivenOnlyToTheGenotypeItNames() throws {
        let pack = try dbh()
        #expect(Evaluation(pack, genome: Genome(["rs1611115": "T/T"])).verdict(of: "eat") == .applies)
        for call in ["C/T", "C/C"] {
            #expect(Evaluation(pack, genome: Genome(["rs1611115": call])).verdict(of: "eat") == .doesNotApply)
        }
    }

    @Test func n10_oneBadRowDoesNotAffectTheRest() throws {
        let pack = try pack(
            "variant rs1 in PLUS { at GRCh38 9:100000 T>C }\nvariant rs2 in PLUS { at GRCh38 9:200000 T>C }\n"
                + finding("f", by: "rs1", "C/C -> high\nC/T -> middle\nT/T -> low")
                + finding("g", by: "rs2", "C/C -> high\nC/T -> middle\nT/T -> low"))
        let evaluation = Evaluation(pack, genome: Genome(["rs1": "?!", "rs2": "C/C"]))
        #expect(evaluation.steps(of: "f") == ["low", "middle", "high"])
        #expect(evaluation.steps(of: "g") == ["high"])
    }

    @Test func n12_aRowWhoseIdAndPositionDisagreeIsInvalid() throws {
        let pack = try dbh()
        let text = "# build 37, plus strand\nrs1611115\t9\t136500999\tTT\n"
        let file = try readGenotypes(
            in: Array(text.utf8), path: "a.txt", loci: pack.loci, options: ReadOptions(build: .grch37))
        let evaluation = Evaluation(pack, genome: file.genome)
        #expect(evaluation.readings[0].call == .invalid(.wrongPosition))
        #expect(evaluation.verdict(of: "eat") == .unknown)
    }

    @Test func n12_aVendorsIdIsTheLocusThatItNames() throws {
        let pack = try pack(
            "variant rs1 in PLUS { at GRCh38 9:100000 T>C alias i500 }\n"
                + finding("f", by: "rs1", "C/C -> high\nC/T -> middle\nT/T -> low"))
        #expect(Evaluation(pack, genome: Genome(["i500": "C/C"])).steps(of: "f") == ["high"])
    }

    @Test func n13_aBuildThatPositionsContradictIsAnErrorAndNotAGuess() throws {
        let text = "# build 37, plus strand\nrs1611115\t9\t133635393\tTT\n"
        #expect(throws: ReadError.self) {
            try readGenotypes(in: Array(text.utf8), path: "a.txt", loci: try dbh().loci, options: ReadOptions())
        }
    }

    @Test(arguments: ["T", "T/T"]) func n14_bothSpellingsOfOneCopyAreReadAlike(call: String) throws {
        let pack = try pack(
            "variant rs1 in ONX { at GRCh38 X:3100000 C>T }\n"
                + finding("f", by: "rs1", "C, C/C -> low\nC/T -> middle\nT, T/T -> high"))
        #expect(Evaluation(pack, genome: Genome(sex: .male, ["rs1": call])).steps(of: "f") == ["high"])
    }
}
