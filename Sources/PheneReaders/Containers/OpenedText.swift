// SPDX-License-Identifier: Apache-2.0

/// The text of a genotype file, out of whatever it was wrapped in.
struct OpenedText {
    let source: any ByteSource
    let container: GenotypeFile.Container

    /// Looks at the first bytes and unwraps once; a container within a container is not opened.
    ///
    /// - Throws: `ReadError` where the content is no text that can be read.
    init(_ source: some ByteSource, path: String) throws(ReadError) {
        let head = try source.bytes(upTo: ContentKind.headSize)
        let whole = ResumedSource(head: head, then: source)
        switch ContentKind(head: head) {
        case .zip:
            guard let seekable = source as? any SeekableSource else { throw .zipFromPipe(path: path) }
            let archive = try ZipArchive(seekable, path: path)
            let member = try Self.genotypes(in: archive)
            let text = try Self.text(in: archive.open(member), path: path)
            self.init(source: text, container: .zip(member: String(decoding: member.name, as: UTF8.self)))
        case .gzip:
            self.init(source: try Self.text(in: GzipSource(whole, path: path), path: path), container: .gzip)
        default:
            self.init(source: try Self.text(in: whole, path: path), container: .plain)
        }
    }

    private init(source: any ByteSource, container: GenotypeFile.Container) {
        self.source = source
        self.container = container
    }

    /// A source that gives its text from the first letter on, without a byte order mark.
    private static func text(in source: any ByteSource, path: String) throws(ReadError) -> any ByteSource {
        let head = try source.bytes(upTo: ContentKind.headSize)
        switch ContentKind(head: head) {
        case .text(let startsWithMark):
            return ResumedSource(
                head: head, skipping: startsWithMark ? ContentKind.byteOrderMark.count : 0, then: source)
        case .empty: throw .empty(path: path)
        case .gzip: throw .binary(path: path, looksLike: "a gzip file within another container")
        case .zip: throw .binary(path: path, looksLike: "a zip file within another container")
        case .utf16: throw .utf16(path: path)
        case .binary(let kind): throw .binary(path: path, looksLike: kind)
        case .unsupported(let format): throw .unsupported(path: path, format: format)
        }
    }

    /// The one member that has rows of genotypes.
    private static func genotypes(in archive: ZipArchive) throws(ReadError) -> ZipArchive.Member {
        let files = archive.members.filter { $0.isFile }
        var names: [String] = []
        var fitting: [ZipArchive.Member] = []
        var unsupported: [String] = []
        var fault: ReadError?
        for file in files { names.append(file.shownName) }
        // A download holds one file, or a few; what has more is not looked through.
        for file in files.prefix(mostMembers) {
            let head: [UInt8]
            do {
                head = try archive.open(file).bytes(upTo: ContentKind.headSize)
            } catch {
                fault = fault ?? error
                continue
            }
            switch ContentKind(head: head) {
            case .text where hasRow(head): fitting.append(file)
            case .unsupported(let format): unsupported.append(format)
            case .text, .empty, .gzip, .zip, .utf16, .binary: break
            }
        }
        if fitting.count > 1 { throw .zipWithSeveral(path: archive.path, members: fitting.map { $0.shownName }) }
        if let only = fitting.first { return only }
        if let fault { throw fault }
        if unsupported.count == 1 { throw .unsupported(path: archive.path, format: unsupported[0]) }
        throw .zipWithoutGenotypes(path: archive.path, members: names)
    }

    private static let mostMembers = 64

    /// True where one of the first lines is shaped like a row: four columns, the third a number.
    private static func hasRow(_ head: [UInt8]) -> Bool {
        for line in head.split(separator: 0x0A) where line.first != 0x23 {
            let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
            if columns.count == 4, !columns[2].isEmpty, columns[2].allSatisfy({ $0 &- 0x30 < 10 }) { return true }
        }
        return false
    }
}
