// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Matches people of a cohort to named alleles of which each copy has one, by a few words of bits.
///
/// For each base of each place the alleles that have it are looked up once. It says what ``DiplotypeMatcher`` says, of genotypes that are
/// each known or open.
struct NamedPatterns {
    private let outcomes: GeneOutcomes
    private let width: Int
    private let callable: [UInt64]
    /// For each base of each place the alleles that have it.
    private let having: [UInt64]
    /// Where the bases of each place begin in ``having``.
    private let starts: [Int]
    /// For each kind its alleles.
    private let ofKind: [UInt64]
    private var alive: [UInt64]
    /// For each heterozygous place the alleles of one copy, and those of the other one.
    private var sides: [UInt64]
    private var row: [UInt64]
    private var found: [UInt64]

    init(_ matcher: DiplotypeMatcher, _ outcomes: GeneOutcomes) {
        self.outcomes = outcomes
        width = matcher.definitions.width
        callable = matcher.definitions.callable.words
        var having: [UInt64] = [], starts: [Int] = []
        for (place, locus) in matcher.loci.enumerated() {
            starts.append(having.count)
            for base in 0..<locus.domain.alleleCount {
                having += matcher.definitions.having(.only(base), at: place).words
            }
        }
        self.having = having
        self.starts = starts
        var ofKind = [UInt64](repeating: 0, count: outcomes.count * width)
        for (allele, kind) in outcomes.kinds.enumerated() {
            ofKind[kind * width + allele >> 6] |= 1 << UInt64(allele & 63)
        }
        self.ofKind = ofKind
        alive = callable
        sides = [UInt64](repeating: 0, count: 2 * width * starts.count)
        row = callable
        found = [UInt64](repeating: 0, count: outcomes.count)
    }

    /// The possible codes of each input of a person with two copies.
    ///
    /// - Parameter entries: of each place; all are open, the same or different.
    mutating func pairs(_ entries: [PlaceTable.Entry]) -> [CodeSet] {
        for word in 0..<width { alive[word] = callable[word] }
        for (place, entry) in entries.enumerated() where entry.kind == .same { keep(entry.first, at: place) }
        var count = 0
        for (place, entry) in entries.enumerated() where entry.kind == .different {
            let one = starts[place] + Int(entry.first) * width, other = starts[place] + Int(entry.second) * width
            let side = 2 * width * count
            for word in 0..<width {
                let first = alive[word] & having[one + word], second = alive[word] & having[other + word]
                sides[side + word] = first
                sides[side + width + word] = second
                alive[word] = first | second
            }
            count += 1
        }
        for kind in found.indices { found[kind] = 0 }
        for word in 0..<width {
            var rest = alive[word]
            while rest != 0 {
                let bit = rest & (0 &- rest)
                rest ^= bit
                add(word << 6 + bit.trailingZeroBitCount, word: word, bit, sides: count)
            }
        }
        return outcomes.possible(pairs: found)
    }

    /// Adds the kinds of the alleles that one allele makes a pair with.
    private mutating func add(_ allele: Int, word own: Int, _ bit: UInt64, sides count: Int) {
        for word in 0..<width { row[word] = alive[word] }
        var any: UInt64 = 1
        var side = 0
        for _ in 0..<count where any != 0 {
            let first: UInt64 = sides[side + own] & bit != 0 ? .max : 0
            let second: UInt64 = sides[side + width + own] & bit != 0 ? .max : 0
            any = 0
            for word in 0..<width {
                row[word] &= first & sides[side + width + word] | second & sides[side + word]
                any |= row[word]
            }
            side += 2 * width
        }
        let kind = outcomes.kinds[allele]
        for other in 0..<outcomes.count where found[kind] >> UInt64(other) & 1 == 0 {
            for word in 0..<width where row[word] & ofKind[other * width + word] != 0 {
                found[kind] |= 1 << UInt64(other)
                break
            }
        }
    }

    /// The possible codes of each input of a person with one copy.
    ///
    /// - Parameter entries: of each place; all are open or known.
    mutating func singles(_ entries: [PlaceTable.Entry]) -> [CodeSet] {
        for word in 0..<width { alive[word] = callable[word] }
        for (place, entry) in entries.enumerated() where entry.kind == .single { keep(entry.first, at: place) }
        var kinds: UInt64 = 0
        for kind in 0..<outcomes.count {
            for word in 0..<width where alive[word] & ofKind[kind * width + word] != 0 { kinds |= 1 << UInt64(kind) }
        }
        return outcomes.possible(singles: kinds)
    }

    private mutating func keep(_ base: UInt8, at place: Int) {
        let start = starts[place] + Int(base) * width
        for word in 0..<width { alive[word] &= having[start + word] }
    }
}
