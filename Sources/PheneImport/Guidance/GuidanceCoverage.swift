// SPDX-License-Identifier: Apache-2.0

/// Every result that the subjects of guidance can have, and which of them rows are for.
struct GuidanceCoverage {
    /// For each subject every value, as a key that covers only it.
    private let values: [[DrugGuidance.Key]]

    init(_ values: [[DrugGuidance.Key]]) { self.values = values }

    /// The results that no row is for.
    ///
    /// - Complexity: linear in the product of the numbers of values, times the rows.
    func missing(from rows: [DrugGuidance.Row]) -> [[DrugGuidance.Key]] {
        var results: [[DrugGuidance.Key]] = [[]]
        for values in values { results = results.flatMap { start in values.map { start + [$0] } } }
        return results.filter { result in
            !rows.contains { row in
                zip(row.cells, result).allSatisfy { keys, value in keys.contains { $0.covers(value) } }
            }
        }
    }

    /// The rows by the results that they are for, and so the keys of each cell; neighbouring scores become one range.
    func sorted(_ rows: [DrugGuidance.Row]) -> [DrugGuidance.Row] {
        func order(_ row: DrugGuidance.Row) -> [[Int]] {
            zip(row.cells, values).map { keys, values in
                values.indices.filter { index in keys.contains { $0.covers(values[index]) } }
            }
        }
        let ordered = rows.map { ($0, order($0)) }.sorted { one, other in
            for (a, b) in zip(one.1, other.1) where a != b { return a.lexicographicallyPrecedes(b) }
            return false
        }
        return ordered.map { row, _ in
            var row = row
            row.cells = zip(row.cells, values).map { DrugGuidance.Key.merged($0, in: $1) }
            return row
        }
    }

    /// Rows that say of some results that the guideline has no row for them.
    func rows(for results: [[DrugGuidance.Key]]) -> [DrugGuidance.Row] {
        cells(of: results, from: 0).map { cells in
            let merged = zip(cells, values).map { $0.count == $1.count ? [] : DrugGuidance.Key.merged($0, in: $1) }
            return DrugGuidance.Row(
                cells: merged, action: "no_recommendation", also: [], strength: "none", gist: Texts.noRow)
        }
    }

    /// Few rows of cells that are for exactly some results, of the subjects from one on.
    private func cells(of results: [[DrugGuidance.Key]], from subject: Int) -> [[[DrugGuidance.Key]]] {
        guard subject < values.count else { return [[]] }
        var groups: [(rest: Set<[DrugGuidance.Key]>, keys: [DrugGuidance.Key])] = []
        for value in values[subject] {
            let rest = Set(results.filter { $0.first == value }.map { Array($0.dropFirst()) })
            if rest.isEmpty { continue }
            if let index = groups.firstIndex(where: { $0.rest == rest }) {
                groups[index].keys.append(value)
            } else {
                groups.append((rest, [value]))
            }
        }
        return groups.flatMap { group in
            cells(of: Array(group.rest), from: subject + 1).map { [group.keys] + $0 }
        }
    }
}
