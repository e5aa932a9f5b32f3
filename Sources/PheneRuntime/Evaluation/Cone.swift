// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// The gates that one condition rests on, cut out of a program, to ask "what if this locus were known".
///
/// Its steps are numbered from 0: first the codes that it reads, then its gates, each after what it reads.
struct Cone {
    /// The variables it reads, rising.
    private(set) var variables: [Int] = []
    /// For each variable, behind its last code.
    private var codeEnds: [Int] = []
    private var codes: [UInt8] = []
    private var gates: [Gate] = []
    /// The inputs of all gates, gate by gate.
    private var inputs: [UInt32] = []
    /// How many steps there are.
    var stepCount: Int { codes.count + gates.count }
    private let yes: Root
    private let no: Root

    private struct Gate {
        let operation: GateTable.Operation
        /// Behind its last input.
        let end: UInt32
    }

    private enum Root {
        case step(Int)
        case settled(Bool)
    }

    /// - Parameters:
    ///   - yes: the plane that says whether the condition can be true.
    ///   - no: the plane that says whether it can be false.
    ///   - open: where it is given, what a person's known codes settle is left out: the cone is only good for that person, and
    ///     for codes that are possible in that person.
    /// - Complexity: O(p + n log n) for n gates of the cone and p planes of the program.
    init(_ program: GateProgram, yes: Int, no: Int, open: OpenGates? = nil) {
        func isPart(_ plane: Int) -> Bool { open?.settled(plane) == nil }
        // Which planes belong to it, and then the number of each plus one.
        var numbers = [UInt32](repeating: 0, count: program.planeCount)
        var planes: [Int] = []
        var pending: [Int] = []
        for root in [yes, no] where isPart(root) { pending.append(root) }
        while let plane = pending.popLast() {
            if numbers[plane] != 0 { continue }
            numbers[plane] = 1
            planes.append(plane)
            guard let gate = program.gate(ofPlane: plane) else { continue }
            for input in gate.inputs {
                let input = Int(program.inputs[input])
                if isPart(input) { pending.append(input) }
            }
        }
        planes.sort()
        for (number, plane) in planes.enumerated() {
            numbers[plane] = UInt32(number + 1)
            if let (variable, code) = program.variable(ofPlane: plane) {
                if variables.last != variable {
                    variables.append(variable)
                    codeEnds.append(codes.count)
                }
                codes.append(UInt8(truncatingIfNeeded: code))
                codeEnds[codeEnds.count - 1] = codes.count
            } else if let gate = program.gate(ofPlane: plane) {
                // What is settled and leaves the gate open says nothing to it.
                for input in gate.inputs where numbers[Int(program.inputs[input])] != 0 {
                    inputs.append(numbers[Int(program.inputs[input])] - 1)
                }
                gates.append(Gate(operation: gate.operation, end: UInt32(inputs.count)))
            }
        }
        func root(_ plane: Int) -> Root {
            if let settled = open?.settled(plane) { return .settled(settled) }
            return .step(Int(numbers[plane]) - 1)
        }
        self.yes = root(yes)
        self.no = root(no)
    }

    /// The condition, were the codes of its variables those given.
    ///
    /// - Parameters:
    ///   - possible: one set for each of ``variables``.
    ///   - values: room for the values of all steps.
    func possibility(_ possible: [CodeSet], _ values: inout [Bool]) -> Possibility {
        var step = 0
        for (own, end) in zip(possible, codeEnds) {
            while step < end {
                values[step] = own.contains(Int(codes[step]))
                step += 1
            }
        }
        var input = 0
        for gate in gates {
            var all = true, any = false
            while input < Int(gate.end) {
                let value = values[Int(inputs[input])]
                all = all && value
                any = any || value
                input += 1
            }
            values[step] = gate.operation.value(all: all, any: any)
            step += 1
        }
        func value(_ root: Root) -> Bool {
            switch root {
            case .step(let step): values[step]
            case .settled(let value): value
            }
        }
        return Possibility(canBeTrue: value(yes), canBeFalse: value(no))
    }
}

extension GateTable.Operation {
    /// What a gate says of inputs of which all, or any, are true.
    fileprivate func value(all: Bool, any: Bool) -> Bool {
        switch self {
        case .and: all
        case .or: any
        case .nor: !any
        }
    }
}
