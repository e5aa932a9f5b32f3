// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

extension IndexedRead {
    /// Counts variants of X and Y. A genome has enough of them in a few short ranges, an exome only in all of X and Y.
    ///
    /// The ranges are far from each other, because a woman may have inherited a region of X twice.
    ///
    /// - Parameter columns: the columns of the samples, counted from 0.
    func countSexes(
        _ records: some IndexedRecords, columns: Range<Int>, hidden: HiddenLoci
    ) throws(Refusal) -> RecordSexCount {
        var sexes = RecordSexCount(hidden: hidden).extended(to: columns.count)
        sexes.setPart()
        for (chromosome, name, start) in index.chromosomes {
            guard let kind = SexChromosome(chromosome) else { continue }
            let own = kind.ownPositions
            let gap = (own.upperBound - own.lowerBound) / Self.ranges
            let short = (0..<Self.ranges).map { own.lowerBound + $0 * gap }.map { $0...$0 + Self.rangeSize }
            for ranges in [short, [own]] {
                // A sample with enough variants in the short ranges keeps these counts, as it would alone.
                let earlier = sexes
                sexes.clear(kind)
                for range in ranges {
                    try count(records, in: range, at: start, name: name) { () throws(FileError) in
                        try records.count(into: &sexes, on: kind, columns: columns)
                    }
                }
                sexes.keepEnough(of: earlier, on: kind)
                if sexes.isEnough(on: kind) { break }
            }
        }
        return sexes
    }

    private func count(
        _ records: some IndexedRecords, in range: ClosedRange<UInt32>, at start: Int, name: [UInt8],
        _ body: () throws(FileError) -> Void
    ) throws(Refusal) {
        let chunks: [RegionIndex.Chunk]
        do throws(RegionIndex.Fault) {
            let region = LocusIntervals.Interval(first: range.lowerBound, last: range.upperBound)
            chunks = Array(try index.chunks(at: start, regions: [region]).joined())
        } catch {
            throw .unfit(error.what)
        }
        for chunk in chunks where chunk.start.block < source.size {
            do throws(FileError) {
                try count(records, in: chunk, range, name: name, body)
            } catch .damaged(_, _, _, let what) {
                throw .unfit(what)
            } catch {
                throw .fault(.file(error))
            }
        }
    }

    private func count(
        _ records: some IndexedRecords, in chunk: RegionIndex.Chunk, _ range: ClosedRange<UInt32>, name: [UInt8],
        _ body: () throws(FileError) -> Void
    ) throws(FileError) {
        try records.cursor.seek(to: chunk.start)
        for _ in 0..<Self.maxRecords {
            guard try records.cursor.offset() < chunk.end, case .at(let position) = try records.next(on: name),
                position <= UInt64(range.upperBound)
            else { return }
            if position >= UInt64(range.lowerBound) { try body() }
        }
    }

    /// The number of short ranges of a chromosome.
    private static let ranges: UInt32 = 8
    /// The length of a short range, in bases.
    private static let rangeSize: UInt32 = 500_000
    /// The most records of one chunk that are read. A genome VCF has some hundred reference blocks for each variant.
    private static let maxRecords = 20_000
}
