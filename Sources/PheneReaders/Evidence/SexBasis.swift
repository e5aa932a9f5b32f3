// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The evidence for a person's sex, and the conclusion from it.
///
/// Sites of X and Y outside the pseudoautosomal regions are counted. With one X, no site has two different alleles, apart from errors;
/// with two, one in several has.
public struct SexBasis: Sendable, Hashable {
    /// The sex that the user stated; absent where none was stated.
    public let stated: Sex?
    /// The sex in the list of people that belongs to the file (`.fam`); absent where there is none.
    public internal(set) var listed: Sex?
    /// What was counted in the file.
    public internal(set) var evidence = Evidence.none

    /// What was counted in a file.
    public enum Evidence: Sendable, Hashable {
        /// Nothing.
        case none
        /// Rows of an array.
        case rows(Rows)
        /// Variants of a sequenced genome.
        case variants(Variants)
    }

    /// Counts of the rows of an array, which has the same sites for everyone.
    public struct Rows: Sendable, Hashable {
        /// Called rows on X.
        public internal(set) var x = 0
        /// Called rows on X with two different alleles.
        public internal(set) var xDiffering = 0
        /// Rows on Y.
        public internal(set) var y = 0
        /// Called rows on Y.
        public internal(set) var yCalled = 0

        /// The fewest rows on X, and on Y, that decide.
        static let enoughX = 200
        static let enoughY = 50
        /// The most rows of each chromosome that are counted: arrays have fewer on Y, and as many on X are enough.
        static let maxRows = 8000

        /// Male if at most 1 % of the rows on X differ and at least half of those on Y are called. Female if at least 5 % on X differ
        /// and at most 10 % on Y are called or the file has no Y. Otherwise `nil`, also where X and Y disagree, as with XXY or X0.
        ///
        /// The limits are far from what arrays show (a few errors in a thousand with one X, more than one in ten with two).
        public var sex: Sex? {
            guard x >= Self.enoughX else { return nil }
            let isOneX = xDiffering * 100 <= x
            let isTwoX = xDiffering * 20 >= x
            let isYThere = y >= Self.enoughY && yCalled * 2 >= y
            let isYAbsent = y == 0 || y >= Self.enoughY && yCalled * 10 <= y
            if isOneX, isYThere { return .male }
            if isTwoX, isYAbsent { return .female }
            return nil
        }

        /// The counts in one sentence, for a report; empty where there are none.
        var text: String {
            guard x + y > 0 else { return "" }
            func counted(_ count: Int) -> String { (count < Self.maxRows ? "" : "the first ") + String(count) }
            return
                "\(xDiffering) of \(counted(x)) called \(x == 1 ? "site" : "sites") on X \(xDiffering == 1 ? "differs" : "differ"), "
                + "\(yCalled) of \(counted(y)) \(y == 1 ? "site" : "sites") on Y \(yCalled == 1 ? "is" : "are") called"
        }
    }

    /// Counts of the records of a sequenced genome that differ from the reference, which are different sites in each person.
    public struct Variants: Sendable, Hashable {
        /// Records on X with all copies called.
        public internal(set) var x = 0
        /// Records on X with two different alleles.
        public internal(set) var xDiffering = 0
        /// Records on X with one copy.
        public internal(set) var xSingle = 0
        /// Records on Y, except those with two different alleles.
        public internal(set) var y = 0
        /// True where an index led to some of the records, and only these were counted.
        public internal(set) var isPart = false

        /// The fewest records on X, and on Y, that decide.
        static let enoughX = 200
        static let enoughY = 50
        /// The limit of records on Y without a Y: reads of X and of repeats that are aligned to Y by error give a woman some variants.
        static let maxYByError = 10

        /// Male if at most 5 % of the records on X differ and there are enough on Y. Female if at least 20 % on X differ, none has one
        /// copy, and there are next to none on Y. Otherwise `nil`, also where X and Y disagree.
        ///
        /// With two X and an allele of frequency `p`, the expected share of two different alleles among the genotypes that are not the
        /// reference is `2(1-p) / (2-p)`: a third or more for `p` up to 0.8. So the limits leave room for errors.
        public var sex: Sex? {
            guard x >= Self.enoughX else { return nil }
            if xDiffering * 20 <= x, y >= Self.enoughY { return .male }
            if xDiffering * 5 >= x, xSingle == 0, y < Self.maxYByError { return .female }
            return nil
        }

        /// The counts in one sentence, for a report; empty where there are none.
        var text: String {
            guard x + y > 0 else { return "" }
            let some = isPart ? "some " : ""
            return
                "\(xDiffering) of \(some)\(x) \(x == 1 ? "variant" : "variants") on X \(xDiffering == 1 ? "differs" : "differ"), "
                + "\(xSingle) \(xSingle == 1 ? "has" : "have") one copy, \(y) \(y == 1 ? "variant is" : "variants are") on Y"
        }
    }

    init(stated: Sex?) { self.stated = stated }

    /// The sex that the file shows: that of its rows, or that of the list of people unless the rows contradict it.
    public var shown: Sex? {
        guard let listed else { return counted }
        return counted == nil || counted == listed ? listed : nil
    }

    private var counted: Sex? {
        switch evidence {
        case .none: nil
        case .rows(let rows): rows.sex
        case .variants(let variants): variants.sex
        }
    }

    /// The sex to use: what the user stated, else what the file shows.
    public var sex: Sex? { stated ?? shown }

    /// The conclusion and the evidence in one sentence, for a report.
    public var text: String {
        let counts =
            switch evidence {
            case .none: ""
            case .rows(let rows): rows.text
            case .variants(let variants): variants.text
            }
        let list = listed.map { "the list of people states " + $0.name } ?? ""
        let basis = [list, counts].filter { !$0.isEmpty }.joined(separator: "; ")
        let reason = basis.isEmpty ? "" : ": " + basis
        let addition = basis.isEmpty ? "" : "; " + basis
        if let stated {
            let isContradicted = shown.map { $0 != stated } ?? false
            return "\(stated.name), as stated" + (isContradicted ? "; the file contradicts it" + reason : addition)
        }
        if let shown { return "\(shown.name), as the file shows" + reason }
        if listed != nil { return "not taken from the file, which contradicts itself" + reason }
        return "not stated, and the file does not show it" + addition
    }
}
