// SPDX-License-Identifier: Apache-2.0

/// An unusual way in which a file is written that does not change the meaning of its rows. It is reported once.
enum Oddity: Hashable, Comparable, Sendable {
    /// The columns are separated in another way than in the layout; the separator for a message, such as `commas`.
    case separator(String)
    /// Lines end with a carriage return alone.
    case carriageReturns
    /// There are blanks around columns.
    case blanks
    /// Rows end with empty columns.
    case emptyColumns

    /// What is unusual and what was done, for a message.
    var text: String {
        switch self {
        case .separator(let name): "the columns are separated by \(name), and were read that way"
        case .carriageReturns: "lines end with a carriage return alone, as in classic Mac OS, and were read that way"
        case .blanks: "there are blanks around columns, which were ignored"
        case .emptyColumns: "rows end with empty columns, which were ignored"
        }
    }
}

extension [Oddity] {
    /// Adds an oddity unless it is in the list.
    mutating func add(_ oddity: Oddity) {
        if !contains(oddity) { append(oddity) }
    }
}
