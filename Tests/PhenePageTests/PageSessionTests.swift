// SPDX-License-Identifier: Apache-2.0
import Foundation
import NorepinephrineRules
import PharmacogenesRules
import PheneBytes
import PheneGenome
import PheneModel
import PhenePage
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// The page says of a file what `phene report` says.
@Suite struct PageSessionTests {
    /// The fixtures by their paths.
    static let fixtures: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Fixtures")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appending(path: $0).path }.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
                && !path.contains("Pharmacogenes/")
        }
    }()

    static let packs = [Norepinephrine.pack, Pharmacogenes.pack]

    private func session() throws -> PageSession {
        var session = PageSession()
        for pack in Self.packs { try session.add(pack: PackFile.bytes(of: pack)) }
        return session
    }

    private func request(_ packs: [String] = ["norepinephrine"], path: String = "genome.txt") -> PageRequest {
        var request = PageRequest()
        request.packs = packs
        request.path = path
        return request
    }

    /// A source that counts what is asked of it.
    private func source(_ bytes: [UInt8], asked: Counter = Counter()) -> ProvidedSource {
        ProvidedSource(path: "genome.txt", size: Int64(bytes.count)) { offset, buffer in
            asked.count += 1
            let start = Int(offset)
            let count = min(buffer.count, bytes.count - start)
            buffer.copyBytes(from: bytes[start..<(start + count)])
            return count
        }
    }

    /// The report as the libraries give it, or the message.
    private func expected(_ bytes: [UInt8], _ request: PageRequest) throws -> [UInt8] {
        let set = try PackSet(Self.packs.filter { request.packs.contains($0.name) })
        let answers = Answers(request.answers.map { ($0.name, $0.value) })
        do throws(FileEvaluation.Failure) {
            let person = try CombinedEvaluation(in: bytes, path: request.path, under: set, answers: answers)
            let syntax = AnswerSyntax(input: "--input ", sex: "--sex ")
            return Array(JSONReport(CombinedContent(person, answerSyntax: syntax)).text.utf8)
        } catch {
            return Array(error.message.utf8)
        }
    }

    @Test(arguments: Cases.some(of: fixtures)) func aFixtureGivesTheReportOfTheLibraries(path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        for packs in [["norepinephrine"], ["pharmacogenes"], ["norepinephrine", "pharmacogenes"]] {
            var session = try session()
            let request = request(packs)
            do throws(PageProblem) {
                try session.report(request, from: source(bytes))
            } catch {
                let message = try String(decoding: expected(bytes, request), as: UTF8.self)
                #expect(error.message.hasPrefix(message))
                continue
            }
            #expect(try session.json == expected(bytes, request))
        }
    }

    @Test func answersInAnyOrderGiveTheReportOfOneReading() throws {
        let path = try #require(Self.fixtures.first { $0.hasSuffix("23andme/example.txt") })
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        var random = SeededGenerator(seed: 61)
        var session = try session()
        let inputs = (0..<Norepinephrine.pack.inputCount).map { Norepinephrine.pack.input($0) }.filter { $0.isAsked }
        var request = request()
        try session.report(request, from: source(bytes))
        for _ in 0..<Cases.count(200, atLeast: 20) {
            let input = random.one(of: inputs)
            request.answers.removeAll { $0.name == input.name }
            if random.chance(75) {
                let value = input.number.map { String(random.number($0.range)) } ?? random.one(of: input.values)
                request.answers.append(PageRequest.Answer(name: input.name, value: value))
            }
            let asked = Counter()
            do throws(PageProblem) {
                try session.report(request, isOther: false, from: source(bytes, asked: asked))
            } catch {
                let message = try String(decoding: expected(bytes, request), as: UTF8.self)
                #expect(error.message == message)
                request.answers = []
                try session.report(request, isOther: false, from: source(bytes))
                continue
            }
            #expect(try session.json == expected(bytes, request))
            // Only a consent decides what is read.
            if !input.isConsent { #expect(asked.count == 0, "\(input.name) read the file again") }
        }
    }

    @Test func aPackInThePageIsThePackItself() throws {
        for pack in Self.packs {
            let copy = try #require(PackFile.pack(PackFile.bytes(of: pack)))
            #expect(
                copy.digest == pack.digest && copy.name == pack.name && copy.loci.loci.count == pack.loci.loci.count)
        }
    }

    @Test func aCutPackIsRefused() throws {
        let bytes = PackFile.bytes(of: Norepinephrine.pack)
        for count in [0, 1, 20, 60, bytes.count / 2, bytes.count - 1] {
            #expect(PackFile.pack(Array(bytes.prefix(count))) == nil)
        }
        #expect(PackFile.pack(bytes + [0]) == nil)
        var session = PageSession()
        #expect(throws: PageProblem.self) { try session.add(pack: Array(bytes.dropLast())) }
    }

    @Test func anUndecidedBuildNamesTheSettingOfThePage() throws {
        var session = try session()
        let bytes = Array("rs1611115\t9\t1\tCT\nrs4680\t22\t2\tAG\n".utf8)
        let problem = #expect(throws: PageProblem.self) { try session.report(request(), from: source(bytes)) }
        #expect(problem?.control == "build")
        #expect(problem?.message.contains("in the settings of the file") == true)
        #expect(session.html.isEmpty && session.json.isEmpty && session.answersFile.isEmpty)
    }

    @Test func aFileThatCannotBeReadAnyMoreIsNoEndOfTheFile() throws {
        var session = try session()
        let source = ProvidedSource(path: "genome.txt", size: 1000) { _, _ in nil }
        let problem = #expect(throws: PageProblem.self) { try session.report(request(), from: source) }
        #expect(problem?.message.contains("it may have been changed or removed") == true)
    }

    @Test func savedAnswersAreTheFileOfAsk() throws {
        let path = try #require(Self.fixtures.first { $0.hasSuffix("23andme/example.txt") })
        var session = try session()
        var request = request()
        request.answers = [PageRequest.Answer(name: "wilson", value: "no")]
        try session.report(request, from: source(Array(try Data(contentsOf: URL(filePath: path)))))
        let text = String(decoding: session.answersFile, as: UTF8.self)
        #expect(text.contains("pack norepinephrine ") && text.hasSuffix("wilson = no\n"))
    }

    @Test func linesOfARequestAreRead() {
        let request = PageRequest(
            "pack a\npack b\npath my genome.txt\nbuild 37\nabsent-means-reference\nanswer x=y=z\nother 1\n")
        #expect(request.packs == ["a", "b"] && request.path == "my genome.txt" && request.build == "37")
        #expect(request.absentMeansReference && request.answers == [PageRequest.Answer(name: "x", value: "y=z")])
    }
}

/// How often something happened.
private final class Counter {
    var count = 0
}
