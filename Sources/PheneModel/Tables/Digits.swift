// SPDX-License-Identifier: Apache-2.0

/// How numbers are written in a compiled pack: as letters of a string literal, because the Swift compiler reads a long
/// string a thousand times faster than an array literal of the same numbers.
///
/// A number is a run of digits, the lowest five bits first; a digit of 32 or more says that another follows.
/// (The scheme is that of base-64 VLQ in source maps, without the sign and with other letters: those from `?` to `~`,
/// the last 64 that ASCII can print, so that a digit is its byte less 63.)
enum Digits {
    /// The byte of the digit 0.
    static let zero = UInt8(ascii: "?")
}
