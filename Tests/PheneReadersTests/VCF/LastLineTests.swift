// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import Testing

/// A last line without a newline that may go on within its last field is doubtful: it is reported and not called.
@Suite struct LastLineTests {
    @Test(arguments: [
        ("GT:GQ 0/1:9", false), ("GT:GQ 0/1:99", false), ("GT:GQ 0/1", false), ("GT 0/", false), ("GT 0", false),
        ("GT 0/1", true),
    ])
    func theLastRecordIsCalledOnlyIfItIsComplete(end: String, isCalled: Bool) throws {
        let text = VCFText.file(["1 2000 . A G . PASS . " + end])
        for bytes in [Array(text.utf8.dropLast()), ContainerForms.bgzf(Array(text.utf8.dropLast()))] {
            let file = try readGenotypes(in: bytes, path: "me", loci: VCFText.loci)
            #expect((VCFText.calls(file, "rs3") == ["A/G"]) == isCalled)
            #expect(file.issues.isEmpty == isCalled)
        }
        #expect(try readGenotypes(in: Array(text.utf8), path: "me", loci: VCFText.loci).counts.data == 1)
    }

    @Test(arguments: ["##contig=<ID=1,length=248956422>"]) func aVCFWithoutRecordsIsRefused(header: String) {
        let text = VCFText.file([], header: [header])
        for bytes in [
            Array(text.utf8), ContainerForms.bgzf(Array(text.utf8)), HandmadeContainer.gzip(Array(text.utf8)),
        ] {
            let message = outcome { () throws(ReadError) in
                try readGenotypes(in: bytes, path: "me", loci: VCFText.loci)
            }
            #expect(message == "me: the VCF has a header and no records; create or download it again")
        }
        let bcf = outcome { () throws(ReadError) in
            try readGenotypes(
                in: SmallBCF.file([], contigs: [("1", 248_956_422)]), path: "me", loci: VCFText.loci)
        }
        #expect(bcf == "me: the VCF has a header and no records; create or download it again")
    }
}
