// SPDX-License-Identifier: Apache-2.0

/// The commands of `phene`. Parsing, help and messages all use this table.
enum CommandName: String, CaseIterable {
    case report, ask, explain, coverage, cohort, check, test, lint, format, diff, `import`, emit, pack, page, help

    /// The accepted forms of the operands, as the help shows them: one line each.
    var operands: [String] {
        switch self {
        case .report: ["FILE", "--calls F"]
        case .ask, .coverage: ["FILE"]
        case .cohort: ["FILE", "FOLDER", "--merge PART..."]
        case .explain: ["FILE NAME", "CODE"]
        case .check, .test: ["RULES..."]
        case .pack: ["RULES... --output FILE"]
        case .lint: ["RULES...", "--list"]
        case .format: ["RULES...", "-"]
        case .diff: ["OLD NEW"]
        case .import: ["definitions FOLDER --output FOLDER"]
        case .emit: ["sites", "sql"]
        case .page: ["--module FILE --output FILE"]
        case .help: ["[COMMAND]"]
        }
    }

    /// How many operands the command accepts.
    var operandCount: ClosedRange<Int> {
        switch self {
        case .ask, .coverage, .emit: 1...1
        case .report: 0...1
        case .explain: 1...2
        case .check, .test, .format, .cohort, .pack: 1...Int.max
        case .lint: 0...Int.max
        case .diff, .import: 2...2
        case .page: 0...0
        case .help: 0...1
        }
    }

    /// One line for the help overview.
    var summary: String {
        switch self {
        case .report: "findings, advice, and what could not be determined, from a genotype file"
        case .ask: "answer the questions that a genotype file leaves open, and keep the answers in a file"
        case .coverage: "what a genotype file can answer, and what is missing; shows no results"
        case .cohort: "how many people of a PLINK fileset, a VCF, BCF or BGEN file or a folder have each result"
        case .explain: "why a result is what it is, or what an error code means"
        case .check: "compile rule files, and report errors and warnings"
        case .test: "run the tests in rule files"
        case .lint: "find what is valid in rule files but risky or unused"
        case .format: "format rule files"
        case .diff: "show which results change between two rule books"
        case .import: "write rule files from tables of named alleles, phenotypes and guidance"
        case .emit: "write what other programs need of a pack: its sites, or its rules as SQL"
        case .pack: "compile rule files into one file, which `--pack` takes instead of them"
        case .page: "write one HTML file that reads genotype files in a browser, without a request"
        case .help: "show how to use a command"
        }
    }

    /// One or a few sentences below the summary in the help of the command; may be empty.
    var details: String {
        switch self {
        case .report:
            "Prints a summary of about two screens; `--full` prints everything. "
                + "FILE is raw data as downloaded: text, VCF, BCF or PLINK .bed; plain, in .gz or in .zip; `-` is standard input. "
                + "Nothing leaves your machine. "
                + "Give FILE first: after `--html`, `--json`, `--markdown`, `--tsv` and `--fhir`, a word without a dash is the "
                + "file to write. With `--calls`, FILE may be left out: then nothing but those results is known."
        case .ask:
            "FILE is raw data as for `phene report`. Asks each question that keeps a result open; Enter skips one, and what is "
                + "skipped stays unknown. The answers go to a text file that only you can read: by default the name of FILE "
                + "with the ending `.answers`, in this folder. Answers that are there already are offered again. "
                + "Use the file with `--answers`. Without a terminal, each line of standard input answers one question."
        case .coverage:
            "FILE is raw data as for `phene report`. Lists the sites by call state, and for each rule whether the file answers "
                + "it and what is missing."
        case .cohort:
            "FILE is a PLINK .bed with its .bim and .fam beside it, or a .pgen with its .pvar and .psam; a VCF or BCF of several samples, "
                + "plain or in .gz; or a .bgen, whose genotypes are used where their probability is at least `--min-gp`. FOLDER has a "
                + "file for each person. Each person gets the results of `phene report FILE --sample NAME`, or of their own file; only "
                + "numbers of people are shown. Results of single people go to the file of `--people` or "
                + "`--planes`, and nowhere else. Only the rows of sites of the rules are read. PART is what a run with `--shard` and `--json` "
                + "wrote: `--merge` adds the parts up to what a run of all people gives. `--html` prints one page instead of text; "
                + "`--html FILE` writes it beside the other output. Parts hold all numbers, also small ones; give "
                + "`--min-count` where they are merged."
        case .explain:
            "NAME is a finding, pathway, recommendation, question or rsID, as named in the report and the rules. "
                + "CODE is the code of a message, such as PH0201."
        case .check:
            "RULES are rule files, or folders of rule files; together they make one pack. "
                + "`phene explain CODE` explains a message."
        case .test:
            "RULES are rule files, or folders of rule files. What a test does not give is missing, as in a file. "
                + "`--coverage` lists what no test covers, and `--mutate` which mistakes no test would catch."
        case .lint:
            "RULES are rule files, or folders of rule files. `phene explain CODE` explains a warning. "
                + "Suppress a warning for one run with `--allow CODE`, or permanently with a comment on the line above "
                + "it or at the end of the same line: `// allow CODE: the reason`."
        case .format:
            "RULES are rule files, or folders of rule files; `-` reads standard input and writes standard output. "
                + "Only white space changes; comments are kept. A file with errors is not changed. "
                + "Exits with 1 if a file has errors or, with `--check`, is not formatted."
        case .diff:
            "OLD and NEW are rule files, or folders of rule files. Declarations are compared by name; a renamed one is "
                + "removed and added. A changed result is shown with an example: a test that passes on NEW and fails on "
                + "OLD. Exits with 0 if nothing or only wording differs, otherwise with 1; with `--against FILE`, with 1 "
                + "if something changes for this person."
        case .import:
            "FOLDER has tables of tab-separated values: positions.tsv, alleles.tsv and others, which the documentation lists. "
                + "A gene or medicine with a mistake in its rows is not written, and everything else is. "
                + "Rule files in the output folder that an earlier import wrote are replaced; `phene diff` of the old and the "
                + "new folder shows what changes. Exits with 3 if a table has a mistake."
        case .emit:
            "`sites` lists the sites of the packs on the build of `--build`, in the form of `--as`. `bed` and `vcf` have the reference "
                + "alleles; the other forms, which cut records out of a data set, also have 100 bases around insertions, deletions and "
                + "repeats. Sites without a position on the build are named on standard error. `sql` writes a pack as tables and "
                + "queries that give each person what `phene cohort --people` gives; the SQL begins with the tables that it reads, and "
                + "what stays with `phene cohort`."
        case .pack:
            "RULES are rule files, or folders of rule files; together they make one pack. FILE ends in `.phenepack`. It holds "
                + "all that the rules mean, packs that they use included, and gives the results that the rule files give, "
                + "without compiling them at each start. This version of phene alone reads it. Its digests are printed; the same rules "
                + "by the same paths give the same bytes."
        case .page:
            "FILE of `--module` is the program of the page as WebAssembly. `swift package generate-page`, in the sources of phene or "
                + "in a package that depends on it, compiles it and runs this command. The same module and rules give the same "
                + "bytes; their digests are printed."
        case .help: ""
        }
    }

    /// The options that the command accepts, in the order of the help.
    var options: [OptionName] {
        switch self {
        case .report:
            [
                .pack, .packPath, .full, .background, .gene, .finding, .notable, .ranking, .frequencies, .html, .print,
                .json, .markdown, .tsv, .fhir,
                .redact,
                .date,
                .language, .audience, .sex, .answers, .input, .calls, .build,
                .sample,
                .columns, .filter, .minQuality, .minDepth,
                .minProbability, .minImputationQuality, .strand,
                .absentMeansReference, .output, .color, .noPager, .help,
            ]
        case .ask:
            [
                .pack, .packPath, .language, .sex, .calls, .build, .sample, .columns, .filter, .minQuality, .minDepth,
                .minProbability, .minImputationQuality, .strand, .absentMeansReference, .output, .color, .help,
            ]
        case .explain, .coverage:
            [
                .pack, .packPath, .json, .sex, .answers, .input, .calls, .build, .sample, .columns, .filter,
                .minQuality,
                .minDepth,
                .minProbability, .minImputationQuality,
                .strand,
                .absentMeansReference,
                .output, .color, .help,
            ]
        case .cohort:
            [
                .pack, .packPath, .full, .html, .json, .tsv, .people, .planes, .inputValues, .verifySQL, .minCount,
                .sheet, .by, .input,
                .build,
                .filter, .minQuality, .minDepth, .minProbability, .minImputationQuality, .strand, .shard, .merge,
                .threads, .memory, .progress, .output, .color, .help,
            ]
        case .check: [.packPath, .updateLock, .format, .reference, .fix, .fixGuesses, .allow, .deny, .color, .help]
        case .lint: [.packPath, .list, .format, .fix, .fixGuesses, .allow, .deny, .color, .help]
        case .format: [.check, .color, .help]
        case .test: [.packPath, .coverage, .gate, .mutate, .write, .json, .color, .help]
        case .diff:
            [
                .packPath, .against, .sex, .input, .calls, .build, .sample, .columns, .filter, .minQuality, .minDepth,
                .minProbability, .minImputationQuality,
                .strand,
                .absentMeansReference,
                .json,
                .color, .help,
            ]
        case .import: [.output, .color, .help]
        case .emit: [.pack, .packPath, .build, .siteForm, .dialect, .input, .output, .color, .help]
        case .pack: [.packPath, .output, .color, .help]
        case .page: [.module, .playground, .pack, .packPath, .output, .color, .help]
        case .help: []
        }
    }
}
