// SPDX-License-Identifier: Apache-2.0

/// The databases whose SQL is written. They share one core, and differ in how a table is made and in how many columns it may have.
public enum SQLDialect: String, CaseIterable, Sendable {
    /// DuckDB 1.0 and later.
    case duckdb
    /// Spark SQL 3.4 and later.
    case spark
    /// SQLite 3.35 and later.
    case sqlite
    /// PostgreSQL 13 and later.
    case postgres
}
