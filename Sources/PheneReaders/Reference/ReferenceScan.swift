// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Reads regions of a reference genome from FASTA without an index, from front to back.
final class ReferenceScan {
    private let source: any ByteSource
    private let path: String

    private var indexes: [Chromosome: [Int]] = [:]
    private var queries: [ReferenceQuery] = []
    private var found: [[UInt8]] = []
    private var contigs: [ReferenceLookup.Contig] = []

    // The current sequence: its queries by first base, of which those before `next` are done.
    private var name: [UInt8] = []
    private var chromosome: Chromosome?
    private var open: [Int] = []
    private var next = 0
    private var length = 0

    private static let chunkSize = 256 << 10
    /// The most bytes of a header line that are kept; only the name is needed.
    private static let maxNameBytes = 4_096

    init(_ source: any ByteSource, path: String) {
        self.source = source
        self.path = path
    }

    func read(_ queries: [ReferenceQuery]) throws(ReadError) -> ReferenceLookup {
        self.queries = queries
        found = Array(repeating: [], count: queries.count)
        for index in queries.indices { indexes[queries[index].chromosome, default: []].append(index) }
        for chromosome in indexes.keys { indexes[chromosome]?.sort { queries[$0].first < queries[$1].first } }

        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
        defer { buffer.deallocate() }
        var isHeader = false, isLineStart = true, isFirst = true
        while true {
            let count = try readingFile(source.read(into: buffer))
            if count == 0 { break }
            if isFirst, buffer[0] != 0x3E { throw .notReference(path: path, what: "it does not begin with `>`") }
            isFirst = false
            var place = 0
            while place < count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[place..<count])
                let end = rest.newline ?? rest.count
                if isLineStart, end > 0, rest[0] == 0x3E {
                    finishSequence()
                    isHeader = true
                }
                let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
                if isHeader { addName(line) } else { add(line) }
                isLineStart = end < rest.count
                if isLineStart, isHeader {
                    beginSequence()
                    isHeader = false
                }
                place += end + 1
            }
        }
        if isFirst { throw .empty(path: path) }
        finishSequence()
        return ReferenceLookup(results: queries.indices.map { result($0) }, contigs: contigs)
    }

    private func result(_ index: Int) -> ReferenceLookup.Result {
        guard let contig = contigs.first(where: { $0.chromosome == queries[index].chromosome }) else {
            return .noChromosome
        }
        return queries[index].end > contig.length ? .pastEnd(contig.length) : .bases(found[index])
    }

    private func addName(_ bytes: UnsafeRawBufferPointer) {
        name.append(contentsOf: bytes.prefix(Self.maxNameBytes - min(name.count, Self.maxNameBytes)))
    }

    private func beginSequence() {
        name = Array(name.dropFirst().prefix { $0 > 0x20 })
        chromosome = Chromosome(ofSequence: name)
        if let chromosome, contigs.contains(where: { $0.chromosome == chromosome }) { self.chromosome = nil }
        open = chromosome.flatMap { indexes[$0] } ?? []
        next = 0
        length = 0
    }

    private func finishSequence() {
        if let chromosome {
            contigs.append(
                .init(name: String(decoding: name, as: UTF8.self), chromosome: chromosome, length: length))
        }
        name = []
        chromosome = nil
        open = []
    }

    /// Adds bases of the sequence; a line may come in several parts.
    private func add(_ line: UnsafeRawBufferPointer) {
        guard chromosome != nil else { return }
        var bases = line
        while let last = bases.last, last <= 0x20 { bases = UnsafeRawBufferPointer(rebasing: bases.dropLast()) }
        let start = length
        let (end, overflow) = length.addingReportingOverflow(bases.count)
        guard !overflow else { return }
        length = end
        var place = next
        while place < open.count, queries[open[place]].first < length {
            let query = queries[open[place]]
            let from = max(query.first, start), to = min(query.end, length)
            if from < to { found[open[place]] += bases[from - start..<to - start].map { $0.upperCased } }
            place += 1
        }
        while next < open.count, queries[open[next]].end <= length { next += 1 }
    }
}

extension UnsafeRawBufferPointer {
    /// The index of the next newline; `nil` where there is none.
    fileprivate var newline: Int? {
        guard let start = baseAddress, let found = firstOccurrence(of: 0x0A, from: start, count: count) else {
            return nil
        }
        return found - start
    }
}

extension UInt8 {
    /// An ASCII letter in upper case, because soft-masked bases are in lower case.
    var upperCased: UInt8 { (0x61...0x7A).contains(self) ? self & 0xDF : self }
}
