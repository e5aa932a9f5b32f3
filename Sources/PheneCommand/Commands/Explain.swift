// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneMessages
internal import PheneTesting
internal import PheneReport
internal import PheneRuntime

/// `phene explain FILE NAME` and `phene explain CODE`
func explain(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    if invocation.operands.count == 1 {
        return try environment.put(try page(of: invocation.operands[0]), for: invocation)
    }
    let name = invocation.operands[1]
    let person = try CombinedEvaluation(invocation, file: invocation.operands[0], in: environment)
    guard let explanation = CombinedExplanation(of: name, in: person) else {
        let packs = person.packs
        let nearest = SpellingSuggestion.nearest(to: name, among: packs.packs.flatMap { ExplanationText.names(in: $0) })
        throw .usage(
            (packs.isOfSeveral
                ? "none of the packs \(packs.names) has anything named" : "the pack \(packs.names) has nothing named")
                + " `\(name)`"
                + (nearest.map { "; did you mean `\($0)`?" }
                    ?? "; expected a finding, pathway, recommendation, question or rsID, as named by `phene report`"),
            of: .explain)
    }
    let text =
        invocation.has(.json)
        ? explanation.json : explanation.text(isColoured: environment.isDataColoured(invocation))
    let code = person.reportOutsideCalls(invocation, in: environment)
    _ = try environment.put(text, for: invocation)
    return code
}

/// The explanation of a message code.
///
/// - Throws: a ``Fault`` that suggests the nearest code if there is no such message.
private func page(of word: String) throws(Fault) -> String {
    let code = code(of: word)
    guard let page = MessagePages.page(named: code) else {
        guard code.hasPrefix("PH") else {
            throw .usage(
                "expected a file and a name, or a code such as PH0201; found `\(word)`" + suggestion(for: word),
                of: .explain)
        }
        let codes = MessagePages.all.map { $0.code.name }
        let nearest =
            SpellingSuggestion.nearest(to: code, among: codes) ?? codes.min { distance($0, code) < distance($1, code) }
        throw .usage(
            "there is no message with the code `\(word)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
            of: .explain)
    }
    return """
        \(page.code.name): \(page.title)

        \(page.explanation)\(page.code.hint.map { " " + $0 + "." } ?? "")

        wrong

        \(indented(page.wrong))

        right

        \(indented(page.right))

        """
}

/// The normalized spelling of a code: `PH0205` for `205`, `0205`, `ph205` and `PH0205:`.
private func code(of word: String) -> String {
    let upper = word.uppercased().filter { $0.isLetter || $0.isNumber }
    let digits = upper.hasPrefix("PH") ? upper.dropFirst(2) : upper[...]
    guard (1...4).contains(digits.utf8.count), let number = Int(digits), number >= 0 else { return upper }
    return DiagnosticCode(number).name
}

/// How far apart the numbers of two codes are.
private func distance(_ a: String, _ b: String) -> Int {
    abs((Int(a.filter { $0.isNumber }) ?? 0) - (Int(b.filter { $0.isNumber }) ?? 0))
}

/// What may have been meant by a word that is not a code: a name in the compiled rules, or words of a message title.
private func suggestion(for word: String) -> String {
    let names = ExplanationText.names(in: CompiledPackTable.all[0].open())
    if names.contains(word) { return "; give the file too: `phene explain FILE \(word)`" }
    if let near = SpellingSuggestion.nearest(to: word, among: names) {
        return "; did you mean `phene explain FILE \(near)`?"
    }
    let titles = MessagePages.all.filter {
        $0.title.lowercased().firstOccurrence(of: word.lowercased()) != nil
    }
    guard let page = titles.first, word.utf8.count > 2 else { return "" }
    return "; did you mean `\(page.code.name)` (\(page.title))?"
}

private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
}
