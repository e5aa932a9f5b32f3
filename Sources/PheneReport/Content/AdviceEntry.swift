// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneRuntime

/// An advice as a report shows it to one person, with its verdict on each target.
public struct AdviceEntry: Sendable {
    /// What an advice is about, and what becomes of it there.
    public struct Target: Sendable {
        /// As rules write it; ``title`` is for people.
        public let name: String
        /// `food`, `habit`, `supplement`, `test` or `care`; empty where the rules do not describe it.
        public let sort: String
        /// What it is; may be empty.
        public let about: String
        public let verdict: Verdict
        /// The advices that hold it here or set it aside.
        public let overriders: [Overrider]
        /// For a held target: the smallest sets that would decide it.
        public let needs: [[Need]]
        /// Advices that would take the place of this one here, were they known to apply, and do not hold it.
        public let pending: [Overrider]

        public var title: String { Wording.target(name) }
    }

    /// Another advice that holds this one, or sets it aside.
    public struct Overrider: Sendable {
        public let name: String
        public let title: String
        /// What it says to do.
        public let verb: String
        public let reason: String
        /// Why it prevails although it is milder or rests on weaker evidence; empty where neither is so.
        public let despite: String
        /// The smallest sets that would decide whether it applies; empty where that is known.
        public let needs: [[Need]]
        /// What it says while it is itself unknown; may be empty.
        public let unknownText: String
        /// The rule file and line of the clause.
        public let place: String

        var heading: String { title.isEmpty ? name : title }

        /// Why it prevails, as the end of a sentence.
        var grounds: String {
            despite.isEmpty ? reason : "\(reason); although it is milder or weaker, because \(despite)"
        }

        /// What an advice that is not decided means for the one that is shown until it is.
        var prospect: String {
            let alternatives = needs.alternatives
            return
                "\u{201C}\(heading)\u{201D} (\(verb)) would take its place, because \(reason); whether it applies "
                + "is not known" + (alternatives.isEmpty ? "" : " and needs " + alternatives)
        }
    }

    /// Another authority's advice that points the other way, and may hold for this person too.
    public struct Dissent: Sendable {
        /// Whose it is; the name of the advice where the rules name nobody.
        public let authority: String
        public let advice: String
        public let title: String
        public let verb: String
        /// The targets that both speak of, as people read them.
        public let targets: [String]
        /// The rule file and line.
        public let place: String

        /// `DPWG differs: "Keep to copper foods" says consider copper foods`.
        public var text: String {
            let quoted = "\u{201C}" + (title.isEmpty ? advice : title) + "\u{201D}"
            return "\(authority) differs: \(quoted) says \(verb) " + Wording.list(targets, "and")
        }
    }

    public let name: String
    public let title: String
    /// Over all targets.
    public let verdict: Verdict
    public let verb: String
    /// The same as verb, for sorting.
    let verbKind: Verb
    public let targets: [Target]
    /// The advice itself; empty unless it applies on a target.
    public let text: String
    /// To be read before the text.
    public let cautions: [String]
    /// The condition as the rule file writes it.
    public let condition: String
    /// The findings and answers that the condition speaks of.
    public let basis: [FindingEntry.Basis]
    /// The loci that the condition reads itself.
    public let loci: [LocusEntry]
    /// What the rule says where the verdict is unknown; empty otherwise.
    public let unknownText: String
    /// For an unknown verdict: the smallest sets that would decide it.
    public let needs: [[Need]]
    /// The ids of loci without a row that were taken to be the reference, because the options say so.
    public let assumed: [String]
    /// The ids of loci whose genotypes were imputed; `a site` where ids are left out.
    public let imputed: [String]
    /// Who gives it; empty where the rules name nobody.
    public let authority: String
    /// In whom it was seen, as the rules say.
    public let populations: [String]
    /// Who differs; empty for an advice that the report does not show.
    public let dissent: [Dissent]
    public let evidence: String
    /// The same as evidence, for comparison.
    let level: Evidence
    /// The symbols of the genes that its condition reads, by whatever way.
    let genes: [String]
    /// Numbers of references; empty for an advice that the report does not show.
    public let citations: [Int]
    /// The rule file and line.
    public let place: String

    init(_ index: Int, in shown: Discretion, references: inout ReferenceList) {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        let advice = shown.facts.advices[index]
        let verdict = evaluation.verdict(ofAdvice: index)
        name = advice.name
        title = shown.say(advice.title)
        self.verdict = verdict
        verb = advice.verb.name
        verbKind = advice.verb
        let targets = advice.targets.indices.map { Target(index, place: $0, in: shown) }
        self.targets = targets
        text = targets.contains { $0.verdict == .applies } ? shown.say(advice.text(for: shown.audience)) : ""
        cautions = advice.cautions.map { shown.say($0) }
        condition = shown.isRedacted ? "" : advice.conditionText
        basis = advice.subjects.compactMap { FindingEntry.Basis($0, in: shown) }
        var loci: [LocusEntry] = []
        for case .locus(let locus) in advice.subjects { loci.append(LocusEntry(locus, in: shown)) }
        self.loci = shown.isRedacted ? [] : loci
        unknownText = verdict == .unknown ? shown.say(advice.unknownText) : ""
        needs = verdict == .unknown ? evaluation.needs(ofAdvice: index).map { $0.needs(in: shown) } : []
        evidence = advice.evidence.name
        level = advice.evidence
        genes = advice.subjects.flatMap { shown.facts.genes(of: $0) }
        let isShown = verdict != .unknown && verdict != .doesNotApply
        assumed = shown.isRedacted ? [] : shown.assumed(of: advice.subjects)
        imputed = shown.imputed(under: advice.subjects)
        authority = shown.title(ofAuthority: advice.authority)
        populations = advice.populations.map { shown.say($0) }
        dissent = isShown ? Dissent.all(against: advice, in: shown) : []
        citations = isShown ? references.cite(advice.cites) : []
        place = pack.text(of: advice.place)
    }

    /// What to do with a target, before its name: `consider`, `standard use of`.
    var action: String {
        switch verbKind {
        case .consider, .increase, .reduce, .avoid, .monitor, .discuss: verb
        case .contraindicated: "contraindicated:"
        case .standard: "standard use of"
        }
    }

    /// It tells what to keep away from.
    var isWarning: Bool { verbKind == .contraindicated || verbKind == .avoid }

    /// The title, or the name where there is none.
    var heading: String { title.isEmpty ? name : title }

    /// The targets on which the verdict is this one.
    public func targets(_ verdict: Verdict) -> [Target] { targets.filter { $0.verdict == verdict } }
}

extension AdviceEntry.Dissent {
    /// Every opposed advice of which it is not known that it does not apply.
    fileprivate static func all(against advice: AdviceFacts, in shown: Discretion) -> [AdviceEntry.Dissent] {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        return advice.opposed.filter { evaluation.verdict(ofAdvice: $0) != .doesNotApply }.map { index in
            let other = shown.facts.advices[index]
            let authority = shown.title(ofAuthority: other.authority)
            return AdviceEntry.Dissent(
                authority: authority.isEmpty ? other.name : authority, advice: other.name,
                title: shown.say(other.title),
                verb: other.verb.name,
                targets: other.targets.filter(advice.targets.contains).map { Wording.target(pack.target($0)) },
                place: pack.text(of: other.place))
        }
    }
}

extension AdviceEntry.Target {
    init(_ advice: Int, place: Int, in shown: Discretion) {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        let name = pack.target(shown.facts.advices[advice].targets[place])
        self.name = name
        let topic = shown.facts.topics.first { $0.kind == .target && $0.name == name }
        sort = topic?.sort?.name ?? ""
        about = topic.map { shown.say($0.about(for: shown.audience)) } ?? ""
        verdict = evaluation.verdict(ofAdvice: advice, target: place)
        overriders = evaluation.overriders(ofAdvice: advice, target: place).map { .init($0, in: shown) }
        pending = evaluation.pendingOverriders(ofAdvice: advice, target: place).map { .init($0, in: shown) }
        needs =
            verdict == .held
            ? evaluation.needs(ofAdvice: advice, heldOn: place).map { $0.needs(in: shown) } : []
    }
}

extension AdviceEntry.Overrider {
    fileprivate init(_ clause: AdviceFacts.Overrider, in shown: Discretion) {
        let other = shown.facts.advices[clause.advice]
        let isOpen = shown.evaluation.verdict(ofAdvice: clause.advice) == .unknown
        self.init(
            name: other.name, title: shown.say(other.title), verb: other.verb.name, reason: shown.say(clause.reason),
            despite: shown.say(clause.despite),
            needs: isOpen ? shown.evaluation.needs(ofAdvice: clause.advice).map { $0.needs(in: shown) } : [],
            unknownText: isOpen ? shown.say(other.unknownText) : "",
            place: shown.evaluation.pack.text(of: clause.place)
        )
    }
}

extension [Subject] {
    /// What would help to know, each once: two sites of one gene are one where ids are left out.
    func needs(in shown: Discretion) -> [Need] {
        var needs: [Need] = []
        // For what is withheld there is nothing to read: the consent is what is needed.
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
