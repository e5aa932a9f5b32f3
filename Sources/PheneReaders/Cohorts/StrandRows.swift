// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The rows of a locus that show the strand of a person's alleles.
struct StrandRows: Sendable {
    /// For each row the codes whose alleles are possible on the plus strand only, and those on the minus strand only; bit `c` stands for
    /// the code `c`.
    let rows: [(row: Int, plus: UInt8, minus: UInt8)]

    /// Those of all loci.
    ///
    /// - Parameters:
    ///   - people: for each code the records of a person who has it in every row.
    ///   - loci: the loci that the records are of.
    ///   - row: the row of a line of these people.
    static func all(_ people: [[Record]], loci: LocusTable, row: (Int?) -> Int?) -> [StrandRows] {
        var found = [[(row: Int, plus: UInt8, minus: UInt8)]](repeating: [], count: loci.loci.count)
        for index in people[0].indices {
            guard let locus = loci.index(of: people[0][index].id) else { continue }
            var plus: UInt8 = 0, minus: UInt8 = 0
            for (code, records) in people.enumerated() {
                guard case .called(let genotype) = records[index].call else { continue }
                switch StrandBasis.strand(of: genotype, at: loci.loci[locus]) {
                case .plus: plus |= 1 << UInt8(code)
                case .minus: minus |= 1 << UInt8(code)
                case nil: break
                }
            }
            if plus | minus == 0 { continue }
            guard let row = row(people[0][index].line) else { continue }
            found[locus].append((row, plus, minus))
        }
        return found.filter { !$0.isEmpty }.map { StrandRows(rows: $0) }
    }
}

/// What a row of X or Y adds to the evidence for a person's sex, by the code of the genotype.
struct SexRow: Sendable {
    /// Its place among the variants, counted from 0.
    let variant: Int
    /// The codes of a called row on X, and those of one with two different alleles; bit `c` stands for the code `c`.
    private(set) var x: UInt8 = 0
    private(set) var xDiffering: UInt8 = 0
    /// The codes of a row on Y, and those of a called one.
    private(set) var y: UInt8 = 0
    private(set) var yCalled: UInt8 = 0

    /// The rows that add something.
    static func rows(of bim: PlinkVariants, hidden: HiddenLoci) -> [SexRow] {
        let found = FoundLayout(
            .plink, plan: ColumnPlan(count: 5, id: 0, chromosome: 1, position: 2, first: 3, second: 4), firstRow: nil)
        var rows: [SexRow] = []
        for line in bim.lines {
            var row = SexRow(variant: line.variant)
            for code in 0..<4 {
                guard var count = SexCount(found, hidden: hidden) else { return [] }
                line.text(ofCode: code).withUnsafeBytes { count.take($0) }
                let bit: UInt8 = 1 << UInt8(code)
                if count.rows.x > 0 { row.x |= bit }
                if count.rows.xDiffering > 0 { row.xDiffering |= bit }
                if count.rows.y > 0 { row.y |= bit }
                if count.rows.yCalled > 0 { row.yCalled |= bit }
            }
            if row.x | row.y != 0 { rows.append(row) }
        }
        return rows
    }
}
