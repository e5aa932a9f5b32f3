// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

/// An open file of the system.
struct Descriptor {
    let number: Int32

    static let standardError = Descriptor(number: 2)

    /// Reads up to 64 KiB; empty at the end, `nil` where the system gives an error (in `errno`).
    func readChunk() -> [UInt8]? {
        var failed = false
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            var got = 0
            repeat { got = read(number, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            failed = got < 0
            count = max(0, got)
        }
        return failed ? nil : chunk
    }

    /// Writes all bytes; false where the system gives an error (in `errno`).
    func writeAll(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
