// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

extension GenotypeFile {
    /// The records of a rule test with `given file`: genotypes on the plus strand that leave the same genotypes possible as the rows
    /// of the file.
    ///
    /// A locus without a row has no record. One row that is called on the plus strand gives its genotype. Rows that leave several
    /// genotypes possible give each of them, and rows that leave all of them possible give a no-call.
    ///
    /// - Parameters:
    ///   - loci: the loci that the file was read for.
    ///   - sex: the sex that the test states, in place of that of the file.
    /// - Complexity: O(loci * rows).
    public func givenRecords(at loci: LocusTable, sex: Sex?) -> [Record] {
        var given: [Record] = []
        for (index, locus) in loci.loci.enumerated() {
            let rows = genome.records.filter { loci.index(of: $0.id) == index }
            for text in texts(of: rows, at: locus, sex: sex) {
                given.append(Record(id: locus.id, call: Call(text.utf8), written: text))
            }
        }
        return given
    }

    private func texts(of rows: [Record], at locus: Locus, sex: Sex?) -> [String] {
        guard !rows.isEmpty else { return [] }
        if genome.isPlusStrand, rows.count == 1, case .called(let genotype) = rows[0].call { return [genotype.text] }
        var person = genome
        person.sex = sex
        let possible = locus.reading(of: rows, in: person).possible
        // All genotypes are possible beside a no-call and beside an invalid row.
        if possible == locus.domain.possible(for: sex) { return ["./."] }
        return possible.map { locus.text(of: $0) }
    }
}
