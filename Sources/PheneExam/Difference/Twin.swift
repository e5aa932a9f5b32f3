// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// Two rule books in one, so that one person can be asked what both say.
///
/// Everything of the newer book keeps its index; what only the older one has, or has otherwise, follows. Loci and inputs
/// of one name are one; what is the same in both stands there once.
struct Twin {
    private(set) var book: RuleBook
    /// For each thing of the older book its place here.
    private(set) var findings: [Int] = []
    private(set) var pathways: [Int] = []
    private(set) var advices: [Int] = []
    private var variants: [Int] = []
    private var inputs: [Int] = []
    /// For each variant, or input, of the older book its codes under the numbering here; `nil` where it is none here.
    private var genotypes: [[Int?]] = []
    private var answers: [[Int?]] = []
    private var scales: [Int] = []
    private var targets: [Int] = []
    /// The loci and inputs that only the older book has, numbered as the sides of a box are.
    private(set) var strangers: Set<Int> = []
    /// The codes that both books know, of loci and inputs of which the newer one knows more.
    private(set) var common: [Condition] = []
    /// Inputs of a phase, or of what nature leaves open, that have other choices in the two books, so that here some of the older
    /// one's are missing: of what rests on them nothing is said to be the same.
    private(set) var otherChoices: Set<Int> = []

    init(_ old: RuleBook, _ new: RuleBook) {
        let (old, new) = (old.refined(as: new), new.refined(as: old))
        book = new
        addLoci(old)
        addInputs(old)
        for scale in old.scales {
            let names = scale.steps.map(\.name)
            scales.append(index(in: \.scales, of: scale) { $0.name == scale.name && $0.steps.map(\.name) == names })
        }
        for target in old.targets { targets.append(index(in: \.targets, of: target) { $0 == target }) }
        addFindings(old)
        for pathway in old.pathways { addPathway(pathway) }
        addAdvices(old)
        let loci = book.variants.count
        strangers = Set(variants.filter { $0 >= new.variants.count })
            .union(inputs.filter { $0 >= new.inputs.count }.map { loci + $0 })
    }

    /// The index of an element that fits, appended where none does.
    private mutating func index<Element>(
        in list: WritableKeyPath<RuleBook, [Element]>, of element: Element, where fits: (Element) -> Bool
    ) -> Int {
        if let index = book[keyPath: list].firstIndex(where: fits) { return index }
        book[keyPath: list].append(element)
        return book[keyPath: list].count - 1
    }

    private mutating func addLoci(_ old: RuleBook) {
        var named: [VariantID: Int] = [:]
        for (index, variant) in book.variants.enumerated() { named[variant.locus.id] = index }
        for variant in old.variants {
            let index = named[variant.locus.id] ?? book.variants.count
            if index == book.variants.count { book.variants.append(variant) }
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
            // What it holds the phase of is the newer book's affair, where that has it.
            if case .phase = input.kind { input.kind = .open }
            let index = index(in: \.inputs, of: input) { $0.name == input.name }
            inputs.append(index)
            if input.kind == .open, input.values != book.inputs[index].values { otherChoices.insert(index) }
            let (codes, common) = Self.codes(input.values, book.inputs[index].values)
            answers.append(codes)
            if let common { self.common.append(.test(.input(index), common)) }
        }
    }

    /// For each old code its number among the new ones, and the new codes that are old ones, unless all are.
    private static func codes(_ old: [String], _ new: [String]) -> ([Int?], common: CodeSet?) {
        let codes = old.map { new.firstIndex(of: $0) }
        let common = codes.reduce(into: CodeSet.empty) { if let code = $1 { $0.insert(code) } }
        return (codes, common.count == new.count ? nil : common)
    }

    private mutating func addFindings(_ old: RuleBook) {
        var places = [Int?](repeating: nil, count: old.findings.count)
        var named: [String: Int] = [:]
        for (index, finding) in book.findings.enumerated() { named[finding.name] = index }
        func add(_ index: Int, to twin: inout Twin) {
            guard places[index] == nil else { return }
            for case .finding(let other) in old.findings[index].subjects { add(other, to: &twin) }
            var finding = old.findings[index]
            finding.subjects = finding.subjects.map { subject in
                if case .finding(let other) = subject { .finding(places[other] ?? 0) } else { twin.subject(subject) }
            }
            for row in finding.rows.indices {
                finding.rows[row].cells = zip(old.findings[index].subjects, finding.rows[row].cells)
                    .map { twin.codes($1, of: $0) }
            }
            finding.scale = twin.scales[finding.scale]
            finding.cites = []
            if let same = named[finding.name], twin.book.findings[same].says(what: finding) {
                places[index] = same
            } else {
                places[index] = twin.book.findings.count
                twin.book.findings.append(finding)
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
        let index = index(in: \.pathways, of: pathway) { other in
            other.name == pathway.name && other.scale == pathway.scale
                && other.flows.map(\.finding) == pathway.flows.map(\.finding)
                && other.flows.map(\.weights) == pathway.flows.map(\.weights)
                && other.bands.map(\.lower) == pathway.bands.map(\.lower)
                && other.bands.map(\.upper) == pathway.bands.map(\.upper)
                && other.bands.map(\.step) == pathway.bands.map(\.step)
        }
        pathways.append(index)
    }

    private mutating func addAdvices(_ old: RuleBook) {
        let first = book.advices.count
        for advice in old.advices {
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
            advice.opposed = []
            advices.append(book.advices.count)
            book.advices.append(advice)
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
        switch old {
        case .test(let subject, let set): .test(self.subject(subject), codes(set, of: subject))
        case .known(let subject): .known(self.subject(subject))
        case .not(let inner): .not(condition(inner))
        case .and(let parts): .and(parts.map { condition($0) })
        case .or(let parts): .or(parts.map { condition($0) })
        case .atLeast(let count, let parts): .atLeast(count, parts.map { condition($0) })
        }
    }
}

extension Finding {
    /// Whether two tables over one numbering are the same, row for row.
    fileprivate func says(what other: Finding) -> Bool {
        scale == other.scale && subjects == other.subjects && rows.map(\.cells) == other.rows.map(\.cells)
            && rows.map(\.step) == other.rows.map(\.step)
    }
}
