// SPDX-License-Identifier: Apache-2.0

/// The positions of a gene.
extension GeneReader {
    mutating func chromosome() -> String? {
        let rows = tables[.positions, symbol]
        guard let first = rows.first else { return nil }
        for row in rows where row["chrom"] != first["chrom"] {
            issues.fail(
                row, gene: symbol, "`chrom` is `\(row["chrom"])`, and `\(first["chrom"])` in line \(first.line)",
                help: "a gene is on one chromosome")
        }
        let names = (1...22).map { "chr\($0)" } + ["chrX", "chrY", "chrM"]
        return reading(first) { () throws(RowFault) in String(try first.word("chrom", of: names).dropFirst(3)) }
    }

    mutating func strand() -> String {
        guard let row = tables[.genes, symbol].first else {
            if let first = tables[.positions, symbol].first {
                issues.fail(
                    first, gene: symbol, "`\(symbol)` has no row in \(TableName.genes.fileName)",
                    help: "add it with the strand that the gene is on")
            }
            return ""
        }
        return reading(row) { () throws(RowFault) in try row.word("strand", of: ["plus", "minus"]) } ?? ""
    }

    mutating func places() -> [GeneDefinition.Place] {
        var places: [GeneDefinition.Place] = []
        for row in tables[.positions, symbol] {
            if let place = reading(row, { () throws(RowFault) in try GeneDefinition.Place(row) }) {
                places.append(place)
            }
        }
        return places.sorted { $0.position < $1.position }
    }
}
