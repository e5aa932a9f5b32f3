// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

extension Markup {
    /// What applies, by kind; then what is held, and what is set aside.
    mutating func advice(_ content: ReportContent) {
        section("advice", "What you could consider") { page in
            if content.applying.isEmpty { page.element("p", "No advice of these rules is known to apply.") }
            for kind in AdviceKind.allCases {
                let advices = content.applying.filter { $0.kind == kind }
                if advices.isEmpty { continue }
                page.element("h3", kind.rawValue)
                for advice in advices { page.applying(advice) }
            }
            page.aside(content.held, .held, "Held until something else is known", "Held by")
            page.aside(content.overridden, .overridden, "Set aside", "Set aside by")
            let silent = content.advices.filter { $0.verdict == .doesNotApply }.count
            if silent > 0 {
                page.element(
                    "p", ["class": "quiet"],
                    Wording.count(silent, "other piece of advice does", "other pieces of advice do")
                        + (silent == 1 ? " not apply and is left out." : " not apply and are left out."))
            }
        }
    }

    private mutating func applying(_ advice: AdviceEntry) {
        element("article", ["class": "card", "id": "advice-" + advice.name]) { page in
            page.element("h4", advice.heading)
            page.cautions(advice.cautions)
            page.element("p", ["class": "verb"]) { page in
                page.element("b", advice.action)
                page.text(" " + page.targets(advice, .applies))
            }
            for (verdict, word) in [(Verdict.held, "held"), (.overridden, "set aside")] {
                let others = page.targets(advice, verdict)
                if !others.isEmpty { page.result(false, "not on \(others), which is \(word); see below") }
            }
            for target in advice.targets(.applies) {
                for other in target.pending { page.result(false, target.title + ": " + other.prospect) }
            }
            page.paragraphs(advice.text)
            for target in advice.targets(.applies) { page.paragraphs(target.about, "quiet") }
            page.ground(advice)
            page.voices(advice)
            page.evidence(advice.evidence, advice.citations)
        }
    }

    /// The findings and answers that an advice rests on, and its rule.
    private mutating func ground(_ advice: AdviceEntry) {
        element("details") { page in
            page.element("summary") { page in
                page.text("Because of")
                let grounds = advice.basis.map { $0.text } + advice.loci.map { $0.id }
                page.text(" " + (grounds.isEmpty ? "its rule" : Wording.list(grounds, "and")))
            }
            page.element("ul") { page in
                for basis in advice.basis {
                    page.element("li") { page in
                        if basis.isFinding {
                            page.element("a", ["href": "#finding-" + basis.name], basis.text)
                        } else {
                            page.text(basis.text)
                        }
                    }
                }
                for locus in advice.loci { page.element("li", locus.name + ": " + locus.text) }
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

    /// Who says it, of whom, and who does not.
    private mutating func voices(_ advice: AdviceEntry) {
        assumption(advice.assumed)
        imputation(advice.imputed)
        origin(advice.authority, advice.populations)
        for dissent in advice.dissent { result(false, dissent.text) }
    }

    /// The mark of what rests on loci that are not in the file.
    mutating func assumption(_ ids: [String]) {
        if !ids.isEmpty { result(false, Wording.assumption(ids)) }
    }

    /// The mark of what rests on imputed genotypes.
    mutating func imputation(_ ids: [String]) {
        if !ids.isEmpty { result(false, Wording.imputation(ids)) }
    }

    /// Who says a thing, and in whom it was seen.
    mutating func origin(_ authority: String, _ populations: [String]) {
        if !authority.isEmpty { element("p", ["class": "quiet"], "By " + authority) }
        if !populations.isEmpty { element("p", ["class": "quiet"], "Seen in " + Wording.list(populations, "and")) }
    }

    private func targets(_ advice: AdviceEntry, _ verdict: Verdict) -> String {
        Wording.list(advice.targets(verdict).map { $0.title }, "and")
    }

    private mutating func aside(_ advices: [AdviceEntry], _ verdict: Verdict, _ title: String, _ word: String) {
        if advices.isEmpty { return }
        element("h3", title)
        for advice in advices {
            element("article", ["class": "card aside"]) { page in
                page.element("h4", advice.heading)
                for target in advice.targets(verdict) {
                    if verdict == .overridden {
                        page.element("p") { $0.element("s", advice.action + " " + target.title) }
                    } else {
                        page.result(false, advice.action + " " + target.title)
                    }
                    for overrider in target.overriders {
                        page.element("p", "\(word) \u{201C}\(overrider.heading)\u{201D}, because \(overrider.grounds).")
                        page.paragraphs(verdict == .held ? overrider.unknownText : "")
                    }
                    page.guards(target.needs)
                }
                if advice.targets(.applies).isEmpty {
                    page.ground(advice)
                    page.voices(advice)
                }
            }
        }
    }

    /// What would decide: questions in their own words, and sites to be read.
    private mutating func guards(_ needs: [[Need]]) {
        for need in needs.flatMap({ $0 }) {
            element("p", ["class": "question"]) { page in
                switch need {
                case .input(let name, let question, let options):
                    page.element("b", question.isEmpty ? name : question)
                    page.text(" ")
                    page.options(options)
                case .consent(let name, let question, _):
                    page.element("b", question.isEmpty ? name : question)
                    page.text(" ")
                    page.options(Question.options(name, ["yes", "no"], isNumber: false, isSex: false))
                case .locus, .phase, .sex:
                    page.text("To decide it: " + need.remedy)
                }
            }
        }
    }

    private mutating func options(_ options: [String]) {
        text("Run again with ")
        for (index, option) in options.enumerated() {
            if index > 0 { text(index == options.count - 1 ? " or " : ", ") }
            element("code", option)
        }
    }

    mutating func questions(_ content: ReportContent) {
        if content.questions.isEmpty { return }
        section("questions", "Questions that the file cannot answer") { page in
            page.element("p", "They are not answered, so nothing is assumed.")
            page.element("ul", ["class": "cards"]) { page in
                for question in content.questions {
                    page.element("li", ["class": "question"]) { page in
                        page.element("b", question.text.isEmpty ? question.name : question.text)
                        page.element("p", "Keeps open: " + question.keepsOpen.joined(separator: "; "))
                        page.element("p", ["class": "quiet"]) { page in
                            page.options(question.options)
                            if !question.takes.isEmpty { page.text(": " + question.takes) }
                        }
                    }
                }
            }
        }
    }
}
