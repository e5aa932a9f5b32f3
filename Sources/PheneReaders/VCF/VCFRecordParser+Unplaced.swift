// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

// Records that give no genotype of the locus that they name or cover: of damaged alleles, on another sequence, or at another position.
extension VCFRecordParser {
    /// Adds a record whose REF and ALT have no meaning: a bad line, and the loci that it names or covers are unknown.
    func addBad(
        _ record: VCFRecord, _ fault: ReadIssue.Problem, number: Int?, isOpen: Bool, isHidden: Bool
    ) throws(ReadError) {
        if !isHidden {
            counts.bad += 1
            issues.append(ReadIssue(line: number ?? 0, problem: isOpen ? .cutOff : fault, text: record.positionText))
        }
        let known = record.ids.compactMap { id in VariantID(id).flatMap { loci.index(of: $0) } }
        for (index, positions) in positions.enumerated() {
            let covered =
                record.chromosome.map {
                    positions.entries(on: $0, overlapping: record.position, through: record.end).map { $0.locus }
                } ?? []
            for locus in Set(known + covered).sorted() {
                let text = record.fields.text("GT").map { visible($0, limit: 20) } ?? "."
                try add(
                    RecordObservation(
                        locus: locus, line: number, order: recordCount, statement: .invalid(.badAlleles),
                        scope: .nothing,
                        written: text, name: name(record, loci.loci[locus]), shown: record.positionText), to: index)
            }
        }
    }

    /// Adds a record on a sequence that is not a chromosome, or on an unknown one.
    func addOnUnknownSequence(_ record: VCFRecord, known: [Int], number: Int?) throws(ReadError) {
        if record.isOnOtherSequence {
            addOnOtherSequence(record, known: known, number: number)
        } else {
            for index in positions.indices { try addMisplaced(record, known: known, number: number, to: index) }
        }
    }

    func addOnOtherSequence(_ record: VCFRecord, known: [Int], number: Int?) {
        for locus in known {
            unusableRows.add(.init(reason: .otherSequence, line: number, name: record.positionText), locus: locus)
        }
    }

    /// Adds a record of a mitochondrial genome that may be that of hg19: it is not used for the loci that it names or covers.
    func addOnAmbiguousMitochondrion(
        _ record: VCFRecord, known: [Int], number: Int?, _ positions: LocusPositions
    ) {
        hasAmbiguousMitochondrion = true
        let covered = positions.entries(on: .mt, overlapping: record.position, through: record.end).map { $0.locus }
        for locus in Set(known + covered).sorted() {
            unusableRows.add(
                .init(reason: .otherMitochondrion, line: number, name: record.positionText), locus: locus,
                on: positions.build)
        }
    }

    /// Adds a record that has the id of a locus and is not at its position.
    func addMisplaced(_ record: VCFRecord, known: [Int], number: Int?, to index: Int) throws(ReadError) {
        let build = positions[index].build
        for other in known {
            let locus = loci.loci[other]
            guard let placement = locus.placement(on: build) else {
                // Records are identified by position, and the locus has none.
                unusableRows.add(
                    .init(reason: .noPosition, line: number, name: record.positionText), locus: other, on: build)
                continue
            }
            if Self.covers(record, locus, placement, build) { continue }
            let expected = "\(locus.chromosome.name):\(placement.position.value) on \(build.name)"
            buildIssues[index].append(
                ReadIssue(
                    line: number ?? 0, problem: .wrongPosition(locus.id, expected: expected), text: record.positionText)
            )
            try add(
                RecordObservation(
                    locus: other, line: number, order: recordCount, statement: .invalid(.wrongPosition),
                    scope: .nothing,
                    written: record.fields.text("GT").map { visible($0) } ?? ".", name: locus.id.name,
                    shown: record.positionText), to: index)
        }
    }
}
