// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

/// A rule book's gates in the order in which they run.
///
/// Planes are numbered: first one for each code of each locus and input, then one for each gate. A gate reads lower
/// numbers only. Gates of one kind and width stand together in a run, so that the evaluator's inner loop has no branch.
struct Program {
    struct Run: Equatable {
        let operation: GateNetwork.Operation
        /// How many planes each gate reads.
        let width: Int
        let count: Int
    }

    /// How many codes each variable has: loci first, then inputs.
    let sizes: [Int]
    let runs: [Run]
    /// The planes that the gates read, gate after gate.
    let inputs: [Int]
    /// For each finding a plane for each step.
    let findings: [[Int]]
    let pathways: [[Int]]
    /// For each pathway the sums that its flows can reach, rising, with their planes.
    let sums: [[PathwaySum]]
    let advices: [AdvicePlanes]

    struct AdvicePlanes {
        let yes: Int
        let no: Int
        /// For each target of the advice the planes of "it is overridden"; `nil` where nothing overrides it there.
        let overridden: [(yes: Int, no: Int)?]
    }

    init(_ book: RuleBook) {
        var lowering = Lowering(book)
        let findings = book.findings.indices.map { lowering.planes(of: .finding($0)) }
        let pathways = book.pathways.indices.map { lowering.planes(of: .pathway($0)) }
        let advices = book.advices.indices.map { index in
            let verdict = lowering.verdict(ofAdvice: index)
            let overridden = book.advices[index].targets.map { target -> (yes: Int, no: Int)? in
                lowering.overridden(index, on: target).map { ($0.yes, $0.no) }
            }
            return AdvicePlanes(yes: verdict.yes, no: verdict.no, overridden: overridden)
        }
        let sums = book.pathways.indices.map { lowering.sums(ofPathway: $0) }
        var roots: [Int] = findings.flatMap { $0 } + pathways.flatMap { $0 }
        for it in sums.joined() { roots.append(it.plane) }
        for advice in advices {
            roots += [advice.yes, advice.no]
            for case .some(let planes) in advice.overridden { roots += [planes.yes, planes.no] }
        }
        let schedule = Schedule(lowering.network, roots: roots)
        sizes = lowering.sizes
        runs = schedule.runs
        inputs = schedule.inputs
        self.findings = findings.map { $0.map { schedule.plane(of: $0) } }
        self.pathways = pathways.map { $0.map { schedule.plane(of: $0) } }
        self.sums = sums.map { $0.map { PathwaySum(sum: $0.sum, plane: schedule.plane(of: $0.plane)) } }
        self.advices = advices.map { advice in
            AdvicePlanes(
                yes: schedule.plane(of: advice.yes), no: schedule.plane(of: advice.no),
                overridden: advice.overridden.map { planes in
                    planes.map { (schedule.plane(of: $0.yes), schedule.plane(of: $0.no)) }
                })
        }
    }
}
