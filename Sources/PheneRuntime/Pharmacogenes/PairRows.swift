// SPDX-License-Identifier: Apache-2.0

/// Unordered pairs of named alleles, as a symmetric table with a bit for each ordered pair.
///
/// Some hundreds of alleles give tens of thousands of pairs where little was read; the table holds them in some kilobytes.
struct PairRows: Sendable, Equatable {
    /// The alleles that the rows and the columns stand for, by their indices in the gene.
    let alleles: [Int]
    /// How many words a row has.
    let width: Int
    /// Row by row.
    var words: [UInt64]

    /// No pairs.
    init(alleles: [Int]) {
        self.alleles = alleles
        width = AlleleSet.width(of: alleles.count)
        words = [UInt64](repeating: 0, count: alleles.count * width)
    }

    static let none = PairRows(alleles: [])

    var isEmpty: Bool {
        for word in words where word != 0 { return false }
        return true
    }

    func contains(row: Int, column: Int) -> Bool { words[row * width + column >> 6] >> UInt64(column & 63) & 1 == 1 }

    mutating func insert(row: Int, column: Int) { words[row * width + column >> 6] |= 1 << UInt64(column & 63) }

    /// How many unordered pairs there are.
    var count: Int {
        var bits = 0, same = 0
        for word in words { bits += word.nonzeroBitCount }
        for row in alleles.indices where contains(row: row, column: row) { same += 1 }
        return (bits + same) / 2
    }

    func isEmpty(row: Int) -> Bool {
        for word in 0..<width where words[row * width + word] != 0 { return false }
        return true
    }

    /// Whether a row has a column of a set.
    func meets(row: Int, _ columns: AlleleSet) -> Bool {
        for word in 0..<width where words[row * width + word] & columns.words[word] != 0 { return true }
        return false
    }

    /// How many columns of a set a row has.
    func count(row: Int, _ columns: AlleleSet) -> Int {
        var bits = 0
        for word in 0..<width { bits += (words[row * width + word] & columns.words[word]).nonzeroBitCount }
        return bits
    }
}
