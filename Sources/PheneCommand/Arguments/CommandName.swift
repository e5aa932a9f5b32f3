// SPDX-License-Identifier: Apache-2.0

/// The commands of `phene`; parsing, help and messages all read this one table.
enum CommandName: String, CaseIterable {
    case report, explain, coverage, check, test, lint, format, diff, help

    /// The operands, each way of giving them on a line of its own.
    var operands: [String] {
        switch self {
        case .report, .coverage: ["FILE"]
        case .explain: ["FILE NAME", "CODE"]
        case .check, .test: ["RULES..."]
        case .lint: ["RULES...", "--list"]
        case .format: ["RULES...", "-"]
        case .diff: ["OLD NEW"]
        case .help: ["[COMMAND]"]
        }
    }

    /// How many operands it takes.
    var operandCount: ClosedRange<Int> {
        switch self {
        case .report, .coverage: 1...1
        case .explain: 1...2
        case .check, .test, .format: 1...Int.max
        case .lint: 0...Int.max
        case .diff: 2...2
        case .help: 0...1
        }
    }

    var summary: String {
        switch self {
        case .report: "findings, advice, and what could not be told, from a genotype file"
        case .coverage: "what a genotype file can answer, and what would answer more; no result is told"
        case .explain: "why a result is what it is, or what an error code means"
        case .check: "compile rule files and tell what is wrong with them"
        case .test: "run the tests that stand in rule files"
        case .lint: "tell what is legal in rule files but dangerous, or left over"
        case .format: "write rule files in the one style"
        case .diff: "tell what people would notice of a change of rules"
        case .help: "how to use a command"
        }
    }

    var details: String {
        switch self {
        case .report:
            "FILE is raw data as downloaded: a text, a VCF or BCF, or a PLINK .bed, plain, in .gz or in .zip; or `-` for "
                + "standard input. Nothing leaves your machine. "
                + "Give FILE first: after `--html` and `--json` a word without a dash is the file to write."
        case .coverage:
            "FILE is raw data as for `phene report`. Sites are listed by the state of their call; of each rule is told whether the "
                + "file answers it, and what it lacks."
        case .explain:
            "NAME is a finding, a pathway, an advice, a question or an rsID, as the report and the rules name it. "
                + "CODE is the code of a message, such as PH0201."
        case .check:
            "RULES are files, or folders whose rule files are taken; all of them make one pack. "
                + "`phene explain CODE` says more of a message."
        case .test:
            "RULES are files, or folders whose rule files are taken. What a test does not give is missing, as in a file. "
                + "`--coverage` tells what no test asks of, and `--mutate` which slips of the pen no test would notice."
        case .lint:
            "RULES are files, or folders whose rule files are taken. `phene explain CODE` says more of a warning. "
                + "A warning is silenced for one run with `--allow CODE`, and for good by a comment above what it is "
                + "about, or at the end of that line: `// allow CODE: the reason`."
        case .format:
            "RULES are files, or folders whose rule files are taken; `-` is standard input, written to standard "
                + "output. Only white space changes; no comment is lost. A file with errors is left alone. "
                + "Ends with 1 where a file has errors, or, with `--check`, is not in the style."
        case .diff:
            "OLD and NEW are rule files, or folders whose rule files are taken. Declarations are compared by name; what got "
                + "another name is removed and added. Who gets another result is shown as a test that passes on NEW and "
                + "fails on OLD. Ends with 0 where nothing differs or only wording does, and else with 1; with `--against "
                + "FILE`, with 1 where something changes for this person."
        case .help: ""
        }
    }

    var options: [OptionName] {
        switch self {
        case .report:
            [
                .pack, .packPath, .html, .json, .redact, .date, .language, .audience, .sex, .input, .build, .sample,
                .columns, .filter, .leastQuality, .leastDepth,
                .leastProbability, .leastImputationQuality, .strand,
                .absentMeansReference, .output, .color, .help,
            ]
        case .explain, .coverage:
            [
                .pack, .packPath, .json, .sex, .input, .build, .sample, .columns, .filter, .leastQuality, .leastDepth,
                .leastProbability, .leastImputationQuality,
                .strand,
                .absentMeansReference,
                .output, .color, .help,
            ]
        case .check: [.packPath, .updateLock, .format, .reference, .fix, .fixGuesses, .allow, .deny, .color, .help]
        case .lint: [.packPath, .list, .format, .fix, .fixGuesses, .allow, .deny, .color, .help]
        case .format: [.check, .color, .help]
        case .test: [.packPath, .coverage, .gate, .mutate, .write, .json, .color, .help]
        case .diff:
            [
                .packPath, .against, .sex, .input, .build, .sample, .columns, .filter, .leastQuality, .leastDepth,
                .leastProbability, .leastImputationQuality,
                .strand,
                .absentMeansReference,
                .json,
                .color, .help,
            ]
        case .help: []
        }
    }
}
