// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// How the columns of the samples in one record are compared: as texts, except that numbers count only by what ``VCFRecordParser`` asks
/// of them.
///
/// A depth of 31 and one of 47 say the same, because the parser asks only whether there are reads, and whether there are enough. So most
/// samples of a record fall into a few classes, and one column of each class is parsed. The law: columns with one key state the same,
/// apart from the texts of reports. A field that is not what it is expected to be counts with all its bytes.
struct ColumnForm {
    /// What the parser asks of a field.
    enum Use: Equatable {
        /// Anything.
        case text
        /// Nothing.
        case none
        /// Whether a number is 0, and whether it is below another.
        case number(least: UInt32)
        /// Which of the numbers are 0.
        case counts
        /// Which of the numbers are 0, which are below 20, and whether all are equal.
        case likelihoods
        /// Which of the probabilities are the greatest, which are below another, and whether all are equal.
        case probabilities(least: Double)
    }

    /// For each field that FORMAT names what is asked of it.
    let uses: [Use]

    /// - Parameters:
    ///   - keys: of FORMAT.
    ///   - gates: the thresholds that a genotype must pass.
    ///   - isExact: whether all fields count with all their bytes.
    init(keys: [ArraySlice<UInt8>], gates: CallGates, isExact: Bool) {
        let isTwice = keys.indices.contains { index in keys[..<index].contains(keys[index]) }
        guard !isExact, !isTwice else {
            uses = []
            return
        }
        let hasGenotypeFirst = keys.first.map { $0.elementsEqual("GT".utf8) } ?? false
        uses = keys.prefix(Self.mostFields).map { Self.use(of: $0, gates, hasGenotypeFirst: hasGenotypeFirst) }
    }

    /// Reads FORMAT, the last of the columns before those of samples, each of which has a tab behind it.
    init(head: [UInt8], gates: CallGates, isExact: Bool) {
        var start = max(0, head.count - 1)
        while start > 0, head[start - 1] != 0x09 { start -= 1 }
        let format = head[start..<max(start, head.count - 1)]
        self.init(
            keys: format.split(separator: 0x3A, omittingEmptySubsequences: false), gates: gates, isExact: isExact)
    }

    private static let mostFields = 16

    private static func use(of key: ArraySlice<UInt8>, _ gates: CallGates, hasGenotypeFirst: Bool) -> Use {
        func isKey(_ name: String) -> Bool { key.elementsEqual(name.utf8) }
        if isKey("GQ") || isKey("RGQ") { return .number(least: UInt32(clamping: gates.minQuality)) }
        if isKey("DP") || isKey("MIN_DP") { return .number(least: UInt32(clamping: gates.minDepth)) }
        if isKey("AD") { return .counts }
        if isKey("PL") { return .likelihoods }
        if isKey("GP"), hasGenotypeFirst { return .probabilities(least: gates.minProbability) }
        return BCFRecord.formatKeys.contains { isKey($0) } || isKey("LAA") ? .text : .none
    }

    // MARK: Keys

    /// The most bytes of a key.
    static let keySize = 32

    /// Writes the key of the column that begins at an offset.
    ///
    /// A key has the number of fields and a bit for each that is not a text, then the bytes of each field, with a colon behind each text.
    ///
    /// - Parameters:
    ///   - bytes: columns with tabs between them.
    ///   - start: where the column begins; the end of the column afterwards, that of its tab or of the bytes.
    ///   - key: room for ``keySize`` bytes, which are all written.
    /// - Returns: false where the key would be longer.
    @inline(__always)
    func makeKey(
        of bytes: UnsafeBufferPointer<UInt8>, at start: inout Int, into key: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        var at = start
        let end = bytes.count
        let words = UnsafeMutableRawPointer(key)
        for word in 0..<Self.keySize / 8 { words.storeBytes(of: 0, toByteOffset: 8 * word, as: UInt64.self) }
        var writer = KeyWriter(key)
        var field = 0
        // Whether a copy of the genotype is open, so that it fits several probabilities.
        var isOpen = false
        uses.withUnsafeBufferPointer { uses in
            while true {
                let use = field < uses.count ? uses[field] : .text
                let first = at
                var isDone = false
                switch use {
                case .text: break
                case .none:
                    while at < end, bytes[at] != 0x09, bytes[at] != 0x3A { at += 1 }
                    isDone = true
                case .number(let least): isDone = writer.addNumber(bytes, &at, least: least, field: field)
                case .counts: isDone = writer.addCounts(bytes, &at, field: field)
                case .likelihoods: isDone = writer.addLikelihoods(bytes, &at, field: field)
                case .probabilities(let least):
                    isDone = !isOpen && writer.addProbabilities(bytes, &at, least: least, field: field)
                }
                if !isDone {
                    at = first
                    while at < end, bytes[at] != 0x09, bytes[at] != 0x3A {
                        if field == 0, bytes[at] == 0x2E { isOpen = true }
                        writer.add(bytes[at])
                        at += 1
                    }
                    writer.add(0x3A)
                }
                guard at < end, bytes[at] == 0x3A else { break }
                at += 1
                field += 1
            }
        }
        start = at
        return writer.finish(fields: field + 1)
    }
}

/// Writes the bytes of a key.
struct KeyWriter {
    private let key: UnsafeMutablePointer<UInt8>
    /// The first bytes have the number of fields, and a bit for each that is not a text.
    private var count = 3
    private var bits: UInt16 = 0

    @inline(__always)
    init(_ key: UnsafeMutablePointer<UInt8>) { self.key = key }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if count < ColumnForm.keySize { key[count] = byte }
        count += 1
    }

    @inline(__always)
    func finish(fields: Int) -> Bool {
        key[0] = UInt8(truncatingIfNeeded: fields)
        key[1] = UInt8(truncatingIfNeeded: bits)
        key[2] = UInt8(truncatingIfNeeded: bits >> 8)
        return count <= ColumnForm.keySize && fields < 256
    }

    /// The number of up to nine digits at an offset, which is moved behind it; `nil` where there is no such number.
    @inline(__always)
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32? {
        let start = at
        var value: UInt32 = 0
        while at < bytes.count, bytes[at] &- 0x30 < 10 {
            if at - start == 9 { return nil }
            value = value &* 10 &+ UInt32(bytes[at] &- 0x30)
            at += 1
        }
        return at > start ? value : nil
    }

    @inline(__always)
    private static func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at >= bytes.count || bytes[at] == 0x3A || bytes[at] == 0x09
    }

    @inline(__always)
    mutating func addNumber(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, least: UInt32, field: Int
    ) -> Bool {
        guard let value = Self.number(bytes, &at), Self.isEnd(bytes, at) else { return false }
        addNumber(value, least: least, field: field)
        return true
    }

    @inline(__always)
    mutating func addNumber(_ value: UInt32, least: UInt32, field: Int) {
        bits |= 1 << UInt16(field)
        add(Self.step(value, least))
    }

    /// 0 for a number of 0, 1 for one below another, else 2.
    @inline(__always)
    static func step(_ value: UInt32, _ least: UInt32) -> UInt8 { value == 0 ? 0 : value < least ? 1 : 2 }

    @inline(__always)
    mutating func addCounts(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, field: Int) -> Bool {
        var number: UInt8 = 0, zeros: UInt8 = 0
        while true {
            guard let value = Self.number(bytes, &at), number < 8 else { return false }
            if value == 0 { zeros |= 1 << number }
            number += 1
            guard at < bytes.count, bytes[at] == 0x2C else { break }
            at += 1
        }
        guard Self.isEnd(bytes, at) else { return false }
        addCounts(number, zeros: zeros, field: field)
        return true
    }

    @inline(__always)
    mutating func addCounts(_ number: UInt8, zeros: UInt8, field: Int) {
        bits |= 1 << UInt16(field)
        add(number)
        add(zeros)
    }

    /// Adds the answers about likelihoods.
    ///
    /// - Parameters:
    ///   - number: how many there are, at most 10.
    ///   - steps: two bits for each.
    @inline(__always)
    mutating func addLikelihoods(_ number: UInt32, steps: UInt32, isSame: Bool, field: Int) {
        bits |= 1 << UInt16(field)
        add(UInt8(truncatingIfNeeded: number))
        add(isSame ? 1 : 0)
        for place in 0..<3 { add(UInt8(truncatingIfNeeded: steps >> UInt32(8 * place))) }
    }

    @inline(__always)
    mutating func addLikelihoods(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, field: Int) -> Bool {
        var number: UInt32 = 0, steps: UInt32 = 0
        var first: UInt32 = 0
        var isSame = true
        while true {
            guard let value = Self.number(bytes, &at), number < 10 else { return false }
            if number == 0 { first = value }
            isSame = isSame && value == first
            steps |= UInt32(Self.step(value, 20)) << (2 * number)
            number += 1
            guard at < bytes.count, bytes[at] == 0x2C else { break }
            at += 1
        }
        guard Self.isEnd(bytes, at) else { return false }
        addLikelihoods(number, steps: steps, isSame: isSame, field: field)
        return true
    }

    /// A decimal number of up to 15 digits at an offset, which is moved behind it; `nil` where there is no such number.
    @inline(__always)
    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Double? {
        var whole: UInt64 = 0
        var digits = 0
        var factor = 1.0
        var hasPoint = false, endsInDigit = false
        while at < bytes.count {
            let digit = bytes[at] &- 0x30
            if digit < 10 {
                guard digits < 15 else { return nil }
                whole = whole * 10 + UInt64(digit)
                digits += 1
                if hasPoint { factor *= 10 }
                endsInDigit = true
            } else if bytes[at] == 0x2E, !hasPoint {
                hasPoint = true
                endsInDigit = false
            } else {
                break
            }
            at += 1
        }
        return endsInDigit ? Double(whole) / factor : nil
    }

    /// Adds the answers about probabilities that add up to 1, as ``GenotypeProbability`` and ``ReadEvidence`` ask for them.
    @inline(__always)
    mutating func addProbabilities(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, least: Double, field: Int
    ) -> Bool {
        var values = SIMD8<Double>(repeating: -1)
        var number = 0
        var sum = 0.0
        while true {
            guard let value = Self.decimal(bytes, &at), number < 8 else { return false }
            values[number] = value
            sum += value
            number += 1
            guard at < bytes.count, bytes[at] == 0x2C else { break }
            at += 1
        }
        guard Self.isEnd(bytes, at), (0.9...1.1).contains(sum) else { return false }
        var enough: UInt8 = 0, beaten: UInt8 = 0
        var isSame = true
        for place in 0..<number {
            let value = values[place]
            // Rounding errors are smaller than this.
            if value + 1e-9 >= least { enough |= 1 << UInt8(place) }
            var best = 0.0
            for other in 0..<number where other != place { best = max(best, values[other]) }
            if value < best { beaten |= 1 << UInt8(place) }
            isSame = isSame && value == values[0]
        }
        bits |= 1 << UInt16(field)
        add(UInt8(truncatingIfNeeded: number))
        add(isSame ? 1 : 0)
        add(enough)
        add(beaten)
        return true
    }
}
