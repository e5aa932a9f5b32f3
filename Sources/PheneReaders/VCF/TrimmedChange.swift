// SPDX-License-Identifier: Apache-2.0

/// The bases that a replacement changes, without those that both texts share (parsimony).
struct TrimmedChange {
    /// The range of replaced bases, counted from 0 in the old text. Where it is empty, bases are inserted before its bound.
    let range: Range<Int>
    /// The bases that replace them.
    let bases: ArraySlice<UInt8>

    /// Trims the common suffix, leaving at least one base of each text, and then the common prefix.
    ///
    /// - Parameter keepsOne: false where the common suffix may be trimmed until one text is empty.
    init(_ old: [UInt8], _ new: [UInt8], keepsOne: Bool = true) {
        let least = keepsOne ? 1 : 0
        var suffix = 0
        while suffix + least < old.count, suffix + least < new.count,
            old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
        {
            suffix += 1
        }
        var prefix = 0
        while prefix < old.count - suffix, prefix < new.count - suffix, old[prefix] == new[prefix] { prefix += 1 }
        range = prefix..<old.count - suffix
        bases = new[prefix..<new.count - suffix]
    }

    /// True where as many bases are inserted as are replaced.
    var isSubstitution: Bool { range.count == bases.count }
}
