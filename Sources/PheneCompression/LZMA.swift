// SPDX-License-Identifier: Apache-2.0

/// Compresses bytes as an `.lzma` file, which `xz --format=lzma` reads too: the same bytes give the same file on every machine, which no
/// program of a system promises.
///
/// Of all ways to write the next few hundred bytes the one is taken that costs least by the probabilities at hand.
///
/// - Parameter bytes: at most 2 GiB.
/// - Complexity: linear in the bytes, with a bounded search for earlier occurrences at each of them; memory of 8 bytes for each byte.
public func lzma(_ bytes: [UInt8]) -> [UInt8] {
    // The window has all bytes; programs expect a power of two.
    var window: UInt32 = 4096
    while window < bytes.count, window < 1 << 31 { window <<= 1 }
    var file = [LZMAModel.literalBits]
    for place in UInt32(0)..<4 { file.append(UInt8(truncatingIfNeeded: window >> (8 * place))) }
    let count = UInt64(bytes.count)
    for place in UInt64(0)..<8 { file.append(UInt8(truncatingIfNeeded: count >> (8 * place))) }
    return bytes.withUnsafeBufferPointer { file + LZMAWriter($0).written() }
}
