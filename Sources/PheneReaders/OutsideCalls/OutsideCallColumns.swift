// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Which column of a table of outside calls has what.
struct OutsideCallColumns {
    private enum Column: Int, CaseIterable {
        case gene, diplotype, phenotype, score

        /// The names of the column in lower case and without blanks and underscores.
        var names: [String] {
            switch self {
            case .gene: ["gene", "genesymbol", "hgncgenesymbol"]
            case .diplotype: ["diplotype", "genotype", "alleles", "call"]
            case .phenotype: ["phenotype", "result"]
            case .score: ["activityscore", "score", "activity"]
            }
        }
    }

    /// A line that may name columns.
    enum Header {
        case names(OutsideCallColumns)
        case wrong(String)
        /// It names none: it is a row.
        case none
    }

    /// For each column its place; absent where the table does not have it.
    private var places: [Int?]
    /// How many columns a row may have.
    private let count: Int

    /// Gene, diplotype, phenotype and activity score, as a file of outside calls for PharmCAT has them (PharmCAT 3, "Outside Call
    /// Format").
    static let fixed = OutsideCallColumns(places: [0, 1, 2, 3], count: 4)

    /// Reads a line that names the column of genes first, or anywhere beside another column.
    static func header(_ row: ArraySlice<UInt8>) -> Header {
        let cells = row.split(separator: 0x09, omittingEmptySubsequences: false).map { word($0) }
        func named(_ cell: [UInt8], as column: Column) -> Bool {
            column.names.contains { $0.utf8.elementsEqual(cell) }
        }
        guard let gene = cells.firstIndex(where: { named($0, as: .gene) }) else { return .none }
        let results = Column.allCases.dropFirst()
        guard gene == 0 || cells.contains(where: { cell in results.contains { named(cell, as: $0) } }) else {
            return .none
        }
        var places = [Int?](repeating: nil, count: Column.allCases.count)
        for (place, cell) in cells.enumerated() {
            for column in Column.allCases where named(cell, as: column) {
                if places[column.rawValue] != nil { return .wrong("two columns have the same meaning") }
                places[column.rawValue] = place
            }
        }
        if places[1] == nil, places[2] == nil, places[3] == nil {
            return .wrong("no column is named `diplotype`, `phenotype` or `activity_score`")
        }
        return .names(OutsideCallColumns(places: places, count: cells.count))
    }

    /// Whether a cell may be the symbol of a gene: it begins with a letter.
    private static func isSymbol(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.first.map { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A } ?? false
    }

    private static func word(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        var word: [UInt8] = []
        for byte in cell where byte != 0x20 && byte != 0x5F && byte != 0x22 {
            word.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        return word
    }

    /// The call of a row; with a fault where it cannot be read.
    func call(_ row: ArraySlice<UInt8>, file: String, line: Int) -> OutsideCall {
        func faulty(_ fault: OutsideCall.Fault) -> OutsideCall {
            // What is named as the gene is known even so: nothing is known of this gene then.
            let first = places[Column.gene.rawValue] ?? 0
            let parts = row.prefix(OutsideCallFile.longestRow).split(separator: 0x09, omittingEmptySubsequences: false)
            let named = first < parts.count && !Self.trimmed(parts[first]).isEmpty
            let part = named ? parts[first] : parts.first { Self.isSymbol(Self.trimmed($0)) } ?? []
            let cell = Self.trimmed(part).prefix(64).prefix { $0 != 0x20 }
            let isReadable = cell.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            return OutsideCall(
                gene: isReadable ? String(decoding: cell, as: UTF8.self) : "", file: file, line: line, fault: fault)
        }
        if row.count > OutsideCallFile.longestRow { return faulty(.tooLong) }
        if row.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) { return faulty(.controlCharacter) }
        if String(validating: row, as: UTF8.self) == nil { return faulty(.encoding) }
        var cells: [String] = []
        for cell in row.split(separator: 0x09, omittingEmptySubsequences: false) {
            guard let text = Self.text(cell) else { return faulty(.openQuote) }
            cells.append(text)
        }
        // Empty cells behind the last column are what spreadsheets leave.
        while cells.count > count, cells[cells.count - 1].utf8.isEmpty { cells.removeLast() }
        if cells.count < 2 || cells.count > count { return faulty(.columns(cells.count)) }
        func cell(_ column: Column) -> String {
            guard let place = places[column.rawValue], place < cells.count else { return "" }
            return cells[place]
        }
        let gene = cell(.gene)
        if gene.utf8.isEmpty { return faulty(.noGene) }
        return OutsideCall(
            gene: gene, diplotype: cell(.diplotype), phenotype: cell(.phenotype), score: cell(.score), file: file,
            line: line)
    }

    /// The text of a cell, without blanks at its ends and without the quotation marks that spreadsheets set; `nil` where they are not
    /// closed.
    private static func text(_ cell: ArraySlice<UInt8>) -> String? {
        var cell = trimmed(cell)
        guard cell.first == 0x22 else { return String(decoding: cell, as: UTF8.self) }
        guard cell.count > 1, cell.last == 0x22 else { return nil }
        cell = cell.dropFirst().dropLast()
        var text: [UInt8] = []
        var isQuote = false
        for byte in cell {
            // Within quotation marks, two stand for one.
            if byte == 0x22, !isQuote {
                isQuote = true
                continue
            }
            if isQuote, byte != 0x22 { return nil }
            isQuote = false
            text.append(byte)
        }
        return isQuote ? nil : String(decoding: trimmed(text[...]), as: UTF8.self)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}
