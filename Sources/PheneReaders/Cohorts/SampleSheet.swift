// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

/// A table of people with a line of column names: their ids, and what else is stated of them.
///
/// Columns are separated by tabs or, where the first line has none, by commas. The column of ids is named `id`, `IID`, `sample` or
/// `person`; a column `FID` or `family` tells people of different families with one id apart. A `#` before the first name is left out.
public struct SampleSheet: Sendable {
    private let path: String
    private let columns: [String]
    private let lines: [(number: Int, cells: [ArraySlice<UInt8>])]
    private let id: Int
    private let family: Int?

    private static let idNames = ["id", "iid", "sample", "person"]
    private static let familyNames = ["fid", "family"]

    /// The most bytes of a table.
    private static let limit = 1 << 28

    /// Reads a table.
    ///
    /// - Parameter path: of a text file, which may be compressed with gzip.
    /// - Throws: ``CohortError/read(_:)`` and ``CohortError/sheet(path:line:what:)``.
    public init(at path: String) throws(CohortError) {
        let bytes = try reading { () throws(FileError) in
            let source = try FileSource.open(path)
            let head = try source.bytes(upTo: Self.limit)
            guard head.count < Self.limit, head.starts(with: [0x1F, 0x8B]) else { return head }
            return try GzipSource(MemorySource(head), path: path).bytes(upTo: Self.limit)
        }
        guard bytes.count < Self.limit else {
            throw .sheet(path: path, line: 1, what: "the table is larger than 256 MiB")
        }
        try self.init(text: bytes, path: path)
    }

    /// Reads a table in memory.
    ///
    /// - Parameters:
    ///   - text: its content.
    ///   - path: as the user gave it, for messages.
    /// - Throws: ``CohortError/sheet(path:line:what:)`` for a table without a column of ids, and for a line with other columns.
    package init(text: [UInt8], path: String) throws(CohortError) {
        // Some programs write a byte order mark before the first name.
        let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...]
        var rows = text.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            line.last == 0x0D ? line.dropLast() : line
        }
        let first = withoutReturn(rows.popFirst() ?? [])
        let separator: UInt8 = first.contains(0x09) ? 0x09 : 0x2C
        func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
            line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
                var cell = cell.drop { $0 == 0x20 }
                while cell.last == 0x20 { cell = cell.dropLast() }
                let isQuoted = cell.count > 1 && cell.first == 0x22 && cell.last == 0x22
                return isQuoted ? cell.dropFirst().dropLast() : cell
            }
        }
        let names = cells(first[...]).map { String(decoding: $0.drop { $0 == 0x23 }, as: UTF8.self) }
        guard let id = names.firstIndex(where: { Self.idNames.contains($0.lowercased()) }) else {
            throw .sheet(
                path: path, line: 1,
                what:
                    "no column is named `id`, `IID`, `sample` or `person`; the first line has the names of the columns")
        }
        var lines: [(number: Int, cells: [ArraySlice<UInt8>])] = []
        for (index, row) in rows.enumerated() {
            let row = withoutReturn(row)
            if row.isEmpty { continue }
            let cells = cells(row)
            guard cells.count == names.count else {
                throw .sheet(
                    path: path, line: index + 2,
                    what: "expected \(names.count) columns as on the first line, found \(cells.count)")
            }
            lines.append((index + 2, cells))
        }
        self.path = path
        self.id = id
        family = names.firstIndex { Self.familyNames.contains($0.lowercased()) }
        columns = names
        self.lines = lines
    }

    /// For each person the text in a column; `nil` for people without a line.
    ///
    /// - Parameters:
    ///   - column: its name.
    ///   - people: of the cohort. Lines of others are passed over.
    /// - Throws: ``CohortError/sheet(path:line:what:)`` for a column that is not there, an id that several people have, a person with two
    ///   lines, and a table without a line of anybody.
    public func values(of column: String, for people: CohortPeople) throws(CohortError) -> [String?] {
        try cells(of: column, for: people).map { $0.map { String(decoding: $0.cell, as: UTF8.self) } }
    }

    private func cells(
        of column: String, for people: CohortPeople
    ) throws(CohortError) -> [(line: Int, cell: ArraySlice<UInt8>)?] {
        guard
            let place = columns.firstIndex(of: column)
                ?? columns.firstIndex(where: { $0.lowercased() == column.lowercased() })
        else {
            throw .sheet(
                path: path, line: 1,
                what: "no column is named `\(visible(column.utf8))`; the columns are "
                    + columns.map { "`\(visible($0.utf8))`" }.joined(separator: ", "))
        }
        // The samples of a VCF and the files of a folder are of no family, whatever the table says of one.
        let family = people.hasFamilies ? family : nil
        let index = family == nil ? people.byName() : people.byFamily()
        var found = [(line: Int, cell: ArraySlice<UInt8>)?](repeating: nil, count: people.count)
        for line in lines {
            var name = line.cells[id], key = name
            if let family {
                key = line.cells[family] + [0x09] + name
                name = line.cells[family] + [0x2F] + name
            }
            guard let named = index[key] else { continue }
            if named.count > 1 {
                throw .sheet(
                    path: path, line: line.number,
                    what: "\(named.count) people have the id `\(visible(name))`; add a column `FID` with their families"
                )
            }
            if let earlier = found[named[0]] {
                throw .sheet(
                    path: path, line: line.number,
                    what: "`\(visible(name))` is on line \(earlier.line) already")
            }
            found[named[0]] = (line.number, line.cells[place])
        }
        if people.count > 0, !lines.isEmpty, found.allSatisfy({ $0 == nil }) {
            let first = (people.hasFamilies ? people.familyBytes(of: 0) + [0x2F] : []) + people.idBytes(of: 0)
            throw .sheet(
                path: path, line: lines[0].number,
                what: "no line is of a person of the cohort, whose first person is `\(visible(first))`")
        }
        return found
    }

    /// Whether there is a column `sex`.
    public var hasSexes: Bool { columns.contains { $0.lowercased() == "sex" } }

    /// The sex of each person in the column `sex`: 1 is male, 2 female, 0 not stated.
    ///
    /// - Throws: ``CohortError/sheet(path:line:what:)`` also for a text that is not a sex.
    public func sexes(of people: CohortPeople) throws(CohortError) -> [UInt8] {
        var sexes: [UInt8] = []
        for cell in try cells(of: "sex", for: people) {
            guard let cell else {
                sexes.append(0)
                continue
            }
            switch String(decoding: cell.cell, as: UTF8.self).lowercased() {
            case "1", "m", "male": sexes.append(1)
            case "2", "f", "female": sexes.append(2)
            case "", "0", "-9", "na", "unknown", ".": sexes.append(0)
            default:
                throw .sheet(
                    path: path, line: cell.line,
                    what:
                        "`\(visible(cell.cell))` is not a sex; write `male` or `1`, `female` or `2`, or `unknown` or `0`"
                )
            }
        }
        return sexes
    }
}
