// SPDX-License-Identifier: Apache-2.0

/// The chain of a pathway whose steps the rules declare, for one that is not the pathway of a neuron.
extension Markup {
    private static let width = 360

    /// Each step with its shape, word and colour, from top to bottom.
    mutating func chain(of figure: PathwayFigureEntry, name: String) {
        let gap = 18
        var boxes: [(y: Int, heading: [String], details: [String])] = []
        var y = 1
        for (index, node) in figure.nodes.enumerated() {
            // A gap separates receptors from steps.
            if node.isBinding, index > 0, !figure.nodes[index - 1].isBinding { y += 24 }
            let heading = Self.lines(node.heading, columns: 38, limit: 2)
            let details = Self.lines(node.details, columns: 44, limit: 2)
            boxes.append((y, heading, details))
            y += Self.height(heading, details) + gap
        }
        element(
            "svg",
            [
                "class": "pathway", "viewBox": "0 0 \(Self.width) \(max(1, y - gap + 1))", "role": "img",
                "aria-label": name,
            ]
        ) { svg in
            for (index, node) in figure.nodes.enumerated() {
                let box = boxes[index]
                if index > 0, !node.isBinding, node.from.contains(figure.nodes[index - 1].to) {
                    let start = "M\(Self.width / 2) \(box.y - gap + 2)"
                    svg.element("path", ["class": "arrow", "d": start + "v\(gap - 6)m-5 -5l5 5 5-5"], "")
                }
                if node.isBinding, index == 0 || !figure.nodes[index - 1].isBinding {
                    svg.element("text", ["class": "stage", "x": "4", "y": String(box.y - 9)], "What it binds to")
                }
                svg.box(node, box.heading, box.details, y: box.y)
            }
        }
    }

    private static func height(_ heading: [String], _ details: [String]) -> Int {
        34 + 18 * heading.count + 17 * details.count
    }

    private mutating func box(_ node: PathwayFigureEntry.Node, _ heading: [String], _ details: [String], y: Int) {
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
}
