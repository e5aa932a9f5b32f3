// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneJSON
internal import PheneProofs
internal import PheneReport

/// What the tests of a rule book ask of, by kind, and what they do not.
struct CoverageTable {
    private struct Kind {
        let name: String
        var count = 0
        var touched = 0
    }

    private let kinds: [Kind]
    private let untouched: [(place: Place, text: String)]
    private let book: RuleBook

    init(_ coverage: Coverage, of book: RuleBook) {
        var kinds = ["rows", "bands", "verdicts", "unknown branches", "overrides"].map { Kind(name: $0) }
        var untouched: [(place: Place, text: String)] = []
        for item in coverage.items {
            let kind = Self.kind(of: item)
            kinds[kind].count += 1
            if coverage.touched.contains(item) {
                kinds[kind].touched += 1
            } else {
                untouched.append(Self.named(item, in: book))
            }
        }
        self.kinds = kinds
        self.untouched = untouched
        self.book = book
    }

    private var count: Int { kinds.reduce(0) { $0 + $1.count } }
    private var touched: Int { kinds.reduce(0) { $0 + $1.touched } }

    /// Exact: no rounding lets a gate of 100 percent pass with something left out.
    func isBelow(_ percent: Int) -> Bool { touched * 100 < percent * count }

    /// A table, and a line for each thing that no test asks of.
    var text: String {
        var text = "tests ask of \(touched) of \(count)\(Self.percent(touched, count))\n"
        for kind in kinds where kind.count > 0 {
            text += "  \(kind.name): \(kind.touched) of \(kind.count)\(Self.percent(kind.touched, kind.count))\n"
        }
        for item in untouched {
            let place = item.place
            text += "\(book.files[place.file]):\(place.line):\(place.column): no test asks of \(item.text)".inert + "\n"
        }
        return text
    }

    var json: JSON {
        [
            "touched": .integer(touched), "count": .integer(count),
            "kinds": .array(
                kinds.map {
                    ["kind": .string($0.name), "touched": .integer($0.touched), "count": .integer($0.count)]
                }),
            "untouched": .array(
                untouched.map { ["at": .string(book.text(of: $0.place)), "what": .string($0.text)] }),
        ]
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "" : ", \(part * 100 / whole) percent"
    }

    private static func kind(of item: Coverage.Item) -> Int {
        switch item {
        case .row: 0
        case .band: 1
        case .outcome(_, .unknown), .unknownFinding, .unknownPathway: 3
        case .outcome: 2
        case .overridden, .held: 4
        }
    }

    private static func named(_ item: Coverage.Item, in book: RuleBook) -> (place: Place, text: String) {
        switch item {
        case .row(let finding, let row):
            let it = book.findings[finding]
            let cells = zip(it.rows[row].cells, it.subjects).map { cell, subject in
                cell.count == book.codeCount(of: subject) && cell.count > 1
                    ? "*" : cell.map { book.name(of: $0, of: subject) }.joined(separator: ", ")
            }
            return (it.rows[row].place, "the row `\(cells.joined(separator: " | "))` of `\(it.name)`")
        case .unknownFinding(let index):
            return (book.findings[index].place, "`\(book.findings[index].name)` where it is unknown")
        case .band(let pathway, let band):
            let it = book.pathways[pathway]
            let step = book.scales[it.scale].steps[it.bands[band].step].name
            return (it.bands[band].place, "the band `\(step)` of `\(it.name)`")
        case .unknownPathway(let index):
            return (book.pathways[index].place, "`\(book.pathways[index].name)` where it is unknown")
        case .outcome(let advice, let outcome):
            let it = book.advices[advice]
            let words =
                switch outcome {
                case .applies: "where it applies"
                case .doesNotApply: "where it does not apply"
                case .unknown: "where it is unknown"
                }
            return (it.place, "the advice `\(it.name)` \(words)")
        case .overridden(let advice, let override):
            let it = book.advices[advice]
            let other = book.advices[it.overrides[override].advice].name
            return (it.overrides[override].place, "`\(it.name)` where it overrides `\(other)`")
        case .held(let advice, let override):
            let it = book.advices[advice]
            let other = book.advices[it.overrides[override].advice].name
            return (it.overrides[override].place, "`\(it.name)` where it holds `\(other)`")
        }
    }
}
