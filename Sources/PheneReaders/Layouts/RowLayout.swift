// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// How a format writes a person's calls as rows: the separator, the columns, and what states the strand.
///
/// Each format has one value in the folder of its vendor, with the source that it was checked against.
struct RowLayout: Sendable {
    /// The format for reports.
    let kind: GenotypeFile.Layout
    /// The separator of columns.
    var separator = Separator.tab
    /// The column names in order, as ``ColumnNames/plain(_:)`` converts them; a row has as many columns.
    let names: [String]
    /// Words in the comment lines, in lower case, one of which identifies the format; if there are none, the column names identify it.
    var signatures: [String] = []
    /// True where the signature identifies the format without a line of column names.
    var isKnownBySignatureAlone = true
    /// What states the strand of the alleles.
    var strand = StrandStatement.header
    /// True where the column names follow a line `[Data]`, and the lines before it are a header.
    var hasSections = false

    /// The separator of columns. Between commas and semicolons any quotation marks around a column are removed.
    enum Separator: Sendable {
        /// A tab.
        case tab
        /// A comma.
        case comma
        /// A semicolon.
        case semicolon
        /// One or more tabs or spaces, so that no column can be empty.
        case whiteSpace

        /// The name in a message: `expected 4 columns between tabs`.
        var plural: String {
            switch self {
            case .tab: "tabs"
            case .comma: "commas"
            case .semicolon: "semicolons"
            case .whiteSpace: "tabs or spaces"
            }
        }
    }

    /// What states the strand of the alleles.
    enum StrandStatement: Sendable {
        /// The comment lines, if at all.
        case header
        /// The column names: `Allele1 - Plus`.
        case plusColumns
        /// Each row, in a column of `+` and `-`; alleles of `-` are complemented, and the lines of these rows are kept.
        case eachRow
    }
}
