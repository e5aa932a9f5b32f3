// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

extension GenotypeFile {
    /// The same file with nothing of some loci: no calls, no lines about them, and what is counted counted without them.
    ///
    /// For loci that a person has not asked to know: whatever is said of the file is then the same, whatever it says there.
    /// The numbers behind the sex are left out where such a locus lies on X or Y, because its row is one of those counted.
    ///
    /// - Parameters:
    ///   - withheld: indices of loci.
    ///   - loci: the loci that were asked for.
    public func withholding(_ withheld: [Int], of loci: LocusTable) -> GenotypeFile {
        if withheld.isEmpty { return self }
        let hidden = Set(withheld)
        func isHidden(_ id: VariantID) -> Bool { loci.index(of: id).map { hidden.contains($0) } ?? false }
        let shown = genome.records.filter { !isHidden($0.id) }
        let left = genome.records.filter { isHidden($0.id) && $0.line != nil }
        let lines = Set(left.compactMap { $0.line })
        let kept = issues.filter { issue in
            !(issue.problem.id.map(isHidden) ?? false) && !lines.contains(issue.line)
        }
        var counts = counts
        counts.data -= lines.count
        counts.noCalls -= left.count { $0.call == .noCall }
        let strand = strandGrounds.counting(shown, loci: loci)
        var genome = genome
        genome.records = shown
        if strandGrounds.verdict != .turned { genome.isPlusStrand = strand.isPlus }
        var sex = sexGrounds
        if withheld.contains(where: { loci.loci[$0].chromosome == .x || loci.loci[$0].chromosome == .y }) {
            sex.hidesCounts = true
        }
        let isAssumed = { (record: Record) in
            if case .assumedReference = record.call { record.written.isEmpty } else { false }
        }
        return GenotypeFile(
            path: path, layout: layout, container: container, build: build, grounds: grounds, strandGrounds: strand,
            sexGrounds: sex, assumedCount: assumedCount == 0 ? 0 : shown.count(where: isAssumed), genome: genome,
            counts: counts, issues: kept, issueCount: issueCount - (issues.count - kept.count),
            turnedLines: turnedLines.filter { !lines.contains($0) })
    }
}

extension StrandGrounds {
    /// The same grounds with only these records for witnesses.
    fileprivate func counting(_ records: [Record], loci: LocusTable) -> StrandGrounds {
        // What was turned is turned back: the witnesses are letters as the file has them.
        let asWritten = verdict == .turned ? Self.turned(records) : records
        return StrandGrounds(
            records: asWritten, loci: loci, stated: stated, fileSaysPlus: fileSaysPlus, isOnOldBuild: isOnOldBuild)
    }
}
