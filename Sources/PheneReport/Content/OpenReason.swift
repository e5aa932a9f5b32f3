// SPDX-License-Identifier: Apache-2.0

/// Why something that a result depends on is unknown, in the order of lists.
public enum OpenReason: Int, CaseIterable, Hashable, Sendable {
    /// The file has no row for the site.
    case notOnAssay
    /// The site was tested, but the lab could not determine a genotype.
    case noCall
    /// The genotype in the file was rejected, because nothing supports it.
    case rejected
    /// The row of the site leaves more than one genotype.
    case partialCall
    /// The rows of the site state different genotypes.
    case conflictingRows
    /// The strand is not stated, and the alleles fit both.
    case strand
    /// The reference was assumed, and does not decide the result.
    case assumedReference
    /// The row of the site cannot be true.
    case invalid
    /// The file does not state which alleles are on the same chromosome.
    case phase
    /// The named alleles of a gene are not determined.
    case alleles
    /// The sex of the person is not stated.
    case sex
    /// A question was not answered.
    case question
    /// A consent question withholds the site.
    case withheld

    init(_ locus: LocusEntry) {
        self =
            switch locus.state {
            case _ where !locus.withheldFor.isEmpty: .withheld
            case .called where locus.isConflicting: .conflictingRows
            case .called where locus.hasBothStrandReadings: .strand
            case .called: .partialCall
            case .noCall: locus.reason.isEmpty ? .noCall : .rejected
            case .notOnAssay: .notOnAssay
            case .assumedReference: .assumedReference
            case .invalid: .invalid
            case .withheld: .withheld
            }
    }

    /// The reason in a list of counts: `site not on this assay`.
    public var text: String {
        switch self {
        case .notOnAssay: "site not on this assay"
        case .noCall: "no-call"
        case .rejected: "genotype rejected for its quality"
        case .partialCall: "site called in part"
        case .conflictingRows: "rows of the file disagree"
        case .strand: "strand not stated"
        case .assumedReference: "site assumed, not tested"
        case .invalid: "invalid row"
        case .phase: "phase not stated"
        case .alleles: "alleles of a gene not determined"
        case .sex: "sex not stated"
        case .question: "question not answered"
        case .withheld: "not shown without your consent"
        }
    }
}
