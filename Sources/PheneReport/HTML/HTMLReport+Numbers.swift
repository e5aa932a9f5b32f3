// SPDX-License-Identifier: Apache-2.0

/// Shares of people and sizes of effects, each as a small drawing before words that state the same.
extension Markup {
    /// How common the genotypes or alleles of some loci are.
    mutating func frequencies(of loci: [LocusEntry]) {
        for locus in loci {
            guard let first = locus.frequencies.first else { continue }
            element("div", ["class": "common"]) { page in
                page.frequency(first, of: locus)
                if locus.frequencies.count == 1 { return }
                page.element("details", ["class": "why"]) { page in
                    page.element("summary") { page in
                        page.text("In other populations")
                        page.element("span", ["class": "hidden"], ": " + locus.id)
                    }
                    for other in locus.frequencies.dropFirst() { page.frequency(other, of: locus) }
                }
            }
        }
    }

    private mutating func frequency(_ frequency: FrequencyEntry, of locus: LocusEntry) {
        element("p") { page in
            if let share = frequency.genotypeShare { page.bar(share: share) }
            page.element("b", locus.id)
            let words = frequency.text.isEmpty ? frequency.alleleText : frequency.text
            page.text(": " + words)
            page.citations(frequency.alleles.first?.citations ?? [])
        }
    }

    private mutating func bar(share: Double) {
        let width = max(1, Int((share * 100).rounded()))
        element("svg", ["class": "share", "viewBox": "0 0 100 10", "aria-hidden": "true"]) { svg in
            svg.element("rect", ["class": "all", "width": "100", "height": "10", "rx": "3"], "")
            svg.element("rect", ["class": "part", "width": String(width), "height": "10", "rx": "3"], "")
        }
    }

    /// The effects that the sources of a finding report: of groups of people, not of this person.
    mutating func effects(_ effects: [EffectEntry]) {
        if effects.isEmpty { return }
        element("ul", ["class": "effects"]) { page in
            for effect in effects {
                page.element("li") { page in
                    page.drawing(of: effect, among: effects)
                    page.text(effect.text)
                    page.citations(effect.citations)
                }
            }
        }
    }

    /// The number as a square, its interval as a line, and no effect as a dashed line in the middle.
    private mutating func drawing(of effect: EffectEntry, among effects: [EffectEntry]) {
        guard let plot = EffectPlot(effect, among: effects) else { return }
        element("svg", ["class": "effect", "viewBox": "0 0 120 18", "aria-hidden": "true"]) { svg in
            svg.element("path", ["class": "none", "d": "M60 0v18"], "")
            if let interval = plot.interval {
                svg.element("path", ["class": "span", "d": "M\(interval.lower) 9H\(interval.upper)"], "")
            }
            svg.element(
                "rect", ["class": "value", "x": String(plot.value - 4), "y": "5", "width": "8", "height": "8"], "")
        }
    }
}
