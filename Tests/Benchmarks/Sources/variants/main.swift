// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Writes an invented person's whole genome in the shape of a caller's VCF on GRCh37: `variants RECORDS SITES [SAMPLES] > FILE`.
// The samples are called SAMPLE, or S1, S2 and so on.
// Into SITES go 100 of its records, spread evenly: chromosome, position, REF and ALT. The same bytes each time.

struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Lengths of the chromosomes of GRCh37 (GCF_000001405.13).
let chromosomes: [(name: String, length: Int)] = [
    ("1", 249_250_621), ("2", 243_199_373), ("3", 198_022_430), ("4", 191_154_276), ("5", 180_915_260),
    ("6", 171_115_067), ("7", 159_138_663), ("8", 146_364_022), ("9", 141_213_431), ("10", 135_534_747),
    ("11", 135_006_516), ("12", 133_851_895), ("13", 115_169_878), ("14", 107_349_540), ("15", 102_531_392),
    ("16", 90_354_753), ("17", 81_195_210), ("18", 78_077_248), ("19", 59_128_983), ("20", 63_025_520),
    ("21", 48_129_895), ("22", 51_304_566), ("X", 155_270_560),
]
let wanted = Int(CommandLine.arguments[1]) ?? 1_000_000
let samples = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 1 : 1
guard let sites = fopen(CommandLine.arguments[2], "w"), let output = fdopen(1, "w") else { exit(1) }
var text = "##fileformat=VCFv4.2\n##FILTER=<ID=PASS,Description=\"All filters passed\">\n"
for (key, number, type) in [
    ("AD", "R", "Integer"), ("DP", "1", "Integer"), ("GQ", "1", "Integer"), ("GT", "1", "String"),
    ("PL", "G", "Integer"),
] {
    text += "##FORMAT=<ID=\(key),Number=\(number),Type=\(type),Description=\"\(key)\">\n"
}
for (key, number, type) in [
    ("AC", "A", "Integer"), ("AF", "A", "Float"), ("AN", "1", "Integer"), ("DP", "1", "Integer"), ("FS", "1", "Float"),
    ("MQ", "1", "Float"), ("QD", "1", "Float"), ("SOR", "1", "Float"),
] {
    text += "##INFO=<ID=\(key),Number=\(number),Type=\(type),Description=\"\(key)\">\n"
}
for chromosome in chromosomes { text += "##contig=<ID=\(chromosome.name),length=\(chromosome.length)>\n" }
text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t"
text += samples == 1 ? "SAMPLE\n" : (1...samples).map { "S\($0)" }.joined(separator: "\t") + "\n"

var random = Random(state: 41)
let bases = ["A", "C", "G", "T"]
let total = chromosomes.reduce(0) { $0 + $1.length }
var written = 0
for (name, length) in chromosomes {
    let count = wanted * (length / 1000) / (total / 1000)
    var position = 10_000
    for _ in 0..<count {
        position += 1 + random.below(2 * (length - 20_000) / max(count, 1))
        let base = random.below(4)
        var reference = bases[base]
        var alternative = bases[(base + 1 + random.below(3)) % 4]
        let kind = random.below(16)
        if kind == 0 { reference += bases[random.below(4)] + bases[random.below(4)] }
        if kind == 1 { alternative = reference + bases[random.below(4)] }
        let isHomozygous = random.below(5) < 2
        let depth = 20 + random.below(30)
        let other = isHomozygous ? depth : depth / 2 + random.below(5) - 2
        let copies = isHomozygous ? 2 : 1
        let id = random.below(14) == 0 ? "." : "rs\(1000 + random.below(200_000_000))"
        text += "\(name)\t\(position)\t\(id)\t\(reference)\t\(alternative)\t\(30 + depth * 17).77\tPASS\t"
        text +=
            "AC=\(copies);AF=\(isHomozygous ? "1.00" : "0.500");AN=2;DP=\(depth);FS=\(random.below(9)).\(random.below(1000));"
        text +=
            "MQ=\(55 + random.below(6)).00;QD=\(random.below(30)).\(random.below(100));SOR=0.\(random.below(1000))\tGT:AD:DP:GQ:PL\t"
        let call =
            (isHomozygous ? "1/1" : "0/1")
            + ":\(depth - other),\(other):\(depth):99:\(other * 33),0,\((depth - other) * 36)"
        for sample in 0..<samples { text += sample == 0 ? call : "\t" + call }
        text += "\n"
        written += 1
        if written % (wanted / 100) == 0, kind > 1 {
            fputs("\(name)\t\(position)\t\(reference)\t\(alternative)\n", sites)
        }
        if text.utf8.count > 1 << 20 {
            fputs(text, output)
            text = ""
        }
    }
}
fputs(text, output)
fclose(sites)
fclose(output)
