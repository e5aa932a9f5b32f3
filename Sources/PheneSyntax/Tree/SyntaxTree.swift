// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The lossless syntax tree of a rule file: every byte belongs to a token or to the trivia (spaces, comments, and the
/// text outside the blocks of a literate file) before one.
///
/// A node is a range of tokens with a kind. Printing the tree reproduces the bytes of the file exactly.
public struct SyntaxTree: Sendable {
    /// The syntactic category of a node.
    public enum Kind: String, Sendable {
        case file, declaration, clause, row, condition
        /// An item that `/-` switches off.
        case switchedOff
        /// Tokens that the parser skipped to recover from an error.
        case skipped
    }

    /// A node of the tree: a range of tokens with a kind.
    public struct Node: Sendable {
        /// The syntactic category.
        public let kind: Kind
        /// The indices of its tokens, including those of its children, counted from 0.
        public let tokens: Range<Int>
        /// The child nodes, in the order of the file.
        public let children: [Node]
    }

    /// The file.
    public let source: SourceFile
    /// The node of the whole file.
    public let root: Node
    package let tokens: [Token]
    /// The byte ranges that contain rules: all of a rule file, or the fenced blocks of a literate file; ascending.
    let code: [Range<Int>]

    /// The trivia before a token: white space, comments, and text outside the blocks of a literate file.
    public func trivia(before token: Int) -> ArraySlice<UInt8> {
        let start = token == 0 ? 0 : tokens[token - 1].end
        return source.bytes[start..<tokens[token].start]
    }

    /// A part of the bytes before a token.
    package enum Piece {
        /// White space and comments.
        case space(ArraySlice<UInt8>)
        /// The text from the end of one block of a literate file to the start of the next, with the fence lines.
        case prose(ArraySlice<UInt8>)
    }

    /// The trivia before a token, split at the fences.
    package func pieces(before token: Int) -> [Piece] {
        let trivia = trivia(before: token)
        var pieces: [Piece] = []
        var place = trivia.startIndex
        var run = firstRun(endingAt: place)
        while place < trivia.endIndex || pieces.isEmpty {
            let proseEnd = min(run < code.count ? code[run].lowerBound : source.bytes.count, trivia.endIndex)
            if place < proseEnd { pieces.append(.prose(source.bytes[place..<proseEnd])) }
            guard run < code.count else { return pieces }
            let spaceEnd = min(code[run].upperBound, trivia.endIndex)
            place = max(place, proseEnd)
            if place < spaceEnd || pieces.isEmpty { pieces.append(.space(source.bytes[place..<max(place, spaceEnd)])) }
            place = max(place, spaceEnd)
            run += 1
        }
        return pieces
    }

    /// The comments before a token; a comment that follows another token on the same line is trailing.
    public func comments(before token: Int) -> [(bytes: ArraySlice<UInt8>, isTrailing: Bool)] {
        var comments: [(bytes: ArraySlice<UInt8>, isTrailing: Bool)] = []
        var hasProse = token == 0
        for piece in pieces(before: token) {
            switch piece {
            case .prose: hasProse = true
            case .space(let trivia):
                comments += Gap(trivia, isFirst: hasProse).comments.map { ($0.bytes, $0.isTrailing) }
            }
        }
        return comments
    }

    /// The index of the first range of rules that ends at an offset or after it.
    private func firstRun(endingAt offset: Int) -> Int {
        var low = 0, high = code.count
        while low < high {
            let middle = (low + high) / 2
            if code[middle].upperBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The bytes of a token.
    public func bytes(of token: Int) -> ArraySlice<UInt8> { source.bytes[tokens[token].start..<tokens[token].end] }

    /// The number of tokens, including the end of the file.
    public var tokenCount: Int { tokens.count }

    /// The bytes of the file, reassembled from trivia and tokens.
    public func printed() -> [UInt8] { printed(root) }

    /// The bytes of a node, with the trivia before it.
    public func printed(_ node: Node) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in node.tokens { bytes += trivia(before: token) + self.bytes(of: token) }
        return bytes
    }
}
