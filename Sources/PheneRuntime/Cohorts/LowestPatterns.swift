// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Matches people of a cohort to the alleles of a gene of which the lowest function of each copy counts.
///
/// It says what ``LowestFunction`` says, of genotypes that are each known or open, where no allele that may be there has two places that
/// leave it open. Such an allele's places are a block of their own, and then the matcher is asked.
struct LowestPatterns {
    private let outcomes: GeneOutcomes
    private let lowest: LowestFunction
    /// How many words a set of ranks has.
    private let width: Int
    /// For each base of each place the ranks that it does not rule out.
    private let leaving: [UInt64]
    /// Where the bases of each place begin in ``least``, and last their count; times ``width``, in ``leaving``.
    private let starts: [Int]
    /// The cells of the alleles by their ranks, and where each one's begin.
    private let cells: [(place: Int, numbers: CodeSet)]
    private let cellStarts: [Int]
    /// For each rank, and last for a copy with no named allele, its class: neighbours of one kind are one.
    private let classes: [Int]
    /// The kind of each class.
    private let kinds: [Int]
    private var alive: [UInt64]
    /// For each base of each place the lowest rank that it carries.
    private var least: [Int]
    private var touched: [Int]
    private var isTouched: [Bool]
    private var found: [UInt64]

    /// The most classes; pairs of them are the bits of a word.
    private static let mostClasses = 8

    /// - Returns: `nil` for a gene with too many classes.
    init?(_ matcher: DiplotypeMatcher, _ lowest: LowestFunction, _ outcomes: GeneOutcomes) {
        self.outcomes = outcomes
        self.lowest = lowest
        width = AlleleSet.width(of: lowest.order.count)
        var classes: [Int] = [], kinds: [Int] = []
        for allele in lowest.alleles {
            let kind = outcomes.kinds[allele]
            if kinds.last != kind { kinds.append(kind) }
            classes.append(kinds.count - 1)
        }
        if kinds.count > Self.mostClasses { return nil }
        self.classes = classes
        self.kinds = kinds
        var every = [UInt64](repeating: 0, count: width)
        for rank in lowest.order.indices { every[rank >> 6] |= 1 << UInt64(rank & 63) }
        var starts = [0], bases = 0
        for locus in matcher.loci {
            bases += locus.domain.alleleCount
            starts.append(bases)
        }
        var leaving: [UInt64] = []
        for _ in 0..<bases { leaving += every }
        var cells: [(place: Int, numbers: CodeSet)] = [], cellStarts = [0]
        for (rank, allele) in lowest.order.enumerated() {
            for cell in matcher.gene.named[allele].cells {
                cells.append((cell.place, cell.alleles))
                for base in 0..<matcher.loci[cell.place].domain.alleleCount where !cell.alleles.contains(base) {
                    leaving[(starts[cell.place] + base) * width + rank >> 6] &= ~(1 << UInt64(rank & 63))
                }
            }
            cellStarts.append(cells.count)
        }
        self.starts = starts
        self.leaving = leaving
        self.cells = cells
        self.cellStarts = cellStarts
        alive = every
        least = [Int](repeating: lowest.none, count: bases)
        touched = []
        isTouched = [Bool](repeating: false, count: starts.count)
        found = [UInt64](repeating: 0, count: outcomes.count)
    }

    /// The possible codes of each input of a person with two copies; `nil` where the matcher is to be asked.
    ///
    /// - Parameter entries: of each place; all are open, the same or different.
    mutating func pairs(_ entries: [PlaceTable.Entry]) -> [CodeSet]? {
        for word in 0..<width { alive[word] = .max }
        for (place, entry) in entries.enumerated() where entry.kind == .same {
            let start = (starts[place] + Int(entry.first)) * width
            for word in 0..<width { alive[word] &= leaving[start + word] }
        }
        if lowest.order.count & 63 != 0 { alive[width - 1] &= 1 << UInt64(lowest.order.count & 63) - 1 }
        guard let certain = takeBases(entries) else {
            forget()
            return nil
        }
        // Bit `8 x + y` stands for the classes of the two copies.
        var pairs: UInt64 = 1 << UInt64(9 * classes[certain])
        var free: UInt64 = 1 << UInt64(classes[lowest.none])
        for place in touched {
            let entry = entries[place]
            if entry.kind == .openPair {
                var bases: UInt64 = 0
                for base in starts[place]..<starts[place + 1] { bases |= 1 << UInt64(classes[least[base]]) }
                free = Self.lower(free, bases)
            } else {
                let one = classes[least[starts[place] + Int(entry.first)]]
                let other = classes[least[starts[place] + Int(entry.second)]]
                pairs = Self.lower(pairs, one, other) | Self.lower(pairs, other, one)
            }
        }
        forget()
        var all: UInt64 = 0
        for one in CodeSet(bits: free) {
            for other in CodeSet(bits: free) { all |= Self.lower(pairs, one, other) }
        }
        for kind in found.indices { found[kind] = 0 }
        for pair in CodeSet(bits: all) { found[kinds[pair >> 3]] |= 1 << UInt64(kinds[pair & 7]) }
        return outcomes.possible(pairs: found)
    }

    /// Takes for each base of an undecided place the lowest rank that it carries.
    ///
    /// - Returns: the lowest rank that both copies carry for certain; `nil` where an allele has two undecided places.
    private mutating func takeBases(_ entries: [PlaceTable.Entry]) -> Int? {
        var certain = lowest.none
        for word in 0..<width {
            for bit in CodeSet(bits: alive[word]) {
                let rank = word << 6 + bit
                var undecided = -1
                for cell in cellStarts[rank]..<cellStarts[rank + 1] where entries[cells[cell].place].kind != .same {
                    if undecided >= 0 { return nil }
                    undecided = cell
                }
                if undecided < 0 {
                    certain = min(certain, rank)
                    continue
                }
                let cell = cells[undecided]
                if !isTouched[cell.place] {
                    isTouched[cell.place] = true
                    touched.append(cell.place)
                }
                for base in cell.numbers {
                    let index = starts[cell.place] + base
                    least[index] = min(least[index], rank)
                }
            }
        }
        return certain
    }

    /// Makes ``least`` ready for the next person.
    private mutating func forget() {
        for place in touched {
            isTouched[place] = false
            for base in starts[place]..<starts[place + 1] { least[base] = lowest.none }
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// The lower one of each pair and another, copy by copy.
    private static func lower(_ pairs: UInt64, _ one: Int, _ other: Int) -> UInt64 {
        var lower: UInt64 = 0
        for pair in CodeSet(bits: pairs) { lower |= 1 << UInt64(min(pair >> 3, one) << 3 | min(pair & 7, other)) }
        return lower
    }

    /// The lower one of each class of a set and each of another one.
    private static func lower(_ classes: UInt64, _ others: UInt64) -> UInt64 {
        var lower: UInt64 = 0
        for one in CodeSet(bits: classes) {
            for other in CodeSet(bits: others) { lower |= 1 << UInt64(min(one, other)) }
        }
        return lower
    }
}
