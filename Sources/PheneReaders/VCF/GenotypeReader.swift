// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Reads the genotype of a record at one locus.
struct GenotypeReader {
    let record: VCFRecord
    let locus: Locus
    let placement: Placement
    let gates: CallGates
    let imputer: Imputer
    /// True where the file ends behind the record without a newline.
    let isCutOff: Bool

    struct Result {
        var statement: RecordObservation.Statement = .uncalled(.noCall)
        var scope: RecordView.Scope
        /// The changes of the record that affect the locus.
        var keys: Set<RecordView.Key> = []
        var reference: Allele?
        /// False where the locus is in a block behind the bases of its REF.
        var hasBases = true
        var isPhased = false
        var phaseSet: UInt32?
        var written: String
        /// The record for a message.
        var shown: String
        var problems: [ReadIssue.Problem] = []
        /// Why the genotype of the record was not used.
        var refusal: String?
        /// That genotype, where it states a variant at the locus; an allele that is not stated in bases is absent from it.
        var refusedVariant: Genotype?
        /// Why the genotype is used only if another record of the site has reads; see ``ReadEvidence``.
        var unsupportedReason: String?
        /// True where the record has reads of some allele.
        var hasSupport = false
        var isImputed = false
    }

    /// What the record states about the locus; `nil` where it states nothing.
    func result() -> Result? {
        let text = record.fields.text("GT")
        let genotype = text.flatMap { VCFGenotype($0) }
        guard let view = RecordView(record, locus: locus, placement: placement) else {
            return shifted(genotype)
        }
        let numbers = (genotype?.copies ?? []).compactMap { $0 }
        let isOutOfRange = numbers.contains { $0 >= view.alleles.count }
        let carried = numbers.filter { $0 > 0 && $0 < view.alleles.count }.map { view.alleles[$0] }
        let scope = carried.map { self.scope(of: $0, view) }.reduce(view.scope) { max($0, $1) }
        guard scope != .nothing else { return shifted(genotype) }

        var result = Result(scope: scope, written: written(text), shown: shown(text))
        result.reference = view.reference
        result.keys = Set(view.keys.compactMap { $0 })
        guard text != nil else {
            if !record.fields.hasKey("GT") { result.problems.append(.noGenotype(locus.id)) }
            return result
        }
        guard let genotype, !isOutOfRange, !isPerhapsShort(genotype) else {
            result.statement = .invalid(.unreadable)
            result.problems.append(genotype == nil || isOutOfRange ? .genotype(locus.id) : .cutOff)
            return result
        }
        if view.contradictsReference {
            result.statement = .invalid(.wrongReference)
            result.problems.append(.wrongReference(locus.id, expected: expectedReference))
            return result
        }
        if genotype.copies.allSatisfy({ $0 == nil }) { return result }
        result.isImputed = imputer.imputed(record)
        let gate = RecordGate(record: record, gates: gates, isImputed: result.isImputed)
        switch gate.failure(of: genotype) {
        case .reason(let reason)?:
            result.refusal = reason
            result.refusedVariant = variant(genotype, view)
            result.problems.append(.gate(locus.id, reason: reason))
            // A record of another variant that says `0/0` and does not pass a gate counts as no record.
            result.statement = .uncalled(
                scope < .own && genotype.copies.allSatisfy { $0 == 0 } ? .doubtfulAbsence : .gated)
            return result
        case .unsupported(let reason)?: result.unsupportedReason = reason
        case nil: result.hasSupport = ReadEvidence(record: record, genotype: genotype).hasSupport
        }
        // A block has no bases behind its REF, and without a declared reference the pack has none either.
        if view.reference == nil, record.isReferenceOnly { return nil }
        for case .some(let reason) in [carried.contains(.deleted) ? .deleted : nil, structural(carried)] {
            result.statement = .invalid(reason)
            return result
        }
        if carried.contains(.other) || view.reference == nil {
            result.statement = .invalid(.unexpectedAllele)
            return result
        }
        return read(genotype, view, result)
    }

    /// The genotype at the locus, where it is another one than that of the reference; an allele without bases is absent from it.
    private func variant(_ genotype: VCFGenotype, _ view: RecordView) -> Genotype? {
        var isVariant = false
        let alleles = genotype.copies.map { number -> Allele? in
            guard let number else { return nil }
            switch number == 0 ? .untouched : view.alleles[number] {
            case .untouched: return view.reference
            case .allele(let allele):
                if allele != view.reference { isVariant = true }
                return allele
            case .deleted, .structural, .other:
                isVariant = true
                return nil
            }
        }
        return isVariant ? Genotype(alleles: alleles) : nil
    }

    /// The scope of the record by one of the alleles that the person carries.
    private func scope(of effect: RecordView.LocusEffect, _ view: RecordView) -> RecordView.Scope {
        switch effect {
        case .untouched: .nothing
        case .deleted, .structural, .other: .passing
        case .allele(let allele): allele != view.reference && locus.index(of: allele) != nil ? .own : .passing
        }
    }

    private func structural(_ carried: [RecordView.LocusEffect]) -> InvalidCall? {
        for case .structural(let name) in carried { return .structural(type: name) }
        return nil
    }

    private func read(_ genotype: VCFGenotype, _ view: RecordView, _ start: Result) -> Result? {
        var result = start
        let count = genotype.copies.count
        // One copy on X does not fit an assumed reference of either sex, so such a block counts as a record of single sites.
        result.hasBases = !isBlockWithoutBases || count == 1 && locus.domain.ploidy == .sexDependent
        // The number of copies is checked in blocks as in records of one site.
        guard count == 2 || count == 1 && (result.hasBases || locus.domain.ploidy != .two) else {
            let isMixed = locus.chromosome == .mt && Set(genotype.copies).count > 1
            result.statement = .invalid(isMixed ? .heteroplasmic : .wrongCopyNumber)
            return result
        }
        // A block with an open copy proves nothing.
        if !result.hasBases, genotype.copies.contains(where: { $0 == nil }) { return result }
        result.statement = .copies(
            genotype.copies.map { number in
                guard let number else { return .open }
                guard number > 0, case .allele(let allele) = view.alleles[number], let key = view.keys[number] else {
                    return .others
                }
                return .carried(key, allele)
            })
        result.isPhased = genotype.isPhased
        result.phaseSet = genotype.isPhased ? record.fields.number("PS").flatMap { UInt32(exactly: $0) } : nil
        return result
    }

    /// True where the locus is in a block behind the bases of its REF, or REF is `N`.
    private var isBlockWithoutBases: Bool {
        if record.isBlock, record.reference.allSatisfy({ $0 == 0x4E }) { return true }
        guard record.isReferenceOnly, let index = placement.reference, locus.alleles.indices.contains(index) else {
            return record.isReferenceOnly && placement.position.value >= record.position
                && Int(placement.position.value - record.position) >= record.reference.count
        }
        let last = Int(placement.position.value) + locus.alleles[index].bytes.count - 1
        return last >= Int(record.position) + record.reference.count
    }

    /// The result of a record that may be the insertion or deletion of this locus at another unit of a repeat; `nil` for others.
    private func shifted(_ genotype: VCFGenotype?) -> Result? {
        guard let genotype else { return nil }
        for case .some(let number) in genotype.copies
        where RecordView.mayBeShifted(record, locus: locus, placement: placement, allele: number) {
            let text = record.fields.text("GT")
            var result = Result(
                statement: .invalid(.otherSpelling), scope: .passing, written: written(text), shown: shown(text))
            result.problems = [.otherSpelling(locus.id)]
            return result
        }
        return nil
    }

    /// True where the file ends without a newline and the last field may be incomplete, or fields that FORMAT names may be missing. A GT
    /// of two copies that is the only field is complete where no allele has two digits.
    private func isPerhapsShort(_ genotype: VCFGenotype) -> Bool {
        isCutOff
            && (genotype.copies.count < 2 || record.fields.keyCount > 1 || record.alternates.count >= 10)
    }

    private var expectedReference: String {
        placement.reference.flatMap { locus.alleles.indices.contains($0) ? locus.alleles[$0].text : nil } ?? "?"
    }

    /// `0/1 (T>C)`
    private func written(_ text: ArraySlice<UInt8>?) -> String {
        var alleles = visible(record.reference, limit: 20) + ">"
        for (index, alternate) in record.alternates.prefix(4).enumerated() {
            if index > 0 { alleles += "," }
            switch alternate {
            case .bases(let text): alleles += visible(text, limit: 20)
            case .anyOther: alleles += "<*>"
            case .missing: alleles += "*"
            case .symbol(let symbol): alleles += "<" + visible(symbol.name, limit: 20) + ">"
            }
        }
        if record.alternates.isEmpty { alleles += "." }
        return (text.map { visible($0, limit: 20) } ?? ".") + " (" + alleles + ")"
    }

    private func shown(_ text: ArraySlice<UInt8>?) -> String { record.positionText + " " + written(text) }
}
