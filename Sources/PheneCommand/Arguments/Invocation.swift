// SPDX-License-Identifier: Apache-2.0

/// The arguments of one run, read and checked against the tables.
struct Invocation {
    let command: CommandName
    let operands: [String]
    /// In the order given.
    private let values: [(option: OptionName, value: String)]

    /// Reads the words after the program's name.
    ///
    /// `--name value` and `--name=value` are one; after `--` all words are operands; `-` is an operand.
    ///
    /// - Throws: a ``Fault`` that says which word is wrong, and what would be right.
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
            guard let value = attached ?? rest.popFirst() else {
                throw .usage("`\(option.spelling)` needs a value: \(option.value ?? "")", of: command)
            }
            if !option.choices.isEmpty, !option.choices.contains(value) {
                let meant = option.synonyms[value.lowercased()].map { "; did you mean `\($0)`? there are: " }
                let suggestion =
                    meant.map { $0 + option.choices.joined(separator: ", ") }
                    ?? Fault.suggestion(for: value, among: option.choices, as: "there are")
                throw .usage("`\(value)` is no value of `\(option.spelling)`" + suggestion, of: command)
            }
            if !option.isRepeatable, values.contains(where: { $0.option == option }) {
                throw .usage("`\(option.spelling)` is given twice", of: command)
            }
            values.append((option, value))
        }
        self.command = command
        self.operands = operands
        self.values = values
        if has(.help) || command.operandCount.contains(operands.count) { return }
        let expected = command.operands.joined(separator: "` or `")
        let file = values.first { $0.option.mayNameFile(of: command) && $0.value != "-" }
        let taken =
            file.map { "; `\($0.value)` was taken for the file that `\($0.option.spelling)` writes: give `FILE` first" }
            ?? ""
        throw .usage(
            operands.count < command.operandCount.lowerBound
                ? "`\(command.rawValue)` needs `\(expected)`" + taken
                : "too many operands: `\(command.rawValue)` takes `\(expected)`", of: command)
    }

    func has(_ option: OptionName) -> Bool { values.contains { $0.option == option } }

    /// The value of an option that may be given once.
    func value(_ option: OptionName) -> String? { values.last { $0.option == option }?.value }

    /// All values of an option.
    func all(_ option: OptionName) -> [String] { values.filter { $0.option == option }.map { $0.value } }

    private static func unknown(command word: String) -> Fault {
        if word.utf8.first == 0x2D { return .usage("unknown option `\(word)` before a command") }
        let commands = CommandName.allCases.map { $0.rawValue }
        return .usage("unknown command `\(word)`" + Fault.suggestion(for: word, among: commands, as: "there are"))
    }

    private static func option(_ word: String, of command: CommandName) throws(Fault) -> (OptionName, String?) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let spelling = String(parts[0])
        let attached = parts.count == 2 ? String(parts[1]) : nil
        if spelling == "-h" { return (.help, attached) }
        for option in OptionName.allCases where option.spelling == spelling {
            if command.options.contains(option) { return (option, attached) }
            throw .usage("`\(command.rawValue)` takes no `\(spelling)`", of: command)
        }
        let options = command.options.map { $0.spelling }
        throw .usage(
            "unknown option `\(spelling)`" + Fault.suggestion(for: spelling, among: options, as: "there are"),
            of: command)
    }
}
