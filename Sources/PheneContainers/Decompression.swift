// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// What the sources between a compressed file and its content share: the limit of its size, and whether the file goes on behind the data.
///
/// It belongs to the reader of the sources; a thread that reads them takes it over, and gives it back at their end.
package final class Decompression {
    private let path: String
    /// False for content that is searched without being kept in memory, so that its size does no harm.
    package var isLimited = true
    /// Where the file goes on behind its last member or block with bytes that begin no further one: the offset of these in the file,
    /// counted from 0. Known at the end of the sources.
    package private(set) var strayBytes: UInt64?

    // Raw data files have some 25 MB; a larger content is made to fill a disk or a memory.
    private static let maxBytes: UInt64 = 4 << 30
    // Text of genotypes compresses to a quarter or so. Small files may be mostly repetition, so the ratio does not count for them.
    private static let maxRatio: UInt64 = 100
    private static let ratioFreeBytes: UInt64 = 16 << 20

    /// - Parameter path: as the user gave it, for messages.
    package init(path: String) { self.path = path }

    /// - Parameters:
    ///   - compressed: the number of bytes of the file that were read so far.
    ///   - decompressed: the number of bytes that came out.
    /// - Throws: `FileError.tooLarge` where more came out than a genotype file has.
    package func check(compressed: UInt64, decompressed: UInt64) throws(FileError) {
        guard isLimited else { return }
        if decompressed > Self.maxBytes { throw .tooLarge(path: path, limit: "4 GiB") }
        if decompressed > Self.ratioFreeBytes, decompressed / Self.maxRatio > compressed {
            throw .tooLarge(path: path, limit: "100 times the compressed size")
        }
    }

    /// Notes that the file goes on behind its last member with bytes that begin no further one.
    func noteStrayBytes(at offset: UInt64) { strayBytes = strayBytes ?? offset }
}
