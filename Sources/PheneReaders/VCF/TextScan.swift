// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

/// Searches a text on several threads and delivers the lines that match a prefilter, in their order.
///
/// Each thread in turn loads a batch, and decompresses and searches it on its own. What it found waits until all batches before it are
/// delivered, so the result is the same for any number of threads. Memory is a few batches for each thread, and one line that spans
/// batches.
final class TextScan: @unchecked Sendable {
    /// Receives a line: its bytes without the newline, its number counted from 1, and whether the text ends behind it without a newline.
    /// Returns false where no further lines are needed.
    typealias Taking = (UnsafeBufferPointer<UInt8>, Int, Bool) throws(ReadError) -> Bool

    /// The most bytes of a line; more than a million samples need.
    static let longestLine = 64 << 20

    private let source: any BatchSource
    private let prefilter: RegionPrefilter
    private let path: String
    private let take: Taking
    /// The columns of the samples that are read, once they are known from the lines that were delivered.
    private let sampleColumns: () -> Range<Int>?
    private let monitor = Monitor()

    // All below belongs to the thread that holds the monitor.
    private var started = 0
    private var delivered = 0
    private var isAtEnd = false
    private var isDone = false
    private var fault: ReadError?
    private var waiting: [Int: Found] = [:]
    /// The number of lines that ended so far.
    private(set) var lineCount = 0
    // The line that spans batches; empty where it is not needed.
    private var open: [UInt8] = []
    private var isOpenLineNeeded = true
    private var openCount = 0
    private var ownPrefilter: RegionPrefilter
    private var columns: Range<Int>?
    /// The counts of X and Y, without very long records that span batches.
    private(set) var sexes: RecordSexCount
    private let noSexes: RecordSexCount

    /// The names of chromosomes in the lines.
    private(set) var contigs = ContigNames()
    /// True where the text ends without a newline.
    var endsOpen: Bool { !isDone && openCount > 0 }

    /// - Parameters:
    ///   - hidden: the loci near which nothing is counted.
    ///   - sampleColumns: returns the columns of the samples, counted from 0; `nil` before the line of column names.
    ///   - take: receives the lines, on one thread at a time.
    init(
        _ source: any BatchSource, prefilter: RegionPrefilter, path: String, hidden: HiddenLoci = .none,
        sampleColumns: @escaping () -> Range<Int>?,
        take: @escaping Taking
    ) {
        self.source = source
        self.prefilter = prefilter
        self.path = path
        self.sampleColumns = sampleColumns
        self.take = take
        ownPrefilter = prefilter
        noSexes = RecordSexCount(hidden: hidden)
        sexes = noSexes
    }

    /// What one thread found in one batch.
    private struct Found {
        var fault: ReadError?
        /// The bytes before the first newline; all bytes where there is none.
        var head: [UInt8] = []
        var newlines = 0
        /// The bytes behind the last newline.
        var tail: [UInt8] = []
        /// The matching lines between them, one after another.
        var bytes: [UInt8] = []
        /// The number of newlines before each matching line in the batch, and its end in `bytes`.
        var lines: [(newlines: Int, end: Int)] = []
        /// The names of chromosomes that the thread has seen so far.
        var contigs = ContigNames()
        /// The counts of X and Y in the lines between; absent where the columns of samples were not known yet. Then the lines of X and Y are
        /// among the matching ones.
        var sexes: RecordSexCount?
    }

    /// Searches the whole text.
    func run(threads: Int) throws(ReadError) {
        runOnThreads(threads) { self.work(ahead: threads * 2) }
        if let fault { throw fault }
        if !isDone, openCount > 0 {
            lineCount += 1
            if isOpenLineNeeded { _ = try send(open, number: lineCount, isOpen: true) }
        }
        contigs.add(ownPrefilter.contigs)
    }

    private func work(ahead: Int) {
        let batch = TextBatch()
        var prefilter = prefilter
        while true {
            monitor.lock()
            // Up to the line of column names one batch is searched at a time.
            while started - delivered >= (columns == nil ? 1 : ahead), !isDone { monitor.wait() }
            guard !isDone, !isAtEnd else { return monitor.unlock() }
            let number = started
            var found = Found()
            do throws(FileError) {
                isAtEnd = try !source.load(batch)
            } catch {
                found.fault = .file(error)
                isAtEnd = true
            }
            if isAtEnd, found.fault == nil { return monitor.unlock() }
            started += 1
            let columns = columns
            monitor.unlock()

            if found.fault == nil {
                do throws(FileError) {
                    try batch.decompress(path: path)
                    Self.look(through: batch, &prefilter, columns: columns, noSexes, into: &found)
                } catch {
                    found.fault = .file(error)
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
        through batch: TextBatch, _ prefilter: inout RegionPrefilter, columns: Range<Int>?, _ noSexes: RecordSexCount,
        into found: inout Found
    ) {
        guard let base = batch.text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let end = base + batch.count
        func newline(from place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
            guard place < end, let found = firstOccurrence(of: 0x0A, from: place, count: end - place) else {
                return nil
            }
            return place + (found - UnsafeRawPointer(place))
        }
        guard let first = newline(from: base) else {
            found.head = Array(UnsafeBufferPointer(start: base, count: batch.count))
            return
        }
        found.head = Array(UnsafeBufferPointer(start: base, count: first - base))
        found.newlines = 1
        var sexes = noSexes.extended(to: columns?.count ?? 1)
        var line = first + 1
        while let next = newline(from: line) {
            var isNeeded = prefilter.matches(line, next)
            if let chromosome = prefilter.sexChromosome, line.pointee != 0x23 {
                if let columns {
                    sexes.take(UnsafeBufferPointer(start: line, count: next - line), on: chromosome, columns: columns)
                } else {
                    isNeeded = true
                }
            }
            if isNeeded {
                found.bytes.append(contentsOf: UnsafeBufferPointer(start: line, count: next - line))
                found.lines.append((found.newlines, found.bytes.count))
            }
            found.newlines += 1
            line = next + 1
        }
        found.tail = Array(UnsafeBufferPointer(start: line, count: end - line))
        if columns != nil { found.sexes = sexes }
        found.contigs = prefilter.contigs
    }

    /// Delivers what is next in order.
    private func deliver() {
        while let found = waiting.removeValue(forKey: delivered) {
            delivered += 1
            if isDone { continue }
            do throws(ReadError) {
                if let fault = found.fault { throw fault }
                contigs.add(found.contigs)
                isDone = try !send(found)
                columns = columns ?? sampleColumns()
            } catch {
                fault = error
                isDone = true
            }
        }
    }

    private func send(_ found: Found) throws(ReadError) -> Bool {
        try extend(by: found.head)
        guard found.newlines > 0 else { return true }
        if isOpenLineNeeded, try !send(open, number: lineCount + 1, isOpen: false) { return false }
        var start = 0
        for (newlines, end) in found.lines {
            let line = found.bytes[start..<end]
            let isCounted = found.sexes != nil
            guard try send(line, number: lineCount + newlines + 1, isOpen: false, isCounted: isCounted) else {
                return false
            }
            start = end
        }
        if let counted = found.sexes { sexes.add(counted) }
        lineCount += found.newlines
        open.removeAll(keepingCapacity: true)
        isOpenLineNeeded = true
        openCount = 0
        try extend(by: found.tail)
        return true
    }

    /// Appends to the line that spans batches, unless its beginning shows that it does not match.
    private func extend(by bytes: [UInt8]) throws(ReadError) {
        openCount += bytes.count
        guard isOpenLineNeeded else { return }
        if openCount > Self.longestLine { throw .file(.endlessLine(path: path, line: lineCount + 1)) }
        open.append(contentsOf: bytes)
        if open.count > Self.earlyLook, open.first != 0x23 {
            // The prefilter needs only the first nine columns.
            var tabs = 0
            for byte in open.prefix(Self.earlyLook) where byte == 0x09 { tabs += 1 }
            if tabs >= 9 {
                isOpenLineNeeded = open.withUnsafeBufferPointer { line in
                    guard let base = line.baseAddress else { return true }
                    return ownPrefilter.matches(base, base + Self.earlyLook)
                }
                if !isOpenLineNeeded { open.removeAll() }
            }
        }
    }

    private static let earlyLook = 32 << 10

    /// Delivers a line if it matches.
    ///
    /// - Parameter isCounted: whether the line is in the batch's counts of X and Y.
    private func send(
        _ line: some Collection<UInt8>, number: Int, isOpen: Bool, isCounted: Bool = false
    ) throws(ReadError) -> Bool {
        let line = Array(line)
        // Lines that span batches were not filtered yet.
        var padded = line
        padded.append(contentsOf: repeatElement(0, count: RegionPrefilter.margin))
        let isNeeded = padded.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return true }
            let isNeeded = ownPrefilter.matches(base, base + line.count)
            if !isCounted, let chromosome = ownPrefilter.sexChromosome, line.first != 0x23,
                let columns = columns ?? sampleColumns()
            {
                sexes.extend(to: columns.count)
                sexes.take(UnsafeBufferPointer(start: base, count: line.count), on: chromosome, columns: columns)
            }
            return isNeeded
        }
        guard isNeeded else { return true }
        var result = false
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) { result = try take(bytes, number, isOpen) } catch { thrown = error }
        }
        if let thrown { throw thrown }
        return result
    }
}
