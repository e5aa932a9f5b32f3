// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The rules of a file without hidden characters, which are errors everywhere.
///
/// The lexer reads the clean bytes, so that a hidden character gets its own message and causes no other.
struct CharacterScan {
    struct Found {
        /// The byte range in the file.
        let range: Range<Int>
        let character: HiddenCharacter
    }

    /// The whole file, with the byte `lineMark` for each character at which editors start a new line.
    private(set) var clean: [UInt8]
    /// The ranges of rules, in the clean bytes.
    private(set) var code: [Range<Int>]
    private(set) var hidden: [Found] = []
    /// Bytes of the file that are not valid UTF-8.
    private(set) var invalid: [Range<Int>] = []
    /// The distances between offsets in the clean bytes and in the file, each from an offset on; ascending.
    private var shifts: [(offset: Int, distance: Int)] = []

    /// A vertical tab, which rules cannot contain.
    static let lineMark: UInt8 = 0x0B

    /// - Parameter runs: the byte ranges of the rules; ascending.
    /// - Complexity: linear in the bytes.
    init(_ bytes: [UInt8], _ runs: [Range<Int>]) {
        clean = bytes
        code = runs
        for run in runs {
            var place = run.lowerBound
            while place < run.upperBound {
                let byte = bytes[place]
                if byte >= 0x20 && byte < 0x7F || byte == 0x09 || LineEnd.isPart(byte) {
                    place += 1
                    continue
                }
                let (scalar, length) = Self.character(bytes[place..<run.upperBound])
                let range = place..<place + length
                place += length
                guard let scalar else {
                    invalid.append(range)
                    continue
                }
                guard let character = HiddenCharacter(scalar) else { continue }
                if let last = hidden.last, last.character == character, last.range.upperBound == range.lowerBound {
                    hidden[hidden.count - 1] = Found(
                        range: last.range.lowerBound..<range.upperBound, character: character)
                } else {
                    hidden.append(Found(range: range, character: character))
                }
            }
        }
        if !hidden.isEmpty || !invalid.isEmpty { cleanUp(bytes, runs) }
    }

    private mutating func cleanUp(_ bytes: [UInt8], _ runs: [Range<Int>]) {
        let marks =
            hidden.map { (range: $0.range, isLine: $0.character.endsLine) } + invalid.map { (range: $0, isLine: false) }
        clean = []
        clean.reserveCapacity(bytes.count)
        var place = 0
        var edges = runs.flatMap { [$0.lowerBound, $0.upperBound] }[...]
        var cleanEdges: [Int] = []
        func copy(upTo end: Int, _ scan: inout CharacterScan) {
            // The edges of ranges are between characters.
            while let edge = edges.first, edge <= end {
                scan.clean += bytes[place..<edge]
                place = edge
                cleanEdges.append(scan.clean.count)
                edges.removeFirst()
            }
            scan.clean += bytes[place..<end]
            place = end
        }
        for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            copy(upTo: mark.range.lowerBound, &self)
            if mark.isLine { clean.append(Self.lineMark) }
            place = mark.range.upperBound
            shifts.append((clean.count, place - clean.count))
        }
        copy(upTo: bytes.count, &self)
        code = stride(from: 0, to: cleanEdges.count - 1, by: 2).map { cleanEdges[$0]..<cleanEdges[$0 + 1] }
    }

    /// The offset in the file of a clean byte.
    func original(_ offset: Int) -> Int {
        var low = 0, high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? offset : offset + shifts[low - 1].distance
    }

    /// The range in the file from the first to the last of a range of clean bytes.
    func original(_ range: Range<Int>) -> Range<Int> {
        let start = original(range.lowerBound)
        return start..<(range.isEmpty ? start : original(range.upperBound - 1) + 1)
    }

    /// The first UTF-8 character and its length in bytes; `nil` for invalid bytes (RFC 3629, section 4).
    static func character(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, Int) {
        guard let first = bytes.first else { return (nil, 0) }
        let length: Int
        switch first {
        case 0x00..<0x80: return (Unicode.Scalar(first), 1)
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return (nil, 1)
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        var taken = 1
        for byte in bytes.dropFirst().prefix(length - 1) {
            guard byte & 0xC0 == 0x80 else { return (nil, taken) }
            value = value << 6 | UInt32(byte & 0x3F)
            taken += 1
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard taken == length, value >= least, let scalar = Unicode.Scalar(value) else { return (nil, taken) }
        return (scalar, length)
    }
}
