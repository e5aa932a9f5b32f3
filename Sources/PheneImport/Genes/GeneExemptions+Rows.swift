// SPDX-License-Identifier: Apache-2.0

extension GeneExemptions {
    /// Kinds that the rules state otherwise, or that decide nothing.
    private static let informative = [
        "amp1_allele", "amp1_position", "suballele_rename", "chromosome_x", "hapb3_intron", "hapb3_alleles",
    ]
    /// Kinds that the rules do not state, and how a remark begins.
    private static let remarked = [
        "extra_position": "Not used: position", "ignored_position": "Not used: position",
        "ignored_allele": "Not used: allele", "hidden_core_allele": "Not used: definition of",
        "reference_display": "Display name of", "excluded_from_combinations": "Not combined with others:",
        "reference_allele_note": "Reference allele",
    ]

    /// Adds a row of the table of exemptions.
    mutating func add(
        _ row: TableRow, _ named: [GeneDefinition.Named], _ places: [GeneDefinition.Place], _ counts: inout RowCounts
    ) throws(RowFault) {
        let kind = row["kind"]
        switch kind {
        case "required_position": required.append(try Self.place(try row.number("value"), places))
        case "unphased_priority":
            let among = row["value"].parts(";")
            for pair in among + [row["pick"]] { try Self.check(pair, named) }
            guard among.contains(row["pick"]) else {
                throw RowFault(
                    message: "`pick` is `\(row["pick"])`, which is not among the pairs of `value`",
                    help: "pick one of: " + among.joined(separator: ", "))
            }
            priorities.append((among, row["pick"]))
        case "undocumented_as_reference": readsUnlistedAsReference = true
        case "lowest_function_gene": takesLowestFunction = true
        case "fallback_position": fallback = try Self.place(try row.number("value"), places)
        case "hapb3_exon": proxy = try Self.place(try row.number("value"), places)
        case "off_by_default": needsLaboratory = true
        case _ where Self.informative.contains(kind):
            counts.count(row, "exemptions that inform, or that other rows state")
        default:
            guard let start = Self.remarked[kind] else {
                let known =
                    [
                        "required_position", "unphased_priority", "undocumented_as_reference", "lowest_function_gene",
                        "off_by_default", "fallback_position", "hapb3_exon",
                    ] + Self.informative + Self.remarked.keys.sorted()
                throw RowFault(
                    message: "`kind` is `\(kind)`", help: "write one of: " + known.joined(separator: ", "))
            }
            counts.count(row, "exemptions that a comment states, and no rule")
            let parts = [start, row["value"] == "yes" ? "" : row["value"], row["pick"]].filter { !$0.isEmpty }
            remarks.append(parts.joined(separator: " ") + (row["note"].isEmpty ? "" : ": " + row["note"]))
        }
    }

    private static func place(_ position: Int, _ places: [GeneDefinition.Place]) throws(RowFault) -> Int {
        if let place = places.firstIndex(where: { $0.position == position }) { return place }
        throw RowFault(
            message: "the gene has no position `\(position)`", help: "correct it, or add the position")
    }

    /// Checks that both names of a pair are alleles.
    private static func check(_ pair: String, _ named: [GeneDefinition.Named]) throws(RowFault) {
        let names = pair.parts("/")
        if names.count == 2, names.allSatisfy({ name in named.contains { $0.name == name } }) { return }
        throw RowFault(message: "`\(pair)` is not a pair of alleles of the gene", help: "write two names and `/`")
    }
}
