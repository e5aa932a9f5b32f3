// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What one line adds to a parser of one sample. Samples whose columns have the same text share it, so that it is parsed once.
struct RecordEffect {
    fileprivate(set) var observations: [(build: Int, observation: RecordObservation)] = []
    fileprivate var buildIssues: [(build: Int, issue: ReadIssue)] = []
    fileprivate var issues: [ReadIssue] = []
    fileprivate(set) var evidence: BuildEvidence?
    fileprivate(set) var unusableRows: UnusableRows?
    fileprivate var chromosomes = ChromosomeSet()
    fileprivate(set) var bad = 0
    fileprivate(set) var records = 0
    fileprivate(set) var hiddenRecords = 0
    fileprivate(set) var hiddenLines = 0
    fileprivate(set) var linesWithoutTabs = 0
    fileprivate var hasOtherMitochondrion = false
    fileprivate var hasAmbiguousMitochondrion = false
    fileprivate var hasStrayLine = false
    fileprivate var isBehindHidden = false
}

extension VCFRecordParser {
    /// Takes out what the line added that was parsed last. The parser is then as it was before.
    ///
    /// - Precondition: it had seen no line before.
    func takeEffect() -> RecordEffect {
        var effect = RecordEffect()
        for build in observations.indices {
            for observation in observations[build] {
                effect.observations.append((build, observation))
                locusObservations[build * loci.loci.count + observation.locus] = 0
            }
            observations[build].removeAll(keepingCapacity: true)
            for issue in buildIssues[build].kept { effect.buildIssues.append((build, issue)) }
            if buildIssues[build].count > 0 { buildIssues[build] = IssueList() }
        }
        effect.issues = issues.kept
        if issues.count > 0 { issues = IssueList() }
        if !evidence.isEmpty {
            effect.evidence = evidence
            evidence.reset()
        }
        if !unusableRows.isEmpty {
            effect.unusableRows = unusableRows
            unusableRows = UnusableRows()
        }
        effect.chromosomes = chromosomes
        chromosomes = ChromosomeSet()
        (effect.bad, counts.bad) = (counts.bad, 0)
        (effect.records, recordCount) = (recordCount, 0)
        (effect.hiddenRecords, hiddenRecords) = (hiddenRecords, 0)
        (effect.hiddenLines, hiddenLines) = (hiddenLines, 0)
        (effect.linesWithoutTabs, linesWithoutTabs) = (linesWithoutTabs, 0)
        (effect.hasOtherMitochondrion, hasOtherMitochondrion) = (hasOtherMitochondrion, false)
        (effect.hasAmbiguousMitochondrion, hasAmbiguousMitochondrion) = (hasAmbiguousMitochondrion, false)
        (effect.hasStrayLine, hasStrayLine) = (hasStrayLine, false)
        effect.isBehindHidden = isBehindHidden
        return effect
    }

    /// Adds what a line adds.
    ///
    /// - Throws: a ``ReadError`` where a locus has more records than any caller writes.
    func add(_ effect: RecordEffect) throws(ReadError) {
        recordCount += effect.records
        for (build, observation) in effect.observations {
            var observation = observation
            observation.order = recordCount
            try add(observation, to: build)
        }
        for (build, issue) in effect.buildIssues { buildIssues[build].append(issue) }
        for issue in effect.issues { issues.append(issue) }
        if let other = effect.evidence { evidence.add(other) }
        if let other = effect.unusableRows { unusableRows.add(other) }
        chromosomes.formUnion(effect.chromosomes)
        counts.bad += effect.bad
        hiddenRecords += effect.hiddenRecords
        hiddenLines += effect.hiddenLines
        linesWithoutTabs += effect.linesWithoutTabs
        hasOtherMitochondrion = hasOtherMitochondrion || effect.hasOtherMitochondrion
        hasAmbiguousMitochondrion = hasAmbiguousMitochondrion || effect.hasAmbiguousMitochondrion
        hasStrayLine = hasStrayLine || effect.hasStrayLine
        isBehindHidden = effect.isBehindHidden
    }
}
