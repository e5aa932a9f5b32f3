// SPDX-License-Identifier: Apache-2.0

package import PheneGenome

/// The table of the finding that tells a pair of haplotypes: for each genotype at the loci, and each value of the phase
/// input, the pair.
package struct HaplotypePairTable: Sendable {
    /// Some cells of the table with the same result.
    package struct Row: Sendable {
        /// For each locus its genotype code.
        package let codes: [Int]
        /// The values of the phase input.
        package let phases: CodeSet
        /// An index into ``HaplotypePairTable/pairs``.
        package let pair: Int
    }

    /// All pairs that can be, in the order of the VCF specification, as genotypes have it; single haplotypes after them.
    package let pairs: [[Int]]
    /// How many pairs a file that states no phase leaves possible at most.
    package let open: Int
    private let genotypes: [[Int]]
    private let choices: [[Int]]
    private let phasing: Phasing

    /// - Parameter genotypes: the codes of all genotypes at the loci.
    package init(_ phasing: Phasing, _ genotypes: [[Int]]) {
        self.phasing = phasing
        self.genotypes = genotypes
        choices = genotypes.map { phasing.choices($0) }
        open = choices.reduce(1) { max($0, $1.count) }
        var found: Set<[Int]> = []
        for codes in genotypes {
            for phase in 0..<phasing.phaseCount { found.insert(phasing.pair(codes, phase: phase)) }
        }
        pairs = found.sorted { ($1.count, $0[$0.count - 1], $0[0]) < ($0.count, $1[$1.count - 1], $1[0]) }
    }

    /// The rows, each combination of codes in just one of them.
    ///
    /// - Complexity: linear in the genotypes and phases.
    package var rows: [Row] {
        var steps: [[Int]: Int] = [:]
        for (step, pair) in pairs.enumerated() { steps[pair] = step }
        func step(_ codes: [Int], _ phase: Int) -> Int { steps[phasing.pair(codes, phase: phase)] ?? 0 }
        return genotypes.indices.flatMap { number -> [Row] in
            let codes = genotypes[number]
            var values: [Int: CodeSet] = [:]
            for phase in 0..<phasing.phaseCount { values[step(codes, phase), default: .empty].insert(phase) }
            for choice in 0..<open {
                let phase = choices[number][choice % choices[number].count]
                values[step(codes, phase), default: .empty].insert(phasing.phaseCount + choice)
            }
            return values.sorted { $0.key < $1.key }.map { Row(codes: codes, phases: $0.value, pair: $0.key) }
        }
    }

    /// What the values of the phase input are called.
    package var phaseNames: [String] {
        let stated = (0..<phasing.phaseCount).map { phase in
            phasing.domains.indices.map { $0 > 0 && phase >> ($0 - 1) & 1 == 1 ? "-" : "+" }.joined()
        }
        return stated + (0..<open).map { "open\($0 + 1)" }
    }
}

/// The table of the finding that tells a gene's activity score: for each pair of haplotypes, count of copies of the gene, and
/// value of the input for what nature leaves open, the sum.
package struct ScoreTable: Sendable {
    /// Some cells of the table with the same result.
    package struct Row: Sendable {
        /// An index into the pairs.
        package let pair: Int
        /// An index into the counts of copies.
        package let copies: Int
        /// The values of the open input.
        package let choices: CodeSet
        /// In units of ``Haplotypes/activityUnit``.
        package let sum: Int
    }

    /// For each pair and each count of copies the sums that listed haplotypes have; `nil` where one is not listed.
    private let listed: [[[Int]?]]

    /// The sums that listed haplotypes have.
    package var known: Set<Int> {
        var known: Set<Int> = []
        for case let sums? in listed.joined() { known.formUnion(sums) }
        return known
    }

    /// - Parameters:
    ///   - pairs: of haplotypes by number; the count of `activities` stands for one that is not listed.
    ///   - activities: of the listed haplotypes.
    package init(_ pairs: [[Int]], activities: [Int], copies: ClosedRange<Int>) {
        listed = pairs.map { pair in copies.map { Self.sums(pair, activities, copies: $0) } }
    }

    /// All scores that can be, rising: of a haplotype that is not listed the score can be 0, or more than all listed sums.
    package static func values(_ known: Set<Int>, hasUnlisted: Bool) -> [Int] {
        (hasUnlisted ? known.union([0, (known.max() ?? 0) + 1]) : known).sorted()
    }

    /// How many values the open input has.
    ///
    /// - Parameter values: all scores that can be, those of haplotypes that are not listed among them.
    package func choices(among values: [Int]) -> Int {
        listed.joined().reduce(1) { max($0, ($1 ?? values).count) }
    }

    /// The rows, each combination of codes in just one of them.
    ///
    /// - Parameter values: all scores that can be, those of haplotypes that are not listed among them.
    package func rows(among values: [Int]) -> [Row] {
        let most = choices(among: values)
        var rows: [Row] = []
        for (pair, byCopies) in listed.enumerated() {
            for (copies, listed) in byCopies.enumerated() {
                let sums = listed ?? values
                for (number, sum) in sums.enumerated() {
                    var choices = CodeSet.empty
                    for choice in 0..<most where choice % sums.count == number { choices.insert(choice) }
                    rows.append(Row(pair: pair, copies: copies, choices: choices, sum: sum))
                }
            }
        }
        return rows
    }

    /// The sums that a pair of haplotypes can have with so many copies of the gene; `nil` where nobody knows them, because
    /// one of the haplotypes is not listed.
    private static func sums(_ pair: [Int], _ activities: [Int], copies: Int) -> [Int]? {
        if pair.count == 2, copies == 0 { return [0] }
        if pair.contains(activities.count) { return nil }
        let values = pair.map { activities[$0] }
        guard values.count == 2 else { return values }
        switch copies {
        case 1: return Set(values).sorted()
        case 2: return [values[0] + values[1]]
        default: return Set((1..<copies).map { $0 * values[0] + (copies - $0) * values[1] }).sorted()
        }
    }
}
