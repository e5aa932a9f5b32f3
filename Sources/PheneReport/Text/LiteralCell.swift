// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text with an apostrophe before what a spreadsheet would take for a formula.
    var literalCell: String {
        switch utf8.first(where: { $0 != 0x20 }) {
        case 0x3D, 0x2B, 0x2D, 0x40: "'" + self
        default: self
        }
    }
}
