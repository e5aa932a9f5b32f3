// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The gates that one condition rests on, cut out of a program, to ask "what if this locus were known".
struct Cone {
    /// The variables it reads, rising.
    let variables: [Int]
    private let steps: [Step]
    /// The steps of the roots.
    private let roots: [Int]

    private enum Step {
        case code(variable: Int, code: Int)
        case gate(operation: Int, inputs: [Int])
    }

    init(_ program: GateProgram, yes: Int, no: Int) { self.init(program, roots: [yes, no]) }

    /// - Complexity: linear in the gates of the cone.
    init(_ program: GateProgram, roots: [Int]) {
        var pending = roots
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
        self.roots = roots.map { numbers[$0] ?? 0 }
    }

    /// The variables on which a root can still hang, given what is possible of each: gates that what is known has settled
    /// are passed over with all that stands behind them.
    ///
    /// It names a variable too many where gates cancel each other, and never one too few.
    func open(_ codes: (Int) -> CodeSet) -> Set<Int> {
        // For each step: settled to true or false, or open.
        var settled: [Bool?] = []
        settled.reserveCapacity(steps.count)
        for step in steps {
            switch step {
            case .code(let variable, let code):
                let possible = codes(variable)
                settled.append(!possible.contains(code) ? false : possible.known != nil ? true : nil)
            case .gate(let operation, let inputs): settled.append(settle(operation, inputs, settled, codes))
            }
        }
        var pending: [Int] = []
        for root in roots where settled[root] == nil { pending.append(root) }
        var seen: Set<Int> = []
        var open: Set<Int> = []
        while let next = pending.popLast() {
            guard seen.insert(next).inserted else { continue }
            switch steps[next] {
            case .code(let variable, _): open.insert(variable)
            case .gate(_, let inputs): for input in inputs where settled[input] == nil { pending.append(input) }
            }
        }
        return open
    }

    /// What a gate says whatever its open inputs turn out to be; `nil` where that matters.
    private func settle(_ operation: Int, _ inputs: [Int], _ settled: [Bool?], _ codes: (Int) -> CodeSet) -> Bool? {
        var all = true, any = false
        // The codes of each variable that an OR takes: with all that are possible it is true.
        var taken: [Int: CodeSet] = [:]
        for input in inputs {
            if settled[input] != true { all = false }
            if settled[input] == true { any = true }
            if settled[input] == false, operation == 0 { return false }
            if case .code(let variable, let code) = steps[input] { taken[variable, default: .empty].insert(code) }
        }
        if operation == 0 { return all ? true : nil }
        for (variable, own) in taken where codes(variable).isSubset(of: own) { any = true }
        if any { return operation == 1 }
        for input in inputs where settled[input] == nil { return nil }
        return operation != 1
    }

    /// The condition whose planes are the roots, were the variables' possible codes those that `codes` gives.
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
        return Possibility(canBeTrue: values[roots[0]], canBeFalse: values[roots[1]])
    }
}
