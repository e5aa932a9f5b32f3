// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel
internal import PheneRuntime

/// A recommendation as a report shows it to one person, with its verdict for each target.
public struct AdviceEntry: Sendable {
    /// What a recommendation is about, and its verdict there.
    public struct Target: Sendable {
        /// The name in the rules; ``title`` is for people.
        public let name: String
        /// The name as a person reads it within a sentence: `foods with copper`.
        public let title: String
        /// `food`, `habit`, `supplement`, `test` or `care`; empty if the rules do not describe it.
        public let sort: String
        /// A description; may be empty.
        public let about: String
        /// Whether the recommendation applies on this target.
        public let verdict: Verdict
        /// The recommendations that hold it here or set it aside.
        public let overriders: [Overrider]
        /// For a held target: the smallest sets of facts that would decide it.
        public let needs: [[Need]]
        /// Recommendations that would replace this one here if they were known to apply, and do not hold it.
        public let pending: [Overrider]
    }

    /// Another recommendation that holds this one or sets it aside.
    public struct Overrider: Sendable {
        /// The name in the rules.
        public let name: String
        /// May be empty.
        public let title: String
        /// What it recommends: `avoid`, `discuss`.
        public let verb: String
        /// Why it takes precedence.
        public let reason: String
        /// Why it takes precedence although it is milder or has weaker evidence; empty if neither is the case.
        public let despite: String
        /// The smallest sets of facts that would decide whether it applies; empty if that is known.
        public let needs: [[Need]]
        /// Its text for the case that it is unknown itself; may be empty.
        public let unknownText: String
        /// `file:line` of the overriding clause.
        public let place: String

        var heading: String { title.isEmpty ? name : title }

        /// Why it takes precedence, as the end of a sentence.
        var fullReason: String {
            despite.isEmpty ? reason : "\(reason); although it is milder or weaker, because \(despite)"
        }

        /// What the open question whether this one applies means for the recommendation that is shown meanwhile.
        var outlook: String {
            let alternatives = needs.alternatives
            return
                "\u{201C}\(heading)\u{201D} (\(verb)) would replace it, because \(reason); whether it applies "
                + "is not known" + (alternatives.isEmpty ? "" : " and depends on " + alternatives)
        }
    }

    /// A recommendation of another authority that says the opposite, and may apply to this person too.
    public struct Dissent: Sendable {
        /// Who issued it; the name of the recommendation if the rules name nobody.
        public let authority: String
        /// The name of the recommendation.
        public let advice: String
        /// May be empty.
        public let title: String
        /// What it recommends.
        public let verb: String
        /// The targets that both have, as people read them.
        public let targets: [String]
        /// `file:line` of the rule.
        public let place: String

        /// `DPWG disagrees: "Keep to copper foods" says consider copper foods`.
        public var text: String {
            let quoted = "\u{201C}" + (title.isEmpty ? advice : title) + "\u{201D}"
            return "\(authority) disagrees: \(quoted) says \(verb) " + Wording.list(targets, "and")
        }
    }

    /// The name in the rules.
    public let name: String
    /// May be empty.
    public let title: String
    /// Over all targets.
    public let verdict: Verdict
    /// What it recommends: `consider`, `avoid`.
    public let verb: String
    /// The same as ``verb``, for sorting.
    let verbKind: Verb
    /// As declared.
    public let targets: [Target]
    /// The text of the recommendation; empty unless it applies on a target.
    public let text: String
    /// To show before the text.
    public let cautions: [String]
    /// The condition as written in the rule file; empty if redacted.
    public let condition: String
    /// The findings and answers that the condition uses.
    public let basis: [FindingEntry.Basis]
    /// The loci that the condition uses directly.
    public let loci: [LocusEntry]
    /// The rule's text for an unknown verdict; empty for any other.
    public let unknownText: String
    /// For an unknown verdict: the smallest sets of facts that would decide it.
    public let needs: [[Need]]
    /// The ids of loci without a row for which an option assumes the reference; `a site` if redacted.
    public let assumed: [String]
    /// The ids of loci whose genotypes were imputed; `a site` if redacted.
    public let imputed: [String]
    /// Who issued it; empty if the rules name nobody.
    public let authority: String
    /// The populations studied, from the rules.
    public let populations: [String]
    /// Who disagrees; empty for a recommendation that the report does not show.
    public let dissent: [Dissent]
    /// `guideline`, `strong`, `moderate`, `limited` or `conflicting`.
    public let evidence: String
    /// The same as ``evidence``, for comparison.
    let level: Evidence
    /// The symbols of the genes that its condition depends on, directly or through findings.
    let genes: [String]
    /// The sources, in the order of the list of references; empty for a recommendation that the report does not show.
    public let citations: [CitationEntry]
    /// `file:line` of the rule.
    public let place: String

    init(_ index: Int, in shown: DisclosurePolicy, references: inout ReferenceList) {
        let evaluation = shown.evaluation
        let advice = shown.facts.recommendations[index]
        let verdict = evaluation.verdict(ofAdvice: index)
        name = advice.name
        title = shown.localized(advice.title)
        self.verdict = verdict
        verb = advice.verb.name
        verbKind = advice.verb
        let targets = advice.targets.indices.map { Target(index, targetIndex: $0, in: shown) }
        self.targets = targets
        text = targets.contains { $0.verdict == .applies } ? shown.localized(advice.text(for: shown.audience)) : ""
        cautions = advice.cautions.map { shown.localized($0) }
        condition = shown.isRedacted ? "" : advice.conditionText
        basis = advice.subjects.compactMap { FindingEntry.Basis($0, in: shown) }
        var loci: [LocusEntry] = []
        for case .locus(let locus) in advice.subjects { loci.append(shown.locus(locus)) }
        self.loci = shown.isRedacted ? [] : loci
        unknownText = verdict == .unknown ? shown.localized(advice.unknownText) : ""
        needs =
            verdict == .unknown ? shown.needs(ofAdvice: index) : []
        evidence = advice.evidence.name
        level = advice.evidence
        genes = advice.subjects.flatMap { shown.facts.genes(of: $0) }
        let isShown = verdict != .unknown && verdict != .doesNotApply
        assumed = shown.assumed(of: advice.subjects)
        imputed = shown.imputed(under: advice.subjects)
        authority = shown.title(ofAuthority: advice.authority)
        populations = advice.populations.map { shown.localized($0) }
        dissent = isShown ? Dissent.all(against: advice, in: shown) : []
        citations = isShown ? shown.cited(advice.cites) : []
        place = shown.facts.text(of: advice.place)
    }

    /// What to do with a target, to print before its name: `consider`, `no reason here to change`.
    var action: String {
        switch verbKind {
        case .consider, .increase, .reduce, .avoid, .monitor, .discuss: verb
        case .contraindicated: "contraindicated:"
        // Not "standard use of": where a guideline makes no recommendation, the rules recommend no use either.
        case .standard: "no reason here to change"
        }
    }

    /// The title, or the name if there is none.
    var heading: String { title.isEmpty ? name : title }

    /// Whether a target has this verdict.
    func has(_ verdict: Verdict) -> Bool { targets.contains { $0.verdict == verdict } }

    /// The targets with this verdict.
    public func targets(_ verdict: Verdict) -> [Target] { targets.filter { $0.verdict == verdict } }
}

extension AdviceEntry.Dissent {
    /// Every opposed recommendation, except those known not to apply.
    fileprivate static func all(against advice: Advice, in shown: DisclosurePolicy) -> [AdviceEntry.Dissent] {
        let evaluation = shown.evaluation
        return advice.opposed.filter { evaluation.verdict(ofAdvice: $0) != .doesNotApply }.map { index in
            let other = shown.facts.recommendations[index]
            let authority = shown.title(ofAuthority: other.authority)
            return AdviceEntry.Dissent(
                authority: authority.isEmpty ? other.name : authority, advice: other.name,
                title: shown.localized(other.title),
                verb: other.verb.name,
                targets: other.targets.filter(advice.targets.contains).map {
                    shown.title(ofTarget: $0)
                },
                place: shown.facts.text(of: other.place))
        }
    }
}

extension DisclosurePolicy {
    /// The title of a target within a sentence, or its name if the rules do not describe it.
    func title(ofTarget index: Int) -> String {
        let target = facts.targets[index]
        guard let topic = target.topic, !facts.topics[topic].title.isEmpty else {
            return Wording.words(of: target.name)
        }
        let title = localized(facts.topics[topic].title)
        // Nouns of other languages may have a capital.
        return language == nil ? Wording.inSentence(title) : title
    }
}

extension AdviceEntry.Target {
    /// - Parameter targetIndex: the index of the target among those of the recommendation.
    init(_ advice: Int, targetIndex: Int, in shown: DisclosurePolicy) {
        let evaluation = shown.evaluation
        let rule = shown.facts.recommendations[advice]
        let target = shown.facts.targets[rule.targets[targetIndex]]
        name = target.name
        let topic = target.topic
        title = shown.title(ofTarget: rule.targets[targetIndex])
        sort = topic.flatMap { shown.facts.topics[$0].sort?.name } ?? ""
        about = topic.map { shown.localized(shown.facts.topics[$0].about(for: shown.audience)) } ?? ""
        verdict = evaluation.verdict(ofAdvice: advice, target: targetIndex)
        overriders = evaluation.overriders(ofAdvice: advice, target: targetIndex).map { .init($0, in: shown) }
        pending = evaluation.pendingOverriders(ofAdvice: advice, target: targetIndex).map { .init($0, in: shown) }
        needs =
            verdict == .held
            ? evaluation.needs(ofAdvice: advice, heldOn: targetIndex, by: shown.gates).map { $0.needs(in: shown) } : []
    }
}

extension AdviceEntry.Overrider {
    fileprivate init(_ clause: Overrider, in shown: DisclosurePolicy) {
        let other = shown.facts.recommendations[clause.advice]
        let isOpen = shown.evaluation.verdict(ofAdvice: clause.advice) == .unknown
        self.init(
            name: other.name, title: shown.localized(other.title), verb: other.verb.name,
            reason: shown.localized(clause.reason),
            despite: shown.localized(clause.despite),
            needs: isOpen
                ? shown.needs(ofAdvice: clause.advice) : [],
            unknownText: isOpen ? shown.localized(other.unknownText) : "",
            place: shown.facts.text(of: clause.place)
        )
    }
}

extension [Subject] {
    /// The facts that would help to decide, without duplicates; if redacted, two sites of one gene are the same.
    func needs(in shown: DisclosurePolicy) -> [Need] {
        var needs: [Need] = []
        // For a withheld locus, a genotype does not help: consent is needed, whichever pack asks for it.
        for case .locus(let locus) in self {
            for consent in shown.context.consents(withholding: locus) {
                let need = Need(consent, shown.answerSyntax)
                if !needs.contains(where: { $0.lack == need.lack }) { needs.append(need) }
            }
        }
        let subjects = flatMap { subject -> [Subject] in
            guard case .locus(let locus) = subject else { return [subject] }
            let consents = shown.evaluation.consents(withholding: locus)
            return consents.isEmpty ? [subject] : consents.map { .input($0) }
        }
        for need in subjects.compactMap({ Need($0, in: shown) }) where !needs.contains(where: { $0.lack == need.lack })
        {
            needs.append(need)
        }
        return needs
    }
}
