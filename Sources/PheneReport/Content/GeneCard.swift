// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// One gene in a report: its findings, with the sites they use.
public struct GeneCard: Sendable {
    /// The gene's symbol; several symbols for findings that combine genes; empty for findings without a gene.
    public let symbol: String
    /// The full name of the gene; may be empty.
    public let name: String
    /// A description; may be empty.
    public let about: String
    /// `chromosome 9, plus strand`; empty for several genes.
    public let location: String
    /// The stages of pathways that count one of its findings, in their order.
    public let stages: [String]
    /// In the order of the report.
    public private(set) var findings: [FindingEntry]
    /// Whether nothing about the gene is notable: every site of it was called, and the rules call every result that depends
    /// on it usual.
    ///
    /// False if a site was not called, or a result is unknown, withheld, disputed or not called usual by the rules.
    public let isUsual: Bool

    /// The card with some of its findings.
    func showing(_ findings: [FindingEntry]) -> GeneCard {
        var card = self
        card.findings = findings
        return card
    }

    /// The loci of its findings, each once.
    public var loci: [LocusEntry] {
        var seen: Set<String> = []
        return findings.flatMap { $0.loci }.filter { seen.insert($0.id).inserted }
    }

    /// The id of the card in a page.
    var anchor: String { "gene-" + (symbol.isEmpty ? "none" : Wording.joined(symbol)) }
}

extension ReportContent {
    /// The findings by gene: genes in the order of the findings, then genes with a description but no finding, then findings
    /// on several genes, then the rest.
    static func cards(of findings: [FindingEntry], _ pathways: [PathwayEntry], in shown: DisclosurePolicy) -> [GeneCard]
    {
        struct Group {
            let symbol: String
            var findings: [FindingEntry] = []
        }
        var groups: [Group] = []
        for finding in findings {
            let symbol = finding.genes.joined(separator: " + ")
            if let group = groups.firstIndex(where: { $0.symbol == symbol }) {
                groups[group].findings.append(finding)
            } else {
                groups.append(Group(symbol: symbol, findings: [finding]))
            }
        }
        let genes = shown.facts.geneFacts
        // A gene without a finding still has a card for its description.
        let withoutFinding = genes.filter { gene in
            !gene.about(for: shown.audience).isEmpty && !groups.contains { $0.symbol == gene.symbol }
        }
        var cards: [GeneCard] = []
        for isOne in [true, false] {
            var parts = groups.filter { ($0.findings.first?.genes.count == 1) == isOne }
            if isOne { parts += withoutFinding.map { Group(symbol: $0.symbol) } }
            for part in parts {
                let (symbol, own) = (part.symbol, part.findings)
                let gene = isOne ? genes.first { $0.symbol == symbol } : nil
                var stages: [String] = []
                for flow in pathways.flatMap({ $0.flows }) where own.contains(where: { $0.name == flow.finding }) {
                    if !stages.contains(flow.stage) { stages.append(flow.stage) }
                }
                let strand = gene.map { ", " + ($0.strand == .plus ? "plus" : "minus") + " strand" } ?? ""
                cards.append(
                    GeneCard(
                        symbol: symbol, name: shown.localized(gene?.name ?? ""),
                        about: shown.localized(gene?.about(for: shown.audience) ?? ""),
                        location: gene.map { "chromosome " + $0.chromosome.name + strand } ?? "", stages: stages,
                        findings: own,
                        isUsual: isOne && !own.isEmpty
                            && findings.allSatisfy { !$0.genes.contains(symbol) || $0.isUsual }
                            && shown.facts.loci(ofGene: symbol).allSatisfy { shown.wasRead($0) }))
            }
        }
        return cards
    }
}
