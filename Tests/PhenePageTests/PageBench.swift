// SPDX-License-Identifier: Apache-2.0
import Foundation
import NorepinephrineRules
import PharmacogenesRules
import PheneGenome
import PheneModel
import PhenePage
import PheneReaders
import PheneReport
import PheneRuntime

/// A page with the shipped packs, and what the libraries say of the same files.
struct PageBench {
    static let packs = [Norepinephrine.pack, Pharmacogenes.pack]

    var session = PageSession()
    var request = PageRequest()

    /// - Parameter packs: those that the person chose.
    init(_ packs: [String]) throws {
        for pack in Self.packs { try session.add(pack: PackFile.bytes(of: pack)) }
        request.packs = packs
        request.path = "genome.txt"
    }

    /// A fixture.
    static func fixture(_ name: String = "23andme/example.txt") throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appending(path: "Fixtures/" + name)))
    }

    static func source(_ bytes: [UInt8]) -> ProvidedSource {
        ProvidedSource(path: "genome.txt", size: Int64(bytes.count)) { offset, buffer in
            let start = Int(offset)
            let count = min(buffer.count, bytes.count - start)
            buffer.copyBytes(from: bytes[start..<(start + count)])
            return count
        }
    }

    static func file(_ name: String, _ text: String) -> ChosenFile { ChosenFile(name: name, bytes: Array(text.utf8)) }

    /// Makes a report of the page.
    mutating func report(_ bytes: [UInt8]?, calls: [ChosenFile] = [], isOther: Bool = true) throws(PageProblem) {
        try session.report(request, calls: calls, isOther: isOther, from: bytes.map(Self.source))
    }

    /// What the page is told of a report.
    struct State: Decodable {
        struct Question: Decodable {
            let name: String
            let answer: String?
        }
        let questions: [Question]
        let calls: [String]?
        let notes: [String]?
    }

    var state: State {
        get throws { try JSONDecoder().decode(State.self, from: Data(session.state)) }
    }

    /// The answers of a file.
    func answers(_ file: ChosenFile) throws -> State {
        try JSONDecoder().decode(State.self, from: Data(try session.answers(in: file, request)))
    }

    /// The JSON of `phene report --json`.
    func expected(_ bytes: [UInt8]?, calls: [ChosenFile] = [], options: ReadOptions = ReadOptions()) throws -> [UInt8] {
        let set = try PackSet(Self.packs.filter { request.packs.contains($0.name) })
        let answers = Answers(request.answers.map { ($0.name, $0.value) })
        var outside = OutsideCalls()
        for file in calls { outside.add(try OutsideCallFile(file.bytes, path: file.name).calls) }
        let person =
            if let bytes {
                try CombinedEvaluation(
                    in: bytes, path: request.path, under: set, answers: answers, calls: outside, options: options)
            } else {
                try CombinedEvaluation(withoutFileUnder: set, answers: answers, calls: outside, sex: options.sex)
            }
        let syntax = AnswerSyntax(input: "--input ", sex: "--sex ")
        return Array(JSONReport(CombinedContent(person, answerSyntax: syntax)).text.utf8)
    }
}
