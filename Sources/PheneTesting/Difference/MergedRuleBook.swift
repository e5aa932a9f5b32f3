// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Two rule books merged into one, so that both can be evaluated for the same person.
///
/// Declarations of the newer book keep their indices. Declarations that only the older book has, or that differ in it, follow.
/// Loci and inputs with the same name are merged, and equal declarations are kept once.
struct MergedRuleBook {
    private(set) var book: RuleBook
    /// For each finding of the older book, its index in the merged book.
    private(set) var findings: [Int] = []
    private(set) var pathways: [Int] = []
    private(set) var recommendations: [Int] = []
    private var variants: [Int] = []
    private var inputs: [Int] = []
    /// For each variant of the older book, its genotype codes in the merged book. `nil` if the genotype is not in it.
    private var genotypes: [[Int?]] = []
    /// The same for the values of inputs.
    private var answers: [[Int?]] = []
    private var scales: [Int] = []
    private var targets: [Int] = []
    /// The loci and inputs that only the older book has, numbered like the sides of a box.
    private(set) var onlyInOlder: Set<Int> = []
    /// For loci and inputs with more codes in the newer book, the codes that both books have.
    private(set) var common: [Condition] = []
    /// Inputs for a phase, or for a choice that cannot be observed, whose values differ between the books. Some values of the
    /// older book are missing here, so that results that depend on them are never reported as the same.
    private(set) var otherChoices: Set<Int> = []

    init(_ old: RuleBook, _ new: RuleBook) {
        let (old, new) = (old.refined(as: new), new.refined(as: old))
        book = new
        addLoci(old)
        addInputs(old)
        for scale in old.scales {
            let names = scale.steps.map { $0.name }
            scales.append(
                Self.index(in: &book.scales, of: scale) { $0.name == scale.name && $0.steps.map { $0.name } == names })
        }
        for target in old.targets { targets.append(Self.index(in: &book.targets, of: target) { $0 == target }) }
        addFindings(old)
        for pathway in old.pathways { addPathway(pathway) }
        addRecommendations(old)
        let loci = book.variants.count
        onlyInOlder = Set(variants.filter { $0 >= new.variants.count })
            .union(inputs.filter { $0 >= new.inputs.count }.map { loci + $0 })
    }

    /// The index of a matching element. The element is appended if none matches.
    private static func index<Element>(
        in list: inout [Element], of element: Element, where fits: (Element) -> Bool
    ) -> Int {
        if let index = list.firstIndex(where: fits) { return index }
        list.append(element)
        return list.count - 1
    }

    private mutating func addLoci(_ old: RuleBook) {
        var named: [VariantID: Int] = [:]
        for (index, variant) in book.variants.enumerated() { named[variant.locus.id] = index }
        for variant in old.variants {
            let index = named[variant.locus.id] ?? book.variants.count
            if index == book.variants.count {
                var variant = variant
                // No result depends on these, and their indices are of the older book.
                variant.gene = nil
                variant.frequencies = []
                book.variants.append(variant)
            }
            variants.append(index)
            let here = book.variants[index].locus
            let (codes, common) = Self.codes(
                variant.locus.domain.all.map { variant.locus.text(of: $0) }, here.domain.all.map { here.text(of: $0) })
            genotypes.append(codes)
            if let common { self.common.append(.test(.locus(index), common)) }
        }
    }

    private mutating func addInputs(_ old: RuleBook) {
        for input in old.inputs {
            var input = input
            let gene = input.kind.pharmacogene.map { old.meaning(ofPharmacogene: $0) }
            if gene != nil { input.kind = .open }
            // The newer book states which block the phase belongs to.
            if case .phase = input.kind { input.kind = .open }
            let index = Self.index(in: &book.inputs, of: input) { $0.name == input.name }
            inputs.append(index)
            // Where the definitions or rules of a gene changed, one person's phenotype can differ between the books.
            if let gene, book.inputs[index].kind.pharmacogene.map({ book.meaning(ofPharmacogene: $0) }) != gene {
                otherChoices.insert(index)
            }
            if input.kind == .open, input.values != book.inputs[index].values { otherChoices.insert(index) }
            let (codes, common) = Self.codes(input.values, book.inputs[index].values)
            answers.append(codes)
            if let common { self.common.append(.test(.input(index), common)) }
        }
    }

    /// For each old code its new code, and the new codes that are also old ones (`nil` if all of them are).
    private static func codes(_ old: [String], _ new: [String]) -> ([Int?], common: CodeSet?) {
        let codes = old.map { new.firstIndex(of: $0) }
        let common = codes.reduce(into: CodeSet.empty) { if let code = $1 { $0.insert(code) } }
        return (codes, common.count == new.count ? nil : common)
    }

    private mutating func addFindings(_ old: RuleBook) {
        var places = [Int?](repeating: nil, count: old.findings.count)
        var named: [String: Int] = [:]
        for (index, finding) in book.findings.enumerated() { named[finding.name] = index }
        func add(_ index: Int, to mergedBook: inout MergedRuleBook) {
            guard places[index] == nil else { return }
            for case .finding(let other) in old.findings[index].subjects { add(other, to: &mergedBook) }
            var finding = old.findings[index]
            finding.subjects = finding.subjects.map { subject in
                if case .finding(let other) = subject {
                    .finding(places[other] ?? 0)
                } else {
                    mergedBook.subject(subject)
                }
            }
            for row in finding.rows.indices {
                finding.rows[row].cells = zip(old.findings[index].subjects, finding.rows[row].cells)
                    .map { mergedBook.codes($1, of: $0) }
            }
            finding.scale = mergedBook.scales[finding.scale]
            finding.cites = []
            finding.authority = nil
            finding.effects = []
            if let same = named[finding.name], mergedBook.book.findings[same].hasSameTable(as: finding) {
                places[index] = same
            } else {
                places[index] = mergedBook.book.findings.count
                mergedBook.book.findings.append(finding)
            }
        }
        for index in old.findings.indices { add(index, to: &self) }
        findings = places.map { $0 ?? 0 }
    }

    private mutating func addPathway(_ old: Pathway) {
        var pathway = old
        for flow in pathway.flows.indices { pathway.flows[flow].finding = findings[pathway.flows[flow].finding] }
        pathway.scale = scales[pathway.scale]
        pathway.cites = []
        let index = Self.index(in: &book.pathways, of: pathway) { other in
            other.name == pathway.name && other.scale == pathway.scale
                && other.flows.map({ $0.finding }) == pathway.flows.map({ $0.finding })
                && other.flows.map({ $0.weights }) == pathway.flows.map({ $0.weights })
                && other.bands.map({ $0.lower }) == pathway.bands.map({ $0.lower })
                && other.bands.map({ $0.upper }) == pathway.bands.map({ $0.upper })
                && other.bands.map({ $0.step }) == pathway.bands.map({ $0.step })
        }
        pathways.append(index)
    }

    private mutating func addRecommendations(_ old: RuleBook) {
        let first = book.recommendations.count
        for advice in old.recommendations {
            var advice = advice
            advice.condition = condition(advice.condition)
            advice.targets = advice.targets.map { targets[$0] }
            advice.overrides = advice.overrides.map { override in
                var override = override
                override.advice += first
                override.targets = override.targets.map { targets[$0] }
                return override
            }
            advice.cites = []
            advice.authority = nil
            advice.opposed = []
            recommendations.append(book.recommendations.count)
            book.recommendations.append(advice)
        }
    }

    private func subject(_ old: Subject) -> Subject {
        switch old {
        case .locus(let index): .locus(variants[index])
        case .input(let index): .input(inputs[index])
        case .finding(let index): .finding(findings[index])
        case .pathway(let index): .pathway(pathways[index])
        }
    }

    private func codes(_ old: CodeSet, of subject: Subject) -> CodeSet {
        let codes: [Int?]
        switch subject {
        case .locus(let index): codes = genotypes[index]
        case .input(let index): codes = answers[index]
        case .finding, .pathway: return old
        }
        return old.reduce(into: .empty) { if let code = codes[$1] { $0.insert(code) } }
    }

    private func condition(_ old: Condition) -> Condition {
        old.map(subjects: { subject($0) }, codes: { codes($0, of: $1) })
    }
}

extension Finding {
    /// Whether two tables with the same indices are equal, row by row.
    fileprivate func hasSameTable(as other: Finding) -> Bool {
        scale == other.scale && subjects == other.subjects && rows.map { $0.cells } == other.rows.map { $0.cells }
            && rows.map({ $0.step }) == other.rows.map({ $0.step })
    }
}
