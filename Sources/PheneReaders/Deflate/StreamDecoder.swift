// SPDX-License-Identifier: Apache-2.0

/// Unpacks a deflate stream of any length, a stretch at a time (RFC 1951).
///
/// Memory is the window of 32 KiB that distances reach back to, and one stretch.
final class StreamDecoder {
    enum Step: Equatable {
        /// So many bytes were written, at least one.
        case wrote(Int)
        /// The end of the stream; nothing was written in this step, and the input stands behind it.
        case ended
        /// The packed bytes ran out before the end.
        case truncated
        /// The packed bytes are no such stream.
        case corrupt(String)
    }

    private enum State {
        case beforeBlock
        case stored(left: Int)
        case codes
        case stopped(Step)
    }

    private let input: PackedInput
    private let codes = DeflateCodes()
    private var state = State.beforeBlock
    private var isLastBlock = false
    private var word: UInt64 = 0
    private var bitCount = 0

    private let memory: UnsafeMutablePointer<UInt8>
    /// What is decoded ends here, and what is given out here, counted from the memory's start.
    private var decoded = 0
    private var given = 0

    private static let window = 32 << 10
    private static let capacity = window + 128 << 10

    init(_ input: PackedInput) {
        self.input = input
        memory = .allocate(capacity: Self.capacity)
        memory.initialize(repeating: 0, count: Self.capacity)
    }

    deinit { memory.deallocate() }

    /// Begins another stream, where one has ended.
    func restart() {
        state = .beforeBlock
        (isLastBlock, word, bitCount, decoded, given) = (false, 0, 0, 0, 0)
    }

    /// Unpacks into a buffer that is not empty.
    func step(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Step {
        while given == decoded {
            if case .stopped(let step) = state { return step }
            try decode()
        }
        let count = min(buffer.count, decoded - given)
        buffer.copyMemory(from: UnsafeRawBufferPointer(start: memory + given, count: count))
        given += count
        return .wrote(count)
    }

    /// Decodes until the room is used or the stream stops.
    private func decode() throws(ReadError) {
        if decoded > Self.window {
            memory.update(from: memory + decoded - Self.window, count: Self.window)
            decoded = Self.window
            given = decoded
        }
        while Self.capacity - decoded >= DeflateCodes.stepRoom {
            switch state {
            case .beforeBlock: try beginBlock()
            case .stored(let left): try copy(left)
            case .codes: try decodeSymbols()
            case .stopped: return
            }
        }
    }

    private func beginBlock() throws(ReadError) {
        if isLastBlock {
            var bits = taken()
            _ = bits.align()
            give(bits)
            state = .stopped(.ended)
            return
        }
        try input.ask(for: DeflateCodes.mostCodeBytes)
        var bits = taken()
        defer { give(bits) }
        bits.refill()
        isLastBlock = bits.take(1) == 1
        let kind = bits.take(2)
        guard bits.isSound else { return stop(bits, "") }
        switch kind {
        case 0:
            guard bits.align(), bits.end - bits.place >= 4 else { return state = .stopped(.truncated) }
            let count = UInt16(littleEndian: bits.place.loadUnaligned(as: UInt16.self))
            let check = UInt16(littleEndian: bits.place.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
            bits.place += 4
            guard count == ~check else { return stop(bits, "a stored block's two lengths differ") }
            state = .stored(left: Int(count))
        case 1:
            guard codes.fillFixed() else { return stop(bits, "the fixed codes") }
            state = .codes
        case 2:
            guard codes.fill(from: &bits) else { return stop(bits, "a block's codes cannot be") }
            state = .codes
        default: stop(bits, "a block is of no known kind")
        }
    }

    private func copy(_ left: Int) throws(ReadError) {
        try input.ask(for: 1)
        let count = min(left, Self.capacity - decoded, input.count)
        UnsafeMutableRawPointer(memory + decoded).copyMemory(from: input.place, byteCount: count)
        input.place += count
        decoded += count
        if left == count {
            state = .beforeBlock
        } else {
            state = count == 0 ? .stopped(.truncated) : .stored(left: left - count)
        }
    }

    private func decodeSymbols() throws(ReadError) {
        try input.ask(for: DeflateCodes.stepBytes)
        var bits = taken()
        var out = memory + decoded
        let stop = codes.decode(&bits, since: memory, to: &out, end: memory + Self.capacity, isWhole: false)
        decoded = out - memory
        give(bits)
        switch stop {
        case .short: break
        case .endOfBlock: state = .beforeBlock
        case .damaged: self.stop(bits, "a block's symbols cannot be")
        }
    }

    /// Ends the stream for a reason, unless it is that the bytes ran out.
    private func stop(_ bits: DeflateBits, _ reason: String) {
        state = .stopped(bits.isSound ? .corrupt(reason) : .truncated)
    }

    /// The bits from where the input stands.
    private func taken() -> DeflateBits {
        DeflateBits(place: input.place, end: input.end, word: word, count: bitCount, isLast: input.isAtEnd)
    }

    private func give(_ bits: DeflateBits) {
        var bits = bits
        bits.giveBack()
        input.place = bits.place
        word = bits.word
        bitCount = max(bits.count, 0)
    }
}

/// Unpacks a deflate stream in memory, which comes and goes by at most so many bytes at once.
///
/// - Parameter most: where more bytes come out, the answer is as if the stream had been refused.
/// - Returns: `nil` where it is no whole stream.
package func inflated(_ packed: [UInt8], by size: Int, most: Int) -> [UInt8]? {
    let decoder = StreamDecoder(PackedInput(TrickleSource(packed, by: size)))
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: size)
    while bytes.count <= most {
        let step = room.withUnsafeMutableBytes { room in
            do throws(ReadError) { return try decoder.step(into: room) } catch { return .truncated }
        }
        switch step {
        case .wrote(let count): bytes += room[..<count]
        case .ended: return bytes
        case .truncated, .corrupt: return nil
        }
    }
    return nil
}
