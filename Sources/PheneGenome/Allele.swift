// SPDX-License-Identifier: Apache-2.0

/// One form of a locus on the plus strand: a base, or several bases at an insertion or deletion, or a name in angle brackets such as
/// `<R3>` and `<DEL>`, where bases do not describe it (VCF specification, section 1.4.5).
///
/// Bytes and not a `String`, because comparing strings needs Unicode tables that Embedded Swift does not include.
public struct Allele: Hashable, Sendable {
    /// The text in ASCII, never empty: bases in upper case, a vendor's `I` or `D`, or a name with its angle brackets.
    public let bytes: [UInt8]

    /// Parses bases in either case, or a name in angle brackets.
    ///
    /// `nil` where a character is neither a base nor a vendor's `I` or `D`.
    public init?(_ text: String.UTF8View) { self.init(Array(text)) }

    /// The same for other sequences of bytes.
    public init?(_ text: some Sequence<UInt8>) {
        var bytes: [UInt8] = []
        var text = text.makeIterator()
        var next = text.next()
        if next == 0x3C {
            while let byte = next {
                guard byte > 0x20, byte < 0x7F else { return nil }
                bytes.append(byte)
                next = text.next()
            }
            guard bytes.count > 2, bytes[bytes.count - 1] == 0x3E else { return nil }
            self.bytes = bytes
            return
        }
        while let byte = next {
            next = text.next()
            let upper = byte >= 97 ? byte & 0xDF : byte
            guard Self.isValid(upper) else { return nil }
            bytes.append(upper)
        }
        guard !bytes.isEmpty else { return nil }
        self.bytes = bytes
    }

    private init(base: UInt8) { bytes = [base] }

    /// A placeholder for reading a compiled pack.
    package static let blank = Allele(base: 0x41)

    /// The alleles of one letter; see ``single(_:)``.
    private static let singles = [65, 67, 71, 84, 73, 68].map { Allele(base: $0) }

    /// One base, or a vendor's `I` or `D`; all that are alike share their bytes.
    ///
    /// - Parameter letter: in upper case; `nil` for any other.
    package static func single(_ letter: UInt8) -> Allele? {
        for allele in singles where allele.bytes[0] == letter { return allele }
        return nil
    }

    private static func isValid(_ byte: UInt8) -> Bool {
        switch byte {
        case 65, 67, 71, 84, 73, 68: true  // A C G T I D
        default: false
        }
    }

    /// True for a name in angle brackets.
    public var isSymbolic: Bool { bytes[0] == 0x3C }

    /// The same allele on the other strand: the complementary bases in reverse order.
    ///
    /// `nil` for a name in angle brackets and for a vendor's `I` and `D`.
    public var complemented: Allele? {
        var other: [UInt8] = []
        for byte in bytes.reversed() {
            switch byte {
            case 65: other.append(84)
            case 84: other.append(65)
            case 67: other.append(71)
            case 71: other.append(67)
            default: return nil
            }
        }
        return Allele(other)
    }

    /// The text, as rules and reports write it.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
