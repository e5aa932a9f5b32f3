// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

/// A `guidance` block declares a finding of its name, and a scale with a step for each different recommendation of its rows.
/// `resolveGuidance` checks the words.
extension GuidanceDeclaration {
    /// The words of a recommendation, which name its step: `avoid_also_alternative_monitor_strong`.
    private static func stepName(_ row: Table.Row) -> String {
        let also = row.recommendation?.also.map { $0.text } ?? []
        let words = [row.step.text] + (also.isEmpty ? [] : ["also"] + also)
        let strength = row.recommendation?.strength?.text ?? "none"
        return (words + (strength == "none" ? [] : [strength])).joined(separator: "_")
    }

    /// `Avoid, also alternative drug, monitoring (strong)`
    private static func title(_ row: Table.Row) -> String {
        func title(_ name: Name) -> String { Guidance.Action(rawValue: name.text)?.title ?? name.text }
        let also = (row.recommendation?.also ?? []).map { title($0).lowercased() }
        let text = title(row.step) + (also.isEmpty ? "" : ", also " + also.joined(separator: ", "))
        return switch row.recommendation?.strength?.text {
        case nil, "none": text
        case "unseen": text + " (strength not seen)"
        case let strength?: text + " (\(strength))"
        }
    }

    /// What a report need draw attention to.
    private static func mark(_ row: Table.Row) -> Name {
        let mark: Notability =
            switch Guidance.Action(rawValue: row.step.text) {
            case .standard: row.recommendation?.also.isEmpty == true ? .usual : .notable
            case .noRecommendation: .neutral
            default: .notable
            }
        return Name(mark.rawValue, row.step.span)
    }

    var drug: Name {
        for case .drug(let name) in clauses { return name }
        return name
    }

    var without: [Name] {
        clauses.flatMap { clause -> [Name] in if case .without(let names) = clause { names } else { [] } }
    }

    private var table: Table? {
        for case .by(let table) in clauses { return table }
        return nil
    }

    /// The first row of each step.
    var rows: [Table.Row] {
        var seen: Set<String> = []
        return (table?.rows ?? []).filter { seen.insert(Self.stepName($0)).inserted }
    }

    var scale: ScaleDeclaration {
        ScaleDeclaration(
            name: name,
            steps: rows.map {
                let name = Name(Self.stepName($0), $0.step.span)
                return .init(name: name, title: Text(Self.title($0), $0.step.span), mark: Self.mark($0))
            }, isOrdered: false, span: span)
    }

    var finding: FindingDeclaration {
        var clauses: [FindingDeclaration.Clause] = []
        for clause in self.clauses {
            switch clause {
            case .drug, .when, .without: break
            case .by(let table):
                let rows = table.rows.map {
                    Table.Row(
                        cells: $0.cells, step: Name(Self.stepName($0), $0.step.span), mark: $0.mark, note: $0.note,
                        span: $0.span)
                }
                clauses.append(.by(Table(subjects: table.subjects, rows: rows, span: table.span)))
            case .shared(let it): clauses.append(it)
            }
        }
        // The span of the scale differs from that of the name, as in findings that are written as such.
        return FindingDeclaration(name: name, scale: Name(name.text, span), title: title, clauses: clauses, span: span)
    }
}
