// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The value of a quoted text, with escapes resolved and the indentation of a block removed.
struct TextLiteral {
    private(set) var value = ""
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - bytes: the literal with its quotes.
    ///   - isClosed: whether it has closing quotes.
    ///   - file: the index of the file in the compilation.
    init(_ bytes: ArraySlice<UInt8>, isClosed: Bool, file: Int) {
        let isBlock = bytes.starts(with: [0x22, 0x22, 0x22]) && bytes.count >= 3
        let quotes = isBlock ? 3 : 1
        let inner = bytes.dropFirst(quotes).dropLast(isClosed ? quotes : 0)
        guard isBlock else {
            value = resolve(inner, file: file)
            return
        }
        var lines = LineEnd.lines(of: inner).map { inner[$0.text] }
        // The first line is the text after the opening quotes.
        if let first = lines.first, first.allSatisfy({ Self.isSpace($0) }) { lines.removeFirst() }
        var indent = 0
        if let last = lines.last, last.allSatisfy({ Self.isSpace($0) }) {
            indent = last.count
            lines.removeLast()
        }
        // An indentation deeper than that of the closing quotes is removed too.
        let depths = lines.filter { !$0.allSatisfy { Self.isSpace($0) } }.map { $0.prefix { Self.isSpace($0) }.count }
        if let least = depths.min() { indent = max(indent, least) }
        value = lines.map { line in
            let depth = min(indent, line.prefix { Self.isSpace($0) }.count)
            return resolve(line.dropFirst(depth), file: file)
        }.joined(separator: "\n")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private mutating func resolve(_ bytes: ArraySlice<UInt8>, file: Int) -> String {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == 0x5C else {
                result.append(byte)
                continue
            }
            let start = rest.startIndex - 1
            guard let escape = rest.popFirst() else {
                report(start, start + 1, file)
                break
            }
            switch escape {
            case 0x22, 0x5C: result.append(escape)
            case 0x6E: result.append(0x0A)
            case 0x74: result.append(0x09)
            case 0x75:
                if let scalar = Self.scalar(&rest) {
                    if let hidden = HiddenCharacter(scalar), !hidden.mayBeEscaped {
                        let span = Span(file: file, start: start, end: rest.startIndex)
                        diagnostics.append(.hidden(hidden, at: span, fix: ""))
                    }
                    result += Array(String(scalar).utf8)
                } else {
                    report(start, rest.startIndex, file)
                }
            default: report(start, rest.startIndex, file)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `{1F9EC}` after `\u`.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard rest.first == 0x7B, let close = rest.prefix(10).firstIndex(of: 0x7D) else { return nil }
        let digits = String(decoding: rest[rest.startIndex + 1..<close], as: UTF8.self)
        guard digits.first != "+", let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
            return nil
        }
        rest = rest[(close + 1)...]
        return scalar
    }

    private mutating func report(_ start: Int, _ end: Int, _ file: Int) {
        diagnostics.append(
            Diagnostic(
                .unknownEscape, "unknown escape in a text", at: Span(file: file, start: start, end: end),
                notes: [#"the escapes are `\"`, `\\`, `\n`, `\t` and `\u{...}` with the number of a character"#],
                help: #"write `\\` for a backslash"#,
                fixes: [Diagnostic.Fix(Span(file: file, start: start, end: start + 1), #"\\"#)], areFixesSafe: true))
    }
}
