// SPDX-License-Identifier: Apache-2.0

/// The bytes of one table of a pack: a literal of generated Swift, or memory of a compiler that ran just now.
public enum PackBytes: Sendable {
    case literal(StaticString)
    case memory([UInt8])

    /// Whether it is part of the program itself.
    package var isLiteral: Bool {
        switch self {
        case .literal: true
        case .memory: false
        }
    }

    /// A copy of the bytes.
    ///
    /// - Complexity: linear in the bytes of a literal.
    package var bytes: [UInt8] {
        switch self {
        case .literal(let text):
            text.hasPointerRepresentation
                ? [UInt8](UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) : []
        case .memory(let bytes): bytes
        }
    }

    /// A literal of one character is kept as a number and not as a text, and counts as empty: no table is so short.
    var count: Int {
        switch self {
        case .literal(let text): text.hasPointerRepresentation ? text.utf8CodeUnitCount : 0
        case .memory(let bytes): bytes.count
        }
    }
}
