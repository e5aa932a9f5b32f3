// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// The decompressed bytes of a BGZF file, which is complete only with the empty block at its end.
package final class BlockSource: ByteSource {
    private let batches: BlockBatches
    private let batch = TextBatch()
    private let path: String
    private var position = 0
    private var decompressed: UInt64 = 0
    private let decompression: Decompression
    private var fault: FileError?

    /// - Parameters:
    ///   - source: the file; read by nobody else from here on.
    ///   - path: as the user gave it, for messages.
    ///   - decompression: the limit of the size; by default one of its own.
    package init(_ source: any ByteSource, path: String, _ decompression: Decompression? = nil) {
        let decompression = decompression ?? Decompression(path: path)
        self.decompression = decompression
        batches = BlockBatches(source, path: path, decompression)
        self.path = path
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        if let fault { throw fault }
        do throws(FileError) {
            // A batch may hold only empty blocks. The position must be that of an empty batch at the end, where it holds none.
            while position == batch.count {
                position = 0
                guard try batches.load(batch) else { return 0 }
                try batch.decompress(path: path)
                decompressed += UInt64(batch.count)
                try decompression.check(compressed: batches.taken, decompressed: decompressed)
            }
        } catch {
            fault = error
            throw error
        }
        let count = min(buffer.count, batch.count - position)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: batch.text[position..<position + count]))
        position += count
        return count
    }
}
