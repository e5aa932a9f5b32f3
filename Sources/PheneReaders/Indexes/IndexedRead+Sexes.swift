// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

extension IndexedRead {
    /// What the first variants of X and Y show: a genome has enough of them in a short stretch, an exome only in all.
    ///
    /// - Parameter column: that of the sample, counted from 0.
    func countSexes(_ records: some IndexedRecords, column: Int) throws(Refusal) -> RecordSexCount {
        var sexes = RecordSexCount()
        sexes.setPart()
        for (chromosome, name, start) in index.chromosomes {
            guard let kind = SexChromosome(chromosome) else { continue }
            let own = kind.ownPositions
            var first = own.lowerBound
            for size in [1_000_000, 10_000_000, own.upperBound] as [UInt32] where first < own.upperBound {
                let last = own.upperBound - first < size ? own.upperBound : first + size - 1
                let chunks: [RegionIndex.Chunk]
                do throws(RegionIndex.Fault) {
                    chunks = Array(try index.chunks(at: start, regions: [.init(first: first, last: last)]).joined())
                } catch {
                    throw .unfit(error.what)
                }
                for chunk in chunks where chunk.start.block < source.size {
                    do throws(ReadError) {
                        try count(records, in: chunk, from: first, through: last, name: name) {
                            () throws(ReadError) in try records.count(into: &sexes, on: kind, column: column)
                        }
                    } catch .damaged(_, _, _, let what) {
                        throw .unfit(what)
                    } catch {
                        throw .fault(error)
                    }
                }
                if sexes.isEnough(on: kind) { break }
                first = last + 1
            }
        }
        return sexes
    }

    private func count(
        _ records: some IndexedRecords, in chunk: RegionIndex.Chunk, from first: UInt32, through last: UInt32,
        name: [UInt8], _ body: () throws(ReadError) -> Void
    ) throws(ReadError) {
        try records.cursor.seek(to: chunk.start)
        for _ in 0..<Self.mostRecords {
            guard try records.cursor.offset() < chunk.end, case .at(let position) = try records.next(on: name),
                position <= UInt64(last)
            else { return }
            if position >= UInt64(first) { try body() }
        }
    }

    /// Of one chunk. A genome VCF has some hundred blocks of the reference for each variant.
    private static let mostRecords = 20_000
}
