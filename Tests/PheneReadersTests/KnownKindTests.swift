// SPDX-License-Identifier: Apache-2.0
import PheneBytesTestSupport
import PheneReaders
import Testing

/// A file of another kind is refused with its kind, plain and in a container, and the message says what to do.
@Suite struct KnownKindTests {
    private func message(_ bytes: [UInt8]) -> String {
        outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me", loci: TestLoci.table) }
    }

    private static let rows = Fixture.bytes("example.txt")

    private static let kinds: [(start: [UInt8], name: String, remedy: String)] = [
        (Array("BZh91AY&SY".utf8), "a bzip2 file", "bunzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 4], "an xz file", "unxz"),
        ([0x28, 0xB5, 0x2F, 0xFD, 4], "a zstd file", "unzstd"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], "a 7-Zip archive", "extract it"),
        (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive", "extract it"),
        (Array("BAM\u{1}".utf8), "a BAM file of sequencing reads", "the VCF"),
        (Array("CRAM\u{3}".utf8), "a CRAM file of sequencing reads", "the VCF"),
        (Array("TBI\u{1}".utf8), "a .tbi index", "the file that it belongs to"),
        (Array("IDAT".utf8), "an IDAT file", "the genotypes"),
        ([0x6C, 0x1B, 0x10, 0], "a PLINK 2 .pgen file", "plink2"),
        ([UInt8](repeating: 1, count: 257) + Array("ustar".utf8), "a tar archive", "tar -xf"),
        (Array("<!DOCTYPE html>\n<html>".utf8), "a saved web page", "download the raw data itself"),
        (Array("\u{FEFF}\n  <HTML lang=en>".utf8), "a saved web page", "download the raw data itself"),
        (Array("From: <Saved by Blink>\r\n".utf8), "a saved web page", "download the raw data itself"),
        (Array("bplist00".utf8) + [0xD1], "a web archive", "download the raw data itself"),
        (Array("{\"rs1\": 3}".utf8), "a JSON document", "the raw data file"),
        (Array("@HD\tVN:1.6\n".utf8), "a SAM file of sequencing reads", "the VCF"),
        ([0xFF, 0xFE, 0, 0] + wide(rows, [0]), "text in UTF-32", "UTF-8"),
        ([0, 0, 0xFE, 0xFF] + wide(rows, [3]), "text in UTF-32", "UTF-8"),
        (wide(rows, [0]), "text in UTF-32", "UTF-8"), (wide(rows, [3]), "text in UTF-32", "UTF-8"),
    ]

    /// Each byte among three zeros, at this index of the four.
    private static func wide(_ bytes: [UInt8], _ place: [Int]) -> [UInt8] {
        bytes.flatMap { byte in (0..<4).map { place.contains($0) ? byte : 0 } }
    }

    @Test(arguments: kinds.indices) func aFileOfAnotherKindIsNamedWithWhatToDo(index: Int) {
        let (start, name, remedy) = Self.kinds[index]
        for bytes in [start, HandmadeContainer.gzip(start), ContainerForms.bgzf(start)] {
            let message = message(bytes)
            #expect(message.hasPrefix("me: this is \(name)") && message.contains(remedy), "\(message)")
        }
        let zipped = message(HandmadeContainer.zip([.init(name: "x", bytes: start)]))
        #expect(
            zipped.hasPrefix("me: this is a zip file whose only file, `x`, is \(name)") && zipped.contains(remedy),
            "\(zipped)")
    }

    @Test func documentsThatAreZipFilesAreNamed() {
        for (part, name) in [
            ("xl/workbook.xml", "an Excel workbook"), ("word/document.xml", "a Word document"),
            ("mimetype", "an OpenDocument file"), ("Index/Document.iwa", "a Numbers or Pages document"),
        ] {
            let bytes = HandmadeContainer.zip([
                .init(name: "[Content_Types].xml", bytes: Array("<?xml".utf8)), .init(name: part, bytes: Self.rows),
            ])
            let message = message(bytes)
            #expect(message.contains("this is \(name)") && message.contains("as you downloaded it"), "\(message)")
        }
    }

    @Test func deeplyNestedContainersAreRefusedWithTheReason() {
        let twice = message(HandmadeContainer.gzip(HandmadeContainer.gzip(Self.rows)))
        #expect(twice == "me: this is a gzip file within another container; decompress it and give the result")
        let zip = HandmadeContainer.zip([
            .init(name: "in.zip", bytes: HandmadeContainer.zip([.init(name: "a", bytes: Self.rows)]))
        ])
        #expect(message(zip).contains("a zip file whose only file, `in.zip`, is a zip file too; extract it"))
        let bed = HandmadeContainer.zip([
            .init(name: "a.bed", bytes: [0x6C, 0x1B, 1, 0]), .init(name: "a.fam", bytes: Array("f p 0 0 1 1\n".utf8)),
        ])
        #expect(message(bed).contains("a PLINK fileset in it; extract it"))
    }
}
