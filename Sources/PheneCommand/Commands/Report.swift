// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

/// `phene report FILE`
func report(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let forms = try ReportForms(invocation)
    let date = try Day(invocation)
    let person = try Person(invocation, file: invocation.operands[0], in: surroundings)
    let content = ReportContent(
        person.evaluation, file: person.file, date: date?.text, isRedacted: invocation.has(.redact),
        language: try invocation.language(of: person.evaluation.pack),
        audience: Audience.allCases.first { $0.name == invocation.value(.audience) } ?? .lay)
    for (form, path) in forms.files { try Disk.write(Array(form.text(of: content).utf8), toFile: path) }
    switch forms.output {
    case .none: return .done
    case .text:
        let isColoured = surroundings.isDataColoured(invocation)
        return try surroundings.put(TextReport(content, isColoured: isColoured).text, for: invocation)
    case .page(let form): return try surroundings.put(form.text(of: content), for: invocation)
    }
}

extension Invocation {
    /// The language in which the texts of a pack are wanted.
    ///
    /// - Throws: a ``Fault`` for one that the pack has no texts in.
    fileprivate func language(of pack: Pack) throws(Fault) -> String? {
        guard let language = value(.language) else { return nil }
        if pack.languages.contains(language) { return language }
        let known = pack.languages.isEmpty ? "it names none" : "it has " + pack.languages.joined(separator: ", ")
        throw .usage("the pack `\(pack.name)` has no texts in `\(language)`; \(known)")
    }
}

/// A person's file, evaluated as the options say.
struct Person {
    let evaluation: Evaluation
    let file: FileFacts

    init(_ invocation: Invocation, file path: String, in surroundings: Surroundings) throws(Fault) {
        let pack = try CompiledPackTable.pack(
            named: invocation.value(.pack), packPaths: invocation.all(.packPath),
            isColoured: surroundings.isColoured(.errors, invocation), tellUnread: surroundings.tellUnread)
        try self.init(invocation, file: path, pack: pack, asksAll: true, in: surroundings)
    }

    /// - Parameters:
    ///   - asksAll: whether the pack must ask each question that is answered; of two packs one may not.
    ///   - others: loci of which nothing may be told, beside those that the answers withhold in this pack.
    init(
        _ invocation: Invocation, file path: String, pack: Pack, asksAll: Bool, withholding others: [Locus] = [],
        in surroundings: Surroundings
    ) throws(Fault) {
        let answers = asksAll ? try Answers(invocation, pack) : Answers(invocation)
        var options = try ReadOptions(invocation)
        // What is withheld is not read at all, so that nothing can tell of it, be it a message.
        options.withheld = others + pack.withheldLoci(under: answers).map { pack.loci.loci[$0] }
        let read: GenotypeFile
        let isShown = surroundings.isTerminal(.errors)
        if isShown { surroundings.begin("reading") }
        defer { if isShown { surroundings.end() } }
        do throws(ReadError) {
            read = try readGenotypes(at: path, loci: pack.loci, options: options)
        } catch {
            throw .input(error.message)
        }
        evaluation = Evaluation(pack, genome: read.genome, answers: answers)
        file = FileFacts(read)
    }
}

extension FileFacts {
    fileprivate init(_ file: GenotypeFile) {
        let container =
            switch file.container {
            case .plain: "plain"
            case .gzip: "gzip"
            case .bgzf: "bgzf"
            case .zip: "zip"
            }
        self.init(
            path: file.path, kind: file.kind, container: container, build: file.build, grounds: [file.grounds.text],
            strand: file.strandGrounds.text, sex: file.sexGrounds.text, assumption: Self.assumption(file),
            counts: [
                // With an index only the rows near the loci are seen.
                Count(file.counts.isPart ? "rows read by the index" : "rows", file.counts.data),
                Count(file.counts.isPart ? "no-calls among them" : "no-calls", file.counts.noCalls),
                Count("vendor ids", file.counts.vendorIDs), Count("bad lines", file.counts.bad),
            ],
            issues: file.issues.map { Issue($0) }, issueCount: file.issueCount)
    }
}

extension FileFacts {
    /// What `--absent-means-reference` filled in.
    private static func assumption(_ file: GenotypeFile) -> String {
        if let obstacle = file.assumptionObstacle {
            return "nothing, although `--absent-means-reference` says so: " + obstacle
        }
        if file.assumedCount == 0 { return "" }
        let places = counted(file.assumedCount, "site")
        return "\(places) without a row were taken to be the reference of \(file.build.name), because "
            + "`--absent-means-reference` says so; the reference does not mean normal"
    }
}

extension FileFacts.Issue {
    fileprivate init(_ issue: ReadIssue) {
        let place = issue.line == 0 ? "" : "line \(issue.line): "
        self.init(issue.message, brief: place + issue.what, ids: issue.loci.map { $0.name })
    }
}

extension Answers {
    /// The answers that the options give, to questions that a pack may ask or not.
    init(_ invocation: Invocation) {
        self.init(
            invocation.all(.input).compactMap { given in
                let parts = given.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return parts.count == 2 ? (name: String(parts[0]), value: String(parts[1])) : nil
            })
    }

    /// The answers that the options give.
    ///
    /// - Throws: a ``Fault`` for a question that the pack does not ask, a value it does not take, or two answers to one.
    fileprivate init(_ invocation: Invocation, _ pack: Pack) throws(Fault) {
        var pairs: [(name: String, value: String)] = []
        let inputs = (0..<pack.inputCount).map { pack.input($0) }.filter { $0.isAsked }
        for given in invocation.all(.input) {
            let parts = given.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            guard parts.count == 2 else {
                throw .usage("`--input \(given)` has no value; write `--input NAME=VALUE`", of: invocation.command)
            }
            guard let input = inputs.first(where: { $0.name == parts[0] }) else {
                let names = inputs.map { $0.name }
                let suggestion = Fault.suggestion(for: parts[0], among: names, as: "its questions are")
                throw .usage("`\(parts[0])` is no question of the pack `\(pack.name)`" + suggestion)
            }
            guard input.code(of: parts[1]) != nil else {
                let suggestion =
                    input.number == nil
                    ? Fault.suggestion(for: parts[1], among: input.values, as: "the answers are")
                    : ", which takes \(input.takes), without the unit"
                throw .usage("`\(parts[1])` is no answer to `\(input.name)`" + suggestion)
            }
            if let earlier = pairs.first(where: { $0.name == parts[0] }), earlier.value != parts[1] {
                throw .usage("`\(input.name)` is answered twice: `\(earlier.value)` and `\(parts[1])`")
            }
            pairs.append((parts[0], parts[1]))
        }
        self.init(pairs)
    }
}

extension Surroundings {
    /// Writes data to where the options say.
    func put(_ text: String, for invocation: Invocation) throws(Fault) -> ExitCode {
        guard let path = invocation.value(.output), path != "-" else { return try put(text) }
        if path.isEmpty { throw .usage("`--output` needs the name of a file", of: invocation.command) }
        // A device may be both read and written; a file of raw data must outlive its report.
        if Disk.kind(of: path) == .file, invocation.operands.contains(where: { Disk.isSame($0, path) }) {
            throw .usage("`--output \(path)` would replace the file that is read; give another name")
        }
        try Disk.write(Array(text.utf8), toFile: path)
        return .done
    }

    /// Whether to colour data; never by itself what goes to a file.
    func isDataColoured(_ invocation: Invocation) -> Bool {
        if invocation.value(.output) != nil, invocation.value(.color) != "always" { return false }
        return isColoured(.output, invocation)
    }
}
