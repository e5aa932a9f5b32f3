// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneReport
internal import PheneRuntime

/// `phene explain FILE NAME` and `phene explain CODE`
func explain(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    if invocation.operands.count == 1 {
        return try surroundings.put(try page(of: invocation.operands[0]), for: invocation)
    }
    let name = invocation.operands[1]
    let person = try Person(invocation, file: invocation.operands[0], in: surroundings)
    guard let explanation = ExplanationText(of: name, in: person.evaluation, file: person.file) else {
        let pack = person.evaluation.pack
        let nearest = SpellingSuggestion.nearest(to: name, among: ExplanationText.names(in: pack))
        throw .usage(
            "the pack `\(pack.name)` has nothing named `\(name)`"
                + (nearest.map { "; did you mean `\($0)`?" }
                    ?? "; expected a finding, a pathway, an advice, a question or an rsID, as `phene report` names them"),
            of: .explain)
    }
    let text =
        invocation.has(.json)
        ? explanation.json : explanation.text(isColoured: surroundings.isDataColoured(invocation))
    return try surroundings.put(text, for: invocation)
}

/// The page of a message's code.
private func page(of word: String) throws(Fault) -> String {
    let code = code(of: word)
    guard let page = MessagePages.page(named: code) else {
        guard code.hasPrefix("PH") else {
            throw .usage(
                "expected a file and a name, or a code such as PH0201; found `\(word)`" + meant(by: word), of: .explain)
        }
        let codes = MessagePages.all.map { $0.code.name }
        let nearest =
            SpellingSuggestion.nearest(to: code, among: codes) ?? codes.min { apart($0, code) < apart($1, code) }
        throw .usage(
            "there is no message with the code `\(word)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
            of: .explain)
    }
    return """
        \(page.code.name): \(page.title)

        \(page.explanation)

        wrong

        \(indented(page.wrong))

        right

        \(indented(page.right))

        """
}

/// `PH0205`, also for `205`, `0205`, `ph205` and `PH0205:`.
private func code(of word: String) -> String {
    let upper = word.uppercased().filter { $0.isLetter || $0.isNumber }
    let digits = upper.hasPrefix("PH") ? upper.dropFirst(2) : upper[...]
    guard (1...4).contains(digits.utf8.count), let number = Int(digits), number >= 0 else { return upper }
    return DiagnosticCode(number).name
}

private func apart(_ a: String, _ b: String) -> Int {
    abs((Int(a.filter { $0.isNumber }) ?? 0) - (Int(b.filter { $0.isNumber }) ?? 0))
}

/// What a single word that is no code could be: a name in the compiled rules, or words of a message's title.
private func meant(by word: String) -> String {
    let names = ExplanationText.names(in: CompiledPackTable.all[0].open())
    if names.contains(word) { return "; give the file too: `phene explain FILE \(word)`" }
    if let near = SpellingSuggestion.nearest(to: word, among: names) {
        return "; did you mean `phene explain FILE \(near)`?"
    }
    let titles = MessagePages.all.filter { $0.title.lowercased().contains(word.lowercased()) }
    guard let page = titles.first, word.utf8.count > 2 else { return "" }
    return "; did you mean `\(page.code.name)` (\(page.title))?"
}

private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
}
