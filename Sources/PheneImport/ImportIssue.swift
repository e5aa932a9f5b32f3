// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a table, and what to do about it.
public struct ImportIssue: Hashable, Sendable {
    /// Whether something is not written because of it.
    public enum Severity: Hashable, Sendable {
        /// The gene or the guidance of the row is not written.
        case error
        /// Everything is written; a person should look.
        case warning
    }
    public let severity: Severity
    /// The path of the table.
    public let path: String
    /// The line of the row, counted from 1; `nil` if it concerns the whole table.
    public let line: Int?
    /// What is wrong: lower case, one sentence, no full stop.
    public let message: String
    /// What to do, in the same form.
    public let help: String

    /// The issue on one line, as compilers print messages: `alleles.tsv:14: error: ...; ...`.
    public var text: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(severity == .error ? "error" : "warning"): \(message); \(help)"
    }
}

/// Why one row cannot be used.
struct RowFault: Error {
    let message: String
    let help: String
}

/// The issues found so far, and what must not be written because of them.
struct ImportIssues {
    private(set) var all: [ImportIssue] = []
    /// Genes with an error in one of their rows.
    private(set) var faultyGenes: Set<String> = []
    /// Medicines with an error in one of their rows.
    private(set) var faultyDrugs: Set<String> = []
    /// Enzymes with an error in one of their rows.
    private(set) var faultyEnzymes: Set<String> = []

    /// Reports an error of a row. Nothing about its gene is written, because a definition without that row would have another
    /// meaning.
    mutating func fail(_ row: TableRow, gene: String, _ message: String, help: String) {
        faultyGenes.insert(gene)
        error(row, message, help: help)
    }

    /// Reports an error of a row about a medicine, whose guidance is not written.
    mutating func fail(_ row: TableRow, drug: String, _ message: String, help: String) {
        faultyDrugs.insert(drug)
        error(row, message, help: help)
    }

    /// Reports an error of a row about an enzyme, of which nothing is written.
    mutating func fail(_ row: TableRow, enzyme: String, _ message: String, help: String) {
        faultyEnzymes.insert(enzyme)
        error(row, message, help: help)
    }

    /// Notes that a gene may lack a row that names another gene.
    mutating func doubt(gene: String) { faultyGenes.insert(gene) }

    /// Reports an error that concerns neither one gene nor one medicine.
    mutating func error(_ row: TableRow, _ message: String, help: String) {
        all.append(ImportIssue(severity: .error, path: row.path, line: row.line, message: message, help: help))
    }

    /// Reports an error of a whole table.
    mutating func error(_ path: String, _ message: String, help: String) {
        all.append(ImportIssue(severity: .error, path: path, line: nil, message: message, help: help))
    }

    /// Reports something that a person should look at.
    mutating func warn(_ row: TableRow, _ message: String, help: String) {
        all.append(ImportIssue(severity: .warning, path: row.path, line: row.line, message: message, help: help))
    }
}
