// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

extension DiagnosticCode {
    static let unknownCharacter = DiagnosticCode(101)
    static let unclosedText = DiagnosticCode(102)
    static let unknownEscape = DiagnosticCode(103)
    static let numberTooLarge = DiagnosticCode(104)
    static let unclosedFence = DiagnosticCode(105)
    static let hiddenCharacter = DiagnosticCode(106)
    static let notUTF8 = DiagnosticCode(107)
    static let unreadBlock = DiagnosticCode(108)
    static let expectedDeclaration = DiagnosticCode(201)
    static let expected = DiagnosticCode(202)
    static let unclosedBlock = DiagnosticCode(203)
    static let unknownClause = DiagnosticCode(204)
    static let mixedAndOr = DiagnosticCode(205)
    static let tooDeep = DiagnosticCode(206)
    static let tooFewLetters = DiagnosticCode(207)
}

/// The pages of all messages of the parser.
public enum SyntaxCodes {
    public static let all: [DiagnosticPage] = [
        DiagnosticPage(
            .unknownCharacter, "unexpected character",
            "Names are made of the letters A to Z, digits and the underscore. Everything else belongs in quoted texts, in "
                + "UTF-8.",
            wrong: "gene DBH§ { chromosome 9  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .unclosedText, "a text has no end",
            "A text between double quotes ends on its own line. One of several lines stands between three quotes.",
            wrong: "gene DBH { chromosome 9  strand plus  name \"beta-hydroxylase }\n}",
            right: "gene DBH { chromosome 9  strand plus  name \"beta-hydroxylase\" }"),
        DiagnosticPage(
            .unknownEscape, "unknown escape in a text",
            "A backslash in a text begins an escape: a quote, a backslash, n, t, or u with a number in braces.",
            wrong: #"gene DBH { chromosome 9  strand plus  name "50\% less" }"#,
            right: #"gene DBH { chromosome 9  strand plus  name "50% less" }"#),
        DiagnosticPage(
            .numberTooLarge, "a number is too large",
            "Numbers have at most 18 digits.",
            wrong: "source a { pmid 99999999999999999999  title \"t\" }",
            right: "source a { pmid 11170900  title \"t\" }"),
        DiagnosticPage(
            .unclosedFence, "a block of rules has no end",
            "In a Markdown file, rules stand in fenced blocks: between a line of three backticks and the word phene, and "
                + "a line of three backticks. Without the second line, all that follows would be read as rules.",
            wrong: "# Genes\n\n```phene\ngene DBH { chromosome 9  strand plus }\n",
            right: "# Genes\n\n```phene\ngene DBH { chromosome 9  strand plus }\n```\n"),
        DiagnosticPage(
            .hiddenCharacter, "a hidden character",
            "An editor does not show these characters, or shows them as something else: controls, marks that turn the "
                + "direction of a text, characters of no width, variation selectors, and U+0085, U+2028, U+2029, U+000B and "
                + "U+000C, at which editors begin a new line. With one of them, even in a comment, a person reads other "
                + "rules than Phene does. A text that needs a joiner or a mark of direction writes it as an escape.",
            wrong:
                "gene DBH { chromosome 9  strand plus }  // a comment\u{2028}gene TH { chromosome 11  strand minus }",
            right: "gene DBH { chromosome 9  strand plus }  // a comment\ngene TH { chromosome 11  strand minus }"),
        DiagnosticPage(
            .notUTF8, "a rule file is not in UTF-8",
            "Rule files are written in UTF-8, with or without a byte order mark. A file in another encoding, or with bytes "
                + "that are no character, would be read as something else than what was written.",
            // The beginning of a file in UTF-16, byte by byte.
            wrong: "g\0e\0n\0e\0", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .unreadBlock, "a block that looks like rules is not read",
            "In a Markdown file the rules stand in blocks whose fence, three or more backticks or tildes, begins a line and "
                + "is followed by the word phene. A block whose fence is spelled in another way, is indented, or stands in a "
                + "list, a quotation or another block, would be passed over, and so would all behind a comment of HTML "
                + "without an end.",
            wrong: "# Genes\n\n```{.phene}\ngene DBH { chromosome 9  strand plus }\n```\n",
            right: "# Genes\n\n```phene\ngene DBH { chromosome 9  strand plus }\n```\n"),
        DiagnosticPage(
            .expectedDeclaration, "expected a declaration",
            "A rule file is a list of declarations: pack, source, gene, variant, scale, finding, input, advice, pathway, "
                + "substance, drug, condition, target, place, assay, test, property, use.",
            wrong: "genes DBH { chromosome 9  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .expected, "something else was expected",
            "The grammar allows only what the message names at this place.",
            wrong: "gene DBH { chromosome  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .unclosedBlock, "a block has no end",
            "A block that begins with `{` ends with `}`. The next declaration at the start of a line ends it too, with "
                + "this message.",
            wrong: "gene DBH { chromosome 9  strand plus\ninput pots : yes | no \"POTS?\"",
            right: "gene DBH { chromosome 9  strand plus }\ninput pots : yes | no \"POTS?\""),
        DiagnosticPage(
            .unknownClause, "unknown clause",
            "Each kind of declaration has its own clauses, each led by its keyword.",
            wrong: "gene DBH { chromosom 9  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .mixedAndOr, "`and` and `or` are mixed without brackets",
            "People read `a or b and c` in two ways, so there is no order of `and` and `or` to remember: brackets say "
                + "which is meant.",
            wrong: "advice a { when x = low or y = low and z = low  consider t \"t\" }",
            right: "advice a { when x = low or (y = low and z = low)  consider t \"t\" }"),
        DiagnosticPage(
            .tooDeep, "brackets are nested too deep",
            "Conditions may be nested up to 200 levels deep.",
            wrong: "advice a { when " + String(repeating: "(", count: 201) + "x = low"
                + String(repeating: ")", count: 201) + "  consider t \"t\" }",
            right: "advice a { when (x = low)  consider t \"t\" }"),
        DiagnosticPage(
            .tooFewLetters, "a variant needs two alleles",
            "The letters of a place are a reference and at least one other (`T>C`), or at least two letters whose order "
                + "says nothing (`A/G`).",
            wrong: "variant rs1 { at GRCh38 9:100 T }", right: "variant rs1 { at GRCh38 9:100 T>C }"),
    ]
}
