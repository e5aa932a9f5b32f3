// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Insertions and deletions at another unit of a repeat.
extension RecordView {
    /// True where a record before or behind the locus inserts or deletes copies of the same repeat unit as the locus. Within a repeat
    /// that may be the same change written at another position, which only the reference sequence between them could show.
    ///
    /// A left-aligned change cannot be written farther to the left, because of its first base. So a record behind the locus that is
    /// left-aligned is a different change, and so is a record before a locus that is left-aligned. A record before the locus is also a
    /// different change if its units, continued to the right, do not match those of the locus. An insertion or deletion of another unit
    /// is a different variant.
    static func mayBeShifted(_ record: VCFRecord, locus: Locus, placement: Placement, allele number: Int) -> Bool {
        guard let index = placement.reference, locus.alleles.indices.contains(index), number > 0,
            number <= record.alternates.count, case .bases(let bases) = record.alternates[number - 1],
            let indel = PureIndel(record.reference, bases)
        else { return false }
        let declared = locus.alleles[index]
        let position = Int(placement.position.value)
        let isBehind = Int(record.position) > position
        let isBefore = Int(record.position) + record.reference.count <= position
        guard
            isBehind && indel.reachesLeftEnd(of: record.reference)
                || isBefore && indel.reachesRightEnd(of: record.reference)
        else { return false }
        return locus.alleles.contains { allele in
            guard allele != declared, !allele.isSymbolic, !declared.isSymbolic,
                let own = PureIndel(declared.bytes, allele.bytes), own.hasUnit(of: indel)
            else { return false }
            if isBehind { return true }
            let distance = position - Int(record.position) - indel.offset
            return own.reachesLeftEnd(of: declared.bytes) && indel.meets(own, distance: distance, declared.bytes)
        }
    }
}

extension PureIndel {
    /// True where the same change can be written behind the last of its reference bases, so that it may be possible further to the right.
    func reachesRightEnd(of reference: [UInt8]) -> Bool {
        let behind = offset + (isDeletion ? bases.count : 0)
        return reference.indices.dropFirst(behind).allSatisfy { reference[$0] == base(at: $0 - offset) }
    }

    /// True where its units, continued to the right, match the reference bases before another change and the bases of that change.
    ///
    /// - Parameters:
    ///   - distance: the distance from its first base to the first reference base of the other change.
    ///   - reference: the reference bases of the other change.
    fileprivate func meets(_ other: PureIndel, distance: Int, _ reference: [UInt8]) -> Bool {
        (0..<other.offset).allSatisfy { reference[$0] == base(at: distance + $0) }
            && other.bases.indices.allSatisfy { other.bases[$0] == base(at: distance + other.offset + $0) }
    }

    /// The base at a distance behind its first one, if the repeat continues.
    private func base(at distance: Int) -> UInt8 { bases[distance % bases.count] }
}
