// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A message in the format that build systems and editors read: `path:line:column: error: text`, counted from 1.
struct BuildMessage {
    let text: String

    /// Formats a diagnostic.
    ///
    /// - Parameters:
    ///   - diagnostic: the message.
    ///   - files: the files of the compilation, which the spans of the diagnostic index.
    ///   - paths: the paths to print, one for each file.
    init(_ diagnostic: Diagnostic, files: [SourceFile], paths: [String]) {
        func place(_ span: Span) -> String {
            let place = LineTable(files[span.file].bytes).location(of: span.start)
            return "\(paths[span.file]):\(place.line):\(place.column)"
        }
        let here = place(diagnostic.primary.span)
        let label = diagnostic.primary.label.isEmpty ? "" : ": " + diagnostic.primary.label
        var lines = ["\(here): \(diagnostic.severity.rawValue): \(diagnostic.title)\(label) [\(diagnostic.code.name)]"]
        for other in diagnostic.others { lines.append("\(place(other.span)): note: \(other.label)") }
        for note in diagnostic.notes { lines.append("\(here): note: \(note)") }
        if let help = diagnostic.help { lines.append("\(here): note: help: \(help)") }
        text = lines.joined(separator: "\n") + "\n"
    }
}
