// SPDX-License-Identifier: Apache-2.0

/// The databases whose SQL is written.
///
/// They share one core. They differ in how a table is made, in how a name is quoted, and in how many columns a table may have.
public enum SQLDialect: String, CaseIterable, Sendable {
    /// DuckDB 1.0 and later.
    case duckdb
    /// Spark SQL 3.4 and later.
    case spark
    /// SQLite 3.35 and later, the first with CTEs that are computed once.
    case sqlite
    /// PostgreSQL 13 and later.
    case postgres

    /// What a reader calls it.
    var title: String {
        switch self {
        case .duckdb: "DuckDB"
        case .spark: "Spark SQL"
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }

    /// A name of a table or column.
    func name(_ text: String) -> String {
        let quote: Character = self == .spark ? "`" : "\""
        var quoted = String(quote)
        for character in text {
            quoted.append(character)
            if character == quote { quoted.append(quote) }
        }
        return quoted + String(quote)
    }

    /// A text as a literal on one line, so that a line with a semicolon at its end ends a statement.
    func literal(_ text: String) -> String {
        var literal = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": literal += self == .spark ? "\\'" : "''"
            case "\\": literal += self == .spark ? "\\\\" : "\\"
            case "\n", "\r", "\t": literal += " "
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "'"
    }

    /// The type of a text.
    var text: String { self == .spark ? "STRING" : "TEXT" }

    /// The beginning of the statement that makes a table of a query.
    func create(_ table: String) -> String {
        "CREATE TABLE " + table + (self == .spark ? " USING parquet" : "") + " AS\n"
    }

    /// What stands between the name of a CTE and its query.
    var computedOnce: String { self == .spark ? " AS (" : " AS MATERIALIZED (" }
}

/// How much a statement may compute.
package struct SQLLimits: Sendable {
    /// The most gates of a table.
    package var gatesOfTable: Int
    /// The most columns of a step on the way to a table: SQLite allows 2,000 columns of a result, and PostgreSQL 1,664.
    package var columnsOfStep: Int
    /// The most variables that are turned from rows into columns at once: each is looked at for each row.
    package var variablesOfTable: Int
    /// The most results of a table. A row of PostgreSQL has at most 8 KiB, and a text some ten to forty bytes.
    package var resultsOfTable: Int

    /// Takes the value of each property.
    package init(gatesOfTable: Int, columnsOfStep: Int, variablesOfTable: Int, resultsOfTable: Int) {
        self.gatesOfTable = gatesOfTable
        self.columnsOfStep = columnsOfStep
        self.variablesOfTable = variablesOfTable
        self.resultsOfTable = resultsOfTable
    }

    /// Those of a database.
    init(_ dialect: SQLDialect) {
        self.init(
            gatesOfTable: dialect == .spark ? 150 : 400, columnsOfStep: 1_200, variablesOfTable: 100,
            resultsOfTable: dialect == .postgres ? 150 : 500)
    }
}
