// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSyntax

/// Writes the tokens and comments of a file with new white space.
struct Formatter {
    private let tree: SyntaxTree
    private let layout: Layout
    private let spacing: Spacing
    private let alignment: Alignment
    private var bytes: [UInt8] = []
    /// Whether nothing is on the current line: at the start of the file, and after the text between two blocks.
    private var isAtLineStart = true

    init(_ tree: SyntaxTree) {
        self.tree = tree
        layout = Layout(tree)
        spacing = Spacing(tree: tree, layout: layout)
        alignment = Alignment(layout, spacing)
    }

    mutating func format() -> [UInt8] {
        bytes.reserveCapacity(tree.source.bytes.count)
        var token = 0
        while token < tree.tokens.count {
            writeGap(before: token)
            guard let end = layout.verbatimEnds[token] else {
                bytes += tree.bytes(of: token)
                token += 1
                continue
            }
            bytes += tree.source.bytes[tree.tokens[token].start..<tree.tokens[end - 1].end]
            token = end
        }
        return bytes
    }

    private mutating func writeGap(before token: Int) {
        let start = layout.starts[token]
        let isLine = start == .line
        let isClosing = tree.tokens[token].kind == .rightBrace
        // No blank line after an opening brace or before a closing brace.
        var isOpened = token > 0 && tree.tokens[token - 1].kind == .leftBrace
        let depth = layout.depths[token] + (isLine && !isClosing ? 0 : 1)

        var hasComments = false, hasBreak = false, endsBlank = false, hasProse = false
        for piece in tree.pieces(before: token) {
            switch piece {
            case .prose(let text):
                breakLine(isBlank: false)
                bytes += text
                (isAtLineStart, isOpened, hasProse) = (true, true, true)
                (hasComments, endsBlank) = (false, false)
            case .space(let trivia):
                let gap = Gap(trivia, isFirst: token == 0 || hasProse)
                for comment in gap.comments {
                    write(comment, depth: depth, mayBeSpaced: isLine && !isOpened)
                    isOpened = isOpened && comment.isTrailing
                }
                (hasComments, hasBreak, endsBlank) = (!gap.comments.isEmpty, gap.hasBreak, gap.endsBlank)
            }
        }

        if tree.tokens[token].kind == .end {
            breakLine(isBlank: false)
        } else if isLine {
            breakLine(isBlank: endsBlank && !isClosing && !isOpened)
            indent(layout.depths[token])
        } else if hasComments || hasProse || hasBreak && start == .free {
            breakLine(isBlank: false)
            indent(depth)
        } else if token > 0 {
            space(spacing.spaces(before: token) + (alignment.extra[token] ?? 0))
        }
        isAtLineStart = false
    }

    private mutating func write(_ comment: Gap.Comment, depth: Int, mayBeSpaced: Bool) {
        if comment.isTrailing {
            bytes += [0x20, 0x20]
        } else {
            breakLine(isBlank: comment.isAfterBlank && mayBeSpaced)
            indent(depth)
        }
        bytes += comment.bytes
        isAtLineStart = false
    }

    /// Ends the line, unless it is empty.
    private mutating func breakLine(isBlank: Bool) {
        guard !isAtLineStart else { return }
        bytes.append(0x0A)
        if isBlank { bytes.append(0x0A) }
    }

    private mutating func indent(_ depth: Int) { space(2 * depth) }

    private mutating func space(_ count: Int) { bytes.append(contentsOf: repeatElement(0x20, count: count)) }
}
