// SPDX-License-Identifier: Apache-2.0

/// A star allele, or several on one chromosome, taken apart: `*4.024`, `*1x2`, `*1x≥3`, `*13 + *1x2`, `*1xN`.
struct StarAllele {
    /// How many copies of it lie on one chromosome.
    enum Copies: Equatable {
        case exactly(Int)
        case atLeast(Int)
        /// `xN`: two or more, and the number was not determined.
        case several
    }

    /// One of the star alleles.
    struct Part {
        /// `4` of `*4.024x2`, and `2a` of `*2A`.
        let base: [UInt8]
        /// `024`; absent for a core allele.
        let sub: [UInt8]?
        let copies: Copies
    }

    /// By base: on which side a hybrid lies is not told by every laboratory.
    let parts: [Part]

    /// - Parameters:
    ///   - text: in one spelling; see ``Spelling/folded(_:)``.
    ///   - symbol: that of the gene in the same spelling, which may stand before each star.
    init?(_ text: ArraySlice<UInt8>, symbol: [UInt8]) {
        var parts: [Part] = []
        for var word in Spelling.split(text, at: { $0 == Spelling.plus }) {
            if word.starts(with: symbol) { word = word.dropFirst(symbol.count) }
            guard let part = Self.part(word) else { return nil }
            parts.append(part)
        }
        parts.sort { $0.base.lexicographicallyPrecedes($1.base) }
        self.parts = parts
    }

    private static func part(_ text: ArraySlice<UInt8>) -> Part? {
        guard text.first == Spelling.star else { return nil }
        var rest = text.dropFirst()
        let digits = rest.prefix { Spelling.isDigit($0) }
        if digits.isEmpty { return nil }
        rest = rest.dropFirst(digits.count)
        var base = Array(digits)
        // Older names have a letter behind the number, which means something of its own.
        if let letter = rest.first, letter >= 0x61, letter <= 0x7A, letter != Spelling.x {
            base.append(letter)
            rest = rest.dropFirst()
        }
        var sub: [UInt8]?
        if rest.first == 0x2E {
            let digits = rest.dropFirst().prefix { Spelling.isDigit($0) }
            if digits.isEmpty { return nil }
            sub = Array(digits)
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let copies = copies(rest) else { return nil }
        return Part(base: base, sub: sub, copies: copies)
    }

    /// `x2`, `x≥3`, `≥3`, `xn`; one copy where nothing is stated.
    static func copies(_ text: ArraySlice<UInt8>) -> Copies? {
        var rest = text
        if rest.isEmpty { return .exactly(1) }
        let hasX = rest.first == Spelling.x
        if hasX { rest = rest.dropFirst() }
        if hasX, rest.count == 1, rest.first == 0x6E { return .several }
        if rest.starts(with: Spelling.atLeast) {
            guard let number = Spelling.number(rest.dropFirst(3)), number > 1 else { return nil }
            return .atLeast(number)
        }
        guard hasX, let number = Spelling.number(rest), number > 0 else { return nil }
        return .exactly(number)
    }

    /// Whether an allele of this name is what a laboratory wrote.
    ///
    /// - Parameters:
    ///   - written: what the laboratory wrote.
    ///   - isExact: whether sub-alleles and numbers of copies are to be the same; else a core allele stands for its sub-alleles, and
    ///     `x≥3` for three copies and more.
    func isNamed(by written: StarAllele, exactly isExact: Bool) -> Bool {
        guard parts.count == written.parts.count else { return false }
        for (own, other) in zip(parts, written.parts) {
            guard own.base == other.base else { return false }
            if own.sub != other.sub, isExact || own.sub != nil { return false }
            if own.copies == other.copies { continue }
            guard !isExact, case .atLeast(let least) = own.copies, case .exactly(let number) = other.copies,
                number >= least
            else { return false }
        }
        return true
    }
}
