// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The witnesses to a person's number of X and Y, and what was concluded from them.
///
/// Rows of X and Y outside the pseudoautosomal regions are counted. With one X no site has two different letters, up to
/// errors of the assay; with two, one in several has.
public struct SexGrounds: Sendable, Hashable {
    /// What the user said.
    public let stated: Sex?
    /// Called rows on X.
    public internal(set) var x = 0
    /// Of these, rows of two different letters.
    public internal(set) var xDiffering = 0
    /// Rows on Y.
    public internal(set) var y = 0
    /// Of these, called rows.
    public internal(set) var yCalled = 0

    init(stated: Sex?) { self.stated = stated }

    /// Fewer rows decide nothing.
    static let enoughX = 200
    static let enoughY = 50
    /// Further rows are not counted: arrays have fewer on Y, and so many on X tell as much as all.
    static let mostRows = 8000

    /// What the rows show: male where at most 1 % on X differ and half of Y is called, female where at least 5 % on X differ and
    /// at most 10 % of Y is called or the file has no Y; nothing between, nor where X and Y disagree, as with XXY or X0.
    ///
    /// The limits are wide of what arrays show (a few in a thousand by error with one X, more than one in ten with two).
    public var shown: Sex? {
        guard x >= Self.enoughX else { return nil }
        let isOneX = xDiffering * 100 <= x
        let isTwoX = xDiffering * 20 >= x
        let isYThere = y >= Self.enoughY && yCalled * 2 >= y
        let isYAbsent = y == 0 || y >= Self.enoughY && yCalled * 10 <= y
        if isOneX, isYThere { return .male }
        if isTwoX, isYAbsent { return .female }
        return nil
    }

    /// What is used.
    public var sex: Sex? { stated ?? shown }

    /// The witnesses and the verdict in one sentence, for a report.
    public var text: String {
        func counted(_ count: Int) -> String { (count < Self.mostRows ? "" : "the first ") + String(count) }
        let rows =
            "\(xDiffering) of \(counted(x)) called sites on X differ, \(yCalled) of \(counted(y)) sites on Y are called"
        let evidence = x + y == 0 ? "" : "; " + rows
        if let stated {
            let denied = shown.map { $0 != stated } ?? false
            return "\(stated.name), as stated" + (denied ? "; the file speaks against it: " + rows : evidence)
        }
        if let shown { return "\(shown.name), as the file shows: " + rows }
        return "not stated, and the file does not show it" + evidence
    }
}
