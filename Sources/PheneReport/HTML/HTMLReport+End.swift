// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// What is not known, and what would make it known.
    mutating func notTold(_ content: ReportContent) {
        section("open", "What could not be told, and what would answer it") { page in
            let open =
                content.findings.filter { !$0.outcome.isKnown }.map { ("finding-" + $0.name, $0.heading, $0.outcome) }
                + content.pathways.filter { !$0.outcome.isKnown }.map {
                    ("pathway-" + $0.name, $0.title.isEmpty ? $0.name : $0.title, $0.outcome)
                }
            if open.isEmpty, content.unknown.isEmpty {
                page.element("p", "Nothing: all results of these rules are known.")
            }
            if !open.isEmpty {
                page.element("table") { page in
                    page.element("caption", "Results that are not known")
                    page.element("thead") { page in
                        page.element("tr") { page in
                            for head in ["Result", "Why", "What would answer it"] {
                                page.element("th", ["scope": "col"], head)
                            }
                        }
                    }
                    page.element("tbody") { page in
                        for (id, title, outcome) in open {
                            page.element("tr") { page in
                                page.element("th", ["scope": "row"]) { $0.element("a", ["href": "#" + id], title) }
                                page.element(
                                    "td", ["data-label": "Why"], Wording.list(outcome.needs.map { $0.lack }, "and"))
                                page.element("td", ["data-label": "What would answer it"], outcome.needs.remedies)
                            }
                        }
                    }
                }
            }
            if content.unknown.isEmpty { return }
            page.element("h3", "Advice of which it is not known whether it applies")
            page.element("ul") { page in
                for advice in content.unknown {
                    page.element("li") { page in
                        page.element("b", advice.heading)
                        if !advice.unknownText.isEmpty { page.text(". " + advice.unknownText) }
                        if !advice.needs.isEmpty {
                            page.element("small", "To know it: " + advice.needs.alternatives + ".")
                        }
                    }
                }
            }
        }
    }

    mutating func limits(_ content: ReportContent) {
        section("limits", "Limits") { $0.list(content.limits) }
    }

    mutating func references(_ content: ReportContent) {
        if content.references.isEmpty {
            section("references", "References") { $0.element("p", "Nothing is cited.") }
            return
        }
        section("references", "References") { page in
            page.element("ol", ["class": "references"]) { page in
                for reference in content.references {
                    page.element("li", ["id": "r\(reference.number)"], reference.text)
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
