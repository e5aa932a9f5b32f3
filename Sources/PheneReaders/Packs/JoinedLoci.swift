// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The loci of several packs in one table, so that a file is read once for all of them.
///
/// A site that several packs declare is one locus of the table, with the ids, the alleles and the positions of each. Every pack then
/// takes its calls with its own alleles, as if it had read the file alone.
public struct JoinedLoci: Sendable {
    /// The loci of the first pack, then those of the second that the first does not have, and so on.
    public let table: LocusTable
    /// The sites that several packs declare, in the order of ``table``.
    public let shared: [SharedLocus]
    /// Where two packs give the same change different ids. Each pack reads the rows of its own id, so nothing is wrong, but less is known
    /// than if one of them declared the id of the other as an alias.
    public let differentIDs: [LocusDifference]
    /// For each pack and each locus of ``table`` the index of the pack's own locus; `nil` where the pack does not have it.
    let own: [[Int?]]
    private let tables: [LocusTable]

    /// The loci of one pack.
    ///
    /// - Complexity: linear in their number.
    public init(_ loci: LocusTable) {
        tables = [loci]
        table = loci
        shared = []
        differentIDs = []
        own = [loci.loci.indices.map { $0 }]
    }

    /// Joins the loci of packs.
    ///
    /// - Parameter packs: the name of each pack, for messages, and its loci.
    /// - Throws: ``LocusConflicts`` where two packs contradict each other about a site.
    /// - Complexity: O(n log n) in the number of loci.
    public init(_ packs: [(name: String, loci: LocusTable)]) throws(LocusConflicts) {
        var joining = LocusJoining(packs.map { $0.name })
        for (pack, (_, loci)) in packs.enumerated() { joining.add(loci.loci, of: pack) }
        let differentIDs = joining.compareNeighbours()
        var conflicts = joining.conflicts
        // The ids of joined loci are distinct, unless a conflict was found.
        guard let table = LocusTable(loci: joining.loci), conflicts.isEmpty else {
            if conflicts.isEmpty { conflicts = [.unusable] }
            throw LocusConflicts(conflicts: conflicts)
        }
        tables = packs.map { $0.loci }
        self.table = table
        own = joining.own
        shared = joining.shared
        self.differentIDs = differentIDs
    }

    /// The calls of a file that was read with ``table``, at the loci of one pack and under its ids.
    ///
    /// - Parameters:
    ///   - file: what was read.
    ///   - pack: the number of the pack, in the order given.
    public func genome(of file: GenotypeFile, forPack pack: Int) -> Genome {
        if tables.count == 1 { return file.genome }
        let loci = tables[pack]
        var genome = file.genome
        var isRead = [Bool](repeating: false, count: loci.loci.count)
        genome.records = []
        for record in file.genome.records {
            guard let joined = table.index(of: record.id), let index = own[pack][joined] else { continue }
            isRead[index] = true
            let isKnown = loci.index(of: record.id) == index
            genome.records.append(isKnown ? record : record.with(id: loci.loci[index].id))
        }
        // A VCF is read by position, so each locus has records of its own.
        switch file.layout {
        case .vcf, .bcf: return genome
        default: break
        }
        genome.records += rowsOfOthers(file, pack, isRead)
        return genome
    }

    /// For each locus of a pack the locus of another table that is read for it; `nil` where none is.
    ///
    /// - Parameters:
    ///   - pack: the number of the pack, in the order given.
    ///   - loci: those that are read: ``table`` without some.
    /// - Returns: `nil` where two of them are read for one locus of the pack.
    package func sources(ofPack pack: Int, among loci: LocusTable) -> [Int?]? {
        var sources = [Int?](repeating: nil, count: tables[pack].loci.count)
        for (index, locus) in loci.loci.enumerated() {
            guard let joined = table.index(of: locus.id), let own = own[pack][joined] else { continue }
            guard sources[own] == nil else { return nil }
            sources[own] = index
        }
        return sources
    }

    /// Records of a locus of ``table``, under the id of a pack's own locus.
    ///
    /// - Parameters:
    ///   - records: all of one locus.
    ///   - pack: the number of the pack, in the order given.
    ///   - locus: the index of the locus in the pack.
    package func records(_ records: [Record], forPack pack: Int, locus: Int) -> [Record] {
        guard let first = records.first, tables[pack].index(of: first.id) != locus else { return records }
        return records.map { $0.with(id: tables[pack].loci[locus].id) }
    }

    /// For loci without a row the rows at their positions that were read for a locus of another pack: alone, the pack would have seen
    /// them too. A row without a known id is a row of each locus there; any other is one that cannot be used.
    private func rowsOfOthers(_ file: GenotypeFile, _ pack: Int, _ isRead: [Bool]) -> [Record] {
        var places: [UInt64: [Int]] = [:]
        for (index, locus) in tables[pack].loci.enumerated() where !isRead[index] {
            guard let placement = locus.placement(on: file.build) else { continue }
            places[LociByPosition.key(locus.chromosome, placement.position.value), default: []].append(index)
        }
        if places.isEmpty { return [] }
        var found: [Record] = []
        for record in file.genome.records {
            guard let joined = table.index(of: record.id), own[pack][joined] == nil,
                let placement = table.loci[joined].placement(on: file.build)
            else { continue }
            let key = LociByPosition.key(table.loci[joined].chromosome, placement.position.value)
            for index in places[key] ?? [] {
                let locus = tables[pack].loci[index]
                let isOfAll = VariantID(record.name.utf8) == nil && locus.hasSingleBaseAlleles
                found.append(
                    isOfAll
                        ? record.with(id: locus.id)
                        : Record(
                            id: locus.id, call: .invalid(.unusable(.otherID)), written: "", name: record.name,
                            line: record.line))
            }
        }
        return found
    }
}

/// A site that several packs declare.
public struct SharedLocus: Sendable, Hashable {
    /// The id in the first of these packs.
    public let id: VariantID
    /// The numbers of the packs, ascending.
    public let packs: [Int]
}

extension Locus {
    /// Whether each allele is one base.
    fileprivate var hasSingleBaseAlleles: Bool { alleles.allSatisfy { $0.bytes.count == 1 } }

    /// Whether a locus of another pack is at the same site, by an id, an alias or a position on some build.
    public func isSameSite(as other: Locus) -> Bool {
        if id == other.id || aliases.contains(other.id) || other.aliases.contains(id) { return true }
        for alias in other.aliases where aliases.contains(alias) { return true }
        guard chromosome == other.chromosome else { return false }
        return placements.contains { placement in
            other.placement(on: placement.build)?.position == placement.position
        }
    }
}

extension Record {
    /// The same row under another id of its locus.
    fileprivate func with(id: VariantID) -> Record {
        Record(
            id: id, call: call, written: written, name: name, line: line, phaseSet: phaseSet, refusal: refusal,
            refusedVariant: refusedVariant, isImputed: isImputed)
    }
}
