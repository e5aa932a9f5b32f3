// SPDX-License-Identifier: Apache-2.0

internal import PheneExport

/// The options of `phene`. Parsing, help and messages all use this table.
enum OptionName: String, CaseIterable {
    case pack, full, background, gene, finding, notable, json, html, markdown, tsv, fhir, redact, date, language,
        audience,
        sex, answers,
        input,
        build, output, format, fix
    case fixGuesses = "fix-guesses"
    case allow, deny, list, check, coverage, gate, mutate, write, against, reference, color, help
    case sample, columns, filter, strand, print
    case absentMeansReference = "absent-means-reference"
    case minQuality = "min-gq"
    case minDepth = "min-dp"
    case minProbability = "min-gp"
    case minImputationQuality = "min-r2"
    case ranking, frequencies
    case noPager = "no-pager"
    case packPath = "pack-path"
    case updateLock = "update-lock"
    case calls, module, playground
    case people, planes, sheet, by, shard, merge, threads, memory, progress
    case minCount = "min-count"
    case siteForm = "as"
    case inputValues = "input-values"
    case verifySQL = "verify-sql"
    case dialect

    /// The option as it is typed: `--date`.
    var spelling: String { "--" + rawValue }

    /// The placeholder of the value in the help; `nil` for an option without a value.
    var value: String? {
        switch self {
        case .pack: "P[,P...]|all"
        case .sample: "NAME"
        case .columns: "ID,CHROMOSOME,POSITION,GENOTYPE"
        case .minQuality, .minDepth, .minCount, .threads: "N"
        case .people: "F.tsv|F.jsonl"
        case .planes, .sheet: "F"
        case .inputValues, .verifySQL: "F.tsv"
        case .by: "COLUMN"
        case .shard: "I/N"
        case .memory: "MIB"
        case .minProbability, .minImputationQuality: "P"
        case .sex, .build, .color, .format, .audience, .filter, .strand, .print, .siteForm, .dialect:
            choices.joined(separator: "|")
        case .frequencies: "GROUP"
        case .gene: "SYMBOL"
        case .finding: "NAME"
        case .input: "NAME=VALUE"
        case .output, .answers, .calls: "F"
        case .module: "FILE"
        case .allow: "CODE"
        case .deny: "CODE|all"
        case .packPath: "DIR"
        case .date: "YYYY-MM-DD"
        case .language: "LL"
        case .gate: "PERCENT"
        case .against: "FILE"
        case .reference: "[BUILD=]FASTA"
        case .full, .background, .notable, .ranking, .noPager, .json, .html, .markdown, .tsv, .fhir, .redact, .fix,
            .fixGuesses,
            .list,
            .check,
            .coverage, .mutate, .write, .updateLock,
            .help, .progress, .merge,
            .absentMeansReference, .playground:
            nil
        }
    }

    /// The accepted values; empty if the option accepts any text.
    var choices: [String] {
        switch self {
        case .sex: ["male", "female"]
        case .audience: ["lay", "clinician"]
        case .print: ["brief", "full"]
        case .filter: ["pass", "any"]
        case .strand: ["plus", "minus"]
        case .build: ["36", "37", "38"]
        case .color: ["auto", "always", "never"]
        case .format: ["text", "json", "sarif"]
        case .siteForm: SiteForm.allCases.map { $0.rawValue }
        case .dialect: SQLDialect.allCases.map { $0.rawValue }
        case .pack, .full, .background, .gene, .finding, .notable, .ranking, .frequencies, .noPager, .json, .html,
            .markdown,
            .tsv, .fhir, .redact, .date,
            .language, .answers, .calls, .input, .output, .fix, .fixGuesses, .allow, .deny,
            .list,
            .check,
            .coverage, .gate, .mutate, .write, .against, .reference, .packPath, .updateLock, .help, .sample, .columns,
            .minQuality, .minDepth, .minProbability, .minImputationQuality, .absentMeansReference, .people, .planes,
            .inputValues, .verifySQL,
            .sheet, .by, .shard, .merge, .threads, .memory, .progress, .minCount, .module, .playground:
            []
        }
    }

    /// Common alternatives to the values, in lower case, for suggestions in messages.
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

    /// Whether the option may be followed by the name of the file that it writes.
    ///
    /// The name is the next argument, unless that begins with a dash: `FILE --html page.html`, or `FILE --html --output page.html`.
    /// So one run can write several formats. A format without a file of its own replaces the text report.
    func mayNameFile(of command: CommandName) -> Bool {
        if command == .cohort { return self == .html }
        guard command == .report else { return false }
        return switch self {
        case .json, .html, .markdown, .tsv, .fhir: true
        default: false
        }
    }

    /// Whether the option may be given more than once.
    var isRepeatable: Bool {
        switch self {
        case .input, .gene, .finding, .allow, .deny, .reference, .packPath, .calls: true
        default: false
        }
    }

    /// What the option does, as the help prints it.
    var help: String {
        switch self {
        case .pack:
            "rules to use: the name of a compiled pack, a folder of rule files, or a file that `phene pack` wrote; several, separated by commas, make one "
                + "report, and `all` means every compiled pack"
        case .full: "the whole text instead of the summary"
        case .background: "as `--full`, with general background on genes, conditions and medicines"
        case .gene: "only what concerns this gene, with what was and was not tested of it; can be repeated"
        case .finding: "only this finding, and the advice based on it; can be repeated"
        case .notable: "only notable findings, and the advice based on them"
        case .ranking:
            "next to the pairs of named alleles that fit, the ranking by count of matched positions that the established tool "
                + "prints; a convention, not evidence, and nothing is taken from it"
        case .frequencies:
            "how often the pairs of named alleles that fit are expected in a group of people, such as `European`, by published "
                + "frequencies; it chooses no pair"
        case .markdown: "Markdown: the summary or, with `--full`, everything"
        case .tsv: "a table of tab-separated values, one row a finding; unknown results have the state `unknown`"
        case .noPager: "print directly; otherwise a terminal shows text with PAGER, or `less` if there is one"
        case .json: "JSON with a versioned schema instead of text"
        case .fhir: "HL7 FHIR R4 (4.0.1) JSON: genes with named alleles, and what guidelines say of medicines"
        case .html: "one HTML page instead of text; it needs no network and no scripts"
        case .print: "what of the HTML page is printed on paper; `full` opens everything (default: brief)"
        case .redact: "leave out genotypes, site IDs and the file name; results stay, and may still name them"
        case .date: "report date; omitted by default, so that output is reproducible"
        case .audience: "which text to show where the rules have two (default: lay)"
        case .language:
            "language of the rules' texts, such as `de`; texts without a translation are marked with their language"
        case .sex: "sex, which sets the copies of X and Y, if the file does not show it"
        case .answers: "file of answers, as `phene ask` writes it; `--input` and `--sex` take precedence"
        case .input: "answer to a question of the pack; can be repeated"
        case .calls:
            "results of genes from a laboratory or another program, which override the file: a table of gene, diplotype, "
                + "phenotype and activity score; can be repeated"
        case .build: "genome build of the positions, if the file does not state it"
        case .output: "write to a file that only you can read; for `import`, the folder of the rule files"
        case .format: "message format: text, or JSON or SARIF 2.1.0 for programs and code hosts"
        case .fix: "apply the fixes that keep the meaning of what was written, and check again"
        case .fixGuesses: "also apply fixes that guess what was meant; review the changes"
        case .allow: "suppress this warning; can be repeated"
        case .deny: "exit with 1 on this warning, or on any; can be repeated"
        case .list: "list all warnings with their titles"
        case .check: "write nothing; list files that are not formatted, and exit with 1 if there are any"
        case .coverage: "list the rows, bands, verdicts and overrides that no test covers"
        case .gate: "exit with 1 if the tests cover less than this percentage or, with `--mutate`, catch less"
        case .mutate: "change one thing at a time in the rules, and list changes that no test catches"
        case .write: "as `--mutate`, and add tests that catch the changes to the rule files"
        case .against: "genotype file of one person: show what changes for this person"
        case .reference:
            "compare declared reference bases with a genome; an `.fai` index beside it is optional; "
                + "can be repeated, once for each build"
        case .color: "coloured text; `auto` depends on the terminal and NO_COLOR"
        case .sample: "sample to read from a file of several people: a name, or a number from 1"
        case .columns:
            "column names of a table without a known vendor layout; with five names, the last two are one allele each"
        case .filter: "whether a VCF record must have passed its filters (default: pass)"
        case .minQuality: "minimum GQ of a VCF genotype (default: 20; 0 accepts any)"
        case .minDepth: "minimum DP of a VCF genotype (default: 8; 0 accepts any that has reads)"
        case .minProbability:
            "minimum probability (GP, HDS, DS) of a VCF genotype, mainly an imputed one (default: 0.9; 0 accepts any)"
        case .minImputationQuality:
            "minimum quality (R2, DR2, INFO) of an imputed site of a VCF (default: 0.3; 0 accepts any)"
        case .strand: "strand of all alleles, if neither the file nor its alleles show it; `minus` complements them"
        case .absentMeansReference:
            "assume the reference at sites without a row, as in a file of all sites; everything that rests on it is marked"
        case .people:
            "write the results of each person to a file: a table (.tsv), or a JSON object on each line (.jsonl)"
        case .planes: "write the results of each person to a file as bits, in blocks of 512 people under a line of JSON"
        case .minCount:
            "leave out numbers of people below this, and those from which they would follow; round the others down to a multiple"
        case .sheet:
            "table of people with a line of column names: ids in `id` or `IID`, families in `FID`, the sex in `sex`, which takes "
                + "precedence over the .fam"
        case .by: "count people separately for each text in this column of the sheet"
        case .shard:
            "evaluate one of several parts of the people, such as `2/8`; `--merge` adds up what `--json` gives of it"
        case .merge: "add up the parts that runs with `--shard` wrote as JSON"
        case .threads: "number of threads (default: that of the processors); results do not depend on it"
        case .memory: "most memory for genotypes and results, in MiB (default: 1024)"
        case .progress: "show how many people are done, and the time left, also where standard error is no terminal"
        case .inputValues:
            "write the values that follow from named alleles, one possible value a line, for the SQL of `phene emit sql`"
        case .verifySQL:
            "compare with a table of results that a database exported after the SQL of `phene emit sql`; exits with 1 if they differ"
        case .siteForm: "form of the list of sites (default: bed)"
        case .dialect: "database of the SQL (default: duckdb)"
        case .module: "program of the page, as WebAssembly"
        case .playground:
            "write the playground, in which rules are typed and tried, instead of the page that reads files"
        case .packPath: "folder of packs that the rules may use; can be repeated"
        case .updateLock: "accept the used packs as they are now, and write Pack.lock"
        case .help: "show this help"
        }
    }
}
