// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Reads the genotypes of one sample from a BCF file, version 2.1 or 2.2, or keeps the records for all of them.
///
/// A record near a locus is converted to a line of a VCF and parsed as such, so that both formats give the same results; other records
/// are skipped. Source: VCF specification 4.5, section 6.
struct BCFReader {
    let path: String
    let loci: LocusTable
    let options: ReadOptions
    /// The most bytes of records that are kept for all samples; `nil` to read the one that the options name.
    var keeps: Int?

    /// The most bytes of a header; more than one of a million samples has.
    private static let longestHeader = 64 << 20
    /// The most bytes of the shared part and of the samples' part of a record; more than one of a million samples has.
    private static let longestPart = 256 << 20

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: the decompressed file.
    ///   - blocks: the file itself, where it is in BGZF and can be read at any offset.
    func gather(_ source: any ByteSource, blocks: (any SeekableSource)?) throws(ReadError) -> VCFReader.Gathered {
        var unfit: String?
        if let blocks, options.mayUseIndex {
            do throws(IndexedRead.Refusal) {
                if let found = try gatherIndexed(blocks) { return found }
            } catch {
                switch error {
                case .fault(let fault): throw fault
                case .unfit(let reason): unfit = reason
                case .tooMuch: break
                }
            }
        }
        let parser = makeParser()
        if let unfit { parser.report(.index(unfit)) }
        return try scan(source, parser: parser)
    }

    /// What concludes from the records. The parser gets only the column of the sample.
    var conclusions: VCFReader {
        var options = options
        options.sample = nil
        return VCFReader(path: path, loci: loci, options: options, keeps: keeps)
    }

    private func makeParser() -> VCFRecordParser { conclusions.makeParser() }

    /// Reads the records that an index leads to; `nil` where there is no index beside the file.
    private func gatherIndexed(_ blocks: any SeekableSource) throws(IndexedRead.Refusal) -> VCFReader.Gathered? {
        let parser = makeParser()
        let layout: BCFLayout
        do throws(ReadError) {
            let text = BlockSource(RangeSource(blocks, from: 0, count: blocks.size), path: path)
            layout = try header(ExactReader(text, path: path, container: "BCF"), parser: parser)
        } catch {
            throw .fault(error)
        }
        let found = try IndexedRead.find(
            beside: path, source: blocks, options: options, contigs: layout.dictionary.contigs)
        guard let indexed = found else { return nil }
        try indexed.read(IndexedBCF(blocks, path: path, layout: layout), loci: loci, parser: parser)
        return VCFReader.Gathered(parser: parser, ending: .index(indexed.index.contigs))
    }

    private func scan(_ source: any ByteSource, parser: VCFRecordParser) throws(ReadError) -> VCFReader.Gathered {
        // Decompression takes most of the time, so it runs on a thread of its own.
        let stream = ExactReader(PrefetchingSource(source), path: path, container: "BCF")
        var layout = try header(stream, parser: parser)
        parser.sexes.extend(to: layout.samples.count)
        layout.intervals = LocusIntervals(parser.positions, loci: loci, hidden: parser.hidden)
        var prefilter = BCFPrefilter(layout)
        var lines = layout.lineCount
        var lastContig: Int32?
        // The current chromosome, as long as only hidden records of it were seen.
        var unseen: Chromosome?
        while true {
            // The lengths and the fixed fields of a record.
            let head = try readingFile(stream.peek(32))
            if head.isEmpty { break }
            guard head.count >= 8 else { throw .file(stream.damage("it ends too early")) }
            guard let (shared, own) = Self.lengths(head.word(at: 0), head.word(at: 4)) else {
                throw .file(stream.damage("the lengths of a record are not possible"))
            }
            guard head.count == 32 else { throw .file(stream.damage("it ends too early")) }
            lines += 1
            let contig = Int32(bitPattern: head.word(at: 8))
            if contig != lastContig {
                lastContig = contig
                unseen = nil
                if let name = layout.dictionary.contigs[Int(contig)] {
                    parser.contigs.insert(name)
                    unseen = ContigName(name).chromosome
                    parser.noteStart(of: unseen)
                }
            }
            let position = Int32(bitPattern: head.word(at: 12))
            let length = Int32(bitPattern: head.word(at: 16))
            if let chromosome = unseen, position >= 0 {
                let first = UInt32(position) + 1
                let last = UInt32(clamping: Int64(position) + Int64(max(length, 1)))
                if parser.hidden.isEmpty || !parser.hidden.isNear(chromosome, first, last) {
                    parser.noteRecord(on: chromosome)
                    unseen = nil
                }
            }
            let match = prefilter.match(
                contig: contig, position: position, length: length)
            var isNear = match.isNear
            if match.isBefore, layout.hasRanges {
                let bytes = try readingFile(stream.peek(min(8 + shared, BCFReach.maxBytes)))
                isNear = BCFReach.isDoubtful(bytes, endKey: layout.endKey)
            }
            guard isNear || match.sexChromosome != nil else {
                try readingFile(stream.skip(8 + shared + own))
                continue
            }
            try readingFile(stream.skip(8))
            var record = BCFRecord(try readingFile(stream.take(shared)), layout: layout)
            let rest = try readingFile(stream.take(own))
            if let kind = match.sexChromosome, parser.sexes.counts(UInt32(clamping: Int64(position) + 1), on: kind),
                !record.count(into: &parser.sexes, on: kind, own: rest)
            {
                throw .file(stream.damage("record \(lines - layout.lineCount) cannot be read"))
            }
            guard isNear else { continue }
            if let kept = parser.kept {
                try kept.add(record, own: rest, number: lines, isBehindHidden: parser.isBehindHidden, path: path)
                continue
            }
            guard let line = record.line(own: rest) else {
                throw .file(stream.damage("record \(lines - layout.lineCount) cannot be read"))
            }
            try parse(line, number: lines, with: parser)
        }
        return VCFReader.Gathered(parser: parser, ending: .records(lines))
    }

    /// The lengths of the shared part and of the samples' part of a record; `nil` where they are not possible.
    static func lengths(_ shared: UInt32, _ own: UInt32) -> (shared: Int, own: Int)? {
        guard let shared = Int(exactly: shared), let own = Int(exactly: own), shared >= 24, shared <= longestPart,
            own <= longestPart
        else { return nil }
        return (shared, own)
    }

    private func header(_ stream: ExactReader, parser: VCFRecordParser) throws(ReadError) -> BCFLayout {
        let magic = try readingFile(stream.take(5))
        guard magic.starts(with: "BCF\u{2}".utf8), magic[4] == 1 || magic[4] == 2 else {
            throw .unsupported(path: path, format: "a BCF file of another version than 2.1 and 2.2")
        }
        var cursor = BCFCursor(try readingFile(stream.take(4)))
        guard let length = cursor.word().flatMap({ Int(exactly: $0) }), length <= Self.longestHeader else {
            throw .file(stream.damage("the length of the header is not possible"))
        }
        let text = try readingFile(stream.take(length)).prefix { $0 != 0 }
        var layout = BCFLayout()
        for line in text.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            layout.lineCount += 1
            if line.starts(with: "##".utf8) {
                layout.dictionary.take(line)
                if line.starts(with: "##ALT=<ID=".utf8), RecordReach.isRange(line.dropFirst(10)) {
                    layout.hasRanges = true
                }
                try parse(Array(line), number: layout.lineCount, with: parser)
                continue
            }
            if let kept = parser.kept {
                try parse(Array(line), number: layout.lineCount, with: parser)
                layout.sampleCount = kept.names.count
                layout.samples = 0..<kept.names.count
                continue
            }
            var header = VCFHeader()
            let column = try header.sampleColumn(in: line, sample: options.sample, path: path)
            layout.sampleCount = header.sampleCount ?? 0
            layout.samples = column - VCFHeader.fixedColumns..<column - VCFHeader.fixedColumns + 1
            var columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
            columns = columns.prefix(VCFHeader.fixedColumns) + [columns[column]]
            try parse(Array(columns.joined(separator: [0x09])), number: layout.lineCount, with: parser)
        }
        guard parser.hasColumns else { throw .noColumnNames(path: path, line: layout.lineCount) }
        layout.hasSampleLength = layout.dictionary.number(of: "LEN") != nil
        layout.endKey = layout.dictionary.number(of: "END")
        if layout.endKey != nil || layout.dictionary.number(of: "SVLEN") != nil { layout.hasRanges = true }
        layout.genotypeKey = layout.dictionary.number(of: "GT")
        layout.passKey = layout.dictionary.number(of: "PASS")
        return layout
    }

    private func parse(_ line: [UInt8], number: Int, with parser: VCFRecordParser) throws(ReadError) {
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) { try parser.parse(bytes, number: number, isOpen: false) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }
}

/// What the header of a BCF file states about its records.
struct BCFLayout {
    var dictionary = BCFDictionary()
    var sampleCount = 0
    /// The indexes of the samples to read, counted from 0: one, or all of them.
    var samples = 0..<1
    var lineCount = 0
    /// The intervals of the loci; absent while all records are parsed.
    var intervals: LocusIntervals?
    /// True where a record may state its length in the fields of a sample.
    var hasSampleLength = false
    /// True where records may extend farther than REF: the header has END, SVLEN or a symbol that covers a range.
    var hasRanges = false
    /// The number of the key END.
    var endKey: Int?
    /// The number of the key GT.
    var genotypeKey: Int?
    /// The number of the filter `PASS`.
    var passKey: Int?
}

extension UnsafeRawBufferPointer {
    /// A little-endian number of four bytes at an offset.
    func word(at offset: Int) -> UInt32 { UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
}
