// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The line that is being parsed, split into columns.
///
/// One value serves all lines of a file, so that its memory is allocated once.
struct RowColumns {
    let layout: RowLayout
    /// Which column holds what.
    let plan: ColumnPlan
    /// The bytes of the line, without its newline. They are a copy, so that each access to them is checked.
    private(set) var line: [UInt8] = []
    // The byte ranges of the columns.
    private var ranges: [Range<Int>] = []

    init(_ found: FoundLayout) {
        layout = found.layout
        plan = found.plan
    }

    /// Replaces the line.
    mutating func load(_ bytes: Slice<UnsafeMutableRawBufferPointer>) {
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: bytes)
    }

    /// Removes a carriage return at the end of the line.
    mutating func removeCarriageReturn() {
        if line.last == 0x0D { line.removeLast() }
    }

    /// The number of columns, once the line is split.
    var count: Int { ranges.count }

    /// The bytes of a column, counted from 0.
    subscript(_ column: Int) -> ArraySlice<UInt8> { line[ranges[column]] }

    var id: ArraySlice<UInt8> { self[plan.id] }
    var chromosome: ArraySlice<UInt8> { self[plan.chromosome] }
    var position: ArraySlice<UInt8> { self[plan.position] }

    /// The position as a number; 0 where it does not fit 32 bits.
    ///
    /// - Precondition: the column holds at most 10 digits and nothing else.
    var positionValue: UInt32 {
        var value: UInt64 = 0
        for digit in position { value = value * 10 + UInt64(digit &- 0x30) }
        return UInt32(exactly: value) ?? 0
    }

    /// The genotype as the row has it.
    var written: String {
        var written = visible(self[plan.first])
        if let second = plan.second { written += visible(self[second]) }
        return written
    }

    /// True where the genotype ends where the line does, and has fewer than two characters.
    var endsInShortGenotype: Bool {
        plan.second == nil && ranges[plan.first].upperBound == line.count && ranges[plan.first].count < 2
    }

    /// True for a line that begins with `#`, perhaps in quotes, as spreadsheets write a comment that holds a comma.
    var isComment: Bool { line[0] == 0x23 || line[0] == 0x22 && line.count > 1 && line[1] == 0x23 }

    /// True for the line of column names, which some programs write without `#`, and some again in the middle of a file.
    var isColumnNames: Bool {
        guard ranges.count == layout.names.count else { return false }
        for (range, name) in zip(ranges, layout.names) {
            guard ColumnNames.plain(line[range]) == name else { return false }
        }
        return true
    }

    // MARK: Splitting

    /// Splits the line, removes blanks and quotes around the columns, and removes empty columns at the end.
    ///
    /// - Parameter oddities: what was removed, if anything, is added here.
    mutating func split(_ oddities: inout [Oddity]) {
        ranges.removeAll(keepingCapacity: true)
        layout.separator.appendColumns(of: line[...], to: &ranges)
        for index in ranges.indices {
            var (from, to) = (ranges[index].lowerBound, ranges[index].upperBound)
            while from < to, Self.isBlankOrQuote(line[from]) { from += 1 }
            while to > from, Self.isBlankOrQuote(line[to - 1]) { to -= 1 }
            guard from != ranges[index].lowerBound || to != ranges[index].upperBound else { continue }
            if line[ranges[index].lowerBound] != 0x22 || line[ranges[index].upperBound - 1] != 0x22 {
                oddities.add(.blanks)
            }
            ranges[index] = from..<to
        }
        while ranges.count > plan.count, let last = ranges.last, last.isEmpty {
            ranges.removeLast()
            oddities.add(.emptyColumns)
        }
    }

    private static func isBlankOrQuote(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x22 }

    // MARK: Validation

    /// Why the columns are not a row; `nil` where they are. Any text is valid as an id.
    ///
    /// - Parameter isUnterminated: whether the file ends behind the line without a newline.
    func fault(isUnterminated: Bool) -> ReadIssue.Problem? {
        guard ranges.count == plan.count else {
            return .columns(ranges.count, expected: plan.count, separator: layout.separator.plural)
        }
        if hasOpenQuote { return .openQuote }
        // One copy leaves the second allele's column empty, and so does the end of a file that was cut short.
        if isUnterminated, let second = plan.second, ranges[second].isEmpty { return .emptyColumn(second + 1) }
        if let empty = emptyColumn { return .emptyColumn(empty + 1) }
        guard chromosome.count <= 5 && chromosome.allSatisfy(Self.isLetterOrDigit) || ContigName(chromosome) != .unknown
        else { return .chromosome }
        guard position.count <= 10, position.allSatisfy({ $0 &- 0x30 < 10 }) else { return .position }
        return nil
    }

    /// The first column that every row needs and that is empty.
    private var emptyColumn: Int? {
        if ranges[plan.id].isEmpty { return plan.id }
        if ranges[plan.chromosome].isEmpty { return plan.chromosome }
        if ranges[plan.position].isEmpty { return plan.position }
        return ranges[plan.first].isEmpty ? plan.first : nil
    }

    private var hasOpenQuote: Bool {
        var quotes = 0
        for byte in line where byte == 0x22 { quotes += 1 }
        return quotes % 2 == 1
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
}
