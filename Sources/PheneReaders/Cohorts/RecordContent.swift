// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What a line states for a sample, without the texts that only a report of one person shows.
///
/// Samples whose columns differ, but for which the line states the same, share one.
struct RecordContent {
    /// What the line states about loci, on each build by its index.
    let observations: [(build: Int, observation: RecordObservation)]
    /// The loci for which the line cannot be used.
    let unusableRows: UnusableRows?
    /// What the line adds to the facts of the sample as a whole.
    let rest: RecordRest

    init(_ effect: RecordEffect) {
        observations = effect.observations
        unusableRows = effect.unusableRows
        rest = RecordRest(effect)
    }

    /// Whether two state the same.
    func isSame(as other: RecordContent) -> Bool {
        guard observations.count == other.observations.count, rest == other.rest else { return false }
        for index in observations.indices {
            let (one, another) = (observations[index], other.observations[index])
            guard one.build == another.build, one.observation.isSame(as: another.observation) else { return false }
        }
        switch (unusableRows, other.unusableRows) {
        case (nil, nil): return true
        case (let one?, let another?): return one.isSame(as: another)
        default: return false
        }
    }

    /// A number that is the same for contents that are the same.
    var hash: Int {
        var hasher = Hasher()
        for (build, observation) in observations {
            hasher.combine(build)
            hasher.combine(observation.locus)
            hasher.combine(observation.phaseSet)
            hasher.combine(observation.isPhased)
            switch observation.statement {
            case .copies(let copies): hasher.combine(copies)
            case .invalid: hasher.combine(1)
            case .uncalled: hasher.combine(2)
            }
        }
        return hasher.finalize()
    }
}

/// What lines add to the facts of a sample as a whole: the evidence for the build, and how many lines there are of each kind.
struct RecordRest: Equatable {
    private var evidence: BuildEvidence?
    private var bad = 0
    private var records = 0
    private var hiddenRecords = 0
    private var hiddenLines = 0
    private var linesWithoutTabs = 0

    init() {}

    init(_ effect: RecordEffect) {
        evidence = effect.evidence
        bad = effect.bad
        records = effect.records
        hiddenRecords = effect.hiddenRecords
        hiddenLines = effect.hiddenLines
        linesWithoutTabs = effect.linesWithoutTabs
    }

    /// Adds what another line adds.
    mutating func add(_ other: RecordRest) {
        if let more = other.evidence {
            if evidence == nil { evidence = more } else { evidence?.add(more) }
        }
        bad += other.bad
        records += other.records
        hiddenRecords += other.hiddenRecords
        hiddenLines += other.hiddenLines
        linesWithoutTabs += other.linesWithoutTabs
    }

    /// Whether most records agree with a build.
    func supports(_ build: Build) -> Bool { evidence?.supports(build) ?? false }

    /// Adds it all to a parser that has seen no record.
    func add(to parser: VCFRecordParser) {
        if let evidence { parser.evidence.add(evidence) }
        parser.counts.bad += bad
        parser.recordCount += records
        parser.hiddenRecords += hiddenRecords
        parser.hiddenLines += hiddenLines
        parser.linesWithoutTabs += linesWithoutTabs
    }
}

extension RecordObservation {
    /// Whether two observations of one line state the same; their texts may differ.
    fileprivate func isSame(as other: RecordObservation) -> Bool {
        guard locus == other.locus, line == other.line, scope == other.scope, keys == other.keys,
            reference == other.reference, hasBases == other.hasBases, isPhased == other.isPhased,
            phaseSet == other.phaseSet, isSplit == other.isSplit, anyOtherAlone == other.anyOtherAlone,
            spelling == other.spelling
        else { return false }
        guard (refusal == nil) == (other.refusal == nil), hasSupport == other.hasSupport,
            (unsupportedReason == nil) == (other.unsupportedReason == nil), isImputed == other.isImputed
        else { return false }
        switch (refusedVariant, other.refusedVariant) {
        case (nil, nil): break
        case (let one?, let another?):
            guard one.alleles == another.alleles, one.isPhased == another.isPhased else { return false }
        default: return false
        }
        switch (statement, other.statement) {
        case (.copies(let one), .copies(let another)): return one == another
        case (.invalid(let one), .invalid(let another)): return one == another
        case (.uncalled(let one), .uncalled(let another)): return one == another
        default: return false
        }
    }
}
