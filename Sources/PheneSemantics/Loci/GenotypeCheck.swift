// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A genotype uses an allele that its locus does not have.
    package static let notAnAllele = DiagnosticCode(413)
    /// A genotype has the wrong number of copies.
    package static let copyNumber = DiagnosticCode(414)
    /// A genotype at one locus is phased.
    package static let phaseAtOneLocus = DiagnosticCode(415)
}

extension Analysis {
    /// The code of a genotype; `nil`, with a message, if it is not possible at the locus.
    func code(of names: [Name], isPhased: Bool, span: Span, at variant: Int) -> Int? {
        guard let locus = variants[variant]?.locus else { return nil }
        guard let alleles = alleles(names, span: span, at: locus, declaredAt: declared.variants.items[variant].id.span)
        else { return nil }
        if isPhased {
            let unphased = names.map { $0.text }.joined(separator: "/")
            report(
                .phaseAtOneLocus, "phase has no meaning at one locus", at: span, help: "write `\(unphased)`",
                fixes: [.init(span, unphased)], areFixesSafe: true)
            return nil
        }
        let code = alleles.count == 1 ? locus.domain.code(alleles[0]) : locus.domain.code(alleles[0], alleles[1])
        if let code { return code }
        let place = "chromosome \(locus.chromosome.name)"
        if alleles.count == 1 {
            let pair = "\(names[0].text)/\(names[0].text)"
            report(
                .copyNumber, "`\(names[0].text)` is one copy, but a person has two copies of \(place)", at: span,
                help: "write both copies, such as `\(pair)`", fixes: [.init(span, pair)])
        } else {
            let fixes = alleles[0] == alleles[1] ? [Diagnostic.Fix(span, names[0].text)] : []
            report(
                .copyNumber, "\(locus.id.name) is on \(place), of which a person has one copy", at: span,
                help: "write one allele, such as `\(names[0].text)`", fixes: fixes)
        }
        return nil
    }

    /// The numbers of alleles, counted from 0; `nil`, with a message, if one is not an allele of the locus.
    func alleles(_ names: [Name], span: Span, at locus: Locus, declaredAt declaration: Span) -> [Int]? {
        var indices: [Int] = []
        for name in names {
            let named = locus.names.firstIndex(of: name.text)
            guard let index = named ?? locus.alleles.firstIndex(where: { $0.bytes.elementsEqual(name.text.utf8) })
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
        let alleles = quoted(locus.alleles.indices.map { locus.text(ofAllele: $0) })
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
            help = "a missing allele is allowed only in tests; a table lists the possible genotypes"
        } else if let complements = complements(of: names, at: locus) {
            let complement = complements.joined(separator: "/")
            if let gene = gene(at: locus), gene.strand == .minus {
                notes = ["`\(gene.symbol)` is on the minus strand, so papers write the complements of these alleles"]
            }
            help =
                "on the other strand it is `\(complement)`; write that if it is what the paper means"
            fixes = zip(names, complements).map { .init($0.span, $1) }
        } else if names.allSatisfy({ isAllele($0.text.uppercased(), of: locus) }) {
            notes = []
            help = "write the alleles in capitals"
            fixes = names.map { .init($0.span, $0.text.uppercased()) }
            areFixesSafe = true
        }
        report(
            .notAnAllele, "`\(name.text)` is not an allele of \(locus.id.name)", at: span,
            label: "its alleles are \(alleles)", others: [.init(declaration, "declared here")],
            notes: notes, help: help, fixes: fixes,
            areFixesSafe: areFixesSafe)
    }

    private func gene(at locus: Locus) -> PheneModel.Gene? {
        variants.first { $0?.locus.id == locus.id }??.gene.flatMap { genes[$0] }
    }

    /// `A/G` for `AG`, if both are alleles of the locus and there is no other way to split the text into two alleles.
    func pair(in text: String, at locus: Locus) -> String? {
        let texts = locus.alleles.indices.map { locus.text(ofAllele: $0) } + locus.alleles.map { $0.text }
        var pairs: Set<String> = []
        for cut in text.indices.dropFirst() {
            let first = String(text[..<cut]).uppercased(), second = String(text[cut...]).uppercased()
            if texts.contains(first), texts.contains(second) { pairs.insert(first + "/" + second) }
        }
        return pairs.count == 1 ? pairs.first : nil
    }

    /// The complements of the alleles, if all of them are alleles of the locus.
    private func complements(of names: [Name], at locus: Locus) -> [String]? {
        var turned: [String] = []
        for name in names {
            guard let other = Allele(name.text.utf8)?.complemented, locus.alleles.contains(other) else { return nil }
            turned.append(other.text)
        }
        return turned
    }

    private func isAllele(_ text: String, of locus: Locus) -> Bool {
        locus.alleles.contains { $0.bytes.elementsEqual(text.utf8) }
    }
}
