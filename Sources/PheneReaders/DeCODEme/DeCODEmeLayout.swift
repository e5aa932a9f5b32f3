// SPDX-License-Identifier: Apache-2.0

/// deCODEme: commas, the alleles of the site, and the strand of the person's alleles in each row.
///
/// The alleles of a row with `-` are complemented. It is not documented which strand `-` is, so the file as a whole does not count as a
/// statement of the plus strand: a homozygote at a palindromic locus keeps both readings. Its columns were checked against the parser of
/// openSNP (`openSNP/snpr`, `app/workers/parsing.rb`, `parse_decodeme`), which does not use the strand.
extension RowLayout {
    static let deCODEme = RowLayout(
        kind: .deCODEme, separator: .comma,
        names: ["name", "variation", "chromosome", "position", "strand", "yourcode"], strand: .eachRow)
}
