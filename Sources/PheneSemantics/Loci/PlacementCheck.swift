// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let chromosomesDiffer = DiagnosticPage(
        DiagnosticCode(403), "a variant lies on two chromosomes",
        "The chromosome is the same on every build, and it is the chromosome of the variant's gene.",
        wrong: """
            variant rs1 in DBH {
              at GRCh38 10:2000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let positionOutside = DiagnosticPage(
        DiagnosticCode(404), "a position lies outside its chromosome",
        """
        Positions count from 1 to the length of the chromosome on that build (primary assemblies of GRCh37 and \
        GRCh38). A position past the end is often one of another build or chromosome.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:138394718 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:138394717 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let alleleLetters = DiagnosticPage(
        DiagnosticCode(405), "the alleles of a variant are not two or more different runs of A, C, G and T",
        """
        Alleles are written with the letters A, C, G and T on the plus strand, and they differ. A locus has at most 64 \
        genotypes: 10 alleles on an autosome and in the pseudoautosomal regions, 9 on the rest of X, 64 on Y and MT.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>A
            }
            finding second : activity {
              by rs1 {
                A/A -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let allelesDiffer = DiagnosticPage(
        DiagnosticCode(406), "a variant has other alleles on another build",
        """
        A locus has the same letters on every build; only which of them is the reference may differ. If the letters \
        are complements, the second build was read on the other strand.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              at GRCh37 9:2100 T>C
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              at GRCh37 9:2100 G>A
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let onePositionOnTwoBuilds = DiagnosticPage(
        DiagnosticCode(471), severity: .warning, "a variant has one position on two builds",
        """
        Builds count the bases of a chromosome anew, so that a locus has another position on each; one position twice is \
        mostly copied from the wrong build, and a file of that build is then read at another place. The mitochondrial \
        genome, which is the same in GRCh37 and GRCh38, is no such case.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000000 A>G
              at GRCh37 9:2000000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G -> normal
                G/G -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000000 A>G
              at GRCh37 9:2002000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G -> normal
                G/G -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

/// What the `at` clauses of a variant say together.
struct VariantSite {
    var chromosome: Chromosome
    /// In the order of the first `at`.
    var alleles: [Allele]
    var placements: [Placement]
}

extension Analysis {
    /// Joins the `at` clauses of a variant; `nil` where one is wrong or two disagree.
    func site(of clauses: [PlacementClause], symbols: Set<String>, in gene: PheneIR.Gene?, geneName: Name?)
        -> VariantSite?
    {
        var site: VariantSite?
        var firsts: [Build: Span] = [:]
        var isSound = true
        for clause in clauses {
            let build = build(clause.build)
            let chromosome = chromosome(clause.chromosome)
            let alleles = alleles(clause, symbols: symbols)
            if let build {
                if let first = firsts[build] {
                    reportTwice("at \(build.name)", at: clause.span, first: first)
                    isSound = false
                    continue
                }
                firsts[build] = clause.span
            }
            guard let build, let chromosome, let alleles else {
                isSound = false
                continue
            }
            guard let position = position(clause.position, on: chromosome, of: build) else {
                isSound = false
                continue
            }
            guard let known = site else {
                if let gene, gene.chromosome != chromosome, let geneName {
                    report(
                        .chromosomesDiffer,
                        "`\(geneName.text)` lies on chromosome \(gene.chromosome.name), not on \(chromosome.name)",
                        at: clause.chromosome.span, others: [.init(geneName.span, "the gene is named here")],
                        help: "one of the two is wrong; look the position up on \(build.name)")
                    isSound = false
                }
                site = VariantSite(
                    chromosome: chromosome, alleles: alleles,
                    placements: [Placement(build: build, position: position, reference: clause.hasReference ? 0 : nil)])
                continue
            }
            guard agrees(clause, chromosome, alleles, with: known, first: clauses[0]) else {
                isSound = false
                continue
            }
            if let same = known.placements.first(where: { $0.position == position }), chromosome != .mt {
                report(
                    .onePositionOnTwoBuilds, severity: .warning,
                    "the position is the same on \(build.name) and on \(same.build.name)", at: clause.position.span,
                    others: firsts[same.build].map { [.init($0, "the other build")] } ?? [],
                    notes: ["builds differ by thousands of bases on most of a chromosome"],
                    help: "look it up on both; where it is the same, write `// allow PH0471: ` and where that was seen")
            }
            let reference = clause.hasReference ? known.alleles.firstIndex(of: alleles[0]) : nil
            site?.placements.append(Placement(build: build, position: position, reference: reference))
        }
        return isSound ? site : nil
    }

    private func agrees(
        _ clause: PlacementClause, _ chromosome: Chromosome, _ alleles: [Allele], with site: VariantSite,
        first: PlacementClause
    ) -> Bool {
        if chromosome != site.chromosome {
            report(
                .chromosomesDiffer,
                "this says chromosome \(chromosome.name), the first `at` says \(site.chromosome.name)",
                at: clause.chromosome.span, others: [.init(first.chromosome.span, "the first is here")],
                help: "a locus lies on the same chromosome on every build")
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
                .allelesDiffer, "the letters on \(clause.build.text) are not those on \(first.build.text)",
                at: joined(clause.alleles) ?? clause.span,
                others: [.init(joined(first.alleles) ?? first.span, "the letters of the first `at`")],
                notes: isOtherStrand ? ["they are complements: one of the two is on the minus strand"] : [],
                help: "write the plus strand's letters on each build; only their order may differ", fixes: fixes)
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
                .unknownWord, "`\(name.text)` is not the name of a build here", at: name.span,
                help: "write `\(build.name)`", fixes: [.init(name.span, build.name)], areFixesSafe: true)
            return nil
        }
        return word(name, of: Build.allCases.map { ($0.name, $0) }, as: "a build")
    }

    private func position(_ number: Number, on chromosome: Chromosome, of build: Build) -> Position? {
        let length = build.length(of: chromosome) ?? Int(Int32.max)
        if number.value <= length, let position = Position(number.value) { return position }
        report(
            .positionOutside, "\(number.value) lies outside chromosome \(chromosome.name)", at: number.span,
            notes: ["on \(build.name) chromosome \(chromosome.name) has the positions 1 to \(length)"],
            help: "look the position up on \(build.name)")
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
                    .alleleLetters, "`\(name.text)` is not an allele", at: name.span,
                    notes: [
                        "alleles are written with the letters `A`, `C`, `G` and `T` on the plus strand, "
                            + "or by the name of an `allele` clause without letters"
                    ],
                    help: isLower ? "write `\(capital)`" : "write the bases of this allele, or a name that is declared",
                    fixes: isLower ? [.init(name.span, capital)] : [], areFixesSafe: true)
                return nil
            }
            if alleles.contains(allele) {
                report(
                    .alleleLetters, "the allele `\(name.text)` stands twice", at: name.span,
                    help: "write the other allele here")
                return nil
            }
            alleles.append(allele)
        }
        guard alleles.count >= 2 else {
            report(
                .alleleLetters, "a variant has two alleles or more", at: clause.span,
                help: "write the reference, `>` and the other letter, as in `T>C`")
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
            .alleleLetters, "`\(id.text)` has more than 64 genotypes", at: id.span,
            notes: [
                "on chromosome \(chromosome.name) a locus can have up to \(most) alleles"
            ],
            help: "declare only the alleles that the rules tell apart")
    }
}

/// The span of a list of names.
func joined(_ names: [Name]) -> Span? {
    guard let first = names.first, let last = names.last else { return nil }
    return first.span.joined(to: last.span)
}
