// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Records that are rows of loci of which they say nothing that can be read.
extension VCFJudge {
    /// A record of which nobody knows how far it reaches: a bad line, and a row of each locus that it may reach.
    ///
    /// The locus at its own bases is not known, and neither is one behind that a deletion or duplication which the person has may
    /// reach. One behind a block of the reference, or a symbol whose genotype was not read, has no row but this one: other
    /// records of it count.
    func takeUnbounded(
        _ record: VCFRecord, _ fault: ReadIssue.Problem, number: Int?, isOpen: Bool, isHidden: Bool
    ) {
        var named: [VariantID] = []
        func name(_ locus: Int, _ name: String, on build: Build?, isDecisive: Bool) {
            let mention = Mentions.Mention(
                reason: isOpen ? .cutOff : UnusableRow(fault), line: number, name: name, isDecisive: isDecisive)
            if let build {
                mentions.add(mention, locus: locus, on: build)
            } else {
                mentions.add(mention, locus: locus)
            }
            let id = loci.loci[locus].id
            if !named.contains(id) { named.append(id) }
        }
        for id in record.ids {
            guard let id = VariantID(id), let locus = loci.index(of: id) else { continue }
            name(locus, id.name, on: nil, isDecisive: true)
        }
        for places in places {
            if record.chromosome == .y { addOnY(record, number: number, places) }
            guard let chromosome = record.chromosome else { break }
            for place in places.places(on: chromosome, overlapping: record.position, through: .max) {
                let isOwn = place.first <= record.end
                if !isOwn, record.hasSpan, record.isAbsent { continue }
                name(
                    place.locus, record.place, on: places.build,
                    isDecisive: isOwn || record.hasSpan && record.isCarried)
            }
        }
        if isHidden { return }
        counts.bad += 1
        issues.append(
            ReadIssue(line: number ?? 0, problem: isOpen ? .cutOff : fault, text: record.place, loci: named))
    }

    /// A record of Y in a pseudoautosomal region, for the loci of X that lie on the same bases.
    ///
    /// Everyone has two copies there, which callers write on X. Whether a genotype on Y is both of them, or one, or what reads that
    /// fit both places came to, cannot be told. So it is never read, but it is a row of the locus; and where it has an allele that is
    /// not the reference, no row of X is certain beside it.
    func addOnY(_ record: VCFRecord, number: Int?, _ places: LocusPlaces) {
        func onX(_ position: UInt32) -> UInt32? {
            PseudoautosomalRegion.counterpart(of: position, on: .y, build: places.build)
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
        for place in places.places(on: .x, overlapping: first, through: last.overflow ? .max : last.partialValue)
        where loci.loci[place.locus].domain.ploidy == .two {
            mentions.add(
                .init(reason: .onY, line: number, name: record.place, isDecisive: record.isCarried), locus: place.locus,
                on: places.build)
        }
    }

    /// True where a record with the id of a locus stands at its place, or at the same base of Y.
    static func covers(_ record: VCFRecord, _ locus: Locus, _ placement: Placement, _ build: Build) -> Bool {
        var position = placement.position.value
        if record.chromosome == .y, locus.chromosome == .x,
            let other = PseudoautosomalRegion.counterpart(of: position, on: .x, build: build)
        {
            position = other
        } else if record.chromosome != locus.chromosome {
            return false
        }
        // An insertion or deletion may stand at another base in another spelling.
        let reach = locus.alleles.contains { $0.letters.count > 1 } ? PlaceIntervals.reachOfIndels : 1
        if position <= record.position { return record.position - position <= reach }
        return position <= record.end
    }

    /// The id of the row where it is the locus's, else its place.
    func name(_ record: VCFRecord, _ locus: Locus) -> String {
        for id in record.ids {
            if let known = VariantID(id), known == locus.id || locus.aliases.contains(known) {
                return String(decoding: id, as: UTF8.self)
            }
        }
        return record.place
    }
}
