// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// One locus counts twice in a pathway.
    package static let locusCountedTwice = DiagnosticCode(1102, .warning)
}

extension Proof {
    func lintLociCountedTwice() {
        for (index, pathway) in book.pathways.enumerated() {
            var firsts: [Int: Int] = [:]
            for (number, flow) in pathway.flows.enumerated() {
                // A flow with the same weight for all steps has no effect.
                guard Set(flow.weights).count > 1 else { continue }
                let support = search.box.support(of: .finding(flow.finding)).sorted()
                if let variable = support.first(where: { firsts[$0] != nil }), let first = firsts[variable] {
                    let name = search.box.name(of: variable)
                    let finding = book.findings[pathway.flows[first].finding].name
                    report(
                        .locusCountedTwice, "`\(name)` counts twice in `\(pathway.name)`",
                        at: marks.flows[index][number],
                        label: "counted again through `\(book.findings[flow.finding].name)`",
                        others: [.init(marks.flows[index][first], "counted through `\(finding)`")],
                        notes: ["the weights of both flows add up, but they depend on the same input"],
                        help: "keep one of the flows, or combine both findings into one and weight that")
                }
                for variable in support where firsts[variable] == nil { firsts[variable] = number }
            }
        }
    }
}

extension Box {
    /// The name of the locus or input of a side.
    func name(of side: Int) -> String {
        let loci = book.variants.count
        return book.name(of: side < loci ? .locus(side) : .input(side - loci))
    }
}
