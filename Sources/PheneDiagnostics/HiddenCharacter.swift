// SPDX-License-Identifier: Apache-2.0

/// A character that an editor does not show, or shows as something else: it ends a line, reverses
/// the direction of text, or has no width.
///
/// With such a character, people see other rules than the compiler does (Boucher and Anderson 2021, "Trojan Source",
/// CVE-2021-42574), so it is an error in names, texts and comments of rule files. These are all characters of the
/// general categories Cc (except tab, line feed and carriage return), Cf, Zl and Zp, and all with the property
/// Default_Ignorable_Code_Point of the Unicode Standard.
public struct HiddenCharacter: Hashable, Sendable {
    /// The code point.
    public let scalar: Unicode.Scalar

    /// Returns `nil` for a character that editors show as it is.
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7F, 0x09, 0x0A, 0x0D: return nil
        case 0x00..<0x20, 0x7F..<0xA0: break
        case 0xA0..<0xAD, 0xAE..<0x300: return nil
        default:
            let properties = scalar.properties
            switch properties.generalCategory {
            case .format, .lineSeparator, .paragraphSeparator: break
            default: if !properties.isDefaultIgnorableCodePoint { return nil }
            }
        }
        self.scalar = scalar
    }

    /// Whether editors start a new line at the character.
    public var endsLine: Bool {
        switch scalar.value {
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether the character reverses the text that follows.
    public var turnsOrder: Bool { scalar.value == 0x202D || scalar.value == 0x202E }

    /// Whether texts of some languages, or emoji, need the character, and it does not reverse the text around it, so
    /// that an escape such as `\u{200d}` may produce it.
    public var mayBeEscaped: Bool {
        switch scalar.value {
        case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F,
            0xE0100...0xE01EF:
            true
        default: false
        }
    }

    /// `U+202E`
    public var codePoint: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// The name, such as `right-to-left override`.
    public var name: String {
        Self.names.first { $0.0.contains(scalar.value) }?.1 ?? "invisible character"
    }

    /// The names in the Unicode Standard, in lower case; for a range, a common description.
    private static let names: [(ClosedRange<UInt32>, String)] = [
        (0x00...0x00, "null"), (0x08...0x08, "backspace"), (0x0B...0x0B, "vertical tab"), (0x0C...0x0C, "form feed"),
        (0x1A...0x1A, "substitute"), (0x1B...0x1B, "escape"), (0x7F...0x7F, "delete"), (0x85...0x85, "next line"),
        (0x00...0x9F, "control character"),
        (0xAD...0xAD, "soft hyphen"), (0x034F...0x034F, "combining grapheme joiner"),
        (0x061C...0x061C, "arabic letter mark"), (0x0600...0x08E2, "format character"),
        (0x115F...0x1160, "hangul filler"), (0x3164...0x3164, "hangul filler"),
        (0xFFA0...0xFFA0, "halfwidth hangul filler"), (0x17B4...0x17B5, "khmer inherent vowel"),
        (0x180B...0x180D, "mongolian variation selector"), (0x180E...0x180E, "mongolian vowel separator"),
        (0x180F...0x180F, "mongolian variation selector"),
        (0x200B...0x200B, "zero width space"), (0x200C...0x200C, "zero width non-joiner"),
        (0x200D...0x200D, "zero width joiner"), (0x200E...0x200E, "left-to-right mark"),
        (0x200F...0x200F, "right-to-left mark"), (0x2028...0x2028, "line separator"),
        (0x2029...0x2029, "paragraph separator"), (0x202A...0x202A, "left-to-right embedding"),
        (0x202B...0x202B, "right-to-left embedding"), (0x202C...0x202C, "pop directional formatting"),
        (0x202D...0x202D, "left-to-right override"), (0x202E...0x202E, "right-to-left override"),
        (0x2060...0x2060, "word joiner"), (0x2061...0x2064, "invisible operator"),
        (0x2066...0x2066, "left-to-right isolate"), (0x2067...0x2067, "right-to-left isolate"),
        (0x2068...0x2068, "first strong isolate"), (0x2069...0x2069, "pop directional isolate"),
        (0x206A...0x206F, "format character"), (0xFE00...0xFE0F, "variation selector"),
        (0xFEFF...0xFEFF, "byte order mark, or zero width no-break space"),
        (0xFFF9...0xFFFB, "interlinear annotation character"), (0xE0000...0xE007F, "tag character"),
        (0xE0100...0xE01EF, "variation selector"),
    ]
}
