// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// What a report says of one gene: its findings together, with the sites they read.
public struct GeneCard: Sendable {
    /// The gene's symbol; the symbols of several, for findings that read them together; empty for findings without one.
    public let symbol: String
    /// The gene's name in words; may be empty.
    public let name: String
    public let about: String
    /// `chromosome 9, plus strand`; empty for several genes.
    public let location: String
    /// The stages of pathways that count a finding of it, in their order.
    public let stages: [String]
    public let findings: [FindingEntry]
    /// Nothing of it is notable: every site of the gene was read, and the rules call every result that rests on it usual.
    ///
    /// A site that was not read, a result that is not known, kept back or disputed, and one of which the rules do not say
    /// that it is usual, forbid it.
    public let isUsual: Bool

    /// The loci of its findings, each once.
    public var loci: [LocusEntry] {
        var seen: Set<String> = []
        return findings.flatMap { $0.loci }.filter { seen.insert($0.id).inserted }
    }

    /// Its findings read this gene and no other.
    var isOneGene: Bool { findings.first?.genes.count == 1 }

    /// The place of the card in a page.
    var anchor: String { "gene-" + (symbol.isEmpty ? "none" : Wording.joined(symbol)) }
}

extension ReportContent {
    /// The findings by gene: genes in the order in which the findings come, then genes with a text and no finding, then what
    /// reads several genes, then the rest.
    static func cards(of findings: [FindingEntry], _ pathways: [PathwayEntry], in shown: Discretion) -> [GeneCard] {
        let pack = shown.evaluation.pack
        var symbols: [String] = []
        var groups: [String: [FindingEntry]] = [:]
        for finding in findings {
            let symbol = finding.genes.joined(separator: " + ")
            if groups[symbol] == nil { symbols.append(symbol) }
            groups[symbol, default: []].append(finding)
        }
        let genes = (0..<pack.geneCount).map { pack.gene($0) }
        // A gene of which no finding speaks still says so.
        let silent = genes.filter { gene in
            !gene.about(for: shown.audience).isEmpty && !symbols.contains(gene.symbol)
        }
        var cards: [GeneCard] = []
        for isOne in [true, false] {
            let own = symbols.filter { (groups[$0]?.first?.genes.count == 1) == isOne }
            for symbol in own + (isOne ? silent.map(\.symbol) : []) {
                let own = groups[symbol] ?? []
                let gene = isOne ? genes.first { $0.symbol == symbol } : nil
                var stages: [String] = []
                for flow in pathways.flatMap({ $0.flows }) where own.contains(where: { $0.name == flow.finding }) {
                    if !stages.contains(flow.stage) { stages.append(flow.stage) }
                }
                let strand = gene.map { ", " + ($0.strand == .plus ? "plus" : "minus") + " strand" } ?? ""
                cards.append(
                    GeneCard(
                        symbol: symbol, name: shown.say(gene?.name ?? ""),
                        about: shown.say(gene?.about(for: shown.audience) ?? ""),
                        location: gene?.chromosome.map { "chromosome " + $0.name + strand } ?? "", stages: stages,
                        findings: own,
                        isUsual: isOne && !own.isEmpty
                            && findings.allSatisfy { !$0.genes.contains(symbol) || $0.isUsual }
                            && shown.facts.loci(ofGene: symbol).allSatisfy { shown.wasRead($0) }))
            }
        }
        return cards
    }
}
