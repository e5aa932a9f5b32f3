// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel

/// A place whose genotype would leave fewer pairs of a ``DiplotypeSet``.
public struct DecidingPlace: Sendable, Equatable {
    /// The place, as an index into `Pharmacogene.loci`.
    public let place: Int
    /// How many of the pairs would be left at most, whatever the genotype turned out to be; absent of a gene of which the lowest
    /// function counts, whose pairs are no rows of the definitions.
    public let most: Int?
}

extension DiplotypeMatcher {
    /// The places that were not read with certainty and at which the pairs of a set differ, the most decisive first.
    ///
    /// Of a gene of which the lowest function counts, all places of alleles that are not ruled out, those of the lowest functions first.
    ///
    /// - Parameters:
    ///   - set: the pairs of this gene.
    ///   - readings: what they were found from.
    /// - Complexity: linear in the places that were not read with certainty, times the alleles.
    public func decidingPlaces(of set: DiplotypeSet, _ readings: [Reading]) -> [DecidingPlace] {
        if let lowest {
            return lowest.undecided(placeReadings(readings), in: self).map { DecidingPlace(place: $0, most: nil) }
        }
        var deciding: [(place: Int, most: Int)] = []
        let total = set.pairCount
        if total < 2 { return [] }
        for place in set.missing + set.uncertain {
            let pairs = CodeSet.all(loci[place].domain.pairCount)
            let possible = readings[gene.loci[place]].possible.intersection(pairs)
            let most = most(of: set.rows, possible, at: place)
            if most < total { deciding.append((place, most)) }
        }
        deciding.sort { $0.most == $1.most ? $0.place < $1.place : $0.most < $1.most }
        return deciding.map { DecidingPlace(place: $0.place, most: $0.most) }
    }

    /// How many pairs the genotype leaves that most pairs make at a place.
    private func most(of rows: PairRows, _ possible: CodeSet, at place: Int) -> Int {
        var most = 0
        for code in possible {
            let (low, high) = alleles(of: code, at: place)
            let first = definitions.having(.only(low), at: place)
            let second = low == high ? first : definitions.having(.only(high), at: place)
            var either = first
            either.formUnion(second)
            var fitting = 0, same = 0
            for row in rows.alleles.indices {
                let isFirst = first.contains(row), isSecond = second.contains(row)
                if !isFirst && !isSecond { continue }
                let columns = isFirst ? isSecond ? either : second : first
                fitting += rows.count(row: row, columns)
                if columns.contains(row), rows.contains(row: row, column: row) { same += 1 }
            }
            most = max(most, (fitting + same) / 2)
        }
        return most
    }

    /// The heterozygous places whose phase was not read and would leave fewer pairs of a set, by pairs of places.
    ///
    /// - Parameters:
    ///   - set: the pairs of this gene.
    ///   - readings: what they were found from.
    public func unphasedPlaces(of set: DiplotypeSet, _ readings: [Reading]) -> [Int] {
        if set.pairCount < 2 { return [] }
        let places = placeReadings(readings)
        let groups = PhaseGroup.groups(of: heterozygous(places))
        var decides = [Bool](repeating: false, count: groups.count)
        for a in groups.indices {
            for b in groups.indices where a < b && !(decides[a] && decides[b]) {
                let total = set.pairCount
                let cis = count(places, groups, binding: a, b, isTurned: false)
                let trans = count(places, groups, binding: a, b, isTurned: true)
                if cis < total || trans < total {
                    decides[a] = true
                    decides[b] = true
                }
            }
        }
        var unphased: [Int] = []
        for (index, group) in groups.enumerated() where decides[index] {
            for it in group.places { unphased.append(it.place) }
        }
        return unphased.sorted()
    }

    /// How many pairs two groups leave that lie in one way.
    private func count(
        _ places: [PlaceReading], _ groups: [PhaseGroup], binding first: Int, _ second: Int, isTurned: Bool
    ) -> Int {
        var bound = groups
        for it in groups[second].places {
            bound[first].places.append(isTurned ? (it.place, it.second, it.first) : it)
        }
        bound.remove(at: second)
        return lowest?.pairs(places, bound, in: self).count ?? pairs(places, bound).count
    }
}
