// SPDX-License-Identifier: Apache-2.0
internal import CZlib

/// One zlib inflate stream over a packed source, which counts what goes in and what comes out.
final class Inflater {
    /// How the packed bytes are framed.
    enum Framing {
        /// A header, a checksum and a length around each member, all checked by zlib (RFC 1952).
        case gzip
        /// Bare deflate, as in a zip file (RFC 1951).
        case raw

        /// zlib's `windowBits`: 15 for the window of 32 KiB, 16 more for gzip framing, negative for none (zlib.h).
        fileprivate var windowBits: Int32 {
            switch self {
            case .gzip: 15 + 16
            case .raw: -15
            }
        }
    }

    enum Step: Equatable {
        /// So many bytes were written, at least one.
        case wrote(Int)
        /// The end of the stream, or of one gzip member; nothing was written in this step.
        case ended
        /// The packed bytes ran out before the end.
        case truncated
        /// The packed bytes are no such stream; zlib's own words.
        case corrupt(String)
    }

    /// Packed bytes used so far.
    private(set) var packed = 0
    /// Bytes given out so far.
    private(set) var unpacked = 0

    private let source: any ByteSource
    // zlib keeps a pointer to the stream, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private let isReady: Bool

    init(_ source: any ByteSource, framing: Framing) {
        self.source = source
        input = .allocate(byteCount: 64 << 10, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady =
            inflateInit2_(stream, framing.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deallocate()
        input.deallocate()
    }

    /// Unpacks into a buffer that is not empty.
    func step(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Step {
        guard isReady else { return .corrupt("zlib does not start") }
        let size = min(buffer.count, 1 << 30)
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(size)
        while true {
            let hadInput = try refill()
            let before = Int(stream.pointee.avail_in)
            let result = inflate(stream, Z_NO_FLUSH)
            packed += before - Int(stream.pointee.avail_in)
            let written = size - Int(stream.pointee.avail_out)
            if result != Z_OK, result != Z_STREAM_END, result != Z_BUF_ERROR {
                return .corrupt(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(result)")
            }
            if written > 0 {
                unpacked += written
                return .wrote(written)
            }
            if result == Z_STREAM_END { return .ended }
            if !hadInput { return .truncated }
        }
    }

    /// Goes on to a further gzip member behind one that ended.
    ///
    /// - Returns: false where nothing but zero bytes, which pad tapes and disks, are left.
    func nextMember() throws(ReadError) -> Bool {
        while try refill() {
            if let next = stream.pointee.next_in, next.pointee != 0 {
                inflateReset(stream)
                return true
            }
            stream.pointee.next_in += 1
            stream.pointee.avail_in -= 1
            packed += 1
        }
        return false
    }

    /// - Returns: false at the end of the packed bytes.
    private func refill() throws(ReadError) -> Bool {
        if stream.pointee.avail_in > 0 { return true }
        let count = try source.read(into: input)
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
        return count > 0
    }
}

/// The most that is unpacked. Raw data files are some 25 MB; what goes past this is made to fill a disk or a memory.
struct UnpackLimit {
    private static let mostBytes = 4 << 30
    // Genotype text packs to a quarter or so. Small files may be mostly repetition, so they are let through.
    private static let mostTimes = 100
    private static let unboundedBytes = 16 << 20

    let path: String

    func check(packed: Int, unpacked: Int) throws(ReadError) {
        if unpacked > Self.mostBytes { throw .tooLarge(path: path, limit: "4 GiB") }
        if unpacked > Self.unboundedBytes, unpacked / Self.mostTimes > packed {
            throw .tooLarge(path: path, limit: "100 times the packed size")
        }
    }
}
