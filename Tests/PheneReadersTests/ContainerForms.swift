// SPDX-License-Identifier: Apache-2.0

/// One text in all the containers that it can come in, at random block layouts.
enum ContainerForms {
    /// One gzip member or several, empty ones among them.
    static func gzip(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var file: [UInt8] = []
        for part in parts(text, most: 40_000, &random) {
            file += Bool.random(using: &random) ? Packed.gzip(part) : Zlib.gzip(part, level: 6, strategy: 0)
        }
        return file.isEmpty ? Packed.gzip([]) : file
    }

    /// Blocks of random sizes, empty ones among them, and the empty block at the end.
    static func blocks(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var file: [UInt8] = []
        for part in parts(text, most: [3, 40, 700, 65_000].randomElement(using: &random) ?? 40, &random) {
            file += VCFText.block(part)
        }
        return file + VCFText.block([])
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
    static func all(of text: [UInt8], _ random: inout SeededGenerator) -> [(name: String, bytes: [UInt8])] {
        let zipped = Packed.Member(name: "a", bytes: text)
        return [
            ("gzip", gzip(text, &random)), ("gzip and zeros", gzip(text, &random) + [0, 0, 0]),
            ("blocks", blocks(text, &random)), ("blocks and zeros", blocks(text, &random) + [0, 0, 0]),
            ("two BGZF files", two(text, &random)), ("stored", Packed.zip([zipped])),
            ("deflated", Packed.zip([Packed.Member(name: "a", bytes: text, isDeflated: true)])),
            ("gzip in zip", Packed.zip([Packed.Member(name: "a.gz", bytes: gzip(text, &random))])),
            ("blocks in zip", Packed.zip([Packed.Member(name: "a.gz", bytes: blocks(text, &random))])),
        ]
    }

    /// Two BGZF files one after another, each with its end.
    private static func two(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        let half = text.count / 2
        return blocks(Array(text[..<half]), &random) + blocks(Array(text[half...]), &random)
    }
}
