// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Reads the genotype of a record at one locus.
struct GenotypeReader {
    let record: VCFRecord
    let locus: Locus
    let placement: Placement
    let gates: CallGates
    /// True where the text ends behind the record without a newline.
    let isCutOff: Bool

    struct Answer {
        var call: Call
        var copies: [Allele?] = []
        var isPhased = false
        var phaseSet: UInt32?
        var alternatives: [Allele] = []
        var reference: Allele?
        var written: String
        /// What a message shows of the record.
        var shown: String
        var problems: [ReadIssue.Problem] = []
    }

    /// - Returns: `nil` where the record says nothing of the locus.
    func answer() -> Answer? {
        let text = record.fields.text("GT")
        let genotype = text.flatMap { VCFGenotype($0) }
        guard let view = RecordView(record, locus: locus, placement: placement) else {
            return shifted(genotype)
        }
        var called: [RecordView.Here] = []
        var isOutOfRange = false
        for case .some(let number) in genotype?.copies ?? [] {
            if number < view.alleles.count { called.append(view.alleles[number]) } else { isOutOfRange = true }
        }
        let takesAway = called.contains { $0 == .deleted || $0 == .other }
        guard view.speaks || takesAway else { return shifted(genotype) }

        var answer = Answer(call: .noCall, written: written(text), shown: shown(text))
        answer.reference = view.reference
        for allele in view.alleles.dropFirst() {
            if case .allele(let letters) = allele, letters != view.reference { answer.alternatives.append(letters) }
        }
        guard text != nil else {
            if !record.fields.hasKey("GT") { answer.problems.append(.noGenotype(locus.id)) }
            return answer
        }
        guard let genotype, !isOutOfRange, !isPerhapsShort(genotype) else {
            answer.call = .invalid(.unreadable)
            answer.problems.append(genotype == nil || isOutOfRange ? .genotype(locus.id) : .cutOff)
            return answer
        }
        if view.contradictsReference {
            answer.call = .invalid(.wrongReference)
            answer.problems.append(.reference(locus.id, expected: expectedReference))
            return answer
        }
        if genotype.copies.allSatisfy({ $0 == nil }) { return answer }
        if let reason = gate(genotype) {
            answer.problems.append(.gate(locus.id, reason: reason))
            return answer
        }
        // A block names no letters, and without a declared reference neither does the pack.
        if view.reference == nil, record.isReferenceOnly { return nil }
        if called.contains(.deleted) {
            answer.call = .invalid(.deleted)
            return answer
        }
        if called.contains(.other) {
            answer.call = .invalid(.unexpectedAllele)
            return answer
        }
        return read(genotype, view, answer)
    }

    private func read(_ genotype: VCFGenotype, _ view: RecordView, _ start: Answer) -> Answer? {
        var answer = start
        var copies: [Allele?] = []
        for number in genotype.copies {
            guard let number else {
                copies.append(nil)
                continue
            }
            switch view.alleles[number] {
            case .allele(let letters): copies.append(letters)
            case .untouched, .deleted, .other:
                guard let reference = view.reference else {
                    answer.call = .invalid(.unexpectedAllele)
                    return answer
                }
                copies.append(reference)
            }
        }
        answer.copies = copies
        if isBlockWithoutLetters {
            // A block's own word: these copies are those of the reference, which the pack knows and the row does not.
            guard !copies.contains(where: { $0 == nil }) else { return answer }
            answer.call = .assumedReference(placement.build)
            return answer
        }
        guard copies.count <= 2 else {
            answer.call = .invalid(.wrongCopyNumber)
            return answer
        }
        guard let called = Genotype(alleles: copies, isPhased: genotype.isPhased) else { return answer }
        answer.call = .called(called)
        answer.isPhased = genotype.isPhased
        answer.phaseSet = genotype.isPhased ? record.fields.number("PS").flatMap { UInt32(exactly: $0) } : nil
        return answer
    }

    /// True where the locus lies within a block, behind the letters of its REF.
    private var isBlockWithoutLetters: Bool {
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
            var answer = Answer(call: .invalid(.otherSpelling), written: written(text), shown: shown(text))
            answer.problems = [.otherSpelling(locus.id)]
            return answer
        }
        return nil
    }

    /// True where the file ends in what may be the first half of a genotype.
    private func isPerhapsShort(_ genotype: VCFGenotype) -> Bool {
        isCutOff && genotype.copies.count < 2 && record.fields.valueCount <= 1
    }

    /// Why the genotype is not taken; `nil` where it is.
    private func gate(_ genotype: VCFGenotype) -> String? {
        let isReference = genotype.copies.allSatisfy { $0 == 0 }
        if gates.asksFilter {
            let own = record.fields.text("FT")?.split(separator: 0x3B) ?? []
            for (key, filters) in [("FILTER", record.filters), ("FT", own)] {
                for filter in filters where !isAccepted(filter, isReference: isReference) {
                    return key + " is " + visible(filter)
                }
            }
        }
        let quality = record.fields.hasKey("GQ") ? "GQ" : "RGQ"
        if let value = record.fields.number(quality), value < gates.leastQuality {
            return "\(quality) \(value) is below \(gates.leastQuality)"
        }
        let depth = record.fields.number("MIN_DP") != nil ? "MIN_DP" : "DP"
        if let value = record.fields.number(depth), value < gates.leastDepth {
            return "\(depth) \(value) is below \(gates.leastDepth)"
        }
        return nil
    }

    private func isAccepted(_ filter: ArraySlice<UInt8>, isReference: Bool) -> Bool {
        if filter.elementsEqual("PASS".utf8) || filter.elementsEqual([0x2E]) { return true }
        if isReference, filter.elementsEqual("RefCall".utf8) { return true }
        return gates.acceptedFilters.contains(String(decoding: filter, as: UTF8.self))
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
            case .deletion: letters += "<DEL>"
            case .symbol: letters += "<...>"
            }
        }
        if record.alternatives.isEmpty { letters += "." }
        return (text.map { visible($0, limit: 20) } ?? ".") + " (" + letters + ")"
    }

    private func shown(_ text: ArraySlice<UInt8>?) -> String { record.place + " " + written(text) }
}
