// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The witnesses to a person's number of X and Y, and what was concluded from them.
///
/// Sites of X and Y outside the pseudoautosomal regions are counted. With one X none has two different letters, up to
/// errors; with two, one in several has.
public struct SexGrounds: Sendable, Hashable {
    /// What the user said.
    public let stated: Sex?
    /// What a list of people beside the file says.
    public internal(set) var listed: Sex?
    /// What was counted.
    public internal(set) var evidence = Evidence.none

    public enum Evidence: Sendable, Hashable {
        case none
        case rows(Rows)
        case variants(Variants)
    }

    /// Rows of an array, which has the same sites for everyone.
    public struct Rows: Sendable, Hashable {
        /// Called rows on X.
        public internal(set) var x = 0
        /// Of these, rows of two different letters.
        public internal(set) var xDiffering = 0
        /// Rows on Y.
        public internal(set) var y = 0
        /// Of these, called rows.
        public internal(set) var yCalled = 0

        /// Fewer decide nothing.
        static let enoughX = 200
        static let enoughY = 50
        /// Further rows are not counted: arrays have fewer on Y, and so many on X tell as much as all.
        static let most = 8000

        /// Male where at most 1 % on X differ and half of Y is called, female where at least 5 % on X differ and at most
        /// 10 % of Y is called or the file has no Y; nothing between, nor where X and Y disagree, as with XXY or X0.
        ///
        /// The limits are wide of what arrays show (a few in a thousand by error with one X, more than one in ten with two).
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

        var text: String {
            guard x + y > 0 else { return "" }
            func counted(_ count: Int) -> String { (count < Self.most ? "" : "the first ") + String(count) }
            return
                "\(xDiffering) of \(counted(x)) called \(x == 1 ? "site" : "sites") on X \(xDiffering == 1 ? "differs" : "differ"), "
                + "\(yCalled) of \(counted(y)) \(y == 1 ? "site" : "sites") on Y \(yCalled == 1 ? "is" : "are") called"
        }
    }

    /// Records of a sequenced genome that differ from the reference, which are other sites in each person.
    public struct Variants: Sendable, Hashable {
        /// On X, all copies read.
        public internal(set) var x = 0
        /// Of these, records of two different alleles.
        public internal(set) var xDiffering = 0
        /// Of these, records of one copy.
        public internal(set) var xSingle = 0
        /// On Y, without two different alleles.
        public internal(set) var y = 0
        /// An index led to some of them, and no more were read.
        public internal(set) var isPart = false

        static let enoughX = 200
        /// Reads of X and of repeats that were laid on Y by error give a woman some variants there.
        static let enoughY = 50
        static let mostYByError = 10

        /// Male where at most 5 % on X differ and there is a Y, female where at least 20 % differ, none is of one copy by the
        /// caller's word, and there is no Y; nothing between, nor where X and Y disagree.
        ///
        /// With two X and an allele of frequency `p` the share of two different alleles among the genotypes that are not the
        /// reference is `2(1-p) / (2-p)` by chance: a third or more up to `p` of 0.8. So the limits leave room for errors.
        public var sex: Sex? {
            guard x >= Self.enoughX else { return nil }
            if xDiffering * 20 <= x, y >= Self.enoughY { return .male }
            if xDiffering * 5 >= x, xSingle == 0, y < Self.mostYByError { return .female }
            return nil
        }

        var text: String {
            guard x + y > 0 else { return "" }
            let some = isPart ? "some " : ""
            return
                "\(xDiffering) of \(some)\(x) \(x == 1 ? "variant" : "variants") on X \(xDiffering == 1 ? "differs" : "differ"), "
                + "\(xSingle) \(xSingle == 1 ? "has" : "have") one copy, \(y) \(y == 1 ? "variant is" : "variants are") on Y"
        }
    }

    init(stated: Sex?) { self.stated = stated }

    /// What the file shows: its data, and the list of people where the data do not deny it.
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

    /// What is used.
    public var sex: Sex? { stated ?? shown }

    /// The witnesses and the verdict in one sentence, for a report.
    public var text: String {
        let counts =
            switch evidence {
            case .none: ""
            case .rows(let rows): rows.text
            case .variants(let variants): variants.text
            }
        let list = listed.map { "the list of people says " + $0.name } ?? ""
        let witnesses = [list, counts].filter { !$0.isEmpty }.joined(separator: "; ")
        let ground = witnesses.isEmpty ? "" : ": " + witnesses
        let behind = witnesses.isEmpty ? "" : "; " + witnesses
        if let stated {
            let isDenied = shown.map { $0 != stated } ?? false
            return "\(stated.name), as stated" + (isDenied ? "; the file speaks against it" + ground : behind)
        }
        if let shown { return "\(shown.name), as the file shows" + ground }
        if listed != nil { return "not taken from the file, which contradicts itself" + ground }
        return "not stated, and the file does not show it" + behind
    }
}
