// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneExam
internal import PheneIR

/// The tests that would notice the mutants that none does, by the rule file of what they test.
struct SuggestedTests {
    /// In the order of the mutants; a test of several mutants stands once.
    private(set) var tests: [(path: String, text: String)] = []

    init(_ run: MutationRun, of book: RuleBook) {
        var titles = Set((book.tests + book.properties.map(\.test)).map(\.title))
        var seen: Set<String> = []
        for (mutant, fate) in run.mutants {
            guard case .survived(let test) = fate, seen.insert(test).inserted else { continue }
            tests.append((book.files[mutant.place.file], Self.retitled(test, avoiding: &titles)))
        }
    }

    /// A rule file with its tests behind everything else.
    func added(to file: SourceFile) -> [UInt8] {
        let own = tests.filter { $0.path == file.path }.map { Array($0.text.utf8) }
        guard !own.isEmpty else { return file.bytes }
        var bytes = file.bytes
        while bytes.last == 0x0A || bytes.last == 0x20 || bytes.last == 0x0D { bytes.removeLast() }
        let isDocument = file.path.utf8.suffix(3).elementsEqual(".md".utf8)
        bytes += isDocument ? Array("\n\n```phene\n".utf8) : [0x0A, 0x0A]
        bytes += Array(own.joined(separator: [0x0A, 0x0A]))
        bytes += isDocument ? Array("\n```\n".utf8) : [0x0A]
        return bytes
    }

    /// No two tests have one title: a second one has a number behind it.
    private static func retitled(_ test: String, avoiding titles: inout Set<String>) -> String {
        // The title is all of the first line between `test "` and `" {`.
        let lines = test.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let first = String(lines[0].dropFirst(6).dropLast(3))
        var title = first
        var number = 2
        while !titles.insert(title).inserted {
            title = first + " (\(number))"
            number += 1
        }
        return "test \"\(title)\" {\n" + lines.dropFirst().joined()
    }
}
