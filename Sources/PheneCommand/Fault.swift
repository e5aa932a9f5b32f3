// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Why `phene` stops, with its message for standard error.
struct Fault: Error {
    /// What is wrong and what to do: lower case, one sentence, no full stop.
    let message: String
    let exitCode: ExitCode
    /// Printed unchanged before the message: the messages of the compiler.
    var report = ""
    /// The command whose help explains the arguments, for a fault of usage.
    var command: CommandName?

    /// The fault with the name of the file or folder that it is about.
    func of(_ path: String) -> Fault {
        Fault(message: path + ": " + message, exitCode: exitCode, report: report, command: command)
    }

    static func usage(_ message: String, of command: CommandName? = nil) -> Fault {
        Fault(message: message, exitCode: .usage, command: command)
    }

    static func input(_ message: String) -> Fault { Fault(message: message, exitCode: .input) }

    static func output(_ message: String) -> Fault { Fault(message: message, exitCode: .output) }

    /// The end of a message about a wrong word: the nearest accepted word, and a list of all of them.
    ///
    /// - Parameter kind: introduces the list, such as `the values are`.
    static func suggestion(for word: String, among words: [String], as kind: String) -> String {
        SpellingSuggestion.ending(for: word, among: words, as: kind)
    }
}
