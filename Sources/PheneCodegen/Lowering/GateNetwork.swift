// SPDX-License-Identifier: Apache-2.0

/// Gates over planes. A plane says for each person whether something *can be so*: "this genotype is possible", "this
/// result is possible", "this condition can be true".
///
/// Nodes `0..<inputCount` are the planes of the codes of loci and inputs; every further node is a gate over earlier
/// nodes. Equal gates are one node, so rules share what they have in common.
struct GateNetwork {
    enum Operation: Int {
        /// All inputs; no input at all is true.
        case and = 0
        /// Any input; no input at all is false.
        case or = 1
        /// No input.
        case nor = 2
    }

    struct Gate: Hashable {
        let operation: Operation
        /// Rising, without repetition.
        let inputs: [Int]
    }

    let inputCount: Int
    private(set) var gates: [Gate] = []
    private var nodes: [Gate: Int] = [:]

    /// Gates wider than this are not merged into the gates above them.
    private static let widestMerge = 16

    init(inputCount: Int) { self.inputCount = inputCount }

    func gate(of node: Int) -> Gate? { node < inputCount ? nil : gates[node - inputCount] }

    mutating func constant(_ value: Bool) -> Int { node(Gate(operation: value ? .and : .or, inputs: [])) }

    mutating func and(_ inputs: [Int]) -> Int { join(inputs, by: .and, neutral: true) }

    mutating func or(_ inputs: [Int]) -> Int { join(inputs, by: .or, neutral: false) }

    /// Only for planes that are facts and never sets: whether something is known.
    mutating func not(_ input: Int) -> Int {
        if let gate = gate(of: input) {
            if gate.operation == .nor, gate.inputs.count == 1 { return gate.inputs[0] }
            if gate.inputs.isEmpty { return constant(gate.operation != .and) }
        }
        return node(Gate(operation: .nor, inputs: [input]))
    }

    /// At least `count` of the inputs.
    mutating func atLeast(_ count: Int, of inputs: [Int]) -> Int {
        if count <= 0 { return constant(true) }
        if count > inputs.count { return constant(false) }
        if count == 1 { return or(inputs) }
        if count == inputs.count { return and(inputs) }
        // reached[j]: at least j of the inputs so far.
        var reached = [constant(true)] + [Int](repeating: constant(false), count: count)
        for input in inputs {
            for j in stride(from: count, through: 1, by: -1) {
                reached[j] = or([reached[j], and([reached[j - 1], input])])
            }
        }
        return reached[count]
    }

    private mutating func join(_ inputs: [Int], by operation: Operation, neutral: Bool) -> Int {
        var flat: Set<Int> = []
        for input in inputs {
            guard let gate = gate(of: input) else {
                flat.insert(input)
                continue
            }
            if gate.inputs.isEmpty {
                if (gate.operation == .and) == neutral { continue }
                return constant(!neutral)
            }
            if gate.operation == operation, gate.inputs.count <= Self.widestMerge {
                flat.formUnion(gate.inputs)
            } else {
                flat.insert(input)
            }
        }
        if flat.isEmpty { return constant(neutral) }
        if flat.count == 1, let only = flat.first { return only }
        return node(Gate(operation: operation, inputs: flat.sorted()))
    }

    private mutating func node(_ gate: Gate) -> Int {
        if let known = nodes[gate] { return known }
        let node = inputCount + gates.count
        gates.append(gate)
        nodes[gate] = node
        return node
    }
}
