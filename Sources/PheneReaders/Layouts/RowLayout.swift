// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// How a format writes a person's calls as rows: what stands between columns, what the columns are, how each is spelled.
///
/// One value for each format, in a folder of its vendor, and with it the source that it was checked against.
struct RowLayout: Sendable {
    /// The format as users are told it.
    let kind: GenotypeFile.Layout
    /// What stands between two columns.
    var separator = Separator.tab
    /// The columns' names in their order, as ``ColumnNames/plain(_:)`` makes them; a row has as many columns.
    let names: [String]
    /// Words of the comment lines that sign the format, in lower case; where empty, the columns' names alone do.
    var signs: [String] = []
    /// True where the sign is enough, as in a file whose line of column names was lost.
    var isKnownBySignAlone = true
    /// What says on which strand the letters are.
    var strand = StrandStatement.header
    /// True where the column names follow a line `[Data]`, and what stands before is a header.
    var hasSections = false

    /// What stands between two columns. Quotes around a column of a comma layout are taken away, however many.
    enum Separator: Sendable {
        case tab
        case comma
        case semicolon
        /// One or more tabs or spaces, so that no column can be empty.
        case whiteSpace

        /// As a message calls it: `expected 4 columns between tabs`.
        var plural: String {
            switch self {
            case .tab: "tabs"
            case .comma: "commas"
            case .semicolon: "semicolons"
            case .whiteSpace: "tabs or spaces"
            }
        }
    }

    /// Who states the strand of the letters.
    enum StrandStatement: Sendable {
        /// The comment lines do, or nobody.
        case header
        /// The names of the columns: `Allele1 - Plus`.
        case plusColumns
        /// Each row, in a column of `+` and `-`; letters of `-` are turned to plus, and the lines of these rows are kept.
        case eachRow
    }
}
