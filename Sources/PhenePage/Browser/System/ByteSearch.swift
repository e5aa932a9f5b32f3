// SPDX-License-Identifier: Apache-2.0

/// The address of the first occurrence of a byte; `nil` where it does not occur.
package func firstOccurrence(of byte: UInt8, from start: UnsafeRawPointer, count: Int) -> UnsafeRawPointer? {
    for offset in 0..<count where start.load(fromByteOffset: offset, as: UInt8.self) == byte { return start + offset }
    return nil
}
