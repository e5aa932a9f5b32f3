// SPDX-License-Identifier: Apache-2.0

/// A rule book as AND, OR and NOR gates over planes, in the order in which they are computed.
///
/// A plane says for each person of a batch whether something can be so. The first planes are the genotypes of the loci and the
/// values of the inputs ("this person may be C/T here"), one for each code; each gate makes one more. A gate reads planes before
/// its own only. Gates of one kind and width come in a run, so that the loop that computes them has no branch.
public struct GateTable: PackRecord, Equatable {
    /// What a gate does, by its number in a pack.
    package enum Operation: Int, Sendable {
        /// All inputs; no input at all is true.
        case and = 0
        /// Any input; no input at all is false.
        case or = 1
        /// No input.
        case nor = 2
    }

    /// Gates of one kind and width.
    package struct Run: PackRecord, Equatable {
        /// What each gate does.
        package var operation: Operation
        /// How many planes each gate reads.
        package var width: Int
        /// How many gates there are.
        package var count: Int

        /// Takes the value of each property.
        package init(operation: Operation, width: Int, count: Int) {
            self.operation = operation
            self.width = width
            self.count = count
        }

        package static var blank: Run { Run(operation: .and, width: 0, count: 0) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            var tag = operation.rawValue
            coder.tag(&tag) { "and or nor" }
            guard let operation = Operation(rawValue: tag) else { return coder.fail() }
            self.operation = operation
            coder.number(&width)
            coder.number(&count)
        }
    }

    /// The planes "it can be so" and "it can be not so".
    package struct Pair: PackRecord, Equatable {
        /// The plane "it can be so".
        package var yes: Int
        /// The plane "it can be not so".
        package var no: Int

        /// Takes the value of each property.
        package init(yes: Int, no: Int) {
            self.yes = yes
            self.no = no
        }

        package static var blank: Pair { Pair(yes: 0, no: 0) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.number(&yes)
            coder.number(&no)
        }
    }

    /// A sum that the flows of a pathway can reach, and the plane "this sum is possible".
    package struct Sum: PackRecord, Equatable {
        /// A sum of weights.
        package var sum: Int
        /// The plane "this sum is possible".
        package var plane: Int

        /// Takes the value of each property.
        package init(sum: Int, plane: Int) {
            self.sum = sum
            self.plane = plane
        }

        package static var blank: Sum { Sum(sum: 0, plane: 0) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.signed(&sum)
            coder.number(&plane)
        }
    }

    /// How many codes each variable has: loci first, then inputs.
    package var sizes: [Int]
    /// In the order in which they are computed.
    package var runs: [Run]
    /// The planes that the gates read, gate after gate.
    package var inputs: [UInt32]
    /// For each finding a plane for each step.
    package var findings: Lists<UInt32>
    /// For each pathway a plane for each step.
    package var pathways: Lists<UInt32>
    /// For each pathway the sums that its flows can reach, rising.
    package var sums: Lists<Sum>
    /// For each recommendation the planes of its condition.
    package var recommendations: [Pair]
    /// For each target of each recommendation the planes of "it is overridden there"; `nil` where nothing overrides it.
    package var overridden: Lists<Pair?>

    /// Takes the value of each property.
    package init(
        sizes: [Int], runs: [Run], inputs: [UInt32], findings: Lists<UInt32>, pathways: Lists<UInt32>, sums: Lists<Sum>,
        recommendations: [Pair], overridden: Lists<Pair?>
    ) {
        self.sizes = sizes
        self.runs = runs
        self.inputs = inputs
        self.findings = findings
        self.pathways = pathways
        self.sums = sums
        self.recommendations = recommendations
        self.overridden = overridden
    }

    package static var blank: GateTable {
        GateTable(
            sizes: [], runs: [], inputs: [], findings: Lists(), pathways: Lists(), sums: Lists(), recommendations: [],
            overridden: Lists())
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.numbers(&sizes)
        coder.records(&runs)
        coder.planes(&inputs)
        coder.lists(&findings, blank: 0) { $0.plane(&$1) }
        coder.lists(&pathways, blank: 0) { $0.plane(&$1) }
        coder.lists(&sums, blank: .blank) { $0.record(&$1) }
        coder.records(&recommendations)
        coder.lists(&overridden, blank: .blank) { $0.optional(&$1) }
    }

    /// Reads the table that a compiler wrote.
    ///
    /// - Returns: `nil` unless every gate reads planes before its own and every other plane that is named exists.
    /// - Complexity: linear in the size of the table.
    public init?(_ digits: PackBytes) {
        self = .blank
        var reader = RecordReader(TableReader(PackMemory(digits)), texts: .none)
        code(with: &reader)
        guard reader.isAtEnd, !reader.isBroken, isSound else { return nil }
    }

    /// The table as a pack holds it.
    public var table: TableWriter {
        var writer = RecordWriter()
        var table = self
        writer.record(&table)
        return writer.table
    }
}

extension GateTable {
    /// How many planes there are: one for each code of each variable, and one for each gate.
    package var planeCount: Int {
        var count = 0
        for size in sizes { count += size }
        for run in runs { count += run.count }
        return count
    }

    private var isSound: Bool {
        var plane = 0
        for size in sizes {
            guard (1...64).contains(size) else { return false }
            plane += size
        }
        var input = 0
        for run in runs {
            // A gate without inputs is a constant, of which one a run is enough; so there are at most as many gates as inputs.
            guard run.width <= inputs.count, run.count <= (run.width == 0 ? 1 : inputs.count / run.width),
                run.width * run.count <= inputs.count - input
            else { return false }
            for gate in 0..<run.count {
                for index in input + gate * run.width..<input + (gate + 1) * run.width
                where Int(inputs[index]) >= plane + gate { return false }
            }
            plane += run.count
            input += run.width * run.count
        }
        guard input == inputs.count, sums.count == pathways.count, overridden.count == recommendations.count else {
            return false
        }
        func isPlane(_ pair: Pair) -> Bool { pair.yes < plane && pair.no < plane }
        for lists in [findings, pathways] where !lists.lengths(areIn: 1...64) || !lists.all({ $0 < plane }) {
            return false
        }
        return sums.lengths(areIn: 1...(.max)) && sums.all { $0.plane < plane } && recommendations.allSatisfy(isPlane)
            && overridden.all { $0.map(isPlane) ?? true }
    }
}

extension RecordCoder {
    fileprivate mutating func plane(_ plane: inout UInt32) {
        var number = Int(plane)
        self.number(&number)
        plane = UInt32(truncatingIfNeeded: number)
    }

    fileprivate mutating func planes(_ planes: inout [UInt32]) { list(&planes, blank: 0) { $0.plane(&$1) } }

    fileprivate mutating func lists<Element>(
        _ lists: inout Lists<Element>, blank: Element, _ element: (inout Self, inout Element) -> Void
    ) {
        // How long each list is; in memory, where it ends.
        var start = 0
        list(&lists.ends, blank: 0) { coder, end in
            var count = end - start
            coder.number(&count)
            start &+= count
            end = start
        }
        list(&lists.elements, blank: blank, element)
        if !lists.areWhole { fail() }
    }
}
