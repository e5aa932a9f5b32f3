// SPDX-License-Identifier: Apache-2.0

/// The figure of a pathway whose steps the rules declare, and the list that says the same.
extension Markup {
    private static let width = 360

    /// Each step with its shape, word and colour, linked to the gene that does it.
    mutating func figure(of course: CourseEntry) {
        let gap = 18
        var boxes: [(y: Int, heading: [String], details: [String])] = []
        var y = 1
        for (index, node) in course.nodes.enumerated() {
            // Receptors stand apart from the steps.
            if node.isBinding, index > 0, !course.nodes[index - 1].isBinding { y += 24 }
            let heading = Self.lines(node.heading, columns: 38, limit: 2)
            let details = Self.lines(node.details, columns: 44, limit: 2)
            boxes.append((y, heading, details))
            y += Self.height(heading, details) + gap
        }
        element("svg", ["class": "pathway", "viewBox": "0 0 \(Self.width) \(max(1, y - gap + 1))"]) { svg in
            for (index, node) in course.nodes.enumerated() {
                let box = boxes[index]
                if index > 0, !node.isBinding, node.from.contains(course.nodes[index - 1].to) {
                    let start = "M\(Self.width / 2) \(box.y - gap + 2)"
                    svg.element("path", ["class": "arrow", "d": start + "v\(gap - 6)m-5 -5l5 5 5-5"], "")
                }
                if node.isBinding, index == 0 || !course.nodes[index - 1].isBinding {
                    svg.element("text", ["class": "stage", "x": "4", "y": String(box.y - 9)], "What it binds to")
                }
                let target =
                    node.findings.count == 1 ? "finding-" + node.findings[0] : node.genes.first.map(Self.anchor)
                if let target, !node.findings.isEmpty {
                    svg.element("a", ["href": "#" + target]) { $0.box(node, box.heading, box.details, y: box.y) }
                } else {
                    svg.box(node, box.heading, box.details, y: box.y)
                }
            }
        }
    }

    private static func anchor(_ symbol: String) -> String { "gene-" + symbol }

    private static func height(_ heading: [String], _ details: [String]) -> Int {
        34 + 18 * heading.count + 17 * details.count
    }

    private mutating func box(_ node: CourseEntry.Node, _ heading: [String], _ details: [String], y: Int) {
        let name = node.tag.name
        let height = Self.height(heading, details)
        element(
            "rect",
            [
                "class": "node n-" + name, "x": "1", "y": String(y), "width": String(Self.width - 2),
                "height": String(height), "rx": "10",
            ], "")
        element("g", ["transform": "translate(\(Self.width - 24) \(y + 11)) scale(1.1)"]) {
            $0.element("path", ["class": "s-" + name, "d": Self.outline(name)], "")
        }
        element(
            "text", ["class": "tag t-" + name, "x": String(Self.width - 30), "y": String(y + 22)],
            node.tag.word)
        lines(heading, x: 14, y: y + 42, style: "label")
        lines(details, x: 14, y: y + 42 + 18 * heading.count, style: "stage")
    }

    /// The figure in words.
    mutating func list(of course: CourseEntry) {
        element("ol", ["class": "steps"]) { page in
            for node in course.nodes {
                page.element("li") { page in
                    page.element("b", node.heading)
                    if !node.details.isEmpty { page.text(": " + node.details) }
                    page.text(" ")
                    page.chip(node.tag)
                    page.text(" " + node.reading)
                    if !node.note.isEmpty { page.element("small", node.note) }
                }
            }
        }
    }

    /// What the tags of a figure mean.
    mutating func legend(of course: CourseEntry) {
        element("figcaption", ["class": "legend"]) { page in
            for tag in course.tags {
                page.element("span") { page in
                    page.chip(tag)
                    page.text(" " + tag.text)
                }
            }
        }
    }

    /// A tag as sign and word.
    mutating func chip(_ tag: CourseEntry.Tag) {
        element("span", ["class": "chip c-" + tag.name]) { page in
            page.sign(tag.name)
            page.text(tag.word)
        }
    }
}
