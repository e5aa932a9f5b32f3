// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// The undecided places of a gene of which the lowest function counts, in blocks that have nothing to do with each other.
struct FunctionBlocks {
    /// One way in which the bases of a place, or of places that a source binds together, can lie on two copies.
    private typealias Choice = [(place: Int, first: Int, second: Int)]

    private let lowest: LowestFunction
    private let matcher: DiplotypeMatcher
    /// For each place its possible codes of two copies.
    private let codes: [CodeSet]
    /// For each place whether both copies are known to have the same base there, which one.
    private let fixed: [Int?]
    /// For each place the number of its block.
    private var block: [Int]
    /// For each place that phase binds, the group; each group has its own two choices.
    private var groups: [PhaseGroup] = []
    /// For each place whether a group has it.
    private var isBound: [Bool]
    /// For each rank the cells that are not decided; `nil` where a decided one rules the allele out.
    private var open: [[(place: Int, numbers: CodeSet)]?]

    /// In how many ways the bases of a block may lie for all of them to be tried. No published gene comes near it. A larger block is
    /// taken as if each copy could carry each of its alleles: no pair that fits is left out, and some are left in that do not.
    static let most = 4096

    init(_ lowest: LowestFunction, _ matcher: DiplotypeMatcher, codes: (Int) -> CodeSet) {
        self.lowest = lowest
        self.matcher = matcher
        var possible: [CodeSet] = [], fixed: [Int?] = []
        possible.reserveCapacity(matcher.loci.count)
        fixed.reserveCapacity(matcher.loci.count)
        for place in matcher.loci.indices {
            let codes = codes(place)
            possible.append(codes)
            var base: Int?
            if let code = codes.known {
                let (first, second) = matcher.alleles(of: code, at: place)
                if first == second { base = first }
            }
            fixed.append(base)
        }
        self.codes = possible
        self.fixed = fixed
        block = Array(matcher.loci.indices)
        isBound = [Bool](repeating: false, count: matcher.loci.count)
        open = []
        open.reserveCapacity(lowest.order.count)
        for allele in lowest.order {
            var cells: [(place: Int, numbers: CodeSet)]? = []
            for cell in matcher.gene.named[allele].cells {
                if let base = fixed[cell.place] {
                    if !cell.alleles.contains(base) { cells = nil }
                } else {
                    cells?.append((cell.place, cell.alleles))
                }
            }
            open.append(cells)
            if let cells {
                for cell in cells.dropFirst() { join(cells[0].place, cell.place) }
            }
        }
    }

    private mutating func join(_ first: Int, _ second: Int) {
        let from = block[first], to = block[second]
        if from == to { return }
        for place in block.indices where block[place] == from { block[place] = to }
    }

    /// Takes the phase of some heterozygous places.
    mutating func bind(_ group: PhaseGroup) {
        groups.append(group)
        for it in group.places {
            isBound[it.place] = true
            join(group.places[0].place, it.place)
        }
    }

    /// The lowest alleles of two copies, each pair that some way of lying gives.
    func pairs() -> PairRows {
        var rows = PairRows(alleles: lowest.alleles)
        // What both copies are known to carry.
        var certain = lowest.none
        var ranks = [[Int]](repeating: [], count: block.count), places = ranks
        for (rank, cells) in open.enumerated() {
            guard let cells else { continue }
            if let first = cells.first {
                ranks[block[first.place]].append(rank)
            } else {
                certain = min(certain, rank)
            }
        }
        for (place, number) in block.enumerated() where fixed[place] == nil && !ranks[number].isEmpty {
            places[number].append(place)
        }
        rows.insert(row: certain, column: certain)
        // What each copy can carry, whatever the other one does.
        var free = AlleleSet(width: rows.width)
        free.insert(lowest.none)
        for (number, ranks) in ranks.enumerated() where !ranks.isEmpty {
            if let bases = independent(places[number], ranks) {
                free = free.lower(bases)
                continue
            }
            let choices = choices(places[number], inBlock: number)
            var ways = 1
            for choice in choices where ways <= Self.most { ways *= choice.count }
            if ways > Self.most {
                var any = AlleleSet(width: rows.width)
                for rank in ranks { any.insert(rank) }
                any.insert(lowest.none)
                free = free.lower(any)
            } else {
                rows = rows.lower(outcomes(of: choices, ranks))
            }
        }
        return rows.lower(free)
    }

    /// What a copy can carry of a block of one place where every genotype is possible, so that the copies do not depend on each other;
    /// `nil` of other blocks.
    private func independent(_ places: [Int], _ ranks: [Int]) -> AlleleSet? {
        guard places.count == 1, !isBound[places[0]] else { return nil }
        let place = places[0], domain = matcher.loci[place].domain
        guard codes[place] == .all(domain.pairCount) else { return nil }
        var found = AlleleSet(width: AlleleSet.width(of: lowest.alleles.count))
        for base in 0..<domain.alleleCount {
            var least = lowest.none
            for rank in ranks where rank < least && carries(rank, { _ in base }) { least = rank }
            found.insert(least)
        }
        return found
    }

    /// For each group and each other undecided place of a block the ways in which its bases can lie.
    private func choices(_ places: [Int], inBlock number: Int) -> [[Choice]] {
        var choices: [[Choice]] = []
        for group in groups where block[group.places[0].place] == number {
            var turned: Choice = []
            for it in group.places { turned.append((it.place, it.second, it.first)) }
            choices.append([group.places, turned])
        }
        for place in places where !isBound[place] {
            var ways: [Choice] = []
            for code in codes[place] {
                let (first, second) = matcher.alleles(of: code, at: place)
                ways.append([(place, first, second)])
                if first != second { ways.append([(place, second, first)]) }
            }
            choices.append(ways)
        }
        return choices
    }

    /// The lowest ranks of the two copies for each way in which the bases of a block can lie, once each.
    private func outcomes(of choices: [[Choice]], _ ranks: [Int]) -> [(Int, Int)] {
        var first = [Int?](repeating: nil, count: block.count), second = first
        var outcomes: [(Int, Int)] = []
        func choose(_ index: Int) {
            guard index < choices.count else {
                var a = lowest.none, b = lowest.none
                for rank in ranks {
                    if rank < a, carries(rank, { first[$0] }) { a = rank }
                    if rank < b, carries(rank, { second[$0] }) { b = rank }
                }
                if !outcomes.contains(where: { $0.0 == a && $0.1 == b }) { outcomes.append((a, b)) }
                return
            }
            for way in choices[index] {
                for it in way {
                    first[it.place] = it.first
                    second[it.place] = it.second
                }
                choose(index + 1)
            }
        }
        choose(0)
        return outcomes
    }

    /// Whether a copy with some bases carries an allele, as far as the block goes.
    private func carries(_ rank: Int, _ base: (Int) -> Int?) -> Bool {
        guard let cells = open[rank] else { return false }
        for cell in cells {
            guard let base = base(cell.place), cell.numbers.contains(base) else { return false }
        }
        return true
    }
}
