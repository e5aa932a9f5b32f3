// SPDX-License-Identifier: Apache-2.0

public import PheneIR
public import PheneJSON
internal import PheneProofs
internal import PheneRuleTests
internal import PheneRuntime

/// What the tests and properties of a rule book touch, counted by kind.
public struct CoverageTable: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case rows
        case outcomes
        case unknowns = "unknown branches"
        case overrides
        case bands
    }
    /// Something that no test touches.
    public struct Gap: Sendable {
        public let kind: Kind
        public let place: Place
        public let text: String
    }
    /// How much there is of a kind, and how much of it is touched.
    public struct Count: Sendable, Hashable {
        public var touched = 0
        public var total = 0

        /// Whole percent, rounded down, so that 100 says all; of nothing all is touched.
        public var percent: Int { total == 0 ? 100 : touched * 100 / total }
    }

    /// In the order of ``Kind``.
    public let counts: [(kind: Kind, count: Count)]
    /// In the order of the book.
    public let gaps: [Gap]
    private let files: [String]

    /// All kinds together.
    public var whole: Count {
        counts.reduce(into: Count()) {
            $0.touched += $1.count.touched
            $0.total += $1.count.total
        }
    }

    /// - Parameter book: a checked rule book whose tests pass.
    /// - Returns: `nil` where the book's own tables cannot be read back, which is a fault of the compiler.
    public init?(_ book: RuleBook) {
        guard let pack = PheneRuntime.Pack(book) else { return nil }
        let coverage = coverage(
            of: book, people: Sitting.all(of: book, in: pack).map { ($0.test, $0.possible) })
        var counts: [Kind: Count] = [:]
        var gaps: [Gap] = []
        for item in coverage.items {
            let gap = book.gap(item)
            counts[gap.kind, default: Count()].total += 1
            if coverage.touched.contains(item) {
                counts[gap.kind, default: Count()].touched += 1
            } else {
                gaps.append(gap)
            }
        }
        self.counts = Kind.allCases.map { ($0, counts[$0] ?? Count()) }
        self.gaps = gaps
        files = book.files
    }

    /// The name and version of the layout of ``json``.
    public static let schema = "phene-coverage 1"

    /// The table for programs: `{"schema", "percent", "kinds": [{"kind", "touched", "total"}], "untouched": [{"kind", "path",
    /// "line", "what"}]}`.
    public var json: JSON {
        [
            "schema": .string(Self.schema), "percent": .integer(whole.percent),
            "kinds": .array(
                counts.map { kind, count in
                    [
                        "kind": .string(kind.rawValue), "touched": .integer(count.touched),
                        "total": .integer(count.total),
                    ]
                }),
            "untouched": .array(
                gaps.map {
                    [
                        "kind": .string($0.kind.rawValue), "path": .string(files[$0.place.file]),
                        "line": .integer($0.place.line), "what": .string($0.text),
                    ]
                }),
        ]
    }
}

extension RuleBook {
    fileprivate func gap(_ item: Coverage.Item) -> CoverageTable.Gap {
        switch item {
        case .row(let index, let row):
            let finding = findings[index], it = findings[index].rows[row]
            let cells = zip(it.cells, finding.subjects).map { text(of: $0, of: $1) }.joined(separator: " | ")
            let step = name(of: it.step, of: .finding(index))
            return .init(kind: .rows, place: it.place, text: "finding \(finding.name): \(cells) -> \(step)")
        case .unknownFinding(let index):
            return .init(
                kind: .unknowns, place: findings[index].place, text: "finding \(findings[index].name) unknown")
        case .band(let index, let band):
            let pathway = pathways[index], it = pathways[index].bands[band]
            let step = name(of: it.step, of: .pathway(index))
            let sums = "\(it.lower.map { "\($0)" } ?? "")..\(it.upper.map { "\($0)" } ?? "")"
            return .init(kind: .bands, place: it.place, text: "pathway \(pathway.name): \(sums) -> \(step)")
        case .unknownPathway(let index):
            return .init(
                kind: .unknowns, place: pathways[index].place, text: "pathway \(pathways[index].name) unknown")
        case .outcome(let index, let outcome):
            let advice = advices[index]
            let words =
                switch outcome {
                case .applies: "applies"
                case .doesNotApply: "does not apply"
                case .unknown: "unknown"
                }
            return .init(
                kind: outcome == .unknown ? .unknowns : .outcomes, place: advice.place,
                text: "advice \(advice.name) \(words)")
        case .overridden(let index, let number), .held(let index, let number):
            let override = advices[index].overrides[number]
            let isHeld = if case .held = item { true } else { false }
            return .init(
                kind: .overrides, place: override.place,
                text: "advice \(advices[override.advice].name) \(isHeld ? "held" : "overridden") by \(advices[index].name)")
        }
    }
}
