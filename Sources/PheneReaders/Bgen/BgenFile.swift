// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

/// A BGEN file of layout 2 (versions 1.2 and 1.3), whose variants follow one another.
///
/// Source: the BGEN format specification, version 1.3, sections "The header block", "Sample identifier block" and "Layout 2".
final class BgenFile {
    let path: String
    let variantCount: Int
    let sampleCount: Int
    /// The ids of samples; empty where the file has none.
    private(set) var ids: [[UInt8]] = []
    private let source: any SeekableSource
    private let isCompressed: Bool
    private var offset = 0
    private var number = 0
    private let decoder = BlockDecoder()

    /// A variant.
    struct Variant {
        let chromosome: [UInt8]
        let position: UInt32
        /// The id that is usually an rsID, or the other one where it is empty.
        let id: [UInt8]
        let alleles: [[UInt8]]
        /// Where its probabilities are in the file.
        fileprivate let data: Range<Int>
        /// Its number, counted from 1.
        let number: Int
    }

    static let magic: [UInt8] = Array("bgen".utf8)

    /// Whether first bytes are those of a BGEN file.
    static func isMagic(_ head: [UInt8]) -> Bool { head.count >= 20 && head[16..<20].elementsEqual(magic) }

    /// Reads the header and the ids of samples.
    ///
    /// - Throws: a ``CohortError`` for a file that is none, or has a form that is not read.
    init(_ source: any SeekableSource, path: String) throws(CohortError) {
        self.path = path
        self.source = source
        let head = try reading { () throws(FileError) in try source.bytes(at: 0, count: 24) }
        let isOld = head.count == 24 && head[16..<20].allSatisfy { $0 == 0 }
        guard head.count == 24, Self.isMagic(head) || isOld else { throw .notBgen(path: path) }
        func word(_ bytes: [UInt8], _ at: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        let first = word(head, 0) + 4
        let length = word(head, 4)
        variantCount = word(head, 8)
        sampleCount = word(head, 12)
        guard length >= 20, length <= first - 4, first <= source.size else {
            throw Self.damaged(path, min(4, source.size), "it ends within its header")
        }
        let flags = try reading { () throws(FileError) in try source.bytes(at: length, count: 4) }
        guard flags.count == 4 else { throw Self.damaged(path, source.size, "it ends within its header") }
        let layout = flags[0] >> 2 & 15
        guard layout == 2 else {
            throw .otherForm(
                path: path, what: "this BGEN file has layout \(layout)",
                remedy: "write it again as version 1.2 (`plink2 --export bgen-1.2`)")
        }
        switch flags[0] & 3 {
        case 0: isCompressed = false
        case 1: isCompressed = true
        case 2:
            throw .otherForm(
                path: path, what: "this BGEN file is compressed with Zstandard",
                remedy: "write it again with zlib (`qctool -g FILE -og OTHER.bgen -bgen-compression zlib`)")
        default: throw Self.damaged(path, length, "its compression is not known")
        }
        guard sampleCount > 0 else { throw .noPeople(path: path) }
        guard variantCount > 0 else { throw .noVariants(path: path) }
        offset = first
        guard flags[3] & 0x80 != 0 else { return }
        let size = first - length - 4
        let block = try reading { () throws(FileError) in try source.bytes(at: length + 4, count: size) }
        guard block.count == size, size >= 8, word(block, 0) <= size, word(block, 4) == sampleCount else {
            throw Self.damaged(path, length + 4, "its block of sample ids cannot be read")
        }
        var at = 8
        for _ in 0..<sampleCount {
            guard at + 2 <= size else { throw Self.damaged(path, length + 4 + at, "its sample ids end too early") }
            let count = Int(block[at]) | Int(block[at + 1]) << 8
            guard at + 2 + count <= size else {
                throw Self.damaged(path, length + 4 + at, "its sample ids end too early")
            }
            ids.append(Array(block[at + 2..<at + 2 + count]))
            at += 2 + count
        }
    }

    private static func damaged(_ path: String, _ offset: Int, _ what: String) -> CohortError {
        .read(.file(.damaged(path: path, container: "BGEN", offset: offset, what: what)))
    }

    // MARK: Variants

    /// The next variant, without its probabilities; `nil` behind the last one.
    func next() throws(CohortError) -> Variant? {
        guard number < variantCount else {
            if offset != source.size {
                throw Self.damaged(path, offset, "it goes on behind its last variant")
            }
            return nil
        }
        var count = 512
        while true {
            let window = count, start = offset
            let bytes = try reading { () throws(FileError) in try source.bytes(at: start, count: window) }
            if let variant = try variant(in: bytes) {
                number += 1
                return variant
            }
            guard bytes.count == count, count < Self.longestVariant else {
                throw Self.damaged(
                    path, offset, "variant \(number + 1) of \(variantCount) cannot be read; the file may be cut short")
            }
            count *= 8
        }
    }

    /// The most bytes of the ids and alleles of a variant.
    private static let longestVariant = 64 << 20
    /// The most bytes of the probabilities of a variant, decompressed; more than a million people have.
    private static let largestData = 0x4000_0000

    /// The variant that begins in some bytes; `nil` where it ends behind them.
    private func variant(in bytes: [UInt8]) throws(CohortError) -> Variant? {
        var at = 0
        func number(_ size: Int) -> Int? {
            guard at + size <= bytes.count else { return nil }
            defer { at += size }
            return (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        func text(_ size: Int) -> [UInt8]? {
            guard let count = number(size), count <= bytes.count - at else { return nil }
            defer { at += count }
            return Array(bytes[at..<at + count])
        }
        guard let own = text(2), let known = text(2), let chromosome = text(2), let position = number(4),
            let alleleCount = number(2)
        else { return nil }
        var alleles: [[UInt8]] = []
        for _ in 0..<alleleCount {
            guard let allele = text(4) else { return nil }
            alleles.append(allele)
        }
        guard let size = number(4) else { return nil }
        let start = offset + at
        guard size <= source.size - start else {
            throw Self.damaged(
                path, source.size, "it ends within variant \(self.number + 1) of \(variantCount); it is cut short")
        }
        offset = start + size
        return Variant(
            chromosome: chromosome, position: UInt32(position), id: known.isEmpty ? own : known, alleles: alleles,
            data: start..<start + size, number: self.number + 1)
    }

    /// The probabilities of a variant.
    ///
    /// - Throws: a ``CohortError`` for a variant that is damaged.
    func probabilities(of variant: Variant) throws(CohortError) -> BgenProbabilities {
        let bad = Self.damaged(
            path, variant.data.lowerBound, "the probabilities of variant \(variant.number) cannot be read")
        var bytes = try reading { () throws(FileError) in
            try source.bytes(at: variant.data.lowerBound, count: variant.data.count)
        }
        guard bytes.count == variant.data.count else { throw bad }
        if isCompressed {
            guard bytes.count >= 10 else { throw bad }
            let size = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
            // Deflate compresses to a thousandth at most.
            guard size <= Self.largestData, size <= 1100 * bytes.count, let text = inflated(bytes[4...], size) else {
                throw bad
            }
            bytes = text
        }
        guard let found = BgenProbabilities(bytes, people: sampleCount, alleles: variant.alleles.count) else {
            throw bad
        }
        return found
    }

    /// The content of a zlib stream (RFC 1950) of a known size; `nil` for other bytes.
    private func inflated(_ stream: ArraySlice<UInt8>, _ size: Int) -> [UInt8]? {
        let bytes = Array(stream)
        guard bytes.count > 6, bytes[0] & 15 == 8, bytes[1] & 0x20 == 0, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
        else { return nil }
        var output = [UInt8](repeating: 0, count: max(1, size))
        let isWhole = bytes.withUnsafeBytes { input in
            output.withUnsafeMutableBytes { output in
                decoder.decompress(
                    UnsafeRawBufferPointer(rebasing: input[2..<input.count - 4]),
                    into: UnsafeMutableRawBufferPointer(rebasing: output[..<size]))
            }
        }
        guard isWhole else { return nil }
        output.removeLast(output.count - size)
        let stated = bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return Self.adler(output) == stated ? output : nil
    }

    /// The checksum of zlib: two sums of bytes, modulo 65521.
    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (one, two): (UInt32, UInt32) = (1, 0)
        var rest = bytes[...]
        while !rest.isEmpty {
            // As many bytes as cannot exceed 32 bits.
            for byte in rest.prefix(5552) {
                one &+= UInt32(byte)
                two &+= one
            }
            one %= 65_521
            two %= 65_521
            rest = rest.dropFirst(5552)
        }
        return two << 16 | one
    }
}
