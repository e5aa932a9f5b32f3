// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// The end of a record.
///
/// - A reference block ends where LEN of the sample says, and without LEN where END says; END beside LEN is the farthest end of all
///   samples (VCF specification 4.5, sections 1.6.1 and 1.6.2). If FORMAT has LEN and the sample has no value, the record covers the
///   bases of REF.
/// - A symbolic allele ends where END or SVLEN says.
/// - The end is not known where END or the length is not a number, is before the record or past the end of the chromosome, where the END
///   of a block has no value, and where a symbol that covers a range has neither END nor SVLEN. Such a record may reach any base behind
///   it.
struct Extent {
    /// The last position that the record covers for this sample, counted from 1.
    private(set) var end: UInt32
    /// The last position that it may cover, for this sample or another.
    private(set) var farthest: UInt32
    /// Why the end is not known; ``end`` is then that of REF.
    private(set) var fault: ReadIssue.Problem?

    init(
        position: UInt32, chromosome: Chromosome?, reference: [UInt8], alternates: [VCFRecord.AlternateAllele],
        reach: RecordReach, fields: SampleFields
    ) {
        end = UInt32(clamping: UInt64(position) + UInt64(reference.count) - 1)
        farthest = end
        measure(from: position, chromosome, alternates, reach, fields)
    }

    private mutating func measure(
        from position: UInt32, _ chromosome: Chromosome?, _ alternates: [VCFRecord.AlternateAllele],
        _ reach: RecordReach,
        _ fields: SampleFields
    ) {
        let ownEnd = UInt64(end)
        // A symbol keeps its range beside an allele of bases.
        let isSpelled = alternates.contains { if case .bases = $0 { true } else { false } }
        let hasSymbol = alternates.contains { if case .symbol = $0 { true } else { false } }
        if isSpelled, !hasSymbol { return }
        let isBlock = alternates.allSatisfy { $0 == .anyOther }
        let isRange = alternates.contains { $0.isRange }
        let last = UInt64(chromosome.flatMap { ContigLengths.longest($0) } ?? .max)
        // END of a breakend or a translocation may be on another chromosome.
        if isBlock || isRange {
            if reach.isEndUnreadable { return fault = .end("END is not a number") }
            if isBlock, reach.isEndMissing, !fields.hasKey("LEN") { return fault = .end("END has no value") }
            if let end = reach.end {
                if end < position { return fault = .end("END \(end) is before the record") }
                if UInt64(end) > last { return fault = .end("END \(end) is past the end of the chromosome") }
            }
        }
        if isRange, reach.end == nil, reach.length == nil {
            return fault = .end("neither END nor SVLEN states its end")
        }
        var limit = ownEnd
        if let stated = reach.end { limit = max(limit, UInt64(stated)) }
        if isBlock, fields.hasKey("LEN") {
            farthest = UInt32(clamping: limit)
            guard let text = fields.text("LEN") else { return }
            guard let length = RecordReach.integer(text), length > 0, UInt64(position) + length - 1 <= last else {
                farthest = end
                return fault = .end("LEN is `\(visible(text, limit: 20))`, which is not a possible length")
            }
            end = UInt32(min(max(ownEnd, UInt64(position) + length - 1), UInt64(VCFRecord.lastPosition)))
            farthest = max(farthest, end)
            return
        }
        if !isBlock, let length = reach.length { limit = max(limit, UInt64(position) + UInt64(length)) }
        end = UInt32(min(limit, UInt64(VCFRecord.lastPosition)))
        farthest = end
    }
}

extension RecordReach {
    /// Reads the columns of a line from ALT on.
    init(_ line: ArraySlice<UInt8>) { self = line.withUnsafeBufferPointer { RecordReach(alternates: $0) } }
}
