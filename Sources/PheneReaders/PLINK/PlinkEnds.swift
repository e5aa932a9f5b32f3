// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The ends of the rows of a `.bed`: behind the last genotype of a row the bits are zero, so one that is not is of somebody, or some
/// variant, that the list beside the `.bed` lacks. Then the genotypes of one person may be those of another.
///
/// The size of a `.bed` shows the length of that list by fours only. Source: the PLINK 1.9 file format reference, page `.bed`.
struct PlinkEnds {
    private let bed: any SeekableSource
    /// The number of genotypes in a row.
    private let count: Int

    /// - Parameters:
    ///   - bed: the file, with the rows behind its first three bytes.
    ///   - count: how many genotypes a row has.
    init(_ bed: any SeekableSource, count: Int) {
        self.bed = bed
        self.count = count
    }

    /// The rows of which the end is checked, besides those that are read: at most 1000, evenly spread.
    ///
    /// Where the first allele is that of the reference, nearly all genotypes of rare variants are zero too, so few rows show nothing.
    static func spread(over rows: Int) -> [Int] {
        let most = min(rows, 1000)
        var spread: [Int] = []
        for number in 0..<most { spread.append(number * rows / most) }
        return spread
    }

    /// The first of some rows, counted from 0, with a genotype behind its last one; `nil` where there is none.
    ///
    /// - Complexity: linear in the rows, each of which is a byte to read.
    func firstBad(of rows: [Int]) throws(FileError) -> Int? {
        if count % 4 == 0 { return nil }
        let length = (count + 3) / 4
        for row in rows {
            let last = try bed.bytes(at: PlinkRows.magic.count + (row + 1) * length - 1, count: 1)
            if let last = last.first, last >> UInt8(2 * (count % 4)) != 0 { return row }
        }
        return nil
    }
}
