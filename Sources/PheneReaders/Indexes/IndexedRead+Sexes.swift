// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

extension IndexedRead {
    /// What some variants of X and Y show: a genome has enough of them in a few short stretches, an exome only in all.
    ///
    /// The stretches are far from each other, because a woman may have inherited one stretch of X twice.
    ///
    /// - Parameter column: that of the sample, counted from 0.
    func countSexes(_ records: some IndexedRecords, column: Int, hidden: HiddenLoci) throws(Refusal) -> RecordSexCount {
        var sexes = RecordSexCount(hidden: hidden)
        sexes.setPart()
        for (chromosome, name, start) in index.chromosomes {
            guard let kind = SexChromosome(chromosome) else { continue }
            let own = kind.ownPositions
            let gap = (own.upperBound - own.lowerBound) / Self.stretches
            let short = (0..<Self.stretches).map { own.lowerBound + $0 * gap }.map { $0...$0 + Self.stretchSize }
            for stretches in [short, [own]] {
                sexes.clear(kind)
                for stretch in stretches {
                    try count(records, in: stretch, at: start, name: name) { () throws(ReadError) in
                        try records.count(into: &sexes, on: kind, column: column)
                    }
                }
                if sexes.isEnough(on: kind) { break }
            }
        }
        return sexes
    }

    private func count(
        _ records: some IndexedRecords, in stretch: ClosedRange<UInt32>, at start: Int, name: [UInt8],
        _ body: () throws(ReadError) -> Void
    ) throws(Refusal) {
        let chunks: [RegionIndex.Chunk]
        do throws(RegionIndex.Fault) {
            let region = PlaceIntervals.Interval(first: stretch.lowerBound, last: stretch.upperBound)
            chunks = Array(try index.chunks(at: start, regions: [region]).joined())
        } catch {
            throw .unfit(error.what)
        }
        for chunk in chunks where chunk.start.block < source.size {
            do throws(ReadError) {
                try count(records, in: chunk, stretch, name: name, body)
            } catch .damaged(_, _, _, let what) {
                throw .unfit(what)
            } catch {
                throw .fault(error)
            }
        }
    }

    private func count(
        _ records: some IndexedRecords, in chunk: RegionIndex.Chunk, _ stretch: ClosedRange<UInt32>, name: [UInt8],
        _ body: () throws(ReadError) -> Void
    ) throws(ReadError) {
        try records.cursor.seek(to: chunk.start)
        for _ in 0..<Self.mostRecords {
            guard try records.cursor.offset() < chunk.end, case .at(let position) = try records.next(on: name),
                position <= UInt64(stretch.upperBound)
            else { return }
            if position >= UInt64(stretch.lowerBound) { try body() }
        }
    }

    private static let stretches: UInt32 = 8
    private static let stretchSize: UInt32 = 500_000
    /// Of one chunk. A genome VCF has some hundred blocks of the reference for each variant.
    private static let mostRecords = 20_000
}
