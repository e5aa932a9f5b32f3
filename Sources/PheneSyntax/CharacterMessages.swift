// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Diagnostic {
    /// The message about a hidden character.
    ///
    /// - Parameters:
    ///   - fix: the replacement.
    ///   - isInText: whether an escape can replace it.
    static func hidden(_ character: HiddenCharacter, at span: Span, fix: String, isInText: Bool = false) -> Diagnostic {
        let known = "\(character.codePoint) (\(character.name))"
        let what =
            character.endsLine ? "an editor starts a new line here, but Phene does not" : "an editor does not show it"
        let escape = "\\u{" + String(character.scalar.value, radix: 16) + "}"
        let help =
            fix == "\n"
            ? "replace it with a line break"
            : fix == " "
                ? "replace it with a space, or with `\\n` in a text of several lines"
                : isInText && character.mayBeEscaped
                    ? "remove it; if the text needs it, write `\(escape)`" : "remove it"
        return Diagnostic(
            .hiddenCharacter, "the hidden character \(known)", at: span, label: what,
            notes: ["people would see other rules than Phene does"], help: help,
            fixes: [Fix(span, fix)])
    }

    static func notUTF8(at span: Span, more: Int) -> Diagnostic {
        Diagnostic(
            .notUTF8, "a byte that is not valid UTF-8", at: span, label: "here",
            notes: more == 0 ? [] : ["there are \(more) more in this file"], help: "save the file as UTF-8")
    }
}

extension CharacterScan {
    /// The messages about the characters that were found.
    ///
    /// - Parameters:
    ///   - tokens: the tokens of the file.
    ///   - bytes: the bytes of the file.
    ///   - file: the index of the file in the compilation.
    func diagnostics(_ tokens: [Token], in bytes: [UInt8], file: Int) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let first = invalid.first {
            let span = Span(file: file, start: first.lowerBound, end: first.upperBound)
            diagnostics.append(.notUTF8(at: span, more: invalid.count - 1))
        }
        var next = 0
        for found in hidden.prefix(Self.maxMessages) {
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

    private static let maxMessages = 1000
}
