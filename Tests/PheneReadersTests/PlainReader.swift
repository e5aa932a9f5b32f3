// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders

/// A simple reader by the same rules, which the fast reader is compared with.
struct PlainReader {
    var counts = (data: 0, noCalls: 0, vendorIDs: 0, bad: 0)
    /// Line, id and genotype of each row of a known locus.
    var rows: [String] = []

    init(_ bytes: [UInt8], loci: LocusTable) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for (index, line) in lines.enumerated() { take(line.last == 0x0D ? line.dropLast() : line, index + 1, loci) }
    }

    private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int, _ loci: LocusTable) {
        if line.isEmpty || line.first == UInt8(ascii: "#") || line.starts(with: "\"#".utf8) { return }
        var columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Self.trimmed($0) }
        while columns.count > 4, columns.last == [] { columns.removeLast() }
        let text = columns.map { String(decoding: $0, as: UTF8.self) }
        // Of a column's name only letters and digits count.
        let names = columns.map { String(decoding: $0.filter { Self.isDigit($0) || Self.isLetter($0) }, as: UTF8.self) }
        if names.map({ $0.lowercased() }) == ["rsid", "chromosome", "position", "genotype"] { return }
        guard columns.count == 4, line.count(where: { $0 == 0x22 }) % 2 == 0, !columns.contains([]),
            columns[1].count <= 5 && columns[1].allSatisfy({ Self.isDigit($0) || Self.isLetter($0) })
                || text[1] == "chrUn_1",
            columns[2].count <= 10, columns[2].allSatisfy(Self.isDigit)
        else {
            counts.bad += 1
            return
        }
        counts.data += 1
        let signs = text[3] == "- -" ? "--" : text[3]
        if signs.utf8.count <= 2, signs.allSatisfy({ "-0Nn?.".contains($0) }) { counts.noCalls += 1 }
        guard let id = VariantID(columns[0]) else { return }
        if id.isVendor { counts.vendorIDs += 1 }
        if loci.index(of: id) != nil { rows.append("\(number) \(id.name) \([UInt8](columns[3]))") }
    }

    private static func trimmed(_ column: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var column = column
        while let first = column.first, first == 0x20 || first == 0x22 { column.removeFirst() }
        while let last = column.last, last == 0x20 || last == 0x22 { column.removeLast() }
        return column
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
