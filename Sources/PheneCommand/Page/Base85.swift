// SPDX-License-Identifier: Apache-2.0

/// Bytes as printable ASCII that a script element can hold: five signs for four bytes, which is 6% less than Base64.
///
/// The signs are those from `!` to `~` without `"&'(<=>@\\`, so that no text of bytes looks like markup, a call or an address.
enum Base85 {
    /// The signs, by the digit that each stands for.
    private static let signs = (0x21...0x7E).filter { !"\"&'(<=>@\\".utf8.contains($0) }.map { UInt8($0) }

    /// The text of bytes, the most significant digit of each group first. A last group of one to three bytes has one sign more than bytes.
    static func text(of bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 4 * 5 + 5)
        for start in stride(from: 0, to: bytes.count, by: 4) {
            let count = min(4, bytes.count - start)
            var number = 0
            for place in 0..<4 { number = number << 8 | (place < count ? Int(bytes[start + place]) : 0) }
            var divisor = 85 * 85 * 85 * 85
            for _ in 0...count {
                text.append(signs[number / divisor % 85])
                divisor /= 85
            }
        }
        return text
    }
}
