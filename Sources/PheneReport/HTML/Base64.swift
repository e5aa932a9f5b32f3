// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// Base64 (RFC 4648, section 4).
package enum Base64 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of some bytes in ASCII.
    ///
    /// - Complexity: linear in the bytes.
    package static func text(of bytes: [UInt8]) -> [UInt8] {
        let signs = signs
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var start = 0
        while start < bytes.count {
            let count = min(3, bytes.count - start)
            var bits = 0
            for index in 0..<3 { bits = bits << 8 | (index < count ? Int(bytes[start + index]) : 0) }
            for index in 0..<4 { text.append(index <= count ? signs[bits >> (18 - 6 * index) & 63] : 0x3D) }
            start += 3
        }
        return text
    }
}

extension SHA256 {
    /// The digest in base 64.
    package var base64: String { String(decoding: Base64.text(of: bytes), as: UTF8.self) }
}
