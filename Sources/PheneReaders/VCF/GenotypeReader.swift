// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Reads the genotype of a record at one locus.
struct GenotypeReader {
    let record: VCFRecord
    let locus: Locus
    let placement: Placement
    let gates: CallGates
    let imputer: Imputer
    /// True where the text ends behind the record without a newline.
    let isCutOff: Bool

    struct Answer {
        var says: Sighting.Says = .unread(.noCall)
        var scope: RecordView.Scope
        /// The changes of the record that touch the locus.
        var keys: Set<RecordView.Key> = []
        var reference: Allele?
        /// False for a block, which the locus lies in behind its own bases.
        var hasBases = true
        var isPhased = false
        var phaseSet: UInt32?
        var written: String
        /// What a message shows of the record.
        var shown: String
        var problems: [ReadIssue.Problem] = []
        /// Why the genotype that the record states was not taken.
        var refusal: String?
        /// Why the genotype is taken only beside another record of the site that has reads.
        var bareness: String?
        /// True where the record counts reads of some allele.
        var hasSupport = false
        var isImputed = false
    }

    /// - Returns: `nil` where the record says nothing of the locus.
    func answer() -> Answer? {
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

        var answer = Answer(scope: scope, written: written(text), shown: shown(text))
        answer.reference = view.reference
        answer.keys = Set(view.keys.compactMap { $0 })
        guard text != nil else {
            if !record.fields.hasKey("GT") { answer.problems.append(.noGenotype(locus.id)) }
            return answer
        }
        guard let genotype, !isOutOfRange, !isPerhapsShort(genotype) else {
            answer.says = .invalid(.unreadable)
            answer.problems.append(genotype == nil || isOutOfRange ? .genotype(locus.id) : .cutOff)
            return answer
        }
        if view.contradictsReference {
            answer.says = .invalid(.wrongReference)
            answer.problems.append(.reference(locus.id, expected: expectedReference))
            return answer
        }
        if genotype.copies.allSatisfy({ $0 == nil }) { return answer }
        answer.isImputed = imputer.imputed(record)
        let gate = RecordGate(record: record, gates: gates, isImputed: answer.isImputed)
        switch gate.lack(of: genotype) {
        case .reason(let reason)?:
            answer.refusal = reason
            answer.problems.append(.gate(locus.id, reason: reason))
            // That another change was not found for sure is as if nothing were written of it.
            answer.says = .unread(scope < .own && genotype.copies.allSatisfy { $0 == 0 } ? .doubtfulAbsence : .gated)
            return answer
        case .bare(let reason)?: answer.bareness = reason
        case nil: answer.hasSupport = ReadEvidence(record: record, genotype: genotype).hasSupport
        }
        // A block names no bases, and without a declared reference neither does the pack.
        if view.reference == nil, record.isReferenceOnly { return nil }
        for case .some(let reason) in [carried.contains(.deleted) ? .deleted : nil, structural(carried)] {
            answer.says = .invalid(reason)
            return answer
        }
        if carried.contains(.other) || view.reference == nil {
            answer.says = .invalid(.unexpectedAllele)
            return answer
        }
        return read(genotype, view, answer)
    }

    /// What the record is about by one of the alleles that the person carries.
    private func scope(of here: RecordView.Here, _ view: RecordView) -> RecordView.Scope {
        switch here {
        case .untouched: .nothing
        case .deleted, .structural, .other: .passing
        case .allele(let allele): allele != view.reference && locus.index(of: allele) != nil ? .own : .passing
        }
    }

    private func structural(_ carried: [RecordView.Here]) -> InvalidCall? {
        for case .structural(let name) in carried { return .structural(type: name) }
        return nil
    }

    private func read(_ genotype: VCFGenotype, _ view: RecordView, _ start: Answer) -> Answer? {
        var answer = start
        let count = genotype.copies.count
        // One copy on X is not what the reference of both sexes would be, so a block of it speaks as a single site does.
        answer.hasBases = !isBlockWithoutBases || count == 1 && locus.domain.ploidy == .sexDependent
        // A block is held to the number of copies as a record of one site is.
        guard count == 2 || count == 1 && (answer.hasBases || locus.domain.ploidy != .two) else {
            let isMixed = locus.chromosome == .mt && Set(genotype.copies).count > 1
            answer.says = .invalid(isMixed ? .heteroplasmic : .wrongCopyNumber)
            return answer
        }
        // A block that leaves a copy open proves nothing.
        if !answer.hasBases, genotype.copies.contains(where: { $0 == nil }) { return answer }
        answer.says = .copies(
            genotype.copies.map { number in
                guard let number else { return .open }
                guard number > 0, case .allele(let allele) = view.alleles[number], let key = view.keys[number] else {
                    return .others
                }
                return .carried(key, allele)
            })
        answer.isPhased = genotype.isPhased
        answer.phaseSet = genotype.isPhased ? record.fields.number("PS").flatMap { UInt32(exactly: $0) } : nil
        return answer
    }

    /// True where the locus lies within a block, behind the bases of its REF, or on an undecided one.
    private var isBlockWithoutBases: Bool {
        if record.isBlock, record.reference.allSatisfy({ $0 == 0x4E }) { return true }
        guard record.isReferenceOnly, let index = placement.reference, locus.alleles.indices.contains(index) else {
            return record.isReferenceOnly && placement.position.value >= record.position
                && Int(placement.position.value - record.position) >= record.reference.count
        }
        let last = Int(placement.position.value) + locus.alleles[index].letters.count - 1
        return last >= Int(record.position) + record.reference.count
    }

    /// A record that may be this locus's insertion or deletion at another unit of a repeat.
    private func shifted(_ genotype: VCFGenotype?) -> Answer? {
        guard let genotype else { return nil }
        for case .some(let number) in genotype.copies
        where RecordView.mayBeShifted(record, locus: locus, placement: placement, allele: number) {
            let text = record.fields.text("GT")
            var answer = Answer(
                says: .invalid(.otherSpelling), scope: .passing, written: written(text), shown: shown(text))
            answer.problems = [.otherSpelling(locus.id)]
            return answer
        }
        return nil
    }

    /// True where the file ends without a newline within what may be the beginning of a longer field, or before fields that
    /// FORMAT names. A GT of two copies that stands alone is whole where no allele has two digits.
    private func isPerhapsShort(_ genotype: VCFGenotype) -> Bool {
        isCutOff
            && (genotype.copies.count < 2 || record.fields.keyCount > 1 || record.alternatives.count >= 10)
    }

    private var expectedReference: String {
        placement.reference.flatMap { locus.alleles.indices.contains($0) ? locus.alleles[$0].text : nil } ?? "?"
    }

    /// `0/1 (T>C)`
    private func written(_ text: ArraySlice<UInt8>?) -> String {
        var letters = visible(record.reference, limit: 20) + ">"
        for (index, alternative) in record.alternatives.prefix(4).enumerated() {
            if index > 0 { letters += "," }
            switch alternative {
            case .letters(let text): letters += visible(text, limit: 20)
            case .anyOther: letters += "<*>"
            case .missing: letters += "*"
            case .symbol(let symbol): letters += "<" + visible(symbol.name, limit: 20) + ">"
            }
        }
        if record.alternatives.isEmpty { letters += "." }
        return (text.map { visible($0, limit: 20) } ?? ".") + " (" + letters + ")"
    }

    private func shown(_ text: ArraySlice<UInt8>?) -> String { record.place + " " + written(text) }
}
