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
    /// The name of its sequence.
    let sequence: ArraySlice<UInt8>
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
    /// The last base that it may reach, for this sample or another.
    let farthest: UInt32
    /// Why nobody knows how far it reaches; then ``end`` is that of its own bases.
    let endFault: ReadIssue.Problem?
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

        /// True for a symbol that takes away or copies what lies in its range.
        var isSpan: Bool {
            guard case .symbol(let symbol) = self else { return false }
            return symbol.kind == .deletion || symbol.kind == .copies
        }

        /// True for one that must say how far its range goes.
        var isRange: Bool {
            guard case .symbol(let symbol) = self else { return false }
            return RecordReach.isRange(symbol.name)
        }
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

    /// Why the record is a row of a place, although it says nothing of the variant there; `nil` where it is none.
    ///
    /// - Its own bases, and a block of the reference, lie over the place.
    /// - So does a symbol that takes bases away or copies them, unless the genotype says that the person does not have it. Other
    ///   symbols and breakends say nothing of the bases in their range.
    /// - A block may reach the place by its END, where LEN says less for this sample.
    func mention(over place: LocusPlaces.Place) -> UnusableRow? {
        guard place.last >= position else { return nil }
        let ownLast = UInt64(position) + UInt64(max(reference.count, 1)) - 1
        if UInt64(place.first) <= ownLast || isReferenceOnly && place.first <= end { return .otherRecord }
        if hasSpan, !isAbsent, place.first <= end { return .otherRecord }
        return isReferenceOnly && place.first <= farthest ? .blockEnd : nil
    }

    /// True where ALT has a symbol that takes away or copies what lies in its range.
    var hasSpan: Bool { alternatives.contains { $0.isSpan } }

    /// True where the genotype is there, and all copies are the reference.
    var isAbsent: Bool {
        fields.text("GT").flatMap { VCFGenotype($0) }?.copies.allSatisfy { $0 == 0 } ?? false
    }

    /// True where the genotype has an allele other than the reference.
    var isCarried: Bool {
        fields.text("GT").flatMap { VCFGenotype($0) }?.copies.contains { ($0 ?? 0) > 0 } ?? false
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
        sequence = columns[0]
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
        let extent = Extent(
            position: position, chromosome: chromosome, reference: reference, alternatives: self.alternatives,
            reach: RecordReach(line[columns[4].startIndex...]), fields: fields)
        end = extent.end
        farthest = extent.farthest
        endFault = extent.fault
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
}

/// Why a line is no record.
struct RecordFault: Error {
    let problem: ReadIssue.Problem

    init(_ problem: ReadIssue.Problem) { self.problem = problem }
}
