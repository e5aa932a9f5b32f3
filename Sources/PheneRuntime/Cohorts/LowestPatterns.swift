// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Matches people of a cohort to the alleles of a gene of which the lowest function of each copy counts.
///
/// It says what ``LowestFunction`` says, of genotypes that are each known or open. The places of an allele with several places that
/// leave it open are a block; where the bases of a block may lie in very many ways, the matcher is asked.
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
    /// The undecided places of alleles that may be there.
    private var touched: [Int]
    private var isTouched: [Bool]
    /// The ranks of alleles with several undecided places.
    private var linked: [Int]
    /// For each place its block of those that such alleles bind together; -1 where none does.
    private var block: [Int]
    /// For each place of a block the bases of the two copies that are tried.
    private var tried: [(first: Int, second: Int)]
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
        isTouched = [Bool](repeating: false, count: matcher.loci.count)
        linked = []
        block = [Int](repeating: -1, count: matcher.loci.count)
        tried = [(first: Int, second: Int)](repeating: (first: 0, second: 0), count: matcher.loci.count)
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
        let certain = takeBases(entries)
        defer { forget() }
        // Bit `8 x + y` stands for the classes of the two copies.
        var pairs: UInt64 = 1 << UInt64(9 * classes[certain])
        var free: UInt64 = 1 << UInt64(classes[lowest.none])
        if !linked.isEmpty {
            for number in 0..<takeBlocks(entries) {
                guard let outcomes = outcomes(ofBlock: number, entries) else { return nil }
                var lower: UInt64 = 0
                for pair in CodeSet(bits: outcomes) { lower |= Self.lower(pairs, pair >> 3, pair & 7) }
                if outcomes != 0 { pairs = lower }
            }
        }
        for place in touched where block[place] < 0 {
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
        var all: UInt64 = 0
        for one in CodeSet(bits: free) {
            for other in CodeSet(bits: free) { all |= Self.lower(pairs, one, other) }
        }
        for kind in found.indices { found[kind] = 0 }
        for pair in CodeSet(bits: all) { found[kinds[pair >> 3]] |= 1 << UInt64(kinds[pair & 7]) }
        return outcomes.possible(pairs: found)
    }

    /// Takes for each base of an undecided place the lowest rank that it carries alone, and the ranks with several such places.
    ///
    /// - Returns: the lowest rank that both copies carry for certain.
    private mutating func takeBases(_ entries: [PlaceTable.Entry]) -> Int {
        var certain = lowest.none
        for word in 0..<width {
            for bit in CodeSet(bits: alive[word]) {
                let rank = word << 6 + bit
                var undecided = 0, only = 0
                for cell in cellStarts[rank]..<cellStarts[rank + 1] where entries[cells[cell].place].kind != .same {
                    let place = cells[cell].place
                    undecided += 1
                    only = cell
                    if isTouched[place] { continue }
                    isTouched[place] = true
                    touched.append(place)
                }
                switch undecided {
                case 0: certain = min(certain, rank)
                case 1:
                    for base in cells[only].numbers {
                        let index = starts[cells[only].place] + base
                        least[index] = min(least[index], rank)
                    }
                default: linked.append(rank)
                }
            }
        }
        return certain
    }

    /// Numbers the blocks of places that alleles with several undecided places bind together.
    ///
    /// - Returns: how many numbers there are; a block that became a part of another one has no place.
    private mutating func takeBlocks(_ entries: [PlaceTable.Entry]) -> Int {
        var count = 0
        for rank in linked {
            let number = count
            count += 1
            for cell in cellStarts[rank]..<cellStarts[rank + 1] where entries[cells[cell].place].kind != .same {
                let other = block[cells[cell].place]
                block[cells[cell].place] = number
                if other < 0 || other == number { continue }
                for place in touched where block[place] == other { block[place] = number }
            }
        }
        return count
    }

    /// The classes of the two copies for each way in which the bases of a block can lie; `nil` where there are too many ways.
    private mutating func outcomes(ofBlock number: Int, _ entries: [PlaceTable.Entry]) -> UInt64? {
        var places: [Int] = [], choices: [Int] = []
        var ways = 1
        for place in touched where block[place] == number {
            let bases = starts[place + 1] - starts[place]
            places.append(place)
            choices.append(entries[place].kind == .different ? 2 : bases * bases)
            ways *= choices[choices.count - 1]
            if ways > FunctionBlocks.most { return nil }
        }
        if places.isEmpty { return 0 }
        var ranks: [Int] = []
        for rank in linked {
            for cell in cellStarts[rank]..<cellStarts[rank + 1] where block[cells[cell].place] == number {
                ranks.append(rank)
                break
            }
        }
        var outcomes: UInt64 = 0
        for way in 0..<ways {
            var rest = way
            var one = lowest.none, other = lowest.none
            for (place, count) in zip(places, choices) {
                let choice = rest % count, entry = entries[place]
                rest /= count
                if entry.kind == .different {
                    let (first, second) = (Int(entry.first), Int(entry.second))
                    tried[place] = choice == 0 ? (first: first, second: second) : (first: second, second: first)
                } else {
                    let bases = starts[place + 1] - starts[place]
                    tried[place] = (first: choice / bases, second: choice % bases)
                }
                one = min(one, least[starts[place] + tried[place].first])
                other = min(other, least[starts[place] + tried[place].second])
            }
            for rank in ranks {
                var isOne = true, isOther = true
                for cell in cellStarts[rank]..<cellStarts[rank + 1] where entries[cells[cell].place].kind != .same {
                    let bases = tried[cells[cell].place]
                    isOne = isOne && cells[cell].numbers.contains(bases.first)
                    isOther = isOther && cells[cell].numbers.contains(bases.second)
                }
                if isOne { one = min(one, rank) }
                if isOther { other = min(other, rank) }
            }
            outcomes |= 1 << UInt64(classes[one] << 3 | classes[other])
        }
        return outcomes
    }

    /// Makes what it keeps ready for the next person.
    private mutating func forget() {
        for place in touched {
            isTouched[place] = false
            block[place] = -1
            for base in starts[place]..<starts[place + 1] { least[base] = lowest.none }
        }
        touched.removeAll(keepingCapacity: true)
        linked.removeAll(keepingCapacity: true)
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
