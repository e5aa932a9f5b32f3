// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// What is unknown, by reason, and what would determine it.
    mutating func undetermined(_ content: ReportContent) {
        section("open", "What could not be determined") { page in
            let findings = content.findings.filter { !$0.outcome.isKnown }
            let pathways = content.pathways.filter { !$0.outcome.isKnown }
            if findings.isEmpty, pathways.isEmpty, content.unknown.isEmpty {
                page.element(
                    "p",
                    content.pharmacogenes.isEmpty
                        ? "Nothing: all results of these rules are known."
                        : "Nothing, beside what is said of genes that matter for medicines.")
            }
            page.element("div", ["class": "columns"]) { page in
                for state in FindingState.allCases where state.isObstacle {
                    page.open(state, findings.filter { $0.states.contains(state) })
                }
            }
            for pathway in pathways {
                page.element("p") { page in
                    page.element(
                        "a", ["href": "#pathway-" + pathway.name], pathway.title.isEmpty ? pathway.name : pathway.title)
                    page.text(": " + pathway.outcome.text + ".")
                }
            }
            page.unknownAdvice(content.unknown)
        }
    }

    /// The findings that one reason keeps open, each with what would determine it.
    private mutating func open(_ state: FindingState, _ findings: [FindingEntry]) {
        if findings.isEmpty { return }
        element("h3") { page in
            page.text(Wording.count(findings.count, "finding", "findings") + " ")
            page.chips([state])
        }
        element("p", ["class": "quiet"], state.text)
        element("ul", ["class": "compact"]) { page in
            for finding in findings {
                page.element("li") { page in
                    page.element("a", ["href": "#finding-" + finding.name], finding.heading)
                    if !finding.outcome.needs.isEmpty { page.prose(": needs " + finding.outcome.needs.remedies) }
                }
            }
        }
    }

    private mutating func unknownAdvice(_ recommendations: [AdviceEntry]) {
        if recommendations.isEmpty { return }
        element("details", ["class": "why"]) { page in
            page.element(
                "summary",
                Wording.count(recommendations.count, "piece of advice", "pieces of advice")
                    + " that may or may not apply")
            page.element("ul", ["class": "compact"]) { page in
                for advice in recommendations { page.element("li") { $0.unknown(advice) } }
            }
        }
    }

    private mutating func unknown(_ advice: AdviceEntry) {
        element("b", advice.heading)
        if !advice.unknownText.isEmpty { text(". " + advice.unknownText) }
        if !advice.needs.isEmpty { element("small", "Needs: " + advice.needs.alternatives + ".") }
    }

    mutating func limits(_ limits: [String]) {
        section("limits", "Limits") { $0.list(limits) }
    }

    mutating func references(_ references: [Reference], isRedacted: Bool) {
        if references.isEmpty {
            section("references", "References") { $0.element("p", "Nothing is cited.") }
            return
        }
        section("references", "References") { page in
            page.element("ol", ["class": "references"]) { page in
                for reference in references {
                    page.element("li", ["id": "r\(reference.number)"]) {
                        $0.reference(reference, isRedacted: isRedacted)
                    }
                }
            }
        }
    }

    mutating func glossary() {
        section("glossary", "Glossary") { page in
            page.element("dl", ["class": "terms"]) { page in
                for term in Term.all {
                    page.element("div") { page in
                        page.element("dt", term.word)
                        page.element("dd", term.meaning)
                    }
                }
            }
        }
    }
}
