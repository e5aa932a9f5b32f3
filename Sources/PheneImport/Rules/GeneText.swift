// SPDX-License-Identifier: Apache-2.0

extension RuleText {
    /// The rule file of a gene.
    init(_ gene: GeneDefinition, licence: String?) {
        self.init()
        head(gene, licence)
        line("gene \(gene.symbol) {")
        line("chromosome \(gene.chromosome)")
        line("strand \(gene.strand)")
        line("}")
        line()
        line("pharmacogene \(gene.symbol) \(Self.quoted(gene.symbol)) {")
        positions(gene)
        functions(gene)
        for allele in gene.named { self.allele(allele, of: gene) }
        exceptions(gene)
        phenotypes(gene)
        frequencies(gene)
        line("authority \(Authorities.cpic.name)")
        line("on unknown \(Self.quoted(Texts.unknownAlleles))")
        line("evidence guideline")
        list("cite", gene.cites.map { "\($0.source) \(Self.quoted($0.supports))" })
        line("}")
    }

    private mutating func head(_ gene: GeneDefinition, _ licence: String?) {
        comment("\(gene.symbol): \(Texts.written) \(TableName.definitionNames).")
        for origin in gene.origins { comment(origin) }
        if let licence { comment("Licence of the data: \(licence)") }
        if !gene.exemptions.remarks.isEmpty {
            line()
            for remark in gene.exemptions.remarks { comment(remark) }
        }
        line()
    }

    private mutating func positions(_ gene: GeneDefinition) {
        line("positions \(gene.chromosome) {")
        for place in gene.places {
            var text = "\(place.position) \(place.reference)>\(place.alternates.joined(separator: ","))"
            switch place.position37 {
            case .verified(let position, let reference):
                text += " GRCh37 \(position)" + (reference == place.reference ? "" : " ref \(reference)")
            case .lifted(let position): text += " GRCh37 lifted \(position)"
            case nil: break
            }
            line(text + (place.rsid.isEmpty ? "" : " " + place.rsid))
        }
        line("}")
    }

    private mutating func functions(_ gene: GeneDefinition) {
        if gene.functions.isEmpty { return }
        list("functions", gene.functions.map { "\(Identifier.ofFunction($0)) \(Self.quoted($0))" })
        line()
    }

    private mutating func allele(_ allele: GeneDefinition.Named, of gene: GeneDefinition) {
        var start = Identifier.ofAllele(allele.name)
        if !allele.core.isEmpty { start += " of " + Identifier.ofAllele(allele.core) }
        var end = allele.function.isEmpty ? "" : " function " + Identifier.ofFunction(allele.function)
        if let activity = allele.activity {
            end += " activity " + (activity.isAtLeast ? ">= " : "") + Score.text(activity.hundredths)
        } else if gene.hasScores, !allele.function.isEmpty {
            end += " activity unknown"
        }
        if !allele.isCallable { return line(start + " outside" + end) }
        var cells = allele.cells.map { "\(gene.places[$0.place].name) \($0.base)" }
        if allele.isReference {
            let ambiguous = gene.places.filter { $0.referenceAllele != $0.reference }
            cells = ["reference"] + ambiguous.map { "\($0.name) \($0.referenceAllele)" }
        }
        list(start + " =", cells, end: end)
    }

    private mutating func exceptions(_ gene: GeneDefinition) {
        line()
        let exemptions = gene.exemptions
        if !exemptions.required.isEmpty { list("required", exemptions.required.map { gene.places[$0].name }) }
        if exemptions.readsUnlistedAsReference {
            line("unlisted alleles are reference by \(Authorities.pharmcat.name)")
        }
        if exemptions.takesLowestFunction { line("lowest function") }
        if let place = exemptions.fallback { line("fallback \(gene.places[place].name)") }
        if let place = exemptions.proxy { line("proxy \(gene.places[place].name)") }
        if exemptions.needsLaboratory { line("laboratory only") }
        for priority in exemptions.priorities {
            list("prefer \(Self.pair(priority.pick)) among", priority.among.map(Self.pair))
        }
    }

    private mutating func frequencies(_ gene: GeneDefinition) {
        if !gene.frequencies.isEmpty { line() }
        for frequencies in gene.frequencies {
            list(
                "frequencies \(Self.quoted(frequencies.population))",
                frequencies.figures.map {
                    "\(Identifier.ofAllele($0.allele)) \($0.share)" + ($0.basis.isEmpty ? "" : " " + $0.basis)
                })
        }
        if !gene.frequencies.isEmpty { line() }
    }

    private static func pair(_ pair: String) -> String {
        pair.parts("/").map(Identifier.ofAllele).joined(separator: "/")
    }

    private mutating func phenotypes(_ gene: GeneDefinition) {
        let rules = gene.phenotypes
        let steps = gene.steps
        if steps.isEmpty { return }
        line()
        list(
            "phenotypes",
            steps.map {
                let title = $0 == Texts.notAssigned && steps.count == 1 ? Texts.noPhenotypes : $0
                return "\(Identifier.ofPhenotype($0)) \(Self.quoted(title)) \(PhenotypeMark.of($0))"
            })
        line()
        if gene.hasScores {
            line("phenotype by score {")
            for band in rules.bands {
                let highest = band.highest.map(Score.text) ?? ""
                let cell = band.lowest == band.highest ? highest : "\(Score.text(band.lowest))..\(highest)"
                line("\(cell) -> \(Identifier.ofPhenotype(band.phenotype))")
            }
            if let unscored = rules.unscored {
                line("unscored -> \(Identifier.ofPhenotype(unscored))")
            }
        } else {
            line("phenotype by functions {")
            for step in steps {
                let pairs = rules.pairs.filter { $0.phenotype == step }.map {
                    "\(Identifier.ofFunction($0.first))/\(Identifier.ofFunction($0.second))"
                }
                let singles = rules.singles.filter { $0.phenotype == step }.map { Identifier.ofFunction($0.function) }
                let cells = singles + pairs
                if !cells.isEmpty { list("", cells, end: " -> \(Identifier.ofPhenotype(step))") }
            }
            if gene.hasUnassigned {
                let cells = rules.singles.isEmpty ? "unassigned/*" : "unassigned, unassigned/*"
                line("\(cells) -> \(Identifier.ofPhenotype(Texts.notAssigned))")
            }
        }
        line("}")
    }
}

extension GeneDefinition {
    /// Whether activity scores decide the phenotype.
    var hasScores: Bool { !phenotypes.bands.isEmpty }

    /// Whether there are pairs of alleles for which the authority gives no phenotype, because one has no function.
    var hasUnassigned: Bool { !hasScores && named.contains { $0.function.isEmpty } }

    /// The phenotypes, and where it can happen that none is assigned.
    var steps: [String] { phenotypes.names + (hasUnassigned ? [Texts.notAssigned] : []) }
}

/// How much reports make of a phenotype.
enum PhenotypeMark {
    /// Whether a phenotype or a function says that what the alleles do is not known.
    static func isOpen(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return ["Indeterminate", "Uncertain", "Unknown", "n/a"].contains { words.contains(Substring($0)) }
    }

    /// `usual` of what the authority calls normal, `neutral` of what is not known or only names a genotype, otherwise `notable`.
    static func of(_ phenotype: String) -> String {
        if phenotype.hasPrefix("Normal") { return "usual" }
        let words = phenotype.split(separator: " ")
        return isOpen(phenotype) || words.contains("non-responsive") || words.contains { $0.contains("/") }
            ? "neutral" : "notable"
    }
}
