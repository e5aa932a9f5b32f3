// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

extension Page {
    mutating func advice(_ content: ReportContent) {
        section("Advice")
        if content.applying.isEmpty { paragraphs("No advice from \(content.scope) is known to apply.") }
        for kind in AdviceKind.allCases {
            let recommendations = content.applying.filter { $0.kind == kind }
            if !recommendations.isEmpty { part(kind.rawValue) }
            for advice in recommendations { applying(advice) }
        }
        let notApplying = content.recommendations.filter { $0.verdict == .doesNotApply }.count
        if notApplying > 0 {
            blank()
            paragraphs(
                notApplying == 1
                    ? "1 other piece of advice does not apply and is left out."
                    : "\(notApplying) other pieces of advice do not apply and are left out.")
        }
    }

    private mutating func applying(_ advice: AdviceEntry) {
        subject(advice.heading)
        cautions(advice.cautions)
        field("Advice", advice.action + " " + advice.list(.applies), tone: .known)
        for (verdict, word) in [(Verdict.held, "held"), (.overridden, "set aside")] {
            let other = advice.list(verdict)
            let reason = ": \(word), see below; ignore what is said about it here"
            field("Except", other.isEmpty ? "" : other + reason, tone: .open)
        }
        for target in advice.targets(.applies) {
            for other in target.pending { field("Undecided", target.title + ": " + other.outlook, tone: .open) }
        }
        paragraphs(advice.text, indent: 14)
        basis(advice)
        provenance(advice)
        field("Evidence", evidence(advice.evidence, advice.citations))
        field("Rule", advice.place, tone: .quiet)
    }

    /// What it is based on, who issued it, and who disagrees.
    private mutating func provenance(_ advice: AdviceEntry) {
        field("Assumed", Wording.assumption(advice.assumed), tone: .warning)
        field("Imputed", Wording.imputation(advice.imputed), tone: .warning)
        field("Issued by", advice.authority)
        field("Studied in", advice.populations.joined(separator: ", "))
        for dissent in advice.dissent { field("Disagrees", dissent.text, tone: .warning) }
    }

    private mutating func basis(_ advice: AdviceEntry) {
        for locus in advice.loci { field("Based on", locus.name + ": " + locus.text) }
        for basis in advice.basis { field("Based on", basis.text) }
    }

    mutating func held(_ content: ReportContent) {
        if content.held.isEmpty { return }
        section("Advice that is held")
        paragraphs("This may or may not apply to you. It is held back until more is known.")
        for advice in content.held {
            for target in advice.targets(.held) {
                let needs = target.needs.alternatives
                let holders = target.overriders.map {
                    "Held by \u{201C}\($0.heading)\u{201D}, because \($0.fullReason)."
                }
                item(
                    "\(advice.heading): held for \(target.title). " + holders.joined(separator: " ")
                        + (needs.isEmpty ? "" : " Needs \(needs).") + " Rule: \(advice.place).")
            }
            provenance(advice)
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
                    field("By", overrider.title + ", because " + overrider.fullReason)
                }
            }
            provenance(advice)
            field("Rule", advice.place, tone: .quiet)
        }
    }

    mutating func undetermined(_ content: ReportContent) {
        let open = content.unknown
        if !open.isEmpty {
            section("Advice that may or may not apply")
            for advice in open {
                // What only a question keeps open is listed with the question.
                let isAsked = !advice.unknownText.isEmpty && advice.needs.allSatisfy { $0.allSatisfy { $0.isQuestion } }
                let needs = isAsked ? "" : advice.needs.alternatives
                item(
                    advice.heading + (advice.unknownText.isEmpty ? "." : ": " + advice.unknownText)
                        + (needs.isEmpty ? "" : " Needs " + needs + "."))
            }
        }
        faults(content)
    }

    /// Rows and lines that could not be used, and inputs that the pack does not know.
    private mutating func faults(_ content: ReportContent) {
        var faults: [String] = []
        for locus in content.loci where locus.state == .invalid || locus.isConflicting {
            faults.append(locus.name + ": " + locus.text)
        }
        faults += content.file.issues.map { $0.message } + content.unknownLocusTexts
        if content.file.issueCount > content.file.issues.count {
            let more = content.file.issueCount - content.file.issues.count
            faults.append("and " + Wording.count(more, "more line with an error", "more lines with errors"))
        }
        if faults.isEmpty { return }
        section("Rows that could not be used as written")
        for fault in faults { item(fault) }
    }
}

extension AdviceEntry {
    fileprivate func list(_ verdict: Verdict) -> String { Wording.list(targets(verdict).map { $0.title }, "and") }
}

extension Need {
    /// Whether the open questions list it.
    fileprivate var isQuestion: Bool {
        switch self {
        case .input, .consent(_, _, _, isDeclined: false): true
        case .consent, .locus, .sex, .phase, .alleles: false
        }
    }
}
