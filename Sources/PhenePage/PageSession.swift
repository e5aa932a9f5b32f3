// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
package import PheneReaders
internal import PheneReport
internal import PheneRuntime

/// What the private page does with a person's file: it reads the file, evaluates packs for it, and writes the report in several forms.
///
/// It knows no browser: bytes come from a ``/PheneReaders/ProvidedSource``, and everything else is a value. So the same code runs in the page,
/// where it is compiled to WebAssembly, and in tests on this machine.
package struct PageSession: Sendable {
    private var packs: [Pack] = []
    /// The file, read under the consents only: further answers are evaluated without reading it again.
    private var person: CombinedEvaluation?
    /// The request of the last report.
    private var request = PageRequest()
    /// The file under all answers of that request.
    private var evaluated: CombinedEvaluation?
    /// Its report.
    private var content: CombinedContent?

    /// A session without packs.
    package init() {}

    /// Adds a pack.
    ///
    /// - Parameter bytes: a ``PackFile``.
    /// - Throws: a ``PageProblem`` where it is none of this program's.
    package mutating func add(pack bytes: [UInt8]) throws(PageProblem) {
        guard let pack = PackFile.pack(bytes) else {
            throw PageProblem("the rules in this page are damaged, or were compiled for another version of its program")
        }
        packs.append(pack)
    }

    /// The packs, their languages and what they are about, for the page: a JSON object.
    package var catalog: [UInt8] {
        var languages: [String] = []
        for language in packs.flatMap({ $0.languages }) where !languages.contains(language) {
            languages.append(language)
        }
        return PageState.catalog(packs, languages: languages)
    }

    /// Makes the report of a file.
    ///
    /// The file is read where it was not yet, or where the request changes what of it may be read or how; else its results are evaluated
    /// again. Where it fails, the report before it stays.
    ///
    /// - Parameters:
    ///   - request: what the person chose.
    ///   - isOther: whether the file is another than that of the last report.
    ///   - source: gives the bytes of the file; asked only where it is read.
    /// - Throws: a ``PageProblem`` for a file that cannot be read as a whole, or an answer that a pack does not take.
    package mutating func report(
        _ request: PageRequest, isOther: Bool = true, from source: ProvidedSource
    ) throws(PageProblem) {
        let base: CombinedEvaluation
        if !isOther, let known = person, isRead(alike: request) {
            base = known
        } else {
            base = try read(request, from: source)
        }
        let answered: CombinedEvaluation
        do throws(AnswerError) {
            answered = try base.answering(request.answers(where: base.packs.asks))
        } catch {
            throw PageProblem(error.message)
        }
        person = base
        self.request = request
        evaluated = answered
        content = content(of: answered)
    }

    /// Whether the file was read as a request asks for.
    private func isRead(alike other: PageRequest) -> Bool {
        var (one, two) = (request, other)
        (one.answers, two.answers) = (one.answers.filter(isConsent), two.answers.filter(isConsent))
        (one.language, one.audience) = (two.language, two.audience)
        return one == two
    }

    /// The answers that decide what of a file may be read.
    private func isConsent(_ answer: PageRequest.Answer) -> Bool {
        packs.contains { pack in
            (0..<pack.inputCount).contains { index in
                let input = pack.input(index)
                // A question that packs ask differently has the name of its pack before its own.
                return input.isConsent && (input.name == answer.name || pack.name + "." + input.name == answer.name)
            }
        }
    }

    private func read(_ request: PageRequest, from source: ProvidedSource) throws(PageProblem) -> CombinedEvaluation {
        let chosen = packs.filter { request.packs.contains($0.name) }
        if chosen.isEmpty { throw PageProblem("choose rules for the report") }
        let set: PackSet
        do throws(PackConflict) { set = try PackSet(chosen) } catch { throw PageProblem(error.message) }
        let consents = Set(request.answers.filter(isConsent).map { $0.name }.filter(set.asks))
        do throws(FileEvaluation.Failure) {
            return try CombinedEvaluation(
                from: source, path: request.path, under: set, answers: request.answers { consents.contains($0) },
                options: request.options)
        } catch {
            throw PageProblem(error)
        }
    }

    private func content(of person: CombinedEvaluation, syntax: AnswerSyntax = AnswerSyntax()) -> CombinedContent {
        let isKnown = person.packs.packs.contains { $0.languages.contains(request.language) }
        return CombinedContent(
            person, language: isKnown ? request.language : nil,
            audience: Audience.allCases.first { $0.name == request.audience } ?? .lay, answerSyntax: syntax)
    }

    /// The questions that keep results open, for the page: a JSON object; empty without a report.
    package var state: [UInt8] { content.map { PageState.report($0) } ?? [] }

    /// The report as one standalone HTML page in UTF-8, as `phene report --html` writes it; empty without a report.
    package var html: [UInt8] { content.map { HTMLReport($0).utf8 } ?? [] }

    /// The report as JSON in UTF-8, as `phene report --json` writes it; empty without a report.
    package var json: [UInt8] {
        evaluated.map { Array(JSONReport(content(of: $0, syntax: .ofCommand)).text.utf8) } ?? []
    }

    /// The answers as a file for `phene report --answers`; empty without a report.
    package var answersFile: [UInt8] {
        guard let evaluated else { return [] }
        let packs = evaluated.packs.packs
        let own = try? evaluated.packs.answers(from: request.answers(where: evaluated.packs.asks))
        return Array(AnswersText(of: own ?? [], to: packs.map { ($0, $0.version) }).text.utf8)
    }
}

extension PackSet {
    /// Whether one of the packs asks a question. A person may have answered one of a pack that is not chosen any more.
    fileprivate func asks(_ name: String) -> Bool {
        packs.contains { pack in
            (0..<pack.inputCount).contains { index in
                let input = pack.input(index)
                return input.isAsked && shownName(of: input.name, in: pack) == name
            }
        }
    }
}

extension AnswerSyntax {
    /// The options of `phene report`, for programs that read its JSON.
    fileprivate static var ofCommand: AnswerSyntax { AnswerSyntax(input: "--input ", sex: "--sex ") }
}
