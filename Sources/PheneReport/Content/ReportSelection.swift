// SPDX-License-Identifier: Apache-2.0

/// The part of a report to show: the findings of some genes, some findings, or the notable ones, each with the advice and the
/// questions that concern them.
///
///     let part = try content.selecting(ReportSelection(genes: ["COMT"]))
///
/// What is shown does not change: a selection leaves out, and says so.
public struct ReportSelection: Sendable, Hashable {
    /// Symbols of genes; upper or lower case.
    public var genes: [String]
    /// Names of findings, as in the rules.
    public var findings: [String]
    /// Whether to show only notable findings, of those selected by ``genes`` and ``findings`` if there are any.
    public var isNotableOnly: Bool

    /// A selection; everything by default.
    public init(genes: [String] = [], findings: [String] = [], isNotableOnly: Bool = false) {
        self.genes = genes
        self.findings = findings
        self.isNotableOnly = isNotableOnly
    }

    /// Whether nothing is left out.
    public var isEverything: Bool { genes.isEmpty && findings.isEmpty && !isNotableOnly }
}

/// A name in a ``ReportSelection`` that the pack does not have.
public struct UnknownSelection: Error, Sendable, Hashable {
    /// What the name was to be.
    public enum Kind: String, Sendable {
        case gene, finding
    }

    /// What the name was to be.
    public let kind: Kind
    /// The name as given.
    public let name: String
    /// The names that the pack has, in its order.
    public let known: [String]

    /// What is wrong, in one sentence without a full stop.
    public var message: String { "the rules have no \(kind.rawValue) `\(name)`" }
}

extension ReportContent {
    /// The report with only what a selection shows. Directions of pathways and general background are left out; facts about the
    /// file and limits stay.
    ///
    /// - Throws: an ``UnknownSelection`` for a gene or finding that the pack does not have.
    /// - Complexity: linear in the report.
    public func selecting(_ selection: ReportSelection) throws(UnknownSelection) -> ReportContent {
        if selection.isEverything { return self }
        let genes = try symbols(of: selection.genes)
        let names = selectableFindings
        for name in selection.findings where !names.contains(name) {
            throw UnknownSelection(kind: .finding, name: name, known: names)
        }
        let isNarrow = !selection.genes.isEmpty || !selection.findings.isEmpty
        let named = findings.filter { finding in
            !isNarrow || selection.findings.contains(finding.name) || finding.genes.contains { genes.contains($0) }
        }
        let chosen = selection.isNotableOnly ? named.filter { $0.isNotable } : named
        var part = showing(chosen, genes, selection)
        let open = named.count { !$0.outcome.isKnown } - chosen.count { !$0.outcome.isKnown }
        if open > 0 {
            let whose = isNarrow ? " of " + Wording.list(genes + selection.findings, "and") : ""
            part.selection +=
                " \(Wording.count(open, "more finding", "more findings"))\(whose) could not be determined from this file, "
                + "and may be notable."
        }
        return part
    }

    /// The findings that can be selected.
    var selectableFindings: [String] {
        findings.map { $0.name } + pharmacogenes.flatMap { $0.findings } + medicines.map { $0.name }
    }

    /// The genes that can be selected.
    var selectableGenes: [String] {
        let covered = geneCoverage.map { $0.symbol }
        return covered + pharmacogenes.map { $0.gene }.filter { !covered.contains($0) }
    }

    /// Symbols as the pack writes them.
    private func symbols(of names: [String]) throws(UnknownSelection) -> [String] {
        var symbols: [String] = []
        let known = selectableGenes
        for name in names {
            guard let symbol = known.first(where: { $0.lowercased() == name.lowercased() }) else {
                throw UnknownSelection(kind: .gene, name: name, known: known)
            }
            symbols.append(symbol)
        }
        return symbols
    }

    private func showing(_ chosen: [FindingEntry], _ genes: [String], _ selection: ReportSelection) -> ReportContent {
        let names = Set(chosen.map { $0.name })
        var part = self
        part.findings = chosen
        part.recommendations = recommendations.filter { advice in
            advice.basis.contains { $0.isFinding && names.contains($0.name) }
                || !selection.isNotableOnly && advice.genes.contains { genes.contains($0) }
        }
        let symbols = Set(chosen.flatMap { $0.genes } + (selection.isNotableOnly ? [] : genes))
        part.geneCoverage = geneCoverage.filter { symbols.contains($0.symbol) }
        part.loci = loci.filter { locus in
            symbols.contains(locus.gene) || chosen.contains { $0.loci.contains { $0.id == locus.id } }
        }
        part.cards = cards.compactMap { card in
            let own = card.findings.filter { names.contains($0.name) }
            let isChosen = !own.isEmpty || card.findings.isEmpty && genes.contains(card.symbol)
            return isChosen ? card.showing(own) : nil
        }
        part.pharmacogenes = pharmacogenes.filter { $0.isSelected(by: selection, genes) }
        part.medicines = medicines.filter { $0.isSelected(by: selection, genes) }
        let titles = Set(
            part.findings.map { $0.title } + part.recommendations.map { $0.title }
                + part.medicines.map { $0.title })
        part.questions = questions.compactMap { $0.keeping(titles) }
        part.pathways = []
        part.topics = []
        part.cited = part.citedReferences(of: references).map { $0.number }
        part.selection = part.sentence(of: selection, genes, in: self)
        return part
    }

    /// What was selected, and how much is left out.
    private func sentence(of selection: ReportSelection, _ genes: [String], in whole: ReportContent) -> String {
        let named = Wording.list(genes + selection.findings, "and")
        let parts = selection.isNotableOnly ? "notable findings" + (named.isEmpty ? "" : " of " + named) : named
        if !whole.hasOtherRules { return "Only \(parts): " + pharmacogeneSentence(in: whole) + "." }
        let genesToo = whole.pharmacogenes.isEmpty ? "" : ", " + pharmacogeneSentence(in: whole)
        return "Only \(parts): \(findings.count) of "
            + Wording.count(whole.findings.count, "finding", "findings")
            + " and \(recommendations.count) of "
            + Wording.count(whole.recommendations.count, "recommendation", "recommendations")
            + genesToo + ", without pathways and general background."
    }

    /// The references that findings, pathways and recommendations cite, by number or in a text.
    ///
    /// - Parameter studies: of which findings to count what their studies cite; of all, what genes and frequencies cite counts too.
    func citedReferences(of all: [Reference], _ studies: StudyDetail = .all) -> [Reference] {
        let hasBackground = studies == .all
        let findings = findings.filter { studies.shows($0) }
        let own = findings.flatMap { $0.citations } + findings.flatMap { $0.effects }.flatMap { $0.citations }
        let frequencies = (loci + findings.flatMap { $0.loci }).flatMap { $0.frequencies }
        let counts = hasBackground ? frequencies.flatMap { $0.alleles }.flatMap { $0.citations } : []
        let medicines =
            pharmacogenes.flatMap { $0.citations + $0.expected.flatMap { $0.citations } }
            + medicines.flatMap { $0.citations }
        let citations =
            own + medicines + pathways.flatMap { $0.citations } + recommendations.flatMap { $0.citations } + counts
        var numbers = Set(citations.map { $0.number })
        // Texts cite by number too.
        for text in self.findings.flatMap({ $0.texts }) + pharmacogeneTexts + recommendations.flatMap({ $0.texts })
            + pathways.map({ $0.about }) + (hasBackground ? cards.map { $0.about } : [])
        {
            for part in text.split(separator: "[").dropFirst() {
                if let end = part.firstIndex(of: "]"), let number = Int(part[..<end]) { numbers.insert(number) }
            }
        }
        return all.filter { numbers.contains($0.number) }
    }
}

extension FindingEntry {
    fileprivate var texts: [String] {
        [about, meaning ?? "", unknownText, quantity] + populations + citations.map { $0.supports } + cautions
            + loci.map { $0.caution } + outcome.possible.map { $0.title }
    }
}

extension AdviceEntry {
    fileprivate var texts: [String] {
        [text, unknownText] + citations.map { $0.supports } + cautions + targets.map { $0.about }
            + targets.flatMap { ($0.overriders + $0.pending).flatMap { [$0.reason, $0.unknownText] } }
    }
}

extension Question {
    /// The question if it keeps some of these results open.
    fileprivate func keeping(_ titles: Set<String>) -> Question? {
        let open = keepsOpen.filter { titles.contains($0) }
        if open.isEmpty { return nil }
        var question = self
        question.keepsOpen = open
        return question
    }
}
