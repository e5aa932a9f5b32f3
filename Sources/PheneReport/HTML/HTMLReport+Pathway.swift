// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// A pathway as a figure, as a list, and its net on a curve.
    mutating func pathway(_ pathway: PathwayEntry) {
        section("pathway-" + pathway.name, "Pathway: " + (pathway.title.isEmpty ? pathway.name : pathway.title)) {
            page in
            page.element("div", ["class": "pathway-grid"]) { page in
                let words = "The steps of the pathway, from first to last; the list says the same"
                page.element("figure", ["aria-label": words]) { page in
                    if let course = pathway.course {
                        page.figure(of: course)
                        page.legend(of: course)
                        return
                    }
                    page.figure(of: pathway)
                    page.element("figcaption", ["class": "legend"]) { page in
                        for leaning in Leaning.allCases {
                            page.element("span") { page in
                                page.chip(leaning)
                                page.text(" " + leaning.text)
                            }
                        }
                    }
                }
                page.element("div") { page in
                    page.element("h3", "Taken together")
                    page.result(pathway.outcome.isKnown, pathway.outcome.text)
                    if pathway.hasMiddleOptimum {
                        page.element("figure") { page in
                            page.curve(of: pathway)
                            page.element(
                                "figcaption",
                                "Neither end is the better one. A rank by counting ("
                                    + Wording.sums(pathway.sums)
                                    + "), not a measurement. A filled mark is known, a hollow one only possible.")
                        }
                    }
                    page.element("h3", "What is counted")
                    page.element("ol", ["class": "steps"]) { page in
                        for flow in pathway.flows {
                            page.element("li") { page in
                                page.element("b", flow.stage)
                                page.text(": ")
                                page.element("a", ["href": "#finding-" + flow.finding], flow.heading)
                                page.text(": " + flow.outcome.short + " ")
                                page.chip(flow.leaning)
                                page.text(" " + flow.leaning.text)
                            }
                        }
                    }
                }
            }
            if let course = pathway.course {
                page.element("h3", "Step by step")
                page.list(of: course)
            }
            page.imputation(pathway.imputed)
            page.paragraphs(pathway.about)
            page.cautions(pathway.cautions)
            page.evidence(pathway.evidence, pathway.citations)
        }
    }
}

extension PathwayEntry.Flow {
    /// The title of the finding, or its name where there is none.
    var heading: String { title.isEmpty ? finding : title }
}
