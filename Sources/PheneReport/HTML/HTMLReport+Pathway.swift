// SPDX-License-Identifier: Apache-2.0

/// A pathway as a picture and as a list, with its net on a curve.
extension Markup {
    mutating func pathway(_ pathway: PathwayEntry) {
        let title = pathway.title.isEmpty ? pathway.name : pathway.title
        section("pathway-" + pathway.name, "Pathway: " + title) { page in
            page.element("div", ["class": "pathway-grid"]) { page in
                page.element("figure") { page in
                    let name = title + ", drawn; the list states the same in words"
                    if let figure = pathway.figure, let scene = NeuronScene(figure) {
                        page.picture(of: scene, name: name)
                    } else if let figure = pathway.figure {
                        page.chain(of: figure, name: name)
                    } else {
                        page.chain(of: pathway, name: name)
                    }
                    page.legend(of: pathway)
                }
                page.element("div") { page in
                    page.net(of: pathway)
                    if let figure = pathway.figure { page.list(of: figure) }
                }
            }
            page.imputation(pathway.imputed)
            page.paragraphs(pathway.about)
            page.cautions(pathway.cautions)
            page.evidence(pathway.evidence, pathway.citations)
            page.supported(by: pathway.citations)
        }
    }

    /// The result, its place on the curve, and what is counted.
    private mutating func net(of pathway: PathwayEntry) {
        element("h3", "Overall")
        result(pathway.outcome.isKnown, pathway.outcome.text)
        if pathway.hasMiddleOptimum {
            element("figure") { page in
                page.curve(of: pathway)
                page.element(
                    "figcaption",
                    "Neither end is better. A rank by counting (" + Wording.sums(pathway.sums)
                        + "), not a measurement. A filled mark is known, a hollow one possible.")
            }
        }
        element("h3", "What is counted")
        element("ul", ["class": "compact"]) { page in
            for flow in pathway.flows {
                page.element("li") { page in
                    page.text(flow.stage + ": ")
                    page.element("a", ["href": "#finding-" + flow.finding], flow.heading)
                    page.text(" ")
                    page.chip(.counted(flow.leaning))
                }
            }
        }
    }

    /// The steps and receptors in words, numbered as in the drawing.
    private mutating func list(of figure: PathwayFigureEntry) {
        element("h3", "Step by step")
        let steps = figure.nodes.filter { !$0.isBinding }
        list(of: steps, from: 1)
        if steps.count == figure.nodes.count { return }
        element("h3", "What it binds to")
        list(of: figure.nodes.filter { $0.isBinding }, from: steps.count + 1)
    }

    private mutating func list(of nodes: [PathwayFigureEntry.Node], from number: Int) {
        element("ol", ["class": "steps", "start": String(number)]) { page in
            for node in nodes {
                page.element("li") { page in
                    page.element("b", node.heading)
                    if !node.details.isEmpty { page.text(": " + node.details) }
                    page.text(" ")
                    page.chip(node.tag)
                    if !node.remainder.isEmpty { page.text(" " + node.remainder) }
                    if !node.note.isEmpty { page.element("small", node.note) }
                }
            }
        }
    }

    /// What the tags mean, each once.
    private mutating func legend(of pathway: PathwayEntry) {
        let own = Set((pathway.figure?.nodes.map { $0.tag } ?? []) + pathway.flows.map { .counted($0.leaning) })
        element("figcaption", ["class": "legend"]) { page in
            for tag in PathwayFigureEntry.Tag.all where own.contains(tag) {
                page.element("span") { page in
                    page.chip(tag)
                    page.text(" " + tag.text)
                }
            }
        }
    }

    /// A tag as a sign and a word.
    private mutating func chip(_ tag: PathwayFigureEntry.Tag) {
        element("span", ["class": "chip c-" + tag.name]) { page in
            page.sign(tag.name)
            page.text(tag.word)
        }
    }
}

extension PathwayEntry.Flow {
    /// The title of the finding, or its name if there is none.
    var heading: String { title.isEmpty ? finding : title }
}
