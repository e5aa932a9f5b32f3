// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// The first lines of a text, classified as comments, column names and rows.
struct FirstLines {
    /// A line of column names with all required columns.
    struct Names {
        /// The names, as ``ColumnNames/plain(_:)`` converts them.
        let names: [String]
        let separator: RowLayout.Separator
        let isComment: Bool
    }

    /// The last line of column names before the rows.
    private(set) var writtenNames: Names?
    /// Column names without a known column of a person's alleles, from the first line or a comment.
    private(set) var otherNames: [String]?
    /// The first lines that are neither comments nor column names.
    private(set) var rows: [ArraySlice<UInt8>] = []
    /// True where the text begins with `[Header]`.
    let hasSections: Bool
    /// True where the first line that is not a comment has a laboratory's column names, whether or not all required ones.
    private(set) var isLabTable = false
    /// True where the column names are written as only tellmeGen does.
    private(set) var hasTellmeGenNames = false

    private var comments: [UInt8] = []
    private var nameLines: [ArraySlice<UInt8>] = []

    private static let maxRows = 20

    init(_ head: ArraySlice<UInt8>) {
        hasSections = head.starts(with: "[Header]".utf8)
        var isInHeader = hasSections
        var start = head.startIndex
        while start < head.endIndex, rows.count < Self.maxRows {
            let end = head[start...].firstIndex(of: 0x0A) ?? head.endIndex
            var line = head[start..<end]
            start = end == head.endIndex ? end : end + 1
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { continue }
            if isInHeader {
                isInHeader = !line.starts(with: "[Data]".utf8)
                addWords(of: line)
            } else if line.first == 0x23 || line.starts(with: "\"#".utf8) {
                take(comment: line)
            } else {
                take(line)
            }
        }
    }

    /// True where the comments contain a word, in lower case.
    func commentsContain(_ word: String) -> Bool { comments[...].contains(bytes: Array(word.utf8)) }

    /// True where the comments have the signature of a layout, or it needs none.
    func isSigned(_ layout: RowLayout) -> Bool {
        layout.signatures.isEmpty || layout.signatures.contains { commentsContain($0) }
    }

    /// The line of column names that has the columns that the user named, its separator, and the indexes of the columns.
    ///
    /// If the user's separator does not find the columns, the others are tried.
    func names(of columns: TableColumns) -> (names: [String], separator: RowLayout.Separator, plan: ColumnPlan)? {
        for separator in [columns.rowSeparator, .tab, .comma, .semicolon, .whiteSpace] {
            for line in nameLines + rows {
                guard let plan = columns.plan(in: line, separator) else { continue }
                return (separator.columns(of: line).map { ColumnNames.plain(line[$0]) }, separator, plan)
            }
        }
        return nil
    }

    private mutating func take(comment line: ArraySlice<UInt8>) {
        addWords(of: line)
        let text = line.drop { $0 == 0x23 || $0 == 0x20 || $0 == 0x22 }
        nameLines.append(text)
        if let names = Self.names(in: text, isComment: true) {
            writtenNames = names
        } else if let names = Self.otherNames(in: text), ColumnNames.nameSites(names) {
            otherNames = names
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        if rows.isEmpty {
            if let names = Self.names(in: line, isComment: false) {
                // A concatenated file has its column names more than once.
                writtenNames = names
                hasTellmeGenNames = line.elementsEqual("rsid\tChromosome\tposition\tgenotype".utf8)
                isLabTable = names.names.contains("snpname")
                nameLines.append(line)
                return
            }
            let first = line.prefix { $0 != 0x09 && $0 != 0x2C }
            if ColumnNames.plain(first) == "snpname" { isLabTable = true }
            otherNames = Self.otherNames(in: line) ?? otherNames
        }
        rows.append(line)
    }

    private mutating func addWords(of line: ArraySlice<UInt8>) {
        for byte in line { comments.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        comments.append(0x0A)
    }

    /// The columns of a line of other column names; `nil` for a row, in which a column is a number or the first one is an id.
    private static func otherNames(in line: ArraySlice<UInt8>) -> [String]? {
        for separator in [RowLayout.Separator.tab, .comma, .semicolon, .whiteSpace] {
            let columns = separator.columns(of: line).map { line[$0].filter { $0 != 0x22 } }
            guard columns.count >= 4 else { continue }
            let hasNumber = columns.contains { column in
                !column.isEmpty && column.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 }
            }
            if hasNumber || VariantID(columns[0]) != nil { return nil }
            return columns.map { visible($0[...]) }
        }
        return nil
    }

    private static func names(in line: ArraySlice<UInt8>, isComment: Bool) -> Names? {
        // Between tabs or commas a name may contain spaces, as `SNP Name` does.
        let isOfWords = line.count { $0 == 0x09 } < 3 && !line.contains(0x2C)
        let separators: [RowLayout.Separator] = [.tab, .comma, .semicolon] + (isOfWords ? [.whiteSpace] : [])
        for separator in separators {
            let columns = separator.columns(of: line)
            guard columns.count >= 4 else { continue }
            let names = columns.map { ColumnNames.plain(line[$0]) }
            if ColumnPlan(names: names, hasStrand: false) != nil {
                return Names(names: names, separator: separator, isComment: isComment)
            }
        }
        return nil
    }
}
