// SPDX-License-Identifier: Apache-2.0

/// The unpacked bytes of a gzip file, of all its members one after another.
///
/// zlib checks each member's checksum and length (RFC 1952, section 2.3.1).
final class GzipSource: ByteSource {
    private let path: String
    private let inflater: Inflater
    private let limit: UnpackLimit
    /// False for a text that is looked through without being kept, so that its size does no harm.
    var isLimited = true
    private var isDone = false

    init(_ packed: any ByteSource, path: String) {
        self.path = path
        inflater = Inflater(packed, framing: .gzip)
        limit = UnpackLimit(path: path)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        while !isDone {
            switch try inflater.step(into: buffer) {
            case .wrote(let count):
                if isLimited { try limit.check(packed: inflater.packed, unpacked: inflater.unpacked) }
                return count
            case .ended: isDone = try !inflater.nextMember()
            case .truncated: throw damage("it ends too early")
            case .corrupt(let what): throw damage(what)
            }
        }
        return 0
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "gzip", offset: inflater.packed, what: what)
    }
}
