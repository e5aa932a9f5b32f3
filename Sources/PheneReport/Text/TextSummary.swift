// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The report on two screens of a terminal, in plain text of at most 80 columns: what matters most, every known result, every
/// recommendation that applies with its first caution, the open questions, and how much could not be determined, and why.
///
/// What is left out is counted; ``TextReport`` has all of it. Words state everything; colour only repeats them.
public struct TextSummary: Sendable {
    /// How the reader gets to see more: a command, and what it shows.
    public struct Hint: Sendable {
        /// What to type: `phene report FILE --full`.
        public let command: String
        /// What it shows, in lower case.
        public let purpose: String

        /// Pairs a command with its purpose.
        public init(_ command: String, _ purpose: String) {
            self.command = command
            self.purpose = purpose
        }
    }

    /// The most lines of a summary, as long as the notable results and the advice that applies fit into them.
    public static let lineLimit = 80

    /// The summary in UTF-8, ready for a file or terminal.
    public let utf8: [UInt8]

    /// The summary.
    ///
    /// - Complexity: linear in its length.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    init(utf8: [UInt8]) { self.utf8 = utf8 }

    /// - Parameters:
    ///   - content: the report as data.
    ///   - hints: how the reader gets to see more; listed at the end.
    ///   - isColoured: whether to use ANSI colours; the words are the same without.
    public init(_ content: ReportContent, hints: [Hint] = [], isColoured: Bool = false) {
        var utf8: [UInt8] = []
        let highlights = content.highlights
        for brevity in Brevity.steps {
            var page = Page(isColoured: isColoured, capacity: 8 << 10)
            page.summary(content, highlights, hints: hints, brevity)
            utf8 = page.utf8
            if utf8.count(where: { $0 == 0x0A }) <= Self.lineLimit { break }
        }
        self.utf8 = utf8
    }
}

extension Page {
    /// - Parameter highlights: those of the content, which several sections use.
    mutating func summary(
        _ content: ReportContent, _ highlights: [Highlight], hints: [TextSummary.Hint], _ brevity: Brevity
    ) {
        shortHeading(content, brevity)
        shortResults(content, highlights, brevity)
        shortQuestions(content.questions, keptOpen: content.keptOpen, content.audience, brevity)
        if content.hasOtherRules { shortUnknown(content) }
        self.hints(hints)
    }

    /// The results of one pack, and what follows from them.
    mutating func shortResults(_ content: ReportContent, _ highlights: [Highlight], _ brevity: Brevity) {
        shortOutsideCalls(content)
        if content.leadsWithGenes { shortPharmacogenes(content, brevity) }
        if !content.hasOtherRules { return }
        if content.audience == .clinician {
            shortAdvice(content, highlights, brevity)
            resultTable(content, highlights, brevity)
        } else {
            shortHighlights(content, highlights, brevity)
            resultTable(content, highlights, brevity)
            shortAdvice(content, highlights, brevity)
        }
        if !content.leadsWithGenes { shortPharmacogenes(content, brevity) }
    }

    /// The file and what it covers, each in a line or two.
    private mutating func shortHeading(_ content: ReportContent, _ brevity: Brevity) {
        title(content.pack.heading + ": results" + (content.file.isNone ? " from outside" : " for this file"))
        shortFile(content)
        if !content.selection.isEmpty { paragraphs(content.selection, tone: .strong) }
        shortCoverage(content)
        shortAnswers(content.answers, brevity)
        shortWarnings(content)
        paragraphs("Rules: " + content.pack.nameAndVersion + ". Information, not medical advice.")
    }

    /// What the file is.
    mutating func shortFile(_ content: ReportContent) {
        let file = content.file
        var facts = content.isRedacted || file.isNone ? [] : [file.path == "-" ? "standard input" : file.path]
        facts.append(file.kind)
        if !file.isNone {
            facts.append(file.build?.name ?? "no genome build")
            facts.append(content.isPlusStrand ? "plus strand" : "strand not stated")
        }
        facts.append(content.sex?.name ?? "sex not stated")
        paragraphs(facts.joined(separator: ", ") + ".")
    }

    /// How much of the sites of a pack the file has.
    mutating func shortCoverage(_ content: ReportContent) {
        let states = content.coverage.filter { $0.state != .called && $0.count > 0 }
        let called = content.coverage.first { $0.state == .called }?.count ?? 0
        if !content.file.isNone, content.locusCount > 0 || content.pharmacogenes.isEmpty {
            paragraphs(
                "\(called) of the \(Wording.count(content.locusCount, "site", "sites")) of these rules "
                    + (called == 1 ? "was called" : "were called") + content.imputedNote
                    + states.map { ", \($0.count) " + $0.state.text }.joined() + ".")
        }
    }

    mutating func shortAnswers(_ answers: [ReportContent.AnsweredQuestion], _ brevity: Brevity) {
        if answers.isEmpty { return }
        let all = Wording.count(answers.count, "answer was used", "answers were used")
        let texts = answers.map { $0.text }.joined(separator: ", ")
        paragraphs(brevity.repeatsAnswers ? "Your answers: " + texts + "." : all + ": see the whole report.")
    }

    /// What limits the whole report: assumptions, lines that could not be used, and what is left out of it.
    mutating func shortWarnings(_ content: ReportContent) {
        let file = content.file
        if !file.assumption.isEmpty { paragraphs("Assumed: " + file.assumption + ".", tone: .warning) }
        if file.issueCount > 0 {
            paragraphs(
                Wording.count(file.issueCount, "line of the file has an error.", "lines of the file have errors."),
                tone: .warning)
        }
        if content.isRedacted { paragraphs(Wording.redaction) }
        if let date = content.date { paragraphs("Date: " + date + ".") }
    }

    /// The open questions: those that hold back most in full, the others by name.
    mutating func shortQuestions(
        _ questions: [Question], keptOpen: Int, _ audience: Audience, _ brevity: Brevity
    ) {
        if questions.isEmpty { return }
        shortSection("Open questions")
        paragraphs(
            Wording.count(questions.count, "question keeps", "questions keep") + " "
                + Wording.count(keptOpen, "result", "results") + " open. Without an answer, nothing is assumed."
        )
        // Those that keep most results open come first; among equals, the shortest.
        let order = questions.indices.sorted { one, other in
            let (a, b) = (questions[one], questions[other])
            return (b.keepsOpen.count, a.text.utf8.count, one) < (a.keepsOpen.count, b.text.utf8.count, other)
        }.map { questions[$0] }
        let limit = audience == .clinician ? 0 : brevity.questions
        for question in order.prefix(limit) {
            field("-", question.name + ": " + question.text, indent: 0, column: 2)
        }
        let more = order.dropFirst(limit).map { $0.name }
        if !more.isEmpty {
            field("-", (limit > 0 ? "Also: " : "") + more.joined(separator: ", "), indent: 0, column: 2)
        }
    }

    mutating func hints(_ hints: [TextSummary.Hint]) {
        if hints.isEmpty { return }
        shortSection("See more")
        let column = 2 + (hints.map { $0.command.unicodeScalars.count }.max() ?? 0)
        for hint in hints { field(hint.command, hint.purpose, indent: 0, column: column) }
    }
}
