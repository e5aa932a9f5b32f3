// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// The subjects and rows of a finding that a haplotype block declares.
struct HaplotypeTable {
    let subjects: [Subject]
    let rows: [PheneModel.Finding.Row]
}

/// A haplotype block with resolved names.
struct ResolvedHaplotypes {
    let declaration: HaplotypesDeclaration
    let loci: [Int]
    let named: [PheneModel.Haplotypes.Named]
    let activityUnit: Int
    let copies: ClosedRange<Int>
    let assumesNamed: Bool
    let gene: Int?

    func name(of haplotype: Int) -> String { haplotype == named.count ? "other" : named[haplotype].name }

    func name(of pair: [Int]) -> String { pair.map { name(of: $0) }.joined(separator: "/") }
}

extension Analysis {
    /// Resolves the haplotype blocks, and fills in the declarations of their parts.
    func resolveHaplotypes() {
        for declaration in declared.haplotypes.items {
            for input in declaration.inputs {
                declared.inputs.index(of: input.name.text).map { _ = usedSubjects.insert(.input($0)) }
            }
            guard let resolved = resolve(declaration), let whole = pairs(of: resolved) else {
                haplotypes.append(nil)
                continue
            }
            haplotypes.append(whole)
            haplotypesOfFinding[whole.finding] = whole
        }
        checkSharedPhase()
    }

    private func resolve(_ declaration: HaplotypesDeclaration) -> ResolvedHaplotypes? {
        var order: [Name]?
        var copies: CopiesClause?
        var phase: PhaseClause?
        var clauses: [HaplotypeClause] = []
        for clause in declaration.clauses {
            switch clause {
            case .order(let it): fill(&order, with: it, "order")
            case .haplotype(let it): clauses.append(it)
            case .copies(let it):
                if let first = copies { reportTwice("copies", at: it.span, first: first.span) }
                copies = it
            case .phase(let it):
                if let first = phase { reportTwice("phase", at: it.span, first: first.span) }
                phase = it
            case .about, .clinician, .caution, .authority, .population, .onUnknown, .evidence, .cite: break
            }
        }
        let gene = (declaration.isStarAlleles ? declaration.name : declaration.gene).map {
            index(of: $0, in: declared.genes, as: "gene")
        }
        guard let order else {
            reportMissing(
                "order", of: declaration.name, in: declaration.span,
                help: "add `order` and the loci of the haplotypes: `order rs6269, rs4633`")
            return nil
        }
        guard let loci = haplotypeLoci(order), gene != .some(nil) else { return nil }
        guard let named = named(clauses, of: declaration, loci: loci, order: order) else { return nil }
        guard let copies = self.copies(copies, of: declaration, at: loci) else { return nil }
        let resolved = ResolvedHaplotypes(
            declaration: declaration, loci: loci, named: named.list, activityUnit: named.unit, copies: copies,
            assumesNamed: phase?.assumesNamed ?? false, gene: gene ?? nil)
        if phase == nil, isWhole(declaration.span), reportsMissingPhase(resolved) { return nil }
        return resolved
    }

    private func haplotypeLoci(_ order: [Name]) -> [Int]? {
        var loci: [Int] = []
        var isValid = true
        for name in order {
            guard let (_, locus) = named(name, [.variant], for: "`order`") else {
                isValid = false
                continue
            }
            usedSubjects.insert(.locus(locus))
            if let first = loci.firstIndex(of: locus) {
                report(
                    .haplotypeLoci, "`order` names `\(name.text)` twice", at: name.span, label: "again here",
                    others: [.init(order[first].span, "first here")], help: "name each locus once")
                isValid = false
            }
            loci.append(locus)
        }
        guard isValid else { return nil }
        let chromosomes = loci.compactMap { variants[$0]?.locus.chromosome }
        guard chromosomes.count == loci.count else { return nil }
        if let other = chromosomes.firstIndex(where: { $0 != chromosomes[0] }) {
            report(
                .haplotypeLoci,
                "`\(order[other].text)` is on chromosome \(chromosomes[other].name), `\(order[0].text)` on "
                    + chromosomes[0].name,
                at: order[other].span, others: [.init(order[0].span, "the first locus")],
                help: "use loci of one chromosome")
            return nil
        }
        return loci
    }

    private func named(
        _ clauses: [HaplotypeClause], of declaration: HaplotypesDeclaration, loci: [Int], order: [Name]
    ) -> (list: [PheneModel.Haplotypes.Named], unit: Int)? {
        guard !clauses.isEmpty else {
            reportMissing(
                "haplotype", of: declaration.name, in: declaration.span,
                help: "add a name and its alleles: `one = " + loci.map { _ in "C" }.joined(separator: "-") + "`")
            return nil
        }
        let unit = clauses.reduce(1) { max($0, power($1.activity?.fractionDigits ?? 0)) }
        var list: [PheneModel.Haplotypes.Named] = []
        var isValid = true
        for clause in clauses {
            guard clause.alleles.count == loci.count else {
                report(
                    .haplotypeAlleles,
                    "`\(clause.name.text)` has \(counted(clause.alleles.count, "allele")), "
                        + "but `order` has \(counted(loci.count, "locus", "loci"))",
                    at: joined(clause.alleles) ?? clause.span,
                    others: [.init(joined(order) ?? declaration.span, "one allele for each of these")],
                    help: "write one allele for each locus, separated by `-`")
                isValid = false
                continue
            }
            var numbers: [Int] = []
            for (allele, locus) in zip(clause.alleles, loci) {
                guard let variant = variants[locus] else { continue }
                let declaredAt = declared.variants.items[locus].id.span
                if let number = alleles([allele], span: allele.span, at: variant.locus, declaredAt: declaredAt)?.first {
                    numbers.append(number)
                }
            }
            let isActive = checkActivity(of: clause, in: declaration)
            guard numbers.count == loci.count, isActive, isNew(clause, numbers, among: list, clauses) else {
                isValid = false
                continue
            }
            list.append(
                .init(
                    name: clause.name.text, title: clause.title?.value ?? "", alleles: numbers,
                    activity: clause.activity.map { $0.digits * (unit / power($0.fractionDigits)) },
                    function: clause.function?.text ?? "", place: location(clause.span)))
        }
        return isValid ? (list, unit) : nil
    }

    private func power(_ digits: Int) -> Int { (0..<digits).reduce(1) { power, _ in power * 10 } }

    private func checkActivity(of clause: HaplotypeClause, in declaration: HaplotypesDeclaration) -> Bool {
        if declaration.isStarAlleles == (clause.activity != nil) { return true }
        if let activity = clause.activity {
            report(
                .activityMissing, "`\(clause.name.text)` has an activity, but haplotypes have none", at: activity.span,
                help: "remove it, or use `alleles` for the gene")
        } else if isWhole(clause.span) {
            report(
                .activityMissing, "`\(clause.name.text)` has no activity", at: clause.name.span,
                help: "add `activity` and its value: `activity 1`")
        }
        return false
    }

    private func isNew(
        _ clause: HaplotypeClause, _ alleles: [Int], among list: [PheneModel.Haplotypes.Named],
        _ clauses: [HaplotypeClause]
    ) -> Bool {
        if clause.name.text == "other" {
            report(
                .haplotypeTwice, "`other` is reserved for all haplotypes that are not listed", at: clause.name.span,
                help: "give it another name")
            return false
        }
        guard let first = list.first(where: { $0.name == clause.name.text || $0.alleles == alleles }) else {
            return true
        }
        let span = clauses.first { $0.name.text == first.name }?.span ?? clause.span
        let what = first.name == clause.name.text ? "name" : "alleles"
        report(
            .haplotypeTwice, "two haplotypes have the same \(what)", at: clause.span, label: "again here",
            others: [.init(span, "first here")], help: "keep one of them, or correct the \(what)")
        return false
    }

    private func copies(
        _ clause: CopiesClause?, of declaration: HaplotypesDeclaration, at loci: [Int]
    ) -> ClosedRange<Int>? {
        guard let clause else { return 2...2 }
        let (lower, upper) = (clause.lower.value, clause.upper.value)
        guard lower <= upper, lower >= 0, upper <= 8, lower <= 2, upper >= 2, lower < upper else {
            report(
                .copiesRange, "`copies` must be a range within 0 to 8 that includes 2", at: clause.span,
                help: lower == upper
                    ? "remove the clause if there are always two copies" : "write for example `copies 0..4`")
            return nil
        }
        guard loci.allSatisfy({ variants[$0]?.locus.domain.ploidy == .two }) else {
            report(
                .copiesRange, "the copies of a gene on X, Y or MT follow from the sex", at: clause.span,
                help: "remove the clause")
            return nil
        }
        return lower...upper
    }

    /// Reports a genotype that fits two diplotypes of named haplotypes, if the block has no `phase` clause.
    private func reportsMissingPhase(_ block: ResolvedHaplotypes) -> Bool {
        guard let phasing = phasing(of: block), let genotypes = genotypes(of: phasing, block) else { return true }
        for codes in genotypes {
            let pairs = phasing.choices(codes).map { phasing.pair(codes, phase: $0) }
            guard pairs.count > 1, pairs.allSatisfy({ !$0.contains(block.named.count) }) else { continue }
            let genotype = zip(block.loci, codes).map { name(of: .locus($0)) + " " + text(of: $1, .locus($0)) }
            report(
                .phaseMissing, "`\(block.declaration.name.text)` has no `phase` clause",
                at: block.declaration.name.span,
                notes: [
                    "`\(genotype.joined(separator: ", "))` can be " + quoted(pairs.map { block.name(of: $0) }, "or")
                ],
                help:
                    "add `phase required`, or `phase assumed from named haplotypes` to exclude diplotypes with unnamed haplotypes"
            )
            return true
        }
        return false
    }

    func phasing(of block: ResolvedHaplotypes) -> Phasing? {
        let domains = block.loci.compactMap { variants[$0]?.locus.domain }
        guard domains.count == block.loci.count else { return nil }
        return Phasing(domains: domains, named: block.named.map { $0.alleles }, assumesNamed: block.assumesNamed)
    }

    /// All genotypes of the loci; `nil`, with a message, if they are too many to list with their phases.
    func genotypes(of phasing: Phasing, _ block: ResolvedHaplotypes) -> [[Int]]? {
        let genotypes = phasing.domains.count <= 6 ? JointCodes(phasing.domains.map { $0.count }) : nil
        guard let genotypes, let count = genotypes.count, count * 2 * phasing.phaseCount <= jointCap else {
            for case .order(let order) in block.declaration.clauses {
                report(
                    .haplotypeLoci, "the loci of `\(block.declaration.name.text)` have too many genotypes",
                    at: joined(order) ?? block.declaration.span,
                    notes: ["at most \(jointCap) genotypes with their phases can be listed"],
                    help: "use fewer loci: only those that distinguish the haplotypes")
            }
            return nil
        }
        return (0..<count).map { genotypes.codes(at: $0) }
    }
}
