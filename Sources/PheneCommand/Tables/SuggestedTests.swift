// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneTesting
internal import PheneModel

/// The tests that would catch the surviving mutants, by the rule file of what they test.
struct SuggestedTests {
    /// In the order of the mutants; a test that catches several mutants appears once.
    private(set) var tests: [(path: String, text: String)] = []

    init(_ run: MutationRun, of book: RuleBook) {
        var titles = Set((book.tests + book.properties.map(\.test)).map(\.title))
        var seen: Set<String> = []
        for (mutant, status) in run.mutants {
            guard case .survived(let test) = status, seen.insert(test).inserted else { continue }
            tests.append((book.files[mutant.place.file], Self.retitled(test, avoiding: &titles)))
        }
    }

    /// The bytes of a rule file with its tests added at the end.
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

    /// Gives a test a title that no other test has, with a number at its end where necessary.
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
