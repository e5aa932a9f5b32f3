// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

/// The content of a genotype file, decompressed and extracted where needed.
struct OpenedText {
    /// The bytes of the content.
    let source: any ByteSource
    /// The compression or archive that it is in.
    let container: GenotypeFile.Container
    /// The kind of the content.
    let content: Content
    /// The state of the decompression; it has the bytes behind the compressed data, once the source is read.
    let decompression: Decompression
    /// What is unusual about the text as a whole.
    private(set) var oddities: [Oddity] = []

    /// The kinds of content.
    enum Content {
        /// Rows of a layout.
        case rows(FoundLayout)
        /// The text of a VCF.
        case vcf
        /// A VCF in BGZF, still compressed.
        case vcfBlocks
        /// A BCF, decompressed.
        case bcf
        /// A PLINK `.bed`; its other parts are beside it.
        case plink
    }

    /// Detects the container and the content by their first bytes. A zip file may hold a gzip file.
    ///
    /// - Throws: a ``ReadError`` where the content cannot be read.
    init(_ source: some ByteSource, path: String, columns: TableColumns?) throws(ReadError) {
        let head = try readingFile(source.bytes(upTo: ContentKind.headSize))
        let whole = ResumedSource(head: head, then: source)
        let decompression = Decompression(path: path)
        switch ContentKind(head: head) {
        case .zip:
            guard let seekable = source.seekable else { throw .zipFromPipe(path: path) }
            let archive = try readingFile(ZipArchive(seekable, path: path))
            let member = try archive.genotypes(columns: columns)
            let name = String(decoding: member.name, as: UTF8.self)
            try self.init(
                text: readingFile(archive.text(of: member, decompression)), in: .zip(member: name), path: path,
                columns: columns,
                decompression)
        case .gzip where BlockGzip.isBlocked(head):
            if Self.startsVCF(compressed: head) {
                self.init(source: whole, container: .bgzf, content: .vcfBlocks, decompression: decompression)
            } else {
                let text = BlockSource(whole, path: path, decompression)
                try self.init(text: text, in: .bgzf, path: path, columns: columns, decompression)
            }
        case .plink: self.init(source: whole, container: .plain, content: .plink, decompression: decompression)
        case .gzip:
            let text = GzipSource(whole, path: path, decompression)
            try self.init(text: text, in: .gzip, path: path, columns: columns, decompression)
        default:
            try self.init(text: whole, in: .plain, path: path, columns: columns, decompression)
        }
    }

    /// The text of a VCF that was read already, for records that come from elsewhere.
    init(emptyVCF: Void) {
        self.init(
            source: MemorySource([]), container: .plain, content: .vcf, decompression: Decompression(path: ""))
    }

    private init(
        source: any ByteSource, container: GenotypeFile.Container, content: Content, decompression: Decompression
    ) {
        self.source = source
        self.container = container
        self.content = content
        self.decompression = decompression
    }

    /// Detects decompressed content. The source then begins behind a byte order mark.
    private init(
        text source: any ByteSource, in container: GenotypeFile.Container, path: String, columns: TableColumns?,
        _ decompression: Decompression
    ) throws(ReadError) {
        self.container = container
        self.decompression = decompression
        var head = try readingFile(source.bytes(upTo: ContentKind.headSize))
        var rest = source
        if case .utf16(let order?) = ContentKind(head: head) {
            rest = UTF16Source(ResumedSource(head: head, skipping: 2, then: source), order: order)
            head = try readingFile(rest.bytes(upTo: ContentKind.headSize))
        }
        if ContentKind(head: head).isLines, LineEndSource.isNeeded(for: head) {
            rest = LineEndSource(ResumedSource(head: head, then: rest))
            head = try readingFile(rest.bytes(upTo: ContentKind.headSize))
            oddities.append(.carriageReturns)
        }
        switch ContentKind(head: head) {
        case .text(let startsWithMark):
            let mark = startsWithMark ? ContentKind.byteOrderMark.count : 0
            let finder = try LayoutFinder(head: head.dropFirst(mark), columns: columns, path: path)
            content = .rows(finder.found)
            if let oddity = finder.oddity { oddities.append(oddity) }
            if container != .plain { rest = PrefetchingSource(rest) }
            self.source = ResumedSource(head: head, skipping: mark, then: rest)
        case .vcf(let startsWithMark):
            content = .vcf
            decompression.isLimited = false
            let mark = startsWithMark ? ContentKind.byteOrderMark.count : 0
            self.source = ResumedSource(head: head, skipping: mark, then: rest)
        case .bcf:
            content = .bcf
            decompression.isLimited = false
            self.source = ResumedSource(head: head, then: rest)
        case .plink:
            throw .otherKind(
                path: path, kind: "a PLINK bed file within another container",
                remedy: "extract it and give the path of its .bed, with the .bim and the .fam beside it")
        case .empty: throw .empty(path: path)
        case .gzip:
            throw .otherKind(
                path: path, kind: "a gzip file within another container", remedy: "decompress it and give the result")
        case .zip:
            throw .otherKind(
                path: path, kind: "a zip file within another container", remedy: "extract it and give the file in it")
        case .utf16: throw .utf16(path: path)
        case .binary(let kind): throw .binary(path: path, looksLike: kind)
        case .other(let kind, let remedy): throw .otherKind(path: path, kind: kind, remedy: remedy)
        case .unsupported(let format): throw .unsupported(path: path, format: format)
        case .malformedVCF(let what): throw .malformedVCF(path: path, what: what)
        }
    }

    /// True where the first blocks of a BGZF file hold the beginning of a VCF. A block may hold as little as one byte.
    private static func startsVCF(compressed head: [UInt8]) -> Bool {
        let source = GzipSource(MemorySource(head), path: "")
        var text: [UInt8] = []
        while text.count < ContentKind.startSize, let next = try? source.bytes(upTo: 1), !next.isEmpty { text += next }
        return ContentKind(head: text) == .vcf(startsWithMark: false)
    }
}
