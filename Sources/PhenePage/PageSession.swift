// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
package import PheneReaders
internal import PheneReport
package import PheneRuntime

/// What the private page does with a person's file: it reads the file, evaluates packs for it, and writes the report in several forms.
///
/// It knows no browser: bytes come from a ``/PheneReaders/ProvidedSource``, and everything else is a value. So the same code runs in the page,
/// where it is compiled to WebAssembly, and in tests on this machine.
package struct PageSession: Sendable {
    private var packs: [Pack] = []
    /// The file, read under the consents only: further answers are evaluated without reading it again.
    private var person: CombinedEvaluation?
    /// The other files of a PLINK fileset, by their endings.
    private var beside: [String: [UInt8]] = [:]
    /// The request of the last report.
    private var request = PageRequest()
    /// The file under all answers of that request.
    private var evaluated: CombinedEvaluation?
    /// Its report.
    private var content: CombinedContent?
    /// What is wrong with results from outside in it.
    private var messages: [OutsideCallMessages.Message] = []

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

    /// Replaces all packs. The file must be given again with the next report.
    package mutating func use(_ packs: [Pack]) {
        self.packs = packs
        person = nil
    }

    /// The packs, their languages and what they are about, for the page: a JSON object.
    package var catalog: [UInt8] {
        var languages: [String] = []
        for language in packs.flatMap({ $0.languages }) where !languages.contains(language) {
            languages.append(language)
        }
        return PageState.catalog(packs, languages: languages)
    }

    /// Makes the report of a file, of results from outside, or of both.
    ///
    /// The file is read where it was not yet, or where the request changes what of it may be read or how; else its results are evaluated
    /// again. Where it fails, the report before it stays.
    ///
    /// - Parameters:
    ///   - request: what the person chose.
    ///   - calls: files of results from outside, in the order in which they were given.
    ///   - files: the other files of a PLINK fileset, where the file is another than that of the last report.
    ///   - isOther: whether the file is another than that of the last report.
    ///   - source: gives the bytes of the file; asked only where it is read. `nil` where there is no file but those of `calls`.
    /// - Throws: a ``PageProblem`` for a file that cannot be read as a whole, or an answer that a pack does not take.
    package mutating func report(
        _ request: PageRequest, calls: [ChosenFile] = [], beside files: [ChosenFile] = [], isOther: Bool = true,
        from source: ProvidedSource?
    ) throws(PageProblem) {
        var outside = OutsideCalls()
        for file in calls {
            do throws(OutsideCallFile.Failure) {
                outside.add(try OutsideCallFile(file.bytes, path: file.name).calls)
            } catch {
                throw PageProblem(error.message, control: "calls")
            }
        }
        // Of another file nothing that was read before counts, also where it cannot be read.
        if isOther {
            person = nil
            beside = [:]
            for file in files { beside[Self.ending(of: file.name)] = file.bytes }
        }
        let base: CombinedEvaluation
        if let known = person, isRead(alike: request) {
            base = known
        } else {
            base = try read(request, from: source)
        }
        let answered: CombinedEvaluation
        do throws(AnswerError) {
            answered = try base.answering(request.answers(where: base.packs.asks), calls: outside)
        } catch {
            throw PageProblem(error)
        }
        person = base
        self.request = request
        evaluated = answered
        content = content(of: answered)
        let packs = packs
        messages =
            calls.isEmpty
            ? []
            : OutsideCallMessages(
                answered.parts.map { $0.evaluation.disclosed }, others: { packs },
                remedy: { _ in "; choose it among the rules" }
            ).all
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

    /// The packs of a report.
    private func set(of request: PageRequest) throws(PageProblem) -> PackSet {
        let chosen = packs.filter { request.packs.contains($0.name) }
        if chosen.isEmpty { throw PageProblem("choose rules for the report") }
        do throws(PackConflict) { return try PackSet(chosen) } catch { throw PageProblem(error.message) }
    }

    /// The last four bytes of a name, in lower case: `.bed`.
    private static func ending(of name: String) -> String {
        String(decoding: name.utf8.suffix(4), as: UTF8.self).lowercased()
    }

    private func read(_ request: PageRequest, from source: ProvidedSource?) throws(PageProblem) -> CombinedEvaluation {
        let set = try set(of: request)
        let consents = Set(request.answers.filter(isConsent).map { $0.name }.filter(set.asks))
        let answers = request.answers { consents.contains($0) }
        guard let source else {
            do throws(AnswerError) {
                return try CombinedEvaluation(
                    withoutFileUnder: set, answers: answers, calls: OutsideCalls(), sex: request.statedSex)
            } catch {
                throw PageProblem(error)
            }
        }
        var options = try request.options()
        if Self.ending(of: request.path) == ".bed" {
            if beside[".bim"] == nil || beside[".fam"] == nil {
                throw PageProblem(
                    request.path + ": a PLINK fileset is three files; choose its .bed, .bim and .fam together")
            }
            options.filesBeside = beside
        }
        do throws(FileEvaluation.Failure) {
            return try CombinedEvaluation(
                from: source, path: request.path, under: set, answers: answers, options: options)
        } catch {
            throw PageProblem(error)
        }
    }

    /// The answers of a file that `phene ask` or ``answersFile`` wrote, for the page: a JSON object with each question that it answers, and
    /// what to say of the file.
    ///
    /// Answers that were given on the page are not looked at: those of the file replace them. But the sex that the settings state is the
    /// person's, whatever the file answers.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - request: has the packs, the language and the sex that the person chose.
    /// - Throws: a ``PageProblem`` for a file that is no file of answers, is for other packs, or has an answer that a pack does not take.
    package func answers(in file: ChosenFile, _ request: PageRequest) throws(PageProblem) -> [UInt8] {
        let set = try set(of: request)
        if file.bytes.count > AnswersFile.largest {
            throw PageProblem(file.name + ": the file is too large for an answers file", control: "load")
        }
        let read: AnswersFile
        do throws(AnswersFile.Failure) {
            read = try AnswersFile(file.bytes, path: file.name, for: set)
        } catch {
            throw PageProblem(error.message, control: "load")
        }
        var notes = read.otherVersions(of: set).map { $0 + "; questions may have changed, so check the answers" }
        for name in read.otherPacks {
            notes.append(
                file.name + ": the answers for the pack `" + name + "` are not used, because it is not among the rules")
        }
        var questions: [(name: String, input: Input, answer: String)] = []
        for entry in read.entries {
            guard let input = set.input(entry.name) else { continue }
            if case .sex = input.kind, let sex = request.statedSex?.name, sex != entry.value {
                notes.append(
                    "the sex in the settings, " + sex + ", is used, and not `" + entry.name + " = " + entry.value
                        + "` ("
                        + read.place(of: entry) + ")")
                continue
            }
            questions.append((entry.name, input, entry.value))
        }
        return PageState.answers(questions, notes: notes)
    }

    private func content(of person: CombinedEvaluation, syntax: AnswerSyntax = AnswerSyntax()) -> CombinedContent {
        let isKnown = person.packs.packs.contains { $0.languages.contains(request.language) }
        return CombinedContent(
            person, language: isKnown ? request.language : nil,
            audience: Audience.allCases.first { $0.name == request.audience } ?? .lay, answerSyntax: syntax)
    }

    /// The questions that keep results open, and what is wrong with results from outside, for the page: a JSON object; empty without a
    /// report.
    package var state: [UInt8] { content.map { PageState.report($0, messages) } ?? [] }

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
    fileprivate func asks(_ name: String) -> Bool { input(name) != nil }

    /// The question that a report shows under a name.
    fileprivate func input(_ name: String) -> Input? {
        for pack in packs {
            for index in 0..<pack.inputCount {
                let input = pack.input(index)
                if input.isAsked && shownName(of: input.name, in: pack) == name { return input }
            }
        }
        return nil
    }
}

extension AnswerSyntax {
    /// The options of `phene report`, for programs that read its JSON.
    fileprivate static var ofCommand: AnswerSyntax { AnswerSyntax(input: "--input ", sex: "--sex ") }
}
