// SPDX-License-Identifier: Apache-2.0

internal import PheneTables

/// A pack's rules as AND, OR and NOR gates over planes.
///
/// A plane says for each person of a batch whether something can be so. The first planes are the genotypes of the loci
/// and the values of the inputs ("this person may be C/T here"); each gate makes one more. So missing data cost
/// nothing: an unknown genotype is a locus with several planes set.
public struct GateProgram: Sendable {
    struct Run {
        /// 0 AND, 1 OR, 2 NOR.
        let operation: Int
        let width: Int
        let count: Int
        /// The first of its gates' planes.
        let plane: Int
        /// Where its gates' inputs begin.
        let input: Int
    }

    /// The planes of one advice.
    struct Advice {
        let yes: Int
        let no: Int
        /// For each target; `nil` where nothing overrides the advice there.
        let overridden: [(yes: Int, no: Int)?]
    }

    /// How many codes each variable has: loci first, then inputs.
    public let sizes: [Int]
    /// The first plane of each variable.
    public let bases: [Int]
    /// How many planes a person or a batch needs.
    public let planeCount: Int
    let runs: [Run]
    let inputs: [UInt32]
    /// For each finding a plane for each step.
    let findings: [[Int]]
    let pathways: [[Int]]
    /// For each pathway the sums that its flows can reach, rising, each with the plane "this sum is possible".
    let sums: [[(sum: Int, plane: Int)]]
    let advices: [Advice]

    /// - Returns: `nil` unless every gate reads planes below its own and every output is a plane.
    init?(_ numbers: [UInt32], findings findingCount: Int, pathways pathwayCount: Int, targetCounts: [Int]) {
        var reader = TableReader(numbers)
        var sizes: [Int] = []
        var bases: [Int] = []
        var next = 0
        for _ in 0..<reader.nextCount() {
            let size = reader.next()
            guard (1...64).contains(size) else { return nil }
            sizes.append(size)
            bases.append(next)
            next += size
        }
        self.sizes = sizes
        self.bases = bases
        var runs: [Run] = []
        var input = 0
        for _ in 0..<reader.nextCount() {
            let operation = reader.next(), width = reader.next(), count = reader.next()
            // A gate without inputs is a constant, of which there is one a run; so the planes are at most the numbers.
            guard operation <= 2, width <= numbers.count, count <= (width == 0 ? 1 : numbers.count) else { return nil }
            runs.append(Run(operation: operation, width: width, count: count, plane: next, input: input))
            next += count
            input += width * count
        }
        self.runs = runs
        planeCount = next
        guard reader.nextCount() == input else { return nil }
        var inputs: [UInt32] = []
        inputs.reserveCapacity(input)
        for run in runs {
            for gate in 0..<run.count {
                for _ in 0..<run.width {
                    let plane = reader.next()
                    guard plane < run.plane + gate else { return nil }
                    inputs.append(UInt32(plane))
                }
            }
        }
        self.inputs = inputs
        var outputs: [[Int]] = []
        for _ in 0..<findingCount + pathwayCount {
            var planes: [Int] = []
            for _ in 0..<reader.nextCount() { planes.append(reader.next()) }
            outputs.append(planes)
        }
        findings = Array(outputs.prefix(findingCount))
        pathways = Array(outputs.dropFirst(findingCount))
        var sums: [[(sum: Int, plane: Int)]] = []
        for _ in 0..<pathwayCount {
            var own: [(sum: Int, plane: Int)] = []
            for _ in 0..<reader.nextCount() { own.append((reader.nextSigned(), reader.next())) }
            sums.append(own)
        }
        self.sums = sums
        var advices: [Advice] = []
        for targetCount in targetCounts {
            let yes = reader.next(), no = reader.next()
            guard reader.nextCount() == targetCount else { return nil }
            var overridden: [(yes: Int, no: Int)?] = []
            for _ in 0..<targetCount {
                overridden.append(reader.next() == 0 ? nil : (reader.next(), reader.next()))
            }
            advices.append(Advice(yes: yes, no: no, overridden: overridden))
        }
        self.advices = advices
        guard reader.isAtEnd, !reader.isBroken, hasOnlyPlanes else { return nil }
    }

    private var hasOnlyPlanes: Bool {
        for planes in findings + pathways {
            for plane in planes where plane >= planeCount { return false }
        }
        for own in sums {
            if own.isEmpty { return false }
            for it in own where it.plane >= planeCount { return false }
        }
        for advice in advices {
            guard advice.yes < planeCount, advice.no < planeCount else { return false }
            for case .some(let planes) in advice.overridden where planes.yes >= planeCount || planes.no >= planeCount {
                return false
            }
        }
        return true
    }

    /// The variable and code of one of the first planes; `nil` for a gate's plane.
    func variable(ofPlane plane: Int) -> (variable: Int, code: Int)? {
        guard let last = bases.last, let size = sizes.last, plane < last + size else { return nil }
        var low = 0, high = bases.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if bases[middle] <= plane { low = middle } else { high = middle }
        }
        return (low, plane - bases[low])
    }

    /// What a gate reads; `nil` for a plane that is no gate's.
    func gate(ofPlane plane: Int) -> (operation: Int, inputs: ArraySlice<UInt32>)? {
        guard let first = runs.first, plane >= first.plane else { return nil }
        var low = 0, high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].plane <= plane { low = middle } else { high = middle }
        }
        let run = runs[low]
        let start = run.input + (plane - run.plane) * run.width
        return (run.operation, inputs[start..<start + run.width])
    }
}
