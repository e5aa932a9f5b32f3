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

    /// The open questions of a report.
    static func report(_ content: CombinedContent) -> [UInt8] {
        let questions = content.questions.map { question -> JSON in
            [
                "name": .string(question.name), "text": .string(question.text), "isConsent": .bool(question.isConsent),
                "answers": .array(question.answers.map { .string($0) }),
                "lowest": question.range.map { .integer($0.lowerBound) } ?? .null,
                "highest": question.range.map { .integer($0.upperBound) } ?? .null,
                "unit": .string(question.unit),
                "keepsOpen": .array(question.keepsOpen.map { .string($0) }),
            ]
        }
        let all: JSON = ["questions": .array(questions)]
        return Array(all.line.utf8)
    }
}
