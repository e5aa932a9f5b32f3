// SPDX-License-Identifier: Apache-2.0

package import PheneGenome

extension PackRecords {
    /// Whether a program of gates is made of these rules, as far as their counts say it.
    package func fit(_ gates: GateTable) -> Bool {
        gates.sizes.count == variantCount + inputCount && gates.findings.count == findingCount
            && gates.pathways.count == pathwayCount && gates.recommendations.count == adviceCount
    }

    /// Whether every record can be read to its end and names only what there is, so that no later question reads past an end.
    ///
    /// Tables that were compiled into a program are what the compiler wrote; those in memory may be anything.
    ///
    /// - Precondition: the program fits the records, and `loci` are those of the records.
    /// - Complexity: linear in the size of the tables.
    package func isSound(under gates: GateTable, loci: [Locus]) -> Bool {
        for (index, locus) in loci.enumerated() {
            guard gates.sizes[index] == locus.domain.count else { return false }
            for placement in locus.placements {
                if let reference = placement.reference, reference >= locus.alleles.count { return false }
            }
        }
        for index in 0..<inputCount {
            guard isSound(input(index), codes: gates.sizes[variantCount + index]) else { return false }
        }
        let bounds = ListBounds(
            sources: sourceCount, authorities: authorityCount, genes: geneCount, recommendations: adviceCount,
            targets: targetCount, topics: topicCount, scales: (0..<scaleCount).map { scale($0).steps.count },
            alleles: loci.map { $0.alleles.count }, gates: gates,
            variants: variantCount, inputs: inputCount, pharmacogenes: pharmacogeneCount, findings: findingCount,
            pathways: pathwayCount)
        var checker = RecordChecker(memory, textCount: self.texts.count, bounds: bounds)
        var graph = RuleGraph()
        func check(_ starts: [Int], areVariants: Bool = false, _ body: (Int) -> Bool) -> Bool {
            for (index, start) in starts.enumerated() {
                checker.begin(at: start, variant: areVariants ? index : nil)
                guard body(index), !checker.isBroken else { return false }
            }
            return true
        }
        func records<Element: PackRecord>(
            _ starts: [Int], _ type: Element.Type, areVariants: Bool = false, isSound: (Int) -> Bool = { _ in true }
        ) -> Bool {
            var record = Element.blank
            return check(starts, areVariants: areVariants) { index in
                record.code(with: &checker)
                return isSound(index)
            }
        }
        func lists<Element>(_ starts: [Int], _ read: (inout RecordChecker, inout [Element]) -> Void) -> Bool {
            var list: [Element] = []
            return check(starts) { _ in
                read(&checker, &list)
                return true
            }
        }
        func texts(_ starts: [Int]) -> Bool {
            var text = ""
            return check(starts) { _ in
                checker.text(&text)
                return true
            }
        }
        return texts(sections.files) && records(sections.sources, Source.self)
            && records(sections.authorities, Authority.self) && records(sections.genes, Gene.self)
            && records(sections.scales, Scale.self) && records(sections.variants, Variant.self, areVariants: true)
            && records(sections.inputs, Input.self)
            && lists(sections.gatedLoci) { $0.indices(&$1, in: .variants) }
            && records(sections.pharmacogenes, Pharmacogene.self) {
                isSound(pharmacogene($0), at: $0, loci: loci, gates)
            }
            && lists(sections.alleleFrequencies) { (checker, list: inout [AlleleFrequencies]) in checker.records(&list)
            }
            && records(sections.findings, Finding.self) { index in
                graph.add(checker.named)
                return checker.steps == gates.findings[index].count
            }
            && records(sections.pathways, Pathway.self) { index in
                graph.add(checker.named)
                return checker.steps == gates.pathways[index].count
            }
            && records(sections.recommendations, Advice.self) { checker.firstCount == gates.overridden[$0].count }
            && lists(sections.overriders) { (checker, overriders: inout [Overrider]) in checker.records(&overriders) }
            && texts(sections.targets) && records(sections.topics, Topic.self)
            && records(sections.figures, PathwayFigure.self)
            && records(references, TextReferences.self) && areTranslationsSound && !graph.hasCycle
    }

    /// Whether all translations are texts.
    private var areTranslationsSound: Bool {
        translations.allSatisfy { translation in
            var reader = RecordReader(TableReader(memory, at: translation.start), texts: texts)
            var numbers: [Int] = []
            reader.numbers(&numbers)
            return !reader.isBroken && numbers.allSatisfy { $0 < texts.count }
        }
    }

    private func isSound(_ input: Input, codes: Int) -> Bool {
        guard input.values.count == codes else { return false }
        if let number = input.number, number.starts.count != codes { return false }
        switch input.kind {
        case .question, .open, .phenotype, .score: return true
        case .consent, .sex: return codes == 2
        case .phase(let loci):
            return (1...6).contains(loci.count) && codes > 1 << (loci.count - 1)
                && loci.allSatisfy { $0 < variantCount }
        }
    }
}

/// Which rules rest on which, by their numbers.
private struct RuleGraph {
    private var parts = Lists<Int>()

    /// Adds the next rule.
    mutating func add(_ parts: [Int]) { self.parts.append(parts) }

    /// Whether a rule rests on itself.
    ///
    /// - Precondition: each part is a rule.
    /// - Complexity: linear in the rules and their parts.
    var hasCycle: Bool {
        enum Mark { case unseen, open, done }
        var marks = [Mark](repeating: .unseen, count: parts.count)
        for root in marks.indices where marks[root] == .unseen {
            var open = [(rule: root, rest: parts[root])]
            marks[root] = .open
            while let last = open.indices.last {
                guard let next = open[last].rest.popFirst() else {
                    marks[open[last].rule] = .done
                    open.removeLast()
                    continue
                }
                if marks[next] == .open { return true }
                if marks[next] == .unseen {
                    marks[next] = .open
                    open.append((next, parts[next]))
                }
            }
        }
        return false
    }
}
