// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The rules of a file without the characters that nobody sees, which are errors wherever they stand.
///
/// The lexer reads the clean bytes, so that such a character gets its own message and no other one.
struct CharacterScan {
    struct Found {
        /// In the file.
        let range: Range<Int>
        let character: HiddenCharacter
    }

    /// The whole file; of a character at which editors begin a new line there is a byte `lineMark`.
    private(set) var clean: [UInt8]
    /// The runs of rules, in the clean bytes.
    private(set) var code: [Range<Int>]
    private(set) var hidden: [Found] = []
    /// Bytes that are no character in UTF-8, in the file.
    private(set) var invalid: [Range<Int>] = []
    /// From a place of the clean bytes on, how far they are behind those of the file; rising.
    private var shifts: [(place: Int, distance: Int)] = []

    /// A vertical tab, which the rules cannot hold.
    static let lineMark: UInt8 = 0x0B

    /// - Parameter runs: the bytes that are rules; rising.
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
            // The edges of runs lie between characters.
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

    /// The place in the file of a clean byte.
    func original(_ place: Int) -> Int {
        var low = 0, high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].place <= place { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? place : place + shifts[low - 1].distance
    }

    /// The bytes of the file from the first to the last of some clean ones.
    func original(_ range: Range<Int>) -> Range<Int> {
        let start = original(range.lowerBound)
        return start..<(range.isEmpty ? start : original(range.upperBound - 1) + 1)
    }

    /// The first character in UTF-8 and its length; without one where the bytes are none (RFC 3629, section 4).
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
