// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Which planes what is known of a person settles, and on which variables the others still depend.
///
/// A plane is looked at when it is first asked for, with all that it reads, and kept: all questions about one person share
/// the work.
package final class OpenGates {
    private enum State: UInt8 {
        case unseen, no, yes, open
    }

    private let program: GateProgram
    /// For each variable the codes that are possible, by its index.
    private let codes: [CodeSet]
    private var states: [State]

    init(_ program: GateProgram, codes: [CodeSet]) {
        self.program = program
        self.codes = codes
        states = [State](repeating: .unseen, count: program.planeCount)
    }

    /// The variables on which one of these planes still depends, as a flag for each variable: gates that what is known has settled
    /// are passed over with all that they read.
    ///
    /// It names a variable too many where gates cancel each other, and never one too few.
    ///
    /// - Complexity: linear in the gates under the planes.
    func variables(under planes: [Int]) -> [Bool] {
        for plane in planes { settle(under: plane) }
        var open = [Bool](repeating: false, count: program.sizes.count)
        var isSeen = [Bool](repeating: false, count: program.planeCount)
        var pending = planes
        while let plane = pending.popLast() {
            if isSeen[plane] || states[plane] != .open { continue }
            isSeen[plane] = true
            if let gate = program.gate(ofPlane: plane) {
                for input in gate.inputs { pending.append(Int(program.inputs[input])) }
            } else if let code = program.variable(ofPlane: plane) {
                open[code.variable] = true
            }
        }
        return open
    }

    /// What a plane says whatever is not known; `nil` where that matters.
    func settled(_ plane: Int) -> Bool? {
        settle(under: plane)
        return switch states[plane] {
        case .yes: true
        case .no: false
        case .open, .unseen: nil
        }
    }

    /// Finds the state of a plane, and of all that it reads before it.
    private func settle(under plane: Int) {
        var pending = [plane]
        while let plane = pending.last {
            if states[plane] == .unseen {
                guard let gate = program.gate(ofPlane: plane) else {
                    states[plane] = state(ofVariablePlane: plane)
                    pending.removeLast()
                    continue
                }
                let count = pending.count
                for input in gate.inputs {
                    let input = Int(program.inputs[input])
                    if states[input] == .unseen { pending.append(input) }
                }
                if pending.count > count { continue }
                states[plane] = state(of: gate)
            }
            pending.removeLast()
        }
    }

    private func state(ofVariablePlane plane: Int) -> State {
        guard let (variable, code) = program.variable(ofPlane: plane) else { return .open }
        let possible = codes[variable]
        return !possible.contains(code) ? .no : possible.known != nil ? .yes : .open
    }

    /// What a gate says whatever its open inputs turn out to be; open where that matters.
    private func state(of gate: GateProgram.Gate) -> State {
        var hasYes = false, hasNo = false, hasOpen = false
        for input in gate.inputs {
            switch states[Int(program.inputs[input])] {
            case .yes: hasYes = true
            case .no: hasNo = true
            case .open, .unseen: hasOpen = true
            }
        }
        if gate.operation == .and { return hasNo ? .no : hasOpen ? .open : .yes }
        if hasYes || hasOpen && takesAll(gate) { return gate.operation == .or ? .yes : .no }
        return hasOpen ? .open : gate.operation == .or ? .no : .yes
    }

    /// Whether the inputs of a gate are all codes that are possible of one variable: one of them is true.
    private func takesAll(_ gate: GateProgram.Gate) -> Bool {
        var last = -1
        for input in gate.inputs {
            guard let (variable, _) = program.variable(ofPlane: Int(program.inputs[input])), variable != last else {
                continue
            }
            last = variable
            var taken = CodeSet.empty
            for other in gate.inputs {
                let code = Int(program.inputs[other]) - program.bases[variable]
                if code >= 0, code < program.sizes[variable] { taken.insert(code) }
            }
            if codes[variable].isSubset(of: taken) { return true }
        }
        return false
    }
}
