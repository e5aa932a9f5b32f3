// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Walks a text once, chunk by chunk, and gives each line to the skimmer, and what that sets aside to the judge.
///
/// Memory is one chunk and the longest line that is allowed, whatever the size of the text.
struct LineReader<Form: RowForm> {
    private var skimmer: RowSkimmer<Form>
    private var judge: LineJudge
    private var sexes: SexCount?

    /// - Returns: what the judge gathered, and the counts of all rows.
    fileprivate static func read(
        _ source: any ByteSource, chunkSize: Int, judge: LineJudge, loci: LocusTable, sexes: SexCount?
    ) throws(ReadError) -> (LineJudge, RowCounts, SexCount?) {
        var reader = Self(skimmer: RowSkimmer<Form>(loci: loci, hidden: judge.hidden), judge: judge, sexes: sexes)
        try reader.read(source, chunkSize: max(1, chunkSize))
        var counts = reader.skimmer.counts
        counts.data += reader.judge.counts.data
        counts.noCalls += reader.judge.counts.noCalls
        counts.vendorIDs += reader.judge.counts.vendorIDs
        counts.bad += reader.judge.counts.bad
        return (reader.judge, counts, reader.sexes)
    }

    private mutating func read(_ source: any ByteSource, chunkSize: Int) throws(ReadError) {
        // A margin before it, the longest line, a chunk, the newline that a last line may lack, a margin behind.
        let capacity = RowLimits.longestLine + chunkSize + 1 + RowLimits.margin
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: RowLimits.margin + capacity, alignment: 64)
        defer { memory.deallocate() }
        for index in 0..<RowLimits.margin { memory[index] = 0 }
        let text = UnsafeMutableRawBufferPointer(rebasing: memory.dropFirst(RowLimits.margin).prefix(capacity))

        var filled = 0
        var isSkipping = false
        while true {
            let count = try source.read(
                into: UnsafeMutableRawBufferPointer(rebasing: text[filled..<filled + chunkSize]))
            if count == 0 { break }
            clearMargin(of: text, behind: filled + count)
            var start = 0
            let end = filled + count
            if isSkipping {
                guard let newline = text[..<end].firstIndex(of: 0x0A) else { continue }
                isSkipping = false
                start = newline + 1
            }
            // What was there before the chunk holds no newline.
            if let newline = text[max(start, filled)..<end].lastIndex(of: 0x0A) {
                try take(text, from: start, to: newline + 1)
                start = newline + 1
            }
            filled = end - start
            if filled > RowLimits.longestLine {
                judge.takeTooLong(text[start...], number: skimmer.line)
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
            judge.lastLineIsOpen = true
            try take(text, from: 0, to: filled + 1)
        }
    }

    /// Gives a value to the bytes that the skimmer may look at behind the last line.
    private func clearMargin(of text: UnsafeMutableRawBufferPointer, behind end: Int) {
        for index in end..<end + RowLimits.margin { text[index] = 0 }
    }

    /// Takes lines that are all complete.
    private mutating func take(_ text: UnsafeMutableRawBufferPointer, from start: Int, to end: Int) throws(ReadError) {
        guard let base = text.baseAddress else { return }
        sexes?.take(UnsafeRawBufferPointer(rebasing: text[start..<end]))
        var place = start
        while place < end {
            place = skimmer.skim(UnsafeRawPointer(base), from: place, to: end)
            for aside in skimmer.setAside { try judge.take(text[aside.start..<aside.end], number: aside.line) }
        }
    }
}

/// Reads a text of a layout, by the road that its rows can take.
///
/// - Returns: what the judge gathered, the counts of all rows, and those of X and Y.
func readRows(
    _ source: any ByteSource, chunkSize: Int, found: FoundLayout, path: String, loci: LocusTable, hidden: HiddenLoci
) throws(ReadError) -> (LineJudge, RowCounts, SexCount?) {
    let sexes = SexCount(found, hidden: hidden)
    let judge = LineJudge(path: path, loci: loci, found: found, hidden: hidden)
    return switch found.road {
    case .tabs: try LineReader<TabForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    case .tabsAndAlleles:
        try LineReader<TabAlleleForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    case .commas: try LineReader<CommaForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    case .commasAndAlleles:
        try LineReader<CommaAlleleForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    case .quotes: try LineReader<QuotedForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    case .doubledQuotes:
        try LineReader<DoubledQuoteForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    case .judgeOnly:
        try LineReader<OtherForm>.read(source, chunkSize: chunkSize, judge: judge, loci: loci, sexes: sexes)
    }
}
