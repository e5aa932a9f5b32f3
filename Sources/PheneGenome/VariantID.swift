// SPDX-License-Identifier: Apache-2.0

/// The name of a locus: in a genotype file a dbSNP reference SNP id (`rs4680`) or a vendor's own id (`i5039729`), and in rules also its
/// position where no id is known (`22:42126980`).
public struct VariantID: Hashable, Comparable, Sendable {
    /// The number, with the highest bit set for a vendor's id and the next one for a position. It is the key of lookup tables.
    public let key: UInt64

    @inlinable static var vendorBit: UInt64 { 1 << 63 }
    private static var positionBit: UInt64 { 1 << 62 }

    /// The id with a key.
    @inlinable public init(key: UInt64) { self.key = key }

    /// A dbSNP reference SNP id.
    public static func rs(_ number: UInt64) -> VariantID { VariantID(key: number & ~vendorBit) }

    /// A vendor's own id, as 23andMe writes them with a leading `i`.
    public static func vendor(_ number: UInt64) -> VariantID { VariantID(key: number | vendorBit) }

    /// The name of a locus without an id, by its position on GRCh38. No genotype file has it, so only the position finds the locus.
    public static func position(_ chromosome: Chromosome, _ position: Position) -> VariantID {
        VariantID(key: positionBit | UInt64(chromosome.number) << 32 | UInt64(position.value))
    }

    /// True for a position.
    public var isPosition: Bool { key & Self.positionBit != 0 && !isVendor }

    /// True for a vendor's own id.
    public var isVendor: Bool { key & Self.vendorBit != 0 }

    /// Parses `rs` or `i` followed by 1 to 12 digits; `nil` for any other text.
    // Inlinable, because a reader calls it for each row of a file, and unspecialized generic code takes a microsecond.
    @inlinable public init?(_ text: some Collection<UInt8>) {
        var rest = text[...]
        var vendor = false
        if rest.first == 0x69 {
            vendor = true
            rest = rest.dropFirst()
        } else if rest.first == 0x72, rest.dropFirst().first == 0x73 {
            rest = rest.dropFirst(2)
        } else {
            return nil
        }
        guard !rest.isEmpty, rest.count <= 12 else { return nil }
        var number: UInt64 = 0
        for byte in rest {
            guard byte >= 48, byte <= 57 else { return nil }
            number = number * 10 + UInt64(byte - 48)
        }
        self.init(key: vendor ? number | Self.vendorBit : number)
    }

    /// The id as files write it: `rs4680` or `i5039729`; of a position `22:42126980`.
    public var name: String {
        if isPosition {
            let chromosome = Chromosome(number: Int(key >> 32 & 0xFF))
            return (chromosome?.name ?? "?") + ":" + String(UInt32(truncatingIfNeeded: key))
        }
        return (isVendor ? "i" : "rs") + String(key & ~Self.vendorBit)
    }

    /// rsIDs before positions and vendor ids, each in the order of their numbers.
    public static func < (a: VariantID, b: VariantID) -> Bool { a.key < b.key }
}
