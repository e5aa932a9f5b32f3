// SPDX-License-Identifier: Apache-2.0

/// One form of a locus, as letters on the plus strand: a base, or the letters of an insertion or deletion; or, where letters
/// do not tell it, a name in angle brackets as VCF has it (section 1.4.5 of its specification): `<R3>`, `<DEL>`.
///
/// Bytes and not `String`, because comparing strings needs Unicode tables that Embedded Swift does not carry.
public struct Allele: Hashable, Sendable {
    /// ASCII, never empty; letters are upper-case.
    public let letters: [UInt8]

    /// Reads letters in either case, or a name in angle brackets; `nil` where a letter is neither a base nor one of a
    /// vendor's `I` and `D`.
    public init?(_ text: some Sequence<UInt8>) {
        var letters: [UInt8] = []
        var text = text.makeIterator()
        var next = text.next()
        if next == 0x3C {
            while let byte = next {
                guard byte > 0x20, byte < 0x7F else { return nil }
                letters.append(byte)
                next = text.next()
            }
            guard letters.count > 2, letters[letters.count - 1] == 0x3E else { return nil }
            self.letters = letters
            return
        }
        while let byte = next {
            next = text.next()
            let upper = byte >= 97 ? byte & 0xDF : byte
            guard Self.isLetter(upper) else { return nil }
            letters.append(upper)
        }
        guard !letters.isEmpty else { return nil }
        self.letters = letters
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 65, 67, 71, 84, 73, 68: true  // A C G T I D
        default: false
        }
    }

    /// True where it is a name in angle brackets.
    public var isSymbolic: Bool { letters[0] == 0x3C }

    /// The same allele read on the other strand: letters complemented and in reverse order.
    ///
    /// `nil` where a letter has no complement (a vendor's `I` or `D`).
    public var complemented: Allele? {
        var other: [UInt8] = []
        for byte in letters.reversed() {
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

    public var text: String { String(decoding: letters, as: UTF8.self) }
}
