// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Reads the genotypes of one sample out of a BCF file, version 2.1 or 2.2.
///
/// A record that lies near a locus is written as a line of a VCF and judged as such, so that both formats mean the same;
/// the others are stepped over. Source: VCF specification 4.5, section 6.
struct BCFReader {
    let path: String
    let loci: LocusTable
    let options: ReadOptions

    /// More than the header of a million samples.
    private static let longestHeader = 64 << 20
    /// More than the shared or the own part of a record of a million samples.
    private static let longestPart = 256 << 20

    /// - Parameters:
    ///   - source: the file without its wrapping.
    ///   - blocks: the file with it, where that is BGZF and can be read at any place.
    func read(_ source: any ByteSource, blocks: (any SeekableSource)?) throws(ReadError) -> VCFReader.Result {
        var unfit: String?
        if let blocks, options.mayUseIndex {
            do throws(IndexedRead.Refusal) {
                if let result = try readIndexed(blocks) { return result }
            } catch {
                switch error {
                case .fault(let fault): throw fault
                case .unfit(let reason): unfit = reason
                case .tooMuch: break
                }
            }
        }
        let judge = VCFJudge(path: path, loci: loci, options: alone)
        if let unfit { judge.report(.index(unfit)) }
        return try scan(source, judge: judge)
    }

    /// The sample is found here, and the judge gets its column alone.
    private var alone: ReadOptions {
        var options = options
        options.sample = nil
        return options
    }

    /// - Returns: `nil` where no index lies beside the file.
    private func readIndexed(_ blocks: any SeekableSource) throws(IndexedRead.Refusal) -> VCFReader.Result? {
        let judge = VCFJudge(path: path, loci: loci, options: alone)
        let layout: BCFLayout
        do throws(ReadError) {
            let text = BlockTextSource(PackedBytes(blocks, from: 0, count: blocks.size), path: path)
            layout = try header(ExactBytes(text, path: path, container: "BCF"), judge: judge)
        } catch {
            throw .fault(error)
        }
        let found = try IndexedRead.find(
            beside: path, source: blocks, options: options, contigs: layout.dictionary.contigs)
        guard let indexed = found else { return nil }
        try indexed.read(IndexedBCF(blocks, path: path, layout: layout), loci: loci, judge: judge)
        do throws(ReadError) {
            return try VCFReader(path: path, loci: loci, options: alone).conclude(judge)
        } catch {
            throw .fault(error)
        }
    }

    private func scan(_ source: any ByteSource, judge: VCFJudge) throws(ReadError) -> VCFReader.Result {
        // Unpacking takes most of the time, so it has a thread of its own.
        let stream = ExactBytes(AheadSource(source), path: path, container: "BCF")
        var layout = try header(stream, judge: judge)
        layout.intervals = PlaceIntervals(judge.places, loci: loci, hidden: judge.hidden)
        var prefilter = BCFPrefilter(layout)
        var lines = layout.lineCount
        var lastContig: Int32?
        // Of which no record was seen but such as are left out.
        var unseen: Chromosome?
        while true {
            // The lengths and the numbers that every record has.
            let head = try stream.peek(32)
            if head.isEmpty { break }
            guard head.count >= 8 else { throw stream.damage("it ends too early") }
            guard let (shared, own) = Self.lengths(head.word(at: 0), head.word(at: 4)) else {
                throw stream.damage("the lengths of a record cannot be")
            }
            guard head.count == 32 else { throw stream.damage("it ends too early") }
            lines += 1
            let contig = Int32(bitPattern: head.word(at: 8))
            if contig != lastContig {
                lastContig = contig
                unseen = nil
                if let name = layout.dictionary.contigs[Int(contig)] {
                    judge.contigs.insert(name)
                    unseen = ContigName(name).chromosome
                    judge.enter(unseen)
                }
            }
            let position = Int32(bitPattern: head.word(at: 12))
            let length = Int32(bitPattern: head.word(at: 16))
            if let chromosome = unseen, position >= 0 {
                let first = UInt32(position) + 1
                let last = UInt32(clamping: Int64(position) + Int64(max(length, 1)))
                if judge.hidden.isEmpty || !judge.hidden.isNear(chromosome, first, last) {
                    judge.see(chromosome)
                    unseen = nil
                }
            }
            let answer = prefilter.look(
                contig: contig, position: position, length: length)
            var isNear = answer.isNear
            if answer.isBefore, layout.hasRanges {
                let bytes = try stream.peek(min(8 + shared, BCFReach.mostBytes))
                isNear = BCFReach.isDoubtful(bytes, endKey: layout.endKey)
            }
            guard isNear || answer.sexChromosome != nil else {
                try stream.skip(8 + shared + own)
                continue
            }
            try stream.skip(8)
            var record = BCFRecord(try stream.take(shared), layout: layout)
            let rest = try stream.take(own)
            if let kind = answer.sexChromosome, judge.sexes.counts(UInt32(clamping: Int64(position) + 1), on: kind),
                !record.count(into: &judge.sexes, on: kind, own: rest)
            {
                throw stream.damage("record \(lines - layout.lineCount) cannot be read")
            }
            guard isNear else { continue }
            guard let line = record.line(own: rest) else {
                throw stream.damage("record \(lines - layout.lineCount) cannot be read")
            }
            try give(line, number: lines, to: judge)
        }
        judge.setContigs(judge.contigs)
        judge.setLineCount(lines)
        try judge.checkRows()
        return try VCFReader(path: path, loci: loci, options: alone).conclude(judge)
    }

    /// The lengths of a record's shared part and of the samples' own; `nil` where they cannot be.
    static func lengths(_ shared: UInt32, _ own: UInt32) -> (shared: Int, own: Int)? {
        guard let shared = Int(exactly: shared), let own = Int(exactly: own), shared >= 24, shared <= longestPart,
            own <= longestPart
        else { return nil }
        return (shared, own)
    }

    private func header(_ stream: ExactBytes, judge: VCFJudge) throws(ReadError) -> BCFLayout {
        let magic = try stream.take(5)
        guard magic.starts(with: "BCF\u{2}".utf8), magic[4] == 1 || magic[4] == 2 else {
            throw .unsupported(path: path, format: "a BCF file of another version than 2.1 and 2.2")
        }
        var cursor = BCFCursor(try stream.take(4))
        guard let length = cursor.word().flatMap({ Int(exactly: $0) }), length <= Self.longestHeader else {
            throw stream.damage("the length of the header cannot be")
        }
        let text = try stream.take(length).prefix { $0 != 0 }
        var layout = BCFLayout()
        for line in text.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            layout.lineCount += 1
            if line.starts(with: "##".utf8) {
                layout.dictionary.take(line)
                if line.starts(with: "##ALT=<ID=".utf8), RecordReach.isRange(line.dropFirst(10)) {
                    layout.hasRanges = true
                }
                try give(Array(line), number: layout.lineCount, to: judge)
                continue
            }
            var header = VCFHeader()
            let column = try header.sampleColumn(in: line, sample: options.sample, path: path)
            layout.sampleCount = header.sampleCount ?? 0
            layout.sample = column - VCFHeader.fixedColumns
            var columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
            columns = columns.prefix(VCFHeader.fixedColumns) + [columns[column]]
            try give(Array(columns.joined(separator: [0x09])), number: layout.lineCount, to: judge)
        }
        guard judge.hasColumns else { throw .noColumnNames(path: path, line: layout.lineCount) }
        layout.hasSampleLength = layout.dictionary.number(of: "LEN") != nil
        layout.endKey = layout.dictionary.number(of: "END")
        if layout.endKey != nil || layout.dictionary.number(of: "SVLEN") != nil { layout.hasRanges = true }
        layout.genotypeKey = layout.dictionary.number(of: "GT")
        layout.passKey = layout.dictionary.number(of: "PASS")
        return layout
    }

    private func give(_ line: [UInt8], number: Int, to judge: VCFJudge) throws(ReadError) {
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) { try judge.take(bytes, number: number, isOpen: false) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }
}

/// What the header of a BCF file says of its records.
struct BCFLayout {
    var dictionary = BCFDictionary()
    var sampleCount = 0
    /// The wanted sample, counted from 0.
    var sample = 0
    var lineCount = 0
    /// Where records are wanted.
    var intervals: PlaceIntervals?
    /// A record may tell its length in the sample's fields.
    var hasSampleLength = false
    /// Records may go farther than their REF: the header has an END, an SVLEN, or a symbol of a range.
    var hasRanges = false
    /// The number of END.
    var endKey: Int?
    /// The number of GT.
    var genotypeKey: Int?
    /// The number of the filter `PASS`.
    var passKey: Int?
}

extension UnsafeRawBufferPointer {
    /// Four bytes as a number, the low one first.
    func word(at place: Int) -> UInt32 { UInt32(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
}
