// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// A source that a thread of its own reads, some chunks ahead of the reader.
///
/// Decompressing takes about as long as reading rows, so two processors halve the time. Bytes and errors come in the same order as
/// from the source itself. On a machine with one processor, or where the system gives no thread, the reader's thread does the work.
package final class PrefetchingSource: ByteSource {
    private let queue: ChunkQueue
    private let thread: RunningThread?
    private let source: any ByteSource

    /// - Parameter source: belongs to the thread from here on.
    package init(_ source: any ByteSource) {
        self.source = source
        let queue = ChunkQueue(source)
        self.queue = queue
        thread = processorCount > 1 ? RunningThread { queue.fill() } : nil
    }

    deinit {
        queue.cancel()
        thread?.join()
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        return try thread == nil ? source.read(into: buffer) : queue.take(into: buffer)
    }
}

/// A few chunks of bytes between a thread that fills them and one that takes them.
private final class ChunkQueue: @unchecked Sendable {
    private let source: any ByteSource
    private let memory: UnsafeMutableRawBufferPointer
    private let monitor = Monitor()
    /// The offset in the chunk that is being taken; belongs to the taking thread.
    private var position = 0

    // All below belongs to the thread that holds the monitor.
    private var counts = [Int](repeating: 0, count: ChunkQueue.chunkCount)
    private var filled = 0
    private var taken = 0
    private var isAtEnd = false
    private var isCancelled = false
    private var fault: FileError?

    private static let chunkCount = 3
    private static let chunkSize = 192 << 10

    init(_ source: any ByteSource) {
        self.source = source
        memory = .allocate(byteCount: Self.chunkCount * Self.chunkSize, alignment: 64)
    }

    deinit { memory.deallocate() }

    /// The memory of a chunk, by its number from 0 in the stream.
    private func chunk(_ number: Int) -> UnsafeMutableRawBufferPointer {
        let start = number % Self.chunkCount * Self.chunkSize
        return UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + Self.chunkSize])
    }

    /// Reads the source to its end, or until ``cancel()`` is called.
    func fill() {
        while true {
            monitor.lock()
            while filled - taken == Self.chunkCount, !isCancelled { monitor.wait() }
            let (number, isWanted) = (filled, !isCancelled)
            monitor.unlock()
            guard isWanted else { return }

            let buffer = chunk(number)
            var count = 0
            var fault: FileError?
            var isAtEnd = false
            while count < buffer.count, !isAtEnd, fault == nil {
                do throws(FileError) {
                    let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                    count += read
                    isAtEnd = read == 0
                } catch {
                    fault = error
                }
            }

            monitor.lock()
            counts[number % Self.chunkCount] = count
            if count > 0 { filled += 1 }
            self.fault = fault
            self.isAtEnd = isAtEnd || fault != nil
            let isDone = self.isAtEnd
            monitor.wakeAll()
            monitor.unlock()
            if isDone { return }
        }
    }

    /// Copies the next bytes, and waits for them where there are none.
    ///
    /// - Returns: the number of bytes written; 0 only at the end.
    func take(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        monitor.lock()
        while taken == filled, !isAtEnd { monitor.wait() }
        guard taken < filled else {
            monitor.unlock()
            if let fault { throw fault }
            return 0
        }
        let (number, size) = (taken, counts[taken % Self.chunkCount])
        monitor.unlock()

        let count = min(buffer.count, size - position)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: chunk(number)[position..<position + count]))
        position += count
        if position == size {
            position = 0
            monitor.lock()
            taken += 1
            monitor.wakeAll()
            monitor.unlock()
        }
        return count
    }

    /// Makes the filling thread return.
    func cancel() {
        monitor.lock()
        isCancelled = true
        monitor.wakeAll()
        monitor.unlock()
    }
}
