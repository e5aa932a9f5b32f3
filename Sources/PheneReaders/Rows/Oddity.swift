// SPDX-License-Identifier: Apache-2.0

/// Something odd about the spelling of a file that does not change what its rows say. It is told once.
enum Oddity: Hashable, Comparable, Sendable {
    /// The first line is missing, or the columns stand in another way than the layout has them.
    case separator(String)
    /// Lines end with a carriage return alone.
    case carriageReturns
    case blanks
    case emptyColumns

    var text: String {
        switch self {
        case .separator(let name): "the columns are divided by \(name); they were read so"
        case .carriageReturns: "lines end with a carriage return alone, as old Macs wrote them; they were read so"
        case .blanks: "there are blanks around columns; they were left out"
        case .emptyColumns: "rows end with empty columns; they were left out"
        }
    }
}
