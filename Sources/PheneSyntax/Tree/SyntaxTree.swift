// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The lossless tree of a rule file: every byte belongs to a token or to the trivia (spaces, comments) before one.
///
/// A node is a run of tokens with a kind; printing the tree gives the bytes of the file, whatever they are.
public struct SyntaxTree: Sendable {
    /// What a node stands for.
    public enum Kind: String, Sendable {
        case file, declaration, clause, row, condition
        /// Switched off with `/-`.
        case switchedOff
        /// Tokens that the parser skipped to recover.
        case skipped
    }

    public struct Node: Sendable {
        public let kind: Kind
        /// Indices of its tokens, those of its children among them.
        public let tokens: Range<Int>
        public let children: [Node]
    }

    public let source: SourceFile
    public let root: Node
    let tokens: [Token]

    /// The bytes before a token that belong to no token: white space and comments.
    public func trivia(before token: Int) -> ArraySlice<UInt8> {
        let start = token == 0 ? 0 : tokens[token - 1].end
        return source.bytes[start..<tokens[token].start]
    }

    /// The bytes of a token.
    public func bytes(of token: Int) -> ArraySlice<UInt8> { source.bytes[tokens[token].start..<tokens[token].end] }

    public var tokenCount: Int { tokens.count }

    /// The file, put together again from trivia and tokens.
    public func printed() -> [UInt8] { printed(root) }

    /// A node with the trivia before it.
    public func printed(_ node: Node) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in node.tokens { bytes += trivia(before: token) + self.bytes(of: token) }
        return bytes
    }
}
