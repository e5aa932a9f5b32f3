// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneJSON
internal import PheneMessages
internal import PheneModel
internal import PheneRuntime
internal import PheneTesting

/// What the script of the playground is told, as JSON on one line.
enum PlaygroundState {
    /// The messages of rules, the runs of their tests, and a person to begin with.
    static func checked(
        _ diagnostics: [Diagnostic], in file: SourceFile, _ runs: [RuleTestRun], _ pack: Pack?
    ) -> [UInt8] {
        let table = LineTable(file.bytes)
        let renderer = Renderer(sources: [file])
        let messages = diagnostics.inOrder.map { diagnostic -> JSON in
            let span = diagnostic.primary.span
            let fixes = diagnostic.fixes.map { fix -> JSON in
                [
                    "start": .integer(units(before: fix.span.start, in: file)),
                    "end": .integer(units(before: fix.span.end, in: file)), "replacement": .string(fix.replacement),
                ]
            }
            return [
                "fixes": .array(fixes), "code": .string(diagnostic.code.name),
                "severity": .string(diagnostic.severity.rawValue),
                "title": .string(diagnostic.title), "line": .integer(table.location(of: span.start).line),
                "start": .integer(units(before: span.start, in: file)),
                "end": .integer(units(before: span.end, in: file)), "text": .string(renderer.text([diagnostic])),
            ]
        }
        let tests = runs.map { run -> JSON in
            let failures = run.failures.map { failure -> JSON in
                [
                    "expectation": .string(failure.expectation.text),
                    "line": .integer(failure.expectation.place.line), "explanation": .string(failure.explanation),
                ]
            }
            return ["title": .string(run.test.title), "failures": .array(failures)]
        }
        let all: JSON = [
            "pack": pack.map { .string($0.name) } ?? .null, "messages": .array(messages), "tests": .array(tests),
            "person": pack.map { .string(BlankPerson.text(for: $0)) } ?? .null,
        ]
        return Array(all.line.utf8)
    }

    /// How many UTF-16 code units, which scripts count, are before a byte.
    private static func units(before offset: Int, in file: SourceFile) -> Int {
        String(decoding: file.bytes.prefix(offset), as: UTF8.self).utf16.count
    }

    /// Bytes that are no text, and Markdown.
    private static let ofFiles = ["PH0107", "PH0108"]

    /// The pages of messages, with their examples as whole files. Those of messages that need more than one text of rules are left out: a
    /// used pack, a genome, a file of another kind.
    static var examples: [UInt8] {
        let others = (MessagePages.usedPacks + MessagePages.references).map { $0.code }
        let pages = MessagePages.all.filter { !others.contains($0.code) && !ofFiles.contains($0.code.name) }.map {
            page -> JSON in
            [
                "code": .string(page.code.name), "title": .string(page.title),
                "explanation": .string(page.explanation), "wrong": .string(MessagePages.file(page.wrong)),
                "right": .string(MessagePages.file(page.right)),
            ]
        }
        return Array(JSON.array(pages).line.utf8)
    }
}
