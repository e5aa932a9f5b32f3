// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

extension Page {
    /// Every finding in a few paragraphs: those with a result first, then those without.
    ///
    /// A text that holds for several findings is printed once, as a numbered note.
    ///
    /// - Parameter studies: of which findings to say what was studied.
    mutating func findings(_ content: ReportContent, _ studies: StudyDetail) {
        let notes = SharedNotes(content.findings)
        section("Findings")
        if content.findings.isEmpty {
            paragraphs(content.selection.isEmpty ? "These rules have no findings." : "None.")
        }
        if content.findings.contains(where: { $0.level == .conflicting }) {
            paragraphs("Evidence that is conflicting: the studies contradict each other. They are shown, not averaged.")
        }
        for (index, note) in notes.texts.enumerated() { field("Note \(index + 1)", note, column: 8) }
        for finding in content.findings where finding.outcome.isKnown {
            let notable = finding.isNotable ? "; notable according to the rules" : ""
            subject(finding.fullHeading + ": " + finding.outcome.text + notable)
            paragraphs((finding.result(notes) + finding.studies(notes, studies)).joined(separator: " "), indent: 2)
            let weak = [Wording.assumption(finding.assumed), Wording.imputation(finding.imputed)].filter { !$0.isEmpty }
            paragraphs(weak.map { Self.sentence($0) }.joined(separator: " "), indent: 2, tone: .warning)
            paragraphs(notes.joined(finding.cautions, after: "Caution: "), indent: 2, tone: .warning)
        }
        let open = content.findings.filter { !$0.outcome.isKnown }
        if open.isEmpty { return }
        section("Findings that could not be determined")
        paragraphs("Unknown does not mean \"no\", \"normal\" or \"the reference\".")
        for finding in open {
            let weak = [Wording.assumption(finding.assumed), Wording.imputation(finding.imputed)].filter { !$0.isEmpty }
            let sentences =
                [
                    finding.fullHeading + ": " + finding.openText
                        + (finding.isNotable ? "; notable in any case." : ".")
                ]
                + finding.result(notes) + weak.map { Self.sentence($0) }
                + finding.studies(notes, studies)
                + [notes.joined(finding.cautions, after: "Caution: ")].filter { !$0.isEmpty }
            item(sentences.joined(separator: " "))
        }
    }

    /// The words as a sentence of their own.
    static func sentence(_ words: String) -> String {
        guard let first = words.first else { return "" }
        let isEnded = [0x2E, 0x3F, 0x21].contains(words.utf8.last ?? 0)
        return first.uppercased() + words.dropFirst() + (isEnded ? "" : ".")
    }

    /// - Parameter hasBackground: whether to describe the steps, which are the same for everyone apart from their tags.
    mutating func pathways(_ content: ReportContent, hasBackground: Bool) {
        for pathway in content.pathways {
            section("Pathway: " + (pathway.title.isEmpty ? pathway.name : pathway.title).inert)
            field("Result", pathway.outcome.text, tone: pathway.outcome.isKnown ? .known : .open)
            let net = Wording.sums(pathway.sums)
            field("Rank", "\(net): a rank by counting the findings below, not a concentration")
            for flow in pathway.flows {
                field(
                    "Counts", "\(flow.stage), \(flow.title): \(flow.outcome.short), \(Wording.interval(flow.weights))")
            }
            for node in hasBackground ? pathway.figure?.nodes ?? [] : [] {
                item(node.heading + (node.details.isEmpty ? "" : ": " + node.details) + " (" + node.explanation + ")")
            }
            field("Imputed", Wording.imputation(pathway.imputed), tone: .warning)
            if hasBackground { field("About", pathway.about) }
            cautions(pathway.cautions)
            field("Evidence", evidence(pathway.evidence, pathway.citations))
            field("Rule", pathway.place, tone: .quiet)
        }
    }
}

extension FindingEntry {
    /// The title with the genes.
    fileprivate var fullHeading: String {
        heading + (genes.isEmpty ? "" : " (" + genes.joined(separator: ", ") + ")")
    }

    /// What was tested, and what it means, in sentences.
    fileprivate func result(_ notes: SharedNotes) -> [String] {
        var sentences: [String] = []
        for locus in loci {
            let isMissing = locus.state == .notOnAssay && locus.withheldFor.isEmpty
            sentences.append(locus.name + ": " + (isMissing ? locus.state.text : locus.text) + ".")
            if outcome.isKnown { sentences += details(of: locus, notes) }
        }
        for basis in basis { sentences.append(Page.sentence("Based on " + basis.text)) }
        let words = meaning ?? (outcome.isKnown ? (hasRow ? "" : Wording.severalRows) : unknownText)
        if !words.isEmpty { sentences.append(Page.sentence(words)) }
        if !phase.isEmpty { sentences.append("Phase: " + phase + ".") }
        return sentences
    }

    /// What holds for a site whoever is tested.
    private func details(of locus: LocusEntry, _ notes: SharedNotes) -> [String] {
        let caution = notes.joined([locus.caution].filter { !$0.isEmpty }, after: "")
        return (caution.isEmpty ? [] : [caution]) + locus.commonness
    }

    /// The possible results of an unknown finding; why it is unknown only where its own sites do not show it.
    fileprivate var openText: String {
        let isShown =
            !outcome.needs.isEmpty && outcome.needs.allSatisfy { need in loci.contains { $0.id == need.name } }
        return isShown ? outcome.short : outcome.text
    }

    /// What was studied, in whom, and where it is published.
    fileprivate func studies(_ notes: SharedNotes, _ detail: StudyDetail) -> [String] {
        guard detail.shows(self) else { return ["Evidence: " + evidence + ".", "Rule: " + place + "."] }
        var sentences: [String] = []
        func add(_ words: String) { if !words.isEmpty { sentences.append(Page.sentence(words)) } }
        if !outcome.isKnown { for locus in loci { sentences += details(of: locus, notes) } }
        if !quantity.isEmpty { add("Measured: " + quantity) }
        for effect in effects { add("Effect: " + effect.text + Wording.bracketed(effect.citations)) }
        add(about)
        if !authority.isEmpty { add("Issued by " + authority) }
        if !populations.isEmpty { add("Studied in " + populations.joined(separator: ", ")) }
        add("Evidence: " + evidence + Wording.cited(citations))
        sentences.append("Rule: " + place + ".")
        return sentences
    }
}

extension LocusEntry {
    /// How common the genotype is: one sentence for the first population, and one with the shares in the others.
    fileprivate var commonness: [String] {
        guard let first = frequencies.first else { return [] }
        var sentences = [Page.sentence(first.text.isEmpty ? first.alleleText : first.text)]
        let others = frequencies.dropFirst().map { frequency in
            frequency.population + ": "
                + (frequency.genotypeShare.map { Share($0).text }
                    ?? Wording.list(frequency.alleles.map { $0.allele + " " + Share.percent($0.share) }, "and"))
        }
        if !others.isEmpty { sentences.append(Page.sentence(others.joined(separator: "; "))) }
        return sentences
    }
}

extension Wording {
    /// ` [1, 2]`; empty without references.
    static func bracketed(_ citations: [CitationEntry]) -> String {
        citations.isEmpty ? "" : " [" + numbers(of: citations) + "]"
    }

    /// ` [1, 2]; [3] what it supports`: the references, and what those support of which the rules say it.
    static func cited(_ citations: [CitationEntry]) -> String {
        var text = bracketed(citations.filter { $0.supports.isEmpty })
        for citation in citations where !citation.supports.isEmpty {
            text += "; [\(citation.number)] " + citation.supports
        }
        return text
    }
}

/// Texts that hold for several findings: each is printed once, and referred to by its number.
struct SharedNotes {
    /// In the order of first use; their numbers count from 1.
    private(set) var texts: [String] = []

    /// The cautions of findings and of their sites that occur more than once.
    init(_ findings: [FindingEntry]) {
        var counts: [String: Int] = [:]
        let all = findings.flatMap { finding in
            Set(finding.cautions + finding.loci.map { $0.caution }).filter { !$0.isEmpty }.sorted()
        }
        for text in all {
            counts[text, default: 0] += 1
            if counts[text] == 2 { texts.append(text) }
        }
    }

    /// The texts one after the other; a shared one by its number: `Caution: one. Caution: notes 1 and 3.`
    func joined(_ words: [String], after lead: String) -> String {
        var own: [String] = []
        var shared: [String] = []
        for text in words {
            if let index = texts.firstIndex(of: text) {
                shared.append(String(index + 1))
            } else {
                own.append(lead + text)
            }
        }
        if !shared.isEmpty {
            own.append(
                (lead.isEmpty ? "See " : lead) + (shared.count == 1 ? "note " : "notes ") + Wording.list(shared, "and")
                    + ".")
        }
        return own.joined(separator: " ")
    }
}
