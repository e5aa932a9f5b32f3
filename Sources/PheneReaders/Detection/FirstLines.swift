// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The first lines of a text, sorted into comments, the names of the columns, and rows.
struct FirstLines {
    /// A line of column names that has a column for all that a row needs.
    struct Names {
        /// As ``ColumnNames/plain(_:)`` makes them.
        let names: [String]
        let separator: RowLayout.Separator
        let isComment: Bool
    }

    /// The line of names just before the rows, or in the comments.
    private(set) var writtenNames: Names?
    /// Names of columns among which none is known to hold a person's alleles: the first line, or one of the comments.
    private(set) var otherNames: [String]?
    /// The first lines that are neither comments nor names, as they stand.
    private(set) var rows: [ArraySlice<UInt8>] = []
    /// True where the text begins with `[Header]`.
    let hasSections: Bool
    /// True where the first line that is no comment names a lab's columns, whether or not those that are needed.
    private(set) var isLabTable = false
    /// True where the names are spelled as only tellmeGen does.
    private(set) var hasTellmeGenNames = false

    private var comments: [UInt8] = []
    private var nameLines: [ArraySlice<UInt8>] = []

    private static let mostRows = 20

    init(_ head: ArraySlice<UInt8>) {
        hasSections = head.starts(with: "[Header]".utf8)
        var isInHeader = hasSections
        var start = head.startIndex
        while start < head.endIndex, rows.count < Self.mostRows {
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

    /// True where the comments hold a word, in lower case.
    func says(_ word: String) -> Bool { comments[...].holds(Array(word.utf8)) }

    /// True where the comments sign a layout, or it needs no sign.
    func isSigned(_ layout: RowLayout) -> Bool {
        layout.signs.isEmpty || layout.signs.contains { sign in comments[...].holds(Array(sign.utf8)) }
    }

    /// The plain names of the line that has the columns a user names, and where they are.
    ///
    /// What stands between them is as the user says, or else what finds them.
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
                // A file put together of several has its names more than once.
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

    /// The columns of a line that is no row, as they are written: none is a number, and the first is no id.
    private static func otherNames(in line: ArraySlice<UInt8>) -> [String]? {
        for separator in [RowLayout.Separator.tab, .comma, .semicolon, .whiteSpace] {
            let columns = separator.columns(of: line).map { line[$0].filter { $0 != 0x22 } }
            guard columns.count >= 4 else { continue }
            let hasNumber = columns.contains { column in
                !column.isEmpty && column.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 }
            }
            if hasNumber || VariantID(columns[0]) != nil { return nil }
            return columns.map { visible($0) }
        }
        return nil
    }

    private static func names(in line: ArraySlice<UInt8>, isComment: Bool) -> Names? {
        // Between tabs or commas a name may hold spaces, as `SNP Name` does, and its words are no columns.
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
