// SPDX-License-Identifier: Apache-2.0

/// The bytes of one table of a pack: a literal of generated Swift, or memory of a compiler that ran just now.
public enum PackBytes: Sendable {
    case literal(StaticString)
    case memory([UInt8])

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch self {
        case .literal(let text):
            guard text.hasPointerRepresentation else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
            return body(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        case .memory(let bytes):
            return bytes.withUnsafeBufferPointer(body)
        }
    }

    /// Whether it is part of the program itself.
    var isLiteral: Bool {
        switch self {
        case .literal: true
        case .memory: false
        }
    }

    var count: Int {
        switch self {
        case .literal(let text): text.hasPointerRepresentation ? text.utf8CodeUnitCount : 0
        case .memory(let bytes): bytes.count
        }
    }
}

/// The handshake between a generated pack and the runtime: generated Swift names the layout of its tables as a type, so
/// that a pack of another version does not build.
public enum PackLayout3 {}
