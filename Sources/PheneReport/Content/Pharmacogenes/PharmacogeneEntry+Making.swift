// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension PharmacogeneEntry {
    /// - Parameters:
    ///   - number: the index of the pharmacogene in the pack.
    ///   - isFileAlone: whether to leave out what calls from outside say of it.
    /// - Complexity: linear in the pairs that fit.
    init(_ number: Int, in shown: DisclosurePolicy, isFileAlone: Bool = false) {
        let facts = shown.facts
        let gene = facts.pharmacogenes[number]
        let outside = isFileAlone ? nil : OutsideEntry(number, in: shown)
        self.outside = outside
        let own = shown.evaluation.fileDiplotypes(ofPharmacogene: number)
        let set = outside == nil ? own : shown.evaluation.diplotypes(ofPharmacogene: number)
        let isRedacted = shown.isRedacted
        let made = facts.findings(ofPharmacogene: number)
        self.gene = facts.geneFacts[gene.gene].symbol
        let state =
            outside.map { $0.isRefused ? State.outsideUnclear : .outsideCall }
            ?? (gene.needsLaboratory ? .needsLaboratory : State(set.state))
        self.state = state
        positions = PharmacogenePositions(number, own, in: shown)
        isLowestFunction = set.isLowestFunction
        isPhaseDecisive = set.isPhaseDecisive
        isPhaseStated = outside == nil && gene.loci.contains { Self.isPhased(at: $0, in: shown) }
        let pairs = ReportedPairs(set, of: gene)
        let phenotypes = made.phenotype.map { shown.facts.titles(ofFinding: $0, in: shown) } ?? []
        let isCounted = state == .fits || state == .outsideCall && set.state == .fits
        let isListed = isCounted && !isRedacted && pairs.count <= Self.listLimit
        diplotypes = isListed ? pairs.listed.map { Diplotype($0, of: gene, phenotypes) } : []
        diplotypeCount = isCounted ? pairs.count : nil
        let carriers =
            outside == nil
            ? shown.evaluation.fileCarriedAlleles(ofPharmacogene: number)
            : shown.evaluation.carriedAlleles(ofPharmacogene: number)
        // That no variant was found says nothing of a gene whose copies are not seen.
        carried = (isRedacted ? [] : carriers.map { $0.allele })
            .filter { outside != nil || !gene.needsLaboratory || pairs.isVariant($0) }.map { Allele($0, of: gene) }
        invisible = outside == nil ? Self.invisible(gene) : []
        remedies = Self.remedies(number, set, state, pairs, in: shown)

        let isOpen = set.state != .fits || gene.needsLaboratory
        phenotype = made.phenotype.map { index in
            let value =
                isFileAlone
                ? shown.evaluation.filePhenotypes(ofPharmacogene: number) : shown.evaluation.value(of: .finding(index))
            let steps = facts.scales[facts.findings[index].scale].steps
            return PhenotypeEntry(
                possible: value.map { Outcome.Step(name: steps[$0].name, title: phenotypes[$0]) },
                ruledOut: steps.indices.filter { !value.contains($0) }.map { phenotypes[$0] },
                isNarrowed: value.count < steps.count || steps.count == 1 && !isOpen)
        }
        // The last score is the unknown one only where an allele has no activity value.
        let hasUnknown = gene.named.contains { $0.activity == nil }
        score = gene.score.map { input in
            let values = facts.inputFacts[input].values
            let value =
                isFileAlone
                ? shown.evaluation.fileScores(ofPharmacogene: number) : shown.evaluation.value(of: .input(input))
            let mayBeUnknown = hasUnknown && value.contains(values.count - 1)
            var runs: [[String]] = []
            var last = -2
            for code in value where !mayBeUnknown || code < values.count - 1 {
                if code == last + 1 { runs[runs.count - 1].append(values[code]) } else { runs.append([values[code]]) }
                last = code
            }
            return ScoreEntry(
                possible: value.map { values[$0] }, mayBeUnknown: mayBeUnknown, runs: runs,
                isNarrowed: value.count < values.count)
        }
        singlePositions = SinglePosition.all(ofPharmacogene: number, phenotypes, in: shown)
        let symbol = self.gene
        let isPredicted = phenotype?.isNarrowed == true || score?.isNarrowed == true
        expected = facts.expected(ofPharmacogene: number).map {
            ExpectedActivity($0, of: symbol, isPredicted: isPredicted, in: shown)
        }
        ranking = RankingEntry(number, in: shown)
        weights = PairWeights(number, state, pairs, in: shown)
        let finding = made.phenotype.map { facts.findings[$0] }
        unknownText = phenotype?.isKnown == true ? "" : shown.localized(finding?.unknownText ?? "")
        about = shown.localized(finding?.about(for: shown.audience) ?? "")
        cautions = (outside?.warnings ?? []) + (finding?.cautions ?? []).map { shown.localized($0) }
        authority = shown.title(ofAuthority: gene.authority ?? finding?.authority)
        unlistedAuthority = shown.title(ofAuthority: gene.unlistedAsReferenceBy)
        evidence = finding?.evidence.name ?? ""
        citations = shown.cited(finding?.cites ?? gene.cites)
        name = finding?.name ?? self.gene
        place = facts.text(of: gene.place)
        self.isRedacted = isRedacted
        findings =
            ([made.phenotype, made.score].compactMap { $0 }).map { facts.findings[$0].name } + expected.map { $0.name }
    }

    /// Whether a source states the phase at a locus where two copies differ.
    private static func isPhased(at locus: Int, in shown: DisclosurePolicy) -> Bool {
        shown.evaluation.readings[locus].records.contains { record in
            guard case .called(let genotype) = record.call, genotype.isPhased, genotype.alleles.count == 2,
                let first = genotype.alleles[0], let second = genotype.alleles[1]
            else { return false }
            return first != second
        }
    }

    /// The alleles that genotypes never show, without core alleles of sub-alleles that they do show.
    private static func invisible(_ gene: Pharmacogene) -> [String] {
        var isShown = [Bool](repeating: false, count: gene.named.count)
        for (index, allele) in gene.named.enumerated() where allele.isCallable {
            isShown[index] = true
            if let core = allele.reportedAs { isShown[core] = true }
        }
        return gene.named.indices.filter { !isShown[$0] && gene.named[$0].reportedAs == nil }.map {
            gene.named[$0].name
        }
    }
}

extension PharmacogeneEntry.State {
    fileprivate init(_ state: DiplotypeSet.State) {
        self =
            switch state {
            case .fits: .fits
            case .nothingRead: .nothingRead
            case .unlistedAllele: .unlistedAllele
            case .noPairFits: .noPairFits
            case .requiredMissing: .requiredMissing
            case .allelesNotStated: .outsideCall
            }
    }
}

extension PharmacogeneEntry.Allele {
    fileprivate init(_ index: Int, of gene: Pharmacogene) {
        let allele = gene.named[index]
        name = gene.named[allele.reportedAs ?? index].name
        function = allele.function.map { gene.functions[$0] } ?? ""
        activity = allele.activity.map { (allele.isAtLeast ? "\u{2265}" : "") + Self.text(hundredths: $0) }
    }

    /// `0.25` for 25.
    static func text(hundredths: Int) -> String {
        let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
        if part == 0 { return String(whole) }
        return String(whole) + "." + (part % 10 == 0 ? String(part / 10) : (part < 10 ? "0" : "") + String(part))
    }
}

extension PharmacogeneEntry.Diplotype {
    /// - Parameter titles: those of the phenotypes.
    fileprivate init(_ pair: ReportedPairs.Pair, of gene: Pharmacogene, _ titles: [String]) {
        let order = pair.alleles
        alleles = order.map { PharmacogeneEntry.Allele($0, of: gene) }
        phenotypes = pair.phenotypes.compactMap { $0 < titles.count ? titles[$0] : nil }
        score =
            gene.score == nil
            ? nil
            : gene.activity(of: order).map {
                ($0.isAtLeast ? "\u{2265}" : "") + PharmacogeneEntry.Allele.text(hundredths: $0.hundredths)
            }
    }
}
