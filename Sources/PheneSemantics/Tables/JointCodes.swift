// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel

/// The combinations of one code from each of several domains, numbered so that the last domain varies fastest.
struct JointCodes {
    private let sizes: [Int]
    /// How many there are; `nil` for more than `jointCap`.
    let count: Int?

    init(_ sizes: [Int]) {
        self.sizes = sizes
        var count = 1
        for size in sizes where count <= jointCap { count *= size }
        self.count = count <= jointCap ? count : nil
    }

    /// Visits the combinations whose codes are in the cells, one cell for each domain, until `visit` returns false.
    func forEach(in cells: [CodeSet], _ visit: (Int) -> Bool) {
        _ = walk(cells, from: 0, base: 0, visit)
    }

    private func walk(_ cells: [CodeSet], from column: Int, base: Int, _ visit: (Int) -> Bool) -> Bool {
        if column == sizes.count { return visit(base) }
        for code in cells[column] where !walk(cells, from: column + 1, base: base * sizes[column] + code, visit) {
            return false
        }
        return true
    }

    /// The code in each domain of a combination.
    func codes(at number: Int) -> [Int] {
        var codes = Array(repeating: 0, count: sizes.count)
        var rest = number
        for column in sizes.indices.reversed() {
            codes[column] = rest % sizes[column]
            rest /= sizes[column]
        }
        return codes
    }
}
