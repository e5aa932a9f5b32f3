// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let notAnAllele = DiagnosticPage(
        DiagnosticCode(413), "a letter is not an allele of its locus",
        """
        Genotypes are written with the letters that the variant declares, on the plus strand. Where the complements of \
        the letters are alleles, they were probably taken from a paper that reads the minus strand.
        """,
        wrong: """
            advice rest {
              when rs1611115 = A/A
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs1611115 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let copyNumber = DiagnosticPage(
        DiagnosticCode(414), "a genotype has more or fewer copies than a person has there",
        """
        A person has two copies of chromosomes 1 to 22 (`C/T`), one of Y and MT (`T`), and one or two of X: there a \
        table needs both.
        """,
        wrong: """
            advice rest {
              when rs1611115 = T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs1611115 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let phaseAtOneLocus = DiagnosticPage(
        DiagnosticCode(415), "a genotype at one locus is written with phase",
        """
        `A|G` says which letter lies on which of the two chromosomes. That has a meaning only together with another \
        locus; at one locus the two orders are the same genotype, so it is written `A/G`.
        """,
        wrong: """
            advice rest {
              when rs1611115 = C|T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs1611115 = C/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// The code of a genotype as written; `nil` where it is not possible at the locus, which is reported.
    func code(of names: [Name], isPhased: Bool, span: Span, at variant: Int) -> Int? {
        guard let locus = variants[variant]?.locus else { return nil }
        guard let alleles = alleles(names, span: span, at: locus, declaredAt: declared.variants.items[variant].id.span)
        else { return nil }
        if isPhased {
            let unphased = names.map(\.text).joined(separator: "/")
            report(
                .phaseAtOneLocus, "phase means nothing at one locus", at: span, help: "write `\(unphased)`",
                fixes: [.init(span, unphased)], areFixesSafe: true)
            return nil
        }
        let code = alleles.count == 1 ? locus.domain.code(alleles[0]) : locus.domain.code(alleles[0], alleles[1])
        if let code { return code }
        let place = "chromosome \(locus.chromosome.name)"
        if alleles.count == 1 {
            let pair = "\(names[0].text)/\(names[0].text)"
            report(
                .copyNumber, "`\(names[0].text)` is one copy, and a person has two of \(place)", at: span,
                help: "write the pair, such as `\(pair)`", fixes: [.init(span, pair)])
        } else {
            let fixes = alleles[0] == alleles[1] ? [Diagnostic.Fix(span, names[0].text)] : []
            report(
                .copyNumber, "\(locus.id.name) is on \(place), of which a person has one copy", at: span,
                help: "write one letter, such as `\(names[0].text)`", fixes: fixes)
        }
        return nil
    }

    /// The numbers of alleles as written; `nil` where one is not of the locus, which is reported.
    func alleles(_ names: [Name], span: Span, at locus: Locus, declaredAt declaration: Span) -> [Int]? {
        var indices: [Int] = []
        for name in names {
            let named = locus.names.firstIndex(of: name.text)
            guard let index = named ?? locus.alleles.firstIndex(where: { $0.letters.elementsEqual(name.text.utf8) })
            else {
                reportNotAnAllele(name, among: names, span: span, at: locus, declaredAt: declaration)
                return nil
            }
            indices.append(index)
        }
        return indices
    }

    private func reportNotAnAllele(
        _ name: Name, among names: [Name], span: Span, at locus: Locus, declaredAt declaration: Span
    ) {
        let letters = quoted(locus.alleles.indices.map { locus.text(ofAllele: $0) })
        var notes = ["alleles are written on the plus strand"]
        var help: String?
        var fixes: [Diagnostic.Fix] = []
        var areFixesSafe = false
        if names.count == 1, let pair = pair(in: name.text, at: locus) {
            notes = []
            help = "write the two copies with a `/` between: `\(pair)`"
            fixes = [.init(name.span, pair)]
            areFixesSafe = true
        } else if name.text == "." {
            help = "an open allele stands in tests only; a table names the genotypes that are possible"
        } else if let turned = complements(of: names, at: locus) {
            let reading = turned.joined(separator: "/")
            if let gene = gene(at: locus), gene.strand == .minus {
                notes = ["`\(gene.symbol)` lies on the minus strand, so papers write the complements of these letters"]
            }
            help =
                "on the other strand it reads `\(reading)`; if that is what the paper means, write `\(reading)`"
            fixes = zip(names, turned).map { .init($0.span, $1) }
        } else if names.allSatisfy({ isAllele($0.text.uppercased(), of: locus) }) {
            notes = []
            help = "write the letters as capitals"
            fixes = names.map { .init($0.span, $0.text.uppercased()) }
            areFixesSafe = true
        }
        report(
            .notAnAllele, "`\(name.text)` is not an allele of \(locus.id.name)", at: span,
            label: "its alleles are \(letters)", others: [.init(declaration, "declared here")],
            notes: notes, help: help, fixes: fixes,
            areFixesSafe: areFixesSafe)
    }

    private func gene(at locus: Locus) -> PheneIR.Gene? {
        variants.first { $0?.locus.id == locus.id }??.gene.flatMap { genes[$0] }
    }

    /// `A/G` for `AG`, where both are alleles of the locus and no other cut of the letters is a pair of them.
    func pair(in letters: String, at locus: Locus) -> String? {
        let texts = locus.alleles.indices.map { locus.text(ofAllele: $0) } + locus.alleles.map(\.text)
        var pairs: Set<String> = []
        for cut in letters.indices.dropFirst() {
            let first = String(letters[..<cut]).uppercased(), second = String(letters[cut...]).uppercased()
            if texts.contains(first), texts.contains(second) { pairs.insert(first + "/" + second) }
        }
        return pairs.count == 1 ? pairs.first : nil
    }

    /// The complements of the letters, where all of them are alleles of the locus.
    private func complements(of names: [Name], at locus: Locus) -> [String]? {
        var turned: [String] = []
        for name in names {
            guard let other = Allele(name.text.utf8)?.complemented, locus.alleles.contains(other) else { return nil }
            turned.append(other.text)
        }
        return turned
    }

    private func isAllele(_ text: String, of locus: Locus) -> Bool {
        locus.alleles.contains { $0.letters.elementsEqual(text.utf8) }
    }
}
