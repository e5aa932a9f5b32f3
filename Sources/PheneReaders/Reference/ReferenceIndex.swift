// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The offsets of the sequences of a FASTA file: a `.fai` file (https://www.htslib.org/doc/faidx.html).
struct ReferenceIndex {
    struct Row {
        /// The name of the sequence.
        let name: [UInt8]
        /// The number of bases.
        let length: Int
        /// The offset of the first base in the decompressed file, in bytes.
        let offset: Int
        let basesPerLine: Int
        /// The number of bytes of a line with its newline.
        let bytesPerLine: Int
    }

    let rows: [Row]

    /// The limit of numbers: more bytes than any genome has, and small enough that sums fit 64 bits.
    private static let maxNumber: UInt64 = 1 << 48
    /// The most bytes of an index; those of genomes are smaller.
    private static let maxBytes = 64 << 20

    /// Reads the index of a file; `nil` where there is none beside it.
    ///
    /// - Throws: `ReadError.notReference` where it is not an index.
    init?(beside path: String) throws(ReadError) {
        let indexPath = path + ".fai"
        guard let bytes = try readingFile(companion(indexPath, maxBytes: Self.maxBytes)) else { return nil }
        var rows: [Row] = []
        var number = 0
        for line in bytes.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            let numbers = fields.dropFirst().prefix(4).compactMap { field in
                UInt64(String(decoding: field.filter { $0 != 0x0D }, as: UTF8.self))
                    .flatMap { $0 < Self.maxNumber ? Int(exactly: $0) : nil }
            }
            number += 1
            guard fields.count >= 5, numbers.count == 4 else {
                throw .notReference(path: indexPath, what: "line \(number) is not a line of an index")
            }
            // An empty sequence has no lines.
            if numbers[0] == 0 { continue }
            // A newline is one byte or two; a last line may lack it.
            guard numbers[2] > 0, (0...2).contains(numbers[3] - numbers[2]) else {
                throw .notReference(path: indexPath, what: "line \(number) is not a line of an index")
            }
            rows.append(
                Row(
                    name: Array(fields[0]), length: numbers[0], offset: numbers[1], basesPerLine: numbers[2],
                    bytesPerLine: numbers[3]))
        }
        self.rows = rows
    }
}

/// The content of a file beside another; `nil` where there is none.
func companion(_ path: String, maxBytes: Int) throws(FileError) -> [UInt8]? {
    guard let source = try? FileSource.open(path) else { return nil }
    let bytes = try source.bytes(upTo: maxBytes + 1)
    if bytes.count > maxBytes { throw .tooLarge(path: path, limit: "\(maxBytes >> 20) MiB") }
    return bytes
}
