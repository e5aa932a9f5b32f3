// SPDX-License-Identifier: Apache-2.0
internal import CZlib

/// The CRC-32 of gzip and zip (RFC 1952, section 8) by the system's zlib.
struct Checksum {
    private(set) var value: UInt32 = 0

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        // No bytes have no address, which zlib takes for a new beginning.
        guard !bytes.isEmpty else { return }
        value = UInt32(
            truncatingIfNeeded: crc32_z(
                UInt(value), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
    }
}
