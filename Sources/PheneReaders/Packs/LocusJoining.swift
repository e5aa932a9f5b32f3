// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The loci of packs while they are joined, one pack after another.
struct LocusJoining {
    private(set) var loci: [Locus] = []
    private(set) var conflicts: [LocusConflict] = []
    /// For each pack and each of ``loci`` the index of the pack's own locus; `nil` where the pack does not have it.
    private(set) var own: [[Int?]]
    private let names: [String]
    private var byID: [VariantID: Int] = [:]
    /// The pack that declared each locus first.
    private var firstPack: [Int] = []

    init(_ names: [String]) {
        self.names = names
        own = [[Int?]](repeating: [], count: names.count)
    }

    mutating func add(_ added: [Locus], of pack: Int) {
        byID.reserveCapacity(loci.count + added.count)
        for (index, locus) in added.enumerated() {
            var found: [Int] = []
            func look(_ id: VariantID) {
                if let known = byID[id], firstPack[known] != pack, !found.contains(known) { found.append(known) }
            }
            look(locus.id)
            for alias in locus.aliases { look(alias) }
            if found.count > 1 {
                report(locus, of: pack, oneOf: found)
            } else if let known = found.first {
                join(locus, index, of: pack, to: known)
            } else {
                append(locus, index, of: pack)
            }
        }
    }

    private mutating func append(_ locus: Locus, _ index: Int, of pack: Int) {
        name(locus, loci.count)
        for other in own.indices { own[other].append(other == pack ? index : nil) }
        firstPack.append(pack)
        loci.append(locus)
    }

    private mutating func name(_ locus: Locus, _ number: Int) {
        byID[locus.id] = number
        for alias in locus.aliases { byID[alias] = number }
    }

    private mutating func join(_ locus: Locus, _ index: Int, of pack: Int, to known: Int) {
        let names = (self.names[firstPack[known]], self.names[pack])
        if own[pack][known] != nil {
            conflicts.append(
                LocusConflict(
                    message: loci[known].id.name + ": one site in the pack `" + names.0 + "` and several in `" + names.1
                        + "`"))
            return
        }
        do throws(LocusContradiction) {
            loci[known] = try loci[known].joined(with: locus)
            name(locus, known)
            own[pack][known] = index
        } catch {
            conflicts.append(error.conflict(loci[known], locus, packs: names))
        }
    }

    private mutating func report(_ locus: Locus, of pack: Int, oneOf found: [Int]) {
        let others = found.map { loci[$0].id.name }.joined(separator: " and ")
        conflicts.append(
            LocusConflict(
                message: others + ": several sites in the pack `" + names[firstPack[found[0]]] + "` and one in `"
                    + names[pack] + "`"))
    }

    /// The loci of several packs.
    var shared: [SharedLocus] {
        var shared: [SharedLocus] = []
        for joined in loci.indices {
            var count = 0
            for pack in own.indices where own[pack][joined] != nil { count += 1 }
            if count < 2 { continue }
            shared.append(SharedLocus(id: loci[joined].id, packs: own.indices.filter { own[$0][joined] != nil }))
        }
        return shared
    }

    /// Compares loci with different ids at one position, which no pack has both: their reference alleles must agree there.
    ///
    /// - Returns: the same changes under different ids, each pair once.
    mutating func compareNeighbours() -> [LocusDifference] {
        // One number for a build and a position on it.
        var places: [(key: UInt64, locus: Int)] = []
        places.reserveCapacity(2 * loci.count)
        for (index, locus) in loci.enumerated() {
            for placement in locus.placements {
                let position = LociByPosition.key(locus.chromosome, placement.position.value)
                places.append((position << 8 | UInt64(placement.build.rawValue), index))
            }
        }
        places.sort { $0 < $1 }
        var pairs: Set<[Int]> = []
        var differences: [LocusDifference] = []
        for (number, place) in places.enumerated() {
            for other in places[(number + 1)...] {
                guard other.key == place.key else { break }
                if own.contains(where: { $0[place.locus] != nil && $0[other.locus] != nil }) { continue }
                guard let build = Build(rawValue: UInt8(truncatingIfNeeded: place.key)) else { continue }
                let (a, b) = (loci[place.locus], loci[other.locus])
                let packs = (names[firstPack[place.locus]], names[firstPack[other.locus]])
                if !a.agrees(with: b, on: build) {
                    conflicts.append(LocusContradiction.reference(build).conflict(a, b, packs: packs))
                } else if a.hasChange(of: b, on: build), pairs.insert([place.locus, other.locus]).inserted {
                    differences.append(
                        LocusDifference(
                            message: a.id.name + " of the pack `" + packs.0 + "` and " + b.id.name + " of `" + packs.1
                                + "` are the same change under different ids; each pack reads only rows of its own id"))
                }
            }
        }
        return differences
    }
}

extension Locus {
    /// Whether the reference alleles of two loci at one position of a build can both be true: one begins the other.
    fileprivate func agrees(with other: Locus, on build: Build) -> Bool {
        guard let reference = placement(on: build)?.reference.map({ alleles[$0] }),
            let others = other.placement(on: build)?.reference.map({ other.alleles[$0] }),
            !reference.isSymbolic, !others.isSymbolic
        else { return true }
        return zip(reference.bytes, others.bytes).allSatisfy { $0 == $1 }
    }

    /// Whether two loci at one position of a build have the same reference allele and another allele in common.
    fileprivate func hasChange(of other: Locus, on build: Build) -> Bool {
        guard let reference = placement(on: build)?.reference, let others = other.placement(on: build)?.reference,
            alleles[reference] == other.alleles[others]
        else { return false }
        return alleles.enumerated().contains { $0 != reference && other.alleles.contains($1) }
    }

    /// The locus with the ids, alleles and positions that another pack declares of it too.
    ///
    /// - Throws: the first contradiction.
    func joined(with other: Locus) throws(LocusContradiction) -> Locus {
        guard chromosome == other.chromosome else { throw .chromosome }
        var hasSameReference = false
        for placement in other.placements {
            guard let own = self.placement(on: placement.build) else { continue }
            if own.position != placement.position { throw .position(placement.build) }
            if let reference = own.reference, let others = placement.reference {
                if alleles[reference] != other.alleles[others] { throw .reference(placement.build) }
                hasSameReference = true
            }
        }
        if !hasSameReference { try checkAlleles(against: other) }
        var all = alleles
        for allele in other.alleles where !all.contains(allele) {
            if index(of: allele) != nil { throw .spelling }
            all.append(allele)
        }
        for allele in alleles where !other.alleles.contains(allele) {
            if other.index(of: allele) != nil { throw .spelling }
        }
        var spellings = self.spellings
        for spelling in other.spellings {
            guard let number = all.firstIndex(of: other.alleles[spelling.number]) else { continue }
            if let known = spellings.first(where: { $0.allele == spelling.allele }) {
                if known.number != number { throw .spelling }
            } else {
                spellings.append((spelling.allele, number))
            }
        }
        var aliases = self.aliases
        for id in [other.id] + other.aliases where id != self.id && !aliases.contains(id) { aliases.append(id) }
        guard
            let joined = Locus(
                id: id, aliases: aliases, chromosome: chromosome, alleles: all, spellings: spellings,
                placements: placements(with: other, all))
        else { throw .tooManyAlleles }
        return joined
    }

    /// Where no reference allele shows that both are written on one strand, they have more alleles in common than on the other one.
    private func checkAlleles(against other: Locus) throws(LocusContradiction) {
        let same = other.alleles.count { alleles.contains($0) }
        let flipped = other.alleles.count { $0.complemented.map { alleles.contains($0) } ?? false }
        if flipped > same { throw .strand }
        if same == 0 { throw .alleles }
    }

    /// The positions of both on all builds, with the reference alleles that either states.
    private func placements(with other: Locus, _ all: [Allele]) -> [Placement] {
        func remapped(_ placement: Placement) -> Placement {
            Placement(
                build: placement.build, position: placement.position,
                reference: placement.reference.flatMap { all.firstIndex(of: other.alleles[$0]) })
        }
        var placements = self.placements.map { own in
            own.reference == nil ? other.placement(on: own.build).map(remapped) ?? own : own
        }
        for placement in other.placements where self.placement(on: placement.build) == nil {
            placements.append(remapped(placement))
        }
        return placements
    }
}
