// SPDX-License-Identifier: Apache-2.0

/// How numbers are written in a compiled pack: as letters of a string literal, because the Swift compiler reads a long
/// string a thousand times faster than an array literal of the same numbers.
///
/// A number is a run of digits, the lowest five bits first; a digit of 32 or more says that another follows.
/// (The scheme is that of base-64 VLQ in source maps, without the sign.)
public enum Digits {
    /// The version of the layout of a compiled pack. Raised whenever the order or the meaning of its numbers changes, so
    /// that a pack and a runtime of different versions do not build together.
    public static let layoutVersion = 3

    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The value of an ASCII digit, or 255.
    @inline(__always)
    static func value(of byte: UInt8) -> UInt8 {
        switch byte {
        case 65...90: byte - 65
        case 97...122: byte - 71
        case 48...57: byte + 4
        case 43: 62
        case 47: 63
        default: 255
        }
    }

    /// All numbers of a text of digits; `nil` where it holds something else or ends within a number.
    ///
    /// - Complexity: O(n).
    public static func numbers(in text: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(text.count)
        var number: UInt64 = 0
        var shift: UInt64 = 0
        for byte in text {
            let digit = value(of: byte)
            guard digit < 64, shift < 35 else { return nil }
            number |= UInt64(digit & 31) << shift
            if digit >= 32 {
                shift += 5
            } else {
                guard let small = UInt32(exactly: number) else { return nil }
                numbers.append(small)
                number = 0
                shift = 0
            }
        }
        return shift == 0 ? numbers : nil
    }
}
