// SPDX-License-Identifier: Apache-2.0

public import PheneBytes
internal import PheneContainers
public import PheneGenome

/// A file of outside calls: what a laboratory or another program states of genes; see <doc:OutsideCallFiles>.
public struct OutsideCallFile: Sendable {
    /// The path as it was given; `-` is standard input.
    public let path: String
    /// The rows in the order of the file. One that cannot be read has its fault.
    public let calls: [OutsideCall]

    /// Why a file cannot be read as outside calls.
    public enum Failure: Error, Sendable, Hashable {
        /// The bytes of the file cannot be read.
        case file(FileError)
        /// The file has more bytes than such a file can have.
        case tooLarge(path: String)
        /// The file has more rows than such a file can have.
        case tooManyRows(path: String)
        /// The file is not text.
        case binary(path: String)
        /// The file has no row.
        case noRows(path: String)
        /// The line of column names has a column twice, or has none of a result.
        case columnNames(path: String, line: Int, what: String)

        /// The path, what is wrong, and what to do; one sentence without a full stop.
        public var message: String {
            switch self {
            case .file(let error): Self.named(error.path) + ": " + error.reason
            case .tooLarge(let path):
                Self.named(path) + ": the file is larger than 1 MiB, which is too large for outside calls; "
                    + "a file of genotypes is not one of them"
            case .tooManyRows(let path):
                Self.named(path) + ": the file has more than 1000 rows, and outside calls have one for each gene"
            case .binary(let path):
                Self.named(path) + ": this is not a text file; give a table of tab-separated values"
            case .noRows(let path): Self.named(path) + ": the file has no row"
            case .columnNames(let path, let line, let what): Self.named(path) + ":" + String(line) + ": " + what
            }
        }

        private static func named(_ path: String) -> String { path == "-" ? "standard input" : path }
    }

    /// The size limit in bytes: 1 MiB, more than the rows of all genes have.
    static let largest = 1 << 20
    /// The greatest number of rows.
    static let mostRows = 1000
    /// The greatest number of bytes of a row.
    static let longestRow = 4096

    /// Reads a file.
    ///
    /// - Parameter path: a file, or `-` for standard input.
    /// - Throws: a ``Failure`` where the file as a whole cannot be read.
    /// - Complexity: linear in the file, of which at most 1 MiB is read.
    public init(at path: String) throws(Failure) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSource.open(path).bytes(upTo: Self.largest + 1)
        } catch {
            throw .file(error)
        }
        try self.init(bytes, path: path)
    }

    /// Reads a file that is in memory.
    ///
    /// - Parameters:
    ///   - bytes: the content of the file: UTF-8, or UTF-16 with a byte order mark.
    ///   - path: the name of the file in messages and reports.
    /// - Throws: a ``Failure`` where the file as a whole cannot be read.
    public init(_ bytes: [UInt8], path: String) throws(Failure) {
        if bytes.count > Self.largest { throw .tooLarge(path: path) }
        let text = Self.utf8(bytes)
        // Rows may have a stray zero byte; of what is no text at all, half the bytes are none.
        let controls = text.prefix(1024).count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        if controls * 4 > text.prefix(1024).count { throw .binary(path: path) }
        self.path = path
        var calls: [OutsideCall] = []
        var columns: OutsideCallColumns?
        var line = 0
        for row in Self.lines(text) {
            line += 1
            if row.first == 0x23 || row.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            if calls.isEmpty, columns == nil {
                switch OutsideCallColumns.header(row) {
                case .names(let named):
                    columns = named
                    continue
                case .wrong(let what): throw .columnNames(path: path, line: line, what: what)
                case .none: columns = .fixed
                }
            }
            if calls.count == Self.mostRows { throw .tooManyRows(path: path) }
            calls.append((columns ?? .fixed).call(row, file: path, line: line))
        }
        if calls.isEmpty { throw .noRows(path: path) }
        self.calls = calls
    }

    /// The text in UTF-8 without a byte order mark.
    private static func utf8(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes[3...] }
        let order: UTF16Source.ByteOrder? =
            bytes.starts(with: [0xFF, 0xFE]) ? .little : bytes.starts(with: [0xFE, 0xFF]) ? .big : nil
        guard let order else { return bytes[...] }
        let source = UTF16Source(MemorySource(Array(bytes[2...])), order: order)
        // Three bytes for each two; bytes in memory can be read.
        return ((try? source.bytes(upTo: 2 * largest)) ?? [])[...]
    }

    /// The lines of a text, ended by a newline, a carriage return or both.
    private static func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        for index in text.indices where text[index] == 0x0A || text[index] == 0x0D {
            let isSecond = text[index] == 0x0A && index > text.startIndex && text[index - 1] == 0x0D
            if !isSecond { lines.append(text[start..<index]) }
            start = index + 1
        }
        return lines + [text[start...]]
    }
}

extension FileError {
    /// The reason alone.
    fileprivate var reason: String {
        switch self {
        case .system(_, let reason): reason + "; check the path and that you may read the file"
        case .directory: "this is a folder; give the name of a file"
        case .damaged(_, _, _, let what), .inconsistent(_, let what): what
        case .encrypted, .zipFeature: "the file cannot be read"
        case .tooLarge(_, let limit): "the file is larger than " + limit
        case .endlessLine: "a line is too long"
        }
    }
}
