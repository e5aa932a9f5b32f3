// SPDX-License-Identifier: Apache-2.0

/// The bytes of one table of an open pack. They stay where they are: part of the program, or a copy that belongs to this.
///
/// It may be used by several threads at once, because nothing changes the bytes.
final class PackMemory: @unchecked Sendable {
    let start: UnsafePointer<UInt8>
    let count: Int
    /// What is to be freed, where the bytes are a copy.
    private let copy: UnsafeMutablePointer<UInt8>?

    /// - Complexity: O(1) for a literal, else linear in the bytes.
    init(_ bytes: PackBytes) {
        count = bytes.count
        if case .literal(let text) = bytes, count > 0 {
            start = text.utf8Start
            copy = nil
            return
        }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(count, 1))
        if case .memory(let bytes) = bytes {
            for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
        }
        start = UnsafePointer(copy)
        self.copy = copy
    }

    deinit { copy?.deallocate() }
}
