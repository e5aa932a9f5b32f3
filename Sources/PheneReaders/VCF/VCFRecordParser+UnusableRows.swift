// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Records that cover or name a locus and cannot be used as a row of it.
extension VCFRecordParser {
    /// Adds a record of unknown end: a bad line, and an unusable row of each locus that it may cover.
    ///
    /// A locus at the bases of its REF is unknown, and so is a locus behind it that a deletion or duplication of the person may reach. For
    /// other loci behind it the record counts only if they have no other row.
    func addUnbounded(
        _ record: VCFRecord, _ fault: ReadIssue.Problem, number: Int?, isOpen: Bool, isHidden: Bool
    ) {
        var named: [VariantID] = []
        func name(_ locus: Int, _ name: String, on build: Build?, isDecisive: Bool) {
            let entry = UnusableRows.Entry(
                reason: isOpen ? .cutOff : UnusableRow(fault), line: number, name: name, isDecisive: isDecisive)
            if let build {
                unusableRows.add(entry, locus: locus, on: build)
            } else {
                unusableRows.add(entry, locus: locus)
            }
            let id = loci.loci[locus].id
            if !named.contains(id) { named.append(id) }
        }
        for id in record.ids {
            guard let id = VariantID(id), let locus = loci.index(of: id) else { continue }
            name(locus, id.name, on: nil, isDecisive: true)
        }
        for positions in positions {
            if record.chromosome == .y { addOnY(record, number: number, positions) }
            guard let chromosome = record.chromosome else { break }
            for entry in positions.entries(on: chromosome, overlapping: record.position, through: .max) {
                let isOwn = entry.first <= record.end
                if !isOwn, record.hasSpan, record.isReferenceGenotype { continue }
                name(
                    entry.locus, record.positionText, on: positions.build,
                    isDecisive: isOwn || record.hasSpan && record.isCarried)
            }
        }
        if isHidden { return }
        counts.bad += 1
        issues.append(
            ReadIssue(line: number ?? 0, problem: isOpen ? .cutOff : fault, text: record.positionText, loci: named))
    }

    /// Adds a record in a pseudoautosomal region of Y as an unusable row of the loci of X at the same bases.
    ///
    /// Everyone has two copies there, which callers write on X. It is not known whether a genotype on Y counts both copies, one of them, or
    /// reads that fit both chromosomes. So it is never used. If it has an allele other than the reference, the locus is unknown even
    /// beside a row of X.
    func addOnY(_ record: VCFRecord, number: Int?, _ positions: LocusPositions) {
        func onX(_ position: UInt32) -> UInt32? {
            PseudoautosomalRegion.counterpart(of: position, on: .y, build: positions.build)
        }
        let length = record.farthest - min(record.position, record.farthest)
        let first: UInt32
        if let start = onX(record.position) {
            first = start
        } else if let end = onX(record.farthest) {
            first = end - min(end, length)
        } else {
            return
        }
        let last = first.addingReportingOverflow(length)
        for entry in positions.entries(on: .x, overlapping: first, through: last.overflow ? .max : last.partialValue)
        where loci.loci[entry.locus].domain.ploidy == .two {
            unusableRows.add(
                .init(reason: .onY, line: number, name: record.positionText, isDecisive: record.isCarried),
                locus: entry.locus,
                on: positions.build)
        }
    }

    /// True where a record with the id of a locus is at its position, or at the same base of Y.
    static func covers(_ record: VCFRecord, _ locus: Locus, _ placement: Placement, _ build: Build) -> Bool {
        var position = placement.position.value
        if record.chromosome == .y, locus.chromosome == .x,
            let other = PseudoautosomalRegion.counterpart(of: position, on: .x, build: build)
        {
            position = other
        } else if record.chromosome != locus.chromosome {
            return false
        }
        // An insertion or deletion may be written at another base.
        let reach = locus.hasLongAllele ? LocusIntervals.reachOfIndels : 1
        if position <= record.position { return record.position - position <= reach }
        return position <= record.end
    }

    /// The name of a row in a report: its id if that is an id of the locus, else its position.
    func name(_ record: VCFRecord, _ locus: Locus) -> String {
        for id in record.ids {
            if let known = VariantID(id), known == locus.id || locus.aliases.contains(known) {
                return String(decoding: id, as: UTF8.self)
            }
        }
        return record.positionText
    }
}
