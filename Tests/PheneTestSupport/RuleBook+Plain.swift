// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

// Rule books without texts, for tests of results.

extension RuleLocation {
    /// A location that no test checks.
    public static let nowhere = RuleLocation(file: 0, line: 1, column: 1)
}

extension RuleBook {
    public init(
        variants: [Variant] = [], scales: [Scale] = [], inputs: [Input] = [], findings: [Finding] = [],
        pathways: [Pathway] = [], recommendations: [Advice] = [], targets: [String] = []
    ) {
        self.init(
            pack: PackHeader(name: "plain", version: "1.0.0", title: "", about: ""), files: ["plain.phene"],
            sources: [],
            genes: [], variants: variants, scales: scales, inputs: inputs, findings: findings, pathways: pathways,
            recommendations: recommendations, targets: targets, tests: [])
    }
}

extension Variant {
    public init(_ locus: Locus) { self.init(locus: locus, gene: nil, label: "", caution: "", place: .nowhere) }
}

extension Scale {
    public init(_ name: String, _ steps: [String]) {
        self.init(name: name, steps: steps.map { Step(name: $0, title: RuleText($0)) }, place: .nowhere)
    }
}

extension Input {
    public init(_ name: String, _ values: [String]) {
        self.init(name: name, values: values, question: "", place: .nowhere)
    }
}

extension Finding {
    public init(_ name: String, scale: Int, by subjects: [Subject], rows: [(cells: [CodeSet], step: Int)]) {
        self.init(
            name: name, title: "", scale: scale, subjects: subjects,
            rows: rows.map { Row(cells: $0.cells, step: $0.step, note: "", place: .nowhere) }, quantity: "", about: "",
            cautions: [], unknownText: "", evidence: .limited, cites: [], place: .nowhere)
    }
}

extension Pathway {
    public init(
        _ name: String, scale: Int, flows: [(finding: Int, weights: [Int])],
        bands: [(lower: Int?, upper: Int?, step: Int)]
    ) {
        self.init(
            name: name, title: "", scale: scale,
            flows: flows.map { Flow(stage: "flow", finding: $0.finding, weights: $0.weights, place: .nowhere) },
            bands: bands.map { Band(lower: $0.lower, upper: $0.upper, step: $0.step, place: .nowhere) }, about: "",
            cautions: [], evidence: .limited, cites: [], place: .nowhere)
    }
}

extension Advice {
    public init(
        _ name: String, on targets: [Int], when condition: Condition,
        overrides: [(advice: Int, targets: [Int])] = []
    ) {
        self.init(
            name: name, title: "", verb: .consider, targets: targets, text: "", condition: condition, conditionText: "",
            cautions: [],
            overrides: overrides.map { Override(advice: $0.advice, targets: $0.targets, reason: "", place: .nowhere) },
            unknownText: "", evidence: .limited, cites: [], place: .nowhere)
    }
}
