// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel
internal import PheneRuntime

/// A finding as a report shows it to one person.
public struct FindingEntry: Sendable {
    /// An answer or another result that a finding or a recommendation is based on.
    public struct Basis: Sendable {
        /// The name in the rules.
        public let name: String
        /// The title, or the question.
        public let title: String
        /// The result or answer as a person reads it.
        public let value: String
        public let isKnown: Bool
        /// Whether it is a finding, which has an entry of its own in the page.
        let isFinding: Bool

        /// Title and value: `Plasma DBH activity: low`, `Do you have POTS? no`.
        public var text: String { title + (title.utf8.last == 0x3F ? " " : ": ") + value }
    }

    /// The name in the rules.
    public let name: String
    /// May be empty.
    public let title: String
    /// The symbols of the genes it depends on, in order of first mention.
    public let genes: [String]
    /// The result.
    public let outcome: Outcome
    /// The notability of all possible results; `nil` if they differ or the rules state none.
    public let notability: Notability?
    /// How the rules rate it and how well it is determined; at least one, in the order of ``FindingState``.
    public let states: [FindingState]
    /// The loci that it uses directly.
    public let loci: [LocusEntry]
    /// The answers and results that it uses.
    public let basis: [Basis]
    /// The note of the row that matches this person.
    ///
    /// `nil` if the row has no note, or more than one row is possible: then no note is certain to apply to the person.
    public let meaning: String?
    /// The matching row as rules write it: `C/T, T/T -> low`; `nil` unless exactly one row is possible.
    public let row: String?
    /// `file:line` of the matching row.
    public let rowPlace: String?
    /// The rule's text for an unknown result; empty if the result is known.
    public let unknownText: String
    /// The ids of loci without a row for which an option assumes the reference; `a site` if redacted.
    public let assumed: [String]
    /// The ids of loci whose genotypes were imputed; `a site` if redacted.
    public let imputed: [String]
    /// For a diplotype: whether the file states the phase, and what was assumed; empty for other findings.
    public let phase: String
    /// Whether exactly one row is possible.
    let hasRow: Bool
    /// What was measured; may be empty.
    public let quantity: String
    /// A description; may be empty.
    public let about: String
    /// Warnings to show with the result.
    public let cautions: [String]
    /// Who issued it; empty if the rules name nobody.
    public let authority: String
    /// The populations studied, from the rules.
    public let populations: [String]
    /// `guideline`, `strong`, `moderate`, `limited` or `conflicting`.
    public let evidence: String
    /// The same as ``evidence``, for comparison.
    let level: Evidence
    /// The sizes of effects that its sources report; empty in a redacted report.
    public let effects: [EffectEntry]
    /// Whether every locus that it depends on, directly or through findings, is shown and was called as one genotype.
    let wasRead: Bool

    /// Whether the rules call every possible result notable.
    public var isNotable: Bool { notability == .notable }

    /// Whether all its loci were called, its result is known and not disputed, and the rules call it usual. Only such
    /// findings may be summarized as usual.
    public var isUsual: Bool { outcome.isKnown && wasRead && level != .conflicting && notability == .usual }

    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]
    /// `file:line` of the rule.
    public let place: String

    /// The title, or the name if there is none.
    var heading: String { title.isEmpty ? name : title }

    init(_ index: Int, in shown: DisclosurePolicy, references: inout ReferenceList) {
        let evaluation = shown.evaluation
        let finding = shown.facts.findings[index]
        name = finding.name
        title = shown.localized(finding.title)
        genes = shown.facts.genes[index]
        let outcome = Outcome(of: .finding(index), scale: finding.scale, in: shown)
        self.outcome = outcome
        let notability = evaluation.notability(of: finding, index, on: shown.facts.scales[finding.scale])
        self.notability = notability
        states = shown.states(ofFinding: index, outcome, notability)
        var loci: [LocusEntry] = []
        for case .locus(let locus) in finding.subjects { loci.append(shown.locus(locus)) }
        self.loci = shown.isRedacted ? [] : loci
        wasRead = shown.lociRead(ofFinding: index).allSatisfy { shown.wasRead($0) }
        assumed = shown.assumed(of: finding.subjects)
        imputed = shown.imputed(under: finding.subjects)
        phase = shown.phase(ofFinding: index)
        basis = finding.subjects.compactMap { Basis($0, in: shown) }
        let reached = finding.rows.filter { evaluation.isReached($0, of: finding) }
        let row = reached.count == 1 && outcome.isKnown ? reached[0] : nil
        meaning = row.flatMap { $0.note.isEmpty ? nil : shown.localized($0.note) }
        self.row = shown.isRedacted ? nil : row.map { evaluation.text(of: $0, of: finding) }
        rowPlace = shown.isRedacted ? nil : row.map { shown.facts.text(of: $0.place) }
        hasRow = row != nil
        unknownText = outcome.isKnown ? "" : shown.unknownText(finding.unknownText, of: index)
        quantity = shown.localized(finding.quantity)
        about = shown.localized(finding.about(for: shown.audience))
        cautions = finding.cautions.map { shown.localized($0) }
        authority = shown.title(ofAuthority: finding.authority)
        populations = finding.populations.map { shown.localized($0) }
        evidence = finding.evidence.name
        level = finding.evidence
        citations = shown.cited(finding.cites)
        effects = shown.isRedacted ? [] : finding.effects.map { EffectEntry($0, in: shown) }
        place = shown.facts.text(of: finding.place)
    }
}

extension FindingEntry.Basis {
    /// - Returns: `nil` for a locus, which has an entry of its own.
    init?(_ subject: Subject, in shown: DisclosurePolicy) {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        name = pack.name(of: subject)
        isKnown = evaluation.value(of: subject).known != nil
        if case .finding = subject { isFinding = true } else { isFinding = false }
        switch subject {
        case .locus: return nil
        case .input(let index):
            let input = shown.facts.inputFacts[index]
            guard input.isAsked else { return nil }
            title = input.kind == .sex ? "Sex" : shown.localized(input.question)
            value =
                (evaluation.given[index].map { input.text(of: $0) }
                    ?? (input.kind == .sex ? "not stated" : "not answered")) + shown.outsideNote(of: subject)
        case .finding(let index):
            let finding = shown.facts.findings[index]
            title = shown.localized(finding.title)
            value =
                Outcome(of: subject, scale: finding.scale, in: shown, isBrief: true).short
                + shown.outsideNote(of: subject)
        case .pathway(let index):
            let pathway = shown.facts.pathways[index]
            title = shown.localized(pathway.title)
            value = Outcome(of: subject, scale: pathway.scale, in: shown, isBrief: true).short
        }
    }
}
