// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What the header lines of a VCF say of the file as a whole.
struct VCFHeader {
    /// `4.2`, as written; absent where the file does not begin with it.
    private(set) var version: String?
    /// The names of the samples, in the order of their columns; absent until the `#CHROM` line.
    private(set) var sampleCount: Int?
    /// The assemblies whose chromosome lengths the contig lines state.
    private(set) var assemblies: [ContigLengths.Assembly] = []
    /// Whether a program imputed the genotypes.
    private(set) var imputer = Imputer()
    /// True where it says that records with several alleles were split into one for each.
    private(set) var isSplit = false
    /// The names of its sequences.
    private(set) var contigs = ContigNames()
    /// What it says of the sequences that are named as mitochondrial genomes.
    private(set) var mitochondria = Mitochondria()
    /// True where PLINK made it, whose reference alleles may not be those of the reference, nor on its strand.
    private(set) var hasProvisionalReference = false
    private var names = AssemblyNames()

    /// The columns before those of samples: `#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT`.
    static let fixedColumns = 9

    static let lostTabs =
        "the columns of the VCF are not divided by tabs, which were lost, perhaps by an editor or by copying; give the file "
        + "as you downloaded it, or put them back (`sed '/^##/!s/  */\\t/g'`)"

    /// Takes a line that begins with `##`.
    mutating func take(_ line: ArraySlice<UInt8>) {
        if let isSplit = SplitSigns.verdict(line) { self.isSplit = isSplit }
        imputer.take(line)
        if version == nil, let value = Self.value(of: "##fileformat=VCFv", in: line) {
            version = String(decoding: value.prefix(8), as: UTF8.self)
        } else if let value = Self.value(of: "##contig=<", in: line) {
            takeContig(value)
        } else if let value = Self.value(of: "##reference=", in: line) ?? Self.value(of: "##assembly=", in: line) {
            names.take(value)
        } else if Self.value(of: "##source=PLINK", in: line) != nil
            || Self.value(of: "##INFO=<ID=PR,", in: line).map({ $0.holds(Array("rovisional".utf8)) }) ?? false
        {
            hasProvisionalReference = true
        }
    }

    /// The builds that it speaks for, in rising order: by accessions and the lengths of chromosomes, and without these by
    /// name.
    var builds: [Build] {
        var found: [Build] = contigs.builds.map { $0.build }
        for assembly in assemblies {
            if case .build(let build) = assembly, !found.contains(build) { found.append(build) }
        }
        return (found.isEmpty && assemblies.isEmpty ? names.builds : found).sorted()
    }

    /// The assembly that it names, where no locus has a position on it and lengths speak for no build.
    ///
    /// - Parameter stated: what the user says of the build; it decides only where the header contradicts itself.
    func otherAssembly(stated: Build?) -> String? {
        var named = contigs.otherAssembly.map { $0.assembly + " (see `" + $0.name + "`)" }
        for case .other(let name) in assemblies where named == nil { named = name }
        if let named { return builds.isEmpty ? named : nil }
        guard let other = names.other, assemblies.isEmpty, contigs.builds.isEmpty else { return nil }
        return names.builds.isEmpty || stated == nil ? other : nil
    }

    private mutating func takeContig(_ fields: ArraySlice<UInt8>) {
        var name: ArraySlice<UInt8>?
        var length: UInt32?
        for field in fields.split(separator: 0x2C) {
            if let value = Self.value(of: "ID=", in: field) { name = value.prefix { $0 != 0x3E } }
            if let value = Self.value(of: "length=", in: field) {
                length = UInt32(String(decoding: value.prefix { $0 &- 0x30 < 10 }.prefix(10), as: UTF8.self))
            }
            if let value = Self.value(of: "assembly=", in: field) { names.take(value) }
            if let value = Self.value(of: "species=", in: field) { names.take(value, isSpecies: true) }
        }
        guard let name else { return }
        contigs.insert(name, isRow: false)
        mitochondria.take(name, length: length)
        guard let length, let chromosome = ContigName(name).chromosome else { return }
        for assembly in ContigLengths.assemblies(chromosome, length: length) where !assemblies.contains(assembly) {
            assemblies.append(assembly)
        }
    }

    /// The column of the wanted sample, counted from 0, of a `#CHROM` line.
    ///
    /// - Parameter sample: a name, or a number from 1; absent where the file should have one sample only.
    mutating func sampleColumn(in line: ArraySlice<UInt8>, sample: String?, path: String) throws(ReadError) -> Int {
        let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
        let count = max(0, columns.count - Self.fixedColumns)
        sampleCount = count
        guard count > 0 else { throw .noSamples(path: path) }
        let names = columns.dropFirst(Self.fixedColumns)
        func shown() -> [String] { names.prefix(5).map { visible($0) } }
        guard let sample else {
            guard count == 1 else { throw .sampleNeeded(path: path, count: count, first: shown()) }
            return Self.fixedColumns
        }
        let wanted = Array(sample.utf8)
        var found: [Int] = []
        for (index, name) in names.enumerated() where name.elementsEqual(wanted) { found.append(index) }
        if found.count > 1 { throw .sampleTwice(path: path, sample: sample) }
        if let index = found.first { return Self.fixedColumns + index }
        if let number = Int(sample), (1...count).contains(number) { return Self.fixedColumns + number - 1 }
        throw .noSuchSample(path: path, sample: sample, count: count, first: shown())
    }

    private static func value(of key: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        line.starts(with: key.utf8) ? line.dropFirst(key.utf8.count) : nil
    }
}
