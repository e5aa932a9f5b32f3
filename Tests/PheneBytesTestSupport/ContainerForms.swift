// SPDX-License-Identifier: Apache-2.0

package import SeededRandom

/// One text in all the containers that it can come in, at random block layouts.
package enum ContainerForms {
    /// One gzip member or several, empty ones among them.
    package static func gzip(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var file: [UInt8] = []
        for part in parts(text, most: 40_000, &random) {
            file += Bool.random(using: &random) ? HandmadeContainer.gzip(part) : Zlib.gzip(part, level: 6, strategy: 0)
        }
        return file.isEmpty ? HandmadeContainer.gzip([]) : file
    }

    /// Blocks of random sizes, empty ones among them, and the empty block at the end.
    package static func blocks(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var file: [UInt8] = []
        for part in parts(text, most: [3, 40, 700, 65_000].randomElement(using: &random) ?? 40, &random) {
            file += block(part)
        }
        return file + block([])
    }

    /// A text in random parts; one in eight is empty.
    private static func parts(_ text: [UInt8], most: Int, _ random: inout SeededGenerator) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var rest = text[...]
        // Many small blocks tell no more than some hundred of them.
        let most = max(most, text.count / 400)
        while !rest.isEmpty {
            let size = Int.random(in: 0..<8, using: &random) == 0 ? 0 : Int.random(in: 1...most, using: &random)
            parts.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return parts
    }

    /// Every container, with a name for messages.
    package static func all(of text: [UInt8], _ random: inout SeededGenerator) -> [(name: String, bytes: [UInt8])] {
        let zipped = HandmadeContainer.Member(name: "a", bytes: text)
        return [
            ("gzip", gzip(text, &random)), ("gzip and zeros", gzip(text, &random) + [0, 0, 0]),
            ("blocks", blocks(text, &random)), ("blocks and zeros", blocks(text, &random) + [0, 0, 0]),
            ("two BGZF files", two(text, &random)), ("stored", HandmadeContainer.zip([zipped])),
            ("deflated", HandmadeContainer.zip([HandmadeContainer.Member(name: "a", bytes: text, isDeflated: true)])),
            (
                "gzip in zip",
                HandmadeContainer.zip([HandmadeContainer.Member(name: "a.gz", bytes: gzip(text, &random))])
            ),
            (
                "blocks in zip",
                HandmadeContainer.zip([HandmadeContainer.Member(name: "a.gz", bytes: blocks(text, &random))])
            ),
        ]
    }

    /// Two BGZF files one after another, each with its end.
    private static func two(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        let half = text.count / 2
        return blocks(Array(text[..<half]), &random) + blocks(Array(text[half...]), &random)
    }

    /// The bytes as BGZF (SAM specification, section 4.1), in blocks of the given size.
    package static func bgzf(_ bytes: [UInt8], blockSize: Int = 60_000, hasEnd: Bool = true) -> [UInt8] {
        var file: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: blockSize) {
            file += block(Array(bytes[start..<min(start + blockSize, bytes.count)]))
        }
        return hasEnd ? file + block([]) : file
    }

    /// One block of BGZF; that of no bytes is the one that ends a file.
    package static func block(_ bytes: [UInt8]) -> [UInt8] {
        let compressed = Zlib.deflated(bytes, level: 6, strategy: 0)
        return [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 0x42, 0x43, 2, 0]
            + HandmadeContainer.number(UInt32(compressed.count + 25), 2) + compressed
            + HandmadeContainer.number(Zlib.checksum(bytes), 4) + HandmadeContainer.number(UInt32(bytes.count), 4)
    }
}
