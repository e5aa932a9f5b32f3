// SPDX-License-Identifier: Apache-2.0
import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime

// Star alleles of one person, by the compiled pack: its genes, without and with all else that an evaluation does.

struct Random {
    var state: UInt64
    mutating func below(_ bound: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % bound
    }
}

/// An invented woman: of each position a row with a chance in hundredths, and in some of them, in thousandths, a variant.
func genome(read: UInt64, variants: UInt64, _ pack: Pack) -> Genome {
    var random = Random(state: 13)
    var records: [Record] = []
    for locus in pack.loci.loci where random.below(100) < read {
        let reference = locus.alleles[0].text
        let other = random.below(1000) < variants ? locus.alleles[1].text : reference
        let text = reference + "/" + other
        records.append(Record(id: locus.id, call: Call(text.utf8), written: text))
    }
    return Genome(sex: .female, records: records)
}

func measure(_ name: String, _ body: () -> Void) {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<201 { times.append(clock.measure(body)) }
    times.sort()
    let microseconds = { (time: Duration) in Int(time.components.attoseconds / 1_000_000_000_000) }
    print(
        "\(name): median \(microseconds(times[100])) us, from \(microseconds(times[10])) to \(microseconds(times[190]))"
    )
}

let pack = Pharmacogenes.pack
let genes = (0..<pack.pharmacogeneCount).map { pack.pharmacogene($0) }
let loci = pack.loci.loci
let matchers = genes.map { DiplotypeMatcher($0, of: loci) }
print(
    "\(genes.count) genes, \(genes.reduce(0) { $0 + $1.loci.count }) positions, \(genes.reduce(0) { $0 + $1.named.count }) named alleles"
)
nonisolated(unsafe) var sink = 0
measure("prepare the matchers") {
    for gene in genes { withExtendedLifetime(DiplotypeMatcher(gene, of: loci)) { sink += 1 } }
}
for (name, read, variants) in [
    ("every position read", 100, 5), ("a third read", 33, 5), ("one in a hundred read", 1, 5), ("nothing read", 0, 0),
] as [(String, UInt64, UInt64)] {
    let genome = genome(read: read, variants: variants, pack)
    let readings = Evaluation(pack, genome: genome).readings
    measure("pairs of one person, \(name)") {
        for matcher in matchers { sink += matcher.match(readings).missing.count }
    }
    measure("evaluation of one person, \(name)") { sink += Evaluation(pack, genome: genome).readings.count }
    measure("ranking of one person, \(name)") {
        for matcher in matchers { sink += matcher.ranking(readings).results.count }
    }
}
