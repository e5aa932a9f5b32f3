// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// A pack that was written from tables, and what was wrong with them.
public struct ImportedPack: Sendable {
    /// The rule files, with their names in the folder of the pack; in alphabetical order.
    public let files: [SourceFile]
    /// What is wrong with the tables, in the order of their rows.
    public let issues: [ImportIssue]
    /// The symbols of the genes that are written.
    public let genes: [String]
    /// The medicines with guidance that is written.
    public let drugs: [String]
    /// Rows that became no rule.
    public let unwritten: [Unwritten]

    /// Rows of one table that became no rule for the same reason.
    public struct Unwritten: Hashable, Sendable {
        /// Why they became no rule.
        public let reason: String
        /// The path of the table.
        public let path: String
        /// The lines, counted from 1, rising.
        public let lines: [Int]
    }

    /// Whether something is missing because of an error.
    public var hasErrors: Bool { issues.contains { $0.severity == .error } }

    /// Whether a rule file was written by an import, by its first comment.
    ///
    /// - Parameter start: the first bytes of the file, some hundreds at least.
    public static func isImported(_ start: [UInt8]) -> Bool {
        var comment = ""
        for line in String(decoding: start, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("//") else { break }
            comment += line.dropFirst(2)
        }
        return comment.contains(Texts.mark)
    }
}
