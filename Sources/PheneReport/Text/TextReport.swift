// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneGenome

/// The whole report as plain text of at most 100 columns, without repetitions.
///
/// Words state everything; colour only repeats them. ``TextSummary`` is the report on two screens.
public struct TextReport: Sendable {
    /// A text without background that has more lines leaves out the studies behind findings that are not notable.
    public static let lineLimit = 600

    /// The report in UTF-8, ready for a file or terminal.
    public let utf8: [UInt8]

    /// The report.
    ///
    /// - Complexity: linear in its length.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    init(utf8: [UInt8]) { self.utf8 = utf8 }

    /// - Parameters:
    ///   - content: the report as data.
    ///   - hasBackground: whether to include what is the same for everyone: general background on genes, conditions and medicines,
    ///     the steps of pathways, and the studies behind findings without a result. If not, the report says that it is left out; and if it is still
    ///     longer than ``lineLimit``, it leaves out the studies behind findings that are not notable, and says that too.
    ///   - isColoured: whether to use ANSI colours; the words are the same without.
    public init(_ content: ReportContent, hasBackground: Bool = true, isColoured: Bool = false) {
        func text(_ studies: StudyDetail) -> [UInt8] {
            // The size of a typical report, to avoid reallocation.
            var page = Page(isColoured: isColoured, width: 100, capacity: 96 << 10)
            page.full(content, studies)
            return page.utf8
        }
        var utf8 = text(hasBackground ? .all : .known)
        // A selection is short, and has no place that says what is left out.
        if !hasBackground, content.selection.isEmpty, utf8.count(where: { $0 == 0x0A }) > Self.lineLimit {
            utf8 = text(.notable)
        }
        self.utf8 = utf8
    }
}

extension Page {
    mutating func full(_ content: ReportContent, _ studies: StudyDetail) {
        let hasBackground = studies == .all
        heading(content, hasBackground: hasBackground)
        file(content)
        results(content, studies)
        questions(content.questions)
        background(content, studies)
        limits(content)
        references(
            hasBackground ? content.references : content.citedReferences(of: content.references, studies))
    }

    /// What the file has of the sites of a pack, and all results.
    mutating func results(_ content: ReportContent, _ studies: StudyDetail) {
        coverage(content)
        outsideCalls(content)
        if content.leadsWithGenes {
            pharmacogenes(content)
            medicines(content)
        }
        if content.hasOtherRules { findings(content, studies) }
        pathways(content, hasBackground: studies == .all)
        if content.hasOtherRules { advice(content) }
        held(content)
        overridden(content)
        if !content.leadsWithGenes {
            pharmacogenes(content)
            medicines(content)
        }
        undetermined(content)
    }

    /// General background, or that it is left out.
    mutating func background(_ content: ReportContent, _ studies: StudyDetail) {
        if studies == .all { topics(content) } else { leftOut(content, studies) }
    }

    /// What general background there is.
    private mutating func leftOut(_ content: ReportContent, _ studies: StudyDetail) {
        var parts = [Wording.count(content.cards.count { !$0.about.isEmpty }, "gene", "genes")]
        for part in TopicPart.all { parts.append("\(content.topics(part).count) " + part.title.lowercased()) }
        if !content.selection.isEmpty || !content.hasOtherRules { return }
        section("Background")
        paragraphs(
            "Left out here, as it is the same for everyone: general background on " + Wording.list(parts, "and")
                + ", the steps of pathways, and " + studies.leftOut(of: content.findings) + ".")
    }

    private mutating func heading(_ content: ReportContent, hasBackground: Bool) {
        let pack = content.pack
        title(content.pack.heading + ": results" + (content.file.isNone ? " from outside" : " for this file"))
        paragraphs("Rules: \(pack.nameAndVersion). Information, not medical advice; see Limits below.")
        if !content.selection.isEmpty { paragraphs(content.selection, tone: .strong) }
        if let date = content.date { paragraphs("Date: " + date) }
        if content.isRedacted {
            paragraphs(Wording.redaction)
        }
        if hasBackground, !pack.about.isEmpty {
            blank()
            paragraphs(pack.about)
        }
        glance(content)
    }

    mutating func glance(_ content: ReportContent) {
        section("At a glance")
        // What was tested of each gene is below.
        for line in content.glance where line.topic != .tested { item(line.text) }
    }

    private mutating func file(_ content: ReportContent) {
        section("The file")
        fileFacts(content)
        answersUsed(content.answers)
        field("Rules", "\(content.pack.nameAndVersion), digest \(Wording.digest(content.pack.digest))")
    }

    mutating func answersUsed(_ answers: [ReportContent.AnsweredQuestion]) {
        field("Answers", answers.map { $0.text }.joined(separator: ", "))
    }

    mutating func fileFacts(_ content: ReportContent) {
        let file = content.file
        if file.isNone {
            field("File", "none: what is known comes from outside")
        } else {
            fields(of: file, content)
        }
        field(
            "Sex",
            !file.sex.isEmpty
                ? file.sex
                : content.sex.map { "\($0.name), as stated" }
                    ?? "not stated (`\(content.answerSyntax.sex)male` or `\(content.answerSyntax.sex)female`)")
    }

    private mutating func fields(of file: FileFacts, _ content: ReportContent) {
        field("File", file.path == "-" ? "standard input" : file.path)
        field("Format", file.kind)
        field("Build", file.buildEvidence.isEmpty ? file.build?.name ?? "" : file.buildEvidence.joined(separator: "; "))
        field(
            "Strand",
            !file.strand.isEmpty
                ? file.strand
                : content.isPlusStrand
                    ? "plus" : "not stated; where alleles fit both strands, both genotypes stay possible")
        field("Lines", file.counts.map { "\($0.name): \($0.count)" }.joined(separator: ", "))
        field("Assumed", file.assumption, tone: .warning)
    }

    private mutating func coverage(_ content: ReportContent) {
        if content.file.isNone || content.locusCount == 0 && !content.pharmacogenes.isEmpty { return }
        section("What the file shows at the \(Wording.count(content.locusCount, "locus", "loci")) of these rules")
        for part in content.coverage where part.count > 0 || part.state == .called {
            let ids = part.ids.isEmpty || part.state == .called ? "" : ": " + part.ids.joined(separator: ", ")
            field(part.state.text, String(part.count) + ids, column: 19)
        }
        if !content.geneCoverage.isEmpty {
            paragraphs(content.geneCoverage.map { $0.symbol + ": " + $0.text + "." }.joined(separator: " "), indent: 2)
        }
    }

    mutating func questions(_ questions: [Question]) {
        if questions.isEmpty { return }
        section("Open questions")
        let example = questions.first { !$0.options.isEmpty }?.options[0] ?? ""
        paragraphs(
            "The file cannot answer these questions. Without answers, nothing is assumed."
                + (example.isEmpty ? "" : " Answer, for example, with `\(example)`."))
        for question in questions {
            let values =
                question.acceptedNumbers.isEmpty ? Wording.list(question.answers, "or") : question.acceptedNumbers
            let words = question.text.isEmpty ? "" : ": " + question.text
            item(question.name + words + " (\(values)) Needed for: " + question.keepsOpen.joined(separator: "; ") + ".")
        }
    }

    private mutating func topics(_ content: ReportContent) {
        let genes = content.cards.filter { !$0.about.isEmpty }
        if !genes.isEmpty { section("Genes") }
        for gene in genes {
            let name = gene.symbol + (gene.name.isEmpty ? "" : ", " + gene.name)
            item(name + (gene.location.isEmpty ? "" : ", " + gene.location) + ": " + gene.about)
        }
        for part in TopicPart.all where !content.topics(part).isEmpty {
            section(part.title)
            paragraphs(content.lead(part))
            for topic in content.topics(part) {
                let relations = topic.relations.isEmpty ? "" : " (" + topic.relations.joined(separator: "; ") + ")"
                item(topic.title + ": " + topic.about + relations + Wording.cited(topic.citations))
                if !topic.guidance.isEmpty {
                    paragraphs(
                        TopicEntry.guidanceLead + ": " + topic.guidance.map(Self.sentence).joined(separator: " "),
                        indent: 2)
                }
            }
        }
    }

    mutating func limits(_ content: ReportContent) {
        section("Limits")
        for limit in content.limits { item(limit) }
    }

    mutating func references(_ references: [Reference]) {
        if references.isEmpty { return }
        section("References")
        for reference in references { field("[\(reference.number)]", reference.text, indent: 0, column: 5) }
    }

    /// The level of evidence with the references: `strong [1, 2]`.
    func evidence(_ level: String, _ citations: [CitationEntry]) -> String {
        level + Wording.cited(citations)
    }

    /// The head of a part of a section.
    mutating func part(_ words: String) {
        blank()
        paragraphs(words + ":")
    }

    mutating func cautions(_ cautions: [String]) {
        for caution in cautions { field("Caution", caution, tone: .warning) }
    }
}
