// SPDX-License-Identifier: Apache-2.0

/// The text of a genotype file, out of whatever it was wrapped in.
struct OpenedText {
    let source: any ByteSource
    let container: GenotypeFile.Container
    let content: Content
    /// What was odd of the container is known here once the source is read.
    let unpacking: Unpacking
    /// What was odd about all of the text, and how it is read.
    private(set) var oddities: Set<Oddity> = []

    enum Content {
        case rows(FoundLayout)
        /// The text of a VCF.
        case vcf
        /// A VCF in BGZF, as it is packed.
        case vcfBlocks
        /// A BCF, unpacked.
        case bcf
        /// A PLINK `.bed`, whose parts lie beside it.
        case plink
    }

    /// Looks at the first bytes and unwraps once, or twice where a zip file holds a gzip file.
    ///
    /// - Throws: `ReadError` where the content is no text that can be read.
    init(_ source: some ByteSource, path: String, columns: TableColumns?) throws(ReadError) {
        let head = try source.bytes(upTo: ContentKind.headSize)
        let whole = ResumedSource(head: head, then: source)
        let unpacking = Unpacking(path: path)
        switch ContentKind(head: head) {
        case .zip:
            guard let seekable = source.seekable else { throw .zipFromPipe(path: path) }
            let archive = try ZipArchive(seekable, path: path)
            let member = try archive.genotypes(columns: columns)
            let name = String(decoding: member.name, as: UTF8.self)
            try self.init(
                text: archive.text(of: member, unpacking), in: .zip(member: name), path: path, columns: columns,
                unpacking)
        case .gzip where BlockGzip.isBlocked(head):
            if Self.startsVCF(packed: head) {
                self.init(source: whole, container: .bgzf, content: .vcfBlocks, unpacking: unpacking)
            } else {
                let text = BlockTextSource(whole, path: path, unpacking)
                try self.init(text: text, in: .bgzf, path: path, columns: columns, unpacking)
            }
        case .plink: self.init(source: whole, container: .plain, content: .plink, unpacking: unpacking)
        case .gzip:
            let text = GzipSource(whole, path: path, unpacking)
            try self.init(text: text, in: .gzip, path: path, columns: columns, unpacking)
        default:
            try self.init(text: whole, in: .plain, path: path, columns: columns, unpacking)
        }
    }

    private init(
        source: any ByteSource, container: GenotypeFile.Container, content: Content, unpacking: Unpacking
    ) {
        self.source = source
        self.container = container
        self.content = content
        self.unpacking = unpacking
    }

    /// Text from the first letter on, without a byte order mark.
    private init(
        text source: any ByteSource, in container: GenotypeFile.Container, path: String, columns: TableColumns?,
        _ unpacking: Unpacking
    ) throws(ReadError) {
        self.container = container
        self.unpacking = unpacking
        var head = try source.bytes(upTo: ContentKind.headSize)
        var rest = source
        if case .utf16(let order?) = ContentKind(head: head) {
            rest = UTF16Source(ResumedSource(head: head, skipping: 2, then: source), order: order)
            head = try rest.bytes(upTo: ContentKind.headSize)
        }
        if ContentKind(head: head).isLines, LineEndSource.isNeeded(for: head) {
            rest = LineEndSource(ResumedSource(head: head, then: rest))
            head = try rest.bytes(upTo: ContentKind.headSize)
            oddities.insert(.carriageReturns)
        }
        switch ContentKind(head: head) {
        case .text(let startsWithMark):
            let mark = startsWithMark ? ContentKind.byteOrderMark.count : 0
            let finder = try LayoutFinder(head: head.dropFirst(mark), columns: columns, path: path)
            content = .rows(finder.found)
            if let oddity = finder.oddity { oddities.insert(oddity) }
            if container != .plain { rest = AheadSource(rest) }
            self.source = ResumedSource(head: head, skipping: mark, then: rest)
        case .vcf(let startsWithMark):
            content = .vcf
            unpacking.isLimited = false
            let mark = startsWithMark ? ContentKind.byteOrderMark.count : 0
            self.source = ResumedSource(head: head, skipping: mark, then: rest)
        case .bcf:
            content = .bcf
            unpacking.isLimited = false
            self.source = ResumedSource(head: head, then: rest)
        case .plink:
            throw .otherKind(
                path: path, kind: "a PLINK bed file within another container",
                remedy: "unpack it and give the path of its .bed, with the .bim and the .fam beside it")
        case .empty: throw .empty(path: path)
        case .gzip:
            throw .otherKind(
                path: path, kind: "a gzip file within another container", remedy: "unpack it and give what comes out")
        case .zip:
            throw .otherKind(
                path: path, kind: "a zip file within another container", remedy: "unpack it and give what comes out")
        case .utf16: throw .utf16(path: path)
        case .binary(let kind): throw .binary(path: path, looksLike: kind)
        case .other(let kind, let remedy): throw .otherKind(path: path, kind: kind, remedy: remedy)
        case .unsupported(let format): throw .unsupported(path: path, format: format)
        case .malformedVCF(let what): throw .malformedVCF(path: path, what: what)
        }
    }

    /// True where the first blocks of a BGZF file hold the beginning of a VCF. A block may hold as little as one byte of it.
    private static func startsVCF(packed head: [UInt8]) -> Bool {
        let source = GzipSource(MemorySource(head), path: "")
        var text: [UInt8] = []
        while text.count < ContentKind.startSize, let next = try? source.bytes(upTo: 1), !next.isEmpty { text += next }
        return ContentKind(head: text) == .vcf(startsWithMark: false)
    }
}
