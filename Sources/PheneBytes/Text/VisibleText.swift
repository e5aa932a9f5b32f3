// SPDX-License-Identifier: Apache-2.0

/// Bytes of a file as text for a message, inert in a terminal: every byte that is not printable ASCII is written as an escape.
///
/// - Parameter limit: the most bytes that are shown; `...` stands for the rest.
package func visible(_ bytes: some Sequence<UInt8>, limit: Int = 60) -> String {
    // Nearly all are plain and short.
    if let plain = bytes.withContiguousStorageIfAvailable({ plain($0, limit) }), let plain { return plain }
    return escaped(bytes, limit)
}

/// The same of a part of a line, without generic code at run time, which costs more than the text.
package func visible(_ bytes: ArraySlice<UInt8>, limit: Int = 60) -> String {
    bytes.withUnsafeBufferPointer { plain($0, limit) } ?? escaped(bytes, limit)
}

/// The text as it is; `nil` if a byte needs an escape, or it is too long.
private func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> String? {
    for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
    return bytes.count <= limit ? String(decoding: bytes, as: UTF8.self) : nil
}

private func escaped(_ bytes: some Sequence<UInt8>, _ limit: Int) -> String {
    var shown = ""
    var count = 0
    for byte in bytes {
        if count == limit { return shown + "..." }
        count += 1
        switch byte {
        case 0x09: shown += "\\t"
        case 0x0D: shown += "\\r"
        case 0x0A: shown += "\\n"
        case 0x20...0x7E: shown.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            shown += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
    }
    return shown
}
