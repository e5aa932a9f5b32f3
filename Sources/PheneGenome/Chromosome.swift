// SPDX-License-Identifier: Apache-2.0

/// A human chromosome: 1 to 22, X, Y or the mitochondrial genome.
public struct Chromosome: Hashable, Comparable, Sendable {
    /// 1 to 22, then 23 for X, 24 for Y and 25 for MT.
    public let number: UInt8

    /// The chromosome with a number; `nil` outside 1...25.
    public init?(number: Int) {
        guard (1...25).contains(number) else { return nil }
        self.number = UInt8(number)
    }

    private init(_ number: UInt8) { self.number = number }

    /// The X chromosome.
    public static let x = Chromosome(23)
    /// The Y chromosome.
    public static let y = Chromosome(24)
    /// The mitochondrial genome.
    public static let mt = Chromosome(25)

    /// Parses `1`...`22`, `X`, `Y`, `MT` or `M`, with or without the prefix `chr`, in either case; `nil` for other text.
    ///
    /// Numbers above 22 differ between vendors, so they are not accepted here.
    public init?(_ text: some Collection<UInt8>) {
        var rest = text[...]
        if rest.count > 3 {
            let prefix = rest.prefix(3)
            var matches = true
            for (byte, letter) in zip(prefix, "chr".utf8) where byte | 0x20 != letter { matches = false }
            if matches { rest = rest.dropFirst(3) }
        }
        var value = 0
        var letters: UInt32 = 0
        guard !rest.isEmpty, rest.count <= 2 else { return nil }
        for byte in rest {
            if byte >= 48, byte <= 57 { value = value * 10 + Int(byte - 48) }
            letters = letters << 8 | UInt32(byte >= 65 ? byte & 0xDF : byte)
        }
        switch letters {
        case 0x58: self = .x
        case 0x59: self = .y
        case 0x4D, 0x4D54: self = .mt
        default:
            for byte in rest where byte < 48 || byte > 57 { return nil }
            guard (1...22).contains(value), rest.first != 48 else { return nil }
            self.init(UInt8(value))
        }
    }

    /// The number of copies of a locus that a person has on it, outside the pseudoautosomal regions of X (``PseudoautosomalRegion``).
    public var ploidy: Ploidy {
        switch self {
        case .x: .sexDependent
        case .y, .mt: .one
        default: .two
        }
    }

    /// `1`...`22`, `X`, `Y` or `MT`.
    public var name: String {
        switch self {
        case .x: "X"
        case .y: "Y"
        case .mt: "MT"
        default: String(number)
        }
    }

    /// In the order of their numbers.
    public static func < (a: Chromosome, b: Chromosome) -> Bool { a.number < b.number }
}

/// The number of copies of a locus that a person has.
public enum Ploidy: UInt8, Sendable {
    /// Two: an autosome, or a pseudoautosomal region of X.
    case two
    /// One: Y or the mitochondrial genome.
    case one
    /// One copy in males and two in females: X outside the pseudoautosomal regions. Both are possible where the sex is not known.
    case sexDependent
}
