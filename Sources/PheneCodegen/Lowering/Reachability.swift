// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Builds gates for which ends of a decision diagram can be reached.
struct Reachability {
    let diagram: DecisionDiagram
    /// For each variable of the diagram, the plane of each of its codes.
    let planes: [[Int]]

    /// Returns the node "an end can be reached for which `plane(end)` is true".
    ///
    /// - Precondition: each variable has at least one possible code.
    func lower(into network: inout GateNetwork, plane: (Int, inout GateNetwork) -> Int) -> Int {
        var lowered = [Int?](repeating: nil, count: diagram.nodes.count)
        return lower(diagram.root, into: &network, memo: &lowered, plane: plane)
    }

    private func lower(
        _ node: Int, into network: inout GateNetwork, memo: inout [Int?], plane: (Int, inout GateNetwork) -> Int
    ) -> Int {
        if let known = memo[node] { return known }
        let result: Int
        switch diagram.nodes[node] {
        case .end(let end):
            result = plane(end, &network)
        case .test(let variable, let children):
            // The codes of each target node, in the order of the first code.
            var targets: [Int] = []
            var codes: [Int: CodeSet] = [:]
            for (code, child) in children.enumerated() {
                let target = lower(child, into: &network, memo: &memo, plane: plane)
                if codes[target] == nil { targets.append(target) }
                codes[target, default: .empty].insert(code)
            }
            let yes = network.constant(true), no = network.constant(false)
            // If a possible code leads to "true", the result is true, so that other branches need not exclude these codes.
            let sure = codes[yes] ?? .empty
            var branches: [Int] = []
            for target in targets where target != no {
                guard let own = codes[target] else { continue }
                let literal = literal(variable, own.union(sure), into: &network)
                branches.append(network.and([literal, target]))
            }
            result = network.or(branches)
        }
        memo[node] = result
        return result
    }

    private func literal(_ variable: Int, _ codes: CodeSet, into network: inout GateNetwork) -> Int {
        if codes.count == planes[variable].count { return network.constant(true) }
        return network.or(codes.map { planes[variable][$0] })
    }
}
