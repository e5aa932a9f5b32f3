// SPDX-License-Identifier: Apache-2.0
import PheneBytesTestSupport

/// Writes a BGEN file of layout 2 from the probabilities of genotypes.
struct BgenWriter {
    /// What a person has at a variant.
    struct Person {
        /// The number of copies.
        var ploidy = 2
        var isMissing = false
        /// The probabilities of all genotypes or, where they are phased, of the alleles of each copy; the last one of each sum is what
        /// remains.
        var values: [[Double]]
    }

    struct Variant {
        var chromosome: String
        var position: Int
        var id: String
        var alleles: [String]
        var isPhased = false
        /// The bits of a probability.
        var width = 8
        var people: [Person]
    }

    var ids: [String]?
    var people: Int
    var variants: [Variant]
    /// 0 without compression, 1 with zlib.
    var compression: UInt8 = 1
    var layout: UInt8 = 2

    var bytes: [UInt8] {
        var own: [UInt8] = []
        if let ids {
            let texts = ids.flatMap { PgenWriter.little($0.utf8.count, 2) + Array($0.utf8) }
            own = PgenWriter.little(texts.count + 8, 4) + PgenWriter.little(ids.count, 4) + texts
        }
        let flags: [UInt8] = [compression | layout << 2, 0, 0, ids == nil ? 0 : 0x80]
        let head =
            PgenWriter.little(20, 4) + PgenWriter.little(variants.count, 4) + PgenWriter.little(people, 4)
            + Array("bgen".utf8) + flags
        return PgenWriter.little(head.count + own.count, 4) + head + own + variants.flatMap { bytes(of: $0) }
    }

    private func bytes(of variant: Variant) -> [UInt8] {
        func text(_ text: String, _ size: Int) -> [UInt8] {
            PgenWriter.little(text.utf8.count, size) + Array(text.utf8)
        }
        var bytes = text("own", 2) + text(variant.id, 2) + text(variant.chromosome, 2)
        bytes += PgenWriter.little(variant.position, 4) + PgenWriter.little(variant.alleles.count, 2)
        for allele in variant.alleles { bytes += text(allele, 4) }
        let block = block(variant)
        if compression == 0 { return bytes + PgenWriter.little(block.count, 4) + block }
        let stream = Self.zlib(block)
        return bytes + PgenWriter.little(stream.count + 4, 4) + PgenWriter.little(block.count, 4) + stream
    }

    private func block(_ variant: Variant) -> [UInt8] {
        let ploidies = variant.people.map { $0.ploidy }
        var bytes = PgenWriter.little(people, 4) + PgenWriter.little(variant.alleles.count, 2)
        bytes += [UInt8(ploidies.min() ?? 2), UInt8(ploidies.max() ?? 2)]
        bytes += variant.people.map { UInt8($0.ploidy) | ($0.isMissing ? 0x80 : 0) }
        bytes += [variant.isPhased ? 1 : 0, UInt8(variant.width)]
        let most = Double((1 << variant.width) - 1)
        var bits: [Bool] = []
        for person in variant.people {
            for sum in person.values {
                for value in sum.dropLast() {
                    let number = person.isMissing ? 0 : Int((value * most).rounded(.down))
                    for bit in 0..<variant.width { bits.append(number >> bit & 1 == 1) }
                }
            }
        }
        return bytes + PgenWriter.bits(bits)
    }

    /// A zlib stream: that of gzip without its head and end, between its own.
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        let gzip = Zlib.gzip(bytes, level: 6, strategy: 0)
        var (one, two) = (1, 0)
        for byte in bytes {
            one = (one + Int(byte)) % 65_521
            two = (two + one) % 65_521
        }
        return [0x78, 0x9C] + gzip.dropFirst(10).dropLast(8) + PgenWriter.little(two << 16 | one, 4).reversed()
    }
}
