// SPDX-License-Identifier: Apache-2.0

/// The help texts, generated from the tables of commands and options.
enum Help {
    /// What `phene --help` prints.
    static var overview: String {
        var text = """
            Phene reports what a genotype file shows, by rules that are proved before use.
            What is unknown is never treated as no, as reference or as normal.

            usage: phene COMMAND ...


            """
        for command in CommandName.allCases {
            text += row(command.rawValue + " " + command.operands.joined(separator: " | "), command.summary)
        }
        text += "\n" + row("--version", "show the version of phene") + row("--help", "show this help")
        text += "\nexit codes\n"
        for code in ExitCode.allCases { text += row(String(code.rawValue), code.text) }
        text += "\nThis is information, not medical advice. `phene help COMMAND` explains a command.\n"
        return text
    }

    /// What `phene help COMMAND` prints.
    static func text(of command: CommandName) -> String {
        var text = ""
        for (index, operands) in command.operands.enumerated() {
            let options = command.options.isEmpty ? "" : "[OPTION...] "
            text += (index == 0 ? "usage: " : "       ") + "phene \(command.rawValue) \(options)\(operands)\n"
        }
        text += "\n" + command.summary + "\n"
        if !command.details.isEmpty { text += "\n" + wrapped(command.details, indent: 0) + "\n" }
        if command.options.isEmpty { return text }
        text += "\noptions\n"
        for option in command.options {
            let file = option.mayNameFile(of: command) ? " [F]" : ""
            text += row(option.spelling + file + (option.value.map { " " + $0 } ?? ""), option.help)
        }
        if command.options.contains(.pack) {
            text += "\npacks\n"
            for pack in CompiledPackTable.all { text += row(pack.name, pack.summary) }
        }
        return text
    }

    /// A term and its meaning; a long term has a line of its own.
    private static func row(_ term: String, _ meaning: String) -> String {
        let column = 28
        let lines = wrapped(meaning, indent: column)
        let count = term.unicodeScalars.count + 2
        if count > column - 2 { return "  " + term + "\n" + String(repeating: " ", count: column) + lines + "\n" }
        return "  " + term + String(repeating: " ", count: column - count) + lines + "\n"
    }

    /// The text in lines of at most 80 characters, where words allow; lines after the first are indented.
    static func wrapped(_ text: String, indent: Int) -> String {
        var lines = ""
        var room = 0
        for word in text.split(separator: " ") {
            if lines.isEmpty {
                room = 80 - indent
            } else if word.utf8.count + 1 > room {
                lines += "\n" + String(repeating: " ", count: indent)
                room = 80 - indent
            } else {
                lines += " "
                room -= 1
            }
            lines += word
            room -= word.utf8.count
        }
        return lines
    }
}
