// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneDiagnostics
internal import PheneReport
internal import PheneRuntime

/// `phene ask FILE`
///
/// After each answer the person is evaluated again, so that only questions are asked that still keep a result open.
func ask(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let genotypes = invocation.operands[0]
    if genotypes == "-" {
        throw .usage("`ask` reads your answers from standard input; give the name of the genotype file", of: .ask)
    }
    let packs = try CompiledPackTable.packs(invocation, in: environment)
    let language = try invocation.language(of: packs)
    let path = try invocation.answersPath()
    let earlier = Disk.kind(of: path) == .file ? try AnswersFile.read(path, for: packs, in: environment) : nil

    let calls = try OutsideCalls(invocation)

    var interview = Interview(to: packs, earlier: earlier?.entries ?? [], in: environment)
    func read() throws(Fault) -> CombinedEvaluation {
        try CombinedEvaluation(
            invocation, file: genotypes, packs: packs, answers: Answers(interview.answers), calls: calls,
            in: environment)
    }
    var person = try read()
    let exitCode = person.reportOutsideCalls(invocation, in: environment)
    var questions: [Question] { CombinedContent(person, language: language, answerSyntax: .options).questions }
    while let question = interview.next(of: questions) {
        let isAnswered = try interview.ask(question)
        if interview.isStopped { break }
        if !isAnswered { continue }
        if question.isConsent {
            // Sites that are withheld were not read before.
            person = try read()
        } else {
            do throws(AnswerError) {
                person = try person.answering(Answers(interview.answers), calls: calls)
            } catch {
                throw .usage(error)
            }
        }
    }

    let answers = interview.allAnswers
    if answers.isEmpty, earlier == nil {
        environment.writeMessage("\nNo question was answered, so no file was written.\n")
        return exitCode
    }
    let own: [Answers]
    do throws(AnswerError) { own = try packs.answers(from: Answers(answers)) } catch { throw .usage(error) }
    // Answers for other rules that were not offered again are still to be checked, and the version says so.
    let versions = packs.packs.map { pack in
        (pack, (interview.hasUncheckedAnswers ? earlier?.version(of: pack) : nil) ?? pack.version)
    }
    let text = AnswersText(of: own, to: versions).text
    if path == "-" { return try environment.put(text) }
    try Disk.write(Array(text.utf8), toFile: path)
    let open = questions.count
    let packOption = invocation.value(.pack).map { " --pack " + $0.inert } ?? ""
    let callOptions = invocation.all(.calls).map { " --calls " + $0.inert }.joined()
    environment.writeMessage(
        """

        \(path.inert): \(counted(answers.count, "answer")); \(counted(open, "question")) left open.
        Use it with `phene report \(genotypes.inert) --answers \(path.inert)\(packOption)\(callOptions)`.

        """)
    return exitCode
}

extension Invocation {
    /// The answers file that `ask` writes: that of `--output`, else one named after the genotype file, in the current folder.
    ///
    /// - Throws: a ``Fault`` for a path that cannot be written, before any question is asked.
    fileprivate func answersPath() throws(Fault) -> String {
        let path = value(.output) ?? Self.answersName(for: operands[0])
        if path.isEmpty { throw .usage("`--output` needs a file name", of: command) }
        if path == "-" { return path }
        if Disk.kind(of: path) == .folder { throw .output("\(path): this is a folder; give the name of a file") }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex,
            Disk.kind(of: String(path[..<slash])) != .folder
        {
            throw .output("\(path[..<slash]): there is no such folder")
        }
        return path
    }

    /// `jane.answers` for `files/jane.txt.gz`.
    private static func answersName(for path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let stem = name.split(separator: ".", omittingEmptySubsequences: true).first ?? "phene"
        return stem + ".answers"
    }
}
