// SPDX-License-Identifier: Apache-2.0

/// The list of contents of a zip file, read from its central directory.
///
/// Section numbers are those of PKWARE's APPNOTE.TXT 6.3.10.
struct ZipArchive {
    /// One file in the archive.
    struct Member {
        /// As written in the archive: UTF-8 or an old code page.
        let name: [UInt8]
        let method: UInt16
        let isEncrypted: Bool
        let checksum: UInt32
        let packedSize: UInt32
        let size: UInt32
        /// Where its local header begins.
        let offset: UInt32

        var shownName: String { visible(name) }

        /// False for folders and for the shadow files that macOS adds.
        var isFile: Bool { name.last != 0x2F && !name.starts(with: "__MACOSX/".utf8) && !isShadow }

        private var isShadow: Bool {
            let base = name.lastIndex(of: 0x2F).map { name[($0 + 1)...] } ?? name[...]
            return base.starts(with: "._".utf8) || base.elementsEqual(".DS_Store".utf8)
        }
    }

    /// In the order of the directory.
    let members: [Member]
    let path: String
    private let source: any SeekableSource

    private static let endSize = 22  // section 4.3.16, without the comment
    private static let entrySize = 46  // section 4.3.12, without the variable fields
    private static let mostDirectoryBytes = 16 << 20

    /// - Throws: `ReadError.damaged` where there is no sound directory, `.zipFeature` for zip64 and split archives.
    init(_ source: any SeekableSource, path: String) throws(ReadError) {
        self.source = source
        self.path = path
        let end = try Self.endRecord(source, path: path)
        guard end.count != 0xFFFF, end.size != .max, end.offset != .max else {
            throw .zipFeature(path: path, feature: "the zip64 format")
        }
        guard let start = Int(exactly: end.offset), let size = Int(exactly: end.size), size <= Self.mostDirectoryBytes,
            start <= end.place, size <= end.place - start
        else {
            throw .damaged(path: path, container: "zip", offset: end.place, what: "its list of contents is not in it")
        }
        let directory = try source.bytes(at: start, count: size)
        var members: [Member] = []
        var place = 0
        for _ in 0..<end.count {
            guard place + Self.entrySize <= directory.count, directory.number(at: place, bytes: 4) == 0x0201_4B50 else {
                throw .damaged(
                    path: path, container: "zip", offset: start + place, what: "its list of contents is cut short")
            }
            let nameLength = directory.length(at: place + 28)
            let nameStart = place + Self.entrySize
            let nameEnd = min(nameStart + nameLength, directory.count)
            let member = Member(
                name: [UInt8](directory[nameStart..<nameEnd]),
                method: UInt16(truncatingIfNeeded: directory.number(at: place + 10, bytes: 2)),
                isEncrypted: directory.number(at: place + 8, bytes: 2) & 1 == 1,
                checksum: directory.number(at: place + 16, bytes: 4),
                packedSize: directory.number(at: place + 20, bytes: 4),
                size: directory.number(at: place + 24, bytes: 4),
                offset: directory.number(at: place + 42, bytes: 4))
            if [member.packedSize, member.size, member.offset].contains(.max) {
                throw .zipFeature(path: path, feature: "the zip64 format")
            }
            members.append(member)
            place =
                nameStart + nameLength + directory.length(at: place + 30) + directory.length(at: place + 32)
        }
        self.members = members
    }

    /// The unpacked bytes of a member.
    ///
    /// - Throws: `ReadError.encrypted`, `.zipFeature` for a method other than stored and deflated, `.damaged`.
    func open(_ member: Member, _ unpacking: Unpacking) throws(ReadError) -> ZipMemberSource {
        if member.isEncrypted { throw .encrypted(path: path, member: member.shownName) }
        guard member.method == 0 || member.method == 8 else {
            throw .zipFeature(path: path, feature: "compression method \(member.method)")
        }
        // Section 4.3.7: the local header repeats the name, and has extra fields of its own.
        let header = try Int(exactly: member.offset).map { (offset) throws(ReadError) in
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
        return ZipMemberSource(source, member: member, start: start, path: path, unpacking)
    }

    /// The end-of-directory record, which lies within the last 64 KiB and a bit, behind it only a comment.
    private static func endRecord(
        _ source: any SeekableSource, path: String
    ) throws(ReadError) -> (place: Int, count: Int, size: UInt32, offset: UInt32) {
        let tailSize = min(source.size, endSize + 0xFFFF)
        let tailStart = source.size - tailSize
        let tail = try source.bytes(at: tailStart, count: tailSize)
        var place = tail.count - endSize
        while place >= 0 {
            if tail.number(at: place, bytes: 4) == 0x0605_4B50,
                place + endSize + tail.length(at: place + 20) == tail.count
            {
                guard tail.number(at: place + 4, bytes: 2) == 0, tail.number(at: place + 6, bytes: 2) == 0 else {
                    throw .zipFeature(path: path, feature: "several parts")
                }
                return (
                    tailStart + place, tail.length(at: place + 10), tail.number(at: place + 12, bytes: 4),
                    tail.number(at: place + 16, bytes: 4)
                )
            }
            place -= 1
        }
        throw .damaged(
            path: path, container: "zip", offset: source.size,
            what: "it ends too early, its list of contents is missing")
    }
}

extension [UInt8] {
    /// A little-endian number of up to 4 bytes; bytes past the end count as zero.
    fileprivate func number(at place: Int, bytes: Int) -> UInt32 {
        var number: UInt32 = 0
        for index in 0..<bytes where place + index < count {
            number |= UInt32(self[place + index]) << UInt32(8 * index)
        }
        return number
    }

    /// A number of two bytes, which any `Int` can hold.
    fileprivate func length(at place: Int) -> Int { Int(UInt16(truncatingIfNeeded: number(at: place, bytes: 2))) }
}
