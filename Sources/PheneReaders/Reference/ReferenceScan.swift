// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Reads FASTA from front to back and keeps only what is asked for.
final class ReferenceScan {
    private let source: any ByteSource
    private let path: String

    private var wanted: [Chromosome: [Int]] = [:]
    private var queries: [ReferenceQuery] = []
    private var found: [[UInt8]] = []
    private var contigs: [ReferenceReading.Contig] = []

    // The sequence that is being read: its queries by first base, those before `next` being done.
    private var name: [UInt8] = []
    private var chromosome: Chromosome?
    private var open: [Int] = []
    private var next = 0
    private var length = 0

    private static let chunkSize = 256 << 10
    /// A description may be long; what follows the name is not needed.
    private static let mostNameBytes = 4_096

    init(_ source: any ByteSource, path: String) {
        self.source = source
        self.path = path
    }

    func read(_ queries: [ReferenceQuery]) throws(ReadError) -> ReferenceReading {
        self.queries = queries
        found = Array(repeating: [], count: queries.count)
        for index in queries.indices { wanted[queries[index].chromosome, default: []].append(index) }
        for chromosome in wanted.keys { wanted[chromosome]?.sort { queries[$0].first < queries[$1].first } }

        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
        defer { buffer.deallocate() }
        var isHeader = false, isLineStart = true, isFirst = true
        while true {
            let count = try source.read(into: buffer)
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
        return ReferenceReading(answers: queries.indices.map { answer($0) }, contigs: contigs)
    }

    private func answer(_ index: Int) -> ReferenceReading.Answer {
        guard let contig = contigs.first(where: { $0.chromosome == queries[index].chromosome }) else {
            return .noChromosome
        }
        return queries[index].end > contig.length ? .pastEnd(contig.length) : .letters(found[index])
    }

    private func addName(_ bytes: UnsafeRawBufferPointer) {
        name.append(contentsOf: bytes.prefix(Self.mostNameBytes - min(name.count, Self.mostNameBytes)))
    }

    private func beginSequence() {
        name = Array(name.dropFirst().prefix { $0 > 0x20 })
        chromosome = Chromosome(ofSequence: name)
        if let chromosome, contigs.contains(where: { $0.chromosome == chromosome }) { self.chromosome = nil }
        open = chromosome.flatMap { wanted[$0] } ?? []
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

    /// Bases of the sequence; a line may come in several pieces.
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
    /// Where the next line break is.
    fileprivate var newline: Int? {
        guard let start = baseAddress, let found = firstPlace(of: 0x0A, from: start, count: count) else { return nil }
        return found - start
    }
}

extension UInt8 {
    /// Soft-masked bases are in lower case.
    var upperCased: UInt8 { (0x61...0x7A).contains(self) ? self & 0xDF : self }
}
