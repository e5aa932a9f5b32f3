// SPDX-License-Identifier: Apache-2.0

/// The unpacked bytes of a BGZF file, which is told complete by the block at its end.
final class BlockTextSource: ByteSource {
    private let batches: BlockBatches
    private let batch = TextBatch()
    private let path: String
    private var place = 0

    init(_ source: any ByteSource, path: String) {
        batches = BlockBatches(source, path: path)
        self.path = path
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while place == batch.count {
            guard try batches.load(batch) else { return 0 }
            try batch.unpack(path: path)
            place = 0
        }
        let count = min(buffer.count, batch.count - place)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: batch.text[place..<place + count]))
        place += count
        return count
    }
}
