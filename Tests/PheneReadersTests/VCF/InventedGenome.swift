// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom

/// An invented reference, loci on it, and VCFs of people on it: all that a comparison with another reader needs.
struct InventedGenome {
    let reference: [UInt8]
    let loci: LocusTable
    /// The positions of the loci, counted from 1, in ascending order.
    let positions: [Int]

    static let length = 400_000
    private static let bases = Array("ACGT".utf8)

    init(seed: UInt64, loci count: Int) {
        var random = SeededGenerator(seed: seed)
        let reference = (0..<Self.length).map { _ in Self.bases[Int.random(in: 0..<4, using: &random)] }
        var rows: [(id: String, chromosome: String, alleles: [String], places: [(Int, Int, Int?)])] = []
        var positions: [Int] = []
        for index in 0..<count {
            let position = 1000 + index * ((Self.length - 2000) / count) + Int.random(in: 0..<40, using: &random)
            let base = reference[position - 1]
            let others = Self.bases.filter { $0 != base }.shuffled(using: &random)
            var alleles: [[UInt8]]
            switch Int.random(in: 0..<10, using: &random) {
            // As far to the left as it goes, as `norm` will write it.
            case 0 where reference[position + 1] != base:
                alleles = [Array(reference[position - 1...position + 1]), [base]]
            case 1: alleles = [[base], [base] + [others[0], others[1]]]
            case 2, 3: alleles = [[base], [others[0]], [others[1]]]
            default: alleles = [[base], [others[0]]]
            }
            positions.append(position)
            rows.append(
                (
                    "rs\(index + 1)", "1", alleles.map { String(decoding: $0, as: UTF8.self) },
                    [(38, position, 0)]
                ))
        }
        self.reference = reference
        self.positions = positions
        loci = VCFText.table(rows)
    }

    func bases(_ first: Int, _ last: Int) -> String {
        String(decoding: reference[first - 1...last - 1], as: UTF8.self)
    }

    /// A file of several samples: records at most loci, in several spellings, and records between.
    func variants(seed: UInt64, samples: Int) -> String {
        var random = SeededGenerator(seed: seed)
        var records: [(Int, String)] = []
        for (index, locus) in loci.loci.enumerated() where Int.random(in: 0..<8, using: &random) > 0 {
            let position = positions[index]
            let alleles = locus.alleles.map(\.text)
            var first = position
            var reference = alleles[0]
            var alternates = Array(alleles.dropFirst())
            if alternates.count == 2, Bool.random(using: &random) { alternates.swapAt(0, 1) }
            if Int.random(in: 0..<4, using: &random) == 0 {
                // Padded by bases before and behind.
                let before = bases(position - 2, position - 1)
                let behind = bases(position + reference.utf8.count, position + reference.utf8.count + 1)
                first -= 2
                reference = before + reference + behind
                alternates = alternates.map { before + $0 + behind }
            }
            records.append(
                (first, record(first, "rs\(index + 1)", reference, alternates, samples: samples, &random)))
        }
        for _ in 0..<2000 {
            let position = Int.random(in: 500..<Self.length - 500, using: &random)
            if positions.contains(where: { abs($0 - position) < 200 }) { continue }
            let base = bases(position, position)
            records.append(
                (position, record(position, ".", base, [base == "A" ? "C" : "A"], samples: samples, &random)))
        }
        return text(records, samples: samples)
    }

    /// A genome VCF of one sample: blocks everywhere, and records between them.
    func blocks(seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        var records: [(Int, String)] = []
        var position = 1
        while position < Self.length - 600 {
            let length = Int.random(in: 1...500, using: &random)
            let next = positions.first { $0 >= position }
            if let next, next < position + length, Bool.random(using: &random), next > position {
                records.append((position, block(position, next - 1, &random)))
                let index = positions.firstIndex(of: next) ?? 0
                let alleles = loci.loci[index].alleles.map(\.text)
                records.append(
                    (
                        next,
                        record(
                            next, ".", alleles[0], Array(alleles.dropFirst()) + ["<NON_REF>"], samples: 1, &random,
                            largest: alleles.count - 1)
                    ))
                position = next + alleles[0].utf8.count
                continue
            }
            if Int.random(in: 0..<20, using: &random) > 0 {
                records.append((position, block(position, position + length - 1, &random)))
            }
            position += length
        }
        return text(records, samples: 1)
    }

    private func block(_ first: Int, _ last: Int, _ random: inout SeededGenerator) -> String {
        let genotype = Int.random(in: 0..<12, using: &random) == 0 ? "./." : "0/0"
        return "1\t\(first)\t.\t\(bases(first, first))\t<NON_REF>\t.\t.\tEND=\(last)\tGT:DP:GQ\t\(genotype):30:60"
    }

    private func record(
        _ position: Int, _ id: String, _ reference: String, _ alternates: [String], samples: Int,
        _ random: inout SeededGenerator, largest: Int? = nil
    ) -> String {
        var line =
            "1\t\(position)\t\(id)\t\(reference)\t\(alternates.joined(separator: ","))\t50\tPASS\tDP=30\tGT:GQ:DP"
        let largest = largest ?? alternates.count
        for _ in 0..<samples {
            func copy() -> String {
                Int.random(in: 0..<15, using: &random) == 0 ? "." : "\(Int.random(in: 0...largest, using: &random))"
            }
            line += "\t" + copy() + (Bool.random(using: &random) ? "/" : "|") + copy() + ":60:30"
        }
        return line
    }

    private func text(_ records: [(Int, String)], samples: Int) -> String {
        var text = """
            ##fileformat=VCFv4.2
            ##FILTER=<ID=PASS,Description="passed">
            ##contig=<ID=1,length=248956422>
            ##ALT=<ID=NON_REF,Description="any other">
            ##INFO=<ID=END,Number=1,Type=Integer,Description="end">
            ##INFO=<ID=DP,Number=1,Type=Integer,Description="depth">
            ##FORMAT=<ID=GT,Number=1,Type=String,Description="genotype">
            ##FORMAT=<ID=GQ,Number=1,Type=Integer,Description="quality">
            ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="depth">
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT
            """
        for sample in 1...samples { text += "\ts\(sample)" }
        text += "\n"
        for (_, line) in records.sorted(by: { $0.0 < $1.0 }) { text += line + "\n" }
        return text
    }
}
