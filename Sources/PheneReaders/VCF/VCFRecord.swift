// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// One record of a VCF with the column of one sample.
struct VCFRecord {
    let chromosome: Chromosome?
    /// It is on a sequence that is known and no chromosome.
    let isElsewhere: Bool
    /// Counted from 1; 0 stands before the chromosome's first base.
    let position: UInt32
    /// `9:136500515`, as written.
    let place: String
    let ids: [ArraySlice<UInt8>]
    /// Upper-case letters: bases, or `N` for one that is not decided.
    let reference: [UInt8]
    let alternatives: [Alternative]
    /// Why REF and ALT mean nothing; such a record is a bad line, and what it lies over is not known.
    let fault: ReadIssue.Problem?
    /// True where the record says that a tool made it out of one of several alleles (`OLD_MULTIALLELIC` of vt, `was_split`
    /// of Hail).
    let isSplit: Bool
    let filters: [ArraySlice<UInt8>]
    /// The INFO column.
    let info: ArraySlice<UInt8>
    /// The last base that the record speaks of, counted from 1.
    let end: UInt32
    /// True where INFO has an END.
    private let hasEnd: Bool
    /// The fields of the sample by their keys in FORMAT.
    let fields: SampleFields

    /// POS is an integer of 32 bits with a sign (VCF specification 4.5, section 1.3); what is past that is no position.
    static let lastPosition = UInt32(Int32.max)

    /// One text in ALT.
    enum Alternative: Equatable {
        /// Upper-case letters: bases, or `N`.
        case letters([UInt8])
        /// `<NON_REF>` or `<*>`: any other allele; the record speaks of the reference too.
        case anyOther
        /// `*`: what an upstream deletion leaves.
        case missing
        /// Any other name in angle brackets, and breakends.
        case symbol(Symbol)
    }

    /// A variant that is not written in bases.
    struct Symbol: Hashable {
        /// Without angle brackets: `DUP:TANDEM`; `BND` for a breakend.
        let name: [UInt8]
        let kind: Kind

        enum Kind {
            /// It takes away what lies in its range.
            case deletion
            /// Something comes in behind its position.
            case insertion
            /// Bases are turned round or joined to others, and each is there as before: `INV`, `TRA`, `BND`, `CTX`.
            case rearrangement
            /// The number of copies changes, or may: `DUP`, `CNV`, `STR` and whatever is not known here.
            case copies
        }
    }

    /// True where no letters stand in ALT, so that the record says how sure the reference is.
    var isReferenceOnly: Bool { alternatives.allSatisfy { $0 == .anyOther } }

    /// True where it stands for more of the reference than it spells.
    var isBlock: Bool { isReferenceOnly && Int(end) >= Int(position) + reference.count }

    /// True where ALT is `<NON_REF>` or `<*>` alone, and no END makes it a block.
    var isBareAnyOther: Bool { !alternatives.isEmpty && isReferenceOnly && !hasEnd }

    /// True where its own bases, or a block of the reference, cover some of a place. A symbol or a breakend says nothing of
    /// the bases in its range.
    func isOver(_ place: LocusPlaces.Place) -> Bool {
        if isReferenceOnly { return place.first <= end && place.last >= position }
        let hasBases = alternatives.contains { if case .letters = $0 { true } else { false } }
        let last = UInt64(position) + UInt64(max(reference.count, 1)) - 1
        return hasBases && UInt64(place.first) <= last && place.last >= position
    }

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
            let position = UInt32(String(decoding: columns[1], as: UTF8.self)), position <= Self.lastPosition
        else { throw RecordFault(.position) }
        let contig = ContigName(columns[0])
        chromosome = contig.chromosome
        isElsewhere = contig == .otherSequence
        self.position = position
        place = visible(columns[0]) + ":" + String(position)
        ids = columns[2].split { $0 == 0x3B || $0 == 0x2C }
        let letters = AlleleColumns.bases(columns[3])
        reference = letters ?? [UInt8](repeating: 0x4E, count: max(1, columns[3].count))
        let alternatives = AlleleColumns.alternatives(columns[4])
        self.alternatives = alternatives ?? []
        isSplit = Self.isSplit(columns[7])
        filters = columns[6].split(separator: 0x3B)
        info = columns[7]
        fields = SampleFields(format: columns[8], sample: sample)
        end = try Self.end(
            position: position, chromosome: chromosome, reference: reference, alternatives: self.alternatives,
            line: line,
            from: columns[4].startIndex,
            fields: fields)
        hasEnd = columns[7].split(separator: 0x3B).contains { $0.starts(with: "END=".utf8) }
        let isBlock = Int(end) >= Int(position) + reference.count
        fault = AlleleColumns.fault(
            letters, alternatives, columns[4], isBlock: isBlock && self.alternatives.allSatisfy { $0 == .anyOther })
    }

    private static func isSplit(_ info: ArraySlice<UInt8>) -> Bool {
        info.split(separator: 0x3B).contains {
            $0.starts(with: "OLD_MULTIALLELIC=".utf8) || $0.starts(with: "was_split".utf8)
        }
    }

    /// The last base that the record speaks of.
    ///
    /// A reference block goes as far as LEN of the sample, and without LEN as far as END; END beside LEN is the farthest of
    /// all samples (VCF specification 4.5, sections 1.6.1 and 1.6.2). Where FORMAT has LEN and the sample has none, the record speaks of its own bases.
    ///
    /// - Throws: where a length or an end is no number, lies before the record, or past every chromosome of this name.
    private static func end(
        position: UInt32, chromosome: Chromosome?, reference: [UInt8], alternatives: [Alternative],
        line: ArraySlice<UInt8>, from start: Int, fields: SampleFields
    ) throws(RecordFault) -> UInt32 {
        let ownEnd = UInt64(position) + UInt64(reference.count) - 1
        // Beside letters a symbol keeps its own range.
        let isSpelled = alternatives.contains { if case .letters = $0 { true } else { false } }
        let hasSymbol = alternatives.contains { if case .symbol = $0 { true } else { false } }
        if isSpelled, !hasSymbol { return UInt32(clamping: ownEnd) }
        let reach = line[start...].withUnsafeBufferPointer { RecordReach(alternatives: $0) }
        let isBlock = alternatives.allSatisfy { $0 == .anyOther }
        // What a breakend or a translocation calls END may lie on another chromosome.
        let isSpan =
            isBlock || alternatives.allSatisfy { if case .symbol(let it) = $0 { it.kind == .deletion } else { false } }
        let last = UInt64(chromosome.flatMap { ContigLengths.longest($0) } ?? .max)
        if isSpan {
            if reach.isEndUnreadable { throw RecordFault(.end("END is not a number")) }
            if let end = reach.end {
                if end < position { throw RecordFault(.end("END \(end) lies before the record")) }
                if UInt64(end) > last { throw RecordFault(.end("END \(end) lies past the chromosome")) }
            }
        }
        if isBlock, fields.hasKey("LEN") {
            guard let text = fields.text("LEN") else { return UInt32(clamping: ownEnd) }
            guard let length = RecordReach.integer(text), length > 0, UInt64(position) + length - 1 <= last else {
                throw RecordFault(.end("LEN is `\(visible(text, limit: 20))`, which is no length here"))
            }
            return UInt32(min(max(ownEnd, UInt64(position) + length - 1), UInt64(Self.lastPosition)))
        }
        var end = ownEnd
        if let stated = reach.end { end = max(end, UInt64(stated)) }
        if !isBlock, let length = reach.length { end = max(end, UInt64(position) + UInt64(length)) }
        return UInt32(min(end, UInt64(Self.lastPosition)))
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

    /// How often FORMAT names a key.
    func count(of key: String) -> Int { keys.count { $0.elementsEqual(key.utf8) } }

    /// True where the sample has something for a key that is not `.`, also where that is empty.
    func isGiven(_ key: String) -> Bool {
        for (index, name) in keys.enumerated() where name.elementsEqual(key.utf8) {
            return index < values.count && !values[index].elementsEqual([0x2E])
        }
        return false
    }

    /// A whole number that is not below zero.
    func number(_ key: String) -> Int? { text(key).flatMap { RecordReach.integer($0) }.flatMap { Int(exactly: $0) } }
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
