// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON

extension RuleBook {
    /// What a pharmacogene means, without its place in a file, for comparison with that of another book.
    package func meaning(ofPharmacogene index: Int) -> String {
        var book = self
        book.files = []
        return book.json(of: pharmacogenes[index]).text
    }

    /// Alleles and rules are lines of text, so that a comparison shows those that changed.
    func json(of gene: Pharmacogene) -> JSON {
        let names = gene.loci.map { name(of: .locus($0)) }
        func pair(_ pair: Pharmacogene.Priority.Pair) -> String {
            gene.named[pair.first].name + "/" + gene.named[pair.second].name
        }
        let priorities = gene.priorities.map { pair($0.pick) + " among " + $0.among.map(pair).joined(separator: ", ") }
        return object([
            "name": .string(genes[gene.gene].symbol), "at": json(of: gene.place), "positions": json(of: names),
            "functions": json(of: gene.functions),
            "alleles": json(of: gene.named.indices.map { line(ofAllele: $0, of: gene, names) }),
            "phenotypes": json(of: phenotypeRules(of: gene)), "required": json(of: gene.required.map { names[$0] }),
            "unlistedAreReferenceBy": optional(gene.unlistedAsReferenceBy.map { authorities[$0].name }),
            "lowestFunction": flag(gene.takesLowestFunction),
            "laboratoryOnly": flag(gene.needsLaboratory), "priorities": json(of: priorities),
            "fallback": optional(gene.fallback.map { names[$0] }), "proxy": optional(gene.proxy.map { names[$0] }),
            "frequencies": json(of: gene.frequencies.map { line(of: $0, in: gene) }),
            "authority": optional(gene.authority.map { authorities[$0].name }), "cites": cites(gene.cites),
            "supports": supports(gene.cites),
        ])
    }

    func json(of guidance: Guidance, of scale: Scale) -> JSON {
        let steps = zip(scale.steps, guidance.recommendations).map { step, it in
            JSON.Member(
                step.name,
                object([
                    "action": .string(it.action.name), "also": json(of: it.also.map { $0.name }),
                    "strength": .string(it.strength.name),
                ]))
        }
        let group = guidance.group.map { group in
            inputs[group.input].name + " = "
                + group.answers.map { inputs[group.input].values[$0] }.joined(separator: ", ")
        }
        return object([
            "drug": .string(guidance.drug), "when": optional(group),
            "without": json(of: guidance.without.map { name(of: $0) }),
            "steps": .object(steps),
        ])
    }

    private func flag(_ flag: Bool) -> JSON { flag ? .bool(true) : .null }

    /// `*4.001 of *4 = rs28399504 G, rs12248560 T, No function, activity 0.25`
    private func line(ofAllele index: Int, of gene: Pharmacogene, _ names: [String]) -> String {
        let named = gene.named[index]
        var parts = index == gene.reference ? ["reference"] : named.isCallable ? [] : ["outside"]
        for cell in named.cells {
            let alleles = variants[gene.loci[cell.place]].locus.alleles
            let texts = cell.alleles.map { alleles[$0].text }
            parts.append(names[cell.place] + " " + texts.joined(separator: "|"))
        }
        if let function = named.function { parts.append(gene.functions[function]) }
        if let activity = named.activity {
            parts.append("activity \(named.isAtLeast ? ">= " : "")\(hundredths(activity))")
        }
        let core = named.reportedAs.map { " of " + gene.named[$0].name } ?? ""
        return named.name + core + " = " + parts.joined(separator: ", ")
    }

    /// `European: *2 0.1466, *1 0.6245 inferred`
    private func line(of frequencies: AlleleFrequencies, in gene: Pharmacogene) -> String {
        let figures = frequencies.figures.map {
            "\(gene.named[$0.allele].name) \($0.share.text)" + ($0.basis == .published ? "" : " " + $0.basis.name)
        }
        return frequencies.population + ": " + figures.joined(separator: ", ")
    }

    /// `no/normal -> intermediate`, `0..0.5 -> poor`
    private func phenotypeRules(of gene: Pharmacogene) -> [String] {
        let steps = inputs[gene.phenotype].values
        let functions = gene.functions + ["unassigned"]
        var rules: [String] = []
        for high in functions.indices {
            for low in 0...high where high * (high + 1) / 2 + low < gene.pairs.count {
                rules.append(
                    "\(functions[low])/\(functions[high]) -> \(steps[gene.pairs[high * (high + 1) / 2 + low]])")
            }
        }
        for (function, step) in gene.singles.enumerated() { rules.append("\(functions[function]) -> \(steps[step])") }
        for band in gene.bands {
            rules.append("\(hundredths(band.lowest))..\(band.highest.map(hundredths) ?? "") -> \(steps[band.step])")
        }
        if let unscored = gene.unscored { rules.append("unscored -> \(steps[unscored])") }
        return rules
    }

    /// A number of hundredths without zeros at its end: `0.25`, `1`.
    private func hundredths(_ number: Int) -> String {
        let rest = number % 100
        let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return String(number / 100) + digits
    }
}
