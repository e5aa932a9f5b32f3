// SPDX-License-Identifier: Apache-2.0
import PheneCodegen
import PheneGenome
import PheneRuntime

// Times the evaluator on synthetic rule books and prints one line a subject: median and spread of the runs.

let clock = ContinuousClock()

func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// Median, fastest and slowest of several runs, in seconds a call.
func time(runs: Int = 15, calls: Int, _ body: () -> Void) -> (median: Double, low: Double, high: Double) {
    body()
    var times: [Double] = []
    for _ in 0..<runs {
        let start = clock.now
        for _ in 0..<calls { body() }
        times.append(seconds(clock.now - start) / Double(calls))
    }
    times.sort()
    return (times[runs / 2], times[0], times[runs - 1])
}

func pack(rules: Int, loci: Int) -> Pack {
    let tables = PackTables(syntheticBook(rules: rules, loci: loci))
    guard
        let pack = Pack(
            texts: .memory(tables.texts.bytes), facts: .memory(tables.facts.digits), gates: .memory(tables.gates.digits)
        )
    else { fatalError("the tables are whole") }
    return pack
}

func digits(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return String(Double(Int(value * scale + 0.5)) / scale)
}

func fill<L: Lane>(_ batch: inout Batch<L>, loci: Int, people: Int) {
    var random = SystemlessRandom(state: 11)
    for locus in 0..<loci {
        for person in 0..<people {
            let draw = random.below(20)
            batch.set(draw == 0 ? .all(3) : .only(draw % 3), of: locus, person: person)
        }
    }
}

for rules in [1_000, 10_000] {
    let tables = PackTables(syntheticBook(rules: rules, loci: 1_000))
    let texts = tables.texts.bytes
    let opening = time(runs: 9, calls: 1) {
        _ = Pack(texts: .memory(texts), facts: .memory(tables.facts.digits), gates: .memory(tables.gates.digits))
    }
    print(
        "open a pack of \(rules) rules: \(digits(opening.median * 1e3, 2)) ms",
        "(\(digits(opening.low * 1e3, 2)) to \(digits(opening.high * 1e3, 2)))")
}

for (rules, loci) in [(1_000, 100), (1_000, 500), (1_000, 1_000), (10_000, 1_000)] {
    let pack = pack(rules: rules, loci: loci)
    var one = Batch<UInt8>(pack)
    fill(&one, loci: loci, people: 1)
    let single = time(calls: 200) { one.evaluate() }
    print(
        "1 person, \(rules) rules, \(loci) loci: \(digits(single.median * 1e6, 2)) us",
        "(\(digits(single.low * 1e6, 2)) to \(digits(single.high * 1e6, 2)))")
    var many = Batch<SIMD8<UInt64>>(pack)
    fill(&many, loci: loci, people: 512)
    let batch = time(calls: 50) { many.evaluate() }
    func rate(_ seconds: Double) -> String { digits(512 * Double(rules) / seconds / 1e9, 1) }
    print(
        "512 people, \(rules) rules, \(loci) loci: \(rate(batch.median)) G person-rules a second",
        "(\(rate(batch.high)) to \(rate(batch.low)))")
}
