// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

/// Runs one command.
///
/// Data is written to standard output and messages to standard error, each in one piece.
///
/// - Parameters:
///   - arguments: the words after the program's name.
///   - environment: the streams and variables that the command may use.
/// - Returns: the exit code of the process.
public func run(_ arguments: [String], in environment: Environment) -> ExitCode {
    do throws(Fault) {
        switch arguments {
        case ["--version"], ["-V"]: return try environment.put("phene \(version)\n")
        case ["--help"], ["-h"], ["help"]: return try environment.put(Help.overview)
        default: break
        }
        let invocation = try Invocation(arguments)
        if invocation.has(.help) { return try environment.put(Help.text(of: invocation.command)) }
        switch invocation.command {
        case .report: return try report(invocation, in: environment)
        case .ask: return try ask(invocation, in: environment)
        case .coverage: return try coverage(invocation, in: environment)
        case .cohort: return try cohort(invocation, in: environment)
        case .explain: return try explain(invocation, in: environment)
        case .check: return try check(invocation, in: environment)
        case .test: return try test(invocation, in: environment)
        case .lint: return try lint(invocation, in: environment)
        case .diff: return try diff(invocation, in: environment)
        case .format: return try format(invocation, in: environment)
        case .import: return try importTables(invocation, in: environment)
        case .emit: return try emit(invocation, in: environment)
        case .pack: return try compilePack(invocation, in: environment)
        case .page: return try page(invocation, in: environment)
        case .help: return try help(invocation, in: environment)
        }
    } catch {
        environment.writeMessage(error.report)
        environment.writeMessage("error: \(error.message.inert)\n")
        if error.exitCode == .usage {
            let command = error.command.map { "phene help " + $0.rawValue } ?? "phene --help"
            environment.writeMessage("`\(command)` lists the arguments\n")
        }
        return error.exitCode
    }
}

/// The version of the program, as the changelog names it.
let version = "0.1.0"

private func help(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    guard let word = invocation.operands.first else { return try environment.put(Help.overview) }
    guard let command = CommandName(rawValue: word) else {
        let commands = CommandName.allCases.map { $0.rawValue }
        throw .usage("unknown command `\(word)`" + Fault.suggestion(for: word, among: commands, as: "the commands are"))
    }
    return try environment.put(Help.text(of: command))
}

extension Environment {
    /// Writes data to standard output. A closed pipe is not a fault.
    ///
    /// - Throws: a ``Fault`` if the system cannot write it.
    func put(_ text: String) throws(Fault) -> ExitCode { try put(Array(text.utf8)) }

    /// Writes bytes to standard output; see ``put(_:)``.
    ///
    /// - Throws: a ``Fault`` if the system cannot write them.
    func put(_ bytes: [UInt8]) throws(Fault) -> ExitCode {
        if case .failed(let why) = write(bytes, .output) {
            throw .output("the output could not be written: \(why)")
        }
        return .done
    }

    /// Writes a message to standard error; a failure to do so is ignored.
    func writeMessage(_ text: String) {
        if !text.isEmpty { _ = write(Array(text.utf8), .errors) }
    }

    /// Whether to colour what is written to a stream; see https://no-color.org for `NO_COLOR`.
    func isColoured(_ stream: Stream, _ invocation: Invocation) -> Bool {
        switch invocation.value(.color) {
        case "always": true
        case "never": false
        default: isTerminal(stream) && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
        }
    }
}
