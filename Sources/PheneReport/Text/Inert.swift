// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
    /// Whether a terminal or a page would act on the character and not show it: control characters, marks of text
    /// direction and other invisible ones, line separators, private use.
    ///
    /// Text direction is the ground of "Trojan Source" (Boucher, Anderson 2021, arXiv:2111.00169).
    var isActive: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}

extension String {
    /// Whether all of it is letters, digits and signs of ASCII, which is so nearly always and quickly told.
    var isPlainASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

    /// The text with every character that acts made visible: `\u{202E}`. A newline becomes a space.
    package var inert: String {
        if isPlainASCII { return self }
        var inert = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" {
                inert.append(" ")
            } else if scalar.isActive {
                inert.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                inert.append(scalar)
            }
        }
        return String(inert)
    }
}
