// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// The rows of one person of a PLINK fileset at some loci and on X and Y, as text: a line for each line of the `.bim`, which is empty for
/// other variants.
///
/// Only the bytes of these rows are read from the `.bed`, so that memory and time do not grow with the number of people.
final class PlinkRows: ByteSource {
    private let bed: any SeekableSource
    private let bim: ExactReader
    private let path: String
    private let people: PlinkPeople
    private var sites: PlinkSites
    private let bytesPerVariant: Int
    private let ends: PlinkEnds
    private var variant = 0
    private var ready: [UInt8] = []
    private var taken = 0
    private var isDone = false

    /// The first bytes of a `.bed` in the order of variants.
    static let magic: [UInt8] = [0x6C, 0x1B, 0x01]
    /// The first bytes of a `.bed` in the order of people, which is obsolete.
    static let oldMagic: [UInt8] = [0x6C, 0x1B, 0x00]

    /// Opens a fileset.
    ///
    /// - Parameters:
    ///   - bed: the `.bed`, whose first bytes were checked.
    ///   - path: the path of the `.bed`.
    ///   - options: the sample (see ``PlinkPeople``) and the files beside.
    init(_ bed: any SeekableSource, path: String, loci: LocusTable, options: ReadOptions) throws(ReadError) {
        self.bed = bed
        self.path = path
        let parts = PlinkParts(bed: path, options: options)
        people = try PlinkPeople(readingFile(parts.open(".fam")), path: parts.path(".fam"), sample: options.sample)
        bim = ExactReader(try readingFile(parts.open(".bim")), path: parts.path(".bim"), container: "PLINK")
        bytesPerVariant = (people.count + 3) / 4
        sites = PlinkSites(loci)
        ends = PlinkEnds(bed, count: people.count)
        let size = bed.size - Self.magic.count
        if size % bytesPerVariant == 0 {
            try readingFile(checkEnds(of: PlinkEnds.spread(over: size / bytesPerVariant)))
        }
    }

    /// The person's sex in the `.fam`.
    var sex: Sex? { people.sex }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if taken == ready.count {
            ready.removeAll(keepingCapacity: true)
            taken = 0
            while ready.count < buffer.count, !isDone { try addLine() }
        }
        let count = min(buffer.count, ready.count - taken)
        buffer.copyBytes(from: ready[taken..<taken + count])
        taken += count
        return count
    }

    private func addLine() throws(FileError) {
        guard let line = try bim.line(variant + 1, limit: RowLimits.longestLine) else {
            isDone = true
            let expected = Self.magic.count + variant * bytesPerVariant
            if bed.size == expected { return }
            let what = "\(variant) variants of \(people.count) people take \(expected) bytes, and it has \(bed.size)"
            if bed.size > expected { throw .inconsistent(path: path, what: what + Self.otherFileset) }
            throw .damaged(path: path, container: "PLINK bed", offset: bed.size, what: what)
        }
        defer {
            variant += 1
            ready.append(0x0A)
        }
        let columns = line.split { $0 == 0x20 || $0 == 0x09 }
        // Other lines are passed on unchanged, so that they are reported with their numbers.
        guard columns.count == 6 else {
            ready += line.isEmpty ? [0x3F] : line
            return
        }
        guard sites.need(id: columns[1], chromosome: columns[0], position: columns[3]) != nil else { return }
        try checkEnds(of: [variant])
        let alleles = try genotype(columns[4], columns[5])
        for column in [columns[1], columns[0], columns[3], alleles.0] { ready += column + [0x09] }
        ready += alleles.1
    }

    /// Fails where a row has a genotype behind that of the last person: somebody is missing from the `.fam`.
    private func checkEnds(of rows: [Int]) throws(FileError) {
        guard let row = try ends.firstBad(of: rows) else { return }
        throw .inconsistent(
            path: path,
            what: "variant \(row + 1) has more genotypes than the \(people.count) people of the .fam"
                + Self.otherFileset)
    }

    private static let otherFileset = "; the .bim or .fam is of another fileset"

    /// The alleles of the person by two bits: 0 for two of the first allele, 2 for one of each, 3 for two of the second, 1 for a missing
    /// genotype.
    private func genotype(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
    ) throws(FileError) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        let offset = Self.magic.count + variant * bytesPerVariant + people.index / 4
        guard let byte = try bed.bytes(at: offset, count: 1).first else {
            throw .damaged(path: path, container: "PLINK bed", offset: bed.size, what: "it ends too early")
        }
        switch byte >> UInt8(2 * (people.index % 4)) & 3 {
        case 0: return (first, first)
        case 2: return (first, second)
        case 3: return (second, second)
        default: return ([0x30], [0x30])
        }
    }
}
