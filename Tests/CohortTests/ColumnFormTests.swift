// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PheneGenome
import PheneRuntime
import SeededRandom
import Testing

@testable import PheneReaders

/// The law of ``ColumnForm``: the parser cannot tell columns with one key apart.
@Suite struct ColumnFormTests {
    private static let keys = [
        "GT", "GQ", "RGQ", "DP", "MIN_DP", "AD", "PL", "GL", "FT", "PS", "LEN", "GP", "DS", "XX", "PGT", "RO", "AO",
        "LAA", "LPL", "LAD",
    ]

    private func value(_ key: String, _ random: inout SeededGenerator) -> String {
        func list(_ count: Int, _ values: [String]) -> String {
            (0..<count).map { _ in random.one(of: values) }.joined(separator: ",")
        }
        if random.chance(4) {
            return random.one(of: ["", ".", "x", "-1", "1e2", "3.0", "+5", "1,", ",", "0123456789"])
        }
        switch key {
        case "GT":
            return random.one(of: ["0/0", "0/1", "1/1", "0|1", "1|0", "0/.", "./.", "1", "0", "0/2", "2/2", "."])
        case "GQ", "RGQ": return random.one(of: ["0", "00", "1", "19", "20", "21", "99", "4294967296", "."])
        case "DP", "MIN_DP": return random.one(of: ["0", "1", "7", "8", "9", "008", "30", "1000", "."])
        case "AD", "LAD": return list(random.number(1...4), ["0", "0", "1", "12", "00", "."])
        case "PL", "LPL": return list(random.one(of: [1, 2, 3, 3, 3, 6]), ["0", "0", "7", "19", "20", "300"])
        case "FT": return random.one(of: ["PASS", "q10"])
        case "LEN", "PS": return random.one(of: ["1", "10", "77"])
        case "LAA": return random.one(of: ["1", "2", "."])
        case "GP":
            return random.one(of: [
                "0.98,0.01,0.01", "0.01,0.98,0.01", "1,0,0", "0.9,0.05,0.05", "0.90,0.1,0", "0.89,0.1,0.01",
                "0.4,0.3,0.3",
                "0.1,0.8,0.1", "0.8,0.2", "0.5,0.5", "0.2,0.8", "0.3333,0.3333,0.3333", "0.95,1e-2,0.04", "0.5,0.1,0.1",
                "0.9,0.1,0,0,0,0", "0,0,0", "0,30,300", ".,0.9,0.1", "1.,0,0",
            ])
        default: return list(random.number(1...3), ["0", "1", "0.5", "9"])
        }
    }

    /// A few sites, so that parsers are made fast.
    private let loci: LocusTable = {
        let all = Norepinephrine.pack.loci.loci.filter { $0.placement(on: .grch38)?.reference != nil }
        return LocusTable(loci: Array(all.prefix(5))) ?? Norepinephrine.pack.loci
    }()

    private func parser(_ random: inout SeededGenerator) throws -> VCFRecordParser {
        var options = ReadOptions()
        options.build = .grch38
        switch random.number(0...3) {
        case 0: options.gates = .open
        case 1:
            options.gates.minDepth = random.number(0...12)
            options.gates.minQuality = random.number(0...40)
        default: break
        }
        let reader = VCFReader(path: "c.vcf", loci: loci, options: options, keeps: 1 << 20)
        let parser = reader.makeParser()
        var lines = ["##fileformat=VCFv4.3"]
        if random.chance(30) { lines.append("##source=Minimac4") }
        lines.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA")
        for line in lines {
            let bytes = Array(line.utf8)
            try bytes.withUnsafeBufferPointer { try parser.parse($0, number: 1, isOpen: false) }
        }
        let sample = parser.forSample()
        _ = sample.takeEffect()
        return sample
    }

    /// The columns before those of samples, of a record at a site or of a block that covers one.
    private func head(_ format: [String], _ random: inout SeededGenerator) throws -> [UInt8] {
        let locus = random.one(of: loci.loci)
        let placement = try #require(locus.placement(on: .grch38))
        let reference = locus.alleles[placement.reference ?? 0].text
        let other = locus.alleles.first { $0.text != reference }?.text ?? "T"
        let alternates = random.one(of: [other, other, other + "," + reference + "A", "<NON_REF>", "<DEL>", "."])
        let end = Int(placement.position.value) + 20
        let info = alternates.hasPrefix("<") ? "END=\(end)" : random.one(of: [".", "DP=0", "DP=30", "R2=0.8"])
        let columns = [
            locus.chromosome.name, String(placement.position.value), ".", reference, alternates, ".", "PASS", info,
            format.joined(separator: ":"),
        ]
        return columns.flatMap { Array($0.utf8) + [0x09] }
    }

    @Test func columnsWithOneKeyStateTheSame() throws {
        var shared = 0
        let seeds = Cases.count(40, atLeast: 4)
        for seed in 0..<seeds {
            var random = SeededGenerator(seed: UInt64(seed) + 40)
            let parser = try parser(&random)
            var format = random.some(random.number(1...4), of: Self.keys.filter { $0 != "GT" })
            if random.chance(95) { format.insert("GT", at: random.chance(90) ? 0 : format.count) }
            if random.chance(5) { format.append(format[0]) }
            let head = try head(format, &random)
            let entry = KeptRecords.Entry(
                head: head, number: 7, isOpen: false, isBehindHidden: false, samples: .text([], marks: []))
            let form = ColumnForm(head: head, gates: parser.options.gates, isExact: false)
            var known: [[UInt8]: (column: String, content: RecordContent)] = [:]
            var values = format.map { value($0, &random) }
            for _ in 0..<30 {
                // Mostly one value is another than that of the column before.
                if values.count != format.count || random.chance(20) { values = format.map { value($0, &random) } }
                let changed = random.number(below: format.count)
                values[changed] = value(format[changed], &random)
                if random.chance(10) { values.removeLast(random.number(0...values.count - 1)) }
                if random.chance(2) { values.append("3") }
                let column = values.joined(separator: ":")
                // The column ends at a tab or with the text.
                let text = Array(column.utf8) + (random.chance(50) ? Array("\t0/0".utf8) : [])
                var key = [UInt8](repeating: 0xAA, count: ColumnForm.keySize)
                var at = 0
                let isShort = text.withUnsafeBufferPointer { bytes in
                    key.withUnsafeMutableBufferPointer { key in
                        key.baseAddress.map { form.makeKey(of: bytes, at: &at, into: $0) } ?? false
                    }
                }
                #expect(at == column.utf8.count)
                guard isShort else { continue }
                try parser.parse(head + Array(column.utf8), of: entry)
                let content = RecordContent(parser.takeEffect())
                guard let earlier = known[key] else {
                    known[key] = (column, content)
                    continue
                }
                if earlier.column != column { shared += 1 }
                #expect(
                    earlier.content.isSame(as: content) && earlier.content.hash == content.hash,
                    "\(String(decoding: head, as: UTF8.self)): \(earlier.column) and \(column)")
            }
        }
        #expect(shared > seeds)
    }
}
