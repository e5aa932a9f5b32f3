// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What one record says of one locus, if the positions count on one build.
struct Sighting {
    let locus: Int
    /// Absent where the record was found by an index.
    let line: Int?
    /// The number of the record among those that were judged.
    let order: Int
    let call: Call
    /// For each copy the allele that the record's GT states; empty where there is no genotype.
    let copies: [Allele?]
    let isPhased: Bool
    let phaseSet: UInt32?
    /// The letters that the record's ALT gives the locus.
    let alternatives: [Allele]
    /// What the reference has there.
    let reference: Allele?
    let written: String
    let name: String
    /// What a message shows of the record.
    let shown: String
}

extension Sighting {
    /// The sightings of one locus as records: those that agree as one, those that cannot be one apart.
    ///
    /// - Parameter isLarger: is told each record that says something else than an earlier one.
    static func records(
        of sightings: [Sighting], id: VariantID, conflict: (Sighting, _ earlier: Sighting) -> Void
    ) -> [(order: Int, record: Record)] {
        // A no-call beside a call is silence.
        let speaking = sightings.filter { $0.call != .noCall }
        let told = speaking.isEmpty ? Array(sightings.prefix(1)) : speaking
        if let joined = joined(told, id: id) { return [joined] }
        var kept: [Sighting] = []
        for sighting in told {
            if kept.contains(where: { $0.agrees(with: sighting) }) { continue }
            if let first = kept.first { conflict(sighting, first) }
            kept.append(sighting)
        }
        return kept.map { ($0.order, $0.record(id)) }
    }

    private func record(_ id: VariantID) -> Record {
        Record(id: id, call: call, written: written, name: name, line: line, phaseSet: phaseSet)
    }

    private func agrees(with other: Sighting) -> Bool {
        if call == other.call { return true }
        switch (call, other.call) {
        case (.called, .called): return Self.sorted(copies) == Self.sorted(other.copies)
        case (.called, .assumedReference): return isReference
        case (.assumedReference, .called): return other.isReference
        default: return false
        }
    }

    private var isReference: Bool { reference != nil && copies.allSatisfy { $0 == reference } }

    private static func sorted(_ copies: [Allele?]) -> [[UInt8]] {
        copies.map { $0?.letters ?? [] }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// One genotype out of records that each have another ALT of one place, as tools write them that split records.
    ///
    /// In such a record `0` is any allele but its own, so the copies of all of them are put together.
    private static func joined(_ sightings: [Sighting], id: VariantID) -> (Int, Record)? {
        guard sightings.count > 1, let first = sightings.first, let reference = first.reference else { return nil }
        var seen: [Allele] = []
        for sighting in sightings {
            guard case .called = sighting.call, sighting.copies.count == first.copies.count,
                !sighting.alternatives.isEmpty, !sighting.alternatives.contains(where: { seen.contains($0) })
            else { return nil }
            seen += sighting.alternatives
        }
        let isPhased = sightings.allSatisfy { $0.isPhased && $0.phaseSet == first.phaseSet }
        var copies: [Allele?] = [Allele?](repeating: reference, count: first.copies.count)
        var others: [Allele?] = []
        for sighting in sightings {
            for (index, copy) in sighting.copies.enumerated() where copy != reference {
                // What one record leaves open another may tell.
                if isPhased {
                    guard copies[index] == reference || copies[index] == nil else { return nil }
                    copies[index] = copy
                } else {
                    others.append(copy)
                }
            }
        }
        if !isPhased {
            guard others.count <= copies.count else { return nil }
            copies = others + copies.dropFirst(others.count)
        }
        guard let genotype = Genotype(alleles: copies, isPhased: isPhased) else { return nil }
        var written = ""
        for sighting in sightings { written += (written.isEmpty ? "" : "; ") + sighting.written }
        return (
            first.order,
            Record(
                id: id, call: .called(genotype), written: written, name: first.name, line: first.line,
                phaseSet: isPhased ? first.phaseSet : nil)
        )
    }
}
