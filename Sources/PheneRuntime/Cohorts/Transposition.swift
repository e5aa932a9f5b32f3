// SPDX-License-Identifier: Apache-2.0

/// Turns 64 words of 64 bits by their diagonal: bit `j` of word `i` becomes bit `i` of word `j`.
///
/// Source: Warren, Hacker's Delight, 2nd edition, section 7-3, for bits that are counted from the lowest.
///
/// - Complexity: six passes over the words.
@inline(__always)
func transpose(_ words: UnsafeMutablePointer<UInt64>) {
    var distance = 32
    var mask: UInt64 = 0x0000_0000_FFFF_FFFF
    while distance != 0 {
        var at = 0
        while at < 64 {
            let swapped = (words[at] &>> UInt64(distance) ^ words[at + distance]) & mask
            words[at + distance] ^= swapped
            words[at] ^= swapped &<< UInt64(distance)
            at = (at + distance + 1) & ~distance
        }
        distance >>= 1
        mask ^= mask &<< UInt64(distance)
    }
}
