// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

extension Page {
    /// What matters most: the first highlights, with what they mean, and the directions of the pathways.
    mutating func shortHighlights(_ content: ReportContent, _ highlights: [Highlight], _ brevity: Brevity) {
        shortSection("What matters most")
        let first = highlights.prefix(ReportContent.highlightLimit)
        if first.isEmpty {
            let open = content.findings.count { !$0.outcome.isKnown }
            let count = Wording.count(content.findings.count, "finding is", "findings are")
            paragraphs(
                "No known result of \(content.scope) is notable according to the rules, and no advice is known to apply."
                    + (open > 0 ? " \(open) of \(count) unknown." : ""))
        }
        for (index, highlight) in first.enumerated() {
            let label = "\(index + 1)."
            switch highlight.topic {
            case .advice:
                for advice in content.applying where advice.name == highlight.name { short(advice, label: label) }
            case .finding:
                field(label, highlight.text, indent: 0, column: 3, tone: highlight.isOpen ? .open : .strong)
                for finding in content.findings where finding.name == highlight.name {
                    if index < brevity.meanings {
                        note(finding.meaning ?? (finding.outcome.isKnown ? "" : finding.unknownText))
                    }
                    let count = finding.cautions.count
                    if count > 0 { note("(" + Wording.count(count, "caution", "cautions") + " in the whole report)") }
                }
            }
        }
        if let line = content.pathwayLine { paragraphs(line.text) }
    }

    /// The recommendations that apply, by rank, each with its first caution; then those that are held or set aside.
    ///
    /// A clinician reads what a clinician can act on, and the titles of the rest. For others, those among the first highlights
    /// are shown already.
    mutating func shortAdvice(_ content: ReportContent, _ highlights: [Highlight], _ brevity: Brevity) {
        let isClinical = content.audience == .clinician
        let applying = content.applying
        // For others than clinicians, what the first highlights show already is not shown again.
        let first = isClinical ? 0 : ReportContent.highlightLimit
        var others: [AdviceEntry] = []
        for highlight in highlights.dropFirst(first) where highlight.topic == .advice {
            if let advice = applying.first(where: { $0.name == highlight.name }) { others.append(advice) }
        }
        let shown = others.filter { !isClinical || $0.isClinical }
        let rest = others.filter { isClinical && !$0.isClinical }
        let held = heldGroups(content)
        if !isClinical, !applying.isEmpty, shown.isEmpty, held.isEmpty, content.overridden.isEmpty { return }
        shortSection(isClinical ? "To act on" : others.count < applying.count ? "More advice" : "Advice")
        if applying.isEmpty {
            paragraphs("No advice from \(content.scope) is known to apply.")
        } else if isClinical, shown.isEmpty {
            paragraphs("Nothing from \(content.scope) that a clinician could act on is known to apply.")
        }
        for advice in shown.prefix(brevity.advice) { short(advice, label: "-") }
        let more = shown.dropFirst(brevity.advice) + rest
        if !more.isEmpty {
            field("-", "Also: " + more.map { $0.heading }.joined(separator: "; "), indent: 0, column: 2)
        }
        if !brevity.namesHeld {
            apart(content)
            return
        }
        for (needs, titles) in held {
            field("-", "Held\(needs): \(titles)", indent: 0, column: 2, tone: .open)
        }
        for advice in content.overridden {
            for target in advice.targets(.overridden) {
                let others = target.overriders.map { "\u{201C}\($0.heading)\u{201D}" }
                field(
                    "-", "Set aside: \(advice.action) \(target.title), by " + Wording.list(others, "and"), indent: 0,
                    column: 2)
            }
        }
    }

    /// How much advice is held or set aside.
    private mutating func apart(_ content: ReportContent) {
        let held = content.held.reduce(0) { $0 + $1.targets(.held).count }
        let aside = content.overridden.reduce(0) { $0 + $1.targets(.overridden).count }
        var counts: [String] = []
        if held > 0 { counts.append("\(held) held") }
        if aside > 0 { counts.append("\(aside) set aside") }
        if counts.isEmpty { return }
        field("-", "Also " + Wording.list(counts, "and") + ": see the whole report.", indent: 0, column: 2, tone: .open)
    }

    /// What is held, grouped by what would decide it.
    private func heldGroups(_ content: ReportContent) -> [(needs: String, titles: String)] {
        var groups: [(needs: String, titles: String)] = []
        for target in content.held.flatMap({ $0.targets(.held) }) {
            let needs = target.needs.isEmpty ? "" : ", needs " + target.needs.briefAlternatives
            if let index = groups.firstIndex(where: { $0.needs == needs }) {
                groups[index].titles += "; " + target.title
            } else {
                groups.append((needs, target.title))
            }
        }
        return groups
    }

    /// A recommendation with its first caution, and what limits it.
    private mutating func short(_ advice: AdviceEntry, label: String) {
        let targets = Wording.list(advice.targets(.applies).map { $0.title }, "and")
        let authority = advice.authority.isEmpty ? "" : ", " + advice.authority
        field(
            label,
            "\(advice.heading): \(advice.action) \(targets) "
                + "(evidence: \(advice.evidence)\(authority)\(Wording.basis(advice.imputed, advice.assumed))).",
            indent: 0, column: label.utf8.count + 1, tone: .strong)
        caution(advice.cautions)
        for target in advice.targets(.applies) {
            for other in target.pending { note("Undecided: " + target.title + ": " + other.outlook + ".", tone: .open) }
        }
        for dissent in advice.dissent { note(dissent.text + ".", tone: .warning) }
    }

    /// The first caution, and how many there are beside it.
    private mutating func caution(_ cautions: [String]) {
        guard let first = cautions.first else { return }
        let more = cautions.count - 1
        note(
            "Caution: " + first + (more > 0 ? " (" + Wording.count(more, "more caution", "more cautions") + ")" : ""),
            tone: .warning)
    }

    /// A text below an item.
    private mutating func note(_ words: String, tone: Tone = .plain) {
        field("", words, indent: 0, column: 3, tone: tone)
    }
}

extension [[Need]] {
    /// The alternatives in few words: ``an answer to `wilson```, ``answers to `pku` and `pots```.
    fileprivate var briefAlternatives: String {
        map { needs in
            let questions = needs.compactMap { need -> String? in
                switch need {
                case .input(let name, _, _): "`\(name)`"
                case .consent(let name, _, _, false): "`\(name)`"
                case .consent, .locus, .sex, .phase, .alleles: nil
                }
            }
            return questions.count == needs.count && questions.count > 1
                ? "answers to " + Wording.list(questions, "and") : needs.remedies
        }.joined(separator: ", or ")
    }
}
