// SPDX-License-Identifier: Apache-2.0

/// The unpacked bytes of a BGZF file, which is told complete by the block at its end.
final class BlockTextSource: ByteSource {
    private let batches: BlockBatches
    private let batch = TextBatch()
    private let path: String
    private var place = 0
    private var unpacked: UInt64 = 0
    private let unpacking: Unpacking
    private var fault: ReadError?

    init(_ source: any ByteSource, path: String, _ unpacking: Unpacking? = nil) {
        let unpacking = unpacking ?? Unpacking(path: path)
        self.unpacking = unpacking
        batches = BlockBatches(source, path: path, unpacking)
        self.path = path
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        if let fault { throw fault }
        do throws(ReadError) {
            // A batch may hold only empty blocks. At the end it holds none, and the place must be that of an empty batch.
            while place == batch.count {
                place = 0
                guard try batches.load(batch) else { return 0 }
                try batch.unpack(path: path)
                unpacked += UInt64(batch.count)
                try unpacking.check(packed: batches.taken, unpacked: unpacked)
            }
        } catch {
            fault = error
            throw error
        }
        let count = min(buffer.count, batch.count - place)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: batch.text[place..<place + count]))
        place += count
        return count
    }
}
