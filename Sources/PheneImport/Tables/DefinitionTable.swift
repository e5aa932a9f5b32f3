// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A table of tab-separated values: comments that begin with `#`, a row of column names, and rows.
struct DefinitionTable {
    let path: String
    /// The comments without `#` and blanks at their ends.
    let comments: [String]
    let rows: [TableRow]

    /// A table without rows, in place of an optional one that is missing.
    init(missing name: TableName) {
        path = name.fileName
        comments = []
        rows = []
    }

    /// Reads a table. Rows with a wrong number of fields, and repeated rows, are reported and left out.
    ///
    /// - Returns: `nil` if the table is not valid UTF-8 or lacks a column; that is reported too.
    init?(_ file: SourceFile, _ name: TableName, _ issues: inout ImportIssues) {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            issues.error(file.path, "the table is not valid UTF-8", help: "save it as UTF-8")
            return nil
        }
        var comments: [String] = []
        var rows: [TableRow] = []
        var columns: [String: Int] = [:]
        var seen: [[String]: Int] = [:]
        for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = index + 1
            if part.hasPrefix("#") {
                comments.append(String(part.drop { $0 == "#" }).trimmed)
                continue
            }
            if part.isEmpty { continue }
            let fields = part.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if columns.isEmpty {
                for (number, column) in fields.enumerated() { columns[column] = number }
                let missing = name.columns.filter { columns[$0] == nil }
                if missing.isEmpty { continue }
                let list = missing.map { "`\($0)`" }.joined(separator: ", ")
                issues.error(
                    file.path, "the table has no column \(list)",
                    help: "its first row without `#` names the columns, separated by tabs: "
                        + name.columns.joined(separator: ", "))
                return nil
            }
            // Editors and spreadsheets drop empty fields at the end of a line.
            let filled = fields + Array(repeating: "", count: max(0, columns.count - fields.count))
            let row = TableRow(path: file.path, line: line, fields: filled, columns: columns)
            if fields.count > columns.count {
                issues.reject(
                    row, of: name, "the row has \(fields.count) fields, and the table \(columns.count) columns",
                    help: "remove tabs inside texts")
                continue
            }
            let key = name.key.map { row[$0] }
            if let first = seen.updateValue(line, forKey: key) {
                issues.reject(
                    row, of: name,
                    "the row repeats line \(first): "
                        + zip(name.key, key).map { "\($0) `\($1)`" }.joined(separator: ", "),
                    help: "keep one of the two")
                continue
            }
            rows.append(row)
        }
        if columns.isEmpty {
            issues.error(file.path, "the table is empty", help: "add the row of column names, and rows")
            return nil
        }
        self.path = file.path
        self.comments = comments
        self.rows = rows
    }

    /// The rest of the first comment that begins with a word and a colon: `source: ...`.
    func comment(_ word: String) -> String? {
        for comment in comments where comment.hasPrefix(word + ":") {
            return String(comment.dropFirst(word.count + 1)).trimmed
        }
        return nil
    }
}

extension ImportIssues {
    /// Reports an error of a row that is left out, and what must not be written without it.
    fileprivate mutating func reject(_ row: TableRow, of name: TableName, _ message: String, help: String) {
        switch name {
        case .guidance: fail(row, drug: row["drug"], message, help: help)
        case .inhibitors: fail(row, enzyme: row["enzyme"], message, help: help)
        case .sources, .pairs, .cases: error(row, message, help: help)
        case .positions, .alleles, .alleleIndex, .functions, .phenotypes, .exemptions, .frequencies, .genes:
            fail(row, gene: row["gene"], message, help: help)
        }
    }
}
