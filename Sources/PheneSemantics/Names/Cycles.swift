// SPDX-License-Identifier: Apache-2.0

/// Cycles of a directed graph, by depth-first search: one for each edge that leads back to a node on the way.
///
/// - Parameter edges: for each node the nodes that it leads to.
/// - Returns: each cycle in the order of its edges, from the node where the search met it first. Empty just where the
///   graph has no cycle.
/// - Complexity: linear in nodes and edges, and in the cycles' length; no recursion, so that long chains are no danger.
func cycles(in edges: [[Int]]) -> [[Int]] {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: edges.count)
    var cycles: [[Int]] = []
    for start in edges.indices where states[start] == .new {
        var path = [(node: start, next: 0)]
        states[start] = .open
        while let (node, next) = path.last {
            guard next < edges[node].count else {
                states[node] = .done
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let target = edges[node][next]
            switch states[target] {
            case .new:
                states[target] = .open
                path.append((target, 0))
            case .open:
                let nodes = path.map(\.node)
                if let first = nodes.firstIndex(of: target) { cycles.append(Array(nodes[first...])) }
            case .done: break
            }
        }
    }
    return cycles
}
