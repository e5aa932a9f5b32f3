// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// Decompresses a deflate stream of any length, a chunk at a time (RFC 1951).
///
/// Memory is the window of 32 KiB that distances refer to, and one chunk of 128 KiB.
package final class StreamDecoder {
    /// What one step gave.
    package enum Step: Equatable {
        /// The number of bytes that were written, at least one.
        case wrote(Int)
        /// The stream ended; this step wrote nothing, and the input is positioned behind the stream.
        case ended
        /// The compressed bytes end before the stream does.
        case truncated
        /// The compressed bytes are no such stream, for the stated reason.
        case corrupt(String)
    }

    private enum State {
        case beforeBlock
        case stored(left: Int)
        case codes
        case stopped(Step)
    }

    private let input: CompressedInput
    private let codes = DeflateCodes()
    private var state = State.beforeBlock
    private var isLastBlock = false
    private var word: UInt64 = 0
    private var bitCount = 0

    private let memory: UnsafeMutablePointer<UInt8>
    /// The end of the decoded bytes, and of those that were returned, as offsets in the memory.
    private var decoded = 0
    private var returned = 0

    private static let window = 32 << 10
    private static let capacity = window + 128 << 10

    /// - Parameter input: positioned at the beginning of a stream.
    package init(_ input: CompressedInput) {
        self.input = input
        memory = .allocate(capacity: Self.capacity)
        memory.initialize(repeating: 0, count: Self.capacity)
    }

    deinit { memory.deallocate() }

    /// Begins another stream behind one that ended.
    package func restart() {
        state = .beforeBlock
        (isLastBlock, word, bitCount, decoded, returned) = (false, 0, 0, 0, 0)
    }

    /// Decompresses the next bytes.
    ///
    /// - Parameter buffer: not empty.
    package func step(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Step {
        while returned == decoded {
            if case .stopped(let step) = state { return step }
            try decode()
        }
        let count = min(buffer.count, decoded - returned)
        buffer.copyMemory(from: UnsafeRawBufferPointer(start: memory + returned, count: count))
        returned += count
        return .wrote(count)
    }

    /// Decodes until the memory is full or the stream stops.
    private func decode() throws(FileError) {
        if decoded > Self.window {
            memory.update(from: memory + decoded - Self.window, count: Self.window)
            decoded = Self.window
            returned = decoded
        }
        while Self.capacity - decoded >= DeflateCodes.maxStepOutput {
            switch state {
            case .beforeBlock: try beginBlock()
            case .stored(let left): try copy(left)
            case .codes: try decodeSymbols()
            case .stopped: return
            }
        }
    }

    private func beginBlock() throws(FileError) {
        if isLastBlock {
            var bits = taken()
            _ = bits.align()
            putBack(bits)
            state = .stopped(.ended)
            return
        }
        try input.fill(DeflateCodes.maxCodeBytes)
        var bits = taken()
        defer { putBack(bits) }
        bits.refill()
        isLastBlock = bits.take(1) == 1
        let kind = bits.take(2)
        guard bits.isValid else { return stop(bits, "") }
        switch kind {
        case 0:
            guard bits.align(), bits.end - bits.position >= 4 else { return state = .stopped(.truncated) }
            let count = UInt16(littleEndian: bits.position.loadUnaligned(as: UInt16.self))
            let check = UInt16(littleEndian: bits.position.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
            bits.position += 4
            guard count == ~check else { return stop(bits, "a stored block's two lengths differ") }
            state = .stored(left: Int(count))
        case 1:
            guard codes.fillFixed() else { return stop(bits, "the fixed codes are invalid") }
            state = .codes
        case 2:
            guard codes.fill(from: &bits) else { return stop(bits, "the codes of a block are invalid") }
            state = .codes
        default: stop(bits, "a block has an unknown type")
        }
    }

    /// Copies bytes of a stored block.
    private func copy(_ left: Int) throws(FileError) {
        try input.fill(1)
        let count = min(left, Self.capacity - decoded, input.count)
        UnsafeMutableRawPointer(memory + decoded).copyMemory(from: input.position, byteCount: count)
        input.position += count
        decoded += count
        if left == count {
            state = .beforeBlock
        } else {
            state = count == 0 ? .stopped(.truncated) : .stored(left: left - count)
        }
    }

    private func decodeSymbols() throws(FileError) {
        try input.fill(DeflateCodes.maxStepInput)
        var bits = taken()
        var out = memory + decoded
        let stop = codes.decode(&bits, since: memory, to: &out, end: memory + Self.capacity, isWhole: false)
        decoded = out - memory
        putBack(bits)
        switch stop {
        case .short: break
        case .endOfBlock: state = .beforeBlock
        case .damaged: self.stop(bits, "the symbols of a block are invalid")
        }
    }

    /// Stops for a reason, or as truncated where the bytes ended.
    private func stop(_ bits: DeflateBits, _ reason: String) {
        state = .stopped(bits.isValid ? .corrupt(reason) : .truncated)
    }

    /// The bits from the input's position on.
    private func taken() -> DeflateBits {
        DeflateBits(position: input.position, end: input.end, word: word, count: bitCount, isLast: input.isAtEnd)
    }

    /// Sets the input's position to that of the bits.
    private func putBack(_ bits: DeflateBits) {
        var bits = bits
        bits.returnBytes()
        input.position = bits.position
        word = bits.word
        bitCount = max(bits.count, 0)
    }
}
