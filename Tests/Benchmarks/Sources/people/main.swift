// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Writes an invented person's file in the shape of a 23andMe download: `people ROWS FILE`. The same bytes each time.

struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Loci of the shipped pack on GRCh37, so that the report has something to say.
let known: [(id: String, chromosome: String, position: Int, genotype: String)] = [
    ("rs1042713", "5", 148_206_440, "AG"), ("rs1042714", "5", 148_206_473, "CG"), ("rs1048101", "8", 26_628_028, "AG"),
    ("rs4994", "8", 37_823_798, "AA"), ("rs1611115", "9", 136_500_515, "TT"), ("rs6271", "9", 136_522_274, "CC"),
    ("rs1800544", "10", 112_836_503, "CG"), ("rs553668", "10", 112_839_579, "GG"),
    ("rs1801253", "10", 115_805_056, "CC"), ("rs363371", "10", 118_986_396, "AG"),
    ("rs2070762", "11", 2_186_335, "AA"), ("rs2242446", "16", 55_690_425, "CT"), ("rs7194256", "16", 55_737_691, "CC"),
    ("rs4680", "22", 19_951_271, "AG"), ("rs72554632", "X", 43_591_031, "C"),
]
let chromosomes = (1...22).map { String($0) } + ["X", "Y", "MT"]

let rows = Int(CommandLine.arguments[1]) ?? 640_000
var random = Random(state: 23)
var text = """
    # This data file is invented: no person's data is in it.
    # Below is a text version of your data. Fields are TAB-separated.
    # We are using reference human assembly build 37. Genotypes are given on the plus strand.
    # rsid\tchromosome\tposition\tgenotype

    """
let pairs = ["AA", "AG", "GG", "CC", "CT", "TT", "AC", "GT", "--", "AA", "GG", "CC", "TT", "CT", "AG"]
let each = rows / chromosomes.count
for chromosome in chromosomes {
    var mine = known.filter { $0.chromosome == chromosome }.sorted { $0.position < $1.position }[...]
    var position = 10_000
    for _ in 0..<each {
        position += 1 + random.below(2 * 150_000_000 / max(each, 1))
        while let next = mine.first, next.position <= position {
            text += "\(next.id)\t\(chromosome)\t\(next.position)\t\(next.genotype)\n"
            mine.removeFirst()
        }
        let isVendor = random.below(20) == 0
        let id = isVendor ? "i\(3_000_000 + random.below(4_000_000))" : "rs\(1_000 + random.below(200_000_000))"
        var genotype = pairs[random.below(pairs.count)]
        if chromosome.count > 1 || chromosome == "X" || chromosome == "Y", Int(chromosome) == nil {
            genotype = String(genotype.prefix(1))
        }
        text += "\(id)\t\(chromosome)\t\(position)\t\(genotype)\n"
    }
    for next in mine { text += "\(next.id)\t\(chromosome)\t\(next.position)\t\(next.genotype)\n" }
}
let descriptor = open(CommandLine.arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
var bytes = Array(text.utf8)[...]
while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 else { exit(1) }
    bytes = bytes.dropFirst(written)
}
