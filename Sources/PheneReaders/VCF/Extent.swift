// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// How far a record goes.
///
/// - A reference block goes as far as LEN of the sample, and without LEN as far as END; END beside LEN is the farthest of
///   all samples (VCF specification 4.5, sections 1.6.1 and 1.6.2). Where FORMAT has LEN and the sample has none, the record
///   speaks of its own bases.
/// - A symbol goes as far as END or SVLEN.
/// - Nobody knows how far a record reaches where its END or length is no number, lies before the record or past every
///   chromosome of its name, where the END of a block has no value, and where a symbol of a range has neither END nor SVLEN.
///   Such a record may reach every base behind it.
struct Extent {
    /// The last base that the record speaks of, counted from 1.
    private(set) var end: UInt32
    /// The last base that it may reach, for this sample or another.
    private(set) var farthest: UInt32
    /// Why nobody knows how far it goes; then ``end`` is that of its own bases.
    private(set) var fault: ReadIssue.Problem?

    init(
        position: UInt32, chromosome: Chromosome?, reference: [UInt8], alternatives: [VCFRecord.Alternative],
        reach: RecordReach, fields: SampleFields
    ) {
        end = UInt32(clamping: UInt64(position) + UInt64(reference.count) - 1)
        farthest = end
        measure(from: position, chromosome, alternatives, reach, fields)
    }

    private mutating func measure(
        from position: UInt32, _ chromosome: Chromosome?, _ alternatives: [VCFRecord.Alternative], _ reach: RecordReach,
        _ fields: SampleFields
    ) {
        let ownEnd = UInt64(end)
        // Beside letters a symbol keeps its own range.
        let isSpelled = alternatives.contains { if case .letters = $0 { true } else { false } }
        let hasSymbol = alternatives.contains { if case .symbol = $0 { true } else { false } }
        if isSpelled, !hasSymbol { return }
        let isBlock = alternatives.allSatisfy { $0 == .anyOther }
        let isRange = alternatives.contains { $0.isRange }
        let last = UInt64(chromosome.flatMap { ContigLengths.longest($0) } ?? .max)
        // What a breakend or a translocation calls END may lie on another chromosome.
        if isBlock || isRange {
            if reach.isEndUnreadable { return fault = .end("END is not a number") }
            if isBlock, reach.isEndMissing, !fields.hasKey("LEN") { return fault = .end("END has no value") }
            if let end = reach.end {
                if end < position { return fault = .end("END \(end) lies before the record") }
                if UInt64(end) > last { return fault = .end("END \(end) lies past the chromosome") }
            }
        }
        if isRange, reach.end == nil, reach.length == nil {
            return fault = .end("neither END nor SVLEN says how far it goes")
        }
        var limit = ownEnd
        if let stated = reach.end { limit = max(limit, UInt64(stated)) }
        if isBlock, fields.hasKey("LEN") {
            farthest = UInt32(clamping: limit)
            guard let text = fields.text("LEN") else { return }
            guard let length = RecordReach.integer(text), length > 0, UInt64(position) + length - 1 <= last else {
                farthest = end
                return fault = .end("LEN is `\(visible(text, limit: 20))`, which is no length here")
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
    /// - Parameter line: a line from its ALT column on.
    init(_ line: ArraySlice<UInt8>) { self = line.withUnsafeBufferPointer { RecordReach(alternatives: $0) } }
}
