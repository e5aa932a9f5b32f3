// SPDX-License-Identifier: Apache-2.0

/// The numbers of columns of at most seven bytes, such as `0/1` and `1|0:99`, by these bytes: most columns of a file with few fields are
/// found without making their keys.
///
/// One of the columns that share a place is kept, the last.
struct ShortColumns {
    private static let count = 64
    private static let tabs: UInt64 = 0x0909_0909_0909_0909
    /// For each place the column there; 0 where there is none, which is no column's.
    private var columns: [UInt64] = []
    private var numbers: [Int32] = []

    /// A column that ends in a tab.
    ///
    /// - Parameters:
    ///   - bytes: columns with tabs between them.
    ///   - start: where the column begins.
    /// - Returns: how many bytes it has, and a number that no other column has; `nil` for one of more than seven bytes, and for those of
    ///   the last bytes.
    @inline(__always)
    static func column(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (count: Int, bits: UInt64)? {
        guard start + 8 <= bytes.count, let base = bytes.baseAddress else { return nil }
        let word = UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
        // The lowest marked byte is the first tab (Warren, Hacker's Delight, section 6-1).
        let other = word ^ tabs
        let marks = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
        if marks == 0 { return nil }
        let count = marks.trailingZeroBitCount >> 3
        let before = (1 as UInt64) << UInt64(8 * count) &- 1
        return (count, word & before | UInt64(count + 1) << 56)
    }

    @inline(__always)
    private static func place(of column: UInt64) -> Int {
        Int(truncatingIfNeeded: (column &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    /// The number of a column; `nil` where it is not known.
    @inline(__always)
    subscript(column: UInt64) -> Int32? {
        if columns.isEmpty { return nil }
        let place = Self.place(of: column)
        return columns[place] == column ? numbers[place] : nil
    }

    /// Keeps the number of a column.
    mutating func insert(_ column: UInt64, _ number: Int32) {
        if columns.isEmpty {
            columns = [UInt64](repeating: 0, count: Self.count)
            numbers = [Int32](repeating: 0, count: Self.count)
        }
        let place = Self.place(of: column)
        columns[place] = column
        numbers[place] = number
    }
}
