// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// One record of a VCF with the column of one sample.
struct VCFRecord {
    let chromosome: Chromosome?
    /// Counted from 1; 0 stands before the chromosome's first base.
    let position: UInt32
    /// `9:136500515`, as written.
    let place: String
    let ids: [ArraySlice<UInt8>]
    /// Upper-case letters.
    let reference: [UInt8]
    let alternatives: [Alternative]
    let filters: [ArraySlice<UInt8>]
    /// The last base that the record speaks of, counted from 1.
    let end: UInt32
    /// The fields of the sample by their keys in FORMAT.
    let fields: SampleFields

    /// One text in ALT.
    enum Alternative: Equatable {
        /// Upper-case letters.
        case letters([UInt8])
        /// `<NON_REF>` or `<*>`: any other allele; the record speaks of the reference too.
        case anyOther
        /// `*`: what an upstream deletion leaves.
        case missing
        /// `<DEL>` and `<DEL:...>`.
        case deletion
        /// Any other symbol, and breakends.
        case symbol
    }

    /// True where no letters stand in ALT, so that the record says how sure the reference is.
    var isReferenceOnly: Bool { alternatives.allSatisfy { $0 == .anyOther } }

    /// Reads a line, without its newline.
    ///
    /// - Parameters:
    ///   - column: that of the sample, counted from 0.
    ///   - columnCount: how many columns the header has.
    /// - Throws: what is wrong with it.
    init(_ line: ArraySlice<UInt8>, column: Int, columnCount: Int) throws(RecordFault) {
        var columns: [ArraySlice<UInt8>] = []
        var sample: ArraySlice<UInt8>?
        var start = line.startIndex
        var count = 0
        while true {
            let end = line[start...].firstIndex(of: 0x09) ?? line.endIndex
            if count < VCFHeader.fixedColumns { columns.append(line[start..<end]) }
            if count == column { sample = line[start..<end] }
            count += 1
            if end == line.endIndex { break }
            start = end + 1
        }
        guard count == columnCount, let sample else {
            throw RecordFault(.columns(count, expected: columnCount, separator: "tabs"))
        }
        guard !columns[0].isEmpty else { throw RecordFault(.emptyColumn(1)) }
        guard !columns[1].isEmpty, columns[1].count <= 10, columns[1].allSatisfy({ $0 &- 0x30 < 10 }),
            let position = UInt32(String(decoding: columns[1], as: UTF8.self))
        else { throw RecordFault(.position) }
        chromosome = Chromosome(columns[0])
        self.position = position
        place = visible(columns[0]) + ":" + String(position)
        ids = columns[2].split(separator: 0x3B)
        guard let reference = Self.letters(columns[3]), !reference.isEmpty else { throw RecordFault(.referenceLetters) }
        self.reference = reference
        alternatives = try Self.alternatives(columns[4])
        filters = columns[6].split(separator: 0x3B)
        fields = SampleFields(format: columns[8], sample: sample)
        end = Self.end(
            position: position, reference: reference, alternatives: alternatives, line: line,
            from: columns[4].startIndex,
            fields: fields)
    }

    private static func alternatives(_ column: ArraySlice<UInt8>) throws(RecordFault) -> [Alternative] {
        if column.elementsEqual([0x2E]) || column.isEmpty { return [] }
        var found: [Alternative] = []
        for text in column.split(separator: 0x2C, omittingEmptySubsequences: false) {
            if let letters = letters(text), !letters.isEmpty {
                found.append(.letters(letters))
            } else if text.elementsEqual("<NON_REF>".utf8) || text.elementsEqual("<*>".utf8)
                || text.elementsEqual("<X>".utf8)
            {
                found.append(.anyOther)
            } else if text.elementsEqual([0x2A]) {
                found.append(.missing)
            } else if text.starts(with: "<DEL>".utf8) || text.starts(with: "<DEL:".utf8) {
                found.append(.deletion)
            } else if text.isEmpty {
                throw RecordFault(.emptyColumn(5))
            } else {
                found.append(.symbol)
            }
        }
        return found
    }

    private static func end(
        position: UInt32, reference: [UInt8], alternatives: [Alternative], line: ArraySlice<UInt8>, from start: Int,
        fields: SampleFields
    ) -> UInt32 {
        let ownEnd = UInt64(position) + UInt64(reference.count) - 1
        var end = ownEnd
        let hasLetters = alternatives.contains { if case .letters = $0 { true } else { false } }
        if !hasLetters {
            let reach = line[start...].withUnsafeBufferPointer { RecordReach(alternatives: $0) }
            if let stated = reach.end { end = max(end, UInt64(stated)) }
            if let length = reach.length { end = max(end, UInt64(position) + UInt64(length)) }
            if let length = fields.number("LEN"), length > 0 { end = max(end, UInt64(position) + UInt64(length) - 1) }
        }
        return UInt32(clamping: end)
    }

    /// Upper-case letters of bases, the undecided ones (IUPAC) among them; `nil` where there is anything else.
    private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.count)
        for byte in text {
            let upper = byte & 0xDF
            guard byte >= 0x41, upper >= 0x41, upper <= 0x5A else { return nil }
            letters.append(upper)
        }
        return letters
    }
}

/// Why a line is no record.
struct RecordFault: Error {
    let problem: ReadIssue.Problem

    init(_ problem: ReadIssue.Problem) { self.problem = problem }
}

/// A sample's column, its fields found by the keys of FORMAT. Fields at the end may be left out.
struct SampleFields {
    private let keys: [ArraySlice<UInt8>]
    private let values: [ArraySlice<UInt8>]

    init(format: ArraySlice<UInt8>, sample: ArraySlice<UInt8>) {
        keys = format.split(separator: 0x3A, omittingEmptySubsequences: false)
        values = sample.split(separator: 0x3A, omittingEmptySubsequences: false)
    }

    var keyCount: Int { keys.count }
    var valueCount: Int { values.count }

    /// The text of a field; `nil` where there is none, or a lone `.`.
    func text(_ key: String) -> ArraySlice<UInt8>? {
        for (index, name) in keys.enumerated() where name.elementsEqual(key.utf8) {
            guard index < values.count, !values[index].isEmpty, !values[index].elementsEqual([0x2E]) else { return nil }
            return values[index]
        }
        return nil
    }

    func hasKey(_ key: String) -> Bool { keys.contains { $0.elementsEqual(key.utf8) } }

    /// The whole part of a number that is not below zero.
    func number(_ key: String) -> Int? {
        guard let text = text(key) else { return nil }
        let digits = text.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, digits.count <= 10 else { return nil }
        if digits.count < text.count, text[digits.endIndex] != 0x2E { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

/// The text of a GT field.
struct VCFGenotype {
    /// For each copy the number of its allele, 0 for the reference; `nil` for `.`.
    let copies: [Int?]
    /// True where the order of the copies tells the chromosome copy that each lies on.
    let isPhased: Bool

    /// Reads `0/1`, `1|0`, `./1`, `1`, and `|0|1` as version 4.4 has it (section 1.6.2); `nil` for other text.
    init?(_ text: ArraySlice<UInt8>) {
        var copies: [Int?] = []
        var value: Int?
        var isMissing = false
        var bars = 0
        var slashes = 0
        func isComplete() -> Bool { value != nil || isMissing }
        for (index, byte) in text.enumerated() {
            switch byte {
            case 0x30...0x39:
                guard !isMissing, (value ?? 0) < 100_000 else { return nil }
                value = (value ?? 0) * 10 + Int(byte - 0x30)
            case 0x2E:
                guard value == nil, !isMissing else { return nil }
                isMissing = true
            case 0x2F, 0x7C:
                if byte == 0x7C { bars += 1 } else { slashes += 1 }
                if index == 0 { continue }
                guard isComplete(), copies.count < 16 else { return nil }
                copies.append(value)
                value = nil
                isMissing = false
            default: return nil
            }
        }
        guard isComplete() else { return nil }
        copies.append(value)
        self.copies = copies
        isPhased = copies.count > 1 && bars > 0 && slashes == 0
    }
}
