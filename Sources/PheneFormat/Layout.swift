// SPDX-License-Identifier: Apache-2.0

internal import PheneSyntax

/// The position of each token of a file, as far as the tree determines it.
struct Layout {
    enum Start {
        /// At the start of a line.
        case line
        /// On the line of the previous token; a line break between them is removed.
        case joined
        /// Two spaces after the previous item, on the same line.
        case item
        /// On the line that the author chose.
        case free
    }

    /// The context that determines the spaces between tokens.
    enum Context {
        case plain, placement, given, condition, row, gridRow, input
    }

    private(set) var starts: [Start]
    private(set) var depths: [Int]
    private(set) var contexts: [Context]
    /// For the first token of an item that is switched off, the index after its last token.
    private(set) var verbatimEnds: [Int: Int] = [:]
    /// The rows of each table with one row on each line.
    private(set) var tables: [[SyntaxTree.Node]] = []
    private let tree: SyntaxTree

    init(_ tree: SyntaxTree) {
        self.tree = tree
        starts = [Start](repeating: .free, count: tree.tokens.count)
        depths = [Int](repeating: 0, count: tree.tokens.count)
        contexts = [Context](repeating: .plain, count: tree.tokens.count)
        starts[tree.tokens.count - 1] = .line
        for node in tree.root.children { place(node, depth: 0, isOnOwnLine: true, context: .plain) }
    }

    private mutating func place(_ node: SyntaxTree.Node, depth: Int, isOnOwnLine: Bool, context outer: Context) {
        let first = node.tokens.lowerBound
        let context = context(of: node, in: outer) ?? outer
        for token in node.tokens {
            depths[token] = depth
            contexts[token] = context
        }
        if node.kind != .condition { starts[first] = isOnOwnLine ? .line : .item }
        if node.kind == .switchedOff {
            verbatimEnds[first] = node.tokens.upperBound
            return
        }
        let isSpread = node.kind == .declaration || hasBreakInBlock(node)
        placeBraces(node, isSpread: isSpread)
        for child in node.children {
            let isPart = child.kind == .condition
            place(child, depth: isPart ? depth : depth + 1, isOnOwnLine: isSpread, context: context)
            if child.kind == .row || child.kind == .switchedOff, !isSpread, isFirstInBlock(child) {
                starts[child.tokens.lowerBound] = .joined
            }
        }
        if isSpread, node.kind == .clause { tables.append(node.children.filter { $0.kind == .row }) }
    }

    private func context(of node: SyntaxTree.Node, in outer: Context) -> Context? {
        let first = tree.tokens[node.tokens.lowerBound]
        let word = tree.bytes(of: node.tokens.lowerBound)
        switch node.kind {
        case .clause where word.elementsEqual("at".utf8) || word.elementsEqual("positions".utf8): return .placement
        case .clause where word.elementsEqual("given".utf8): return .given
        case .declaration where word.elementsEqual("input".utf8): return .input
        case .row where outer != .placement: return first.kind == .bar ? .gridRow : .row
        case .condition: return .condition
        default: return nil
        }
    }

    /// Places the braces of a node's own block, without those of its children.
    private mutating func placeBraces(_ node: SyntaxTree.Node, isSpread: Bool) {
        for token in ownTokens(node) {
            switch tree.tokens[token].kind {
            case .leftBrace: starts[token] = .joined
            case .rightBrace:
                let gap = gap(before: token)
                let isEmpty = tree.tokens[token - 1].kind == .leftBrace && gap.comments.isEmpty && !gap.hasProse
                starts[token] = isSpread && !isEmpty ? .line : .joined
            default: break
            }
        }
    }

    private func hasBreakInBlock(_ node: SyntaxTree.Node) -> Bool {
        let own = ownTokens(node)
        guard let opening = own.first(where: { tree.tokens[$0].kind == .leftBrace }) else { return false }
        return (opening + 1..<node.tokens.upperBound).contains { gap(before: $0).hasBreak }
    }

    private func isFirstInBlock(_ node: SyntaxTree.Node) -> Bool {
        node.tokens.lowerBound > 0 && tree.tokens[node.tokens.lowerBound - 1].kind == .leftBrace
    }

    private func ownTokens(_ node: SyntaxTree.Node) -> [Int] {
        var own: [Int] = []
        var next = node.tokens.lowerBound
        for child in node.children {
            own += next..<max(next, child.tokens.lowerBound)
            next = child.tokens.upperBound
        }
        return own + (next..<max(next, node.tokens.upperBound))
    }

    func gap(before token: Int) -> Gap {
        for case .prose in tree.pieces(before: token) { return .betweenBlocks }
        return Gap(tree.trivia(before: token), isFirst: token == 0)
    }
}
