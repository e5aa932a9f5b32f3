// SPDX-License-Identifier: Apache-2.0
import PheneDiagnostics
import PheneTesting
import PheneGenome
import PheneModel
import PheneProofs

// Times the proofs, and the mutants, of made-up rule books that grow: 1,000 loci, 500 findings of two loci each, and as many
// recommendations as are asked for, 50 on one target, half of them toward it and half away. No two clash, but that takes a proof: each
// toward asks for a step of one finding, each away for a step of another, and only their loci tell that both are never met.

let clock = ContinuousClock()

func milliseconds(_ body: () -> Void) -> [Double] {
    var times: [Double] = []
    for _ in 0..<5 {
        let duration = clock.measure(body)
        times.append(Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15)
    }
    return times.sorted()
}

struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

let place = RuleLocation(file: 0, line: 1, column: 1)
let lociCount = 1_000

func book(rules: Int) -> RuleBook {
    var random = Random(state: 5)
    let letters = [Allele("A".utf8), Allele("G".utf8)].compactMap { $0 }
    let variants = (0..<lociCount).compactMap { index -> Variant? in
        guard let chromosome = Chromosome(number: index % 22 + 1),
            let locus = Locus(id: .rs(UInt64(index + 1)), chromosome: chromosome, alleles: letters, placements: [])
        else { return nil }
        return Variant(locus: locus, gene: nil, label: "", caution: "", place: place)
    }
    let scale = Scale(
        name: "level", steps: ["low", "middle", "high"].map { .init(name: $0, title: RuleText($0)) }, place: place)
    let rare = CodeSet(bits: 0b100), rest = CodeSet(bits: 0b011), all = CodeSet.all(3)
    // An even finding and the odd one after it read the same two loci: the even one is high where one of them is rare, the
    // odd one low where neither is.
    let findings = (0..<lociCount / 2).map { index -> Finding in
        let first = index / 2 * 4
        let rows: [([CodeSet], Int)] =
            index % 2 == 0
            ? [([rare, all], 2), ([rest, rare], 2), ([rest, rest], 1)]
            : [([rest, rest], 0), ([rare, rest], 1), ([all, rare], 2)]
        return Finding(
            name: "finding\(index)", title: "", scale: 0, subjects: [.locus(first), .locus(first + 1)],
            rows: rows.map { .init(cells: $0.0, step: $0.1, note: "", place: place) }, quantity: "", about: "",
            cautions: [], unknownText: "not known", evidence: .limited, cites: [0], place: place)
    }
    let recommendations = (0..<rules).map { index -> Advice in
        let target = index / 50, isAway = index % 2 == 1
        let pair = 2 * (target % (findings.count / 2))
        let own: Condition = isAway ? .test(.finding(pair + 1), .only(0)) : .test(.finding(pair), .only(2))
        let sets: [UInt64] = [0b001, 0b010, 0b100, 0b110, 0b011]
        // The loci that no finding reads.
        let others = (0..<3).map { _ -> Condition in
            .test(.locus(4 * random.below(lociCount / 4) + 2), CodeSet(bits: sets[random.below(sets.count)]))
        }
        let condition: Condition =
            index % 3 == 0
            ? .and([own, others[0], .or([others[1], others[2]])]) : .and([own, .atLeast(2, others)])
        return Advice(
            name: "advice\(index)", title: "", verb: isAway ? .avoid : .consider, targets: [target], text: "text",
            condition: condition, conditionText: "", cautions: [], overrides: [], unknownText: "not known",
            evidence: .moderate, cites: [0], place: place)
    }
    return RuleBook(
        pack: PackHeader(name: "synthetic", version: "1.0.0", title: "", about: ""), files: ["synthetic.phene"],
        sources: [Source(name: "source", title: "", place: place)],
        genes: [], variants: variants, scales: [scale], inputs: [], findings: findings, pathways: [],
        recommendations: recommendations,
        targets: (0..<(rules + 49) / 50).map { "target\($0)" }, tests: [])
}

func marks(_ book: RuleBook) -> Marks {
    let span = Span(file: 0, start: 0, end: 1)
    func marks(_ condition: Condition) -> ConditionMarks {
        switch condition {
        case .test, .known: ConditionMarks(span)
        case .not(let inner): ConditionMarks(span, [marks(inner)])
        case .and(let parts), .or(let parts), .atLeast(_, let parts): ConditionMarks(span, parts.map { marks($0) })
        }
    }
    return Marks(
        recommendations: book.recommendations.map {
            AdviceMarks(name: span, action: span, evidence: span, condition: marks($0.condition), overrides: [])
        },
        findings: book.findings.map { _ in span }, flows: [])
}

for rules in [250, 500, 1_000, 2_000, 4_000] {
    let book = book(rules: rules), marks = marks(book)
    var count = 0
    let times = milliseconds { count = prove(book, at: marks, lints: .all).count }
    print(
        "\(rules) rules, 1,000 loci, 50 on one target: all proofs in \(Int(times[2].rounded())) ms",
        "(\(Int(times[0].rounded())) to \(Int(times[4].rounded()))), \(count) messages")
}
let mutated = book(rules: 1_000)
var mutants = 0
let duration = clock.measure { mutants = MutationRun(mutated)?.mutants.count ?? 0 }
print("\(mutants) mutants of 500 findings and 1,000 recommendations, none of them noticed: \(duration)")
