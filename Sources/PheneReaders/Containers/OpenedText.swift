// SPDX-License-Identifier: Apache-2.0

/// The text of a genotype file, out of whatever it was wrapped in.
struct OpenedText {
    let source: any ByteSource
    let container: GenotypeFile.Container
    let content: Content
    /// What was odd about all of the text, and how it is read.
    private(set) var oddities: Set<Oddity> = []

    enum Content {
        case rows(FoundLayout)
        /// A VCF; where the container is BGZF the source gives its packed bytes, else text.
        case vcf
        /// A BCF, unpacked.
        case bcf
        /// A PLINK `.bed`, whose parts lie beside it.
        case plink
    }

    /// Looks at the first bytes and unwraps once; a container within a container is not opened.
    ///
    /// - Throws: `ReadError` where the content is no text that can be read.
    init(_ source: some ByteSource, path: String, columns: TableColumns?) throws(ReadError) {
        let head = try source.bytes(upTo: ContentKind.headSize)
        let whole = ResumedSource(head: head, then: source)
        switch ContentKind(head: head) {
        case .zip:
            guard let seekable = source as? any SeekableSource else { throw .zipFromPipe(path: path) }
            let archive = try ZipArchive(seekable, path: path)
            let member = try Self.genotypes(in: archive, columns: columns)
            let name = String(decoding: member.name, as: UTF8.self)
            try self.init(text: archive.open(member), in: .zip(member: name), path: path, columns: columns)
        case .gzip where BlockGzip.isBlocked(head) && Self.kind(packed: head) == .vcf(startsWithMark: false):
            self.init(source: whole, container: .bgzf, content: .vcf)
        case .gzip where BlockGzip.isBlocked(head) && Self.kind(packed: head) == .bcf:
            try self.init(text: BlockTextSource(whole, path: path), in: .bgzf, path: path, columns: columns)
        case .plink: self.init(source: whole, container: .plain, content: .plink)
        case .gzip:
            try self.init(text: GzipSource(whole, path: path), in: .gzip, path: path, columns: columns)
        default:
            try self.init(text: whole, in: .plain, path: path, columns: columns)
        }
    }

    private init(source: any ByteSource, container: GenotypeFile.Container, content: Content) {
        self.source = source
        self.container = container
        self.content = content
    }

    /// Text from the first letter on, without a byte order mark.
    private init(
        text source: any ByteSource, in container: GenotypeFile.Container, path: String, columns: TableColumns?
    ) throws(ReadError) {
        self.container = container
        var head = try source.bytes(upTo: ContentKind.headSize)
        var rest = source
        if case .utf16(let order?) = ContentKind(head: head) {
            rest = UTF16Source(ResumedSource(head: head, skipping: 2, then: source), order: order)
            head = try rest.bytes(upTo: ContentKind.headSize)
        }
        switch ContentKind(head: head) {
        case .text(let startsWithMark):
            let mark = startsWithMark ? ContentKind.byteOrderMark.count : 0
            content = .rows(try LayoutFinder(head: head.dropFirst(mark), columns: columns, path: path).found)
            if container != .plain { rest = AheadSource(rest) }
            self.source = ResumedSource(head: head, skipping: mark, then: rest)
        case .vcf(let startsWithMark):
            content = .vcf
            (source as? GzipSource)?.isLimited = false
            let mark = startsWithMark ? ContentKind.byteOrderMark.count : 0
            self.source = ResumedSource(head: head, skipping: mark, then: rest)
        case .bcf:
            content = .bcf
            (source as? GzipSource)?.isLimited = false
            self.source = ResumedSource(head: head, then: rest)
        case .plink: throw .binary(path: path, looksLike: "a PLINK bed file within another container; unpack it")
        case .empty: throw .empty(path: path)
        case .gzip: throw .binary(path: path, looksLike: "a gzip file within another container")
        case .zip: throw .binary(path: path, looksLike: "a zip file within another container")
        case .utf16: throw .utf16(path: path)
        case .binary(let kind): throw .binary(path: path, looksLike: kind)
        case .unsupported(let format): throw .unsupported(path: path, format: format)
        }
    }

    /// The one member that has rows of genotypes.
    private static func genotypes(in archive: ZipArchive, columns: TableColumns?) throws(ReadError) -> ZipArchive.Member
    {
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
            case .text(let startsWithMark):
                let text = head.dropFirst(startsWithMark ? ContentKind.byteOrderMark.count : 0)
                if let finder = try? LayoutFinder(head: text, columns: columns, path: archive.path), finder.hasRow {
                    fitting.append(file)
                }
            case .vcf, .bcf: fitting.append(file)
            case .unsupported(let format): unsupported.append(format)
            case .empty, .gzip, .zip, .utf16, .binary, .plink: break
            }
        }
        if fitting.count > 1 { throw .zipWithSeveral(path: archive.path, members: fitting.map { $0.shownName }) }
        if let only = fitting.first { return only }
        if let fault { throw fault }
        if unsupported.count == 1 { throw .unsupported(path: archive.path, format: unsupported[0]) }
        throw .zipWithoutGenotypes(path: archive.path, members: names)
    }

    private static let mostMembers = 64

    /// What the first block holds; `nil` where it cannot be unpacked.
    private static func kind(packed head: [UInt8]) -> ContentKind? {
        let source = GzipSource(MemorySource(head), path: "")
        var text = [UInt8](repeating: 0, count: 64)
        let count = text.withUnsafeMutableBytes { room in
            do throws(ReadError) { return try source.read(into: room) } catch { return 0 }
        }
        return count == 0 ? nil : ContentKind(head: Array(text[..<count]))
    }
}
