// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneContainers
import PheneBytesTestSupport

/// Reads bytes through one of the sources, to see whether it keeps the contract of `ByteSource`.
enum SourceProbe: CaseIterable, Sendable {
    case memory, pieces, part, resumed, prefetched, utf16, gzip, blocks, zip

    /// What was read, and what the reads behind the end or the error gave.
    struct Outcome: Sendable, Hashable {
        var bytes: [UInt8] = []
        var error: FileError?
        /// False where a read behind the end gave more, or one behind an error did not throw.
        var isSettled = true
    }

    /// - Parameters:
    ///   - bytes: what the source is made of, such as a gzip file.
    ///   - pieces: how many bytes of these come at once.
    ///   - room: how many bytes are asked for at once.
    func read(_ bytes: [UInt8], inPiecesOf pieces: Int, into room: Int) -> Outcome {
        var outcome = Outcome()
        do throws(FileError) {
            let source = try source(of: bytes, inPiecesOf: pieces)
            do throws(FileError) {
                while true {
                    let next = try Self.next(of: source, room)
                    if next.isEmpty { break }
                    outcome.bytes += next
                }
                for _ in 0..<3 {
                    let next = try Self.next(of: source, room)
                    if !next.isEmpty { outcome.isSettled = false }
                }
            } catch {
                outcome.error = error
                for _ in 0..<3 where (try? Self.next(of: source, room)) != nil { outcome.isSettled = false }
            }
        } catch {
            outcome.error = error
        }
        return outcome
    }

    private func source(of bytes: [UInt8], inPiecesOf pieces: Int) throws(FileError) -> any ByteSource {
        let whole = PiecewiseSource(bytes, inPiecesOf: pieces)
        switch self {
        case .memory: return MemorySource(bytes)
        case .pieces: return whole
        case .part: return RangeSource(MemorySource([0] + bytes + [0]), from: 1, count: bytes.count)
        case .resumed: return ResumedSource(head: try whole.bytes(upTo: pieces), then: whole)
        case .prefetched: return PrefetchingSource(whole)
        case .utf16: return UTF16Source(whole, order: .little)
        case .gzip: return GzipSource(whole, path: "")
        case .blocks: return BlockSource(whole, path: "")
        case .zip:
            let archive = try ZipArchive(MemorySource(bytes), path: "")
            guard let member = archive.members.first else { return MemorySource([]) }
            return try archive.open(member, Decompression(path: ""))
        }
    }

    /// One read, its bytes.
    private static func next(of source: any ByteSource, _ room: Int) throws(FileError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, room), alignment: 1)
        defer { buffer.deallocate() }
        let count = try source.read(into: buffer)
        return [UInt8](buffer[..<count])
    }
}
