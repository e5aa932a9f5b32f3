// SPDX-License-Identifier: Apache-2.0

/// The named alleles of a gene.
extension GeneReader {
    mutating func named(at places: [GeneDefinition.Place]) -> [GeneDefinition.Named] {
        var cells = cells(at: places)
        var functionRows: [String: TableRow] = [:]
        for row in tables[.functions, symbol] { functionRows[row["allele"]] = row }
        var named: [GeneDefinition.Named] = []
        let index = tables[.alleleIndex, symbol]
        let references = index.filter { $0["is_reference"] == "yes" }
        if references.count != 1, let row = references.last ?? index.first ?? tables[.positions, symbol].first {
            issues.fail(
                row, gene: symbol, "`\(symbol)` has \(references.count) reference alleles",
                help: "write `yes` in `is_reference` of one allele in \(TableName.alleleIndex.fileName)")
        }
        for row in index {
            let name = row["allele"]
            let found = cells.removeValue(forKey: name) ?? []
            let isReference = row["is_reference"] == "yes"
            let count = isReference ? places.count : found.count
            if Int(row["n_cells"]) != count {
                issues.fail(
                    row, gene: symbol,
                    "`\(name)` has \(count) defining positions, and `n_cells` is `\(row["n_cells"])`",
                    help: "compare its rows in \(TableName.alleles.fileName) with the source")
            } else if count == 0 {
                issues.fail(
                    row, gene: symbol, "`\(name)` has no defining position", help: "add its rows, or remove the allele")
            }
            guard let functionRow = functionRows.removeValue(forKey: name) else {
                issues.fail(
                    row, gene: symbol, "`\(name)` has no row in \(TableName.functions.fileName)",
                    help: "add one; where no function is assigned, leave `function` empty")
                continue
            }
            if let allele = allele(functionRow, isReference, cells: found, core: row["rename_to"], isCallable: true) {
                named.append(allele)
            }
        }
        for row in tables[.alleles, symbol] where cells.removeValue(forKey: row["allele"]) != nil {
            issues.fail(
                row, gene: symbol, "`\(row["allele"])` is not in \(TableName.alleleIndex.fileName)",
                help: "add it there, or correct the name")
        }
        for row in tables[.functions, symbol] where functionRows[row["allele"]] != nil {
            if let allele = allele(row, false, cells: [], core: "", isCallable: false) { named.append(allele) }
        }
        let names = Set(named.map(\.name))
        for row in index where !row["rename_to"].isEmpty && !names.contains(row["rename_to"]) {
            issues.fail(
                row, gene: symbol,
                "`\(row["rename_to"])`, under which `\(row["allele"])` is reported, is not an allele",
                help: "add it to \(TableName.functions.fileName)")
        }
        return named
    }

    /// The cells of each allele, by rising place.
    private mutating func cells(at places: [GeneDefinition.Place]) -> [String: [GeneDefinition.Cell]] {
        var cells: [String: [GeneDefinition.Cell]] = [:]
        for row in tables[.alleles, symbol] {
            let position = Int(row["pos38"])
            guard let place = places.firstIndex(where: { $0.position == position }) else {
                issues.fail(
                    row, gene: symbol,
                    "\(TableName.positions.fileName) has no position `\(row["pos38"])` of `\(symbol)`",
                    help: "add it there, or correct `pos38`")
                continue
            }
            let base = row["base"], known = places[place]
            if row["ref38"] != known.reference {
                issues.fail(
                    row, gene: symbol,
                    "`ref38` is `\(row["ref38"])`, and `\(known.reference)` in "
                        + TableName.positions.fileName, help: "compare both with the source")
            } else if !known.has(base) {
                issues.fail(
                    row, gene: symbol,
                    "`\(base)` is not an allele of \(known.name), which has "
                        + known.alleles.joined(separator: ", "),
                    help: "add it to `alts38` in \(TableName.positions.fileName), or correct `base`")
            } else {
                cells[row["allele"], default: []].append(GeneDefinition.Cell(place: place, base: base))
            }
        }
        return cells.mapValues { $0.sorted { $0.place < $1.place } }
    }

    private mutating func allele(
        _ row: TableRow, _ isReference: Bool, cells: [GeneDefinition.Cell], core: String, isCallable: Bool
    ) -> GeneDefinition.Named? {
        if row["in_definition"] != (isCallable ? "yes" : "no") {
            issues.fail(
                row, gene: symbol,
                "`in_definition` is `\(row["in_definition"])`, but `\(row["allele"])` is "
                    + (isCallable ? "" : "not ") + "in \(TableName.alleleIndex.fileName)",
                help: "write `yes` of alleles that genotypes can show, otherwise `no`")
            return nil
        }
        let text = row["activity"]
        let activity = GeneDefinition.Activity(text)
        if activity == nil, !text.isEmpty, text != "n/a" {
            issues.fail(
                row, gene: symbol, "`activity` is `\(text)`",
                help: "write a number in quarter steps, `n/a`, or `≥` before a number")
            return nil
        }
        return GeneDefinition.Named(
            name: row["allele"], isReference: isReference, cells: cells, core: core, function: row["function"],
            activity: activity, isCallable: isCallable)
    }
}
