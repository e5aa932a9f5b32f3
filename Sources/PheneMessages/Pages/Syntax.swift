// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSyntax

extension MessagePages {
    /// Messages of the parser.
    public static let syntax: [DiagnosticPage] = [
        DiagnosticPage(
            .unknownCharacter, "unexpected character",
            """
            Names consist of the letters A to Z, digits and underscores. All other characters belong in quoted texts, \
            in UTF-8.
            """,
            wrong: "gene DBH§ { chromosome 9  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .unclosedText, "unterminated text",
            """
            A text in double quotes ends on the line where it starts. A text of several lines is enclosed in three \
            double quotes.
            """,
            wrong: "gene DBH { chromosome 9  strand plus  name \"beta-hydroxylase }\n}",
            right: "gene DBH { chromosome 9  strand plus  name \"beta-hydroxylase\" }"),
        DiagnosticPage(
            .unknownEscape, "unknown escape in a text",
            "A backslash in a text starts an escape: a quote, a backslash, n, t, or u with a number in braces.",
            wrong: #"gene DBH { chromosome 9  strand plus  name "50\% less" }"#,
            right: #"gene DBH { chromosome 9  strand plus  name "50% less" }"#),
        DiagnosticPage(
            .numberTooLarge, "a number is too large",
            "Numbers have at most 18 digits.",
            wrong: "source a { pmid 99999999999999999999  title \"t\" }",
            right: "source a { pmid 11170900  title \"t\" }"),
        DiagnosticPage(
            .unclosedFence, "unterminated block of rules",
            """
            In a Markdown file, rules are written in fenced blocks, between a line of three backticks with the word \
            phene and a line of three backticks. Without the second line, all text that follows would be parsed as \
            rules.
            """,
            wrong: "# Genes\n\n```phene\ngene DBH { chromosome 9  strand plus }\n",
            right: "# Genes\n\n```phene\ngene DBH { chromosome 9  strand plus }\n```\n"),
        DiagnosticPage(
            .hiddenCharacter, "a hidden character",
            """
            Editors do not show these characters, or show them as something else: control characters, marks that \
            change the direction of text, characters of no width, variation selectors, and U+0085, U+2028, U+2029, \
            U+000B and U+000C, at which some editors start a new line. With one of them, even in a comment, a person \
            sees other rules than Phene does. If a text needs a joiner or a direction mark, write it as an escape.
            """,
            wrong:
                "gene DBH { chromosome 9  strand plus }  // a comment\u{2028}gene TH { chromosome 11  strand minus }",
            right: "gene DBH { chromosome 9  strand plus }  // a comment\ngene TH { chromosome 11  strand minus }"),
        DiagnosticPage(
            .notUTF8, "a rule file is not in UTF-8",
            """
            Rule files are encoded in UTF-8, with or without a byte order mark. A file in another encoding, or with \
            invalid bytes, would be read as something else than its author wrote.
            """,
            // The beginning of a file in UTF-16, byte by byte.
            wrong: "g\0e\0n\0e\0", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .ignoredBlock, "a block that looks like rules is ignored",
            """
            In a Markdown file, rules are written in blocks whose fence, three or more backticks or tildes, starts a \
            line and is followed by the word phene. A block would be ignored if its fence is written in another way \
            or indented, or if the block is inside a list, a quotation, another block or an HTML comment without an \
            end.
            """,
            wrong: "# Genes\n\n```{.phene}\ngene DBH { chromosome 9  strand plus }\n```\n",
            right: "# Genes\n\n```phene\ngene DBH { chromosome 9  strand plus }\n```\n"),
        DiagnosticPage(
            .expectedDeclaration, "expected a declaration",
            """
            A rule file is a list of declarations: pack, source, gene, variant, scale, finding, input, advice, \
            pathway, substance, drug, condition, target, place, assay, test, property, use.
            """,
            wrong: "genes DBH { chromosome 9  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .expected, "unexpected token",
            "The grammar allows only what the message names here.",
            wrong: "gene DBH { chromosome  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .unclosedBlock, "unterminated block",
            """
            A block that starts with `{` ends with `}`. The next declaration at the start of a line also ends it, \
            with this message.
            """,
            wrong: "gene DBH { chromosome 9  strand plus\ninput pots : yes | no \"POTS?\"",
            right: "gene DBH { chromosome 9  strand plus }\ninput pots : yes | no \"POTS?\""),
        DiagnosticPage(
            .unknownClause, "unknown clause",
            "Each kind of declaration has its own clauses, and each clause starts with its keyword.",
            wrong: "gene DBH { chromosom 9  strand plus }", right: "gene DBH { chromosome 9  strand plus }"),
        DiagnosticPage(
            .mixedAndOr, "`and` and `or` are mixed without parentheses",
            """
            People understand `a or b and c` in two ways, so `and` and `or` have no precedence: parentheses state \
            which is meant.
            """,
            wrong: "advice a { when x = low or y = low and z = low  consider t \"t\" }",
            right: "advice a { when x = low or (y = low and z = low)  consider t \"t\" }"),
        DiagnosticPage(
            .tooDeep, "parentheses are nested too deeply",
            "Conditions may be nested up to 200 levels deep.",
            wrong: "advice a { when " + String(repeating: "(", count: 201) + "x = low"
                + String(repeating: ")", count: 201) + "  consider t \"t\" }",
            right: "advice a { when (x = low)  consider t \"t\" }"),
        DiagnosticPage(
            .tooFewAlleles, "a variant needs two alleles",
            """
            A position has a reference allele and at least one other (`T>C`), or at least two alleles in no \
            particular order (`A/G`).
            """,
            wrong: "variant rs1 { at GRCh38 9:100 T }", right: "variant rs1 { at GRCh38 9:100 T>C }"),
    ]
}
