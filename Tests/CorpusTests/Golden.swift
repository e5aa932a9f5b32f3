// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

extension CorpusCase {
    /// Holds a text against the golden file; with `PHENE_RECORD` in the environment writes it there, and fails.
    func expectGolden(_ text: String) throws {
        let recorded = try? String(contentsOf: golden, encoding: .utf8)
        guard ProcessInfo.processInfo.environment["PHENE_RECORD"] == nil else {
            guard recorded != text else { return }
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded: read \(name).txt before it is committed")
            return
        }
        let expected = try #require(recorded, "\(name) has no golden file; PHENE_RECORD=1 writes it")
        #expect(expected == text, "\(Self.difference(expected, text))")
    }

    /// The lines that differ, from the first to the last.
    private static func difference(_ expected: String, _ found: String) -> String {
        let lines = found.split(separator: "\n", omittingEmptySubsequences: false)
            .difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
        let changes = lines.map { change in
            switch change {
            case .insert(let line, let text, _): "line \(line + 1): + \(text)"
            case .remove(let line, let text, _): "line \(line + 1): - \(text)"
            }
        }
        return "\n" + changes.joined(separator: "\n")
    }
}
