// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A variant is on two chromosomes.
    package static let chromosomesDiffer = DiagnosticCode(403)
    /// A position is outside its chromosome.
    package static let positionOutside = DiagnosticCode(404)
    /// The alleles of a variant are not two or more different sequences of A, C, G and T.
    package static let alleleBases = DiagnosticCode(405)
    /// A variant has different alleles on two builds.
    package static let allelesDiffer = DiagnosticCode(406)
    /// A variant has the same position on two builds.
    package static let onePositionOnTwoBuilds = DiagnosticCode(471, .warning)
}

/// The combined `at` clauses of a variant.
struct VariantSite {
    var chromosome: Chromosome
    /// In the order of the first `at`.
    var alleles: [Allele]
    var placements: [Placement]
}

extension Analysis {
    /// Combines the `at` clauses of a variant; `nil` if one has an error or two disagree.
    func site(of clauses: [PlacementClause], symbols: Set<String>, in gene: PheneModel.Gene?, geneName: Name?)
        -> VariantSite?
    {
        var site: VariantSite?
        var firsts: [Build: Span] = [:]
        var isValid = true
        for clause in clauses {
            let build = build(clause.build)
            let chromosome = chromosome(clause.chromosome)
            let alleles = alleles(clause, symbols: symbols)
            if let build {
                if let first = firsts[build] {
                    reportTwice("at \(build.name)", at: clause.span, first: first)
                    isValid = false
                    continue
                }
                firsts[build] = clause.span
            }
            guard let build, let chromosome, let alleles else {
                isValid = false
                continue
            }
            guard let position = position(clause.position, on: chromosome, of: build) else {
                isValid = false
                continue
            }
            guard let known = site else {
                if let gene, gene.chromosome != chromosome, let geneName {
                    report(
                        .chromosomesDiffer,
                        "`\(geneName.text)` is on chromosome \(gene.chromosome.name), not on \(chromosome.name)",
                        at: clause.chromosome.span, others: [.init(geneName.span, "the gene is named here")],
                        help: "one of them is wrong: look up the position on \(build.name)")
                    isValid = false
                }
                site = VariantSite(
                    chromosome: chromosome, alleles: alleles,
                    placements: [Placement(build: build, position: position, reference: clause.hasReference ? 0 : nil)])
                continue
            }
            guard agrees(clause, chromosome, alleles, with: known, first: clauses[0]) else {
                isValid = false
                continue
            }
            if let same = known.placements.first(where: { $0.position == position }), chromosome != .mt {
                report(
                    .onePositionOnTwoBuilds, severity: .warning,
                    "the position is the same on \(build.name) and \(same.build.name)", at: clause.position.span,
                    others: firsts[same.build].map { [.init($0, "the other build")] } ?? [],
                    notes: ["positions differ between builds by thousands of bases on most of a chromosome"],
                    help: "look it up on both; if it is the same, add `// allow PH0471: ` and where you found it")
            }
            let reference = clause.hasReference ? known.alleles.firstIndex(of: alleles[0]) : nil
            site?.placements.append(Placement(build: build, position: position, reference: reference))
        }
        return isValid ? site : nil
    }

    private func agrees(
        _ clause: PlacementClause, _ chromosome: Chromosome, _ alleles: [Allele], with site: VariantSite,
        first: PlacementClause
    ) -> Bool {
        if chromosome != site.chromosome {
            report(
                .chromosomesDiffer,
                "the chromosome is \(chromosome.name) here, but \(site.chromosome.name) in the first `at`",
                at: clause.chromosome.span, others: [.init(first.chromosome.span, "the first is here")],
                help: "a locus is on the same chromosome on every build")
            return false
        }
        guard Set(alleles) == Set(site.alleles) else {
            let turned = alleles.map { $0.complemented }
            let isOtherStrand = Set(turned) == Set(site.alleles.map(Optional.some))
            var fixes: [Diagnostic.Fix] = []
            if isOtherStrand {
                for (name, allele) in zip(clause.alleles, turned) { fixes.append(.init(name.span, allele?.text ?? "")) }
            }
            report(
                .allelesDiffer, "the alleles on \(clause.build.text) differ from those on \(first.build.text)",
                at: joined(clause.alleles) ?? clause.span,
                others: [.init(joined(first.alleles) ?? first.span, "the alleles of the first `at`")],
                notes: isOtherStrand ? ["they are complements: one of the two is on the minus strand"] : [],
                help: "write the alleles of the plus strand on each build; only their order may differ", fixes: fixes)
            return false
        }
        return true
    }

    private func build(_ name: Name) -> Build? {
        let others: [String: Build] = [
            "GRCh36": .grch36, "hg18": .grch36, "hg19": .grch37, "hg38": .grch38, "b36": .grch36, "b37": .grch37,
        ]
        if let build = others[name.text] {
            report(
                .unknownWord, "`\(name.text)` is not a build name in rule files", at: name.span,
                help: "write `\(build.name)`", fixes: [.init(name.span, build.name)], areFixesSafe: true)
            return nil
        }
        return word(name, of: Build.allCases.map { ($0.name, $0) }, as: "a build")
    }

    private func position(_ number: Number, on chromosome: Chromosome, of build: Build) -> Position? {
        let length = build.length(of: chromosome) ?? Int(Int32.max)
        if number.value <= length, let position = Position(number.value) { return position }
        report(
            .positionOutside, "\(number.value) is outside chromosome \(chromosome.name)", at: number.span,
            notes: ["on \(build.name) chromosome \(chromosome.name) has the positions 1 to \(length)"],
            help: "look up the position on \(build.name)")
        return nil
    }

    private func alleles(_ clause: PlacementClause, symbols: Set<String>) -> [Allele]? {
        var alleles: [Allele] = []
        for name in clause.alleles {
            let isBases = name.text.utf8.allSatisfy { $0 == 65 || $0 == 67 || $0 == 71 || $0 == 84 }
            let isSymbol = symbols.contains(name.text)
            guard isBases || isSymbol, let allele = Allele((isSymbol ? "<\(name.text)>" : name.text).utf8) else {
                let capital = name.text.uppercased()
                let isLower = capital.utf8.allSatisfy { $0 == 65 || $0 == 67 || $0 == 71 || $0 == 84 }
                report(
                    .alleleBases, "`\(name.text)` is not an allele", at: name.span,
                    notes: [
                        "alleles consist of `A`, `C`, `G` and `T` on the plus strand, "
                            + "or are the name of an `allele` clause without bases"
                    ],
                    help: isLower ? "write `\(capital)`" : "write the bases of this allele, or a declared name",
                    fixes: isLower ? [.init(name.span, capital)] : [], areFixesSafe: true)
                return nil
            }
            if alleles.contains(allele) {
                report(
                    .alleleBases, "the allele `\(name.text)` occurs twice", at: name.span,
                    help: "write the other allele here")
                return nil
            }
            alleles.append(allele)
        }
        guard alleles.count >= 2 else {
            report(
                .alleleBases, "a variant needs at least two alleles", at: clause.span,
                help: "write the reference, `>` and the other allele, as in `T>C`")
            return nil
        }
        return alleles
    }

    func reportTooManyAlleles(_ id: Name, on chromosome: Chromosome, _ ploidy: Ploidy) {
        let most =
            switch ploidy {
            case .two: 10
            case .sexDependent: 9
            case .one: 64
            }
        report(
            .alleleBases, "`\(id.text)` has more than 64 genotypes", at: id.span,
            notes: [
                "on chromosome \(chromosome.name) a locus can have up to \(most) alleles"
            ],
            help: "declare only the alleles that the rules distinguish")
    }
}

/// The span of a list of names.
func joined(_ names: [Name]) -> Span? {
    guard let first = names.first, let last = names.last else { return nil }
    return first.span.joined(to: last.span)
}
