// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The gates that one condition rests on, cut out of a program, to ask "what if this locus were known".
struct Cone {
    /// The variables it reads, rising.
    let variables: [Int]
    private let steps: [Step]
    private let yes: Int
    private let no: Int

    private enum Step {
        case code(variable: Int, code: Int)
        case gate(operation: Int, inputs: [Int])
    }

    /// - Complexity: linear in the gates of the cone.
    init(_ program: GateProgram, yes: Int, no: Int) {
        var pending = [yes, no]
        var seen: Set<Int> = []
        while let plane = pending.popLast() {
            guard seen.insert(plane).inserted, let gate = program.gate(ofPlane: plane) else { continue }
            for input in gate.inputs { pending.append(Int(input)) }
        }
        let planes = seen.sorted()
        var numbers: [Int: Int] = [:]
        var steps: [Step] = []
        var variables: Set<Int> = []
        for (number, plane) in planes.enumerated() {
            numbers[plane] = number
            if let code = program.variable(ofPlane: plane) {
                steps.append(.code(variable: code.variable, code: code.code))
                variables.insert(code.variable)
            } else if let gate = program.gate(ofPlane: plane) {
                var inputs: [Int] = []
                for input in gate.inputs { inputs.append(numbers[Int(input)] ?? 0) }
                steps.append(.gate(operation: gate.operation, inputs: inputs))
            }
        }
        self.steps = steps
        self.variables = variables.sorted()
        self.yes = numbers[yes] ?? 0
        self.no = numbers[no] ?? 0
    }

    /// The condition, were the variables' possible codes those that `codes` gives.
    func possibility(_ codes: (Int) -> CodeSet) -> Possibility {
        var values: [Bool] = []
        values.reserveCapacity(steps.count)
        for step in steps {
            switch step {
            case .code(let variable, let code): values.append(codes(variable).contains(code))
            case .gate(let operation, let inputs):
                var all = true, any = false
                for input in inputs {
                    all = all && values[input]
                    any = any || values[input]
                }
                values.append(operation == 0 ? all : operation == 1 ? any : !any)
            }
        }
        return Possibility(canBeTrue: values[yes], canBeFalse: values[no])
    }
}
