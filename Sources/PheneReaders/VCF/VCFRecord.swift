// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// One record of a VCF with the column of one sample.
struct VCFRecord {
    /// The chromosome; `nil` on other sequences, and for an unknown name.
    let chromosome: Chromosome?
    /// True on a known sequence that is not a chromosome.
    let isOnOtherSequence: Bool
    /// The position, counted from 1; 0 is before the first base of the chromosome.
    let position: UInt32
    /// The chromosome and position as in the file: `9:136500515`.
    let positionText: String
    /// The name of its sequence.
    let sequence: ArraySlice<UInt8>
    /// The ids of the ID column.
    let ids: [ArraySlice<UInt8>]
    /// REF in upper case: bases, or `N` for an unknown one.
    let reference: [UInt8]
    /// The alleles of ALT.
    let alternates: [AlternateAllele]
    /// Why REF and ALT have no meaning; such a record is a bad line, and the loci that it covers are not known.
    let fault: ReadIssue.Problem?
    /// True where the record states that it was split off one with several alleles (`OLD_MULTIALLELIC` of vt, `was_split` of Hail).
    let isSplit: Bool
    /// The filters of the FILTER column.
    let filters: [ArraySlice<UInt8>]
    /// The INFO column.
    let info: ArraySlice<UInt8>
    /// The last position that the record covers for this sample, counted from 1.
    let end: UInt32
    /// The last position that it may cover, for this sample or another.
    let farthest: UInt32
    /// Why the end is not known; ``end`` is then that of REF.
    let endFault: ReadIssue.Problem?
    /// True where INFO has an END.
    private let hasEnd: Bool
    /// The fields of the sample.
    let fields: SampleFields

    /// The largest position: POS is a signed 32-bit integer (VCF specification 4.5, section 1.3).
    static let lastPosition = UInt32(Int32.max)

    /// One allele of ALT.
    enum AlternateAllele: Equatable {
        /// Bases in upper case, or `N`.
        case bases([UInt8])
        /// `<NON_REF>` or `<*>`: any other allele; the record then also states how certain the reference is.
        case anyOther
        /// `*`: the base is missing because of a deletion that begins before it.
        case missing
        /// Any other name in angle brackets, or a breakend.
        case symbol(Symbol)

        /// True for a symbol that deletes its range or changes its number of copies.
        var isSpan: Bool {
            guard case .symbol(let symbol) = self else { return false }
            return symbol.kind == .deletion || symbol.kind == .copies
        }

        /// True for a symbol whose record must state the end of its range.
        var isRange: Bool {
            guard case .symbol(let symbol) = self else { return false }
            return RecordReach.isRange(symbol.name)
        }
    }

    /// A symbolic allele.
    struct Symbol: Hashable {
        /// The name without angle brackets, such as `DUP:TANDEM`; `BND` for a breakend.
        let name: [UInt8]
        /// What it does.
        let kind: Kind

        /// What a symbolic allele does to the bases in its range.
        enum Kind {
            /// Its range is deleted.
            case deletion
            /// Bases are inserted behind its position.
            case insertion
            /// Bases are inverted or joined to others, and none is lost: `INV`, `TRA`, `BND`, `CTX`.
            case rearrangement
            /// The number of copies is different or may be: `DUP`, `CNV`, `STR` and unknown symbols.
            case copies
        }
    }

    /// True where ALT has no variant, so that the record states how certain the reference is.
    var isReferenceOnly: Bool { alternates.allSatisfy { $0 == .anyOther } }

    /// True where such a record covers more bases than its REF has.
    var isBlock: Bool { isReferenceOnly && Int(end) >= Int(position) + reference.count }

    /// True where ALT is only `<NON_REF>` or `<*>` and there is no END.
    var isAnyOtherAlone: Bool { !alternates.isEmpty && isReferenceOnly && !hasEnd }

    /// Why the record is an unusable row of a locus, although it states nothing about its variant; `nil` where it does not cover it.
    ///
    /// - REF and a block of the reference cover the bases of a locus.
    /// - A symbol that deletes bases or changes their number of copies covers its range, unless the genotype states that the person does
    ///   not have it. Other symbols and breakends do not cover the bases in their range.
    /// - A block may reach the locus by its END although LEN of this sample is shorter.
    func unusableReason(at entry: LocusPositions.Entry) -> UnusableRow? {
        guard entry.last >= position else { return nil }
        let ownLast = UInt64(position) + UInt64(max(reference.count, 1)) - 1
        if UInt64(entry.first) <= ownLast || isReferenceOnly && entry.first <= end { return .otherRecord }
        if hasSpan, !isReferenceGenotype, entry.first <= end { return .otherRecord }
        return isReferenceOnly && entry.first <= farthest ? .blockEnd : nil
    }

    /// True where ALT has a symbol that deletes its range or changes its number of copies.
    var hasSpan: Bool { alternates.contains { $0.isSpan } }

    /// True where the genotype is called and all copies are the reference.
    var isReferenceGenotype: Bool {
        fields.text("GT").flatMap { VCFGenotype($0) }?.copies.allSatisfy { $0 == 0 } ?? false
    }

    /// True where the genotype has an allele other than the reference.
    var isCarried: Bool {
        fields.text("GT").flatMap { VCFGenotype($0) }?.copies.contains { ($0 ?? 0) > 0 } ?? false
    }

    /// Parses a line.
    ///
    /// - Parameters:
    ///   - line: the line without its newline.
    ///   - column: the column of the sample, counted from 0.
    ///   - columnCount: the number of columns in the header.
    /// - Throws: a ``RecordFault`` where it is not a record.
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
        isOnOtherSequence = contig == .otherSequence
        self.position = position
        positionText = visible(columns[0]) + ":" + String(position)
        ids = columns[2].split { $0 == 0x3B || $0 == 0x2C }
        let bases = AlleleColumns.bases(columns[3])
        reference = bases ?? [UInt8](repeating: 0x4E, count: max(1, columns[3].count))
        let alternates = AlleleColumns.alternates(columns[4])
        self.alternates = alternates ?? []
        isSplit = Self.isSplit(columns[7])
        filters = columns[6].split(separator: 0x3B)
        info = columns[7]
        fields = SampleFields(format: columns[8], sample: sample)
        let extent = Extent(
            position: position, chromosome: chromosome, reference: reference, alternates: self.alternates,
            reach: RecordReach(line[columns[4].startIndex...]), fields: fields)
        end = extent.end
        farthest = extent.farthest
        endFault = extent.fault
        hasEnd = columns[7].split(separator: 0x3B).contains { $0.starts(with: "END=".utf8) }
        let isBlock = Int(end) >= Int(position) + reference.count
        fault = AlleleColumns.fault(
            bases, alternates, columns[4], isBlock: isBlock && self.alternates.allSatisfy { $0 == .anyOther })
    }

    private static func isSplit(_ info: ArraySlice<UInt8>) -> Bool {
        info.split(separator: 0x3B).contains {
            $0.starts(with: "OLD_MULTIALLELIC=".utf8) || $0.starts(with: "was_split".utf8)
        }
    }
}

/// Why a line is not a record.
struct RecordFault: Error {
    let problem: ReadIssue.Problem

    init(_ problem: ReadIssue.Problem) { self.problem = problem }
}
