// SPDX-License-Identifier: Apache-2.0

/// A function of several variables with finite domains, as a decision diagram: each inner node tests one variable, in a fixed
/// order, and equal subgraphs are shared.
///
/// Each path tests each variable at most once. So the reachable ends, given a set of possible codes for each variable, have an
/// exact expression with AND and OR alone (see `GateNetwork`).
struct DecisionDiagram {
    enum Node: Hashable {
        /// The value of the function.
        case end(Int)
        /// One child for each code of the variable.
        case test(variable: Int, children: [Int])
    }

    private(set) var nodes: [Node] = []
    private(set) var root = 0
    private var known: [Node: Int] = [:]

    /// Builds a reduced diagram.
    ///
    /// - Parameters:
    ///   - sizes: the number of codes of each variable.
    ///   - ends: the value of the function for each combination of codes. The code of the last variable varies fastest.
    /// - Complexity: O(n) in the number of combinations.
    init(sizes: [Int], ends: [Int]) {
        var layer: [Int] = []
        layer.reserveCapacity(ends.count)
        for end in ends { layer.append(node(.end(end))) }
        for (variable, size) in sizes.enumerated().reversed() {
            var above: [Int] = []
            above.reserveCapacity(layer.count / size)
            var start = 0
            while start < layer.count {
                let children = layer[start..<start + size]
                if let first = children.first, children.allSatisfy({ $0 == first }) {
                    above.append(first)
                } else {
                    above.append(node(.test(variable: variable, children: Array(children))))
                }
                start += size
            }
            layer = above
        }
        root = layer[0]
    }

    private mutating func node(_ node: Node) -> Int {
        if let index = known[node] { return index }
        nodes.append(node)
        known[node] = nodes.count - 1
        return nodes.count - 1
    }
}
