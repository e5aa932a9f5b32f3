// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Why `phene` stops, in words for standard error.
struct Fault: Error {
    /// What is wrong and what to do; one sentence, no full stop.
    let message: String
    let exitCode: ExitCode
    /// Printed as it is before the message: the compiler's own messages.
    var report = ""
    /// The command whose help would say more.
    var command: CommandName?

    static func usage(_ message: String, of command: CommandName? = nil) -> Fault {
        Fault(message: message, exitCode: .usage, command: command)
    }

    static func input(_ message: String) -> Fault { Fault(message: message, exitCode: .input) }

    static func output(_ message: String) -> Fault { Fault(message: message, exitCode: .output) }

    /// The end of a message about a wrong word: the nearest right one, and all there are.
    static func suggestion(for word: String, among words: [String], as kind: String) -> String {
        let nearest = SpellingSuggestion.nearest(to: word, among: words).map { "; did you mean `\($0)`?" } ?? ""
        if words.isEmpty { return nearest }
        return nearest + (nearest.isEmpty ? "; " : " ") + kind + ": " + words.joined(separator: ", ")
    }
}
