// SPDX-License-Identifier: Apache-2.0

/// The name of a locus in a genotype file: a dbSNP reference SNP id (`rs4680`) or a vendor's own id (`i5039729`).
public struct VariantID: Hashable, Comparable, Sendable {
    /// The number, with the top bit set for a vendor's id. It is the key of every look-up table.
    public let key: UInt64

    @inlinable static var vendorBit: UInt64 { 1 << 63 }

    @inlinable public init(key: UInt64) { self.key = key }

    /// A dbSNP reference SNP id.
    public static func rs(_ number: UInt64) -> VariantID { VariantID(key: number & ~vendorBit) }

    /// A vendor's own id, as 23andMe writes them with a leading `i`.
    public static func vendor(_ number: UInt64) -> VariantID { VariantID(key: number | vendorBit) }

    public var isVendor: Bool { key & Self.vendorBit != 0 }

    /// Reads `rs` or `i` followed by 1 to 12 digits; anything else is `nil`.
    // Inlinable, because a reader asks it of each of a file's rows, and generic code costs a microsecond.
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

    /// `rs4680` or `i5039729`.
    public var name: String { (isVendor ? "i" : "rs") + String(key & ~Self.vendorBit) }

    public static func < (a: VariantID, b: VariantID) -> Bool { a.key < b.key }
}
