// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON
internal import PheneModel
internal import PheneReport
internal import PheneRuntime

/// What the script of the page is told, as JSON on one line.
enum PageState {
    /// The packs, and the languages of all of them.
    static func catalog(_ packs: [Pack], languages: [String]) -> [UInt8] {
        let list = packs.map { pack -> JSON in
            [
                "name": .string(pack.name), "version": .string(pack.version), "title": .string(pack.title.string),
                "digest": .string(pack.digest),
            ]
        }
        let all: JSON = ["packs": .array(list), "languages": .array(languages.map { .string($0) })]
        return Array(all.line.utf8)
    }

    /// The open questions of a report, and what is wrong with results from outside.
    static func report(_ content: CombinedContent, _ messages: [OutsideCallMessages.Message]) -> [UInt8] {
        let questions = content.questions.map { question in
            Self.question(
                question.name, question.text, isConsent: question.isConsent, question.answers, question.range,
                question.unit, [JSON.Member("keepsOpen", .array(question.keepsOpen.map { .string($0) }))])
        }
        let notes = messages.map { JSON.string($0.kind.rawValue + ": " + $0.text) }
        let all: JSON = ["questions": .array(questions), "calls": .array(notes)]
        return Array(all.line.utf8)
    }

    /// The questions that a file answers, and what to say of it.
    static func answers(_ questions: [(name: String, input: Input, answer: String)], notes: [String]) -> [UInt8] {
        let list = questions.map { name, input, answer in
            question(
                name, input.question.string, isConsent: input.isConsent, input.number == nil ? input.values : [],
                input.number?.range, input.number?.unit ?? "",
                [JSON.Member("keepsOpen", .array([])), JSON.Member("answer", .string(answer))])
        }
        let all: JSON = ["questions": .array(list), "notes": .array(notes.map { .string($0) })]
        return Array(all.line.utf8)
    }

    private static func question(
        _ name: String, _ text: String, isConsent: Bool, _ answers: [String], _ range: ClosedRange<Int>?,
        _ unit: String, _ more: [JSON.Member]
    ) -> JSON {
        .object(
            [
                JSON.Member("name", .string(name)), JSON.Member("text", .string(text)),
                JSON.Member("isConsent", .bool(isConsent)),
                JSON.Member("answers", .array(answers.map { .string($0) })),
                JSON.Member("lowest", range.map { .integer($0.lowerBound) } ?? .null),
                JSON.Member("highest", range.map { .integer($0.upperBound) } ?? .null),
                JSON.Member("unit", .string(unit)),
            ] + more)
    }
}
