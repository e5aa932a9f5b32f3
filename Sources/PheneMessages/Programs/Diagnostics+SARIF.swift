// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneJSON

/// Messages in SARIF 2.1.0, which code hosts show beside a change.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020; each function names
/// its section.
public enum SARIF {
    /// A log of one run: its rules, which are the pages of the codes that occur, and its results.
    ///
    /// - Parameters:
    ///   - diagnostics: the messages, in any order.
    ///   - sources: the files, in the order of the file indices of spans.
    ///   - version: the version of the tool.
    ///   - pages: the pages of all codes; a code without a page has a rule with only its number.
    public static func log(
        _ diagnostics: [Diagnostic], sources: [SourceFile], version: String, pages: [DiagnosticPage]
    ) -> JSON {
        let codes = Set(diagnostics.map { $0.code }).sorted()
        let places = Places(sources)
        let results = diagnostics.inOrder.map { result($0, index: codes.firstIndex(of: $0.code) ?? 0, places) }
        let driver: JSON = [
            "name": "phene", "semanticVersion": .string(version),
            "rules": .array(codes.map { code in rule(code, pages.first { $0.code == code }) }),
        ]
        // Section 3.14.17: columns count UTF-16 code units by default; stated explicitly.
        let run: JSON = [
            "tool": ["driver": driver], "columnKind": "utf16CodeUnits", "results": .array(results),
        ]
        return [
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0", "runs": [run],
        ]
    }

    /// Section 3.49, reportingDescriptor.
    private static func rule(_ code: DiagnosticCode, _ page: DiagnosticPage?) -> JSON {
        guard let page else { return ["id": .string(code.name)] }
        let example = "Wrong:\n\n\(page.wrong)\n\nRight:\n\n\(page.right)"
        return [
            "id": .string(code.name),
            "shortDescription": ["text": .string(page.title)],
            "fullDescription": ["text": .string(page.explanation)],
            "help": ["text": .string(page.explanation + "\n\n" + example)],
        ]
    }

    /// Section 3.27, result. The notes and the help follow the title in one text.
    private static func result(_ diagnostic: Diagnostic, index: Int, _ places: Places) -> JSON {
        var text = diagnostic.title
        if !diagnostic.primary.label.isEmpty { text += ": " + diagnostic.primary.label }
        for note in diagnostic.notes { text += "\nnote: " + note }
        if let help = diagnostic.help { text += "\nhelp: " + help }
        var members: [JSON.Member] = [
            .init("ruleId", .string(diagnostic.code.name)), .init("ruleIndex", .integer(index)),
            .init("level", .string(diagnostic.severity.rawValue)), .init("message", ["text": .string(text)]),
            .init("locations", [location(diagnostic.primary.span, label: nil, places)]),
        ]
        if !diagnostic.others.isEmpty {
            let others = diagnostic.others.map { location($0.span, label: $0.label, places) }
            members.append(.init("relatedLocations", .array(others)))
        }
        if !diagnostic.fixes.isEmpty {
            members.append(.init("fixes", [fix(diagnostic.fixes, diagnostic.help ?? diagnostic.title, places)]))
        }
        return .object(members)
    }

    /// Section 3.28, location.
    private static func location(_ span: Span, label: String?, _ places: Places) -> JSON {
        let physical: JSON = ["artifactLocation": artifact(span, places), "region": region(span, places)]
        guard let label else { return ["physicalLocation": physical] }
        return ["physicalLocation": physical, "message": ["text": .string(label)]]
    }

    /// Section 3.30, region: the end column is the one after the last character.
    private static func region(_ span: Span, _ places: Places) -> JSON {
        let start = places.lineAndUTF16Column(span, span.start), end = places.lineAndUTF16Column(span, span.end)
        return [
            "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
            "endColumn": .integer(end.column), "byteOffset": .integer(span.start),
            "byteLength": .integer(span.end - span.start),
        ]
    }

    /// Section 3.55, fix: the changes of one message, grouped by file.
    private static func fix(_ fixes: [Diagnostic.Fix], _ description: String, _ places: Places) -> JSON {
        var changes: [JSON] = []
        for file in Set(fixes.map { $0.span.file }).sorted() {
            let own = fixes.filter { $0.span.file == file }.sorted { $0.span < $1.span }
            let replacements: [JSON] = own.map { fix in
                [
                    "deletedRegion": region(fix.span, places),
                    "insertedContent": ["text": .string(fix.replacement)],
                ]
            }
            guard let first = own.first else { continue }
            changes.append([
                "artifactLocation": artifact(first.span, places), "replacements": .array(replacements),
            ])
        }
        return ["description": ["text": .string(description)], "artifactChanges": .array(changes)]
    }

    /// Section 3.4, artifactLocation: a URI reference that escapes all bytes except `/` and the unreserved ones of RFC
    /// 3986.
    private static func artifact(_ span: Span, _ places: Places) -> JSON {
        var uri = ""
        for byte in places.path(span).utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return ["uri": .string(uri)]
    }
}
