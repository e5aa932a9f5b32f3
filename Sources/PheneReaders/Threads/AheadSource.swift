// SPDX-License-Identifier: Apache-2.0

/// A source that a thread of its own reads, some stretches ahead of who takes the bytes.
///
/// Unpacking and reading rows take about as long as each other, so two processors halve the time. Bytes and errors come in
/// the same order as from the source itself.
final class AheadSource: ByteSource {
    private let queue: StretchQueue
    private let thread: RunningThread?
    private let source: any ByteSource

    /// - Parameter source: belongs to the thread from here on.
    init(_ source: any ByteSource) {
        self.source = source
        let queue = StretchQueue(source)
        self.queue = queue
        thread = processorCount > 1 ? RunningThread { queue.fill() } : nil
    }

    deinit {
        queue.cancel()
        thread?.join()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        return try thread == nil ? source.read(into: buffer) : queue.take(into: buffer)
    }
}

/// A few stretches of bytes between a thread that fills them and one that takes them.
private final class StretchQueue: @unchecked Sendable {
    private let source: any ByteSource
    private let memory: UnsafeMutableRawBufferPointer
    private let monitor = Monitor()
    /// Belongs to who takes.
    private var place = 0

    // All below belongs to who holds the monitor.
    private var counts = [Int](repeating: 0, count: StretchQueue.stretches)
    private var filled = 0
    private var taken = 0
    private var isAtEnd = false
    private var isCancelled = false
    private var fault: ReadError?

    private static let stretches = 3
    private static let size = 256 << 10

    init(_ source: any ByteSource) {
        self.source = source
        memory = .allocate(byteCount: Self.stretches * Self.size, alignment: 64)
    }

    deinit { memory.deallocate() }

    private func stretch(_ number: Int) -> UnsafeMutableRawBufferPointer {
        let start = number % Self.stretches * Self.size
        return UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + Self.size])
    }

    /// Reads the source to its end, or until nobody wants more.
    func fill() {
        while true {
            monitor.lock()
            while filled - taken == Self.stretches, !isCancelled { monitor.wait() }
            let (number, isWanted) = (filled, !isCancelled)
            monitor.unlock()
            guard isWanted else { return }

            let room = stretch(number)
            var count = 0
            var fault: ReadError?
            var isAtEnd = false
            while count < room.count, !isAtEnd, fault == nil {
                do throws(ReadError) {
                    let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
                    count += read
                    isAtEnd = read == 0
                } catch {
                    fault = error
                }
            }

            monitor.lock()
            counts[number % Self.stretches] = count
            if count > 0 { filled += 1 }
            self.fault = fault
            self.isAtEnd = isAtEnd || fault != nil
            let isDone = self.isAtEnd
            monitor.wakeAll()
            monitor.unlock()
            if isDone { return }
        }
    }

    func take(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        monitor.lock()
        while taken == filled, !isAtEnd { monitor.wait() }
        guard taken < filled else {
            monitor.unlock()
            if let fault { throw fault }
            return 0
        }
        let (number, size) = (taken, counts[taken % Self.stretches])
        monitor.unlock()

        let count = min(buffer.count, size - place)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: stretch(number)[place..<place + count]))
        place += count
        if place == size {
            place = 0
            monitor.lock()
            taken += 1
            monitor.wakeAll()
            monitor.unlock()
        }
        return count
    }

    func cancel() {
        monitor.lock()
        isCancelled = true
        monitor.wakeAll()
        monitor.unlock()
    }
}
