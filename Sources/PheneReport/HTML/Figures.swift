// SPDX-License-Identifier: Apache-2.0

/// The drawings of the page. Shape, word and colour each show a state by themselves; unknown is hollow.
extension Markup {
    /// The path of a sign in a square of 12 by 12.
    static func outline(_ kind: String) -> String {
        switch kind {
        case "lower": "M1 2.5h10L6 11z"
        case "higher": "M6 1l5 8.5H1z"
        case "uncounted": "M1 4.8h10v2.4H1z"
        case "unread", "notTested": "M1 6h10"
        case "neutral": "M1 1h10v10H1z"
        case "notable": "M6 .3l1.7 3.9 4.1.3-3.1 2.7 1 4.1L6 9.1l-3.7 2.2 1-4.1L.2 4.5l4.1-.3z"
        case "usual": "M1.2 6.4l3 3L10.8 2.6"
        case "withheld": "M2 5h8v6H2zM3.8 5V3.2a2.2 2.2 0 0 1 4.4 0V5"
        case "unanswered": "M3.4 4.100a2.6 2.6 0 1 1 3.7 2.400q-1.1.6-1.1 1.800M6 10.400v.3"
        case "noCall", "rejected": "M1.5 1.500l9 9M10.5 1.500l-9 9"
        case "assumed", "imputed": "M1.2 7.500q2.4-4.5 4.8-1.500t4.8-1.5"
        case "partlyRead", "partlyTested": "M6 1.2a4.8 4.8 0 0 0 0 9.6z"
        case "conflicting": "M6 .5L11.5 6 6 11.5.5 6z"
        default: "M6 1.2a4.8 4.8 0 1 0 .01 0z"
        }
    }

    /// The signs, drawn once for the whole page.
    mutating func signs() {
        element("svg", ["class": "hidden", "aria-hidden": "true"]) { svg in
            let kinds = FindingState.allCases.map { $0.rawValue } + Leaning.allCases.map { $0.rawValue }
            for kind in kinds.filter({ $0 != "conflicting" }) + ["conflicting", "uncounted", "unread"] {
                svg.element("symbol", ["id": "sign-" + kind, "viewBox": "0 0 12 12"]) {
                    $0.element("path", ["class": "s-" + kind, "d": Self.outline(kind)], "")
                }
            }
        }
    }

    /// A sign before words that state the same. A drawing without a class is a sign: a page has some 150.
    mutating func sign(_ kind: String) {
        element("svg") { $0.element("use", ["href": "#sign-" + kind], "") }
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

    /// A rectangle in the colour of a state, with lines that show it without colour.
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

    /// The call states of all loci side by side, to scale.
    mutating func bar(_ content: ReportContent) {
        let (width, height) = (720, 28)
        let words = content.coverage.filter { $0.count > 0 }.map { "\($0.count) \($0.state.text)" }
        let parts = content.coverage.filter { $0.count > 0 }
        let gaps = 4 * max(0, parts.count - 1)
        element(
            "svg",
            [
                "class": "bar", "viewBox": "0 0 \(width) \(height)", "role": "img",
                "aria-label": "Sites by call state: " + Wording.list(words, "and"),
            ]
        ) { svg in
            var x = 1
            let room = width - 2 - gaps - 10 * parts.count
            for part in parts {
                // A minimum width keeps every state visible.
                let own = 10 + room * part.count / max(1, content.locusCount)
                svg.fill(part.state, x: x, y: 1, width: own, height: height - 2)
                x += own + 4
            }
        }
    }

    /// The flows of a pathway from top to bottom.
    mutating func chain(of pathway: PathwayEntry, name: String) {
        let (width, gap) = (360, 26)
        var nodes: [(y: Int, title: [String])] = []
        var y = 1
        for flow in pathway.flows {
            let title = Self.lines(flow.heading, columns: 34, limit: 2)
            nodes.append((y, title))
            y += Self.height(of: title) + gap
        }
        let size = "0 0 \(width) \(max(1, y - gap + 1))"
        element("svg", ["class": "pathway", "viewBox": size, "role": "img", "aria-label": name]) { svg in
            for (flow, node) in zip(pathway.flows, nodes) {
                if node.y > 1 {
                    let start = "M\(width / 2) \(node.y - gap + 3)"
                    svg.element("path", ["class": "arrow", "d": start + "v\(gap - 9)m-5 -5l5 6 5-6"], "")
                }
                svg.node(flow, node.title, y: node.y, width)
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

    /// The net as a position on an arch: too little and too much are both lower. Nothing of it is painted as good.
    mutating func curve(of pathway: PathwayEntry) {
        let steps = pathway.scale
        let (left, span) = (20, 320)
        element(
            "svg",
            [
                "class": "curve", "viewBox": "0 0 360 196", "role": "img",
                "aria-label":
                    "An arch from \(steps.first?.title ?? "") to \(steps.last?.title ?? ""); neither end is better. "
                    + (pathway.outcome.isKnown ? "The findings are at: " : "The findings may be at: ")
                    + Wording.list(pathway.outcome.possible.map { $0.title }, "or"),
            ]
        ) { svg in
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

    /// Words broken into at most `limit` lines of `columns` bytes; an ellipsis replaces what does not fit.
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
