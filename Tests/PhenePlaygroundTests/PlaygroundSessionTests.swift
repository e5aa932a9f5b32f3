// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneJSON
import PheneMessages
import PhenePage
import PhenePlayground
import PheneSemantics
import PheneTesting
import SeededRandom
import Testing

/// The playground says of rules what `phene check` and `phene test` say, and reports a person under them.
@Suite struct PlaygroundSessionTests {
    private static let rules = MessagePages.sharedDeclarations
    private static let person = "# rsid\tchromosome\tposition\tgenotype\nrs1611115\t9\t136500515\tTT\n"

    private func checked(_ text: String, in session: inout PlaygroundSession) throws -> JSON {
        try JSON(parsing: session.check(Array(text.utf8)))
    }

    private func texts(_ json: JSON?, _ name: String) -> [String] {
        guard case .array(let items)? = json else { return [] }
        return items.map { if case .string(let text)? = $0[name] { text } else { "" } }
    }

    @Test func everyExampleOfAMessageHasItsMessages() throws {
        var session = PlaygroundSession()
        for page in MessagePages.all {
            for text in [MessagePages.file(page.wrong), MessagePages.file(page.right)] {
                let file = SourceFile(path: text.contains("```phene") ? "rules.md" : "rules.phene", text: text)
                let expected = Compilation(files: [file]).checkWithProperties()
                let shown = try checked(text, in: &session)
                #expect(texts(shown["messages"], "code") == expected.diagnostics.inOrder.map { $0.code.name })
                #expect((shown["pack"] != .null) == (expected.book != nil), "\(page.code.name)")
            }
        }
    }

    @Test func anExampleThatIsOfferedHasItsMessage() throws {
        var session = PlaygroundSession()
        guard case .array(let examples) = try JSON(parsing: PlaygroundSession.examples) else { return }
        #expect(examples.count > 100)
        for example in examples {
            guard case .string(let wrong)? = example["wrong"], case .string(let code)? = example["code"] else {
                continue
            }
            #expect(texts(try checked(wrong, in: &session)["messages"], "code").contains(code), "\(code)")
        }
    }

    /// What a message proposes is at a place of the text too.
    @Test func aProposalIsApplied() throws {
        var session = PlaygroundSession()
        let text =
            "// 🧬 ö\n"
            + Self.rules.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.contains("C/T -> reduced") ? "    C/T -> reduce" : String($0)
            }.joined(separator: "\n")
        let shown = try checked(text, in: &session)
        guard case .array(let messages)? = shown["messages"], case .array(let fixes)? = messages.first?["fixes"],
            case .integer(let start)? = fixes.first?["start"], case .integer(let end)? = fixes.first?["end"],
            case .string(let replacement)? = fixes.first?["replacement"]
        else {
            Issue.record("no proposal")
            return
        }
        let units = Array(text.utf16)
        let mended = String(decoding: units[..<start] + Array(replacement.utf16) + units[end...], as: UTF16.self)
        #expect(mended.contains("C/T -> reduced"))
        #expect(try checked(mended, in: &session)["pack"] == "example")
    }

    /// Places count what scripts count, whatever stands before them.
    @Test func aPlaceIsThatOfTheText() throws {
        var session = PlaygroundSession()
        var random = SeededGenerator(seed: 7)
        for _ in 0..<30 {
            let signs = ["a", "ö", "語", "🧬", " ", "\n// "]
            let comment = (0..<Int.random(in: 0..<20, using: &random)).map { _ in
                signs.randomElement(using: &random) ?? ""
            }
            let text = "// " + comment.joined() + "\n" + Self.rules + "\nfinding nowhere : nothing {\n}\n"
            let shown = try checked(text, in: &session)
            guard case .array(let messages)? = shown["messages"] else { return }
            let units = Array(text.utf16)
            let places = messages.map { message -> String in
                guard case .integer(let start)? = message["start"], case .integer(let end)? = message["end"] else {
                    return ""
                }
                return String(decoding: units[start..<end], as: UTF16.self)
            }
            #expect(places.contains("nothing"))
        }
    }

    @Test func testsAreRun() throws {
        var session = PlaygroundSession()
        let test = "test \"two T\" {\n  given rs1611115 T/T\n  expect dbh_activity = normal\n}\n"
        let shown = try checked(Self.rules + test, in: &session)
        guard case .array(let tests)? = shown["tests"], let first = tests.first else {
            Issue.record("no test")
            return
        }
        #expect(first["title"] == "two T")
        #expect(texts(first["failures"], "expectation") == ["expect dbh_activity = normal"])
    }

    @Test func aPersonIsReported() throws {
        var session = PlaygroundSession()
        #expect(throws: PageProblem.self) { try session.report(of: Array(Self.person.utf8), PageRequest()) }
        #expect(try checked(Self.rules, in: &session)["pack"] == "example")
        try session.report(of: Array(Self.person.utf8), PageRequest())
        let sound = String(decoding: session.html, as: UTF8.self)
        #expect(sound.contains("T/T") && sound.contains("low"))

        // Rules with an error say so, and the report stays that of the rules that compiled.
        #expect(try checked(Self.rules + "advice", in: &session)["pack"] == .null)
        try session.report(of: Array(Self.person.utf8), PageRequest())
        #expect(String(decoding: session.html, as: UTF8.self) == sound)

        // Other rules are other results, of the same person too.
        let others = Self.rules.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.contains("T/T -> low") ? "T/T -> normal" : String($0)
        }
        #expect(try checked(others.joined(separator: "\n"), in: &session)["pack"] == "example")
        try session.report(of: Array(Self.person.utf8), PageRequest())
        #expect(String(decoding: session.html, as: UTF8.self) != sound)
    }

    /// The rows to begin with say nothing of anybody.
    @Test func nothingIsKnownOfTheBlankPerson() throws {
        var session = PlaygroundSession()
        guard case .string(let blank)? = try checked(Self.rules, in: &session)["person"] else {
            Issue.record("no person")
            return
        }
        // One of the two loci has a position on GRCh38 only.
        #expect(blank.contains("build GRCh38") && blank.contains("rs1611115\t9\t133635393\t--\n"))
        try session.report(of: Array(blank.utf8), PageRequest())
        let html = String(decoding: session.html, as: UTF8.self)
        #expect(html.contains("This site was not tested.") || html.contains("not known"))
    }
}
