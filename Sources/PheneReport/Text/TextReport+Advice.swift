// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

extension Page {
    mutating func advice(_ content: ReportContent) {
        section("Advice")
        if content.applying.isEmpty { paragraphs("No advice of these rules is known to apply.") }
        for kind in AdviceKind.allCases {
            let advices = content.applying.filter { $0.kind == kind }
            if !advices.isEmpty { part(kind.rawValue) }
            for advice in advices { applying(advice) }
        }
        let silent = content.advices.filter { $0.verdict == .doesNotApply }.count
        if silent > 0 {
            blank()
            paragraphs(
                silent == 1
                    ? "1 other advice does not apply and is left out."
                    : "\(silent) other pieces of advice do not apply and are left out.")
        }
    }

    private mutating func applying(_ advice: AdviceEntry) {
        subject(advice.heading)
        cautions(advice.cautions)
        field("Advice", advice.action + " " + advice.list(.applies), tone: .known)
        for (verdict, word) in [(Verdict.held, "held"), (.overridden, "set aside")] {
            let other = advice.list(verdict)
            let reason = ": \(word), see below; leave out what is said of it here"
            field("Not on", other.isEmpty ? "" : other + reason, tone: .open)
        }
        for target in advice.targets(.applies) {
            for other in target.pending { field("Not settled", target.title + ": " + other.prospect, tone: .open) }
        }
        paragraphs(advice.text, indent: 14)
        basis(advice)
        voices(advice)
        field("Evidence", evidence(advice.evidence, advice.citations))
        field("Rule", advice.place, tone: .quiet)
    }

    /// Who says it, of whom, and who does not.
    private mutating func voices(_ advice: AdviceEntry) {
        field("Assumed", Wording.assumption(advice.assumed), tone: .warning)
        field("Imputed", Wording.imputation(advice.imputed), tone: .warning)
        field("By", advice.authority)
        field("Seen in", advice.populations.joined(separator: ", "))
        for dissent in advice.dissent { field("Differs", dissent.text, tone: .warning) }
    }

    private mutating func basis(_ advice: AdviceEntry) {
        for locus in advice.loci { field("Rests on", locus.name + ": " + locus.text) }
        for basis in advice.basis { field("Rests on", basis.text) }
    }

    mutating func held(_ content: ReportContent) {
        if content.held.isEmpty { return }
        section("Advice that is held")
        paragraphs("This may or may not be for you. It is held back until something else is known.")
        for advice in content.held {
            subject(advice.heading)
            for target in advice.targets(.held) {
                field("Held on", target.title, tone: .open)
                for overrider in target.overriders {
                    field("Held by", overrider.title + ", because " + overrider.grounds)
                    field("", overrider.unknownText)
                }
                field("To decide", target.needs.alternatives)
            }
            voices(advice)
            field("Rule", advice.place, tone: .quiet)
        }
    }

    mutating func overridden(_ content: ReportContent) {
        if content.overridden.isEmpty { return }
        section("Advice that is set aside")
        for advice in content.overridden {
            subject(advice.heading)
            for target in advice.targets(.overridden) {
                field("Set aside", advice.action + " " + target.title, tone: .warning)
                for overrider in target.overriders {
                    field("By", overrider.title + ", because " + overrider.grounds)
                }
            }
            voices(advice)
            field("Rule", advice.place, tone: .quiet)
        }
    }

    mutating func notTold(_ content: ReportContent) {
        section("What could not be told, and why")
        let before = length
        for finding in content.findings where !finding.outcome.isKnown { open(finding.title, finding.outcome) }
        for pathway in content.pathways where !pathway.outcome.isKnown { open(pathway.title, pathway.outcome) }
        for advice in content.unknown {
            subject("Advice: " + advice.heading)
            paragraphs(advice.unknownText, indent: 2)
            field("To know it", advice.needs.alternatives)
        }
        faults(content)
        if length == before { paragraphs("Nothing: all results of these rules are known.") }
    }

    private mutating func open(_ title: String, _ outcome: Outcome) {
        let lacks = Wording.list(outcome.needs.map { $0.lack }, "and")
        item(title + (outcome.needs.isEmpty ? "" : ": needs " + outcome.needs.remedies + "; " + lacks))
    }

    /// Rows and lines that could not be used, and answers that no rule asks for.
    private mutating func faults(_ content: ReportContent) {
        var faults: [String] = []
        for locus in content.loci where locus.state == .invalid || locus.isConflicting {
            faults.append(locus.name + ": " + locus.text)
        }
        faults += content.file.issues.map { $0.message } + content.strangers
        if content.file.issueCount > content.file.issues.count {
            let more = content.file.issueCount - content.file.issues.count
            faults.append("and " + Wording.count(more, "more line with a fault", "more lines with faults"))
        }
        if faults.isEmpty { return }
        subject("Rows that could not be used as they are")
        for fault in faults { item(fault) }
    }
}

extension AdviceEntry {
    fileprivate func list(_ verdict: Verdict) -> String { Wording.list(targets(verdict).map { $0.title }, "and") }
}
