// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
package import PheneGenome

/// Reads samples of a VCF or BCF one by one, from the records that are kept for all of them.
///
/// Each thread has a reader of its own. Samples that are read together share what a record means where their columns are the same. For
/// cohorts ``SampleGroups`` reads most samples at once, and this one the others.
package final class SampleReader {
    private let cohort: SampleCohort
    private let scratch: VCFRecordParser
    private var people = 0..<0
    /// The columns of these people; none before one of them is read.
    private var lines: [SampleLine] = []
    private var finder = TextFinder()
    /// How many of the kept lines were left out of the sample that was read last, because they are of withheld loci.
    private(set) var hiddenCount = 0

    /// A reader that has no samples yet.
    package init(_ cohort: SampleCohort) {
        self.cohort = cohort
        scratch = cohort.parser.forSample()
        // What the file adds as a whole is not part of what a line adds.
        _ = scratch.takeEffect()
    }

    /// Takes the columns of some samples.
    ///
    /// - Parameter people: counted from 0, at most 512, beginning at a multiple of 64.
    package func read(_ people: Range<Int>) {
        precondition(people.lowerBound % KeptRecords.markDistance == 0 && people.count <= 512, "people have a mark")
        self.people = people
        lines.removeAll(keepingCapacity: true)
    }

    /// What the reader of one sample says of it.
    ///
    /// - Parameters:
    ///   - person: one of those that were taken.
    ///   - sex: what is stated of the person's sex.
    /// - Throws: a ``ReadError`` where the file is refused for this sample.
    /// - Complexity: linear in the records that are kept.
    package func file(of person: Int, sex: Sex?) throws(ReadError) -> GenotypeFile {
        let parser = cohort.parser.forSample()
        let first = cohort.kept.first
        let entries = cohort.kept.entries
        if lines.isEmpty {
            for entry in entries { lines.append(SampleLine(entry, people, &finder)) }
        }
        for (index, entry) in entries.enumerated() {
            if let first, index == first.count, parser.evidence.supports(first.build) { break }
            try parse(entry, index, person - people.lowerBound, with: parser)
        }
        parser.sexes = cohort.parser.sexes.only(person)
        hiddenCount = parser.hiddenRecords + parser.hiddenLines
        var reader = cohort.reader
        reader.options.sex = sex ?? reader.options.sex
        return try reader.file(
            parser, cohort.ending, cohort.text, listed: cohort.people.listedSex(of: person))
    }

    private func parse(
        _ entry: KeptRecords.Entry, _ index: Int, _ place: Int, with parser: VCFRecordParser
    ) throws(ReadError) {
        guard !lines[index].texts.isEmpty else { return try parser.parse([], of: entry) }
        let number = Int(lines[index].numbers[place])
        if number == SampleLine.damaged {
            throw .file(.damaged(path: cohort.path, container: "BCF", offset: 0, what: "a record cannot be read"))
        }
        if let effect = lines[index].effects[number] { return try parser.add(effect) }
        let line = entry.head + lines[index].bytes(of: number, entry)
        guard lines[index].uses[number] > 1 else { return try parser.parse(line, of: entry) }
        try scratch.parse(line, of: entry)
        let effect = scratch.takeEffect()
        lines[index].effects[number] = effect
        try parser.add(effect)
    }
}

/// The columns of some samples in one record, each text once.
struct SampleLine {
    /// The number of a sample whose bytes are not a record.
    static let damaged = Int(UInt16.max)

    /// Where the texts are, in the bytes of the record or in ``own``; none for a line that is no record.
    private(set) var texts: [Range<Int>] = []
    /// For each sample the number of its text.
    private(set) var numbers: [UInt16] = []
    /// How many samples have each text.
    private(set) var uses: [UInt16] = []
    /// What each text adds to a parser, once it is known.
    var effects: [RecordEffect?] = []
    /// The texts of a BCF.
    private var own: [UInt8] = []

    init(_ entry: KeptRecords.Entry, _ people: Range<Int>, _ finder: inout TextFinder) {
        switch entry.samples {
        case .none: return
        case .text(let bytes, let marks):
            numbers.reserveCapacity(people.count)
            finder.clear()
            bytes.withUnsafeBufferPointer { bytes in
                var at = Int(marks[people.lowerBound / KeptRecords.markDistance])
                for _ in people {
                    let start = at
                    while at < bytes.count, bytes[at] != 0x09 { at += 1 }
                    add(start..<at, bytes, &finder)
                    at += 1
                }
            }
        case .record(let record, let values):
            numbers.reserveCapacity(people.count)
            finder.clear()
            var buffer: [UInt8] = []
            for sample in people {
                guard let (format, column) = record.fields(values, of: sample) else {
                    numbers.append(UInt16(Self.damaged))
                    continue
                }
                let start = buffer.count
                buffer += format
                buffer.append(0x09)
                buffer += column
                let end = buffer.count
                buffer.withUnsafeBufferPointer { add(start..<end, $0, &finder) }
                if texts.last?.lowerBound != start { buffer.removeSubrange(start...) }
            }
            own = buffer
            // A record whose samples are all damaged has no text, and is no line without samples.
            if texts.isEmpty { add(0..<0, UnsafeBufferPointer(start: nil, count: 0), &finder, isUsed: false) }
        case .coded(let samples): take(samples, people)
        }
        effects = [RecordEffect?](repeating: nil, count: texts.count)
    }

    /// Takes the texts that some people have, in the order of their first.
    private mutating func take(_ samples: CodedSamples, _ people: Range<Int>) {
        numbers.reserveCapacity(people.count)
        var known: [Int: UInt16] = [:]
        for person in people {
            let text = samples.number(of: person)
            if let number = known[text] {
                numbers.append(number)
                uses[Int(number)] += 1
                continue
            }
            let number = UInt16(truncatingIfNeeded: texts.count)
            known[text] = number
            texts.append(own.count..<own.count + samples.texts[text].count)
            own += samples.texts[text]
            uses.append(1)
            numbers.append(number)
        }
    }

    /// The bytes of a text.
    func bytes(of number: Int, _ entry: KeptRecords.Entry) -> ArraySlice<UInt8> {
        if case .text(let bytes, _) = entry.samples { return bytes[texts[number]] }
        return own[texts[number]]
    }

    private mutating func add(
        _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ finder: inout TextFinder, isUsed: Bool = true
    ) {
        let number = finder.number(of: range, bytes, among: texts)
        if number == texts.count {
            texts.append(range)
            uses.append(0)
        }
        guard isUsed else { return }
        uses[number] += 1
        numbers.append(UInt16(truncatingIfNeeded: number))
    }
}

/// Finds which of up to 512 texts are the same.
struct TextFinder {
    /// For each slot the number of a text, counted from 1, and when it was put there; open addressing.
    private var slots = [(number: UInt16, time: UInt32)](repeating: (0, 0), count: 2048)
    private var time: UInt32 = 0

    /// Forgets all texts.
    mutating func clear() {
        time &+= 1
        if time == 0 {
            slots = [(number: UInt16, time: UInt32)](repeating: (0, 0), count: 2048)
            time = 1
        }
    }

    /// The number of a text among those that were asked for; their count for a new one, which the caller adds.
    mutating func number(
        of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, among texts: [Range<Int>]
    ) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: (hash ^ hash >> 29) & 2047)
        while slots[slot].time == time {
            let number = Int(slots[slot].number) - 1
            if isSame(range, texts[number], bytes) { return number }
            slot = (slot + 1) & 2047
        }
        slots[slot] = (UInt16(truncatingIfNeeded: texts.count + 1), time)
        return texts.count
    }

    private func isSame(_ a: Range<Int>, _ b: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] { return false }
        return true
    }
}
