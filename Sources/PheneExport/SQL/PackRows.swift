// SPDX-License-Identifier: Apache-2.0

/// A small table of the pack, written as values.
struct PackRows {
    /// A value of a row.
    enum Value {
        case text(String)
        case number(Int)
        /// A set of codes, as a signed number of 64 bits.
        case bits(UInt64)
        case none
    }

    let name: String
    let columns: [(name: String, isText: Bool)]
    var rows: [[Value]] = []

    init(_ name: String, _ columns: (name: String, isText: Bool)...) {
        self.name = name
        self.columns = columns
    }

    mutating func add(_ values: Value...) { rows.append(values) }

    /// The statements that make the table.
    func text(_ dialect: SQLDialect) -> String {
        var text = ""
        let header = columns.map { $0.name + " " + ($0.isText ? dialect.text : "BIGINT") }
        text += "CREATE TABLE " + name + " (" + header.joined(separator: ", ") + ")"
        text += (dialect == .spark ? " USING parquet" : "") + ";\n"
        var start = 0
        while start < rows.count {
            let end = min(rows.count, start + Self.rowsOfStatement)
            text += "INSERT INTO " + name + " VALUES\n"
            for row in start..<end {
                let values = rows[row].map { written($0, dialect) }
                text += "  (" + values.joined(separator: ", ") + ")" + (row == end - 1 ? ";\n" : ",\n")
            }
            start = end
        }
        return text + "\n"
    }

    /// SQLite takes 500 rows of values at least; Spark starts a job for each statement.
    private static let rowsOfStatement = 500

    private func written(_ value: Value, _ dialect: SQLDialect) -> String {
        switch value {
        case .text(let text): dialect.literal(text)
        case .number(let number): String(number)
        case .bits(let bits): SQLBits.literal(bits)
        case .none: "NULL"
        }
    }
}

/// Sets of codes as numbers.
enum SQLBits {
    /// A set as a signed number of 64 bits. The lowest number is written as a difference, because a database reads its digits first.
    static func literal(_ bits: UInt64) -> String {
        let number = Int64(bitPattern: bits)
        return number == .min ? "(-9223372036854775807 - 1)" : String(number)
    }

    /// The union of the sets of a group.
    static func union(_ column: String, codes: Int) -> String {
        var parts: [String] = []
        for code in 0..<codes {
            // The highest bit alone is a negative number.
            parts.append((code == 63 ? "MIN(" : "MAX(") + column + " & " + literal(1 << UInt64(code)) + ")")
        }
        return parts.joined(separator: " | ")
    }
}
