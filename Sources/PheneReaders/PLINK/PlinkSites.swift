// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Which lines of a `.bim` are read: those of some loci, those of sites that show the build, and a number of those on X and Y.
struct PlinkSites {
    /// Why a line is read.
    enum Need: Sendable {
        /// By its id or position it may be of a locus, or show the build.
        case site
        /// It is on X or Y, and counts as evidence for the person's sex alone.
        case sex
    }

    private let loci: LocusTable
    /// The positions of the loci on all builds, as ``LociByPosition/key(_:_:)`` combines them.
    private let positions: Set<UInt64>
    // The number of rows of X and Y that were read, which show the person's sex.
    private var rowsOfSexes = 0

    /// - Parameter loci: the loci to read.
    init(_ loci: LocusTable) {
        self.loci = loci
        var positions: Set<UInt64> = []
        for locus in loci.loci {
            for placement in locus.placements {
                positions.insert(LociByPosition.key(locus.chromosome, placement.position.value))
            }
        }
        self.positions = positions
    }

    /// Why the next line of the `.bim` is read; `nil` where it is not.
    ///
    /// - Parameters:
    ///   - id: its second column.
    ///   - chromosome: its first column.
    ///   - position: its fourth column.
    mutating func need(
        id: ArraySlice<UInt8>, chromosome: ArraySlice<UInt8>, position: ArraySlice<UInt8>
    ) -> Need? {
        let known = VariantID(id)
        if let known, loci.index(of: known) != nil { return .site }
        guard let chromosome = ContigName(chromosome).chromosome, position.count <= 10,
            let position = UInt32(String(decoding: position, as: UTF8.self))
        else { return nil }
        if let known, BuildMarkers.agreement(of: known, at: position) != nil { return .site }
        if positions.contains(LociByPosition.key(chromosome, position)) { return .site }
        guard let kind = SexChromosome(chromosome), kind.ownPositions.contains(position),
            rowsOfSexes < 2 * SexBasis.Rows.maxRows
        else { return nil }
        rowsOfSexes += 1
        return .sex
    }
}

/// The three files of a PLINK fileset.
struct PlinkParts {
    private let stem: String
    private let beside: [String: [UInt8]]?

    /// - Parameters:
    ///   - path: that of the `.bed`.
    ///   - options: have the other files, where they are in memory.
    init(bed path: String, options: ReadOptions) { self.init(path, ending: ".bed", options: options) }

    /// - Parameters:
    ///   - path: that of the file of genotypes.
    ///   - ending: its ending, in the place of which the other files have theirs.
    ///   - options: have the other files, where they are in memory.
    init(_ path: String, ending: String, options: ReadOptions) {
        let isThere = path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        stem = isThere ? String(path.dropLast(ending.count)) : path
        beside = options.filesBeside
    }

    /// Whether there is a file with an ending.
    func has(_ ending: String) -> Bool {
        if let beside { return beside[ending] != nil }
        return (try? FileSource.open(stem + ending)) != nil
    }

    /// The path of a file with an ending, such as `.fam`.
    func path(_ ending: String) -> String { stem + ending }

    /// Opens the file with an ending.
    func open(_ ending: String) throws(FileError) -> any ByteSource {
        guard let beside else { return try FileSource.open(stem + ending) }
        return MemorySource(beside[ending] ?? [])
    }
}
