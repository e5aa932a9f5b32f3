// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Compares the places of rows with those of their loci, once all rows are read.
struct PlaceCheck {
    let loci: LocusTable

    /// The witnesses to the build.
    func grounds(_ judge: LineJudge, stated: Build?) -> BuildGrounds {
        var compared = 0
        var agreeing = [Int](repeating: 0, count: Build.allCases.count)
        for place in judge.places {
            let locus = loci.loci[place.locus]
            if !locus.placements.isEmpty { compared += 1 }
            for (index, build) in Build.allCases.enumerated() {
                if let placement = locus.placement(on: build), agrees(place, locus, placement) { agreeing[index] += 1 }
            }
        }
        return BuildGrounds(
            stated: stated, header: judge.header.builds, comparedRows: compared, agreeing: agreeing)
    }

    /// The records, with those in a wrong place marked so.
    ///
    /// Where a locus has no place on the build, its calls are kept and counted in `unplaced`.
    func checked(_ judge: LineJudge, on build: Build, issues: inout IssueList) -> (records: [Record], unplaced: Int) {
        var records: [Record] = []
        records.reserveCapacity(judge.records.count)
        var unplaced = 0
        for (record, place) in zip(judge.records, judge.places) {
            let locus = loci.loci[place.locus]
            guard let placement = locus.placement(on: build) else {
                unplaced += 1
                records.append(record)
                continue
            }
            if agrees(place, locus, placement) {
                records.append(record)
                continue
            }
            let expected = "\(locus.chromosome.name):\(placement.position.value) on \(build.name)"
            issues.append(
                ReadIssue(line: record.line ?? 0, problem: .place(record.id, expected: expected), text: place.text))
            records.append(
                Record(
                    id: record.id, call: .invalid(.wrongPlace), written: record.written, name: record.name,
                    line: record.line))
        }
        return (records, unplaced)
    }

    /// Tells of rows of one locus whose calls differ.
    func reportDuplicates(_ records: [Record], _ judge: LineJudge, issues: inout IssueList) {
        var first = [Int32](repeating: -1, count: loci.loci.count)
        for (index, place) in judge.places.enumerated() {
            let earlier = Int(first[place.locus])
            if earlier < 0 {
                first[place.locus] = Int32(truncatingIfNeeded: index)
            } else if records[earlier].call != records[index].call {
                let record = records[index]
                issues.append(
                    ReadIssue(
                        line: record.line ?? 0,
                        problem: .duplicate(record.id, earlierLine: records[earlier].line ?? 0),
                        text: visible(record.name.utf8) + " " + record.written))
            }
        }
    }

    private func agrees(_ place: LineJudge.Place, _ locus: Locus, _ placement: Placement) -> Bool {
        place.chromosome == locus.chromosome && place.position == placement.position.value
    }
}
