// SPDX-License-Identifier: Apache-2.0

extension BCFRecord {
    /// Counts the record among those of X and Y, as ``RecordSexCount`` counts a line, without converting it.
    ///
    /// - Parameter own: the samples' part of the record.
    /// - Returns: false where the bytes are not a record.
    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, own: [UInt8]) -> Bool {
        guard sampleCount == layout.sampleCount else { return false }
        var cursor = shared
        // ID and the alleles.
        for _ in 0...alleleCount {
            guard cursor.vector() != nil else { return false }
        }
        guard let filters = cursor.vector() else { return false }
        // Records that were filtered, and those without a genotype, are not counted.
        if filters.count > 0 {
            guard filters.count == 1, let filter = cursor.integer(filters, at: 0), Int(filter) == layout.passKey else {
                return true
            }
        }
        cursor = BCFCursor(own)
        for _ in 0..<formatCount {
            guard let keyVector = cursor.vector(), let key = cursor.integer(keyVector, at: 0),
                let (kind, count) = cursor.descriptor()
            else { return false }
            let start = cursor.offset
            guard cursor.skip(kind, count, times: sampleCount) else { return false }
            guard Int(key) == layout.genotypeKey else { continue }
            for sample in layout.samples {
                // The bytes of all samples were skipped, so this one is within bounds.
                let vector = BCFCursor.Vector(kind: kind, count: count, start: start + kind.size * count * sample)
                guard let text = cursor.genotype(vector) else { return false }
                sexes.take(genotype: text[...], of: sample - layout.samples.lowerBound, on: chromosome)
            }
            return true
        }
        return true
    }
}
