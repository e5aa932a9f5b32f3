// SPDX-License-Identifier: Apache-2.0

/// What a step of a stream says.
enum LZMAStepKind {
    /// The next byte itself.
    case literal
    /// The one byte at the last distance.
    case oneByteAgain
    /// Bytes at one of the last four distances, counted from 0 for the last one.
    case again(Int)
    /// Bytes at a distance, counted from 0 for the byte before.
    case match(UInt32)

    var isLiteral: Bool { if case .literal = self { true } else { false } }
}

/// A step of a stream, with the number of bytes that it gives.
struct LZMAStep {
    var kind: LZMAStepKind
    var length: Int
}

/// What a stream knows of the steps before: their kinds, as the format numbers them, and the last four distances.
struct LZMAHistory {
    private(set) var state = 0
    private(set) var distances: SIMD4<UInt32> = .zero

    /// Whether the last step was a literal.
    var isBehindLiteral: Bool { state < 7 }

    /// The state after a literal.
    static func stateAfterLiteral(_ state: Int) -> Int { state < 4 ? 0 : state < 10 ? state - 3 : state - 6 }
    /// The state after a match at a new distance.
    static func stateAfterMatch(_ state: Int) -> Int { state < 7 ? 7 : 10 }
    /// The state after a match at one of the last distances.
    static func stateAfterAgain(_ state: Int) -> Int { state < 7 ? 8 : 11 }

    /// Adds a step.
    mutating func add(_ kind: LZMAStepKind) {
        let old = distances
        switch kind {
        case .literal: state = Self.stateAfterLiteral(state)
        case .oneByteAgain: state = state < 7 ? 9 : 11
        case .again(let number):
            state = Self.stateAfterAgain(state)
            switch number {
            case 0: break
            case 1: distances = SIMD4(old[1], old[0], old[2], old[3])
            case 2: distances = SIMD4(old[2], old[0], old[1], old[3])
            default: distances = SIMD4(old[3], old[0], old[1], old[2])
            }
        case .match(let distance):
            state = Self.stateAfterMatch(state)
            distances = SIMD4(distance, old[0], old[1], old[2])
        }
    }
}
