// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Compares the places of rows with those of their loci, once all rows are read.
struct PlaceCheck {
    let loci: LocusTable

    /// The witnesses to the build.
    func grounds(_ judge: LineJudge, stated: Build?) -> BuildGrounds {
        var compared = 0
        var comparable = [Int](repeating: 0, count: Build.allCases.count)
        var agreeing = comparable
        for place in judge.places {
            let locus = loci.loci[place.locus]
            if !locus.placements.isEmpty { compared += 1 }
            for (index, build) in Build.allCases.enumerated() {
                guard let placement = locus.placement(on: build) else { continue }
                comparable[index] += 1
                if agrees(place, locus, placement) { agreeing[index] += 1 }
            }
        }
        let isBare = stated == nil && judge.places.isEmpty && judge.markers.isEmpty && judge.unnamed.isEmpty
        for marker in isBare ? judge.hiddenMarkers : judge.markers {
            compared += 1
            for (index, agrees) in marker.enumerated() {
                comparable[index] += 1
                if agrees { agreeing[index] += 1 }
            }
        }
        var placed = [Int](repeating: 0, count: Build.allCases.count)
        for row in judge.unnamed {
            for (index, build) in Build.allCases.enumerated() where locus(of: row, judge, on: build) != nil {
                placed[index] += 1
            }
        }
        if placed.contains(where: { $0 >= Self.fewestUnnamed }) {
            compared += judge.unnamed.count
            for index in agreeing.indices {
                comparable[index] += judge.unnamed.count
                agreeing[index] += placed[index]
            }
        }
        // An accession names the build as a header does.
        let header = Set(judge.header.builds + judge.contigs.builds.map { $0.build }).sorted()
        return BuildGrounds(
            stated: stated, header: header, comparedRows: compared, comparable: comparable,
            agreeing: agreeing)
    }

    /// Rows without a known id are witnesses only where there are several: one of an array's million places is that of a given
    /// locus on another build by a chance of one in three thousand.
    private static let fewestUnnamed = 4

    /// The locus that has a row's place on a build.
    private func locus(of row: LineJudge.Unnamed, _ judge: LineJudge, on build: Build) -> Int? {
        judge.locusOfPlace[row.key]?.first { index in
            let locus = loci.loci[index]
            return judge.isOfSingleLetters(index)
                && locus.placement(on: build).map { LineJudge.placeKey(locus.chromosome, $0.position.value) } == row.key
        }
    }

    /// The records, with those in a wrong place marked so.
    ///
    /// Where a locus has no place on the build, its calls are kept and counted in `unplaced`; its chromosome is the same on
    /// every build, so a row on another is wrong all the same.
    func checked(_ judge: LineJudge, on build: Build, issues: inout IssueList) -> (records: [Record], unplaced: Int) {
        var records: [Record] = []
        records.reserveCapacity(judge.records.count)
        var unplaced = 0
        for (record, place) in zip(judge.records, judge.places) {
            let locus = loci.loci[place.locus]
            let placement = locus.placement(on: build)
            if placement == nil { unplaced += 1 }
            if placement.map({ agrees(place, locus, $0) }) ?? (place.chromosome == locus.chromosome) {
                records.append(record)
                continue
            }
            let position = placement.map { ":" + String($0.position.value) } ?? ""
            let expected = locus.chromosome.name + position + " on " + build.name
            issues.append(
                ReadIssue(line: record.line ?? 0, problem: .place(record.id, expected: expected), text: place.text))
            records.append(
                Record(
                    id: record.id, call: .invalid(.wrongPlace), written: record.written, name: record.name,
                    line: record.line))
        }
        return (records, unplaced)
    }

    /// The records, with those that only their place ties to a locus: where no row has the locus's id.
    ///
    /// - Parameter records: one for each of the judge's places.
    /// - Returns: records with the indexes of their loci, in file order, and how many came by place.
    func withUnnamed(
        _ records: [Record], _ judge: inout LineJudge, on build: Build
    ) -> (records: [(record: Record, locus: Int)], found: Int) {
        var all = zip(records, judge.places).map { (record: $0, locus: $1.locus) }
        let named = Set(judge.places.map { $0.locus })
        var turned: [Int] = []
        for row in judge.unnamed {
            guard let index = locus(of: row, judge, on: build), !named.contains(index) else { continue }
            let id = loci.loci[index].id
            all.append(
                (Record(id: id, call: row.call, written: row.written, name: row.name, line: row.line), index))
            if row.isTurned { turned.append(row.line) }
        }
        judge.addTurned(turned)
        let found = all.count - records.count
        if found > 0 { all.sort { ($0.record.line ?? 0, $0.locus) < ($1.record.line ?? 0, $1.locus) } }
        return (all, found)
    }

    /// Tells of rows of one locus whose calls differ.
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

    private func agrees(_ place: LineJudge.Place, _ locus: Locus, _ placement: Placement) -> Bool {
        place.chromosome == locus.chromosome && place.position == placement.position.value
    }
}
