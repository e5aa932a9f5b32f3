// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders
import Testing

/// Ways to lose or to invent what a person's file says on the way from its container to its rows.
@Suite struct ContainerInversionsTests {
    private func loci() throws -> LocusTable {
        let position = try #require(Position(133_635_393))
        let chromosome = try #require(Chromosome("9".utf8))
        let locus = try #require(
            Locus(
                id: .rs(1_611_115), chromosome: chromosome, alleles: ["T", "C"].compactMap { Allele($0.utf8) },
                placements: [Placement(build: .grch38, position: position, reference: 0)]))
        return try #require(LocusTable(loci: [locus]))
    }

    /// The BCF of one record in BGZF, a stored block for each part of so many bytes.
    private func blocks(_ bytes: [UInt8], of size: Int) -> [UInt8] {
        var file: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            file += block(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return file + block([])
    }

    private func block(_ bytes: [UInt8]) -> [UInt8] {
        let data = bytes.isEmpty ? [3, 0] : [1] + number(bytes.count, 2) + number(~bytes.count, 2) + bytes
        var checksum = UInt32.max
        for byte in bytes {
            checksum ^= UInt32(byte)
            for _ in 0..<8 { checksum = checksum & 1 == 1 ? 0xEDB8_8320 ^ checksum >> 1 : checksum >> 1 }
        }
        return [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 0x42, 0x43, 2, 0] + number(data.count + 25, 2) + data
            + number(Int(truncatingIfNeeded: ~checksum), 4) + number(bytes.count, 4)
    }

    private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private var bcf: [UInt8] {
        let header =
            "##fileformat=VCFv4.2\n##FORMAT=<ID=GT,Number=1,Type=String,Description=\"g\">\n"
            + "##contig=<ID=9,length=138394717>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        let text = Array(header.utf8) + [0]
        let shared =
            number(0, 4) + number(133_635_392, 4) + number(1, 4) + number(0x7F80_0001, 4) + number(2 << 16, 4)
            + number(1 << 24 | 1, 4) + [0x07, 0x17, 0x54, 0x17, 0x43, 0x11, 0]
        let own: [UInt8] = [0x11, 1, 0x21, 2, 4]
        return Array("BCF".utf8) + [2, 2] + number(text.count, 4) + text + number(shared.count, 4)
            + number(own.count, 4) + shared + own
    }

    @Test(arguments: 1...12) func aSmallBCFIsReadAtAnyNumberOfBlocks(count: Int) throws {
        let bytes = blocks(bcf, of: (bcf.count + count - 1) / count)
        let file = try readGenotypes(in: bytes, path: "me.bcf", loci: try loci())
        #expect(file.genome.records.map { $0.call } == [Call("T/C".utf8)])
    }

    @Test func bytesAfterTheDataAreReportedAndNothingIsAssumedForTheRest() throws {
        var options = ReadOptions()
        options.absentMeansReference = true
        let text =
            "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n"
            + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n9\t1000\t.\tA\tG\t.\tPASS\t.\tGT\t0/1\n"
        let sound = blocks(Array(text.utf8), of: 60)
        let whole = try readGenotypes(in: sound, path: "me", loci: try loci(), options: options)
        #expect(whole.assumedCount == 1 && whole.issueCount == 0)
        let odd = try readGenotypes(in: sound + Array("stray".utf8), path: "me", loci: try loci(), options: options)
        #expect(odd.assumedCount == 0 && odd.issueCount == 1)
    }
}
