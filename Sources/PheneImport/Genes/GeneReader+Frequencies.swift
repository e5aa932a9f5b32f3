// SPDX-License-Identifier: Apache-2.0

extension GeneReader {
    /// The frequencies of alleles by population. Rows of alleles without a definition and without a function are counted, and left
    /// out.
    mutating func frequencies(of named: [GeneDefinition.Named]) -> [GeneDefinition.Frequencies] {
        let names = Set(named.map(\.name))
        var found: [GeneDefinition.Frequencies] = []
        for row in tables[.frequencies, symbol] {
            guard names.contains(row["allele"]) else {
                counts.count(row, "frequencies of alleles that have no definition")
                continue
            }
            guard let figure = reading(row, { () throws(RowFault) in try Self.figure(row) }) else { continue }
            if let index = found.firstIndex(where: { $0.population == row["population"] }) {
                found[index].figures.append(figure)
            } else {
                found.append(GeneDefinition.Frequencies(population: row["population"], figures: [figure]))
            }
        }
        return found
    }

    private static func figure(
        _ row: TableRow
    ) throws(RowFault) -> (allele: String, share: String, basis: String) {
        let share = row["frequency"]
        _ = try row.text("population")
        let digits = share.utf8.dropFirst(2)
        guard share.hasPrefix("0.") || share.hasPrefix("1."), !digits.isEmpty, digits.count <= 6,
            digits.allSatisfy({ share.hasPrefix("0.") ? (0x30...0x39).contains($0) : $0 == 0x30 })
        else {
            throw RowFault(
                message: "`frequency` is `\(share)`, not a share", help: "write a number from 0 to 1, such as `0.1466`")
        }
        let basis = try row.word("kind", of: ["published", "inferred", "derived"])
        return (row["allele"], share, basis == "published" ? "" : basis)
    }
}
