// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// What one row of a cohort says of a locus, for each of the four codes of a genotype: the bits of a PLINK `.bed`.
public struct CohortRecord: Sendable {
    /// The index of the row in the planes that a batch is filled from; `nil` for a record that is the same for everyone.
    public let row: Int?
    /// The record of a person, by the code of the genotype; all four are of one locus.
    public let records: [Record]

    /// - Parameters:
    ///   - row: the index of the row; `nil` for a record that is the same for everyone.
    ///   - records: one for each code.
    public init(row: Int?, records: [Record]) {
        precondition(records.count == 4, "a code has two bits")
        self.row = row
        self.records = records
    }

    func record(_ code: Int) -> Record { records[row == nil ? 0 : code] }
}

/// What is known of a person besides the genotypes, on which it depends how they are read: the sex, and whether the alleles are on the
/// plus strand.
struct PersonState: Sendable {
    let sex: Sex?
    let isPlusStrand: Bool

    /// What may be known of the sex.
    static let sexes: [Sex?] = [nil, .male, .female]

    /// All states. The index of one is twice the number of its sex (0 not known, 1 male, 2 female), and one more on the plus strand.
    static let all = [
        PersonState(sex: nil, isPlusStrand: false), PersonState(sex: nil, isPlusStrand: true),
        PersonState(sex: .male, isPlusStrand: false), PersonState(sex: .male, isPlusStrand: true),
        PersonState(sex: .female, isPlusStrand: false), PersonState(sex: .female, isPlusStrand: true),
    ]
}
