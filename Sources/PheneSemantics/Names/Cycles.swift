// SPDX-License-Identifier: Apache-2.0

/// Cycles of a directed graph, by depth-first search: one for each edge back to a node on the current path.
///
/// - Parameter edges: for each node, the nodes to which it has an edge.
/// - Returns: each cycle in the order of its edges, from the node that the search visited first. Empty if and only if
///   the graph has no cycle.
/// - Complexity: linear in nodes, edges and the length of the cycles; without recursion, so that long chains are safe.
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
                let nodes = path.map { $0.node }
                if let first = nodes.firstIndex(of: target) { cycles.append(Array(nodes[first...])) }
            case .done: break
            }
        }
    }
    return cycles
}
