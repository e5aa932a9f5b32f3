// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// The clauses of a pharmacogene by kind.
struct PharmacogeneClauses {
    var positions: [PositionsClause] = []
    var functions: [ScaleDeclaration.Step]?
    var phenotypes: [ScaleDeclaration.Step]?
    var alleles: [NamedAlleleClause] = []
    var required: [Name] = []
    var unlisted: Name?
    var takesLowest = false
    var needsLaboratory = false
    var fallback: Name?
    var proxy: Name?
    var priorities: [PreferClause] = []
    var frequencies: [AlleleFrequenciesClause] = []
    var phenotype: PhenotypeClause?
    var authority: Name?
    var cite: [CitedSource] = []
}

/// The loci of a pharmacogene, by rising position.
struct PharmacogenePlaces {
    /// Indices into the variants.
    let loci: [Int]
    /// The index into `loci` of an id, or of a position on GRCh38.
    let places: [String: Int]
    let ploidy: Ploidy
}

extension ScaleDeclaration.Step: Spanned {
    var span: Span { name.span }
}

extension PhenotypeClause: Spanned {}

extension Analysis {
    /// Resolves the pharmacogenes, and fills in the declarations of their parts.
    func resolvePharmacogenes() {
        for (number, declaration) in declared.pharmacogenes.items.enumerated() {
            for input in declaration.inputs {
                declared.inputs.index(of: input.name.text).map { _ = usedSubjects.insert(.input($0)) }
            }
            for variant in declaration.variants {
                declared.variants.index(of: variant.id.text).map { _ = usedSubjects.insert(.locus($0)) }
            }
            pharmacogenes.append(resolve(declaration, number: number))
        }
    }

    private func resolve(_ declaration: PharmacogeneDeclaration, number: Int) -> Pharmacogene? {
        let clauses = clauses(of: declaration)
        let gene = index(of: declaration.name, in: declared.genes, as: "gene")
        var isWhole = true
        func require(_ isThere: Bool, _ clause: String, help: String) {
            guard !isThere else { return }
            reportMissing(clause, of: declaration.name, in: declaration.span, help: help)
            isWhole = false
        }
        require(
            !clauses.positions.isEmpty, "positions",
            help: "add the chromosome and its positions: `positions 10 { 94781859 G>A rs4244285 }`")
        require(clauses.phenotypes != nil, "phenotypes", help: "add `phenotypes` and their names and titles")
        require(
            clauses.phenotype != nil, "phenotype",
            help: "add `phenotype by functions { ... }` or `phenotype by score { ... }`")
        let authority = authority(clauses.authority), unlisted = self.authority(clauses.unlisted)
        guard isWhole, let gene, let phenotypes = clauses.phenotypes, let places = places(of: clauses.positions) else {
            return nil
        }
        guard
            let steps = distinct(
                phenotypes.map { $0.name }, .scaleShape, kind: "phenotype", atLeast: 1, of: declaration.name,
                in: declaration.span),
            let functions = functions(clauses.functions ?? [], of: declaration),
            let named = namedAlleles(clauses.alleles, functions, places, of: declaration),
            let phenotype = declared.inputs.index(of: declaration.phenotypeInputName)
        else { return nil }
        let indices = Dictionary(uniqueKeysWithValues: clauses.alleles.enumerated().map { ($1.name.text, $0) })
        var it = Pharmacogene(
            gene: gene, loci: places.loci, named: named.list, reference: named.reference,
            functions: (clauses.functions ?? []).map { $0.title?.value ?? $0.name.text }, phenotype: phenotype,
            cites: citations(clauses.cite) ?? [], place: location(declaration.name.span))
        it.required = clauses.required.compactMap { place($0, in: places, of: declaration) }
        it.unlistedAsReferenceBy = unlisted
        it.takesLowestFunction = clauses.takesLowest
        it.needsLaboratory = clauses.needsLaboratory
        it.authority = authority
        it.priorities = clauses.priorities.compactMap { priority($0, indices, of: declaration) }
        it.fallback = fallback(clauses.fallback, of: it, in: places, declaration)
        it.proxy = proxy(clauses.proxy, of: it, in: places, declaration)
        it.frequencies = clauses.frequencies.indices.compactMap {
            frequencies(clauses.frequencies[$0], after: clauses.frequencies[..<$0], indices, of: declaration)
        }
        it.score = declared.inputs.index(of: declaration.scoreInputName)
        guard let clause = clauses.phenotype,
            resolve(clause, PhenotypeWords(functions: functions, steps: steps), of: declaration, places, into: &it)
        else { return nil }
        fill(declaration, phenotypes, it, ScoreSteps(of: it, places.ploidy), number: number)
        return it
    }

    private func clauses(of declaration: PharmacogeneDeclaration) -> PharmacogeneClauses {
        var clauses = PharmacogeneClauses()
        var cite: [CitedSource]?
        for clause in declaration.clauses {
            switch clause {
            case .positions(let it): clauses.positions.append(it)
            case .functions(let it): fill(&clauses.functions, with: it, "functions")
            case .phenotypes(let it): fill(&clauses.phenotypes, with: it, "phenotypes")
            case .allele(let it): clauses.alleles.append(it)
            case .required(let it): clauses.required += it
            case .unlistedAreReference(let it): fill(&clauses.unlisted, with: it, "unlisted")
            case .lowestFunction: clauses.takesLowest = true
            case .laboratoryOnly: clauses.needsLaboratory = true
            case .fallback(let it): fill(&clauses.fallback, with: it, "fallback")
            case .proxy(let it): fill(&clauses.proxy, with: it, "proxy")
            case .prefer(let it): clauses.priorities.append(it)
            case .frequencies(let it): clauses.frequencies.append(it)
            case .phenotype(let it): fill(&clauses.phenotype, with: it, "phenotype")
            case .shared(.authority(let it)): clauses.authority = it
            case .shared(.cite(let it)): cite = cite ?? it
            case .shared: break
            }
        }
        clauses.cite = cite ?? []
        return clauses
    }

    // MARK: Positions

    private func places(of clauses: [PositionsClause]) -> PharmacogenePlaces? {
        var loci: [(locus: Int, names: [String])] = []
        var isValid = true
        for clause in clauses {
            for row in clause.rows {
                let name = row.name(on: clause.chromosome)
                guard let locus = declared.variants.index(of: name.text), let known = variants[locus]?.locus else {
                    isValid = false
                    continue
                }
                isValid = agrees(row, with: known, name) && isValid
                loci.append((locus, [name.text, String(row.position.value)]))
            }
        }
        guard isValid, let first = loci.first, let ploidy = variants[first.locus]?.locus.domain.ploidy else {
            return nil
        }
        loci.sort { $0.locus < $1.locus }
        var places: [String: Int] = [:]
        for (place, it) in loci.enumerated() {
            for name in it.names { places[name] = place }
        }
        return PharmacogenePlaces(loci: loci.map { $0.locus }, places: places, ploidy: ploidy)
    }

    /// Whether a locus is what the row says, which may be declared elsewhere too.
    private func agrees(_ row: PositionsClause.Row, with locus: Locus, _ name: Name) -> Bool {
        let position = locus.placements.first { $0.build == .grch38 }?.position.value
        let alleles = locus.alleles.map { $0.text }
        let isSame =
            position == UInt32(row.position.value) && alleles[0] == row.alleles[0].text
            && row.alleles.allSatisfy { alleles.contains($0.text) }
        if isSame { return true }
        let site = position.map { "\(locus.chromosome.name):\($0) " } ?? ""
        report(
            .pharmacogenePosition, "`\(name.text)` is declared differently elsewhere", at: row.span,
            others: declared.variants.index(of: name.text).map {
                [
                    .init(
                        declared.variants.items[$0].id.span,
                        "declared here: \(site)\(alleles[0])>\(alleles.dropFirst().joined(separator: ","))")
                ]
            } ?? [],
            help:
                "both need the same position on GRCh38 and the same reference allele first, and the variant all alleles of this row"
        )
        return false
    }

    /// The place of a position; an unknown one is reported.
    func place(_ name: Name, in places: PharmacogenePlaces, of declaration: PharmacogeneDeclaration) -> Int? {
        if let place = places.places[name.text] { return place }
        let near = SpellingSuggestion.nearest(to: name.text, among: places.places.keys.sorted())
        report(
            .alleleCell, "`\(declaration.name.text)` has no position `\(name.text)`", at: name.span,
            help: near.map { "did you mean `\($0)`?" } ?? "add it to `positions`",
            fixes: near.map { [.init(name.span, $0)] } ?? [])
        return nil
    }

    // MARK: Parts

    private func functions(_ steps: [ScaleDeclaration.Step], of declaration: PharmacogeneDeclaration) -> [String: Int]?
    {
        var indices: [String: Int] = [:]
        for (index, step) in steps.enumerated() {
            if let first = indices[step.name.text] {
                report(
                    .nameTaken, "the function `\(step.name.text)` is declared twice", at: step.name.span,
                    label: "declared again here", others: [.init(steps[first].name.span, "first declared here")],
                    help: "give one of them another name, or remove it")
                return nil
            }
            indices[step.name.text] = index
            let isUsed = declaration.alleles.contains { $0.function?.text == step.name.text }
            if !isUsed { warnUnused(step.name, "function", "no allele has it") }
        }
        return indices
    }

    func warnUnused(_ name: Name, _ kind: String, _ reason: String) {
        guard !hasSyntaxErrors else { return }
        report(
            .functionUnused, "the \(kind) `\(name.text)` is never used", at: name.span, notes: [reason],
            help: "remove it")
    }

    /// The contents of the scales, inputs and findings that the block declares.
    private func fill(
        _ declaration: PharmacogeneDeclaration, _ phenotypes: [ScaleDeclaration.Step], _ gene: Pharmacogene,
        _ scores: ScoreSteps, number: Int
    ) {
        let steps = phenotypes.map {
            PheneModel.Scale.Step(
                name: $0.name.text, title: RuleText($0.title, or: $0.name),
                notability: $0.mark.flatMap { Notability(rawValue: $0.text) })
        }
        fill(
            declaration.name, declaration.phenotypeInputName, input: gene.phenotype, steps,
            values: steps.map { $0.name },
            kind: .phenotype(pharmacogene: number))
        guard let score = gene.score else { return }
        let scoreSteps = scores.values.indices.map { PheneModel.Scale.Step(scores.name($0)) }
        fill(
            Name(declaration.scoreName, declaration.name.span), declaration.scoreInputName, input: score, scoreSteps,
            values: scoreSteps.map { $0.title.string }, kind: .score(pharmacogene: number))
        if let finding = declared.findings.index(of: declaration.scoreName) { scoresOfFinding[finding] = scores }
    }

    /// A finding with one row for each value of an input.
    private func fill(
        _ finding: Name, _ inputName: String, input: Int, _ steps: [PheneModel.Scale.Step], values: [String],
        kind: PheneModel.Input.Kind
    ) {
        haplotypeParts.steps[finding.text] = steps
        haplotypeParts.questions[inputName] = .init(values: values, question: "", kind: kind)
        let place = location(finding.span)
        haplotypeParts.tables[finding.text] = HaplotypeTable(
            subjects: [.input(input)],
            rows: steps.indices.map { PheneModel.Finding.Row(cells: [.only($0)], step: $0, note: "", place: place) })
    }
}
