// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// Every call from outside, with what became of it, and where the genotype file disagrees.
    mutating func outsideCalls(_ content: ReportContent) {
        if content.outsideCalls.isEmpty { return }
        element("h3", "Results from outside")
        element("p", ReportContent.outsideLead)
        list(content.outsideTexts, "compact")
        cautions(
            content.pharmacogenes.filter { $0.outside?.agreement == .disagrees }.map {
                $0.gene + ": the genotype file disagrees with the call from outside. The file alone gives: "
                    + ($0.outside?.fileAlone ?? "") + "."
            })
    }
}
