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
    let code = word.uppercased()
    guard let page = MessagePages.page(named: code) else {
        guard code.hasPrefix("PH") else {
            throw .usage("expected a file and a name, or a code such as PH0201; found `\(word)`", of: .explain)
        }
        let codes = MessagePages.all.map { $0.code.name }
        let nearest = SpellingSuggestion.nearest(to: code, among: codes).map { "; did you mean `\($0)`?" } ?? ""
        throw .usage("there is no message with the code `\(word)`" + nearest, of: .explain)
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

private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
}
