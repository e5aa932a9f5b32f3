// SPDX-License-Identifier: Apache-2.0
import PhenePage
import PheneModel
import PheneRuntime
import Testing

/// Files of answers on the page: what `phene report --answers` takes of them.
@Suite struct LoadedAnswersTests {
    @Test func savedAnswersComeBack() throws {
        var page = try PageBench(["norepinephrine"])
        let bytes = try PageBench.fixture()
        page.request.answers = [.init(name: "wilson", value: "no"), .init(name: "age", value: "40")].filter { answer in
            PageBench.packs[0].hasInput(answer.name)
        }
        try page.report(bytes)
        let (saved, json) = (page.session.answersFile, page.session.json)
        page.request.answers = []
        try page.report(bytes, isOther: false)
        #expect(page.session.json != json)
        let state = try page.answers(ChosenFile(name: "answers.txt", bytes: saved))
        page.request.answers = try state.questions.map { .init(name: $0.name, value: try #require($0.answer)) }
        #expect(page.request.answers.contains(.init(name: "wilson", value: "no")))
        #expect(state.notes == [])
        try page.report(bytes, isOther: false)
        #expect(page.session.json == json && page.session.answersFile == saved)
    }

    /// Each file with the end of the message of `phene`.
    private static let faulty = [
        ("", "a.txt: expected `pack NAME VERSION`, the first line of an answers file; the file has no line"),
        ("wilson = no\n", "a.txt:1: expected `pack NAME VERSION`, the first line of an answers file"),
        ("pack norepinephrine 0.1.0\nhello\n", "a.txt:2: expected `NAME = VALUE`"),
        (
            "pack norepinephrine 0.1.0\n\nwilson =\n",
            "a.txt:3: `wilson` has no answer; delete the line to leave the question open"
        ),
        ("pack norepinephrine 0.1.0\n= no\n", "a.txt:2: expected the name of a question before `=`"),
        (
            "pack norepinephrine 0.1.0\nwilson = no\nwilson = yes\n",
            "a.txt:3: `wilson` is answered twice, first in line 2"
        ),
        (
            "pack norepinephrine 0.1.0\nwilson = maybe\n",
            "a.txt:2: `maybe` is not an answer to `wilson`; the answers are: yes, no"
        ),
        (
            "pack norepinephrine 0.1.0\npack norepinephrine 0.1.0\n",
            "a.txt:2: the pack `norepinephrine` has answers in this file already"
        ),
        (
            "pack garden 1\nwilson = no\n",
            "a.txt: these are answers for the pack `garden`; the rules are `norepinephrine`"
        ),
    ]

    @Test(arguments: faulty) func aBadLineHasTheMessageOfTheProgram(text: String, message: String) throws {
        let page = try PageBench(["norepinephrine"])
        let problem = #expect(throws: PageProblem.self) { try page.answers(PageBench.file("a.txt", text)) }
        #expect(problem?.message == message)
    }

    @Test func aMisspeltQuestionHasASuggestion() throws {
        let page = try PageBench(["norepinephrine"])
        let problem = #expect(throws: PageProblem.self) {
            try page.answers(PageBench.file("a.txt", "pack norepinephrine 0.1.0\nwilsom = no\n"))
        }
        #expect(problem?.message.hasPrefix("a.txt:2: ") == true)
        #expect(problem?.message.contains("did you mean `wilson`?") == true, "\(problem?.message ?? "")")
        let large = ChosenFile(name: "a.txt", bytes: Array(repeating: 0x0A, count: (1 << 20) + 1))
        let other = #expect(throws: PageProblem.self) { try page.answers(large) }
        #expect(other?.message == "a.txt: the file is too large for an answers file")
    }

    @Test func anotherVersionAndAnotherPackAreSaid() throws {
        let page = try PageBench(["norepinephrine"])
        let state = try page.answers(
            PageBench.file(
                "a.txt", "\u{FEFF}pack norepinephrine 0.0.1\r\nwilson = no # as told\r\npack garden 1\nrose = red\n"))
        #expect(state.questions.map { $0.name } == ["wilson"] && state.questions[0].answer == "no")
        let notes = try #require(state.notes)
        #expect(notes.count == 2, "\(notes)")
        #expect(notes[0].hasPrefix("a.txt: written for norepinephrine 0.0.1, and the rules are "), "\(notes)")
        #expect(notes[1].contains("the pack `garden`"), "\(notes)")
    }

    @Test func anAnswerThatTheFileContradictsNamesNoOtherControl() throws {
        var page = try PageBench(["norepinephrine"])
        page.request.answers = [.init(name: "wilson", value: "maybe")]
        let problem = #expect(throws: PageProblem.self) { try page.report(try PageBench.fixture()) }
        #expect(problem?.control == "answers")
    }
}

extension Pack {
    /// Whether it asks a question.
    fileprivate func hasInput(_ name: String) -> Bool { (0..<inputCount).contains { input($0).name == name } }
}
