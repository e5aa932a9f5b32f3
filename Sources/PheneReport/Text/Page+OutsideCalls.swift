// SPDX-License-Identifier: Apache-2.0

extension Page {
    /// Every call from outside, with what became of it.
    mutating func outsideCalls(_ content: ReportContent) {
        if content.outsideCalls.isEmpty { return }
        section("Results from outside")
        paragraphs(ReportContent.outsideLead)
        for (call, text) in zip(content.outsideCalls, content.outsideTexts) {
            let isPlain = call.use != .refused && call.problems.isEmpty
            field("-", text, indent: 2, column: 2, tone: isPlain ? .plain : .warning)
        }
    }

    /// The same in few lines: what is used by its gene, and everything else in full.
    mutating func shortOutsideCalls(_ content: ReportContent) {
        if content.outsideCalls.isEmpty { return }
        let used = content.outsideCalls.filter { $0.use == .gene || $0.use == .question }
        if !used.isEmpty {
            let names = used.map { $0.gene + ($0.stated.place.isEmpty ? "" : " (" + $0.stated.place + ")") }
            paragraphs("Results from outside are used: " + names.joined(separator: ", ") + ".", tone: .strong)
        }
        for (call, text) in zip(content.outsideCalls, content.outsideTexts)
        where !(call.use == .gene || call.use == .question) || !call.problems.isEmpty {
            paragraphs("From outside: " + text, tone: call.use == .unused ? .open : .warning)
        }
        for gene in content.pharmacogenes where gene.outside?.agreement == .disagrees {
            paragraphs(
                gene.gene + ": the genotype file disagrees with the call from outside. The file alone gives: "
                    + (gene.outside?.fileAlone ?? "") + ".", tone: .warning)
        }
    }
}

extension ReportContent {
    /// What results from outside are.
    static let outsideLead =
        "What a laboratory or another program states is taken instead of what the genotypes give. It is as good as its source."
}
