// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// The gates that the roots depend on, ordered by depth, operation and width, and renumbered.
struct Schedule {
    let runs: [GateTable.Run]
    let inputs: [Int]
    private let planes: [Int]

    /// The plane of a node of the network.
    ///
    /// - Precondition: a root depends on it.
    func plane(of node: Int) -> Int { planes[node] }

    init(_ network: GateNetwork, roots: [Int]) {
        let depths = Self.depths(of: network)
        let needed = Self.needed(by: roots, in: network)
        var order: [(depth: Int, gate: GateNetwork.Gate, node: Int)] = []
        for (index, gate) in network.gates.enumerated() where needed[index] {
            order.append((depths[index], gate, network.inputCount + index))
        }
        order.sort {
            ($0.depth, $0.gate.operation.rawValue, $0.gate.inputs.count, $0.node)
                < ($1.depth, $1.gate.operation.rawValue, $1.gate.inputs.count, $1.node)
        }
        var planes = [Int](repeating: -1, count: network.inputCount + network.gates.count)
        for input in 0..<network.inputCount { planes[input] = input }
        var runs: [GateTable.Run] = []
        var inputs: [Int] = []
        for (number, entry) in order.enumerated() {
            planes[entry.node] = network.inputCount + number
            for input in entry.gate.inputs { inputs.append(planes[input]) }
            let width = entry.gate.inputs.count
            if let last = runs.last, last.operation == entry.gate.operation, last.width == width {
                runs[runs.count - 1] = GateTable.Run(operation: last.operation, width: width, count: last.count + 1)
            } else {
                runs.append(GateTable.Run(operation: entry.gate.operation, width: width, count: 1))
            }
        }
        self.runs = runs
        self.inputs = inputs
        self.planes = planes
    }

    /// The depth of each gate: 0 if it reads only codes, otherwise one more than the deepest gate that it reads.
    private static func depths(of network: GateNetwork) -> [Int] {
        var depths: [Int] = []
        depths.reserveCapacity(network.gates.count)
        for gate in network.gates {
            var depth = 0
            for input in gate.inputs where input >= network.inputCount {
                depth = max(depth, depths[input - network.inputCount] + 1)
            }
            depths.append(depth)
        }
        return depths
    }

    private static func needed(by roots: [Int], in network: GateNetwork) -> [Bool] {
        var needed = [Bool](repeating: false, count: network.gates.count)
        for root in roots where root >= network.inputCount { needed[root - network.inputCount] = true }
        for index in network.gates.indices.reversed() where needed[index] {
            for input in network.gates[index].inputs where input >= network.inputCount {
                needed[input - network.inputCount] = true
            }
        }
        return needed
    }
}
