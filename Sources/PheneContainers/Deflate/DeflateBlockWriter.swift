// SPDX-License-Identifier: Apache-2.0

/// Writes literals and matches as blocks of deflate with codes of their own (RFC 1951, section 3.2.7).
struct DeflateBlockWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []
    private var word: UInt64 = 0
    private var wordBits = 0

    /// The symbols of the block that is being filled: a literal, or a length with its distance in the upper half.
    private var symbols: [UInt32] = []
    private var literalCounts = [Int](repeating: 0, count: 286)
    private var distanceCounts = [Int](repeating: 0, count: 30)

    /// A block of this many symbols describes its codes in a few hundredths of its size.
    private static let blockSize = 24 << 10

    /// Adds a byte.
    mutating func add(literal: UInt8) {
        symbols.append(UInt32(literal))
        literalCounts[Int(literal)] += 1
        if symbols.count == Self.blockSize { write(isLast: false) }
    }

    /// Adds a match.
    mutating func add(length: Int, distance: Int) {
        symbols.append(UInt32(length) | UInt32(distance) << 16 | 1 << 15)
        literalCounts[257 + DeflateRanges.lengths.index(of: length)] += 1
        distanceCounts[DeflateRanges.distances.index(of: distance)] += 1
        if symbols.count == Self.blockSize { write(isLast: false) }
    }

    /// Writes what is left.
    mutating func end() {
        write(isLast: true)
        put(0, (8 - wordBits % 8) % 8)
    }

    private mutating func write(isLast: Bool) {
        literalCounts[256] = 1
        let literals = CodeLengths(literalCounts, limit: 15)
        let distances = CodeLengths(distanceCounts, limit: 15)
        put(isLast ? 1 : 0, 1)
        put(2, 2)
        put(literals, distances)
        for symbol in symbols {
            if symbol & 1 << 15 == 0 {
                put(Int(symbol), by: literals)
                continue
            }
            let length = Int(symbol & 0x7FFF)
            let lengthIndex = DeflateRanges.lengths.index(of: length)
            put(257 + lengthIndex, by: literals)
            put(length - DeflateRanges.lengths.bases[lengthIndex], DeflateRanges.lengths.extras[lengthIndex])
            let distance = Int(symbol >> 16)
            let distanceIndex = DeflateRanges.distances.index(of: distance)
            put(distanceIndex, by: distances)
            put(distance - DeflateRanges.distances.bases[distanceIndex], DeflateRanges.distances.extras[distanceIndex])
        }
        put(256, by: literals)
        symbols.removeAll(keepingCapacity: true)
        literalCounts = [Int](repeating: 0, count: 286)
        distanceCounts = [Int](repeating: 0, count: 30)
    }

    /// Describes the codes of a block.
    private mutating func put(_ literals: CodeLengths, _ distances: CodeLengths) {
        let literalCount = max(257, (literals.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
        let distanceCount = max(1, (distances.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
        let runs = Self.runs(of: Array(literals.lengths[..<literalCount] + distances.lengths[..<distanceCount]))
        var counts = [Int](repeating: 0, count: 19)
        for run in runs { counts[run.symbol] += 1 }
        let code = CodeLengths(counts, limit: 7)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        let codeCount = max(4, (order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
        put(literalCount - 257, 5)
        put(distanceCount - 1, 5)
        put(codeCount - 4, 4)
        for symbol in order[..<codeCount] { put(Int(code.lengths[symbol]), 3) }
        for run in runs {
            put(run.symbol, by: code)
            put(run.extra, run.extraBits)
        }
    }

    /// Lengths of codes, as symbols of the code for lengths: 16 repeats the last one, 17 and 18 are zeros.
    private static func runs(of lengths: [UInt8]) -> [(symbol: Int, extra: Int, extraBits: Int)] {
        var runs: [(symbol: Int, extra: Int, extraBits: Int)] = []
        var index = 0
        while index < lengths.count {
            let value = lengths[index]
            var count = 1
            while index + count < lengths.count, lengths[index + count] == value { count += 1 }
            index += count
            if value != 0 {
                runs.append((Int(value), 0, 0))
                count -= 1
            }
            while count >= 3 {
                if value != 0 {
                    let part = min(count, 6)
                    runs.append((16, part - 3, 2))
                    count -= part
                } else if count < 11 {
                    runs.append((17, count - 3, 3))
                    count = 0
                } else {
                    let part = min(count, 138)
                    runs.append((18, part - 11, 7))
                    count -= part
                }
            }
            for _ in 0..<count { runs.append((Int(value), 0, 0)) }
        }
        return runs
    }

    private mutating func put(_ symbol: Int, by code: CodeLengths) {
        put(Int(code.codes[symbol]), Int(code.lengths[symbol]))
    }

    /// Writes the lowest bits of a number, the lowest first.
    private mutating func put(_ number: Int, _ count: Int) {
        word |= UInt64(UInt32(truncatingIfNeeded: number)) << UInt64(wordBits)
        wordBits += count
        while wordBits >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: word))
            word >>= 8
            wordBits -= 8
        }
    }
}

/// Ranges of numbers, each with a symbol and with extra bits for the number in it (RFC 1951, section 3.2.5).
struct DeflateRanges: Sendable {
    /// The first number of each range.
    let bases: [Int]
    /// How many extra bits each range has.
    let extras: [Int]
    /// For each number below 512 its range, and the same for larger numbers by 128.
    private let indices: [UInt8]

    /// The lengths of matches, 3 to 258.
    static let lengths = DeflateRanges(
        extras: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0], from: 3,
        // The longest match has a symbol of its own.
        last: 258)
    /// The distances, 1 to 32,768.
    static let distances = DeflateRanges(
        extras: [
            0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
        ], from: 1, last: nil)

    private init(extras: [Int], from first: Int, last: Int?) {
        var bases: [Int] = []
        var next = first
        for extra in extras {
            bases.append(next)
            next += 1 << extra
        }
        if let last { bases[bases.count - 1] = last }
        self.bases = bases
        self.extras = extras
        func range(of number: Int) -> UInt8 { UInt8(max(0, (bases.lastIndex { $0 <= number } ?? 0))) }
        indices = (0..<512).map { range(of: $0) } + (0..<256).map { range(of: $0 << 7 + 1) }
    }

    /// The range of a number. Ranges of larger distances begin at multiples of 128, plus 1.
    func index(of number: Int) -> Int {
        if number < 512 { return Int(indices[number]) }
        return Int(indices[512 + (number - 1) >> 7])
    }
}
