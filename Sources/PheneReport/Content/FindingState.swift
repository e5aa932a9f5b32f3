// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What a report says of a finding in a word or two, beside its result: how the rules rate it, and how well it is determined.
///
/// A finding can have several: notable, and of studies that disagree. Every finding has at least one.
public enum FindingState: String, CaseIterable, Sendable {
    /// The rules call every possible result notable.
    case notable
    /// Fully tested, and the rules call the result usual.
    case usual
    /// Fully tested; the rules call the result neither notable nor usual.
    case known
    /// The result is known, and the studies behind it disagree.
    case conflicting
    /// A site without a row is assumed to be the reference.
    case assumed
    /// A genotype was computed from other sites, not measured.
    case imputed
    /// Some of its sites were called in part or not at all.
    case partlyTested
    /// No site of it was called; the file has no row for at least one, or the row is invalid.
    case notTested
    /// Every site of it was tested, and the lab could not determine any.
    case noCall
    /// Every site of it was tested; a genotype in the file was rejected, because nothing supports it.
    case rejected
    /// Only an answer is missing.
    case unanswered
    /// A consent question withholds it, whatever the file has.
    case withheld

    /// The state as a reader sees it.
    public var word: String {
        switch self {
        case .notable, .usual, .known, .conflicting, .assumed, .imputed, .rejected, .withheld: rawValue
        case .partlyTested: "partly tested"
        case .notTested: "not tested"
        case .noCall: "no-call"
        case .unanswered: "not answered"
        }
    }

    /// What it means, for legends and counts.
    public var text: String {
        switch self {
        case .notable: "the rules call it worth noting"
        case .usual: "fully tested, and usual according to the rules"
        case .known: "tested; the rules call it neither notable nor usual"
        case .conflicting: "studies contradict each other; they are shown, not averaged"
        case .assumed: "the file has no row, and an option assumes the reference"
        case .imputed: "computed from other sites, not measured"
        case .partlyTested: "not all that decides it was called"
        case .notTested: "no usable row in the file, which is not the same as nothing found"
        case .noCall: "tested, but the lab could not determine it"
        case .rejected: "the file has a genotype that is too uncertain to use"
        case .unanswered: "an answer is needed"
        case .withheld: "needs your consent"
        }
    }

    /// Whether it is a reason why a result is not known.
    public var isObstacle: Bool {
        switch self {
        case .partlyTested, .notTested, .noCall, .rejected, .unanswered, .withheld: true
        case .notable, .usual, .known, .conflicting, .assumed, .imputed: false
        }
    }
}

extension DisclosurePolicy {
    /// The states of a finding, in the order of ``FindingState``.
    func states(ofFinding index: Int, _ outcome: Outcome, _ notability: Notability?) -> [FindingState] {
        let finding = facts.findings[index]
        let under = lociRead(ofFinding: index)
        var states: [FindingState] = notability == .notable ? [.notable] : []
        if outcome.isKnown, finding.evidence == .conflicting { states.append(.conflicting) }
        if !assumed(of: finding.subjects).isEmpty { states.append(.assumed) }
        if !imputed(under: finding.subjects).isEmpty { states.append(.imputed) }
        if !outcome.isKnown {
            states.append(obstacle(to: outcome, under: under))
        } else if under.contains(where: { !withheld[$0].isEmpty }) {
            states.append(.withheld)
        } else if !states.contains(.assumed), !states.contains(.imputed), !under.allSatisfy({ wasRead($0) }) {
            states.append(.partlyTested)
        } else if states.isEmpty {
            states.append(notability == .usual ? .usual : .known)
        }
        return states
    }

    /// Why a result is not known.
    private func obstacle(to outcome: Outcome, under loci: [Int]) -> FindingState {
        if outcome.needs.contains(where: { $0.kind == .consent }) { return .withheld }
        if !outcome.needs.isEmpty, outcome.needs.allSatisfy({ $0.kind == .answer }) { return .unanswered }
        // The calls of the loci that are shown.
        var isCalled = false, isUntested = false, isNoCall = false, isRefused = false
        for locus in loci where withheld[locus].isEmpty {
            let reading = evaluation.readings[locus]
            switch CallState(reading.call) {
            case .called, .assumedReference, .withheld: isCalled = true
            case .notOnAssay, .invalid: isUntested = true
            case .noCall:
                isNoCall = true
                isRefused = isRefused || !reading.refusals.isEmpty
            }
        }
        if isCalled { return .partlyTested }
        if isUntested || !isNoCall { return .notTested }
        return isRefused ? .rejected : .noCall
    }
}

extension Need {
    fileprivate enum Kind { case consent, answer, site }

    fileprivate var kind: Kind {
        switch self {
        case .consent: .consent
        case .input, .sex: .answer
        case .locus, .phase, .alleles: .site
        }
    }
}
