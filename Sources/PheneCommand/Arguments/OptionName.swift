// SPDX-License-Identifier: Apache-2.0

/// The options of `phene`; parsing, help and messages all read this one table.
enum OptionName: String, CaseIterable {
    case pack, json, html, redact, date, language, audience, sex, input, build, output, format, fix
    case fixGuesses = "fix-guesses"
    case allow, deny, list, check, coverage, gate, mutate, write, against, reference, color, help
    case sample, columns, filter, strand
    case absentMeansReference = "absent-means-reference"
    case leastQuality = "min-gq"
    case leastDepth = "min-dp"
    case leastProbability = "min-gp"
    case leastImputationQuality = "min-r2"
    case packPath = "pack-path"
    case updateLock = "update-lock"

    var spelling: String { "--" + rawValue }

    /// The word for the value in the help; `nil` for an option without one.
    var value: String? {
        switch self {
        case .pack: "P"
        case .sample: "NAME"
        case .columns: "ID,CHROMOSOME,POSITION,GENOTYPE"
        case .leastQuality, .leastDepth: "N"
        case .leastProbability, .leastImputationQuality: "P"
        case .sex, .build, .color, .format, .audience, .filter, .strand: choices.joined(separator: "|")
        case .input: "NAME=VALUE"
        case .output: "F"
        case .allow: "CODE"
        case .deny: "CODE|all"
        case .packPath: "DIR"
        case .date: "YYYY-MM-DD"
        case .language: "LL"
        case .gate: "PERCENT"
        case .against: "FILE"
        case .reference: "[BUILD=]FASTA"
        case .json, .html, .redact, .fix, .fixGuesses, .list, .check, .coverage, .mutate, .write, .updateLock, .help,
            .absentMeansReference:
            nil
        }
    }

    /// The values it takes; empty where any text will do.
    var choices: [String] {
        switch self {
        case .sex: ["male", "female"]
        case .audience: ["lay", "clinician"]
        case .filter: ["pass", "any"]
        case .strand: ["plus", "minus"]
        case .build: ["36", "37", "38"]
        case .color: ["auto", "always", "never"]
        case .format: ["text", "json", "sarif"]
        case .pack, .json, .html, .redact, .date, .language, .input, .output, .fix, .fixGuesses, .allow, .deny, .list,
            .check,
            .coverage, .gate, .mutate, .write, .against, .reference, .packPath, .updateLock, .help, .sample, .columns,
            .leastQuality, .leastDepth, .leastProbability, .leastImputationQuality, .absentMeansReference:
            []
        }
    }

    /// Other words for its values, in small letters.
    var synonyms: [String: String] {
        switch self {
        case .build:
            [
                "hg18": "36", "ncbi36": "36", "grch36": "36", "b36": "36", "hg19": "37", "grch37": "37", "b37": "37",
                "hs37d5": "37", "hg38": "38", "grch38": "38", "b38": "38",
            ]
        case .sex: ["m": "male", "man": "male", "xy": "male", "f": "female", "woman": "female", "xx": "female"]
        case .strand: ["+": "plus", "forward": "plus", "-": "minus", "reverse": "minus"]
        default: [:]
        }
    }

    /// Whether the option may name the file that it writes.
    ///
    /// The name is the next word, unless that begins with a dash: `FILE --html page.html`, or `FILE --html --output page.html`.
    /// Each form with a file of its own lets one run write several; a form without one takes the place of the text.
    func mayNameFile(of command: CommandName) -> Bool { command == .report && (self == .json || self == .html) }

    var isRepeatable: Bool {
        switch self {
        case .input, .allow, .deny, .reference, .packPath: true
        default: false
        }
    }

    var help: String {
        switch self {
        case .pack: "the rules to ask: the name of a compiled pack, or a folder of rule files"
        case .json: "JSON with a versioned schema in place of text"
        case .html: "one HTML page in place of text; it needs no network and no script"
        case .redact: "leave out genotypes, ids of sites and the name of the file; findings stay"
        case .date: "the day to print; no clock is asked, so that the same input gives the same bytes"
        case .audience: "for whom to choose where the rules have two texts; lay without it"
        case .language: "the language of the rules' texts, as `de`; what is not translated is marked with its own"
        case .sex: "how many copies of X and Y there are, where the file does not show it"
        case .input: "the answer to a question of the pack; may be given several times"
        case .build: "the build of the file's positions, where the file does not tell"
        case .output: "write to a file, which only you may read"
        case .format: "how to print the messages: for people, or for programs and code hosts (SARIF 2.1.0)"
        case .fix: "apply the fixes that say just what was written, and check again"
        case .fixGuesses: "apply those too that guess what was meant; read what they changed"
        case .allow: "say nothing of this warning; may be given several times"
        case .deny: "end with 1 where there is this warning, or any; may be given several times"
        case .list: "all warnings that there are, and what each is about"
        case .check: "write nothing; name the files that are not in the style, and end with 1 if there are any"
        case .coverage: "tell which rows, bands, verdicts and overrides no test asks of"
        case .gate: "end with 1 where the tests ask of less than so many percent, or with `--mutate` notice less"
        case .mutate: "change one thing at a time in the rules, and tell what no test notices"
        case .write: "as `--mutate`, and add the tests that would notice to the rule files"
        case .against: "the file of a person: tell what changes for them"
        case .reference:
            "hold the declared reference bases against a genome, with its `.fai` beside it or without; "
                + "may be given several times, one for each build"
        case .color: "colour in text; `auto` asks the terminal and NO_COLOR"
        case .sample: "whose genotypes of a file of several people: a name, or a number from 1"
        case .columns:
            "the names of the columns of a table that is no vendor's; with five names the last two are one allele each"
        case .filter: "whether a VCF record must have passed its filters; `pass` without it"
        case .leastQuality: "the least GQ of a VCF genotype that is taken; 20 without it, 0 for any"
        case .leastDepth: "the least DP of a VCF genotype that is taken; 8 without it, 0 for any that has reads"
        case .leastProbability:
            "the least probability (GP, HDS, DS) of a VCF genotype that is taken, an imputed one above all; 0.9 without it, 0 for any"
        case .leastImputationQuality:
            "the least quality (R2, DR2, INFO) of an imputed site of a VCF; 0.3 without it, 0 for any"
        case .strand: "the strand of all letters, where neither the file nor its letters tell; `minus` turns them"
        case .absentMeansReference:
            "take a site without a row to be the reference, as in a file of all sites; all that rests on it is marked"
        case .packPath: "a folder of packs that the rules may use; may be given several times"
        case .updateLock: "accept the used packs as they are now, and write Pack.lock"
        case .help: "this help"
        }
    }
}
