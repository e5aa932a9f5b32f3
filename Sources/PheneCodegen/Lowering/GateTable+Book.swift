// SPDX-License-Identifier: Apache-2.0

package import PheneModel

extension GateTable {
    /// Compiles a checked rule book to gates.
    ///
    /// - Complexity: linear in the size of the rules, except for conditions that read a locus more than once: these are
    ///   enumerated, up to `jointCap` combinations each.
    package init(_ book: RuleBook) {
        var lowering = Lowering(book)
        let findings = book.findings.indices.map { lowering.planes(of: .finding($0)) }
        let pathways = book.pathways.indices.map { lowering.planes(of: .pathway($0)) }
        let recommendations = book.recommendations.indices.map { lowering.conditionPlanes(ofAdvice: $0) }
        let overridden = book.recommendations.indices.map { index in
            book.recommendations[index].targets.map { lowering.overridden(index, on: $0) }
        }
        let sums = book.pathways.indices.map { lowering.sums(ofPathway: $0) }
        var roots: [Int] = findings.flatMap { $0 } + pathways.flatMap { $0 }
        for it in sums.joined() { roots.append(it.plane) }
        for pair in recommendations { roots += [pair.yes, pair.no] }
        for case .some(let pair) in overridden.joined() { roots += [pair.yes, pair.no] }
        let schedule = Schedule(lowering.network, roots: roots)
        func planes(_ lists: [[Int]]) -> Lists<UInt32> {
            Lists(lists.map { $0.map { UInt32(schedule.plane(of: $0)) } })
        }
        func pair(_ pair: Pair) -> Pair { Pair(yes: schedule.plane(of: pair.yes), no: schedule.plane(of: pair.no)) }
        self.init(
            sizes: lowering.sizes, runs: schedule.runs, inputs: schedule.inputs.map { UInt32($0) },
            findings: planes(findings), pathways: planes(pathways),
            sums: Lists(sums.map { $0.map { Sum(sum: $0.sum, plane: schedule.plane(of: $0.plane)) } }),
            recommendations: recommendations.map(pair), overridden: Lists(overridden.map { $0.map { $0.map(pair) } }))
    }
}
