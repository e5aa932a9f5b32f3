// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Insertions and deletions at another unit of a repeat.
extension RecordView {
    /// True where a record behind the locus or before it inserts or deletes copies of the repeat unit that the locus does: within a
    /// repeat that is one change written at two places, or another number of its units, which only the reference sequence
    /// between could tell.
    ///
    /// What is aligned to the left is not meant, because its first base forbids that it lies farther to the left: the record where
    /// it stands behind the locus, the locus where the record stands before it. Nor is a record before it whose units, counted on
    /// through the bases between, do not meet those of the locus. An insertion or deletion of another unit there is another variant.
    static func mayBeShifted(_ record: VCFRecord, locus: Locus, placement: Placement, allele number: Int) -> Bool {
        guard let index = placement.reference, locus.alleles.indices.contains(index), number > 0,
            number <= record.alternatives.count, case .letters(let letters) = record.alternatives[number - 1],
            let indel = PureIndel(record.reference, letters)
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
                let own = PureIndel(declared.letters, allele.letters), own.hasUnit(of: indel)
            else { return false }
            if isBehind { return true }
            let distance = position - Int(record.position) - indel.offset
            return own.reachesLeftEnd(of: declared.letters) && indel.meets(own, distance: distance, declared.letters)
        }
    }
}

extension PureIndel {
    /// True where the same change can be written behind the last of its reference bases, so that it may lie further to the right.
    func reachesRightEnd(of reference: [UInt8]) -> Bool {
        let behind = offset + (isDeletion ? letters.count : 0)
        return reference.indices.dropFirst(behind).allSatisfy { reference[$0] == letter(at: $0 - offset) }
    }

    /// True where its units, counted on to the right, are the reference bases before another change, and that change's own.
    ///
    /// - Parameters:
    ///   - distance: from its first base to the first of the other's reference bases.
    ///   - reference: the other's reference bases.
    fileprivate func meets(_ other: PureIndel, distance: Int, _ reference: [UInt8]) -> Bool {
        (0..<other.offset).allSatisfy { reference[$0] == letter(at: distance + $0) }
            && other.letters.indices.allSatisfy { other.letters[$0] == letter(at: distance + other.offset + $0) }
    }

    /// The letter so many bases behind its first one, if the repeat goes on.
    private func letter(at distance: Int) -> UInt8 { letters[distance % letters.count] }
}
