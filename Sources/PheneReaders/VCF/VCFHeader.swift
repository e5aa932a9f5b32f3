// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// What the header of a VCF states about the file as a whole.
struct VCFHeader {
    /// The version as the file writes it, such as `4.2`; absent where the header has none.
    private(set) var version: String?
    /// The number of samples; absent before the `#CHROM` line.
    private(set) var sampleCount: Int?
    /// The assemblies that have the lengths of the contig lines.
    private(set) var assemblies: [ContigLengths.Assembly] = []
    /// What it states about imputation.
    private(set) var imputer = Imputer()
    /// True where it states that records were split by allele.
    private(set) var isSplit = false
    /// The names of its sequences.
    private(set) var contigs = ContigNames()
    /// The mitochondrial sequences.
    private(set) var mitochondria = Mitochondria()
    /// True where PLINK wrote the file, so that REF may not be the reference allele, and alleles may be on either strand.
    private(set) var hasProvisionalReference = false
    private var names = AssemblyNames()

    /// The number of columns before those of samples: `#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT`.
    static let fixedColumns = 9

    /// The message about a VCF without tabs.
    static let lostTabs =
        "the columns of the VCF are not separated by tabs, which an editor or copying may have replaced; give the file "
        + "as you downloaded it, or restore them (`sed '/^##/!s/  */\\t/g'`)"

    /// Reads a line that begins with `##`.
    mutating func take(_ line: ArraySlice<UInt8>) {
        if let isSplit = SplitMarkers.isSplit(line) { self.isSplit = isSplit }
        imputer.take(line)
        if version == nil, let value = Self.value(of: "##fileformat=VCFv", in: line) {
            version = String(decoding: value.prefix(8), as: UTF8.self)
        } else if let value = Self.value(of: "##contig=<", in: line) {
            takeContig(value)
        } else if let value = Self.value(of: "##reference=", in: line) ?? Self.value(of: "##assembly=", in: line) {
            names.take(value)
        } else if Self.value(of: "##source=PLINK", in: line) != nil
            || Self.value(of: "##INFO=<ID=PR,", in: line).map({ $0.contains(bytes: Array("rovisional".utf8)) }) ?? false
        {
            hasProvisionalReference = true
        }
    }

    /// Notes that REF of some record may not be the reference allele, as another file states.
    mutating func setProvisionalReference() { hasProvisionalReference = true }

    /// The builds that it shows, in ascending order: by accessions and chromosome lengths, or without these by name.
    var builds: [Build] {
        var found: [Build] = contigs.builds.map { $0.build }
        for assembly in assemblies {
            if case .build(let build) = assembly, !found.contains(build) { found.append(build) }
        }
        return (found.isEmpty && assemblies.isEmpty ? names.builds : found).sorted()
    }

    /// The assembly without positions of loci that it names; `nil` where it names none, or lengths show a build.
    ///
    /// - Parameter stated: the build that the user stated, which decides only where the header contradicts itself.
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

    /// The column of a sample in a `#CHROM` line, counted from 0.
    ///
    /// - Parameter sample: a name, or a number from 1; absent where the file must have a single sample.
    /// - Throws: `ReadError.noSamples`, `.sampleNeeded`, `.sampleTwice` and `.noSuchSample`.
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
        let bytes = Array(sample.utf8)
        var found: [Int] = []
        for (index, name) in names.enumerated() where name.elementsEqual(bytes) { found.append(index) }
        if found.count > 1 { throw .sampleTwice(path: path, sample: sample) }
        if let index = found.first { return Self.fixedColumns + index }
        if let number = Int(sample), (1...count).contains(number) { return Self.fixedColumns + number - 1 }
        throw .noSuchSample(path: path, sample: sample, count: count, first: shown())
    }

    /// The column of the first sample in a `#CHROM` line, where all of them are read.
    ///
    /// - Throws: `ReadError.noSamples`.
    mutating func firstSampleColumn(in line: ArraySlice<UInt8>, path: String) throws(ReadError) -> Int {
        let count = line.count { $0 == 0x09 } + 1 - Self.fixedColumns
        guard count > 0 else { throw .noSamples(path: path) }
        sampleCount = count
        return Self.fixedColumns
    }

    private static func value(of key: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        line.starts(with: key.utf8) ? line.dropFirst(key.utf8.count) : nil
    }
}
