// SPDX-License-Identifier: Apache-2.0

/// The drawings of the page. Shape, word and colour each tell a state by themselves; what is unknown is hollow.
extension Markup {
    /// The outline of a sign in a square of 12 by 12.
    static func outline(_ kind: String) -> String {
        switch kind {
        case "lower": "M1 2.5h10L6 11z"
        case "higher": "M6 1l5 8.5H1z"
        case "uncounted": "M1 4.8h10v2.4H1z"
        case "unread": "M1 6h10"
        case "neutral": "M1 1h10v10H1z"
        case "partlyRead": "M6 1.2a4.8 4.8 0 0 0 0 9.6z"
        case "conflicting": "M6 .5L11.5 6 6 11.5.5 6z"
        default: "M6 1.2a4.8 4.8 0 1 0 .01 0z"
        }
    }

    /// The signs, drawn once for the whole page.
    mutating func signs() {
        element("svg", ["class": "hidden", "aria-hidden": "true"]) { svg in
            for kind in ["known"] + Leaning.allCases.map({ $0.rawValue }) + ["uncounted", "unread"] {
                svg.element("symbol", ["id": "sign-" + kind, "viewBox": "0 0 12 12"]) {
                    $0.element("path", ["class": "s-" + kind, "d": Self.outline(kind)], "")
                }
            }
        }
    }

    /// A sign before words that say the same.
    mutating func sign(_ kind: String) {
        element("svg", ["class": "sign", "aria-hidden": "true"]) { $0.element("use", ["href": "#sign-" + kind], "") }
    }

    /// A leaning as sign and word.
    mutating func chip(_ leaning: Leaning) {
        element("span", ["class": "chip c-" + leaning.rawValue]) { page in
            page.sign(leaning.rawValue)
            page.text(leaning.word)
        }
    }

    private static func pattern(_ state: CallState) -> String {
        switch state {
        case .called: "f-called"
        case .noCall: "f-nocall"
        case .notOnAssay: "f-absent"
        case .assumedReference: "f-assumed"
        case .invalid: "f-invalid"
        case .withheld: "f-absent"
        }
    }

    mutating func swatch(_ state: CallState) {
        element(
            "svg", ["class": "swatch", "viewBox": "0 0 18 18", "width": "18", "height": "18", "aria-hidden": "true"]
        ) {
            $0.fill(state, x: 1, y: 1, width: 16, height: 16)
        }
    }

    /// A field in the colour of a state, with lines across it that tell it without colour.
    private mutating func fill(_ state: CallState, x: Int, y: Int, width: Int, height: Int) {
        element(
            "rect",
            [
                "class": Self.pattern(state), "x": String(x), "y": String(y), "width": String(width),
                "height": String(height), "rx": "3",
            ], "")
        var strokes = ""
        switch state {
        case .called, .notOnAssay, .withheld: return
        case .noCall:
            for at in stride(from: x + 4, to: x + width - 1, by: 6) { strokes += "M\(at) \(y + 2)v\(height - 4)" }
        case .assumedReference:
            for at in stride(from: y + 4, to: y + height - 1, by: 5) { strokes += "M\(x + 2) \(at)h\(width - 4)" }
        case .invalid:
            let (right, bottom) = (x + width - 3, y + height - 3)
            strokes = "M\(x + 3) \(y + 3)L\(right) \(bottom)M\(x + 3) \(bottom)L\(right) \(y + 3)"
        }
        element("path", ["class": Self.pattern(state) + "-lines", "d": strokes], "")
    }

    /// The states of all loci side by side.
    mutating func bar(_ content: ReportContent) {
        let (width, height) = (720, 28)
        let words = content.coverage.filter { $0.count > 0 }.map { "\($0.count) \($0.state.text)" }
        let parts = content.coverage.filter { $0.count > 0 }
        let gaps = 4 * max(0, parts.count - 1)
        element(
            "svg",
            [
                "class": "bar", "viewBox": "0 0 \(width) \(height)", "role": "img",
                "aria-label": "Sites by the state of their call: " + Wording.list(words, "and"),
            ]
        ) { svg in
            var x = 1
            let room = width - 2 - gaps - 10 * parts.count
            for part in parts {
                // Every state that occurs can be seen.
                let own = 10 + room * part.count / max(1, content.locusCount)
                svg.fill(part.state, x: x, y: 1, width: own, height: height - 2)
                x += own + 4
            }
        }
    }

    /// The flows of a pathway from top to bottom, each linked to its card.
    mutating func figure(of pathway: PathwayEntry) {
        let (width, gap) = (360, 26)
        var nodes: [(y: Int, title: [String])] = []
        var y = 1
        for flow in pathway.flows {
            let title = Self.lines(flow.heading, columns: 34, limit: 2)
            nodes.append((y, title))
            y += Self.height(of: title) + gap
        }
        element("svg", ["class": "pathway", "viewBox": "0 0 \(width) \(max(1, y - gap + 1))"]) { svg in
            for (flow, node) in zip(pathway.flows, nodes) {
                if node.y > 1 {
                    let start = "M\(width / 2) \(node.y - gap + 3)"
                    svg.element("path", ["class": "arrow", "d": start + "v\(gap - 9)m-5 -5l5 6 5-6"], "")
                }
                svg.element("a", ["href": "#finding-" + flow.finding]) { $0.node(flow, node.title, y: node.y, width) }
            }
        }
    }

    private static func height(of title: [String]) -> Int { 66 + 17 * title.count }

    private mutating func node(_ flow: PathwayEntry.Flow, _ title: [String], y: Int, _ width: Int) {
        let kind = flow.leaning.rawValue
        let height = Self.height(of: title)
        element(
            "rect",
            [
                "class": "node n-" + kind, "x": "1", "y": String(y), "width": String(width - 2),
                "height": String(height), "rx": "12",
            ], "")
        element("g", ["transform": "translate(18 \(y + height / 2 - 13)) scale(2.2)"]) {
            $0.element("path", ["class": "s-" + kind, "d": Self.outline(kind)], "")
        }
        element("text", ["class": "stage", "x": "62", "y": String(y + 25)], Wording.short(flow.stage, 22))
        element("text", ["class": "tag t-" + kind, "x": String(width - 16), "y": String(y + 25)], flow.leaning.word)
        lines(title, x: 62, y: y + 47, style: "label")
        let result = flow.outcome.isKnown ? flow.outcome.text : "not known"
        lines(Self.lines(result, columns: 38, limit: 1), x: 62, y: y + 49 + 17 * title.count, style: "stage")
    }

    /// The net as a place on an arch: too little and too much are both off its top.
    mutating func curve(of pathway: PathwayEntry) {
        let steps = pathway.scale
        let middle = steps.count / 2
        let (left, span) = (20, 320)
        element(
            "svg",
            [
                "class": "curve", "viewBox": "0 0 360 196", "role": "img",
                "aria-label": "An arch whose middle band is the best range. "
                    + (pathway.outcome.isKnown ? "The findings stand at: " : "The findings may stand at: ")
                    + Wording.list(pathway.outcome.possible.map { $0.title }, "or"),
            ]
        ) { svg in
            let band = span / steps.count
            svg.element(
                "rect",
                [
                    "class": "band", "x": String(left + band * middle), "y": "8", "width": String(band),
                    "height": "130", "rx": "6",
                ],
                "")
            svg.element("path", ["class": "axis", "d": "M\(left) 138h\(span)"], "")
            // A quadratic curve with this control point is the parabola 30 + 108 d^2 / 160^2 about the middle.
            svg.element("path", ["class": "arch", "d": "M20 138Q180 -78 340 138"], "")
            for (index, step) in steps.enumerated() {
                let x = left + span * (2 * index + 1) / (2 * steps.count)
                let isPossible = pathway.outcome.possible.contains { $0.name == step.name }
                if isPossible {
                    let y = 30 + 108 * (x - 180) * (x - 180) / 25_600
                    svg.element(
                        "circle",
                        [
                            "class": pathway.outcome.isKnown ? "here" : "maybe", "cx": String(x), "cy": String(y),
                            "r": "9",
                        ], "")
                }
                svg.lines(
                    Self.lines(step.title, columns: 48 / steps.count, limit: 3), x: x, y: 158,
                    style: isPossible ? "step on" : "step")
            }
        }
    }

    /// Words broken into lines of so many characters; what does not fit ends in an ellipsis.
    static func lines(_ words: String, columns: Int, limit: Int) -> [String] {
        var lines: [String] = []
        for word in words.split(separator: " ") {
            if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= columns {
                lines[lines.count - 1] = last + " " + word
            } else if lines.count == limit {
                lines[lines.count - 1] += "\u{2026}"
                break
            } else {
                lines.append(Wording.short(String(word), columns))
            }
        }
        return lines
    }

    mutating func lines(_ lines: [String], x: Int, y: Int, style: String) {
        element("text", ["class": style, "x": String(x), "y": String(y)]) { text in
            for (index, line) in lines.enumerated() {
                text.element("tspan", ["x": String(x), "dy": index == 0 ? "" : "17"], line)
            }
        }
    }
}
