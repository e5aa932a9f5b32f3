// SPDX-License-Identifier: Apache-2.0

package import PheneModel

/// The gates of a pack, ready to be computed for people.
///
/// What a plane is, and what is known of their order, stands at `GateTable`. So missing data cost nothing: an unknown genotype is
/// a locus with several planes set.
public struct GateProgram: Sendable {
    /// Gates of one kind and width, and where they and what they read are.
    struct Run {
        let operation: GateTable.Operation
        /// How many planes each gate reads.
        let width: Int
        let count: Int
        /// The first of its gates' planes.
        let plane: Int
        /// Where its gates' inputs begin.
        let input: Int
    }

    package let table: GateTable
    /// The first plane of each variable: loci first, then inputs.
    public let bases: [Int]
    /// How many planes a person or a batch needs.
    public let planeCount: Int
    let runs: [Run]

    /// How many codes each variable has: loci first, then inputs.
    public var sizes: [Int] { table.sizes }
    /// The planes that the gates read, gate after gate.
    var inputs: [UInt32] { table.inputs }

    /// - Complexity: linear in the variables and runs.
    init(_ table: GateTable) {
        self.table = table
        var bases: [Int] = []
        var plane = 0
        for size in table.sizes {
            bases.append(plane)
            plane += size
        }
        self.bases = bases
        var runs: [Run] = []
        var input = 0
        for run in table.runs {
            runs.append(
                Run(operation: run.operation, width: run.width, count: run.count, plane: plane, input: input))
            plane += run.count
            input += run.width * run.count
        }
        self.runs = runs
        planeCount = plane
    }

    /// For each step of a finding or pathway the plane "this step is possible".
    func steps(of subject: Subject) -> ArraySlice<UInt32> {
        switch subject {
        case .locus, .input: []
        case .finding(let index): table.findings[index]
        case .pathway(let index): table.pathways[index]
        }
    }

    /// How many targets a recommendation has.
    func targetCount(ofAdvice advice: Int) -> Int { table.overridden[advice].count }

    /// The planes of "the advice is overridden on this target", by the target's place among its own; `nil` where nothing
    /// overrides it.
    func overridden(advice: Int, target: Int) -> GateTable.Pair? {
        let targets = table.overridden[advice]
        precondition(target >= 0 && target < targets.count, "the target is one of the advice's")
        return targets[targets.startIndex + target]
    }

    /// The variable and code of one of the first planes; `nil` for a gate's plane.
    ///
    /// - Complexity: O(log n) in the variables.
    func variable(ofPlane plane: Int) -> (variable: Int, code: Int)? {
        guard let last = bases.last, let size = sizes.last, plane < last + size else { return nil }
        var low = 0, high = bases.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if bases[middle] <= plane { low = middle } else { high = middle }
        }
        return (low, plane - bases[low])
    }

    /// One gate: what it does, and which of ``inputs`` it reads.
    struct Gate {
        let operation: GateTable.Operation
        let inputs: Range<Int>
    }

    /// The gate that makes a plane; `nil` for a plane that is no gate's.
    ///
    /// - Complexity: O(log n) in the runs.
    func gate(ofPlane plane: Int) -> Gate? {
        guard let first = runs.first, plane >= first.plane else { return nil }
        var low = 0, high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].plane <= plane { low = middle } else { high = middle }
        }
        let run = runs[low]
        let start = run.input + (plane - run.plane) * run.width
        return Gate(operation: run.operation, inputs: start..<start + run.width)
    }
}
