// SPDX-License-Identifier: Apache-2.0

/// A human chromosome: 1 to 22, X, Y or the mitochondrial genome.
public struct Chromosome: Hashable, Comparable, Sendable {
    /// 1 to 22, then 23 for X, 24 for Y and 25 for MT.
    public let number: UInt8

    /// An autosome or one of `x`, `y`, `mt` by number; `nil` outside 1...25.
    public init?(number: Int) {
        guard (1...25).contains(number) else { return nil }
        self.number = UInt8(number)
    }

    private init(_ number: UInt8) { self.number = number }

    public static let x = Chromosome(23)
    public static let y = Chromosome(24)
    public static let mt = Chromosome(25)

    /// Reads `1`...`22`, `X`, `Y`, `MT` or `M`, each with or without `chr` in front, in either case.
    ///
    /// Numbers above 22 are vendor codes that differ between vendors, so they are not read here.
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

    /// How many copies of a locus a person carries here, outside the pseudoautosomal regions of X (``PseudoautosomalRegion``).
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

    public static func < (a: Chromosome, b: Chromosome) -> Bool { a.number < b.number }
}

/// How many copies of a locus a person carries.
public enum Ploidy: UInt8, Sendable {
    /// Two: an autosome, or a pseudoautosomal region of X.
    case two
    /// One: Y or the mitochondrial genome.
    case one
    /// X outside the pseudoautosomal regions: one copy with a Y, two without; both are possible where the sex is not known.
    case sexDependent
}
