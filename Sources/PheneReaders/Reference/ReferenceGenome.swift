// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A stretch of a chromosome; positions count from 1.
public struct ReferencePlace: Hashable, Sendable {
    public let chromosome: Chromosome
    public let position: Int
    /// How many bases.
    public let count: Int

    /// - Parameters:
    ///   - chromosome: the chromosome it lies on.
    ///   - position: the first base, counted from 1.
    ///   - count: how many bases.
    public init(chromosome: Chromosome, position: Int, count: Int) {
        self.chromosome = chromosome
        self.position = position
        self.count = count
    }
}

/// The bases of some places of a reference genome, out of a FASTA file.
public struct ReferenceGenome: Sendable {
    /// For each chromosome that the file has, how many bases.
    public private(set) var lengths: [Chromosome: Int] = [:]
    /// Upper-case letters. A place beyond the end of its chromosome, or on one that the file does not have, is left out.
    public private(set) var bases: [ReferencePlace: [UInt8]] = [:]

    /// Reads the bases of some places.
    ///
    /// Sequences named `1`, `chr1`, `X`, `MT` or `chrM` are those of chromosomes; all others are passed over. A plain file
    /// with its index (`.fai`, as `samtools faidx` writes it) beside it is read at the places only; another one, packed by
    /// bgzip or gzip too, is read once, with bounded memory.
    ///
    /// - Parameters:
    ///   - path: a FASTA file, plain or packed.
    ///   - places: the places that are asked for.
    /// - Throws: ``ReadError`` where the file cannot be read, is no FASTA, or is not that of the index.
    /// - Complexity: linear in the places with an index, in the file without.
    public init(at path: String, places: [ReferencePlace]) throws(ReadError) {
        let file = try FileSource.open(path)
        let head = try file.bytes(upTo: 1 << 12)
        guard !head.isEmpty else { throw .empty(path: path) }
        let isPacked = head.starts(with: [0x1F, 0x8B])
        if !isPacked, head.first != 0x3E { throw .notGenotypes(path: path, line: 1, text: "no FASTA begins so") }
        if !isPacked, let seekable = file as? SeekableFileSource, let index = try Self.index(of: path) {
            try read(places, by: index, from: seekable, path: path)
            return
        }
        let whole = ResumedSource(head: head, then: file)
        guard isPacked else {
            try scan(whole, for: places)
            return
        }
        let packed = GzipSource(whole, path: path)
        packed.isLimited = false
        try scan(packed, for: places)
    }

    /// The assembly whose chromosomes have these lengths; `nil` where none does, or several do.
    public var build: Build? {
        var builds: Set<UInt8> = []
        for (chromosome, length) in lengths {
            for case .build(let build) in ContigLengths.assemblies(chromosome, length: UInt32(clamping: length)) {
                builds.insert(build.rawValue)
            }
        }
        return builds.count == 1 ? builds.first.flatMap { Build(rawValue: $0) } : nil
    }

    // MARK: With an index

    /// A line of an index: where a sequence lies in the file, and how its lines are cut.
    private struct IndexEntry {
        let length: Int
        let offset: Int
        let basesPerLine: Int
        let bytesPerLine: Int
    }

    private static func index(of path: String) throws(ReadError) -> [Chromosome: IndexEntry]? {
        let indexPath = path + ".fai"
        let file: FileSource
        do {
            file = try FileSource.open(indexPath)
        } catch {
            return nil
        }
        // A line for each sequence of an assembly: a few hundred kilobytes at most.
        let bytes = try file.bytes(upTo: 1 << 24)
        var entries: [Chromosome: IndexEntry] = [:]
        for (number, line) in bytes.split(separator: 0x0A).enumerated() {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            let numbers = fields.dropFirst().prefix(4).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }), numbers[2] > 0, numbers[3] >= numbers[2] else {
                throw .damaged(
                    path: indexPath, container: "fasta index", offset: number + 1,
                    what: "a line is not that of an index")
            }
            guard let chromosome = Chromosome(fields[0]), entries[chromosome] == nil else { continue }
            entries[chromosome] = IndexEntry(
                length: numbers[0], offset: numbers[1], basesPerLine: numbers[2], bytesPerLine: numbers[3])
        }
        return entries
    }

    private mutating func read(
        _ places: [ReferencePlace], by index: [Chromosome: IndexEntry], from file: SeekableFileSource, path: String
    ) throws(ReadError) {
        for (chromosome, entry) in index { lengths[chromosome] = entry.length }
        for place in places {
            guard let entry = index[place.chromosome], place.position >= 1, place.count > 0,
                place.position - 1 + place.count <= entry.length
            else { continue }
            var letters: [UInt8] = []
            for base in (place.position - 1)..<(place.position - 1 + place.count) {
                let line = (base / entry.basesPerLine).multipliedReportingOverflow(by: entry.bytesPerLine)
                let at = entry.offset.addingReportingOverflow(line.partialValue + base % entry.basesPerLine)
                let byte = line.overflow || at.overflow ? [] : try file.bytes(at: at.partialValue, count: 1)
                guard let letter = byte.first, letter | 0x20 >= 0x61, letter | 0x20 <= 0x7A else {
                    throw .damaged(
                        path: path, container: "fasta", offset: at.partialValue,
                        what: "its index `.fai` is that of another file; make it anew with samtools faidx")
                }
                letters.append(letter & 0xDF)
            }
            bases[place] = letters
        }
    }

    // MARK: Without one

    /// Goes through the text once, a piece at a time.
    private mutating func scan(_ source: some ByteSource, for places: [ReferencePlace]) throws(ReadError) {
        var byChromosome: [Chromosome: [ReferencePlace]] = [:]
        for place in places where place.position >= 1 && place.count > 0 {
            byChromosome[place.chromosome, default: []].append(place)
        }
        for chromosome in byChromosome.keys { byChromosome[chromosome]?.sort { $0.position < $1.position } }
        var scan = Scan(byChromosome: byChromosome)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { room.deallocate() }
        while true {
            let count = try source.read(into: room)
            if count == 0 { break }
            scan.take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count]))
        }
        scan.finish()
        lengths = scan.lengths
        for (place, letters) in scan.found where letters.count == place.count { bases[place] = letters }
    }

    private struct Scan {
        let byChromosome: [Chromosome: [ReferencePlace]]
        var lengths: [Chromosome: Int] = [:]
        var found: [ReferencePlace: [UInt8]] = [:]
        private var chromosome: Chromosome?
        private var wanted: [ReferencePlace] = []
        private var next = 0
        private var position = 0
        /// The name of a sequence, while its line is read; `nil` in a line of bases.
        private var name: [UInt8]?

        init(byChromosome: [Chromosome: [ReferencePlace]]) { self.byChromosome = byChromosome }

        mutating func take(_ bytes: UnsafeRawBufferPointer) {
            var start = 0
            while start < bytes.count, let base = bytes.baseAddress {
                let end =
                    memchr(base + start, 0x0A, bytes.count - start).map { base.distance(to: UnsafeRawPointer($0)) }
                    ?? bytes.count
                take(line: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), isEnded: end < bytes.count)
                start = end + 1
            }
        }

        /// A line, or a part of one.
        private mutating func take(line: UnsafeRawBufferPointer, isEnded: Bool) {
            if name == nil, line.first == 0x3E {
                finish()
                name = []
            }
            if var text = name {
                // A name is short; what follows it is a description.
                if text.count < 1 << 12 { text += line.prefix(1 << 12) }
                name = text
                if isEnded { begin() }
                return
            }
            var count = line.count
            if count > 0, line[count - 1] == 0x0D { count -= 1 }
            // A place may begin in an earlier line and end in this one.
            for index in next..<wanted.count {
                let place = wanted[index]
                if place.position > position + count { break }
                let have = found[place]?.count ?? 0
                let from = place.position - 1 + have - position
                guard from >= 0, from < count else { continue }
                let letters = line[from..<min(count, from + place.count - have)].map { $0 & 0xDF }
                found[place, default: []] += letters
            }
            position += count
            while next < wanted.count, wanted[next].position - 1 + wanted[next].count <= position { next += 1 }
        }

        private mutating func begin() {
            let text = (name ?? []).dropFirst().prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
            name = nil
            chromosome = Chromosome(text).flatMap { lengths[$0] == nil ? $0 : nil }
            wanted = chromosome.flatMap { byChromosome[$0] } ?? []
            next = 0
            position = 0
        }

        /// Notes the length of the sequence that ends here.
        mutating func finish() {
            if let chromosome { lengths[chromosome] = position }
            chromosome = nil
            wanted = []
        }
    }
}
