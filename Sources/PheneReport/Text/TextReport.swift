// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// A report as plain text of at most 80 columns.
///
/// Every state is a word; colour only repeats it.
public struct TextReport: Sendable {
    public let text: String

    /// - Parameters:
    ///   - content: the report as data.
    ///   - isColoured: whether to use ANSI colours; the words are the same without.
    public init(_ content: ReportContent, isColoured: Bool = false) {
        var page = Page(isColoured: isColoured)
        page.heading(content)
        page.file(content)
        page.coverage(content)
        page.findings(content)
        page.pathways(content)
        page.disputed(content)
        page.advice(content)
        page.held(content)
        page.overridden(content)
        page.questions(content)
        page.topics(content)
        page.notTold(content)
        page.limits(content)
        page.references(content)
        text = page.text
    }
}

extension Page {
    fileprivate mutating func heading(_ content: ReportContent) {
        let pack = content.pack
        title((pack.title.isEmpty ? pack.name : pack.title) + ": what the rules say of this file")
        paragraphs("Rules: \(pack.name) \(pack.version). Information, not medical advice; see Limits below.")
        if let date = content.date { paragraphs("Date: " + date) }
        if content.isRedacted {
            paragraphs("Genotypes, ids of sites and the name of the file are left out.")
        }
        if !pack.about.isEmpty {
            blank()
            paragraphs(pack.about)
        }
        summary(content)
    }

    private mutating func summary(_ content: ReportContent) {
        section("At a glance")
        for line in content.glance { item(line.text) }
    }

    fileprivate mutating func file(_ content: ReportContent) {
        section("The file")
        let file = content.file
        field("File", file.path == "-" ? "standard input" : file.path)
        field("Format", file.kind)
        field("Build", file.grounds.isEmpty ? file.build?.name ?? "" : file.grounds.joined(separator: "; "))
        field(
            "Strand",
            !file.strand.isEmpty
                ? file.strand
                : content.isPlusStrand
                    ? "plus" : "not stated; a site whose letters read both ways keeps both readings")
        field("Lines", file.counts.map { "\($0.name): \($0.count)" }.joined(separator: ", "))
        field("Assumed", file.assumption, tone: .warning)
        field(
            "Sex",
            !file.sex.isEmpty
                ? file.sex
                : content.sex.map { "\($0.name), as stated" } ?? "not stated (`--sex male` or `--sex female`)")
        field("Answers", content.answers.map { $0.input + ": " + $0.value }.joined(separator: ", "))
        field("Rules", "\(content.pack.name) \(content.pack.version), digest \(Wording.digest(content.pack.digest))")
    }

    fileprivate mutating func coverage(_ content: ReportContent) {
        section("What the file says at the \(Wording.count(content.locusCount, "locus", "loci")) of these rules")
        for part in content.coverage {
            let ids = part.ids.isEmpty || part.state == .called ? "" : ": " + part.ids.joined(separator: ", ")
            field(part.state.text, String(part.count) + ids, column: 19)
        }
    }

    fileprivate mutating func questions(_ content: ReportContent) {
        if content.questions.isEmpty { return }
        section("Questions that matter")
        paragraphs("The file cannot answer these. They are not answered, so nothing is assumed.")
        for question in content.questions {
            blank()
            paragraphs(question.text.isEmpty ? question.name : question.text, indent: 2, tone: .strong)
            let takes = question.takes.isEmpty ? "" : ": " + question.takes
            field("Answer with", Wording.list(question.options, "or") + takes, column: 13)
            field("Keeps open", question.keepsOpen.joined(separator: "; "), column: 13)
        }
    }

    fileprivate mutating func topics(_ content: ReportContent) {
        let genes = content.cards.filter { !$0.about.isEmpty }
        if !genes.isEmpty { section("Genes") }
        for gene in genes {
            subject(gene.symbol + (gene.name.isEmpty ? "" : ", " + gene.name))
            field("Where", gene.location)
            paragraphs(gene.about, indent: 2)
        }
        for part in TopicPart.all where !content.topics(part).isEmpty {
            section(part.title)
            paragraphs(part.lead)
            for topic in content.topics(part) {
                subject(topic.title)
                paragraphs(topic.about, indent: 2)
                for relation in topic.relations { item(relation) }
                if !topic.citations.isEmpty { field("See", "[" + Wording.numbers(topic.citations) + "]") }
            }
        }
    }

    fileprivate mutating func limits(_ content: ReportContent) {
        section("Limits")
        for limit in content.limits { item(limit) }
    }

    fileprivate mutating func references(_ content: ReportContent) {
        if content.references.isEmpty { return }
        section("References")
        for reference in content.references { field("[\(reference.number)]", reference.text, column: 5) }
    }

    /// The level of evidence with the references: `strong [1, 2]`.
    func evidence(_ level: String, _ citations: [Int]) -> String {
        citations.isEmpty ? level : level + " [" + Wording.numbers(citations) + "]"
    }

    /// The head of a part of a section.
    mutating func part(_ words: String) {
        blank()
        paragraphs(words + ":")
    }

    mutating func subject(_ words: String) {
        blank()
        paragraphs(words, tone: .strong)
    }

    mutating func cautions(_ cautions: [String]) {
        for caution in cautions { field("Caution", caution, tone: .warning) }
    }
}
