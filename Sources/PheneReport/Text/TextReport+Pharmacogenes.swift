// SPDX-License-Identifier: Apache-2.0

// Genes with named alleles, and the medicines whose guidelines ask for them.
extension Page {
    /// The table of genes, then each gene with what is behind it.
    mutating func pharmacogenes(_ content: ReportContent) {
        let genes = content.pharmacogenes
        if genes.isEmpty { return }
        section("Genes that matter for medicines")
        paragraphs(content.pharmacogeneLead)
        blank()
        table([Self.geneHeads] + genes.map { $0.row }, shares: [9, 40, 26, 12, 13]) {
            $0 > 0 && genes[$0 - 1].isInformative ? .plain : .open
        }
        extras(content)
        let sources = content.pharmacogeneSources
        if !sources.isEmpty {
            blank()
            paragraphs(sources)
        }
        for gene in genes { details(of: gene) }
    }

    /// What is shown next to the pairs that fit where it is asked for: the ranking, and the weights by frequencies.
    mutating func extras(_ content: ReportContent) {
        for extra in content.extraTables {
            part(extra.title)
            paragraphs(extra.lead)
            if !extra.rows.isEmpty { table([extra.heads] + extra.rows, shares: extra.shares) }
            for sentence in extra.rest { paragraphs(sentence, tone: .open) }
        }
    }

    /// The heads of the table of genes.
    static let geneHeads = ["Gene", "Alleles", "Phenotype", "Score", "Read"]

    private mutating func details(of gene: PharmacogeneEntry) {
        subject(gene.gene + ": " + gene.alleleText)
        var sentences: [String] = []
        if let phenotype = gene.phenotype { sentences.append("Phenotype: " + phenotype.text + ".") }
        if let score = gene.score { sentences.append("Activity score: " + score.text + ".") }
        for expected in gene.expected { sentences.append(Self.sentence(expected.title + ": " + expected.text)) }
        let functions = gene.functionTexts
        if !functions.isEmpty { sentences.append("Functions: " + functions.joined(separator: "; ") + ".") }
        if !gene.unknownText.isEmpty { sentences.append(Self.sentence(gene.unknownText)) }
        sentences += gene.notes
        sentences.append(Self.sentence(gene.basisText))
        paragraphs(sentences.joined(separator: " "), indent: 2)
        // That none of many was read needs no list of them.
        for (label, ids) in gene.positions.lists
        where label != "Not read" || !gene.positions.isUnread || ids.count <= 30 {
            paragraphs(label + ": " + ids.joined(separator: ", ") + ".", indent: 2)
        }
        cautions(gene.cautions)
        for expected in gene.expected where expected.state != .asPredicted { self.expected(expected) }
        var end: [String] = []
        if !gene.about.isEmpty { end.append(Self.sentence(gene.about)) }
        end.append("Evidence: " + gene.evidence + Wording.bracketed(gene.citations) + ".")
        end.append("Rule: " + gene.place + ".")
        paragraphs(end.joined(separator: " "), indent: 2, tone: .quiet)
    }

    /// What is behind an expected activity that is not known to be as predicted.
    private mutating func expected(_ expected: ExpectedActivity) {
        cautions(expected.cautions)
        let sentences = [
            expected.meaning.isEmpty ? expected.unknownText : expected.meaning,
            "Evidence: " + expected.evidence + Wording.cited(expected.citations), "Rule: " + expected.place,
        ]
        paragraphs(
            expected.title + ": " + sentences.filter { !$0.isEmpty }.map(Self.sentence).joined(separator: " "),
            indent: 2,
            tone: .quiet)
    }

    /// What guidelines say of medicines: what they ask for, then what stays open.
    mutating func medicines(_ content: ReportContent) {
        let medicines = content.medicines
        if medicines.isEmpty { return }
        section("Medicines, by these genes")
        paragraphs(MedicineEntry.warning, tone: .warning)
        let groups = MedicineGroups(medicines)
        for caution in groups.cautions where caution != MedicineEntry.warning { paragraphs(caution, tone: .warning) }
        for warning in groups.warnings { paragraphs(warning, tone: .warning) }
        if !groups.asking.isEmpty {
            blank()
            table([Self.medicineHeads] + groups.asking.map { $0.row }, shares: [22, 39, 11, 28]) { _ in .plain }
        } else {
            paragraphs(groups.nothingAsked)
        }
        medicineLines(groups)
        part("What is behind it")
        for medicine in medicines where medicine.state != .open { details(of: medicine, besides: groups.cautions) }
    }

    /// The heads of the table of medicines.
    static let medicineHeads = ["Medicine", "What the guideline says", "Strength", "Because of"]

    /// What is not in the table of medicines.
    mutating func medicineLines(_ groups: MedicineGroups, namesAll: Bool = true) {
        if !groups.several.isEmpty {
            part("Several recommendations are possible")
            for medicine in groups.several { item(medicine.heading + ": " + medicine.text + ".") }
        }
        for (title, names) in groups.lines {
            part(title)
            item(namesAll ? names.joined(separator: ", ") + "." : String(names.count))
        }
        if groups.open.isEmpty { return }
        part("Not determined, because these genes or answers are not known")
        for group in groups.open { item(group.open + ": " + group.names.joined(separator: ", ") + ".") }
    }

    private mutating func details(of medicine: MedicineEntry, besides shared: [String]) {
        var sentences = [medicine.heading + ": " + medicine.text + "."]
        for recommendation in medicine.recommendations {
            let lead = medicine.recommendations.count > 1 ? Self.sentence(recommendation.text) + " " : ""
            let words = [
                recommendation.gist,
                recommendation.strengthText.isEmpty ? "" : "Strength: " + recommendation.strengthText + ".",
            ]
            let rest = words.filter { !$0.isEmpty }.joined(separator: " ")
            if !rest.isEmpty { sentences.append(lead + rest) }
        }
        sentences.append("Based on " + medicine.basisText + ".")
        if !medicine.unknownText.isEmpty { sentences.append(Self.sentence(medicine.unknownText)) }
        if !medicine.about.isEmpty { sentences.append(Self.sentence(medicine.about)) }
        sentences += medicine.cautions.filter { !shared.contains($0) }.map { "Caution: " + Self.sentence($0) }
        if !medicine.authority.isEmpty { sentences.append("Issued by " + medicine.authority + ".") }
        sentences.append("Evidence: " + medicine.evidence + Wording.cited(medicine.citations) + ".")
        sentences.append("Rule: " + medicine.place + ".")
        item(sentences.joined(separator: " "))
    }
}

extension PharmacogeneEntry {
    /// The cells of the table of genes.
    var row: [String] {
        [
            gene, shortAlleleText, phenotype?.text ?? "none assigned",
            score.map { $0.isNarrowed ? $0.text : "not known" } ?? "-", positions.brief,
        ]
    }

    /// What each allele of the pairs that are listed, or that is carried, does: `*2: no function, activity 0`.
    var functionTexts: [String] {
        let isListed = (diplotypeCount ?? .max) <= Self.pairLimit
        var seen: Set<Allele> = []
        let alleles = (isListed ? diplotypes.flatMap { $0.alleles } : carried).filter { seen.insert($0).inserted }
        return alleles.map { allele in
            allele.name + ": " + (allele.function.isEmpty ? "not assigned" : Wording.inSentence(allele.function))
                + (allele.activity.map { ", activity " + $0 } ?? "")
        }
    }
}

extension PharmacogenePositions {
    /// The lists of ids, each with what it lists; empty ones are left out.
    var lists: [(label: String, ids: [String])] {
        let found = variants.map { $0.id + " " + $0.genotype }
        let all: [(label: String, ids: [String])] = [
            ("Other alleles than the reference allele", found), ("Not read", missing), ("Uncertain", uncertain),
            ("With an allele that no definition lists", unlisted), ("Read as the reference", readAsReference),
            ("Counted as nothing", unexplained), ("Not shown", withheld),
        ]
        return all.filter { !$0.ids.isEmpty }
    }
}

extension MedicineEntry {
    /// The cells of the table of medicines.
    var row: [String] {
        guard let recommendation = recommendations.first else { return [heading, "", "", basisText] }
        let gist = recommendation.gist.isEmpty ? "" : ". " + recommendation.gist
        return [heading, Page.capitalized(recommendation.text) + gist, recommendation.strengthText, basisText]
    }
}

extension Page {
    static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

extension ReportContent {
    /// Whose definitions of alleles they are, and what each source supports, once for all genes.
    var pharmacogeneSources: String {
        var sentences: [String] = []
        for gene in pharmacogenes where !gene.authority.isEmpty {
            let issued = "Issued by " + gene.authority + "."
            if !sentences.contains(issued) { sentences.append(issued) }
        }
        var supports: [String] = []
        for citation in pharmacogenes.flatMap({ $0.citations }) where !citation.supports.isEmpty {
            let support = "[\(citation.number)] " + citation.supports
            if !supports.contains(support) { supports.append(support) }
        }
        // What is said in full of one gene is not said in part of another.
        supports = supports.filter { support in !supports.contains { $0.hasPrefix(support + ";") } }
        if !supports.isEmpty { sentences.append("Sources: " + supports.sorted().joined(separator: "; ") + ".") }
        return sentences.joined(separator: " ")
    }

    /// How many positions were read and with what, in two sentences.
    var pharmacogeneLead: String {
        if file.isNone {
            return "There is no genotype file, so nothing is known of a gene without a result from outside. "
                + "A gene that is not determined is not normal."
        }
        let count = pharmacogenes.reduce(0) { $0 + $1.positions.count }
        let read = pharmacogenes.reduce(0) { $0 + $1.positions.readCount }
        return "\(Wording.grouped(read)) of \(Wording.grouped(count)) positions that define named alleles of "
            + "\(Wording.count(pharmacogenes.count, "gene", "genes")) were read from this file (\(file.kind)). "
            + "A position that was not read is not the reference, and a gene that is not determined is not normal."
    }
}
