// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The rows of one person of a PLINK fileset near some loci and on X and Y, as text: a line for each line of the `.bim`,
/// empty where it is another's.
///
/// Of the `.bed` only the bytes of these rows are read, so that memory and time do not grow with the number of people.
final class PlinkRows: ByteSource {
    private let bed: any SeekableSource
    private let bim: ExactBytes
    private let path: String
    private let people: PlinkPeople
    private let loci: LocusTable
    /// By chromosome number and position, the places of the loci on any build.
    private let places: Set<UInt64>
    private let bytesPerVariant: Int
    // How many rows of X and Y were given out, which tell the person's sex.
    private var rowsOfSexes = 0
    private var variant = 0
    private var ready: [UInt8] = []
    private var taken = 0
    private var isDone = false

    /// The first bytes of a `.bed` with all people of a variant together; the other order was given up with PLINK 1.
    static let magic: [UInt8] = [0x6C, 0x1B, 0x01]
    static let oldMagic: [UInt8] = [0x6C, 0x1B, 0x00]

    /// - Parameters:
    ///   - bed: the `.bed`, whose first bytes are known to be its own.
    ///   - path: of the `.bed`.
    ///   - options: the sample, as `PlinkPeople` has it, and the files beside.
    init(_ bed: any SeekableSource, path: String, loci: LocusTable, options: ReadOptions) throws(ReadError) {
        self.bed = bed
        self.path = path
        self.loci = loci
        let stem = path.utf8.suffix(4).elementsEqual(".bed".utf8) ? String(path.dropLast(4)) : path
        func part(_ ending: String) throws(ReadError) -> any ByteSource {
            guard let files = options.filesBeside else { return try FileSource.open(stem + ending) }
            return MemorySource(files[ending] ?? [])
        }
        people = try PlinkPeople(part(".fam"), path: stem + ".fam", sample: options.sample)
        bim = ExactBytes(try part(".bim"), path: stem + ".bim", container: "PLINK")
        bytesPerVariant = (people.count + 3) / 4
        var places: Set<UInt64> = []
        for locus in loci.loci {
            for placement in locus.placements {
                places.insert(LineJudge.placeKey(locus.chromosome, placement.position.value))
            }
        }
        self.places = places
    }

    /// What the `.fam` says of the person.
    var sex: Sex? { people.sex }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
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

    private func addLine() throws(ReadError) {
        guard let line = try bim.line(variant + 1, limit: RowLimits.longestLine) else {
            isDone = true
            let expected = Self.magic.count + variant * bytesPerVariant
            guard bed.size == expected else {
                throw .damaged(
                    path: path, container: "PLINK bed", offset: min(bed.size, expected),
                    what: "\(variant) variants of \(people.count) people take \(expected) bytes, and it has \(bed.size)"
                )
            }
            return
        }
        defer {
            variant += 1
            ready.append(0x0A)
        }
        let columns = line.split { $0 == 0x20 || $0 == 0x09 }
        // What is no row goes through as it is, so that it is told with its line.
        guard columns.count == 6 else {
            ready += line.isEmpty ? [0x3F] : line
            return
        }
        guard isWanted(columns[1], columns[0], columns[3]) else { return }
        let alleles = try genotype(columns[4], columns[5])
        for column in [columns[1], columns[0], columns[3], alleles.0] { ready += column + [0x09] }
        ready += alleles.1
    }

    private func isWanted(
        _ id: ArraySlice<UInt8>, _ chromosome: ArraySlice<UInt8>, _ position: ArraySlice<UInt8>
    ) -> Bool {
        let known = VariantID(id)
        if let known, loci.index(of: known) != nil { return true }
        guard let chromosome = ContigName(chromosome).chromosome, position.count <= 10,
            let position = UInt32(String(decoding: position, as: UTF8.self))
        else { return false }
        if let known, BuildMarkers.agreement(of: known, at: position) != nil { return true }
        if places.contains(LineJudge.placeKey(chromosome, position)) { return true }
        guard let kind = SexChromosome(chromosome), kind.ownPositions.contains(position),
            rowsOfSexes < 2 * SexGrounds.Rows.most
        else { return false }
        rowsOfSexes += 1
        return true
    }

    /// The two bits of the person, the lowest first: 00 two of the first allele, 10 one of each, 11 two of the second, 01
    /// missing.
    private func genotype(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
    ) throws(ReadError) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        let place = Self.magic.count + variant * bytesPerVariant + people.index / 4
        guard let byte = try bed.bytes(at: place, count: 1).first else {
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
