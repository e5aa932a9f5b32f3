// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// REF and ALT that are not as the VCF specification has them: a bad line, and nothing is known of its locus.
@Suite struct BadAlleleTests {
    @Test(arguments: [
        ("G", "A T"), ("G", "A "), ("G", "G"), ("G", "g"), ("G", "A,G"), ("R", "A"), ("N", "A"), ("N", "."),
        ("n", "<NON_REF>"), ("G", "R"), ("G", "A,"), ("G", ",A"), ("G", "A/T"), ("G", "<DUP"), ("G", "DUP>"),
        ("G", "-"), ("-", "A"), (".", "A"), ("D", "I"), ("G", "I"), ("0", "A"), ("G", "A;T"), ("G", "]A"), ("", "A"),
    ])
    func areABadLine(reference: String, alternate: String) throws {
        for genotype in ["0/1", "0/0", "1/1"] {
            let line = ["1", "3000", ".", reference, alternate, ".", ".", ".", "GT", genotype].joined(separator: "\t")
            let text = VCFText.file([]) + line + "\n"
            let file = try readGenotypes(
                in: Array(text.utf8), path: "me.vcf", loci: PlaceText.loci, options: ReadOptions(build: .grch38))
            #expect(VCFText.calls(file, "rs1") == ["invalid: the row's REF or ALT is not written in bases"])
            #expect(file.counts.bad == 1)
            #expect(file.issueCount == 1)
            #expect(file.issues.first?.line == 4)
        }
    }

    @Test func theIssueNamesTheFault() throws {
        func problems(_ record: String) throws -> [ReadIssue.Problem] {
            try PlaceText.file([record]).issues.map(\.problem)
        }
        #expect(try problems("1 3000 . G R . . . GT 0/1") == [.invalidAlternate("R")])
        #expect(try problems("1 3000 . G G . . . GT 0/1") == [.alternateIsReference])
        #expect(try problems("1 3000 . N A . . . GT 0/1") == [.ambiguousReference])
        #expect(try problems("1 3000 . R A . . . GT 0/1") == [.invalidReference])
    }

    @Test func aBadLineBesideAValidOneMakesTheLocusUnknown() throws {
        let bad = "1 3000 . R A . . . GT 0/1"
        let good = "1 3000 . G A . . . GT 0/1"
        #expect(try PlaceText.call([bad, good], "rs1").hasPrefix("invalid: "))
        #expect(try PlaceText.call([good, bad], "rs1").hasPrefix("invalid: "))
    }

    @Test(arguments: [
        ("1 2999 . NG NA . . . GT 0/1", "A/G"), ("1 2990 . N <NON_REF> . . END=3010 GT 0/0", "reference of GRCh38"),
        ("1 3000 . N <NON_REF> . . END=3010 GT 0/0", "reference of GRCh38"), ("1 3000 . G N . . . GT 0/0", "G/G"),
        ("1 3000 . G A,* . . . GT 0/1", "A/G"), ("1 3000 . g a . . . GT 0/1", "A/G"),
        ("1 3000 . G A,<CGA_NOCALL> . . . GT 0/1", "A/G"),
    ])
    func whatTheSpecificationAllowsIsRead(record: String, call: String) throws {
        let file = try PlaceText.file([record])
        #expect(file.counts.bad == 0)
        #expect(try PlaceText.call([record], "rs1") == call)
    }

    @Test func anUnknownBaseIsNotTheReference() throws {
        let call = try PlaceText.call(["1 2999 . CN CA . . . GT 0/1"], "rs1")
        #expect(call == "invalid: the file's reference allele is not that of this position on its build")
    }
}
