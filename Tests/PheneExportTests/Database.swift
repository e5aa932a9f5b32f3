// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// SQLite, by its command line.
enum Database {
    /// Runs statements on an empty database in memory.
    ///
    /// - Returns: what they print, one line a row with tabs between values; `nil` where SQLite is not installed, which fails where
    ///   `PHENE_CI` is set.
    static func run(_ sql: String) throws -> [[String]]? {
        let file = FileManager.default.temporaryDirectory.appending(path: "phene-\(UUID().uuidString).sql")
        try Data(sql.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process(), output = Pipe(), errors = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c",
            "command -v sqlite3 > /dev/null || exit 99; sqlite3 -bail -batch -tabs -nullvalue NULL < '\(file.path)'",
        ]
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 99 {
            if ProcessInfo.processInfo.environment["PHENE_CI"] != nil { Issue.record("not installed: sqlite3") }
            print("SKIPPED, as sqlite3 is not installed: what the SQL of rules says")
            return nil
        }
        try #require(process.terminationStatus == 0, "\(message)")
        return text.split(separator: "\n").map { row in
            row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    /// The statements of a text: a line with a semicolon at its end ends one.
    static func statements(_ text: String) -> [String] {
        var statements: [String] = []
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(line)
            if line.hasSuffix(";") {
                statements.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        return statements
    }
}
