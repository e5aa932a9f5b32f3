// SPDX-License-Identifier: Apache-2.0

/// A function of several variables with finite domains as a graph: each node asks for one variable's code, in a fixed
/// order, and equal parts are one node.
///
/// Because every path asks each variable at most once, "which ends can be reached, when of each variable only a set of
/// codes is known" has an exact answer made of AND and OR alone (see `GateNetwork`).
struct DecisionDiagram {
    enum Node: Hashable {
        case end(Int)
        /// One child for each code of the variable.
        case ask(variable: Int, children: [Int])
    }

    private(set) var nodes: [Node] = []
    private(set) var root = 0
    private var known: [Node: Int] = [:]

    /// - Parameters:
    ///   - sizes: how many codes each variable has.
    ///   - ends: the value of the function for each combination of codes, the last variable's code running fastest.
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
                    above.append(node(.ask(variable: variable, children: Array(children))))
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
