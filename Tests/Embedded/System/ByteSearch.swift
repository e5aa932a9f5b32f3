// SPDX-License-Identifier: Apache-2.0

/// The first place of a byte; `nil` where it does not occur.
func firstPlace(of byte: UInt8, from start: UnsafeRawPointer, count: Int) -> UnsafeRawPointer? {
    for offset in 0..<count where start.load(fromByteOffset: offset, as: UInt8.self) == byte { return start + offset }
    return nil
}
