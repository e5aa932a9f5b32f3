// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
package import PheneRuntime

/// A compiled pack as a file, which a page holds as data: one line of ASCII with the layout and three sizes, then the tables.
package enum PackFile {
    /// The layout of the tables. It is written out, because a module that computes it holds all that writes tables.
    package static let layout = "8b6a5ac8"
    /// The runtime that reads these tables has a type of this name.
    private static let reader = PackLayout8b6a5ac8.self

    /// The bytes of a pack.
    ///
    /// - Complexity: linear in the size of the pack.
    package static func bytes(of pack: Pack) -> [UInt8] {
        let tables = [pack.tables.texts.bytes, pack.tables.facts.bytes, pack.tables.gates.bytes]
        let sizes = tables.map { String($0.count) }.joined(separator: " ")
        return Array("phene pack \(layout) \(sizes)\n".utf8) + tables[0] + tables[1] + tables[2]
    }

    /// Opens a pack.
    ///
    /// - Parameters:
    ///   - bytes: of the pack.
    ///   - isChecked: whether to check the tables through. Without it they must be what a compiler wrote; the page they come with is as
    ///     trusted as its program.
    /// - Returns: `nil` where the bytes are not those of one whole pack of this program's layout.
    /// - Complexity: linear in the size of the pack.
    package static func pack(_ bytes: [UInt8], isChecked: Bool = false) -> Pack? {
        guard let end = bytes.prefix(200).firstIndex(of: 0x0A) else { return nil }
        let words = bytes[..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 6, words[0] == "phene", words[1] == "pack", words[2] == layout else { return nil }
        let sizes = words[3...].compactMap { Int($0) }
        var rest = bytes[(end + 1)...]
        var tables: [[UInt8]] = []
        for size in sizes {
            guard size >= 0, size <= rest.count else { return nil }
            tables.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        guard tables.count == 3, rest.isEmpty else { return nil }
        let whole = Pack.Tables(texts: .memory(tables[0]), facts: .memory(tables[1]), gates: .memory(tables[2]))
        return Pack(whole, isChecked: isChecked)
    }
}
