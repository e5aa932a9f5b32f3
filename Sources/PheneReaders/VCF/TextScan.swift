// SPDX-License-Identifier: Apache-2.0

/// Looks through a text by several threads at once, and gives out the lines that a sieve wants, in their order.
///
/// Each thread loads a batch in its turn, unpacks it and looks through it alone; what it found waits until all before it
/// was given out. So the answer is the same for any number of threads. Memory is a few batches for each thread, and the
/// beginning of one line that no batch holds whole.
final class TextScan: @unchecked Sendable {
    /// Takes one line: its bytes without the newline, its number from 1, and whether the text ends without a newline
    /// behind it. Returns false where no further line is wanted.
    typealias Taking = (UnsafeBufferPointer<UInt8>, Int, Bool) throws(ReadError) -> Bool

    /// Longer than the line of a million samples; what is longer is no VCF.
    static let longestLine = 64 << 20

    private let source: any BatchSource
    private let sieve: RecordSieve
    private let path: String
    private let take: Taking
    /// The column of the sample, once the lines that were given out tell it.
    private let sampleColumn: () -> Int?
    private let monitor = Monitor()

    // All below belongs to who holds the monitor.
    private var started = 0
    private var delivered = 0
    private var isAtEnd = false
    private var isDone = false
    private var fault: ReadError?
    private var waiting: [Int: Found] = [:]
    /// How many lines ended so far.
    private(set) var lineCount = 0
    // The line that no batch holds whole, or nothing of it where it is not wanted.
    private var open: [UInt8] = []
    private var isOpenWanted = true
    private var openCount = 0
    private var ownSieve: RecordSieve
    private var column: Int?
    /// What the records of X and Y show, those aside that no batch holds whole and that are very long.
    private(set) var sexes: RecordSexCount
    private let noSexes: RecordSexCount

    /// The names of chromosomes that the lines have.
    private(set) var contigs = ContigNames()
    /// The text ends without a newline.
    var endsOpen: Bool { !isDone && openCount > 0 }

    /// - Parameters:
    ///   - hidden: the loci near which nothing is counted.
    ///   - sampleColumn: tells the column of the sample, counted from 0; `nil` before the line of column names.
    ///   - take: is called by one thread at a time.
    init(
        _ source: any BatchSource, sieve: RecordSieve, path: String, hidden: HiddenLoci = .none,
        sampleColumn: @escaping () -> Int?,
        take: @escaping Taking
    ) {
        self.source = source
        self.sieve = sieve
        self.path = path
        self.sampleColumn = sampleColumn
        self.take = take
        ownSieve = sieve
        noSexes = RecordSexCount(hidden: hidden)
        sexes = noSexes
    }

    /// What one thread found in one batch.
    private struct Found {
        var fault: ReadError?
        /// What stands before the first newline, or all where there is none.
        var head: [UInt8] = []
        var newlines = 0
        /// What stands behind the last newline.
        var tail: [UInt8] = []
        /// The wanted lines between, one after another.
        var bytes: [UInt8] = []
        /// How many newlines are before each of them in the batch, and where it ends in `bytes`.
        var lines: [(newlines: Int, end: Int)] = []
        /// The names of chromosomes that were seen so far by the thread.
        var contigs = ContigNames()
        /// What the lines between show of X and Y; absent where the sample's column was not known yet. Then the lines of X and
        /// Y are among the wanted ones.
        var sexes: RecordSexCount?
    }

    /// Goes through the whole text.
    func run(threads: Int) throws(ReadError) {
        onThreads(threads) { self.work(ahead: threads * 2) }
        if let fault { throw fault }
        if !isDone, openCount > 0 {
            lineCount += 1
            if isOpenWanted { _ = try give(open, number: lineCount, isOpen: true) }
        }
        contigs.add(ownSieve.contigs)
    }

    private func work(ahead: Int) {
        let batch = TextBatch()
        var sieve = sieve
        while true {
            monitor.lock()
            // Up to the line of column names there is one batch after the other.
            while started - delivered >= (column == nil ? 1 : ahead), !isDone { monitor.wait() }
            guard !isDone, !isAtEnd else { return monitor.unlock() }
            let number = started
            var found = Found()
            do throws(ReadError) {
                isAtEnd = try !source.load(batch)
            } catch {
                found.fault = error
                isAtEnd = true
            }
            if isAtEnd, found.fault == nil { return monitor.unlock() }
            started += 1
            let column = column
            monitor.unlock()

            if found.fault == nil {
                do throws(ReadError) {
                    try batch.unpack(path: path)
                    Self.look(through: batch, &sieve, column: column, noSexes, into: &found)
                } catch {
                    found.fault = error
                }
            }

            monitor.lock()
            waiting[number] = found
            deliver()
            monitor.wakeAll()
            monitor.unlock()
        }
    }

    private static func look(
        through batch: TextBatch, _ sieve: inout RecordSieve, column: Int?, _ noSexes: RecordSexCount,
        into found: inout Found
    ) {
        guard let base = batch.text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let end = base + batch.count
        func newline(from place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
            guard place < end, let found = firstPlace(of: 0x0A, from: place, count: end - place) else { return nil }
            return place + (found - UnsafeRawPointer(place))
        }
        guard let first = newline(from: base) else {
            found.head = Array(UnsafeBufferPointer(start: base, count: batch.count))
            return
        }
        found.head = Array(UnsafeBufferPointer(start: base, count: first - base))
        found.newlines = 1
        var sexes = noSexes
        var line = first + 1
        while let next = newline(from: line) {
            var isWanted = sieve.wants(line, next)
            if let chromosome = sieve.sexChromosome, line.pointee != 0x23 {
                if let column {
                    sexes.take(UnsafeBufferPointer(start: line, count: next - line), on: chromosome, column: column)
                } else {
                    isWanted = true
                }
            }
            if isWanted {
                found.bytes.append(contentsOf: UnsafeBufferPointer(start: line, count: next - line))
                found.lines.append((found.newlines, found.bytes.count))
            }
            found.newlines += 1
            line = next + 1
        }
        found.tail = Array(UnsafeBufferPointer(start: line, count: end - line))
        if column != nil { found.sexes = sexes }
        found.contigs = sieve.contigs
    }

    /// Gives out what is next in order.
    private func deliver() {
        while let found = waiting.removeValue(forKey: delivered) {
            delivered += 1
            if isDone { continue }
            do throws(ReadError) {
                if let fault = found.fault { throw fault }
                contigs.add(found.contigs)
                isDone = try !give(found)
                column = column ?? sampleColumn()
            } catch {
                fault = error
                isDone = true
            }
        }
    }

    private func give(_ found: Found) throws(ReadError) -> Bool {
        try extend(by: found.head)
        guard found.newlines > 0 else { return true }
        if isOpenWanted, try !give(open, number: lineCount + 1, isOpen: false) { return false }
        var start = 0
        for (newlines, end) in found.lines {
            let line = found.bytes[start..<end]
            let isCounted = found.sexes != nil
            guard try give(line, number: lineCount + newlines + 1, isOpen: false, isCounted: isCounted) else {
                return false
            }
            start = end
        }
        if let counted = found.sexes { sexes.add(counted) }
        lineCount += found.newlines
        open.removeAll(keepingCapacity: true)
        isOpenWanted = true
        openCount = 0
        try extend(by: found.tail)
        return true
    }

    /// Appends to the line that no batch holds whole, unless its beginning tells that it is not wanted.
    private func extend(by bytes: [UInt8]) throws(ReadError) {
        openCount += bytes.count
        guard isOpenWanted else { return }
        if openCount > Self.longestLine { throw .endlessLine(path: path, line: lineCount + 1) }
        open.append(contentsOf: bytes)
        if open.count > Self.earlyLook, open.first != 0x23 {
            // The first nine columns tell all that the sieve asks.
            var tabs = 0
            for byte in open.prefix(Self.earlyLook) where byte == 0x09 { tabs += 1 }
            if tabs >= 9 {
                isOpenWanted = open.withUnsafeBufferPointer { line in
                    guard let base = line.baseAddress else { return true }
                    return ownSieve.wants(base, base + Self.earlyLook)
                }
                if !isOpenWanted { open.removeAll() }
            }
        }
    }

    private static let earlyLook = 32 << 10

    /// - Parameter isCounted: whether the line is in a batch's own count of X and Y.
    private func give(
        _ line: some Collection<UInt8>, number: Int, isOpen: Bool, isCounted: Bool = false
    ) throws(ReadError) -> Bool {
        let line = Array(line)
        // The sieve has its say here too, as lines between batches were not asked yet.
        var padded = line
        padded.append(contentsOf: repeatElement(0, count: RecordSieve.margin))
        let isWanted = padded.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return true }
            let isWanted = ownSieve.wants(base, base + line.count)
            if !isCounted, let chromosome = ownSieve.sexChromosome, line.first != 0x23,
                let column = column ?? sampleColumn()
            {
                sexes.take(UnsafeBufferPointer(start: base, count: line.count), on: chromosome, column: column)
            }
            return isWanted
        }
        guard isWanted else { return true }
        var result = false
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) { result = try take(bytes, number, isOpen) } catch { thrown = error }
        }
        if let thrown { throw thrown }
        return result
    }
}
