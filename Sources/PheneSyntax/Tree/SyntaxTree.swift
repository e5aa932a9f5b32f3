// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The lossless tree of a rule file: every byte belongs to a token or to the trivia (spaces, comments, and what stands
/// outside the blocks of a literate file) before one.
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
    /// The runs of bytes that are rules: all of a rule file, the fenced blocks of a literate one.
    let code: [Range<Int>]

    /// The bytes before a token that belong to no token: white space and comments.
    public func trivia(before token: Int) -> ArraySlice<UInt8> {
        let start = token == 0 ? 0 : tokens[token - 1].end
        return source.bytes[start..<tokens[token].start]
    }

    /// A part of the bytes before a token.
    enum Piece {
        /// White space and comments.
        case space(ArraySlice<UInt8>)
        /// From the end of one block of a literate file to the beginning of the next, with the lines of the fences.
        case prose(ArraySlice<UInt8>)
    }

    /// The bytes before a token, cut at the fences.
    func pieces(before token: Int) -> [Piece] {
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

    /// The comments before a token; one behind another token, on its line, is trailing.
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

    /// The first run that ends at a place or after it.
    private func firstRun(endingAt place: Int) -> Int {
        var low = 0, high = code.count
        while low < high {
            let middle = (low + high) / 2
            if code[middle].upperBound < place { low = middle + 1 } else { high = middle }
        }
        return low
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
