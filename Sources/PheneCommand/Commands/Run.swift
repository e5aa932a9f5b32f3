// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

/// Does what the arguments say, and tells how it went.
///
/// Data goes to the output, messages to the errors; both are written in one piece.
///
/// - Parameters:
///   - arguments: the words after the program's name.
///   - surroundings: the inputs, outputs and environment that the command may use.
public func run(_ arguments: [String], in surroundings: Surroundings) -> ExitCode {
    do throws(Fault) {
        switch arguments {
        case ["--version"], ["-V"]: return try surroundings.put("phene \(version)\n")
        case ["--help"], ["-h"], ["help"]: return try surroundings.put(Help.overview)
        default: break
        }
        let invocation = try Invocation(arguments)
        if invocation.has(.help) { return try surroundings.put(Help.text(of: invocation.command)) }
        switch invocation.command {
        case .report: return try report(invocation, in: surroundings)
        case .coverage: return try coverage(invocation, in: surroundings)
        case .explain: return try explain(invocation, in: surroundings)
        case .check: return try check(invocation, in: surroundings)
        case .test: return try test(invocation, in: surroundings)
        case .lint: return try lint(invocation, in: surroundings)
        case .diff: return try diff(invocation, in: surroundings)
        case .format: return try format(invocation, in: surroundings)
        case .help: return try help(invocation, in: surroundings)
        }
    } catch {
        surroundings.tell(error.report)
        surroundings.tell("error: \(error.message.inert)\n")
        if error.exitCode == .usage {
            let command = error.command.map { "phene help " + $0.rawValue } ?? "phene --help"
            surroundings.tell("`\(command)` tells the arguments\n")
        }
        return error.exitCode
    }
}

/// The version of the program, as the changelog names it.
let version = "0.1.0"

private func help(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    guard let word = invocation.operands.first else { return try surroundings.put(Help.overview) }
    guard let command = CommandName(rawValue: word) else {
        let commands = CommandName.allCases.map { $0.rawValue }
        throw .usage("unknown command `\(word)`" + Fault.suggestion(for: word, among: commands, as: "there are"))
    }
    return try surroundings.put(Help.text(of: command))
}

extension Surroundings {
    /// Writes data to the output. A reader that has gone is no fault.
    ///
    /// - Throws: a ``Fault`` where the system cannot write it.
    func put(_ text: String) throws(Fault) -> ExitCode { try put(Array(text.utf8)) }

    /// Writes data to the output, byte for byte.
    func put(_ bytes: [UInt8]) throws(Fault) -> ExitCode {
        if case .failed(let why) = write(bytes, .output) {
            throw .output("the output could not be written: \(why)")
        }
        return .done
    }

    /// Writes a message; nothing can be done where that fails.
    func tell(_ text: String) {
        if !text.isEmpty { _ = write(Array(text.utf8), .errors) }
    }

    /// Whether to colour what goes to a stream; see https://no-color.org for `NO_COLOR`.
    func isColoured(_ stream: Stream, _ invocation: Invocation) -> Bool {
        switch invocation.value(.color) {
        case "always": true
        case "never": false
        default: isTerminal(stream) && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
        }
    }
}
