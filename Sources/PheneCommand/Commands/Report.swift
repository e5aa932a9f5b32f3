// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReport
internal import PheneRuntime

/// `phene report FILE`
func report(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let forms = try ReportForms(invocation)
    let date = try Day(invocation)
    let person = try CombinedEvaluation(invocation, file: invocation.operands.first, in: environment)
    let whole = CombinedContent(
        person, date: date?.text, isRedacted: invocation.has(.redact),
        language: try invocation.language(of: person.packs),
        audience: Audience.allCases.first { $0.name == invocation.value(.audience) } ?? .lay,
        answerSyntax: .options, extras: try PharmacogeneExtras(invocation, of: person.packs))
    if whole.parts.allSatisfy({ $0.pharmacogenes.isEmpty }) {
        for (option, use) in [(OptionName.fhir, "writes"), (.ranking, "ranks")] where invocation.has(option) {
            throw .usage(
                "\(person.packs.noneHas) genes with named alleles, which `--\(option.rawValue)` \(use)", of: .report)
        }
    }
    let content: CombinedContent
    do throws(UnknownSelection) {
        content = try whole.selecting(ReportSelection(invocation))
    } catch {
        throw .usage(
            error.message + Fault.suggestion(for: error.name, among: error.known, as: "it has"), of: .report)
    }
    let code = person.reportOutsideCalls(invocation, in: environment)
    for (form, path) in forms.files { try Disk.write(forms.utf8(of: content, as: form), toFile: path) }
    switch forms.output {
    case .none: return code
    case .text:
        let isColoured = environment.isDataColoured(invocation)
        let text =
            forms.isFull
            ? TextReport(content, hasBackground: forms.hasBackground, isColoured: isColoured).utf8
            : TextSummary(content, hints: forms.hints, isColoured: isColoured).utf8
        _ = try environment.show(text, for: invocation)
    case .page(let form): _ = try environment.put(forms.utf8(of: content, as: form), for: invocation)
    }
    return code
}

extension PharmacogeneExtras {
    /// What `--ranking` and `--frequencies` ask for. A group may be written in lower case, and with other signs between its words.
    ///
    /// - Throws: a ``Fault`` if no pack has frequencies of the group.
    fileprivate init(_ invocation: Invocation, of packs: PackSet) throws(Fault) {
        self.init(hasRanking: invocation.has(.ranking))
        guard let group = invocation.value(.frequencies) else { return }
        let populations = packs.packs.flatMap { $0.alleleFrequencyPopulations }
        func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter } }
        population = populations.first { letters($0) == letters(group) }
        if population != nil { return }
        let rules = packs.noneHas
        if populations.isEmpty { throw .usage("\(rules) frequencies of named alleles", of: invocation.command) }
        throw .usage(
            "\(rules) frequencies of the group `\(group)`"
                + Fault.suggestion(for: group, among: populations, as: "known are"), of: invocation.command)
    }
}

extension PackSet {
    /// `the pack x has no` or `none of the packs x and y has`: what follows is what is missing.
    fileprivate var noneHas: String {
        isOfSeveral ? "none of the packs \(names) has" : "the pack \(names) has no"
    }
}

extension ReportSelection {
    /// What the options select.
    fileprivate init(_ invocation: Invocation) {
        self.init(
            genes: invocation.all(.gene), findings: invocation.all(.finding), isNotableOnly: invocation.has(.notable))
    }
}

extension TextSummary.Hint {
    /// The commands that show more than a summary.
    ///
    /// - Parameter namesPacks: whether packs were chosen, so that other packs need no hint.
    static func all(namesPacks: Bool) -> [TextSummary.Hint] {
        let hints = [
            TextSummary.Hint("phene report FILE --full", "everything, with cautions and sources"),
            TextSummary.Hint("phene report FILE --background", "the same with general background"),
            TextSummary.Hint("phene report FILE --gene SYMBOL", "one gene, and what was tested of it"),
            TextSummary.Hint("phene ask FILE", "answer the questions one by one"),
            TextSummary.Hint("phene explain FILE NAME", "why a result is what it is"),
        ]
        if namesPacks { return hints }
        let others = CompiledPackTable.all.dropFirst().map { $0.name }.joined(separator: ", ")
        return hints + [TextSummary.Hint("phene report FILE --pack all", "with the other packs: " + others)]
    }
}

extension Invocation {
    /// The language of `--language`; `nil` if the option is not given.
    ///
    /// - Throws: a ``Fault`` if no pack has texts in this language.
    func language(of packs: PackSet) throws(Fault) -> String? {
        guard let language = value(.language) else { return nil }
        var known: [String] = []
        for other in packs.packs.flatMap({ $0.languages }) where !known.contains(other) { known.append(other) }
        if known.contains(language) { return language }
        let (which, have, they) =
            packs.isOfSeveral ? ("none of the packs", "has", "they have") : ("the pack", "has no", "it has")
        throw .usage(
            "\(which) \(packs.names) \(have) texts in `\(language)`; \(they) "
                + (known.isEmpty ? "no translations" : known.joined(separator: ", ")))
    }
}

extension Invocation {
    /// Whether a path leads to a file that the command reads: an operand, the answers, or a file of rules.
    func reads(_ path: String) -> Bool {
        (operands + all(.answers) + all(.calls) + packNames).contains { Disk.isSame($0, path) }
    }
}

extension Environment {
    /// Writes text to the file of `--output`, else to standard output.
    func put(_ text: String, for invocation: Invocation) throws(Fault) -> ExitCode {
        try put(Array(text.utf8), for: invocation)
    }

    /// Writes data to the file of `--output`, else to standard output.
    ///
    /// - Throws: a ``Fault`` if it cannot be written, or the file is an input of the command.
    func put(_ data: [UInt8], for invocation: Invocation) throws(Fault) -> ExitCode {
        guard let path = invocation.value(.output), path != "-" else { return try put(data) }
        if path.isEmpty { throw .usage("`--output` needs a file name", of: invocation.command) }
        // A device may be both input and output; a raw data file must not be overwritten by its report.
        if Disk.kind(of: path) == .file, invocation.reads(path) {
            throw .usage("`--output \(path)` would overwrite the input file; give another name")
        }
        try Disk.write(data, toFile: path)
        return .done
    }

    /// Writes text as ``put(_:for:)`` does, or shows it with a pager where standard output is a terminal.
    func show(_ text: [UInt8], for invocation: Invocation) throws(Fault) -> ExitCode {
        let isFile = invocation.value(.output).map { $0 != "-" } ?? false
        if !isFile, !invocation.has(.noPager), let pager, page(text, pager) { return .done }
        return try put(text, for: invocation)
    }

    /// The command of the pager; `nil` where there is no terminal, or the user wants none.
    private var pager: String? {
        if !isTerminal(.output) || variable("TERM") == "dumb" { return nil }
        // An empty `PAGER` and `cat` mean none, as for git.
        guard let chosen = variable("PAGER") else { return "command -v less > /dev/null || exit 127; exec less -FRX" }
        let words = chosen.split { $0.isWhitespace }
        return words.isEmpty || words == ["cat"] ? nil : chosen
    }

    /// Whether to colour data; data in a file is coloured only with `--color always`.
    func isDataColoured(_ invocation: Invocation) -> Bool {
        if invocation.value(.output) != nil, invocation.value(.color) != "always" { return false }
        return isColoured(.output, invocation)
    }
}
