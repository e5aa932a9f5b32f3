// SPDX-License-Identifier: Apache-2.0

/// Where the sequences of a FASTA file lie: a `.fai` file (https://www.htslib.org/doc/faidx.html).
struct ReferenceIndex {
    struct Row {
        let name: [UInt8]
        /// In bases.
        let length: Int
        /// Of the first base, in bytes of the unpacked file.
        let offset: Int
        let basesPerLine: Int
        /// With the newline.
        let bytesPerLine: Int
    }

    let rows: [Row]

    /// More bytes than any genome has, and few enough that sums of them fit 64 bits.
    private static let mostNumber: UInt64 = 1 << 48
    /// No genome has more sequences than this file has bytes.
    private static let mostBytes = 64 << 20

    /// - Returns: `nil` where there is none beside the file.
    /// - Throws: a ``ReadError`` where it is there and is no index.
    init?(beside path: String) throws(ReadError) {
        let indexPath = path + ".fai"
        guard let bytes = try companion(indexPath, mostBytes: Self.mostBytes) else { return nil }
        var rows: [Row] = []
        var number = 0
        for line in bytes.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            let numbers = fields.dropFirst().prefix(4).compactMap { field in
                UInt64(String(decoding: field.filter { $0 != 0x0D }, as: UTF8.self))
                    .flatMap { $0 < Self.mostNumber ? Int(exactly: $0) : nil }
            }
            number += 1
            guard fields.count >= 5, numbers.count == 4 else {
                throw .notReference(path: indexPath, what: "line \(number) is no line of an index")
            }
            // An empty sequence has no lines.
            if numbers[0] == 0 { continue }
            // A newline is one byte or two; a last line may lack it.
            guard numbers[2] > 0, (0...2).contains(numbers[3] - numbers[2]) else {
                throw .notReference(path: indexPath, what: "line \(number) is no line of an index")
            }
            rows.append(
                Row(
                    name: Array(fields[0]), length: numbers[0], offset: numbers[1], basesPerLine: numbers[2],
                    bytesPerLine: numbers[3]))
        }
        self.rows = rows
    }
}

/// The bytes of a file that lies beside another; `nil` where there is none.
func companion(_ path: String, mostBytes: Int) throws(ReadError) -> [UInt8]? {
    guard let source = try? FileSource.open(path) else { return nil }
    let bytes = try source.bytes(upTo: mostBytes + 1)
    if bytes.count > mostBytes { throw .tooLarge(path: path, limit: "\(mostBytes >> 20) MiB") }
    return bytes
}
