// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// An insertion or deletion without a declared reference.
extension RecordView {
    /// The view of a record at the position of the locus whose REF and ALT are both alleles of the locus, base by base; `nil` for any
    /// other record.
    ///
    /// Nothing is known here about the reference but what the record itself states, and only a REF that is the longest allele shows all
    /// of it: if it is a shorter one, ALT may be an insertion beside the longer one, which is another change. So an insertion, the same
    /// change at another position, a block and a record without ALT have no meaning.
    static func exact(_ record: VCFRecord, _ locus: Locus, _ placement: Placement) -> RecordView? {
        guard record.position == placement.position.value, let reference = locus.allele(of: record.reference),
            !locus.alleles.contains(where: { $0.bytes.count > reference.bytes.count })
        else { return nil }
        var alleles: [(LocusEffect, Key?)] = [(.allele(reference), nil)]
        var scope = Scope.nothing
        for alternate in record.alternates {
            guard case .bases(let bases) = alternate, let allele = locus.allele(of: bases) else {
                alleles.append((.other, nil))
                continue
            }
            alleles.append((.allele(allele), .own(allele)))
            scope = .own
        }
        guard scope == .own else { return nil }
        return RecordView(alleles, scope: scope, contradictsReference: false, reference: reference)
    }
}

extension Locus {
    /// The declared allele with these bases; `nil` for other bases.
    fileprivate func allele(of bases: [UInt8]) -> Allele? {
        for allele in alleles where !allele.isSymbolic && Array(allele.bytes) == bases { return allele }
        return nil
    }
}
