// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension MedicineEntry {
    /// - Parameters:
    ///   - index: the index of a finding that is guidance.
    ///   - genes: the genes of the report, by the index of the pharmacogene.
    /// - Returns: `nil` for a finding that is no guidance, and for guidance without a gene of which anything is known.
    init?(_ index: Int, _ genes: [PharmacogeneEntry], in shown: DisclosurePolicy) {
        let facts = shown.facts
        let finding = facts.findings[index]
        guard let guidance = finding.guidance else { return nil }
        let evaluation = shown.evaluation
        if !shown.isInForce(index) { return nil }
        let steps = evaluation.value(of: .finding(index))
        // Where no result is known, the guideline says nothing for people without one of them.
        if !guidance.without.isEmpty, steps.count == guidance.recommendations.count, steps.count > 1 { return nil }
        var without: [String] = []
        for name in guidance.without.flatMap({ facts.names(ofUnknown: $0) }) where !without.contains(name) {
            without.append(name)
        }
        self.without = without
        let asked = guidance.group.map { $0.input }.flatMap { evaluation.answers[$0] == nil ? $0 : nil }
        populationQuestion = asked.map { facts.inputFacts[$0].name } ?? ""
        name = finding.name
        drug = guidance.drug
        title = shown.localized(finding.title)
        population = Wording.list(finding.populations.map { shown.localized($0) }, "and")
        let recommendations = Self.recommendations(steps, guidance, finding, index, in: shown)
        self.recommendations = recommendations
        let all = Set(guidance.recommendations)
        state =
            recommendations.count < 2 ? .known : steps.count < guidance.recommendations.count ? .several : .open
        basis = finding.subjects.map { Basis($0, genes, in: shown) }
        var openGenes: [String] = []
        var openQuestions: [String] = []
        let open = recommendations.count < 2 ? [] : shown.openSubjects(of: .finding(index))
        for case .input(let input) in open {
            if let number = facts.inputFacts[input].kind.pharmacogene {
                if !openGenes.contains(genes[number].gene) { openGenes.append(genes[number].gene) }
            } else if facts.inputFacts[input].isAsked {
                openQuestions.append(facts.inputFacts[input].name)
            }
        }
        var expected: [ExpectedActivity] = []
        for gene in basis.filter({ $0.isGene }).map({ $0.title }) + without {
            for entry in genes where entry.gene == gene { expected += entry.expected }
        }
        self.expected = expected
        self.openGenes = openGenes
        self.openQuestions = openQuestions
        unknownText = recommendations.count < 2 || all.isEmpty ? "" : shown.localized(finding.unknownText)
        about = shown.localized(finding.about(for: shown.audience))
        let bases = basis.filter { $0.isGene }.map { $0.title }
        let unlisted = genes.filter { $0.outside == nil && bases.contains($0.gene) }.compactMap { gene in
            gene.unlistedNote.map { gene.gene + ": an " + $0 }
        }
        cautions = unlisted + finding.cautions.map { shown.localized($0) }
        authority = shown.title(ofAuthority: finding.authority)
        evidence = finding.evidence.name
        citations = shown.cited(finding.cites)
        place = facts.text(of: finding.place)
    }

    /// The recommendations of the steps that are possible, each once, with the notes of the rows that are possible.
    private static func recommendations(
        _ steps: CodeSet, _ guidance: Guidance, _ finding: Finding, _ index: Int, in shown: DisclosurePolicy
    ) -> [Recommendation] {
        var found: [(recommendation: Guidance.Recommendation, gists: [String])] = []
        for step in steps where step < guidance.recommendations.count {
            let recommendation = guidance.recommendations[step]
            var gists: [String] = []
            for row in finding.rows where row.step == step && shown.evaluation.isReached(row, of: finding) {
                let gist = shown.localized(row.note)
                if !gists.contains(gist) { gists.append(gist) }
            }
            if let same = found.firstIndex(where: { $0.recommendation == recommendation }) {
                found[same].gists += gists.filter { !found[same].gists.contains($0) }
            } else {
                found.append((recommendation, gists))
            }
        }
        // Of several notes none is certain to be about this person.
        let entries = found.map { Recommendation($0.recommendation, gist: $0.gists.count == 1 ? $0.gists[0] : "") }
        return entries.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map { $0.element }
    }
}

extension MedicineEntry.Basis {
    fileprivate init(_ subject: Subject, _ genes: [PharmacogeneEntry], in shown: DisclosurePolicy) {
        let facts = shown.facts
        isKnown = shown.evaluation.value(of: subject).known != nil
        var role = FindingRole.other
        switch subject {
        case .finding(let index): role = facts.roles[index]
        case .input(let index):
            switch facts.inputFacts[index].kind {
            case .phenotype(let number): role = .phenotype(number)
            case .score(let number): role = .score(number)
            case .question, .consent, .phase, .open, .sex: break
            }
        case .locus, .pathway: break
        }
        switch role {
        case .phenotype(let number):
            title = genes[number].gene
            value = (genes[number].phenotype?.text ?? "not determined") + genes[number].sourceNote
            isGene = true
        case .score(let number):
            title = genes[number].gene
            value =
                (genes[number].score.map { $0.isNarrowed ? "activity score " + $0.text : $0.text }
                    ?? "not determined") + genes[number].sourceNote
            isGene = true
        case .guidance, .expected, .other:
            isGene = false
            if let basis = FindingEntry.Basis(subject, in: shown) {
                title = basis.title
                value = basis.value
            } else {
                title = shown.isRedacted ? "a site" : shown.evaluation.pack.name(of: subject)
                value = isKnown ? "known" : "not known"
            }
        }
    }
}

extension ReportContent {
    /// The pharmacogenes of a pack, as declared, and its guidance on medicines: what asks for most first, then what the genes do not
    /// decide.
    static func pharmacogenes(in shown: DisclosurePolicy) -> ([PharmacogeneEntry], [MedicineEntry]) {
        let genes = shown.facts.pharmacogenes.indices.map { PharmacogeneEntry($0, in: shown) }
        let medicines = shown.facts.guidance.compactMap { MedicineEntry($0, genes, in: shown) }
        let order: (MedicineEntry) -> Int = { medicine in
            switch medicine.state {
            case .known: medicine.rank
            case .several: 100 + medicine.rank
            case .open: 200
            }
        }
        let keys = medicines.enumerated().map { (order($1), $1.heading, $0) }
        return (genes, keys.sorted { $0 < $1 }.map { medicines[$0.2] })
    }
}
