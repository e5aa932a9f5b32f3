// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Reads regions of a reference genome at the offsets that an index states.
struct IndexedReference {
    private let text: any SeekableSource
    private let index: ReferenceIndex
    private let path: String

    init(_ text: any SeekableSource, _ index: ReferenceIndex, path: String) {
        self.text = text
        self.index = index
        self.path = path
    }

    func read(_ queries: [ReferenceQuery]) throws(ReadError) -> ReferenceLookup {
        var rows: [Chromosome: ReferenceIndex.Row] = [:]
        var contigs: [ReferenceLookup.Contig] = []
        for row in index.rows {
            guard let chromosome = Chromosome(ofSequence: row.name), rows[chromosome] == nil else { continue }
            rows[chromosome] = row
            contigs.append(
                .init(name: String(decoding: row.name, as: UTF8.self), chromosome: chromosome, length: row.length))
        }
        for chromosome in Set(queries.map { $0.chromosome }).sorted() {
            if let row = rows[chromosome] { try check(row) }
        }
        var results: [ReferenceLookup.Result] = []
        for query in queries {
            guard let row = rows[query.chromosome] else {
                results.append(.noChromosome)
                continue
            }
            results.append(query.end > row.length ? .pastEnd(row.length) : .bases(try bases(query, row)))
        }
        return ReferenceLookup(results: results, contigs: contigs)
    }

    /// Checks that the name of a sequence is before its first base, because the index of another file would give arbitrary bases.
    private func check(_ row: ReferenceIndex.Row) throws(ReadError) {
        let most = min(row.offset, 4_096)
        let before = try readingFile(text.bytes(at: row.offset - most, count: most))
        guard before.last == 0x0A else { throw stale(row) }
        let line = before.dropLast()
        let start = line.lastIndex(of: 0x0A).map { $0 + 1 } ?? line.startIndex
        let name = line[start...].dropFirst().prefix { $0 > 0x20 }
        guard line[start...].first == 0x3E, Array(name) == row.name else { throw stale(row) }
    }

    private func stale(_ row: ReferenceIndex.Row) -> ReadError {
        .notReference(
            path: path + ".fai",
            what:
                "it states that `\(String(decoding: row.name, as: UTF8.self))` begins at byte \(row.offset), where it does not; create it again with `samtools faidx`"
        )
    }

    private func bases(_ query: ReferenceQuery, _ row: ReferenceIndex.Row) throws(ReadError) -> [UInt8] {
        // A line has at most two bytes more than bases, so 64 bits are enough, and an `Int` may not be.
        func offset(_ base: Int) -> Int64 {
            Int64(row.offset) + Int64(base / row.basesPerLine) * Int64(row.bytesPerLine)
                + Int64(base % row.basesPerLine)
        }
        guard let from = Int(exactly: offset(query.first)), let last = Int(exactly: offset(query.end - 1)) else {
            throw .notReference(path: path, what: "it is larger than this machine can address")
        }
        let bytes = try readingFile(text.bytes(at: from, count: last - from + 1))
        let bases = bytes.filter { $0 > 0x20 }.map { $0.upperCased }
        guard bases.count == query.length, !bases.contains(0x3E) else {
            throw .notReference(path: path, what: "its lines are not as its index states")
        }
        return bases
    }
}
