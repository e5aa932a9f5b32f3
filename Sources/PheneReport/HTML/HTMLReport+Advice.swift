// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

extension Markup {
    /// What applies, by kind; then what is held, and what is set aside.
    mutating func advice(_ content: ReportContent) {
        section("advice", "What you could consider") { page in
            if content.applying.isEmpty { page.element("p", "No advice from \(content.scope) is known to apply.") }
            page.element("div", ["class": "columns"]) { page in
                for kind in AdviceKind.allCases {
                    let recommendations = content.applying.filter { $0.kind == kind }
                    if recommendations.isEmpty { continue }
                    page.element("h3", kind.rawValue)
                    for advice in recommendations { page.applying(advice, content) }
                }
                page.notApplied(content, content.held, .held, "Held until more is known", "Held by")
                page.notApplied(content, content.overridden, .overridden, "Set aside", "Set aside by")
            }
            let notApplying = content.recommendations.filter { $0.verdict == .doesNotApply }.count
            if notApplying > 0 {
                page.element(
                    "p", ["class": "quiet"],
                    Wording.count(notApplying, "other piece of advice does", "other pieces of advice do")
                        + (notApplying == 1 ? " not apply and is left out." : " not apply and are left out."))
            }
        }
    }

    private mutating func applying(_ advice: AdviceEntry, _ content: ReportContent) {
        element("article", ["class": "card", "id": "advice-" + advice.name]) { page in
            page.element("h4", advice.heading)
            page.cautions(advice.cautions)
            page.element("p", ["class": "verb"]) { page in
                page.element("b", advice.action)
                page.text(" " + page.targets(advice, .applies))
            }
            for (verdict, word) in [(Verdict.held, "held"), (.overridden, "set aside")] {
                let others = page.targets(advice, verdict)
                if !others.isEmpty { page.result(false, "not for \(others), which is \(word); see below") }
            }
            for target in advice.targets(.applies) {
                for other in target.pending { page.result(false, target.title + ": " + other.outlook) }
            }
            page.paragraphs(advice.text)
            for target in advice.targets(.applies) { page.paragraphs(target.about, "quiet") }
            page.basis(of: advice, content)
            page.provenance(of: advice)
            page.evidence(advice.evidence, advice.citations, advice.authority, advice.populations)
        }
    }

    /// The findings and answers that a recommendation is based on, and its rule.
    private mutating func basis(of advice: AdviceEntry, _ content: ReportContent) {
        element("details", ["class": "why"]) { page in
            page.element("summary") { page in
                // The questions are in the list that opens.
                let answers = advice.basis.count { !$0.isFinding }
                let reasons =
                    advice.basis.filter { $0.isFinding }.map { $0.text } + advice.loci.map { $0.id }
                    + (answers == 0 ? [] : [answers == 1 ? "your answer" : "your answers"])
                page.text("Because of " + (reasons.isEmpty ? "its rule" : Wording.list(reasons, "and")))
            }
            page.element("ul") { page in
                for basis in advice.basis {
                    page.element("li") { page in
                        if basis.isFinding, content.findings.contains(where: { $0.name == basis.name }) {
                            page.element("a", ["href": "#finding-" + basis.name], basis.text)
                        } else {
                            page.text(basis.text)
                        }
                    }
                }
                for locus in advice.loci { page.element("li", locus.name + ": " + locus.text) }
                page.supports(of: advice.citations)
                page.element("li") { page in
                    page.text("the rule: ")
                    if !advice.condition.isEmpty {
                        page.element("code", advice.condition)
                        page.text(" at ")
                    }
                    page.element("code", advice.place)
                }
            }
        }
    }

    /// What it is based on, and who disagrees.
    private mutating func provenance(of advice: AdviceEntry) {
        assumption(advice.assumed)
        imputation(advice.imputed)
        for dissent in advice.dissent { result(false, dissent.text) }
    }

    /// The note on a result that is based on loci without a row in the file.
    mutating func assumption(_ ids: [String]) {
        if !ids.isEmpty { result(false, Wording.assumption(ids)) }
    }

    /// The note on a result that is based on imputed genotypes.
    mutating func imputation(_ ids: [String]) {
        if !ids.isEmpty { result(false, Wording.imputation(ids)) }
    }

    private func targets(_ advice: AdviceEntry, _ verdict: Verdict) -> String {
        Wording.list(advice.targets(verdict).map { $0.title }, "and")
    }

    /// The targets of recommendations with a verdict other than `applies`, and why.
    private mutating func notApplied(
        _ content: ReportContent, _ recommendations: [AdviceEntry], _ verdict: Verdict, _ title: String, _ word: String
    ) {
        if recommendations.isEmpty { return }
        element("h3", title)
        for advice in recommendations {
            element("article", ["class": "card aside"]) { page in
                page.element("h4", advice.heading)
                for target in advice.targets(verdict) {
                    if verdict == .overridden {
                        page.element("p") { $0.element("s", advice.action + " " + target.title) }
                    } else {
                        page.result(false, advice.action + " " + target.title)
                    }
                    for overrider in target.overriders {
                        page.element(
                            "p", "\(word) \u{201C}\(overrider.heading)\u{201D}, because \(overrider.fullReason).")
                        page.paragraphs(verdict == .held ? overrider.unknownText : "")
                    }
                    page.needed(target.needs)
                }
                if advice.targets(.applies).isEmpty {
                    page.basis(of: advice, content)
                    page.provenance(of: advice)
                }
            }
        }
    }

    /// What would decide a result; the questions are asked in full in their own section.
    private mutating func needed(_ needs: [[Need]]) {
        if needs.isEmpty { return }
        element("p", ["class": "quiet"]) { $0.prose("Needs " + needs.alternatives + ".") }
    }

    private mutating func options(_ options: [String]) {
        text("Answer with ")
        for (index, option) in options.enumerated() {
            if index > 0 { text(index == options.count - 1 ? " or " : ", ") }
            element("code", option)
        }
    }

    mutating func questions(_ questions: [Question]) {
        if questions.isEmpty { return }
        section("questions", "Questions that the file cannot answer") { page in
            page.element("p", "Without answers, nothing is assumed.")
            page.element("ul", ["class": "cards columns"]) { page in
                for question in questions {
                    page.element("li", ["class": "question"]) { page in
                        page.element("b", question.text.isEmpty ? question.name : question.text)
                        page.element("p", "Needed for: " + question.keepsOpen.joined(separator: "; "))
                        page.element("p", ["class": "quiet"]) { page in
                            page.options(question.options)
                            if !question.acceptedNumbers.isEmpty { page.text(": " + question.acceptedNumbers) }
                        }
                    }
                }
            }
        }
    }
}
