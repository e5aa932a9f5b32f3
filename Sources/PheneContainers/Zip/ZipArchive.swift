// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// The list of contents of a zip file, read from its central directory.
///
/// Section numbers are those of PKWARE's APPNOTE.TXT 6.3.10.
package struct ZipArchive {
    /// One file in the archive.
    package struct Member {
        /// The name with the folders before it, as written in the archive: in UTF-8 or an old code page.
        package let name: [UInt8]
        /// The compression method (section 4.4.5): 0 is stored, 8 deflated.
        let method: UInt16
        let isEncrypted: Bool
        /// The CRC-32 of the decompressed bytes.
        let checksum: UInt32
        /// The number of compressed bytes.
        let compressedSize: UInt32
        /// The number of decompressed bytes.
        let size: UInt32
        /// The offset of the local header in the archive.
        let offset: UInt32

        /// The name for a message.
        package var shownName: String { visible(name) }

        /// False for folders and for the metadata files that macOS adds.
        package var isFile: Bool { name.last != 0x2F && !name.starts(with: "__MACOSX/".utf8) && !isMetadata }

        private var isMetadata: Bool {
            let base = name.lastIndex(of: 0x2F).map { name[($0 + 1)...] } ?? name[...]
            return base.starts(with: "._".utf8) || base.elementsEqual(".DS_Store".utf8)
        }
    }

    /// The members, in the order of the directory.
    package let members: [Member]
    /// The path of the archive as the user gave it, for messages.
    package let path: String
    private let source: any SeekableSource

    private static let endSize = 22  // section 4.3.16, without the comment
    private static let entrySize = 46  // section 4.3.12, without the variable fields
    private static let maxDirectoryBytes = 16 << 20

    /// Reads the directory.
    ///
    /// - Throws: `FileError.damaged` where there is no valid directory, `.zipFeature` for zip64 and split archives.
    package init(_ source: any SeekableSource, path: String) throws(FileError) {
        self.source = source
        self.path = path
        let end = try Self.endRecord(source, path: path)
        guard end.count != 0xFFFF, end.size != .max, end.offset != .max else {
            throw .zipFeature(path: path, feature: "the zip64 format")
        }
        guard let start = Int(exactly: end.offset), let size = Int(exactly: end.size), size <= Self.maxDirectoryBytes,
            start <= end.offsetOfEnd, size <= end.offsetOfEnd - start
        else {
            throw .damaged(
                path: path, container: "zip", offset: end.offsetOfEnd, what: "its list of contents is outside of it")
        }
        let directory = try source.bytes(at: start, count: size)
        var members: [Member] = []
        var position = 0
        for _ in 0..<end.count {
            guard position + Self.entrySize <= directory.count, directory.number(at: position, bytes: 4) == 0x0201_4B50
            else {
                throw .damaged(
                    path: path, container: "zip", offset: start + position, what: "its list of contents is cut short")
            }
            let nameLength = directory.length(at: position + 28)
            let nameStart = position + Self.entrySize
            let nameEnd = min(nameStart + nameLength, directory.count)
            let member = Member(
                name: [UInt8](directory[nameStart..<nameEnd]),
                method: UInt16(truncatingIfNeeded: directory.number(at: position + 10, bytes: 2)),
                isEncrypted: directory.number(at: position + 8, bytes: 2) & 1 == 1,
                checksum: directory.number(at: position + 16, bytes: 4),
                compressedSize: directory.number(at: position + 20, bytes: 4),
                size: directory.number(at: position + 24, bytes: 4),
                offset: directory.number(at: position + 42, bytes: 4))
            if [member.compressedSize, member.size, member.offset].contains(.max) {
                throw .zipFeature(path: path, feature: "the zip64 format")
            }
            members.append(member)
            position =
                nameStart + nameLength + directory.length(at: position + 30) + directory.length(at: position + 32)
        }
        self.members = members
    }

    /// The decompressed bytes of a member.
    ///
    /// - Throws: `FileError.encrypted`, `.zipFeature` for a method other than stored and deflated, `.damaged`.
    package func open(_ member: Member, _ decompression: Decompression) throws(FileError) -> ZipMemberSource {
        if member.isEncrypted { throw .encrypted(path: path, member: member.shownName) }
        guard member.method == 0 || member.method == 8 else {
            throw .zipFeature(path: path, feature: "compression method \(member.method)")
        }
        // Section 4.3.7: the local header repeats the name, and has extra fields of its own.
        let header = try Int(exactly: member.offset).map { (offset) throws(FileError) in
            (offset: offset, bytes: try source.bytes(at: offset, count: 30))
        }
        guard let (offset, header) = header, header.count == 30, header.number(at: 0, bytes: 4) == 0x0403_4B50,
            source.size - offset >= 30 + header.length(at: 26) + header.length(at: 28)
        else {
            throw .damaged(
                path: path, container: "zip", offset: Int(clamping: member.offset),
                what: "`\(member.shownName)` is not where it should be")
        }
        let start = offset + 30 + header.length(at: 26) + header.length(at: 28)
        return ZipMemberSource(source, member: member, start: start, path: path, decompression)
    }

    /// The end-of-directory record, within about the last 64 KiB; only a comment is behind it.
    private static func endRecord(
        _ source: any SeekableSource, path: String
    ) throws(FileError) -> (offsetOfEnd: Int, count: Int, size: UInt32, offset: UInt32) {
        let tailSize = min(source.size, endSize + 0xFFFF)
        let tailStart = source.size - tailSize
        let tail = try source.bytes(at: tailStart, count: tailSize)
        var position = tail.count - endSize
        while position >= 0 {
            if tail.number(at: position, bytes: 4) == 0x0605_4B50,
                position + endSize + tail.length(at: position + 20) == tail.count
            {
                guard tail.number(at: position + 4, bytes: 2) == 0, tail.number(at: position + 6, bytes: 2) == 0 else {
                    throw .zipFeature(path: path, feature: "several parts")
                }
                return (
                    tailStart + position, tail.length(at: position + 10), tail.number(at: position + 12, bytes: 4),
                    tail.number(at: position + 16, bytes: 4)
                )
            }
            position -= 1
        }
        throw .damaged(
            path: path, container: "zip", offset: source.size,
            what: "it ends too early, its list of contents is missing")
    }
}

extension [UInt8] {
    /// A little-endian number of up to 4 bytes; bytes past the end count as zero.
    fileprivate func number(at position: Int, bytes: Int) -> UInt32 {
        var number: UInt32 = 0
        for index in 0..<bytes where position + index < count {
            number |= UInt32(self[position + index]) << UInt32(8 * index)
        }
        return number
    }

    /// A number of two bytes, which any `Int` can hold.
    fileprivate func length(at position: Int) -> Int { Int(UInt16(truncatingIfNeeded: number(at: position, bytes: 2))) }
}
