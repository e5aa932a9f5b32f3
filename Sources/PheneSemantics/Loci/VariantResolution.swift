// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// The id of a variant is not `rs` or `i` with digits.
    package static let variantID = DiagnosticCode(401)
    /// An id refers to two loci.
    package static let idTaken = DiagnosticCode(408)
    /// Two variants have the same position.
    package static let positionTaken = DiagnosticCode(407)
}

extension Analysis {
    /// Resolves variants to loci, and sorts them and their declarations in the order of the rule book.
    func resolveVariants() {
        var resolved: [(declaration: VariantDeclaration, variant: PheneModel.Variant?)] = []
        for declaration in declared.variants.items { resolved.append((declaration, resolve(declaration))) }
        checkIDs(resolved)
        checkPositions(resolved)
        resolved.sort { a, b in
            guard let first = a.variant?.locus, let second = b.variant?.locus else {
                return a.variant != nil && b.variant == nil
                    || (a.variant == nil) == (b.variant == nil) && a.declaration.id.text < b.declaration.id.text
            }
            return order(first) < order(second)
        }
        declared.variants = NamedList(resolved.map { $0.declaration })
        variants = resolved.map { $0.variant }
    }

    /// Chromosome, position on the newest declared build, id.
    private func order(_ locus: Locus) -> (UInt8, UInt32, UInt64) {
        let newest = locus.placements.max { $0.build < $1.build }
        return (locus.chromosome.number, newest?.position.value ?? 0, locus.id.key)
    }

    private func resolve(_ declaration: VariantDeclaration) -> PheneModel.Variant? {
        var placements: [PlacementClause] = []
        var aliasNames: [Name]?
        var strand: Name?
        var label: Text?, caution: Text?
        var alleleClauses: [AlleleClause] = []
        var frequencyClauses: [FrequencyClause] = []
        for clause in declaration.clauses {
            switch clause {
            case .at(let it): placements.append(it)
            case .allele(let it): alleleClauses.append(it)
            case .alias(let it): fill(&aliasNames, with: it, "alias")
            case .strand(let it): fill(&strand, with: it, "strand")
            case .label(let it): fill(&label, with: it, "label")
            case .caution(let it): fill(&caution, with: it, "caution")
            case .frequency(let it): frequencyClauses.append(it)
            }
        }
        let id = variantID(declaration.id)
        let others = (aliasNames ?? []).map(variantID)
        let gene = declaration.gene.map { index(of: $0, in: declared.genes, as: "gene") }
        if placements.isEmpty {
            reportMissing(
                "at", of: declaration.id, in: declaration.span,
                help: "add its position and alleles: `at GRCh38 9:133635393 T>C`")
        }
        let symbols = Set(alleleClauses.filter { $0.bases == nil }.map { $0.name.text })
        let site = site(of: placements, symbols: symbols, in: gene?.flatMap { genes[$0] }, geneName: declaration.gene)
        let side = strand.map { (name: $0, strand: self.strand($0)) }
        guard let id, let site, gene == nil || gene != .some(nil), !others.contains(nil) else { return nil }
        guard let named = namedAlleles(alleleClauses, among: site.alleles),
            checkPseudoautosomal(site, placements, of: declaration.id)
        else { return nil }
        guard
            let locus = Locus(
                id: id, aliases: others.compactMap { $0 }, chromosome: site.chromosome, alleles: site.alleles,
                names: named.names, spellings: named.spellings, placements: site.placements)
        else {
            let ploidy = Locus.ploidy(on: site.chromosome, alleles: site.alleles, placements: site.placements)
            reportTooManyAlleles(declaration.id, on: site.chromosome, ploidy)
            return nil
        }
        checkStrand(of: locus, declaration, side, placements)
        let owner = gene?.flatMap { genes[$0] }
        if let label, owner != nil || gene == nil { checkLabel(label, of: locus, in: owner) }
        // A frequency with an error is left out, so that the rules that read the variant can still be checked.
        return PheneModel.Variant(
            locus: locus, gene: gene ?? nil, label: label?.value ?? "", caution: RuleText(caution),
            frequencies: frequencies(frequencyClauses, of: locus, declaration) ?? [],
            place: location(declaration.id.span))
    }

    private func variantID(_ name: Name) -> VariantID? {
        // A position of a pharmacogene without an id; `at` reports its parts.
        if let colon = name.text.firstIndex(of: ":") {
            let chromosome = Chromosome(name.text[..<colon].utf8)
            let position = Int(name.text[colon...].dropFirst()).flatMap { Position($0) }
            return chromosome.flatMap { chromosome in position.map { .position(chromosome, $0) } }
        }
        let id = VariantID(name.text.utf8)
        if let id, id.name == name.text { return id }
        let meant = id ?? VariantID(name.text.lowercased().utf8)
        report(
            .variantID, "`\(name.text)` is not the id of a variant", at: name.span,
            notes: ["an id is `rs` or a vendor's `i` with 1 to 12 digits and no leading zero"],
            help: meant.map { "write `\($0.name)`" } ?? "look up its id in dbSNP",
            fixes: meant.map { [.init(name.span, $0.name)] } ?? [],
            areFixesSafe: true)
        return nil
    }

    /// Reports an id or alias that refers to two loci, and records the aliases.
    private func checkIDs(_ resolved: [(declaration: VariantDeclaration, variant: PheneModel.Variant?)]) {
        var taken: [String: Name] = [:]
        for (declaration, _) in resolved { taken[declaration.id.text] = declaration.id }
        for (declaration, _) in resolved {
            for case .alias(let names) in declaration.clauses {
                for name in names {
                    if let first = taken[name.text] {
                        report(
                            .idTaken, "`\(name.text)` refers to two loci", at: name.span, label: "an alias here",
                            others: [.init(first.span, "and declared here")],
                            help: "an id belongs to one locus: remove one")
                    } else {
                        taken[name.text] = name
                        aliases[name.text] = declaration.id.text
                    }
                }
            }
        }
    }

    private func checkPositions(_ resolved: [(declaration: VariantDeclaration, variant: PheneModel.Variant?)]) {
        var taken: [Site: Name] = [:]
        let inTextOrder = resolved.sorted {
            let a = $0.declaration.span, b = $1.declaration.span
            return (ranks[a.file], a.start) < (ranks[b.file], b.start)
        }
        for (declaration, variant) in inTextOrder {
            guard let locus = variant?.locus else { continue }
            for placement in locus.placements {
                let site = Site(build: placement.build, chromosome: locus.chromosome, position: placement.position)
                guard let first = taken[site] else {
                    taken[site] = declaration.id
                    continue
                }
                report(
                    .positionTaken, "`\(declaration.id.text)` and `\(first.text)` have the same position",
                    at: declaration.id.span,
                    label: "at \(site.text)", others: [.init(first.span, "also at this position")],
                    help: "if they are one locus, declare one and give the other id as its `alias`")
                break
            }
        }
    }
}

private struct Site: Hashable {
    let build: Build
    let chromosome: Chromosome
    let position: Position

    var text: String { "\(build.name) \(chromosome.name):\(position.value)" }
}
