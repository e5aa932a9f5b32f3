// SPDX-License-Identifier: Apache-2.0

/// Small BCF files made by hand (VCF specification 4.5, section 6): one sample, GT alone.
enum SmallBCF {
    struct Row {
        /// The number of its `##contig` line, from 0.
        var contig: Int32
        /// Counted from 1.
        var position: Int32
        var reference: String
        var alternate: String
        /// The alleles of the two copies, 0 for REF.
        var copies: (UInt8, UInt8)
    }

    /// - Parameter contigs: of each chromosome its name and its length.
    static func file(_ rows: [Row], contigs: [(String, Int)]) -> [UInt8] {
        var header = "##fileformat=VCFv4.2\n##FORMAT=<ID=GT,Number=1,Type=String,Description=\"g\">\n"
        for (name, length) in contigs { header += "##contig=<ID=\(name),length=\(length)>\n" }
        header += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        let text = Array(header.utf8) + [0]
        return Array("BCF".utf8) + [2, 2] + word(UInt32(text.count)) + text + rows.flatMap { record($0) }
    }

    private static func record(_ row: Row) -> [UInt8] {
        let length = UInt32(row.reference.utf8.count)
        var shared = word(UInt32(bitPattern: row.contig)) + word(UInt32(bitPattern: row.position - 1)) + word(length)
        // QUAL is missing; no INFO, two alleles, one field, one sample.
        shared += word(0x7F80_0001) + word(2 << 16) + word(1 << 24 | 1)
        shared += [0x07] + string(row.reference) + string(row.alternate) + [0x11, 0]
        // GT is number 1, as PASS is 0; a copy is its allele plus one, times two.
        let own: [UInt8] = [0x11, 1, 0x21, (row.copies.0 + 1) << 1, (row.copies.1 + 1) << 1]
        return word(UInt32(shared.count)) + word(UInt32(own.count)) + shared + own
    }

    /// Fewer than 15 bases.
    private static func string(_ text: String) -> [UInt8] { [UInt8(text.utf8.count) << 4 | 7] + Array(text.utf8) }

    private static func word(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
}
