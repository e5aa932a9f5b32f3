// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

extension ZipArchive {
    /// The only member that holds genotypes.
    ///
    /// - Throws: a ``ReadError`` where there is none or several; it names what the archive or its only file is.
    func genotypes(columns: TableColumns?) throws(ReadError) -> Member {
        if let (kind, remedy) = document { throw .otherKind(path: path, kind: kind, remedy: remedy) }
        let files = members.filter { $0.isFile }
        var names: [String] = []
        var fitting: [Member] = []
        var unsupported: [String] = []
        var plink = false
        var fault: FileError?
        var last = ContentKind.empty
        for file in files { names.append(file.shownName) }
        // A download holds one file or a few; further members are not checked.
        for file in files.prefix(Self.maxMembers) {
            let head: [UInt8]
            do throws(FileError) {
                head = try self.head(of: file)
            } catch {
                fault = fault ?? error
                continue
            }
            last = ContentKind(head: head)
            switch last {
            case .text(let startsWithMark):
                // The only file of an archive is read as it would be outside of it.
                if files.count == 1 { return file }
                let text = head.dropFirst(startsWithMark ? ContentKind.byteOrderMark.count : 0)
                if let finder = try? LayoutFinder(head: text, columns: columns, path: path), finder.hasRow {
                    fitting.append(file)
                }
            case .vcf, .bcf: fitting.append(file)
            case .plink: plink = true
            case .unsupported(let format): unsupported.append(format)
            case .empty, .gzip, .zip, .utf16, .binary, .other, .malformedVCF: break
            }
        }
        if fitting.count > 1 { throw .zipWithSeveral(path: path, members: fitting.map { $0.shownName }) }
        if let only = fitting.first { return only }
        if let fault { throw .file(fault) }
        if plink {
            throw .otherKind(
                path: path, kind: "a zip file with a PLINK fileset in it",
                remedy: "extract it and give the path of its .bed, with the .bim and the .fam beside it")
        }
        if unsupported.count == 1 { throw .unsupported(path: path, format: unsupported[0]) }
        if names.count == 1 {
            let only = "a zip file whose only file, `\(names[0])`, is "
            switch last {
            case .other(let kind, let remedy): throw .otherKind(path: path, kind: only + kind, remedy: remedy)
            case .binary(let kind?): throw .binary(path: path, looksLike: only + kind)
            case .gzip: throw .otherKind(path: path, kind: only + "gzip within gzip", remedy: "decompress it")
            case .zip:
                throw .otherKind(path: path, kind: only + "a zip file too", remedy: "extract it and give that one")
            default: break
            }
        }
        throw .zipWithoutGenotypes(path: path, members: names)
    }

    /// The text of a member: decompressed once more where it is a gzip file, such as a `.vcf.gz`.
    func text(of member: Member, _ decompression: Decompression) throws(FileError) -> any ByteSource {
        let source = try open(member, decompression)
        let head = try source.bytes(upTo: BlockGzip.maxBlockSize)
        let whole = ResumedSource(head: head, then: source)
        guard ContentKind(head: head) == .gzip else { return whole }
        if BlockGzip.isBlocked(head) { return BlockSource(whole, path: path, decompression) }
        return GzipSource(whole, path: path, decompression)
    }

    /// The first bytes of a member's text, in UTF-8.
    private func head(of member: Member) throws(FileError) -> [UInt8] {
        let source = try text(of: member, Decompression(path: path))
        let head = try source.bytes(upTo: ContentKind.headSize)
        guard case .utf16(let order?) = ContentKind(head: head) else { return head }
        return try UTF16Source(MemorySource(Array(head.dropFirst(2))), order: order).bytes(upTo: ContentKind.headSize)
    }

    /// The kind of a document that is stored as a zip file, by the names of its parts; `nil` for other archives.
    private var document: (kind: String, remedy: String)? {
        for (start, kind, remedy) in Self.documents
        where members.contains(where: { $0.name.starts(with: start.utf8) }) {
            return (kind, remedy)
        }
        return nil
    }

    private static let documents: [(start: String, kind: String, remedy: String)] = [
        (
            "xl/", "an Excel workbook",
            "give the raw data file as you downloaded it, or save the sheet as text with tabs"
        ),
        ("word/", "a Word document", "give the raw data file as you downloaded it"),
        ("ppt/", "a PowerPoint presentation", "give the raw data file as you downloaded it"),
        ("mimetype", "an OpenDocument file or an e-book", "give the raw data file as you downloaded it"),
        ("Index/Document.iwa", "a Numbers or Pages document", "give the raw data file as you downloaded it"),
    ]

    private static let maxMembers = 64
}
