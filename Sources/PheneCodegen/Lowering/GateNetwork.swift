// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// Logic gates over planes. A plane has one bit for each person: whether something is *possible*, such as "this genotype is
/// possible", "this result is possible", or "this condition can be true".
///
/// Nodes `0..<inputCount` are the planes of the codes of loci and inputs. Each further node is a gate over earlier nodes. Equal
/// gates are one node, so that rules share their common parts.
struct GateNetwork {
    typealias Operation = GateTable.Operation

    struct Gate: Hashable {
        let operation: Operation
        /// Node numbers, in increasing order without duplicates.
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

    /// The negation of a plane. Valid only for planes that are true or false, such as "this is known", and not for possibilities.
    mutating func not(_ input: Int) -> Int {
        if let gate = gate(of: input) {
            if gate.operation == .nor, gate.inputs.count == 1 { return gate.inputs[0] }
            if gate.inputs.isEmpty { return constant(gate.operation != .and) }
        }
        return node(Gate(operation: .nor, inputs: [input]))
    }

    /// True if at least `count` of the inputs are true.
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
