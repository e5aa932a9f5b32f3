// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneRuntime

/// A finding as a report shows it to one person.
public struct FindingEntry: Sendable {
    /// An answer or another finding that a finding or an advice rests on.
    public struct Basis: Sendable {
        public let name: String
        public let title: String
        public let value: String
        public let isKnown: Bool
        /// It has a place of its own in the page.
        let isFinding: Bool

        /// `Plasma DBH activity: low`, `Do you have POTS? no`.
        public var text: String { title + (title.last == "?" ? " " : ": ") + value }
    }

    public let name: String
    public let title: String
    /// The symbols of the genes it reads, in order of first mention.
    public let genes: [String]
    public let outcome: Outcome
    /// What the rules say of all results that are possible; absent where they do not say.
    public let notability: Notability?
    /// The loci that it reads itself.
    public let loci: [LocusEntry]
    /// What else it reads.
    public let basis: [Basis]
    /// The sentence of the row that holds for this person.
    ///
    /// Absent where the row has none, and where more than one row is possible: then no row's sentence is surely the
    /// person's own.
    public let meaning: String?
    /// The row that holds, as rules write it: `C/T, T/T -> low`; where there is just one.
    public let row: String?
    /// Its place.
    public let rowPlace: String?
    /// What the rule says where the result is not known; empty otherwise.
    public let unknownText: String
    /// The ids of loci without a row that were taken to be the reference, because the options say so.
    public let assumed: [String]
    /// The ids of loci whose genotypes were imputed; `a site` where ids are left out.
    public let imputed: [String]
    /// For a pair of haplotypes: whether the file states the phase, and what was assumed; empty for all else.
    public let phase: String
    /// Just one row can hold.
    let hasRow: Bool
    /// What was measured.
    public let quantity: String
    public let about: String
    public let cautions: [String]
    /// Whose finding it is; empty where the rules name nobody.
    public let authority: String
    /// In whom it was seen, as the rules say.
    public let populations: [String]
    public let evidence: String
    /// The same as evidence, for comparison.
    let level: Evidence
    /// Every locus that it rests on, directly or through findings, was read to one genotype, and none is withheld.
    let wasRead: Bool

    /// Whatever is possible here, the rules call it notable.
    public var isNotable: Bool { notability == .notable }

    /// All of it was read, its result is known, and the rules call that usual; nothing less may be summed up.
    public var isUsual: Bool { outcome.isKnown && wasRead && level != .conflicting && notability == .usual }

    /// Numbers of references.
    public let citations: [Int]
    /// The rule file and line.
    public let place: String

    /// The title, or the name where there is none.
    var heading: String { title.isEmpty ? name : title }

    init(_ index: Int, in shown: Discretion, references: inout ReferenceList) {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        let finding = shown.facts.findings[index]
        name = finding.name
        title = shown.say(finding.title)
        genes = shown.facts.genes[index]
        let outcome = Outcome(of: .finding(index), scale: finding.scale, in: shown)
        self.outcome = outcome
        notability = evaluation.notability(of: .finding(index))
        var loci: [LocusEntry] = []
        for case .locus(let locus) in finding.subjects { loci.append(LocusEntry(locus, in: shown)) }
        self.loci = shown.isRedacted ? [] : loci
        wasRead = shown.facts.loci[index].allSatisfy { shown.wasRead($0) }
        assumed = shown.isRedacted ? [] : shown.assumed(of: finding.subjects)
        imputed = shown.imputed(under: finding.subjects)
        phase = evaluation.phase(ofFinding: index, namesPairs: !shown.isRedacted)
        basis = finding.subjects.compactMap { Basis($0, in: shown) }
        let reached = finding.rows.filter { evaluation.isReached($0, of: finding) }
        let row = reached.count == 1 && outcome.isKnown ? reached[0] : nil
        meaning = row.flatMap { $0.note.isEmpty ? nil : shown.say($0.note) }
        self.row = shown.isRedacted ? nil : row.map { evaluation.text(of: $0, of: finding) }
        rowPlace = shown.isRedacted ? nil : row.map { pack.text(of: $0.place) }
        hasRow = row != nil
        unknownText = outcome.isKnown ? "" : shown.unknownText(finding.unknownText, of: index)
        quantity = shown.say(finding.quantity)
        about = shown.say(finding.about(for: shown.audience))
        cautions = finding.cautions.map { shown.say($0) }
        authority = shown.title(ofAuthority: finding.authority)
        populations = finding.populations.map { shown.say($0) }
        evidence = finding.evidence.name
        level = finding.evidence
        citations = references.cite(finding.cites)
        place = pack.text(of: finding.place)
    }
}

extension FindingEntry.Basis {
    /// - Returns: `nil` for a locus, which has an entry of its own.
    init?(_ subject: Subject, in shown: Discretion) {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        name = pack.name(of: subject)
        isKnown = evaluation.value(of: subject).known != nil
        if case .finding = subject { isFinding = true } else { isFinding = false }
        switch subject {
        case .locus: return nil
        case .input(let index):
            let input = pack.input(index)
            guard input.isAsked else { return nil }
            title = input.kind == .sex ? "Sex" : shown.say(input.question)
            value =
                evaluation.given[index].map { input.text(of: $0) }
                ?? (input.kind == .sex ? "not stated" : "not answered")
        case .finding(let index):
            let finding = shown.facts.findings[index]
            title = shown.say(finding.title)
            value = Outcome(of: subject, scale: finding.scale, in: shown, isBrief: true).short
        case .pathway(let index):
            let pathway = pack.pathway(index)
            title = shown.say(pathway.title)
            value = Outcome(of: subject, scale: pathway.scale, in: shown, isBrief: true).short
        }
    }
}
