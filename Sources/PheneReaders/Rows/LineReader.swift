// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Reads a text once, in chunks, gives it to the skimmer, and gives the lines that the skimmer defers to the parser.
///
/// Memory is one chunk and the longest line that is allowed, whatever the size of the text.
struct LineReader<Form: RowForm> {
    private var skimmer: RowSkimmer<Form>
    private var parser: RowParser
    private var sexes: SexCount?

    /// - Returns: the parser with what it found, the counts of all rows, and those of X and Y.
    fileprivate static func read(
        _ source: any ByteSource, chunkSize: Int, parser: RowParser, loci: LocusTable, sexes: SexCount?
    ) throws(ReadError) -> (RowParser, RowCounts, SexCount?) {
        var reader = Self(skimmer: RowSkimmer<Form>(loci: loci, hidden: parser.hidden), parser: parser, sexes: sexes)
        try reader.read(source, chunkSize: max(1, chunkSize))
        var counts = reader.skimmer.counts
        counts.data += reader.parser.counts.data
        counts.noCalls += reader.parser.counts.noCalls
        counts.vendorIDs += reader.parser.counts.vendorIDs
        counts.bad += reader.parser.counts.bad
        return (reader.parser, counts, reader.sexes)
    }

    private mutating func read(_ source: any ByteSource, chunkSize: Int) throws(ReadError) {
        // A margin, the longest line, a chunk, the newline that a last line may lack, and another margin.
        let capacity = RowLimits.longestLine + chunkSize + 1 + RowLimits.margin
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: RowLimits.margin + capacity, alignment: 64)
        defer { memory.deallocate() }
        for index in 0..<RowLimits.margin { memory[index] = 0 }
        let text = UnsafeMutableRawBufferPointer(rebasing: memory.dropFirst(RowLimits.margin).prefix(capacity))

        var filled = 0
        var isSkipping = false
        while true {
            let chunk = UnsafeMutableRawBufferPointer(rebasing: text[filled..<filled + chunkSize])
            let count = try readingFile(source.read(into: chunk))
            if count == 0 { break }
            clearMargin(of: text, behind: filled + count)
            var start = 0
            let end = filled + count
            if isSkipping {
                guard let newline = text[..<end].firstIndex(of: 0x0A) else { continue }
                isSkipping = false
                start = newline + 1
            }
            // The bytes before the chunk hold no newline.
            if let newline = text[max(start, filled)..<end].lastIndex(of: 0x0A) {
                try take(text, from: start, to: newline + 1)
                start = newline + 1
            }
            filled = end - start
            if filled > RowLimits.longestLine {
                parser.parseTooLong(text[start...], number: skimmer.line)
                skimmer.skipLine()
                isSkipping = true
                filled = 0
            } else if start > 0, filled > 0 {
                text.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[start..<end]))
            }
        }
        if filled > 0, !isSkipping {
            text[filled] = 0x0A
            clearMargin(of: text, behind: filled + 1)
            parser.lastLineIsOpen = true
            try take(text, from: 0, to: filled + 1)
        }
    }

    /// Initializes the bytes that the skimmer may read behind the last line.
    private func clearMargin(of text: UnsafeMutableRawBufferPointer, behind end: Int) {
        for index in end..<end + RowLimits.margin { text[index] = 0 }
    }

    /// Reads complete lines.
    private mutating func take(_ text: UnsafeMutableRawBufferPointer, from start: Int, to end: Int) throws(ReadError) {
        guard let base = text.baseAddress else { return }
        sexes?.take(UnsafeRawBufferPointer(rebasing: text[start..<end]))
        var offset = start
        while offset < end {
            offset = skimmer.skim(UnsafeRawPointer(base), from: offset, to: end)
            for line in skimmer.deferred { try parser.parse(text[line.start..<line.end], number: line.number) }
        }
    }
}

/// Reads a text of a layout, by the fast path that fits its rows.
///
/// - Returns: the parser with what it found, the counts of all rows, and those of X and Y.
func readRows(
    _ source: any ByteSource, chunkSize: Int, found: FoundLayout, path: String, loci: LocusTable, hidden: HiddenLoci
) throws(ReadError) -> (RowParser, RowCounts, SexCount?) {
    let sexes = SexCount(found, hidden: hidden)
    let parser = RowParser(path: path, loci: loci, found: found, hidden: hidden)
    return switch found.fastPath {
    case .tabs: try LineReader<TabForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    case .tabsAndAlleles:
        try LineReader<TabAlleleForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    case .commas: try LineReader<CommaForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    case .commasAndAlleles:
        try LineReader<CommaAlleleForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    case .quotes:
        try LineReader<QuotedForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    case .doubledQuotes:
        try LineReader<DoubledQuoteForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    case .parserOnly:
        try LineReader<OtherForm>.read(source, chunkSize: chunkSize, parser: parser, loci: loci, sexes: sexes)
    }
}
