// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// What one record states for its samples: each content once, and for each column that was seen the number of its content.
struct ColumnClasses {
    /// What the record states, by the numbers of contents.
    private(set) var contents: [RecordContent] = []
    /// For each content the number of its addition to the facts of the sample as a whole, and these additions.
    private(set) var restNumbers: [Int] = []
    private(set) var rests: [RecordRest] = []
    private let form: ColumnForm
    private var byHash: [Int: [Int32]] = [:]
    // The keys of columns, and the numbers of their contents; open addressing over the keys.
    private var keys: [SIMD4<UInt64>] = []
    private var numbers: [Int32] = []
    private var slots: [Int32] = []
    /// The numbers of columns of few bytes, by these bytes.
    private var short = ShortColumns()
    /// The numbers of columns whose keys are too long.
    private var long: [[UInt8]: Int32] = [:]
    /// The numbers of coded texts.
    private var ofCode: [Int32] = []

    /// The number of a column that is not known yet, and that of bytes that are no record.
    private static let unknown: Int32 = -2
    private static let damaged: Int32 = -1
    /// The most columns that are kept from one block of people for the next.
    private static let mostKeys = 1024

    init(_ entry: KeptRecords.Entry, gates: CallGates) {
        switch entry.samples {
        case .none: form = ColumnForm(keys: [], gates: gates, isExact: true)
        case .text, .coded: form = ColumnForm(head: entry.head, gates: gates, isExact: entry.isOpen)
        case .record: form = ColumnForm(keys: [], gates: gates, isExact: true)
        }
    }

    /// Sorts some people by the contents of their columns.
    ///
    /// - Parameters:
    ///   - entry: the record.
    ///   - people: counted from 0, at most 512, beginning at a mark.
    ///   - parser: one that has seen no record; it is so afterwards.
    ///   - parts: receives the people of each content.
    /// - Returns: those whose bytes are no record.
    /// - Throws: a ``ReadError`` where a column cannot be parsed.
    mutating func sort(
        _ entry: KeptRecords.Entry, _ people: Range<Int>, with parser: VCFRecordParser, into parts: inout PeopleParts
    ) throws(ReadError) -> SIMD8<UInt64> {
        if keys.count + long.count > Self.mostKeys {
            keys.removeAll()
            numbers.removeAll()
            slots.removeAll()
            long.removeAll()
        }
        switch entry.samples {
        case .none:
            if contents.isEmpty { _ = try content([], entry, parser) }
            for place in people.indices { parts.add(0, place) }
        case .text(let bytes, let marks):
            let start = Int(marks[people.lowerBound / KeptRecords.markDistance])
            try sort(bytes, from: start, people.count, entry, parser, &parts)
        case .record(let record, let own):
            guard let columns = BCFColumns(record, own: own, gates: parser.options.gates) else {
                for place in people.indices { parts.add(Self.damaged, place) }
                break
            }
            try sort(own, columns, record, people, entry, parser, &parts)
        case .coded(let samples):
            if ofCode.isEmpty { ofCode = [Int32](repeating: Self.unknown, count: samples.texts.count) }
            for (place, person) in people.enumerated() {
                let code = samples.number(of: person)
                if ofCode[code] == Self.unknown {
                    ofCode[code] = try number(ofText: samples.texts[code], entry, parser)
                }
                parts.add(ofCode[code], place)
            }
        }
        return parts.end()
    }

    /// Sorts the columns of a text.
    private mutating func sort(
        _ text: [UInt8], from start: Int, _ count: Int, _ entry: KeptRecords.Entry, _ parser: VCFRecordParser,
        _ parts: inout PeopleParts
    ) throws(ReadError) {
        var thrown: ReadError?
        let form = form
        text.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(byteCount: ColumnForm.keySize, alignment: 8) { room in
                guard let base = room.baseAddress else { return }
                let key = base.assumingMemoryBound(to: UInt8.self)
                var at = start
                var last = SIMD4<UInt64>(repeating: .max)
                var number = Self.unknown
                for place in 0..<count {
                    let first = at
                    let column = ShortColumns.column(of: bytes, at: at)
                    if let column, let known = short[column.bits] {
                        parts.add(known, place)
                        at += column.count + 1
                        continue
                    }
                    let isShort = form.makeKey(of: bytes, at: &at, into: key)
                    let words = isShort ? Self.words(base) : SIMD4(repeating: .max)
                    if !isShort || words != last {
                        do throws(ReadError) {
                            number =
                                try isShort
                                ? self.number(ofKey: words, bytes, first..<at, entry, parser)
                                : self.number(ofLong: Array(bytes[first..<at]), entry, parser)
                        } catch {
                            thrown = error
                            return
                        }
                        last = words
                    }
                    if let column { short.insert(column.bits, number) }
                    parts.add(number, place)
                    at += 1
                }
            }
        }
        if let thrown { throw thrown }
    }

    /// Sorts the samples of a BCF.
    private mutating func sort(
        _ own: [UInt8], _ columns: BCFColumns, _ record: BCFRecord, _ people: Range<Int>, _ entry: KeptRecords.Entry,
        _ parser: VCFRecordParser, _ parts: inout PeopleParts
    ) throws(ReadError) {
        var thrown: ReadError?
        own.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(byteCount: ColumnForm.keySize, alignment: 8) { room in
                guard let base = room.baseAddress else { return }
                let key = base.assumingMemoryBound(to: UInt8.self)
                var last = SIMD4<UInt64>(repeating: .max)
                var number = Self.unknown
                for (place, sample) in people.enumerated() {
                    let isShort = columns.makeKey(of: bytes, sample: sample, into: key)
                    let words = isShort ? Self.words(base) : SIMD4(repeating: .max)
                    if !isShort || words != last {
                        do throws(ReadError) {
                            number = try self.number(
                                ofSample: sample, own, record, isShort ? words : nil, entry, parser)
                        } catch {
                            thrown = error
                            return
                        }
                        last = words
                    }
                    parts.add(number, place)
                }
            }
        }
        if let thrown { throw thrown }
    }

    private static func words(_ key: UnsafeMutableRawPointer) -> SIMD4<UInt64> {
        SIMD4(
            key.load(fromByteOffset: 0, as: UInt64.self), key.load(fromByteOffset: 8, as: UInt64.self),
            key.load(fromByteOffset: 16, as: UInt64.self), key.load(fromByteOffset: 24, as: UInt64.self))
    }

    // MARK: Numbers of columns

    private mutating func number(
        ofKey words: SIMD4<UInt64>, _ bytes: UnsafeBufferPointer<UInt8>, _ column: Range<Int>,
        _ entry: KeptRecords.Entry, _ parser: VCFRecordParser
    ) throws(ReadError) -> Int32 {
        if let found = find(words) { return found }
        let number = try content(entry.head + bytes[column], entry, parser)
        insert(words, number)
        return number
    }

    private mutating func number(
        ofLong column: [UInt8], _ entry: KeptRecords.Entry, _ parser: VCFRecordParser
    ) throws(ReadError) -> Int32 {
        if let found = long[column] { return found }
        let number = try content(entry.head + column, entry, parser)
        long[column] = number
        return number
    }

    private mutating func number(
        ofSample sample: Int, _ own: [UInt8], _ record: BCFRecord, _ words: SIMD4<UInt64>?,
        _ entry: KeptRecords.Entry, _ parser: VCFRecordParser
    ) throws(ReadError) -> Int32 {
        if let words, let found = find(words) { return found }
        var number = Self.damaged
        if let (format, column) = record.fields(own, of: sample) {
            let text = format + [0x09] + column
            number =
                try words == nil ? self.number(ofLong: text, entry, parser) : content(entry.head + text, entry, parser)
        }
        if let words { insert(words, number) }
        return number
    }

    private mutating func number(
        ofText text: [UInt8], _ entry: KeptRecords.Entry, _ parser: VCFRecordParser
    ) throws(ReadError) -> Int32 {
        var words: SIMD4<UInt64>?
        let form = form
        text.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(byteCount: ColumnForm.keySize, alignment: 8) { room in
                guard let base = room.baseAddress else { return }
                var at = 0
                if form.makeKey(of: bytes, at: &at, into: base.assumingMemoryBound(to: UInt8.self)) {
                    words = Self.words(base)
                }
            }
        }
        guard let words else { return try number(ofLong: text, entry, parser) }
        if let found = find(words) { return found }
        let number = try content(entry.head + text, entry, parser)
        insert(words, number)
        return number
    }

    @inline(__always)
    private static func slot(of words: SIMD4<UInt64>, among count: Int) -> Int {
        var hash = words[0] &* 0x9E37_79B9_7F4A_7C15 ^ words[1] &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ words[2] &* 0x1656_67B1_9E37_79F9 ^ words[3] &* 0x27D4_EB2F_1656_67C5) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (count - 1)
    }

    private func find(_ words: SIMD4<UInt64>) -> Int32? {
        if slots.isEmpty { return nil }
        var slot = Self.slot(of: words, among: slots.count)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == words { return numbers[Int(slots[slot])] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ words: SIMD4<UInt64>, _ number: Int32) {
        keys.append(words)
        numbers.append(number)
        if keys.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: max(8, slots.count * 2))
            for index in keys.indices { place(Int32(truncatingIfNeeded: index)) }
        } else {
            place(Int32(truncatingIfNeeded: keys.count - 1))
        }
    }

    private mutating func place(_ index: Int32) {
        var slot = Self.slot(of: keys[Int(index)], among: slots.count)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = index
    }

    // MARK: Contents

    /// The number of what a line states.
    private mutating func content(
        _ line: [UInt8], _ entry: KeptRecords.Entry, _ parser: VCFRecordParser
    ) throws(ReadError) -> Int32 {
        try parser.parse(line, of: entry)
        let content = RecordContent(parser.takeEffect())
        let hash = content.hash
        for number in byHash[hash] ?? [] where contents[Int(number)].isSame(as: content) { return number }
        let number = Int32(truncatingIfNeeded: contents.count)
        byHash[hash, default: []].append(number)
        contents.append(content)
        if let known = rests.firstIndex(of: content.rest) {
            restNumbers.append(known)
        } else {
            restNumbers.append(rests.count)
            rests.append(content.rest)
        }
        return number
    }
}

/// People of a block by numbers, such as those of the contents of a record.
struct PeopleParts {
    /// The people of each number that anybody has.
    private(set) var parts: [PeopleGroup] = []
    /// Where the parts of each record begin, and the end of the last.
    private var starts = [0]
    private var words: [UInt64] = []
    private var numbers: [Int32] = []
    /// For each number its place among those of the record, or -1.
    private var places: [Int32] = []
    private var damaged = SIMD8<UInt64>(repeating: 0)
    private var last: Int32 = -1
    private var lastPlace = 0

    /// Forgets all records.
    mutating func removeAll() {
        parts.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
    }

    /// The parts of a record.
    subscript(record: Int) -> ArraySlice<PeopleGroup> { parts[starts[record]..<starts[record + 1]] }

    /// Adds a person to a number of the record; a negative number is that of nothing.
    @inline(__always)
    mutating func add(_ number: Int32, _ person: Int) {
        if number != last || number < 0 {
            guard number >= 0 else {
                damaged[person >> 6] |= 1 << UInt64(person & 63)
                return
            }
            find(number)
        }
        words[8 * lastPlace + person >> 6] |= 1 << UInt64(person & 63)
    }

    private mutating func find(_ number: Int32) {
        while places.count <= Int(number) { places.append(-1) }
        if places[Int(number)] < 0 {
            places[Int(number)] = Int32(truncatingIfNeeded: numbers.count)
            numbers.append(number)
            for _ in 0..<8 { words.append(0) }
        }
        last = number
        lastPlace = Int(places[Int(number)])
    }

    /// Ends the record.
    ///
    /// - Returns: the people of negative numbers.
    mutating func end() -> SIMD8<UInt64> {
        for (place, number) in numbers.enumerated() {
            var people = SIMD8<UInt64>(repeating: 0)
            for word in 0..<8 { people[word] = words[8 * place + word] }
            parts.append(PeopleGroup(number: number, people: people))
            places[Int(number)] = -1
        }
        starts.append(parts.count)
        numbers.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        last = -1
        defer { damaged = SIMD8(repeating: 0) }
        return damaged
    }
}
