// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let locusCountedTwice = DiagnosticPage(
        DiagnosticCode(1102), severity: .warning, "one locus counts twice in a pathway",
        """
        Two flows add up, and both read the same locus or answer through their findings: one letter then moves the sum \
        twice, as if two independent things had been found.
        """,
        wrong: """
            finding dbh_level : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              release dbh_level { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding dbh_level : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    func lintLociCountedTwice() {
        for (index, pathway) in book.pathways.enumerated() {
            var firsts: [Int: Int] = [:]
            for (number, flow) in pathway.flows.enumerated() {
                // A flow that gives all steps one weight moves nothing.
                guard Set(flow.weights).count > 1 else { continue }
                let support = search.box.support(of: .finding(flow.finding)).sorted()
                if let variable = support.first(where: { firsts[$0] != nil }), let first = firsts[variable] {
                    let name = search.box.name(of: variable)
                    let finding = book.findings[pathway.flows[first].finding].name
                    report(
                        .locusCountedTwice, "`\(name)` counts twice in `\(pathway.name)`",
                        at: marks.flows[index][number], label: "again through `\(book.findings[flow.finding].name)`",
                        others: [.init(marks.flows[index][first], "here through `\(finding)`")],
                        notes: ["the weights of both flows add up, though they rest on one thing read"],
                        help: "keep one of the flows, or make one finding of both and give that a weight")
                }
                for variable in support where firsts[variable] == nil { firsts[variable] = number }
            }
        }
    }
}

extension Box {
    /// The name of a locus or input by its side.
    func name(of side: Int) -> String {
        let loci = book.variants.count
        return book.name(of: side < loci ? .locus(side) : .input(side - loci))
    }
}
