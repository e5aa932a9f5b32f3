// SPDX-License-Identifier: Apache-2.0

/// One row of a table, with the place where it stands.
struct TableRow: Sendable {
    let path: String
    /// Counted from 1, with comments and the row of column names.
    let line: Int
    let fields: [String]
    /// The number of each column.
    let columns: [String: Int]

    /// The text of a column; empty where the table has no such column.
    subscript(column: String) -> String { columns[column].map { fields[$0] } ?? "" }

    /// The text of a column that must not be empty.
    func text(_ column: String) throws(RowFault) -> String {
        let text = self[column]
        if text.isEmpty { throw RowFault(message: "`\(column)` is empty", help: "fill it in") }
        return text
    }

    /// A whole number above 0.
    func number(_ column: String) throws(RowFault) -> Int {
        guard let number = Int(self[column]), number > 0 else {
            throw RowFault(
                message: "`\(column)` is `\(self[column])`, not a number above 0", help: "write digits only")
        }
        return number
    }

    /// One of some words.
    func word(_ column: String, of words: [String]) throws(RowFault) -> String {
        let word = self[column]
        if words.contains(word) { return word }
        throw RowFault(
            message: "`\(column)` is `\(word)`", help: "write one of: " + words.joined(separator: ", "))
    }

    /// Bases of a sequence.
    func bases(_ column: String) throws(RowFault) -> String {
        let text = self[column]
        guard text.isSequence else {
            throw RowFault(message: "`\(column)` is `\(text)`, not a sequence of A, C, G and T", help: "write bases")
        }
        return text
    }
}

extension String {
    /// Whether it is a sequence of A, C, G and T.
    var isSequence: Bool { !isEmpty && utf8.allSatisfy { [0x41, 0x43, 0x47, 0x54].contains($0) } }

    /// The parts between separators, without the blanks around them; none of an empty text.
    func parts(_ separator: Character) -> [String] {
        isEmpty ? [] : split(separator: separator, omittingEmptySubsequences: false).map { String($0).trimmed }
    }

    /// The text without blanks at its ends.
    var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
