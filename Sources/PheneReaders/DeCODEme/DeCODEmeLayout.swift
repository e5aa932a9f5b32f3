// SPDX-License-Identifier: Apache-2.0

/// deCODEme: commas, the alleles that were looked for, and the strand of the letters in each row.
///
/// Letters of a row that says `-` are complemented, because the row says so. What the strand is counted from is not
/// documented, so the file as a whole is not taken to state the plus strand: a homozygote of a palindromic locus keeps
/// both readings. Checked for its columns against the parser of openSNP (`openSNP/snpr`, `app/workers/parsing.rb`,
/// `parse_decodeme`), which does not look at the strand.
extension RowLayout {
    static let deCODEme = RowLayout(
        kind: .deCODEme, separator: .comma,
        names: ["name", "variation", "chromosome", "position", "strand", "yourcode"], strand: .eachRow)
}
