// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// How the planes of a variable are computed from those of a few rows, for all people of a batch at once.
struct VariableFill: Sendable {
    /// The index of the variable: of a locus, or the number of loci plus the index of an input.
    let variable: Int
    /// The rows that it is read from: none, or up to ``mostRows``.
    let rows: [Int]
    /// For states of people that are read alike the codes that each combination of genotypes leaves possible. Bit `s` of `states`
    /// stands for the state with the index `s`. A combination has two bits for each row, the first row in the lowest.
    let groups: [(states: UInt8, possible: [CodeSet])]

    /// The most rows of a variable that is computed so: there are 64 combinations of three genotypes.
    static let mostRows = 3

    /// - Parameters:
    ///   - variable: the index of the variable.
    ///   - rows: the rows that it is read from, each once.
    ///   - dependsOnSex: whether the sex of a person can matter.
    ///   - possible: the possible codes in a state for a combination of genotypes, by the code of each row.
    init(_ variable: Int, rows: [Int], dependsOnSex: Bool, possible: (PersonState, [Int]) -> CodeSet) {
        self.variable = variable
        self.rows = rows
        let combinations = 1 << (2 * rows.count)
        var groups: [(states: UInt8, possible: [CodeSet])] = []
        for (index, state) in PersonState.all.enumerated() {
            if !dependsOnSex, state.sex != nil { continue }
            // Without the sex a state stands for those of both sexes too.
            let states: UInt8 = (dependsOnSex ? 1 : 0b010101) << UInt8(index)
            var sets: [CodeSet] = []
            for combination in 0..<combinations {
                sets.append(possible(state, rows.indices.map { combination >> (2 * $0) & 3 }))
            }
            if let known = groups.firstIndex(where: { $0.possible == sets }) {
                groups[known].states |= states
            } else {
                groups.append((states, sets))
            }
        }
        self.groups = groups
    }

    /// Whether it is the same for everyone.
    var isConstant: Bool { rows.isEmpty && groups.count == 1 }

    /// Fills in the planes of the variable.
    ///
    /// - Parameters:
    ///   - planes: those of the variable, one for each code.
    ///   - size: how many there are.
    ///   - rows: the planes of all rows, low bits and high bits in turn.
    ///   - states: for each state the people who are in it.
    @inline(__always)
    func fill(
        _ planes: UnsafeMutablePointer<SIMD8<UInt64>>, size: Int, rows all: UnsafePointer<SIMD8<UInt64>>,
        states: UnsafePointer<SIMD8<UInt64>>
    ) {
        let none = SIMD8<UInt64>(repeating: 0)
        if rows.count == 1, groups.count == 1 {
            let (low, high) = (all[2 * rows[0]], all[2 * rows[0] + 1])
            let possible = groups[0].possible
            for code in 0..<size {
                let bit = UInt64(code)
                var people = none
                if possible[0].bits >> bit & 1 == 1 { people |= ~low & ~high }
                if possible[1].bits >> bit & 1 == 1 { people |= low & ~high }
                if possible[2].bits >> bit & 1 == 1 { people |= ~low & high }
                if possible[3].bits >> bit & 1 == 1 { people |= low & high }
                planes[code] = people
            }
            return
        }
        for code in 0..<size { planes[code] = none }
        for group in groups {
            var people = none
            for state in 0..<PersonState.all.count where group.states >> UInt8(state) & 1 == 1 {
                people |= states[state]
            }
            for (combination, possible) in group.possible.enumerated() {
                var having = people
                for (place, row) in rows.enumerated() {
                    let (low, high) = (all[2 * row], all[2 * row + 1])
                    having &= combination >> (2 * place) & 1 == 1 ? low : ~low
                    having &= combination >> (2 * place + 1) & 1 == 1 ? high : ~high
                }
                if having == none { continue }
                for code in possible { planes[code] |= having }
            }
        }
    }
}
