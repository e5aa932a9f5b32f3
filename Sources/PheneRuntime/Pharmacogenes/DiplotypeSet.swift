// SPDX-License-Identifier: Apache-2.0

/// Every pair of a gene's named alleles that a person's readings leave possible.
///
/// It is a set and no best guess: where phase or a place was not read, all pairs that fit are in it. Alleles are named by their indices
/// in `Pharmacogene.named`, places by their indices in `Pharmacogene.loci`.
public struct DiplotypeSet: Sendable {
    /// Whether pairs of named alleles explain the readings.
    public enum State: Sendable, Equatable {
        /// At least one pair, or one single allele, fits what was read.
        case fits
        /// No place has a reading, so nothing is known.
        case nothingRead
        /// At these places an allele was read that no definition lists, so that no named pair is a person's.
        case unlistedAllele(places: [Int])
        /// Each place alone fits, but no pair of named alleles has all of them.
        case noPairFits
        /// These places were not read with certainty, and without them no pair is named.
        case requiredMissing(places: [Int])
        /// An outside call is about the gene and states no alleles that the rules know; a phenotype or score may be known all the same.
        case allelesNotStated
    }

    /// Whether pairs of named alleles explain the readings. In every other state than ``State/fits`` the alleles say nothing of phenotype
    /// and score.
    public let state: State
    /// The places where nothing was read. They leave every allele possible.
    public let missing: [Int]
    /// The places where something was read and several genotypes are possible.
    public let uncertain: [Int]
    /// The places where an allele that no definition lists counts as the one of the reference sequence, as
    /// `Pharmacogene.unlistedAsReferenceBy` has it.
    public let readAsReference: [Int]
    /// The places where an allele was read that belongs to named alleles only together with others, which were not found; in genes of
    /// which the lowest function counts. It counts as nothing: the exon variant of HapB3 without the intron variant.
    public let unexplained: [Int]
    /// Whether the phase that the source states left pairs out.
    public let isPhaseDecisive: Bool
    /// Whether a pair has for each copy of the gene the allele with the lowest function, of possibly several.
    public let isLowestFunction: Bool
    /// The single alleles that fit one copy of the gene, rising. Together with pairs where the sex is not known.
    public let singles: [Int]
    /// The pairs, as a table.
    let rows: PairRows

    init(
        state: State, missing: [Int], uncertain: [Int], readAsReference: [Int], unexplained: [Int] = [],
        isPhaseDecisive: Bool, isLowestFunction: Bool, singles: [Int], rows: PairRows
    ) {
        self.state = state
        self.missing = missing
        self.uncertain = uncertain
        self.readAsReference = readAsReference
        self.unexplained = unexplained
        self.isPhaseDecisive = isPhaseDecisive
        self.isLowestFunction = isLowestFunction
        self.singles = singles
        self.rows = rows
    }

    /// How many unordered pairs there are.
    ///
    /// - Complexity: that of counting the bits of a table with a bit for each ordered pair of alleles.
    public var pairCount: Int { rows.count }

    /// The unordered pairs.
    public var pairs: Pairs { Pairs(rows: rows) }

    /// Whether a pair, in either order, is among them.
    ///
    /// - Complexity: linear in the number of alleles.
    public func contains(_ first: Int, _ second: Int) -> Bool {
        var row: Int?, column: Int?
        for (index, allele) in rows.alleles.enumerated() {
            if allele == first { row = index }
            if allele == second { column = index }
        }
        guard let row, let column else { return false }
        return rows.contains(row: row, column: column)
    }
}

extension DiplotypeSet {
    /// The pairs that an outside call states.
    ///
    /// - Parameter own: what fits the genotypes; what was read and what not stays that of the genotypes.
    init(of call: OutsideGene, beside own: DiplotypeSet) {
        var alleles: [Int] = []
        for allele in call.diplotypes.joined() {
            var isNew = true
            for known in alleles where known == allele { isNew = false }
            if isNew { alleles.append(allele) }
        }
        alleles.sort()
        var rows = PairRows(alleles: alleles)
        var singles: [Int] = []
        for stated in call.diplotypes {
            guard stated.count == 2 else {
                singles += stated
                continue
            }
            guard let row = alleles.firstIndex(of: stated[0]), let column = alleles.firstIndex(of: stated[1]) else {
                continue
            }
            rows.insert(row: row, column: column)
            rows.insert(row: column, column: row)
        }
        self.init(
            state: call.diplotypes.isEmpty ? .allelesNotStated : .fits, missing: own.missing, uncertain: own.uncertain,
            readAsReference: own.readAsReference, unexplained: own.unexplained, isPhaseDecisive: false,
            isLowestFunction: own.isLowestFunction, singles: singles.sorted(), rows: rows)
    }
}

extension DiplotypeSet {
    /// Unordered pairs of named alleles, each once and with the lower index first.
    public struct Pairs: Sequence, Sendable {
        let rows: PairRows

        /// Iterates over the pairs without making a list of them.
        public struct Iterator: IteratorProtocol, Sendable {
            let rows: PairRows
            var row = 0, column = 0

            /// The next pair; `nil` behind the last one.
            public mutating func next() -> (first: Int, second: Int)? {
                while row < rows.alleles.count {
                    while column <= row {
                        defer { column += 1 }
                        guard rows.contains(row: row, column: column) else { continue }
                        let a = rows.alleles[row], b = rows.alleles[column]
                        return (Swift.min(a, b), Swift.max(a, b))
                    }
                    row += 1
                    column = 0
                }
                return nil
            }
        }

        /// An iterator over the pairs, in no order that means anything.
        public func makeIterator() -> Iterator { Iterator(rows: rows) }
        /// No estimate: counting is ``DiplotypeSet/pairCount``.
        public var underestimatedCount: Int { 0 }
    }
}
