// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneJSON
internal import PheneTesting
internal import PheneReport

/// What the tests of a rule book cover, by kind, and what they do not.
struct CoverageTable {
    private struct Kind {
        let name: String
        var count = 0
        var covered = 0
    }

    private let kinds: [Kind]
    private let uncovered: [(location: RuleLocation, text: String)]
    private let book: RuleBook

    init(_ coverage: Coverage, of book: RuleBook) {
        var kinds = ["rows", "bands", "verdicts", "unknown branches", "overrides"].map { Kind(name: $0) }
        var uncovered: [(location: RuleLocation, text: String)] = []
        for item in coverage.items {
            let kind = Self.kind(of: item)
            kinds[kind].count += 1
            if coverage.touched.contains(item) {
                kinds[kind].covered += 1
            } else {
                uncovered.append(Self.description(of: item, in: book))
            }
        }
        self.kinds = kinds
        self.uncovered = uncovered
        self.book = book
    }

    private var count: Int { kinds.reduce(0) { $0 + $1.count } }
    private var covered: Int { kinds.reduce(0) { $0 + $1.covered } }

    /// Whether less than so many percent is covered. Not rounded: 100 percent means everything.
    func isBelow(_ percent: Int) -> Bool { covered * 100 < percent * count }

    /// A table, and a line for each item that no test covers.
    var text: String {
        var text = "tests cover \(covered) of \(count)\(Self.percent(covered, count))\n"
        for kind in kinds where kind.count > 0 {
            text += "  \(kind.name): \(kind.covered) of \(kind.count)\(Self.percent(kind.covered, kind.count))\n"
        }
        for item in uncovered {
            let location = item.location
            text +=
                "\(book.files[location.file]):\(location.line):\(location.column): no test covers \(item.text)".inert
                + "\n"
        }
        return text
    }

    /// The same for programs.
    var json: JSON {
        [
            "touched": .integer(covered), "count": .integer(count),
            "kinds": .array(
                kinds.map {
                    ["kind": .string($0.name), "touched": .integer($0.covered), "count": .integer($0.count)]
                }),
            "untouched": .array(
                uncovered.map { ["at": .string(book.text(of: $0.location)), "what": .string($0.text)] }),
        ]
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "" : ", \(part * 100 / whole) percent"
    }

    private static func kind(of item: Coverage.Item) -> Int {
        switch item {
        case .row: 0
        case .band: 1
        case .condition(_, .unknown), .unknownFinding, .unknownPathway: 3
        case .condition: 2
        case .overridden, .held: 4
        }
    }

    /// Where an item is in the rule files, and what it is.
    private static func description(
        of item: Coverage.Item, in book: RuleBook
    ) -> (location: RuleLocation, text: String) {
        switch item {
        case .row(let finding, let row):
            let rule = book.findings[finding]
            let cells = zip(rule.rows[row].cells, rule.subjects).map { cell, subject in
                cell.count == book.codeCount(of: subject) && cell.count > 1
                    ? "*" : cell.map { book.name(of: $0, of: subject) }.joined(separator: ", ")
            }
            return (rule.rows[row].place, "the row `\(cells.joined(separator: " | "))` of `\(rule.name)`")
        case .unknownFinding(let index):
            return (book.findings[index].place, "`\(book.findings[index].name)` where it is unknown")
        case .band(let pathway, let band):
            let rule = book.pathways[pathway]
            let step = book.scales[rule.scale].steps[rule.bands[band].step].name
            return (rule.bands[band].place, "the band `\(step)` of `\(rule.name)`")
        case .unknownPathway(let index):
            return (book.pathways[index].place, "`\(book.pathways[index].name)` where it is unknown")
        case .condition(let advice, let state):
            let rule = book.recommendations[advice]
            let condition =
                switch state {
                case .applies: "where it applies"
                case .doesNotApply: "where it does not apply"
                case .unknown: "where it is unknown"
                }
            return (rule.place, "the recommendation `\(rule.name)` \(condition)")
        case .overridden(let advice, let override):
            let rule = book.recommendations[advice]
            let other = book.recommendations[rule.overrides[override].advice].name
            return (rule.overrides[override].place, "`\(rule.name)` where it overrides `\(other)`")
        case .held(let advice, let override):
            let rule = book.recommendations[advice]
            let other = book.recommendations[rule.overrides[override].advice].name
            return (rule.overrides[override].place, "`\(rule.name)` where it holds `\(other)`")
        }
    }
}
