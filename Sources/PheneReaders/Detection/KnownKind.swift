// SPDX-License-Identifier: Apache-2.0

/// A kind of file that people give in place of a genotype file, with what to do.
struct KnownKind {
    /// The kind, for a message: `a tar archive`.
    let name: String
    /// What to do, for a message.
    let remedy: String

    /// The kind of a file that is not text, by its first bytes, from the specifications of the formats.
    static func ofBytes(_ head: [UInt8]) -> KnownKind? {
        for kind in binaries where head.starts(with: kind.start) {
            return KnownKind(name: kind.name, remedy: kind.remedy)
        }
        // `ustar` at byte 257 (POSIX pax, "ustar Interchange Format").
        if head.dropFirst(257).starts(with: "ustar".utf8) {
            return KnownKind(
                name: "a tar archive", remedy: "extract it with `tar -xf` and give the genotype file in it")
        }
        if head.dropFirst(16).starts(with: "bgen".utf8) {
            return KnownKind(name: "a BGEN file", remedy: "convert it to VCF, for instance with `qctool` or `plink2`")
        }
        if hasWideUnits(head) { return KnownKind(name: "text in UTF-32", remedy: "save it as UTF-8") }
        return nil
    }

    /// The kind of a text by its beginning, without leading blanks and in lower case.
    static func ofText(_ text: ArraySlice<UInt8>) -> KnownKind? {
        let text = text.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(longestStart)
        let small = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for kind in texts where small.starts(with: kind.start.utf8) {
            return KnownKind(name: kind.name, remedy: kind.remedy)
        }
        // `[Header]` is the beginning of a laboratory's report, not of JSON.
        if small.first == 0x7B
            || small.first == 0x5B && small.dropFirst().first.map({ $0 == 0x7B || $0 == 0x22 }) == true
        {
            return KnownKind(name: "a JSON document", remedy: "give the raw data file as you downloaded it")
        }
        return nil
    }

    private static let decompress = "decompress it and give the result"
    private static let reads = "it holds sequencing reads and not genotypes; give the VCF that was called from them"
    private static let index = "give the file that it belongs to"
    private static let page =
        "the browser saved the page and not the file behind its link; sign in and download the raw data itself"
    private static let original = "give the raw data file as you downloaded it"

    private static let binaries: [(start: [UInt8], name: String, remedy: String)] = [
        (Array("BZh".utf8), "a bzip2 file", "decompress it with `bunzip2` and give the result"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file", "decompress it with `unxz` and give the result"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file", "decompress it with `unzstd` and give the result"),
        ([0x04, 0x22, 0x4D, 0x18], "an lz4 file", "decompress it with `unlz4` and give the result"),
        (Array("LZIP".utf8), "an lzip file", decompress),
        ([0x1F, 0x9D], "a file of Unix compress (.Z)", "decompress it with `gzip -d` and give the result"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "extract it and give the genotype file in it"),
        (Array("Rar!".utf8) + [0x1A], "a RAR archive", "extract it and give the genotype file in it"),
        (Array("BAM".utf8) + [1], "a BAM file of sequencing reads", reads),
        (Array("CRAM".utf8), "a CRAM file of sequencing reads", reads),
        (Array("TBI".utf8) + [1], "a .tbi index", index), (Array("CSI".utf8) + [1], "a .csi index", index),
        (Array("BAI".utf8) + [1], "a .bai index", index),
        (Array("IDAT".utf8), "an IDAT file of raw intensities", "give the genotypes that were called from it"),
        ([0x6C, 0x1B, 0x02], "a PLINK 2 .pgen file", "convert it with `plink2 --pfile NAME --export vcf`"),
        ([0x6C, 0x1B, 0x10], "a PLINK 2 .pgen file", "convert it with `plink2 --pfile NAME --export vcf`"),
        ([0x6C, 0x1B, 0x11], "a PLINK 2 .pgen file", "convert it with `plink2 --pfile NAME --export vcf`"),
        (Array("PAR1".utf8), "a Parquet file", "save it as text with tabs"),
        ([0x89, 0x48, 0x44, 0x46], "an HDF5 file", "save its genotypes as VCF"),
        (Array("RDX2\n".utf8), "a file of R objects", "save its genotypes as text with tabs"),
        (Array("RDX3\n".utf8), "a file of R objects", "save its genotypes as text with tabs"),
        (Array("bplist00".utf8), "a web archive or a property list of a Mac", page),
        // The byte order marks of UTF-32, the first of which begins like that of UTF-16.
        ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32", "save it as UTF-8"),
        ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32", "save it as UTF-8"),
    ]

    private static let texts: [(start: String, name: String, remedy: String)] = [
        ("<!doctype", "a saved web page", page), ("<html", "a saved web page", page),
        ("<head", "a saved web page", page), ("<body", "a saved web page", page), ("<script", "a saved web page", page),
        ("<meta", "a saved web page", page), ("<!--", "a saved web page", page),
        ("from: <saved by", "a saved web page", page), ("mime-version:", "a saved web page or a mail", page),
        ("<?xml", "an XML document", original), ("%pdf-", "a PDF document", original),
        ("@hd\t", "a SAM file of sequencing reads", reads), ("@sq\t", "a SAM file of sequencing reads", reads),
        (">", "a FASTA file of sequences", "it holds a sequence and not a person's genotypes; " + original),
        ("##gff-version", "a GFF file of features", "it does not hold a person's genotypes; " + original),
    ]
    private static let longestStart = 16

    /// True for UTF-32 without a mark: in mostly ASCII text three of four bytes are zero.
    private static func hasWideUnits(_ head: [UInt8]) -> Bool {
        guard head.count >= 16 else { return false }
        for order in [[1, 2, 3], [0, 1, 2]] {
            let isWide = (0..<16).allSatisfy { (head[$0] == 0) == order.contains($0 % 4) }
            if isWide { return true }
        }
        return false
    }
}
