// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Compares the positions of rows with those of their loci, once all rows are read.
struct PositionCheck {
    let loci: LocusTable

    /// The evidence for the build.
    func buildBasis(_ parser: RowParser, stated: Build?) -> BuildBasis {
        var compared = 0
        var comparable = [Int](repeating: 0, count: Build.allCases.count)
        var agreeing = comparable
        for row in parser.positions {
            let locus = loci.loci[row.locus]
            if !locus.placements.isEmpty { compared += 1 }
            for (index, build) in Build.allCases.enumerated() {
                guard let placement = locus.placement(on: build) else { continue }
                comparable[index] += 1
                if agrees(row, locus, placement) { agreeing[index] += 1 }
            }
        }
        let isWithoutEvidence =
            stated == nil && parser.positions.isEmpty && parser.markers.isEmpty && parser.unidentified.isEmpty
        for marker in isWithoutEvidence ? parser.hiddenMarkers : parser.markers {
            compared += 1
            for (index, agrees) in marker.enumerated() {
                comparable[index] += 1
                if agrees { agreeing[index] += 1 }
            }
        }
        var found = [Int](repeating: 0, count: Build.allCases.count)
        for row in parser.unidentified {
            for (index, build) in Build.allCases.enumerated() where !loci(of: row, parser, on: build).isEmpty {
                found[index] += 1
            }
        }
        if found.contains(where: { $0 >= Self.minUnidentified }) {
            compared += parser.unidentified.count
            for index in agreeing.indices {
                comparable[index] += parser.unidentified.count
                agreeing[index] += found[index]
            }
        }
        // An accession names the build as a header does.
        let named = parser.header.builds + parser.contigs.builds.map { $0.build }
        let header = Build.allCases.filter { named.contains($0) }
        return BuildBasis(
            stated: stated, header: header, comparedRows: compared, comparable: comparable,
            agreeing: agreeing)
    }

    /// The number of rows without a known id from which on they are evidence: the chance that one of an array's million positions is that
    /// of a given locus on another build is one in three thousand.
    private static let minUnidentified = 4

    /// The loci at the position of a row on a build: several where packs that are read together give one site different ids.
    private func loci(of row: UnidentifiedRow, _ parser: RowParser, on build: Build) -> [Int] {
        var found: [Int] = []
        // A locus at one position on two builds is there twice.
        for index in parser.lociByPosition.loci(at: row.key) where !found.contains(index) {
            let locus = loci.loci[index]
            guard parser.hasSingleBaseAlleles(index), let placement = locus.placement(on: build),
                LociByPosition.key(locus.chromosome, placement.position.value) == row.key
            else { continue }
            found.append(index)
        }
        return found
    }

    /// The records, with those at a wrong position marked as invalid.
    ///
    /// If a locus has no position on the build, its calls are kept and counted in `unplaced`. Its chromosome is the same on every build,
    /// so a row on another chromosome is invalid all the same. The calls of an insertion or deletion are not kept: builds may differ in
    /// which of its alleles is the reference, and `I` and `D` state no bases.
    func checked(_ parser: RowParser, on build: Build, issues: inout IssueList) -> (records: [Record], unplaced: Int) {
        var records: [Record] = []
        records.reserveCapacity(parser.records.count)
        var unplaced = 0
        for (record, row) in zip(parser.records, parser.positions) {
            let locus = loci.loci[row.locus]
            let placement = locus.placement(on: build)
            if placement == nil { unplaced += 1 }
            if placement == nil, locus.isIndel {
                issues.append(
                    ReadIssue(line: record.line ?? 0, problem: .unusable(record.id, .noPosition), text: row.text))
                records.append(record.with(.invalid(.unusable(.noPosition))))
                continue
            }
            if placement.map({ agrees(row, locus, $0) }) ?? (row.chromosome == locus.chromosome) {
                records.append(record)
                continue
            }
            let position = placement.map { ":" + String($0.position.value) } ?? ""
            let expected = locus.chromosome.name + position + " on " + build.name
            issues.append(
                ReadIssue(
                    line: record.line ?? 0, problem: .wrongPosition(record.id, expected: expected), text: row.text))
            records.append(record.with(.invalid(.wrongPosition)))
        }
        return (records, unplaced)
    }

    /// Adds rows that were found by their position, for loci without a row of their id.
    ///
    /// - Parameter records: one for each of the parser's positions.
    /// - Returns: records with the indexes of their loci, in file order, and the number of those that were added.
    func addingUnidentified(
        to records: [Record], _ parser: inout RowParser, on build: Build
    ) -> (records: [(record: Record, locus: Int)], found: Int) {
        var all = zip(records, parser.positions).map { (record: $0, locus: $1.locus) }
        if parser.unidentified.isEmpty { return (all, 0) }
        let identified = Set(parser.positions.map { $0.locus })
        var flipped: [Int] = []
        for row in parser.unidentified {
            let found = loci(of: row, parser, on: build).filter { !identified.contains($0) }
            for index in found {
                let id = loci.loci[index].id
                all.append(
                    (Record(id: id, call: row.call, written: row.written, name: row.name, line: row.line), index))
            }
            if row.isFlipped, !found.isEmpty { flipped.append(row.line) }
        }
        parser.addFlipped(flipped)
        let found = all.count - records.count
        if found > 0 { all.sort { ($0.record.line ?? 0, $0.locus) < ($1.record.line ?? 0, $1.locus) } }
        return (all, found)
    }

    /// Reports rows of one locus with different calls.
    func reportDuplicates(_ records: [(record: Record, locus: Int)], issues: inout IssueList) {
        var first = [Int32](repeating: -1, count: loci.loci.count)
        for (index, (record, locus)) in records.enumerated() {
            let earlier = Int(first[locus])
            if earlier < 0 {
                first[locus] = Int32(truncatingIfNeeded: index)
            } else if records[earlier].record.call != record.call {
                issues.append(
                    ReadIssue(
                        line: record.line ?? 0,
                        problem: .duplicate(record.id, earlierLine: records[earlier].record.line ?? 0),
                        text: visible(record.name.utf8) + " " + record.written))
            }
        }
    }

    private func agrees(_ row: RowPosition, _ locus: Locus, _ placement: Placement) -> Bool {
        row.chromosome == locus.chromosome && row.position == placement.position.value
    }
}

extension Record {
    /// The same row with another call.
    fileprivate func with(_ call: Call) -> Record {
        Record(id: id, call: call, written: written, name: name, line: line)
    }
}
