// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Diagnostic {
    /// A character that an editor does not show as what it is.
    ///
    /// - Parameters:
    ///   - fix: what to put in its place.
    ///   - isInText: whether an escape could stand in its place.
    static func hidden(_ character: HiddenCharacter, at span: Span, fix: String, isInText: Bool = false) -> Diagnostic {
        let known = "\(character.codePoint) (\(character.name))"
        let what =
            character.endsLine ? "an editor begins a new line here, and Phene does not" : "an editor does not show it"
        let escape = "\\u{" + String(character.scalar.value, radix: 16) + "}"
        let help =
            fix == "\n"
            ? "put a line break in its place"
            : fix == " "
                ? "put a space in its place, or `\\n` in a text of several lines"
                : isInText && character.mayBeEscaped
                    ? "remove it; where the text needs it, write `\(escape)`" : "remove it"
        return Diagnostic(
            .hiddenCharacter, "the hidden character \(known)", at: span, label: what,
            notes: ["a person would read other rules than those that Phene reads"], help: help,
            fixes: [Fix(span, fix)])
    }

    static func notUTF8(at span: Span, more: Int) -> Diagnostic {
        Diagnostic(
            .notUTF8, "a byte that is no character in UTF-8", at: span, label: "here",
            notes: more == 0 ? [] : ["there are \(more) more in this file"], help: "save the file as UTF-8")
    }
}

extension CharacterScan {
    /// The messages of what was found.
    ///
    /// - Parameter tokens: those of the file, with their places in it.
    func diagnostics(_ tokens: [Token], in bytes: [UInt8], file: Int) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let first = invalid.first {
            let span = Span(file: file, start: first.lowerBound, end: first.upperBound)
            diagnostics.append(.notUTF8(at: span, more: invalid.count - 1))
        }
        var next = 0
        for found in hidden.prefix(Self.mostMessages) {
            while next < tokens.count, tokens[next].end <= found.range.lowerBound { next += 1 }
            var isInText = false, isInBlock = false
            if next < tokens.count, case .text = tokens[next].kind, tokens[next].start < found.range.lowerBound {
                isInText = true
                isInBlock = bytes[tokens[next].start...].starts(with: [0x22, 0x22, 0x22])
            }
            let fix = !found.character.endsLine ? "" : isInText && !isInBlock ? " " : "\n"
            let span = Span(file: file, start: found.range.lowerBound, end: found.range.upperBound)
            diagnostics.append(.hidden(found.character, at: span, fix: fix, isInText: isInText))
        }
        return diagnostics
    }

    private static let mostMessages = 1000
}
