// SPDX-License-Identifier: Apache-2.0

/// The drawing of a ``NeuronScene``: the end of a neuron with its vesicle, the synapse, and the receptors on the other side.
///
/// Coordinates are those of a picture 400 wide. The left lane has what happens outside the vesicle, the right lane the vesicle.
extension Markup {
    private static let (left, right) = (86, 294)
    /// The distance from one substance to the next.
    private static let pace = 58

    mutating func picture(of scene: NeuronScene, name: String) {
        let top = 96
        let mainEnd = top + Self.pace * (scene.runs.last?.count ?? 0)
        let sideEnd = scene.runs.count == 2 ? top + Self.pace * scene.runs[0].count : top - 20
        let vesicleTop = max(sideEnd + 20, mainEnd - 30)
        let returned = max(
            mainEnd + 86 + (scene.breakdown.isEmpty ? 0 : Self.pace),
            vesicleTop + 110 + Self.pace * scene.inVesicle.count)
        let membrane = returned + 84
        let otherSide = membrane + 84
        let end = otherSide + 116
        let height = end + (scene.elsewhere.isEmpty ? 4 : 14 + 40 * scene.elsewhere.count)
        element(
            "svg",
            ["class": "pathway scene", "viewBox": "0 0 400 \(height)", "role": "img", "aria-label": name]
        ) { svg in
            svg.cells(to: membrane, from: otherSide, to: end)
            svg.runs(of: scene, from: top)
            svg.vesicle(of: scene, from: vesicleTop, to: returned - 30)
            if let storage = scene.storage {
                let y = max(mainEnd + 22, vesicleTop + 44)
                svg.arrow("M\(Self.left) \(mainEnd + 8)C\(Self.left) \(y) 130 \(y) 208 \(y)m-6 -5l6 5-6 5")
                svg.pill(storage, x: 106, y: y + 6)
            }
            svg.synapse(of: scene, from: membrane, to: otherSide)
            svg.release(of: scene, from: returned - 30, across: membrane)
            svg.uptake(of: scene, to: returned, across: membrane)
            svg.receptors(of: scene, at: otherSide)
            for (index, part) in scene.elsewhere.enumerated() { svg.elsewhere(part, y: end + 26 + 40 * index) }
        }
    }

    // MARK: Cells

    /// The end of the releasing neuron, and the edge of the cell on the other side.
    private mutating func cells(to bottom: Int, from top: Int, to end: Int) {
        let outline =
            "M160 0V20C160 58 6 34 6 92V\(bottom - 44)Q6 \(bottom) 50 \(bottom)H350Q394 \(bottom) 394 \(bottom - 44)V92"
            + "C394 34 240 58 240 20V0"
        element("path", ["class": "cell", "d": outline], "")
        caption("Neuron", x: 30, y: 72)
        element("path", ["class": "cell", "d": "M2 \(end)V\(top)H398V\(end)"], "")
    }

    private mutating func synapse(of scene: NeuronScene, from top: Int, to bottom: Int) {
        caption(scene.release.node.to, x: 394, y: top + 22, style: "stage end")
        for (x, y) in [(226, 42), (242, 30), (252, 54), (266, 40), (282, 54), (294, 38), (308, 50), (322, 42)] {
            element("circle", ["class": "dot", "cx": String(x), "cy": String(top + y), "r": "3.5"], "")
        }
        substance(scene.release.node.from[0], x: 150, y: top + 50)
    }

    // MARK: Making and storing

    private mutating func runs(of scene: NeuronScene, from top: Int) {
        let lanes = scene.runs.count == 2 ? [Self.right, Self.left] : [Self.left]
        for (run, x) in zip(scene.runs, lanes) { self.run(run, x: x, y: top) }
        guard let helped = scene.helped, let index = scene.runs[1].firstIndex(where: { $0.number == helped.number })
        else { return }
        let from = top + Self.pace * scene.runs[0].count - 14
        let to = top + Self.pace * index + 25
        element(
            "path", ["class": "arrow helps", "d": "M206 \(from)C186 \(from) 190 \(to) 164 \(to)m6 -5l-6 5 6 5"], "")
    }

    /// Substances below each other, with what acts beside the arrows between them.
    private mutating func run(_ run: [NeuronScene.Part], x: Int, y: Int) {
        guard let first = run.first else { return }
        substance(first.node.from.joined(separator: ", "), x: x, y: y)
        for (index, part) in run.enumerated() {
            let y = y + Self.pace * index
            arrow("M\(x) \(y + 12)v28m-5 -6l5 6 5-6")
            pill(part, x: x + 10, y: y + 14)
            substance(part.node.to, x: x, y: y + Self.pace)
        }
    }

    private mutating func vesicle(of scene: NeuronScene, from top: Int, to bottom: Int) {
        element(
            "rect",
            [
                "class": "vesicle", "x": "214", "y": String(top), "width": "174", "height": String(bottom - top),
                "rx": "70",
            ], "")
        caption("Vesicle", x: 301, y: bottom - 16, style: "stage middle")
        run(scene.inVesicle, x: 298, y: top + 50)
    }

    // MARK: Release and return

    private mutating func release(of scene: NeuronScene, from top: Int, across membrane: Int) {
        let x = 276
        arrow("M\(x) \(top + 2)V\(membrane + 20)m-5 -6l5 6 5-6")
        pill(scene.release, x: x + 10, y: membrane - 40)
        guard let receptor = scene.ownReceptors.first else { return }
        cup(x: 192, y: membrane, isUp: false)
        pill(receptor, x: 146, y: membrane - 40)
        element(
            "path", ["class": "arrow", "d": "M\(146 + Self.width(of: receptor)) \(membrane - 29)H\(x - 8)m0 -7v14"], "")
    }

    private mutating func uptake(of scene: NeuronScene, to y: Int, across membrane: Int) {
        guard let reuptake = scene.reuptake else { return }
        let x = 40
        arrow("M\(x) \(membrane + 40)V\(y + 10)m-5 6l5-6 5 6")
        pill(reuptake, x: x + 10, y: membrane - 11)
        substance(reuptake.node.from.joined(separator: ", "), x: Self.left, y: y)
        if let recycling = scene.recycling {
            arrow("M150 \(y - 5)C210 \(y - 5) 234 \(y - 5) 242 \(y - 28)m-7 4l7-4 2 8")
            pill(recycling, x: 118, y: y + 6)
        }
        for part in scene.breakdown {
            arrow("M\(x) \(y - 18)v-28m-5 6l5-6 5 6")
            pill(part, x: x + 10, y: y - 43)
            substance(part.node.to, x: Self.left, y: y - Self.pace)
        }
    }

    // MARK: Receptors and other places

    private mutating func receptors(of scene: NeuronScene, at top: Int) {
        let room = 400 / max(1, scene.receptors.count)
        for (index, part) in scene.receptors.enumerated() {
            let x = room / 2 + room * index
            cup(x: x, y: top, isUp: true)
            pill(part, x: x - Self.width(of: part) / 2, y: top + 18)
            let effect = part.node.stage.isEmpty ? [] : [part.node.stage]
            lines(part.node.genes.prefix(3) + effect, x: x, y: top + 57, style: "stage middle")
        }
    }

    private mutating func elsewhere(_ part: NeuronScene.Part, y: Int) {
        pill(part, x: 6, y: y - 14)
        lines(
            Self.lines(part.node.heading + ", " + part.node.within, columns: 44, limit: 2), x: 112, y: y,
            style: "stage")
    }

    // MARK: Strokes

    /// What binds a substance, in a membrane.
    private mutating func cup(x: Int, y: Int, isUp: Bool) {
        let (arm, stem) = isUp ? (-12, 12) : (12, -12)
        element(
            "path", ["class": "cup", "d": "M\(x - 11) \(y + arm)L\(x) \(y)L\(x + 11) \(y + arm)M\(x) \(y)v\(stem)"], "")
    }

    private mutating func arrow(_ path: String) { element("path", ["class": "arrow", "d": path], "") }

    private mutating func substance(_ words: String, x: Int, y: Int) {
        let lines = Self.lines(words, columns: 20, limit: 2)
        self.lines(lines, x: x, y: y - 8 * (lines.count - 1), style: "substance")
    }

    private mutating func caption(_ words: String, x: Int, y: Int, style: String = "stage") {
        element("text", ["class": style, "x": String(x), "y": String(y)], Wording.short(words, 30))
    }

    private static func words(of part: NeuronScene.Part) -> String {
        "\(part.number) " + (part.node.isBinding ? part.node.receptor : part.actor)
    }

    /// The width of a part, for a font of the usual width.
    private static func width(of part: NeuronScene.Part) -> Int { 28 + 38 * words(of: part).unicodeScalars.count / 5 }

    /// The number of a part, its sign and what acts, as in the list.
    private mutating func pill(_ part: NeuronScene.Part, x: Int, y: Int) {
        let tag = part.node.tag.name
        element(
            "rect",
            [
                "class": "node n-" + tag, "x": String(x), "y": String(y), "width": String(Self.width(of: part)),
                "height": "22", "rx": "11",
            ], "")
        element("g", ["transform": "translate(\(x + 7) \(y + 5))"]) {
            $0.element("path", ["class": "s-" + tag, "d": Self.outline(tag)], "")
        }
        element("text", ["class": "actor", "x": String(x + 22), "y": String(y + 15)], Self.words(of: part))
    }
}
