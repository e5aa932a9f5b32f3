// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// The meaning of the name of a sequence: one table for every format.
///
/// Numbers above 22 are those of PLINK (23 X, 24 Y, 25 the pseudoautosomal regions, with positions on X, 26 MT), which every vendor that
/// writes numbers uses. The version of an accession identifies the build: NCBI's assembly reports of NCBI36 (GCF_000001405.12), GRCh37
/// (GCF_000001405.13) and GRCh38 (GCF_000001405.26).
enum ContigName: Equatable, Sendable {
    /// A chromosome, with the build where the name identifies it.
    case chromosome(Chromosome, Build?)
    /// A sequence that is not a chromosome: an alternate or unplaced one, a decoy, a virus, another mitochondrial genome.
    case otherSequence
    /// A chromosome of an assembly without positions of loci, with the name of the assembly.
    case otherAssembly(String)
    /// An unknown name.
    case unknown

    /// The most characters of a name; there are none as long.
    private static let longest = 80

    init(_ text: some Collection<UInt8>) {
        var name: [UInt8] = []
        for byte in text.prefix(Self.longest + 1) where byte != 0x20 && byte != 0x22 {
            name.append((0x61...0x7A).contains(byte) ? byte & 0xDF : byte)
        }
        self = name.count > Self.longest ? .unknown : Self.meaning(of: name[...])
    }

    /// The chromosome, whatever the build; `nil` for other sequences.
    var chromosome: Chromosome? {
        if case .chromosome(let chromosome, _) = self { return chromosome }
        return nil
    }

    /// - Parameter name: in upper case.
    private static func meaning(of name: ArraySlice<UInt8>) -> ContigName {
        // `gi|224589800|ref|NC_000001.10|`
        if name.contains(0x7C) {
            let parts = name.split(separator: 0x7C)
            return parts.compactMap { accession($0) }.first ?? .unknown
        }
        if let accession = accession(name) { return accession }
        if isOtherSequence(name) { return .otherSequence }
        var rest = name
        for prefix in ["CHROMOSOME", "CHROM", "CHR"] where rest.starts(with: prefix.utf8) {
            rest = rest.dropFirst(prefix.utf8.count)
            if let byte = rest.first, byte == 0x5F || byte == 0x2D || byte == 0x2E { rest = rest.dropFirst() }
            break
        }
        if let chromosome = chromosome(rest) { return .chromosome(chromosome, nil) }
        return isOtherSequence(rest) ? .otherSequence : .unknown
    }

    private static func chromosome(_ name: ArraySlice<UInt8>) -> Chromosome? {
        guard !name.isEmpty, name.count <= 13 else { return nil }
        for (text, chromosome) in names where name.elementsEqual(text.utf8) { return chromosome }
        guard name.count <= 3, let number = number(name) else { return nil }
        switch number {
        case 1...22: return Chromosome(number: number)
        // Positions of the pseudoautosomal regions are those on X.
        case 23, 25: return .x
        case 24: return .y
        case 26: return .mt
        default: return nil
        }
    }

    private static let names: [(String, Chromosome)] = [
        ("X", .x), ("Y", .y), ("M", .mt), ("MT", .mt), ("XY", .x), ("PAR", .x), ("PAR1", .x), ("PAR2", .x),
        ("X_PAR", .x), ("X_PAR1", .x), ("X_PAR2", .x), ("X_NONPAR", .x), ("MITO", .mt), ("MITOCHONDRION", .mt),
    ]

    // MARK: Accessions

    /// The meaning of an accession; `nil` for other names.
    private static func accession(_ name: ArraySlice<UInt8>) -> ContigName? {
        let parts = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard let stem = parts.first, parts.count <= 2 else { return nil }
        let version = parts.count == 2 ? number(parts[1]) : nil
        if parts.count == 2, version == nil { return nil }
        if stem.starts(with: "NC_".utf8), let number = number(stem.dropFirst(3)), stem.count == 9 {
            return refSeq(number, version: version)
        }
        if stem.starts(with: "CM".utf8), stem.count == 8, let number = number(stem.dropFirst(2)) {
            return genBank(number, version: version)
        }
        // GRCh37 and GRCh38 have the same mitochondrial genome.
        if stem.elementsEqual("J01415".utf8) { return .chromosome(.mt, nil) }
        if stem.starts(with: "CP".utf8), let number = number(stem.dropFirst(2)), (68_254...68_277).contains(number) {
            return .otherAssembly("T2T-CHM13")
        }
        return nil
    }

    private static func refSeq(_ number: Int, version: Int?) -> ContigName {
        switch number {
        case 1...24:
            guard let chromosome = Chromosome(number: number) else { return .unknown }
            guard let version else { return .chromosome(chromosome, nil) }
            // Each build has the next version of every chromosome.
            switch version - versionsOn37[number - 1] {
            case -1: return .chromosome(chromosome, .grch36)
            case 0: return .chromosome(chromosome, .grch37)
            case 1: return .chromosome(chromosome, .grch38)
            default: return .otherAssembly("another assembly than NCBI36, GRCh37 and GRCh38")
            }
        case 12_920: return .chromosome(.mt, nil)
        // The mitochondrial genome of UCSC's hg19, which has other positions, and the Epstein-Barr virus.
        case 1807, 7605: return .otherSequence
        case 60_925...60_948: return .otherAssembly("T2T-CHM13")
        case 67...87: return .otherAssembly("a mouse genome")
        default: return .unknown
        }
    }

    private static func genBank(_ number: Int, version: Int?) -> ContigName? {
        switch number {
        case 663...686:
            guard let chromosome = Chromosome(number: number - 662) else { return nil }
            switch version {
            case nil: return .chromosome(chromosome, nil)
            case 1: return .chromosome(chromosome, .grch37)
            case 2: return .chromosome(chromosome, .grch38)
            default: return .otherAssembly("another assembly than GRCh37 and GRCh38")
            }
        case 994...1014: return .otherAssembly("a mouse genome")
        default: return nil
        }
    }

    /// The versions of NC_000001 to NC_000024 in GRCh37.
    private static let versionsOn37 = [
        10, 11, 11, 11, 9, 11, 13, 10, 11, 10, 9, 11, 10, 8, 9, 9, 10, 9, 9, 10, 8, 10, 10, 9,
    ]

    // MARK: Other sequences

    private static func isOtherSequence(_ name: ArraySlice<UInt8>) -> Bool {
        if name.elementsEqual([0x30]) || name.elementsEqual("UN".utf8) { return true }
        if let hap = name.lastIndex(of: 0x5F), name[hap...].starts(with: "_HAP".utf8) { return true }
        for start in otherStarts where name.starts(with: start.utf8) { return true }
        for end in otherEnds where name.count > end.utf8.count && name.suffix(end.utf8.count).elementsEqual(end.utf8) {
            return true
        }
        return false
    }

    /// The beginnings of names of UCSC, the 1000 Genomes Project and GenBank.
    private static let otherStarts = [
        "UN_", "CHRUN", "GL000", "GL383", "GL339", "GL582", "GL877", "GL949", "KI27", "KN1", "KN5", "KQ", "KV", "KZ",
        "JH", "JTFH", "NT_", "NW_", "HLA", "HS37D5", "HS38D1", "EBV", "CHREBV", "PHIX", "DECOY", "HSCHR", "HG1",
    ]
    private static let otherEnds = ["_RANDOM", "_ALT", "_FIX", "_DECOY"]

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(digit &- 0x30)
        }
        return value
    }
}

/// The names of sequences in a file, as far as conclusions depend on them.
struct ContigNames: Sendable {
    /// The chromosomes with rows.
    private(set) var chromosomes = ChromosomeSet()
    /// The builds of accessions, each with such a name.
    private(set) var builds: [(build: Build, name: String)] = []
    /// An assembly without positions of loci, with such a name.
    private(set) var otherAssembly: (assembly: String, name: String)?
    /// Some unknown names.
    private(set) var unknown: [String] = []
    /// Some names of sequences that are not chromosomes.
    private(set) var others: [String] = []

    private static let maxNames = 5

    /// True where there are rows, and none is on a known chromosome.
    var hasNone: Bool { chromosomes.isEmpty && !(unknown.isEmpty && others.isEmpty) }

    /// Adds a name.
    ///
    /// - Parameter isRow: whether it is the name in a row; otherwise the header names it.
    mutating func insert(_ text: some Collection<UInt8>, isRow: Bool = true) {
        switch ContigName(text) {
        case .chromosome(let chromosome, let build):
            if isRow { chromosomes.insert(chromosome) }
            guard let build, !builds.contains(where: { $0.build == build }) else { return }
            builds.append((build, visible(text)))
        case .otherAssembly(let assembly):
            if otherAssembly == nil { otherAssembly = (assembly, visible(text)) }
        case .unknown where isRow: Self.add(visible(text), to: &unknown)
        case .otherSequence where isRow: Self.add(visible(text), to: &others)
        case .unknown, .otherSequence: break
        }
    }

    /// Adds the names of another part of the file.
    mutating func add(_ other: ContigNames) {
        chromosomes.formUnion(other.chromosomes)
        for (build, name) in other.builds where !builds.contains(where: { $0.build == build }) {
            builds.append((build, name))
        }
        otherAssembly = otherAssembly ?? other.otherAssembly
        for name in other.unknown { Self.add(name, to: &unknown) }
        for name in other.others { Self.add(name, to: &others) }
    }

    private static func add(_ name: String, to names: inout [String]) {
        if names.count < maxNames, !names.contains(name) { names.append(name) }
    }
}
