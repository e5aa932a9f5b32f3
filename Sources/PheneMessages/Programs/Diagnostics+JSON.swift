// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneJSON

/// Messages as JSON, for programs.
public enum MessageJSON {
    /// The name of the format. Within a version, members may be added, but none is removed or changes its meaning.
    public static let schema = "phene-diagnostics"

    /// All messages, sorted by file and span.
    ///
    /// Lines and columns count from 1, and columns count bytes. Offsets count bytes from 0, without the end.
    ///
    ///     {"schema": "phene-diagnostics", "version": 1, "diagnostics": [{"code": "PH0201", "severity": "error", "title": ..., "help": ...,
    ///      "marks": [{"path", "start": {"line", "column", "offset"}, "end": {...}, "label"}], "notes": [...],
    ///      "safe": true, "fixes": [{"path", "start", "end", "replacement"}]}]}
    ///
    /// The first mark is the span of the message. `help` is `null` if there is none. The fixes of a message belong
    /// together; if they are `safe`, they keep the meaning of what was written, otherwise they guess it and a person
    /// must review them.
    public static func json(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> JSON {
        let places = Places(sources)
        let messages: [JSON] = diagnostics.inOrder.map { diagnostic in
            let marks = [diagnostic.primary] + diagnostic.others
            return [
                "code": .string(diagnostic.code.name),
                "severity": .string(diagnostic.severity.rawValue),
                "title": .string(diagnostic.title),
                "marks": .array(marks.map { .object(places.members($0.span) + [.init("label", .string($0.label))]) }),
                "notes": .array(diagnostic.notes.map { .string($0) }),
                "help": diagnostic.help.map { .string($0) } ?? .null,
                "safe": .bool(diagnostic.areFixesSafe),
                "fixes": .array(
                    diagnostic.fixes.map {
                        .object(places.members($0.span) + [.init("replacement", .string($0.replacement))])
                    }),
            ]
        }
        return ["schema": .string(schema), "version": 1, "diagnostics": .array(messages)]
    }
}

extension Places {
    /// The location of a span, as members of an object.
    fileprivate func members(_ span: Span) -> [JSON.Member] {
        [
            .init("path", .string(path(span))), .init("start", place(span, span.start)),
            .init("end", place(span, span.end)),
        ]
    }

    private func place(_ span: Span, _ offset: Int) -> JSON {
        let place = lineAndColumn(span, offset)
        return ["line": .integer(place.line), "column": .integer(place.column), "offset": .integer(offset)]
    }
}
