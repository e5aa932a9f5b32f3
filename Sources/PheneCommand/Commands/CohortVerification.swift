// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneReport
internal import PheneRuntime

/// The results of a database, as it exports a table of the SQL of `phene emit sql`, compared with those of the same people here.
final class CohortVerification: @unchecked Sendable {
    private let path: String
    /// For each person of the file the cells of the columns that are compared, by the id.
    private var rows: [String: [Substring]] = [:]
    /// For each compared column its place in a line of ``PeopleTable``.
    private var places: [Int] = []
    private var names: [String] = []
    private var unknownColumns: [String] = []
    /// How many results the packs have.
    private let resultCount: Int
    // What is found; written by one thread at a time, as `PeopleOutput` says.
    private var seen: Set<String> = []
    private var compared = 0
    private var refused = 0
    private var absent: [String] = []
    private var absentCount = 0
    private var differences: [String] = []
    private var differenceCount = 0

    private static let mostShown = 20
    private static let largestFile = 1 << 32

    /// - Throws: a ``Fault`` where the file cannot be read, or is no table of results.
    init(_ path: String, _ packs: [Pack]) throws(Fault) {
        self.path = path
        let heading = Self.text(PeopleTable(packs, form: .tsv) { _ in }.heading).split(separator: "\n")
        let own = Self.cells(of: heading.first ?? "")
        resultCount = own.count - 2
        let bytes = try Disk.read(path, atMost: Self.largestFile, as: "a table of results")
        let lines = Self.text(bytes).split(separator: "\n").map { $0.last == "\r" ? $0.dropLast() : $0 }
        let header = Self.cells(of: lines.first ?? "")
        guard let id = header.firstIndex(of: "sample_id") else {
            throw .input(
                "\(path):1: no column is `sample_id`; export a table such as `result_1` with tabs and a line of column names"
            )
        }
        var columns: [Int] = []
        for (place, name) in header.enumerated() where place != id {
            // The columns of ids, family and id, are no results.
            if let known = own.dropFirst(2).firstIndex(of: name) {
                columns.append(place)
                places.append(known)
                names.append(String(name))
            } else {
                unknownColumns.append(String(name))
            }
        }
        if columns.isEmpty { throw .input("\(path):1: no column is a result of the pack; give the same `--pack`") }
        for (number, line) in lines.enumerated().dropFirst() {
            let cells = Self.cells(of: line)
            guard cells.count == header.count else {
                throw .input(
                    "\(path):\(number + 1): \(counted(cells.count, "cell")), and the first line has \(header.count)")
            }
            if rows.updateValue(columns.map { cells[$0] }, forKey: String(cells[id])) != nil {
                throw .input("\(path):\(number + 1): the person \(String(cells[id]).inert) is there twice")
            }
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func cells(of line: Substring) -> [Substring] {
        line.split(separator: "\t", omittingEmptySubsequences: false)
    }

    /// Takes the lines that ``PeopleTable`` writes of some people.
    func compare(_ lines: [UInt8]) throws(CohortFailure) {
        for line in Self.text(lines).split(separator: "\n") {
            let cells = Self.cells(of: line)
            let id = String(cells[1])
            if !seen.insert(id).inserted {
                throw .output(
                    "\(path): several people of the cohort have the id \(id.inert), so a row is not known to be of one of them"
                )
            }
            guard let row = rows[id] else {
                absentCount += 1
                if absent.count < Self.mostShown { absent.append(id) }
                continue
            }
            // Nothing is said of a person whose file is refused.
            if cells.dropFirst(2).allSatisfy({ $0.isEmpty }) {
                refused += 1
                continue
            }
            for (index, place) in places.enumerated() {
                compared += 1
                if cells[place] == row[index] { continue }
                differenceCount += 1
                if differences.count < Self.mostShown {
                    differences.append("\(id): \(names[index]) differs")
                }
            }
        }
    }

    /// Whether a value, or a person, is not as it is here.
    var hasDifferences: Bool { differenceCount > 0 || absentCount > 0 || rows.keys.contains { !seen.contains($0) } }

    /// What was compared, and what was not. It names people and results, but no result of a person: `--people` writes those.
    var message: String {
        var text =
            "\(path): \(compared - differenceCount) of \(counted(compared, "value")) are those of phene, in "
            + "\(names.count) of \(counted(resultCount, "result"))\n"
        for difference in differences { text += "  " + difference + "\n" }
        if differenceCount > differences.count { text += "  and \(differenceCount - differences.count) more\n" }
        if absentCount > 0 {
            text +=
                "\(counted(absentCount, "person", "people")) of the cohort not in the table: "
                + absent.joined(separator: ", ") + "\n"
        }
        let others = rows.keys.filter { !seen.contains($0) }.sorted()
        if !others.isEmpty {
            text += "\(counted(others.count, "person", "people")) of the table not in the cohort: "
            text += others.prefix(Self.mostShown).joined(separator: ", ") + "\n"
        }
        if refused > 0 {
            text += "\(counted(refused, "person", "people")) of whom phene says nothing were not compared\n"
        }
        if !unknownColumns.isEmpty {
            text += "columns that are no results: " + unknownColumns.joined(separator: ", ") + "\n"
        }
        return text.split(separator: "\n").map { String($0).inert + "\n" }.joined()
    }

    /// What takes the results of people.
    func output(_ packs: [Pack]) -> any PeopleOutput {
        PeopleTable(packs, form: .tsv) { bytes throws(CohortFailure) in try self.compare(bytes) }
    }
}
