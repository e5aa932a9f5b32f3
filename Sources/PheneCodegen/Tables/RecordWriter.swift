// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneTables

/// Writes one record of a pack's facts.
struct RecordWriter {
    var texts: TextHeap
    var table = TableWriter()

    mutating func text(_ text: String) {
        let place = texts.place(text)
        table.write(place.offset)
        table.write(place.length)
    }

    private mutating func texts(_ list: [String]) {
        table.write(list.count)
        for item in list { text(item) }
    }

    mutating func indices(_ list: [Int]) {
        table.write(list.count)
        for item in list { table.write(item) }
    }

    mutating func place(_ place: Place) {
        table.write(place.file)
        table.write(place.line)
        table.write(place.column)
    }

    private mutating func id(_ id: VariantID) { table.write(bits: id.key) }

    private mutating func subject(_ subject: Subject) {
        switch subject {
        case .locus(let index): pair(0, index)
        case .input(let index): pair(1, index)
        case .finding(let index): pair(2, index)
        case .pathway(let index): pair(3, index)
        }
    }

    private mutating func pair(_ kind: Int, _ index: Int) {
        table.write(kind)
        table.write(index)
    }

    /// 0 where the rules do not say.
    private mutating func notability(_ notability: Notability?) {
        table.write(notability.flatMap { Notability.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    }

    private mutating func evidence(_ evidence: Evidence) {
        table.write(Evidence.allCases.firstIndex(of: evidence) ?? 0)
    }

    mutating func source(_ source: Source) {
        text(source.name)
        text(source.title)
        text(source.doi ?? "")
        text(source.url ?? "")
        text(source.authors ?? "")
        text(source.seen ?? "")
        table.write(source.pmid ?? 0)
        table.write(source.year ?? 0)
        place(source.place)
    }

    mutating func authority(_ authority: Authority) {
        text(authority.name)
        text(authority.title)
        place(authority.place)
    }

    mutating func gene(_ gene: Gene) {
        text(gene.symbol)
        text(gene.name)
        text(gene.about)
        table.write(Int(gene.chromosome.number))
        table.write(Int(gene.strand.rawValue))
        place(gene.place)
        text(gene.clinician)
    }

    mutating func scale(_ scale: Scale) {
        text(scale.name)
        table.write(scale.isOrdered ? 0 : 1)
        place(scale.place)
        table.write(scale.steps.count)
        for step in scale.steps {
            text(step.name)
            text(step.title)
            notability(step.notability)
        }
    }

    mutating func variant(_ variant: Variant) {
        let locus = variant.locus
        id(locus.id)
        table.write(locus.aliases.count)
        for alias in locus.aliases { id(alias) }
        table.write(Int(locus.chromosome.number))
        texts(locus.alleles.map { $0.text })
        texts(locus.names)
        table.write(locus.spellings.count)
        for spelling in locus.spellings {
            text(spelling.allele.text)
            table.write(spelling.number)
        }
        table.write(locus.placements.count)
        for placement in locus.placements {
            table.write(Int(placement.build.rawValue))
            table.write(placement.position.value)
            table.write(placement.reference.map { $0 + 1 } ?? 0)
        }
        table.write(variant.gene.map { $0 + 1 } ?? 0)
        text(variant.label)
        text(variant.caution)
        place(variant.place)
    }

    mutating func input(_ index: Int, of book: RuleBook) {
        let input = book.inputs[index]
        text(input.name)
        text(input.question)
        switch input.kind {
        case .question where input.isConsent: kind(3, loci: book.gatedLoci(by: index))
        case .question: kind(0, loci: [])
        case .phase(let haplotypes): kind(1, loci: book.haplotypes[haplotypes].loci)
        case .open: kind(2, loci: [])
        case .sex: kind(4, loci: [])
        }
        texts(input.values)
        place(input.place)
        table.write(input.isOrdered ? 1 : 0)
        number(input.number)
    }

    /// 0 where the input takes no number.
    private mutating func number(_ number: NumberRange?) {
        table.write(number == nil ? 0 : 1)
        guard let number else { return }
        table.write(signed: number.range.lowerBound)
        table.write(signed: number.range.upperBound)
        text(number.unit)
        table.write(number.starts.count)
        for start in number.starts { table.write(signed: start) }
    }

    private mutating func kind(_ number: Int, loci: [Int]) {
        table.write(number)
        indices(loci)
    }

    mutating func finding(_ finding: Finding) {
        text(finding.name)
        text(finding.title)
        text(finding.quantity)
        text(finding.about)
        text(finding.unknownText)
        table.write(finding.scale)
        evidence(finding.evidence)
        texts(finding.cautions)
        indices(finding.cites)
        table.write(finding.authority.map { $0 + 1 } ?? 0)
        texts(finding.populations)
        place(finding.place)
        table.write(finding.subjects.count)
        for part in finding.subjects { subject(part) }
        table.write(finding.rows.count)
        for row in finding.rows {
            for cell in row.cells { table.write(bits: cell.bits) }
            table.write(row.step)
            notability(row.notability)
            text(row.note)
            place(row.place)
        }
        text(finding.clinician)
    }

    mutating func pathway(_ pathway: Pathway) {
        text(pathway.name)
        text(pathway.title)
        text(pathway.about)
        table.write(pathway.scale)
        evidence(pathway.evidence)
        texts(pathway.cautions)
        indices(pathway.cites)
        place(pathway.place)
        table.write(pathway.flows.count)
        for flow in pathway.flows {
            text(flow.stage)
            table.write(flow.finding)
            table.write(flow.weights.count)
            for weight in flow.weights { table.write(signed: weight) }
        }
        table.write(pathway.bands.count)
        for band in pathway.bands {
            bound(band.lower)
            bound(band.upper)
            table.write(band.step)
        }
        text(pathway.clinician)
    }

    private mutating func bound(_ bound: Int?) {
        table.write(bound == nil ? 0 : 1)
        if let bound { table.write(signed: bound) }
    }

    mutating func advice(_ advice: Advice, overriders: [FactsWriter.Overrider]) {
        text(advice.name)
        text(advice.title)
        text(advice.text)
        text(advice.conditionText)
        text(advice.unknownText)
        table.write(Verb.allCases.firstIndex(of: advice.verb) ?? 0)
        evidence(advice.evidence)
        texts(advice.cautions)
        indices(advice.cites)
        table.write(advice.authority.map { $0 + 1 } ?? 0)
        texts(advice.populations)
        indices(advice.opposed)
        place(advice.place)
        indices(advice.targets)
        let subjects = advice.condition.subjects
        table.write(subjects.count)
        for part in subjects { subject(part) }
        table.write(overriders.count)
        for overrider in overriders {
            table.write(overrider.advice)
            text(overrider.clause.reason)
            text(overrider.clause.despite)
            indices(overrider.clause.targets)
            indices(overrider.holding)
            place(overrider.clause.place)
        }
        text(advice.clinician)
        text(advice.proceeds)
    }
}

extension Condition {
    /// What the condition speaks of, in the order of first mention.
    var subjects: [Subject] {
        var found: [Subject] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Subject]) {
        switch self {
        case .test(let subject, _), .known(let subject):
            if !found.contains(subject) { found.append(subject) }
        case .not(let inner): inner.collect(into: &found)
        case .and(let parts), .or(let parts), .atLeast(_, let parts):
            for part in parts { part.collect(into: &found) }
        }
    }
}
