// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// A `.pgen`: its header, and its records by their number.
///
/// Of the tables of the header only those of the blocks of 65,536 variants that are asked for are read, one at a time.
final class PgenFile {
    let path: String
    let variantCount: Int
    let sampleCount: Int
    private let source: any SeekableSource
    private let mode: UInt8
    private let control: UInt8
    private var block: Block?
    private var base: (variant: Int, codes: PgenCodes)?

    /// The tables of a block.
    private struct Block {
        let number: Int
        let kinds: [UInt8]
        /// Where each record begins, and where the last one ends.
        let starts: [Int]
        /// The numbers of alternate alleles; empty where there are none.
        let alternates: [UInt8]
        /// A bit for each variant whose reference is not known; empty where none is stated.
        let provisional: [UInt8]
    }

    /// What is stated of the alleles of a variant.
    struct Facts {
        /// How many alternate alleles it has; `nil` where that is not stated.
        let alternates: Int?
        /// Whether the reference allele is known to be one.
        let hasReference: Bool
    }

    private static let blockSize = 65_536
    private static let headerSize = 12
    static let magic: [UInt8] = [0x6C, 0x1B]

    /// Whether first bytes are those of a `.pgen`, of whatever storage mode, and not those of a `.bed`.
    static func isMagic(_ head: [UInt8]) -> Bool { head.count > 2 && head.starts(with: magic) && head[2] > 1 }

    /// Reads the header.
    ///
    /// - Throws: a ``CohortError`` for a file that is none, that is cut short, or has a form that is not read.
    init(_ source: any SeekableSource, path: String) throws(CohortError) {
        let head = try reading { () throws(FileError) in try source.bytes(at: 0, count: Self.headerSize) }
        guard Self.isMagic(head) else { throw .notPgen(path: path) }
        mode = head[2]
        switch mode {
        case 0x02, 0x03, 0x04, 0x10: break
        case 0x11:
            throw .otherForm(
                path: path, what: "this .pgen has phase sets at its end",
                remedy: "write it again without them (`plink2 --pfile ... --make-pgen`)")
        case 0x20, 0x21:
            throw .otherForm(
                path: path, what: "this .pgen has its header in a .pgen.pgi beside it",
                remedy: "write it again in one file (`plink2 --pfile ... --make-pgen`)")
        case 0x30, 0x31:
            throw .otherForm(path: path, what: "this is the index of a .pgen", remedy: "give the .pgen itself")
        default:
            throw .otherForm(
                path: path, what: "this .pgen has the storage mode \(mode), which is not known",
                remedy: "write it again (`plink2 --pfile ... --make-pgen`)")
        }
        guard head.count == Self.headerSize else { throw Self.damaged(path, source.size, "it ends within its header") }
        func word(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(head[at + $1]) << (8 * $1) } }
        variantCount = word(3)
        sampleCount = word(7)
        control = head[11]
        self.source = source
        self.path = path
        guard sampleCount > 0 else { throw .noPeople(path: path) }
        guard variantCount > 0 else { throw .noVariants(path: path) }
        guard Int64(variantCount) < 1 << 31, Int64(sampleCount) < 1 << 31 else {
            throw Self.damaged(path, 3, "its numbers of variants and samples are not possible")
        }
        if mode < 0x10 {
            guard control & 0x3F == 0 else { throw Self.damaged(path, 11, "its header contradicts itself") }
            let expected = firstRecord + variantCount * recordSize
            if source.size != expected {
                throw Self.damaged(
                    path, source.size,
                    "\(variantCount) variants of \(sampleCount) people take \(expected) bytes, and it has \(source.size)"
                )
            }
            return
        }
        if control & 8 != 0 {
            throw .otherForm(
                path: path, what: "this .pgen has the short header of few samples",
                remedy: "write it again (`plink2 --pfile ... --make-pgen`)")
        }
        if control >> 4 & 3 > 1 {
            throw .otherForm(
                path: path, what: "this .pgen has more than 255 alternate alleles of a variant",
                remedy: "split such variants (`plink2 --make-pgen multiallelics=-`)")
        }
        // The last block shows whether the file is whole.
        let last = try tables((variantCount - 1) / Self.blockSize)
        if let end = last.starts.last, source.size != end {
            throw Self.damaged(
                path, source.size,
                source.size < end
                    ? "its records take \(end) bytes, and it has \(source.size); it is cut short"
                    : "its records end before it does, at byte \(end)")
        }
    }

    private static func damaged(_ path: String, _ offset: Int, _ what: String) -> CohortError {
        .read(.file(.damaged(path: path, container: "PLINK pgen", offset: offset, what: what)))
    }

    // MARK: Where records are

    private var blockCount: Int { (variantCount + Self.blockSize - 1) / Self.blockSize }
    private var hasWideKinds: Bool { control & 4 != 0 }
    private var lengthSize: Int { Int(control & 3) + 1 }
    private var hasAlternates: Bool { control >> 4 & 3 != 0 }
    private var hasFlags: Bool { control >> 6 == 3 }

    /// The first record of a file whose records have one size.
    private var firstRecord: Int { Self.headerSize + (hasFlags ? (variantCount + 7) / 8 : 0) }
    private var recordSize: Int {
        (sampleCount + 3) / 4 + (mode == 0x02 ? 0 : mode == 0x03 ? 2 * sampleCount : 4 * sampleCount)
    }

    /// The bytes of the tables of a block.
    private func tableSize(_ count: Int) -> Int {
        (hasWideKinds ? count : (count + 1) / 2) + count * lengthSize + (hasAlternates ? count : 0)
            + (hasFlags ? (count + 7) / 8 : 0)
    }

    private func bytes(_ offset: Int, _ count: Int, _ what: String) throws(CohortError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= source.size, count <= source.size - offset else {
            throw Self.damaged(path, min(max(0, offset), source.size), what)
        }
        let bytes = try reading { () throws(FileError) in try source.bytes(at: offset, count: count) }
        guard bytes.count == count else { throw Self.damaged(path, offset, what) }
        return bytes
    }

    /// The tables of a block, which are kept until others are asked for.
    private func tables(_ number: Int) throws(CohortError) -> Block {
        if let block, block.number == number { return block }
        let count = min(Self.blockSize, variantCount - number * Self.blockSize)
        let first = Self.headerSize + 8 * blockCount + number * tableSize(Self.blockSize)
        let ends = "it ends within its header"
        let place = try bytes(Self.headerSize + 8 * number, 8, ends)
        let table = try bytes(first, tableSize(count), ends)
        var start = 0
        for index in 0..<7 { start |= Int(place[index]) << (8 * index) }
        let behind =
            Self.headerSize + 8 * blockCount + (blockCount - 1) * tableSize(Self.blockSize)
            + tableSize(variantCount - (blockCount - 1) * Self.blockSize)
        guard place[7] == 0, start >= behind, start <= source.size else {
            throw Self.damaged(path, Self.headerSize + 8 * number, "the place of a block of records is not possible")
        }
        var kinds: [UInt8] = []
        kinds.reserveCapacity(count)
        for index in 0..<count {
            kinds.append(hasWideKinds ? table[index] : table[index >> 1] >> UInt8(4 * (index & 1)) & 15)
        }
        var at = hasWideKinds ? count : (count + 1) / 2
        var starts = [start]
        starts.reserveCapacity(count + 1)
        for _ in 0..<count {
            for place in 0..<lengthSize { start += Int(table[at + place]) << (8 * place) }
            at += lengthSize
            starts.append(start)
        }
        let alternates = hasAlternates ? Array(table[at..<at + count]) : []
        at += alternates.count
        let made = Block(
            number: number, kinds: kinds, starts: starts, alternates: alternates,
            provisional: hasFlags ? Array(table[at...]) : [])
        block = made
        return made
    }

    // MARK: What is read

    /// What is stated of the alleles of a variant, counted from 0.
    func facts(of variant: Int) throws(CohortError) -> Facts {
        var isProvisional = control >> 6 != 1
        if mode < 0x10 {
            if hasFlags {
                let byte = try bytes(Self.headerSize + variant >> 3, 1, "it ends within its header")
                isProvisional = byte[0] >> UInt8(variant & 7) & 1 == 1
            }
            return Facts(alternates: nil, hasReference: !isProvisional)
        }
        let block = try tables(variant / Self.blockSize)
        let index = variant % Self.blockSize
        if hasFlags { isProvisional = block.provisional[index >> 3] >> UInt8(index & 7) & 1 == 1 }
        return Facts(
            alternates: hasAlternates ? Int(block.alternates[index]) : nil, hasReference: !isProvisional)
    }

    /// Reads a record.
    ///
    /// - Parameters:
    ///   - variant: its number, counted from 0.
    ///   - alleleCount: how many alleles the variant has, the reference included.
    /// - Throws: a ``CohortError`` for one that is damaged.
    func record(_ variant: Int, alleleCount: Int) throws(CohortError) -> PgenRecord {
        let (kind, bytes, offset) = try stored(variant)
        var codes: PgenCodes?
        if PgenRecord.Kind.isDifference(kind) { codes = try self.codes(before: variant) }
        if kind & PgenRecord.Kind.dosages != 0, alleleCount > 2 {
            throw .otherForm(
                path: path, what: "variant \(variant + 1) has dosages of several alternate alleles",
                remedy: "split such variants (`plink2 --make-pgen multiallelics=-`)")
        }
        guard
            let record = PgenRecord(bytes, kind: kind, people: sampleCount, alleleCount: alleleCount, base: codes)
        else {
            throw Self.damaged(path, offset, "the record of variant \(variant + 1) cannot be read")
        }
        if !PgenRecord.Kind.isDifference(kind) { base = (variant, record.codes) }
        return record
    }

    private func stored(_ variant: Int) throws(CohortError) -> (kind: UInt8, bytes: [UInt8], offset: Int) {
        let what = "it ends before the record of variant \(variant + 1)"
        if mode < 0x10 {
            let offset = firstRecord + variant * recordSize
            let kind: UInt8 = mode == 0x02 ? 0 : mode == 0x03 ? 0x40 : 0xC0
            return (kind, try bytes(offset, recordSize, what), offset)
        }
        let block = try tables(variant / Self.blockSize)
        let index = variant % Self.blockSize
        let offset = block.starts[index]
        return (block.kinds[index], try bytes(offset, block.starts[index + 1] - offset, what), offset)
    }

    /// The genotypes from which a record differs: those of the last one of its block that is no list of differences.
    private func codes(before variant: Int) throws(CohortError) -> PgenCodes {
        let block = try tables(variant / Self.blockSize)
        var index = variant % Self.blockSize
        repeat {
            if index == 0 {
                throw Self.damaged(
                    path, block.starts[0], "the record of variant \(variant + 1) differs from one that is not there")
            }
            index -= 1
        } while PgenRecord.Kind.isDifference(block.kinds[index])
        let other = block.number * Self.blockSize + index
        if let base, base.variant == other { return base.codes }
        let (kind, bytes, offset) = try stored(other)
        guard let codes = PgenRecord.codes(bytes, kind: kind, people: sampleCount) else {
            throw Self.damaged(path, offset, "the record of variant \(other + 1) cannot be read")
        }
        base = (other, codes)
        return codes
    }
}
