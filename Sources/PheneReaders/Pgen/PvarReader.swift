// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

/// Reads the lines of a `.pvar`, the list of the variants of a `.pgen`, as the first columns of a VCF.
///
/// Columns may be in any order behind `#CHROM`. Without a line of column names they are those of a `.bim`: chromosome, id, perhaps a
/// distance, position, alternate allele and reference allele.
struct PvarReader {
    /// A line.
    struct Line {
        /// The columns before those of samples, each with a tab behind it.
        let head: [UInt8]
        /// How many alternate alleles are listed.
        let alternates: Int
        /// The number of the line, counted from 1.
        let number: Int
        /// Whether the list ends behind it without a newline, so that its last column may be cut short.
        let isOpen: Bool
    }

    let path: String
    /// The lines of the header, without the one of column names.
    private(set) var header: [[UInt8]] = []
    private let reader: ExactReader
    private let endsOpen: Bool
    private var number = 0
    private var pending: [UInt8]?
    private var width = 0
    // The places of CHROM, POS, ID, REF, ALT, QUAL, FILTER and INFO.
    private var places: [Int?] = []
    private var isList = false

    /// Reads the header.
    ///
    /// - Throws: a ``CohortError`` for a file that is compressed or lacks columns.
    init(_ source: any ByteSource, path: String) throws(CohortError) {
        self.path = path
        if let file = source.seekable, file.size > 0 {
            let last = try reading { () throws(FileError) in try file.bytes(at: file.size - 1, count: 1) }
            endsOpen = last != [0x0A]
        } else {
            endsOpen = false
        }
        reader = ExactReader(source, path: path, container: "PLINK")
        let head = try reading { () throws(FileError) in Array(try reader.peek(4)) }
        if head == Self.zstd { throw .zstd(path: path) }
        if head.starts(with: [0x1F, 0x8B]) {
            throw .otherForm(path: path, what: "this .pvar is compressed", remedy: "decompress it")
        }
        while let line = try nextText() {
            if line.starts(with: "##".utf8) {
                header.append(line)
                continue
            }
            guard line.first == 0x23 else {
                pending = line
                try takePlaces(ofList: line)
                break
            }
            try takePlaces(line)
            break
        }
    }

    /// The first bytes of a file of Zstandard.
    static let zstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

    private mutating func nextText() throws(CohortError) -> [UInt8]? {
        if let line = pending {
            pending = nil
            return line
        }
        let reader = reader, next = number + 1
        let line = try reading { () throws(FileError) in try reader.line(next, limit: TextScan.longestLine) }
        if line != nil { number += 1 }
        return line
    }

    private mutating func takePlaces(_ line: [UInt8]) throws(CohortError) {
        let names = line.split(separator: 0x09, omittingEmptySubsequences: false)
        width = names.count
        places = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"].map { name in
            names.firstIndex { $0.elementsEqual(name.utf8) }
        }
        guard places.prefix(5).allSatisfy({ $0 != nil }) else {
            throw .listed(
                path: path, line: number,
                what:
                    "this is `\(visible(line))`; a .pvar has the columns #CHROM, POS, ID, REF and ALT, with tabs between "
                    + "them")
        }
    }

    private mutating func takePlaces(ofList line: [UInt8]) throws(CohortError) {
        isList = true
        width = line.split { $0 == 0x20 || $0 == 0x09 }.count
        guard width == 5 || width == 6 else {
            throw .listed(
                path: path, line: number,
                what:
                    "this is `\(visible(line))`; a .pvar has a line of column names, or five or six columns as a .bim has "
                    + "them")
        }
        places = [0, width - 3, 1, width - 1, width - 2, nil, nil, nil]
    }

    /// The next line; `nil` at the end.
    mutating func next() throws(CohortError) -> Line? {
        guard let line = try nextText() else { return nil }
        let columns =
            isList
            ? line.split { $0 == 0x20 || $0 == 0x09 } : line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard columns.count == width else {
            throw .listed(
                path: path, line: number,
                what: "expected \(width) columns, found \(columns.count): `\(visible(line))`")
        }
        var head: [UInt8] = []
        head.reserveCapacity(line.count + 16)
        for (index, place) in places.enumerated() {
            if let place, !columns[place].isEmpty {
                // An allele that is not known.
                let isOpen = (index == 3 || index == 4) && columns[place].elementsEqual([0x30])
                if isOpen { head.append(index == 3 ? 0x4E : 0x2E) } else { head += columns[place] }
            } else {
                head.append(0x2E)
            }
            head.append(0x09)
        }
        var alternates = 1
        if let place = places[4] { for byte in columns[place] where byte == 0x2C { alternates += 1 } }
        var isOpen = false
        if endsOpen {
            let reader = reader
            isOpen = try reading { () throws(FileError) in try reader.peek(1).isEmpty }
        }
        return Line(head: head, alternates: alternates, number: number, isOpen: isOpen)
    }
}
