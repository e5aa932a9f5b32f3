// SPDX-License-Identifier: Apache-2.0

/// The arguments of one run, parsed and checked against the tables of commands and options.
struct Invocation {
    let command: CommandName
    let operands: [String]
    /// The options and their values, in the order given; an empty value for an option without one.
    private let values: [(option: OptionName, value: String)]

    /// Parses the arguments after the program's name.
    ///
    /// `--name value` and `--name=value` mean the same. After `--`, all words are operands; `-` is an operand.
    ///
    /// - Throws: a ``Fault`` that names the wrong argument, and what was expected.
    init(_ words: [String]) throws(Fault) {
        guard let word = words.first else { throw .usage("expected a command") }
        guard let command = CommandName(rawValue: word) else { throw Self.unknown(command: word) }
        var operands: [String] = []
        var values: [(option: OptionName, value: String)] = []
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                break
            }
            guard word.utf8.first == 0x2D, word != "-" else {
                operands.append(word)
                continue
            }
            let (option, attached) = try Self.option(word, of: command)
            if option.mayNameFile(of: command) {
                if values.contains(where: { $0.option == option }) {
                    throw .usage("`\(option.spelling)` is given twice", of: command)
                }
                let next = rest.first.flatMap { $0.utf8.first != 0x2D || $0 == "-" ? $0 : nil }
                if attached == nil, next != nil { rest.removeFirst() }
                values.append((option, attached ?? next ?? "-"))
                continue
            }
            if option.value == nil {
                if attached != nil { throw .usage("`\(option.spelling)` takes no value", of: command) }
                values.append((option, ""))
                continue
            }
            guard var value = attached ?? rest.popFirst() else {
                throw .usage("`\(option.spelling)` needs a value: \(option.value ?? "")", of: command)
            }
            // A list of sites is asked for by the name of the build too, which is what its readers call it.
            if command == .emit, let known = option.synonyms[value.lowercased()] { value = known }
            if !option.choices.isEmpty, !option.choices.contains(value) {
                let synonym = option.synonyms[value.lowercased()].map { "; did you mean `\($0)`? the values are: " }
                let suggestion =
                    synonym.map { $0 + option.choices.joined(separator: ", ") }
                    ?? Fault.suggestion(for: value, among: option.choices, as: "the values are")
                throw .usage("`\(value)` is not a value of `\(option.spelling)`" + suggestion, of: command)
            }
            if !option.isRepeatable, values.contains(where: { $0.option == option }) {
                throw .usage("`\(option.spelling)` is given twice", of: command)
            }
            values.append((option, value))
        }
        self.command = command
        self.operands = operands
        self.values = values
        // Results from outside stand for themselves.
        let isMissing = command == .report && operands.isEmpty && !has(.calls)
        if has(.help) || command.operandCount.contains(operands.count) && !isMissing { return }
        let expected = command.operands.joined(separator: "` or `")
        let file = values.first { $0.option.mayNameFile(of: command) && $0.value != "-" }
        let hint =
            file.map { "; `\($0.value)` was read as the file that `\($0.option.spelling)` writes; give `FILE` first" }
            ?? ""
        throw .usage(
            operands.count < command.operandCount.lowerBound || isMissing
                ? "`\(command.rawValue)` needs `\(expected)`" + hint
                : "too many operands: `\(command.rawValue)` takes `\(expected)`", of: command)
    }

    /// Whether the option is given.
    func has(_ option: OptionName) -> Bool { values.contains { $0.option == option } }

    /// The value of an option that may be given once.
    func value(_ option: OptionName) -> String? { values.last { $0.option == option }?.value }

    /// All values of an option.
    func all(_ option: OptionName) -> [String] { values.filter { $0.option == option }.map { $0.value } }

    private static func unknown(command word: String) -> Fault {
        if word.utf8.first == 0x2D { return .usage("unknown option `\(word)` before a command") }
        let commands = CommandName.allCases.map { $0.rawValue }
        return .usage(
            "unknown command `\(word)`" + Fault.suggestion(for: word, among: commands, as: "the commands are"))
    }

    private static func option(_ word: String, of command: CommandName) throws(Fault) -> (OptionName, String?) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let spelling = String(parts[0])
        let attached = parts.count == 2 ? String(parts[1]) : nil
        if spelling == "-h" { return (.help, attached) }
        for option in OptionName.allCases where option.spelling == spelling {
            if command.options.contains(option) { return (option, attached) }
            throw .usage("`\(command.rawValue)` has no option `\(spelling)`", of: command)
        }
        let options = command.options.map { $0.spelling }
        throw .usage(
            "unknown option `\(spelling)`" + Fault.suggestion(for: spelling, among: options, as: "the options are"),
            of: command)
    }
}
