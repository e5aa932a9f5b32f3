// SPDX-License-Identifier: Apache-2.0
internal import PheneContainers

/// The kind of a file, by its first bytes. The name of a file is never used.
enum ContentKind: Equatable {
    case empty
    case gzip
    case zip
    /// UTF-16 with the byte order of its mark; `nil` without a mark, which is not supported.
    case utf16(UTF16Source.ByteOrder?)
    /// Not text; the kind, where it is known.
    case binary(String?)
    /// A known kind of file that holds no genotypes that can be read, with what to do.
    case other(String, remedy: String)
    /// A known format that is not supported.
    case unsupported(String)
    case vcf(startsWithMark: Bool)
    /// A malformed VCF: what is wrong and what to do.
    case malformedVCF(String)
    case bcf
    /// A PLINK 1 `.bed`.
    case plink
    /// Text that may be a genotype file.
    case text(startsWithMark: Bool)

    /// True for text that is read line by line.
    var isLines: Bool {
        switch self {
        case .text, .vcf, .malformedVCF: true
        case .empty, .gzip, .zip, .utf16, .binary, .other, .unsupported, .bcf, .plink: false
        }
    }

    /// The number of first bytes that are needed to detect the kind.
    static let headSize = 64 << 10
    /// The number of first bytes that are needed to detect a VCF.
    static let startSize = 64

    init(head: [UInt8]) {
        self = Self.kind(of: head)
    }

    private static func kind(of head: [UInt8]) -> ContentKind {
        if head.isEmpty { return .empty }
        if head.starts(with: [0x1F, 0x8B]) { return .gzip }
        if head.starts(with: "BCF\u{2}".utf8) { return .bcf }
        if head.starts(with: PlinkRows.magic) { return .plink }
        if head.starts(with: PlinkRows.oldMagic) { return .unsupported("a PLINK bed file of the old order, by people") }
        for start in zipStarts where head.starts(with: start) { return .zip }
        for (start, name) in binaries where head.starts(with: start) { return .binary(name) }
        if let kind = KnownKind.ofBytes(head) { return .other(kind.name, remedy: kind.remedy) }
        if head.starts(with: [0xFF, 0xFE]) { return head.count == 2 ? .empty : .utf16(.little) }
        if head.starts(with: [0xFE, 0xFF]) { return head.count == 2 ? .empty : .utf16(.big) }
        if hasAlternatingZeros(head) { return .utf16(nil) }
        let hasMark = head.starts(with: byteOrderMark)
        let text = hasMark ? head.dropFirst(byteOrderMark.count) : head[...]
        // Its first line is enough, because only that is checked in BGZF; zeros further on are bad lines.
        if text.starts(with: "##fileformat=VCF".utf8) { return .vcf(startsWithMark: hasMark) }
        if head.contains(0) { return .binary(nil) }

        if text.isEmpty { return .empty }
        if let fault = faultOfVCF(text) { return .malformedVCF(fault) }
        if let kind = KnownKind.ofText(text) { return .other(kind.name, remedy: kind.remedy) }
        return .text(startsWithMark: hasMark)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The first bytes of an archive, of an empty one, and of a split one (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.16, 8.5.3).
    private static let zipStarts: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
    ]

    /// The first bytes of files that people give by mistake, from the specifications of the formats.
    private static let binaries: [(start: [UInt8], name: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (ascii("GIF8"), "a GIF picture"),
        (ascii("%PDF-"), "a PDF document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program (Mach-O)"),
        (ascii("MZ\u{90}"), "a program (Windows)"),
        (ascii("SQLite format 3"), "an SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        (ascii("{\\rtf"), "a rich text document"),
    ]

    /// What is wrong with a text that has the column names of a VCF but not its first line; `nil` for other text.
    private static func faultOfVCF(_ text: ArraySlice<UInt8>) -> String? {
        var rest = text
        while rest.first == 0x23 {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...].drop { $0 == 0x0A }
            guard line.starts(with: "#CHROM".utf8) else { continue }
            let words = line.split { $0 <= 0x20 }.prefix(5)
            let names = ["#CHROM", "POS", "ID", "REF", "ALT"]
            guard words.count == 5, Swift.zip(words, names).allSatisfy({ $0.elementsEqual($1.utf8) }) else {
                return nil
            }
            return line.contains(0x09)
                ? "this is a VCF without its first line `##fileformat=VCFv4.2`, so it may lack more; give the whole file, "
                    + "or add the line at its beginning"
                : VCFHeader.lostTabs
        }
        return nil
    }

    /// True for UTF-16 without a mark: in mostly ASCII text every other byte is zero.
    private static func hasAlternatingZeros(_ head: [UInt8]) -> Bool {
        guard head.count >= 8 else { return false }
        var zeros = [0, 0]
        for (index, byte) in head.prefix(64).enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let half = head.prefix(64).count / 2
        return zeros[0] >= half - 2 && zeros[1] == 0 || zeros[1] >= half - 2 && zeros[0] == 0
    }

    private static func ascii(_ text: String) -> [UInt8] {
        // By scalars, because `\u{90}` is two bytes in UTF-8.
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }
        return bytes
    }
}
