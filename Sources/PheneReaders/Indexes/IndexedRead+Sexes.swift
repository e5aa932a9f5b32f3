// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

extension IndexedRead {
    /// What the first variants of X and Y show: a genome has enough of them in a short stretch, an exome only in all.
    ///
    /// - Parameter column: that of the sample, counted from 0.
    func countSexes(column: Int) throws(Refusal) -> RecordSexCount {
        var sexes = RecordSexCount()
        sexes.setPart()
        let cursor = BlockCursor(source, path: path)
        for (chromosome, name, start) in index.chromosomes {
            guard let kind = SexChromosome(chromosome) else { continue }
            let own = kind.ownPositions
            var first = own.lowerBound
            for size in [1_000_000, 10_000_000, own.upperBound] as [UInt32] where first < own.upperBound {
                let last = own.upperBound - first < size ? own.upperBound : first + size - 1
                do throws(RegionIndex.Fault) {
                    let chunks = try index.chunks(at: start, regions: [.init(first: first, last: last)]).joined()
                    for chunk in chunks where chunk.start.block < source.size {
                        var lines = 0
                        do throws(ReadError) {
                            try cursor.seek(to: chunk.start)
                            while lines < Self.mostLines, try cursor.offset() < chunk.end,
                                let line = try cursor.nextLine(),
                                let position = Self.position(in: line, name: name), position <= UInt64(last)
                            {
                                lines += 1
                                if position < UInt64(first) { continue }
                                line.withUnsafeBufferPointer { bytes in
                                    let line = UnsafeBufferPointer(rebasing: bytes.dropLast(BlockCursor.padding.count))
                                    sexes.take(line, on: kind, column: column)
                                }
                            }
                        } catch .damaged(_, _, _, let what) {
                            throw RegionIndex.Fault(what: what)
                        } catch {
                            throw RegionIndex.Fault(what: error.message)
                        }
                    }
                } catch {
                    throw .unfit(error.what)
                }
                if sexes.isEnough(on: kind) { break }
                first = last + 1
            }
        }
        return sexes
    }

    /// Of one chunk. A genome VCF has some hundred blocks of the reference for each variant.
    private static let mostLines = 20_000
}
