// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Markup {
    /// Facts about the file and the rules, and what of the file could not be used.
    mutating func file(_ content: ReportContent) {
        section("file", "The file and the rules") { page in
            page.paragraphs(content.pack.about)
            page.facts(content, answers: content.answers, [content.pack])
            page.uncalled(content)
            page.issues(content)
        }
    }

    /// The ids of the sites that were not called, by their states.
    mutating func uncalled(_ content: ReportContent) {
        for part in content.coverage where part.state != .called && !part.ids.isEmpty {
            element("p", ["class": "quiet"]) { page in
                page.element("b", part.state.text + ":")
                page.text(" " + part.ids.joined(separator: ", "))
            }
        }
    }

    /// What of the file could not be used.
    mutating func issues(_ content: ReportContent) {
        if !content.file.issues.isEmpty || !content.unknownLoci.isEmpty {
            element("h3", "Lines that could not be used as written")
            list(content.file.issues.map { $0.message } + content.unknownLocusTexts)
        }
        let more = content.file.issueCount - content.file.issues.count
        if more > 0 {
            element("p", Wording.count(more, "more line", "more lines") + " could not be used as written.")
        }
    }

    /// The facts about the file, the person and the packs.
    mutating func facts(
        _ content: ReportContent, answers: [ReportContent.AnsweredQuestion], _ packs: [ReportContent.PackHeading]
    ) {
        let file = content.file
        let build =
            file.buildEvidence.isEmpty ? file.build?.name ?? "not known" : file.buildEvidence.joined(separator: "; ")
        let rows: [(String, String)] = [
            ("Date", content.date ?? ""),
            ("File", file.path == "-" ? "standard input" : file.path),
            ("Format", file.kind),
            ("Build", file.isNone ? "" : build),
            (
                "Strand",
                file.isNone
                    ? ""
                    : !file.strand.isEmpty
                        ? file.strand
                        : content.isPlusStrand
                            ? "plus: no allele was complemented"
                            : "not stated; where alleles fit both strands, both genotypes stay possible"
            ),
            ("Lines", file.counts.map { "\($0.name): \($0.count)" }.joined(separator: ", ")),
            ("Assumed", file.assumption),
            (
                "Sex",
                !file.sex.isEmpty
                    ? file.sex : content.sex.map { "\($0.name), as stated" } ?? "not stated; it is never guessed"
            ),
            ("Answers", answers.map { $0.text }.joined(separator: ", ")),
        ]
        element("dl", ["class": "facts"]) { page in
            for (name, value) in rows where !value.isEmpty {
                page.element("div") { page in
                    page.element("dt", name)
                    page.element("dd", value)
                }
            }
            for pack in packs {
                page.element("div") { page in
                    page.element("dt", "Rules")
                    page.element("dd", pack.nameAndVersion)
                }
                page.element("div") { page in
                    page.element("dt", "Digest")
                    page.element("dd") { $0.element("code", ["title": pack.digest], Wording.digest(pack.digest)) }
                }
            }
        }
    }
}
