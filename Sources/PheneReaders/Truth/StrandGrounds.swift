// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The witnesses to the strand of a file's letters, and what was concluded from them.
public struct StrandGrounds: Sendable, Hashable {
    /// What the user said.
    public let stated: Strand?
    /// The file says plus of all its letters: in its header, by the names of its columns, or because its format does.
    public let fileSaysPlus: Bool
    /// Called loci whose letters are those of the plus strand and could not be those of the other.
    public let plus: Int
    /// Called loci whose letters could only be those of the minus strand.
    public let minus: Int
    /// Loci whose records cannot be true and may be of the other strand, so that counting the others proves nothing.
    let doubtful: Int
    /// The letters count on NCBI36, some stretches of which later builds have turned round.
    public let isOnOldBuild: Bool

    public enum Verdict: Sendable, Hashable {
        /// All letters are taken to be those of the plus strand.
        case plus
        /// The user says minus: all letters were complemented.
        case turned
        /// Nobody says it, and too few loci tell it: letters that read both ways keep both readings.
        case unknown
        /// The loci deny what is said, or are of both strands.
        case contradiction
    }

    /// So many loci that all fit plus prove it. A file whose letters follow another convention would have each of them fit
    /// with a chance of about one half: all twelve, one in 4096.
    static let enough = 12

    public var verdict: Verdict {
        if stated != nil {
            // Single odd rows are told one by one.
            if against > fitting { return .contradiction }
            if stated == .minus { return .turned }
            return isOnOldBuild || isMixed ? .unknown : .plus
        }
        // Few rows refuse no file: each of the other strand is invalid by itself, and nothing is taken for granted.
        if isMixed { return plus + minus >= Self.enough ? .contradiction : .unknown }
        let isPlus = fileSaysPlus || fitting >= Self.enough && against == 0 && doubtful == 0
        return isPlus && !isOnOldBuild ? .plus : .unknown
    }

    private var fitting: Int { stated == .minus ? minus : plus }
    private var against: Int { stated == .minus ? plus : minus }
    /// More loci are of the other strand than single errors explain.
    private var isMixed: Bool { against >= 2 && against * 10 > fitting || against > fitting }

    /// True where the letters, turned or not, are those of the plus strand of the builds that rules know.
    var isPlus: Bool { verdict != .unknown && !isOnOldBuild && !isMixed }

    /// The witnesses and the verdict in one sentence, for a report.
    public var text: String {
        let evidence =
            counted(plus, "site has", "sites have")
            + " letters of the plus strand only, \(minus) of the minus strand only"
        switch verdict {
        case .plus where stated != nil: return "plus, as stated; " + evidence
        case .plus where fileSaysPlus: return "plus, as the file says; " + evidence
        case .plus: return "plus, as its letters show: " + evidence
        case .turned where isMixed:
            return "minus, as stated, so all letters were turned, but a site whose letters read both ways keeps both "
                + "readings; " + evidence
        case .turned: return "minus, as stated, so all letters were turned; " + evidence
        case .unknown where isOnOldBuild:
            return
                "plus of NCBI36 is not plus of later builds everywhere; a site whose letters read both ways keeps both "
                + "readings; " + evidence
        case .unknown where stated != nil || isMixed:
            return
                "not taken for granted, as its letters are of both strands; a site whose letters read both ways keeps "
                + "both readings; " + evidence
        case .unknown:
            return "not stated; a site whose letters read both ways keeps both readings; " + evidence
        case .contradiction: return evidence
        }
    }

    init(
        records: [Record], loci: LocusTable, stated: Strand?, fileSaysPlus: Bool, isOnOldBuild: Bool = false,
        countsDoubts: Bool = false
    ) {
        // A locus with rows of both strands counts for both, whatever their order.
        var fitsPlus: Set<Int> = []
        var fitsMinus: Set<Int> = []
        var doubtful: Set<Int> = []
        for record in records {
            guard let index = loci.index(of: record.id) else { continue }
            switch record.call {
            case .called(let genotype):
                switch Self.strand(of: genotype, at: loci.loci[index]) {
                case .plus: fitsPlus.insert(index)
                case .minus: fitsMinus.insert(index)
                case nil: break
                }
            case .invalid(.wrongReference), .invalid(.unexpectedAllele), .invalid(.otherStrand):
                doubtful.insert(index)
            case .invalid, .noCall, .notOnAssay, .assumedReference: break
            }
        }
        self.stated = stated
        self.fileSaysPlus = fileSaysPlus
        self.isOnOldBuild = isOnOldBuild
        plus = fitsPlus.count
        minus = fitsMinus.count
        self.doubtful = countsDoubts ? doubtful.count : 0
    }

    /// The one strand that the letters can be of; `nil` where they may be of either, or of none.
    private static func strand(of genotype: Genotype, at locus: Locus) -> Strand? {
        var fitsPlus = true
        var fitsMinus = true
        var count = 0
        for case let allele? in genotype.alleles {
            guard let other = allele.complemented else { return nil }
            count += 1
            fitsPlus = fitsPlus && locus.alleles.contains(allele)
            fitsMinus = fitsMinus && locus.alleles.contains(other)
        }
        if count == 0 || fitsPlus == fitsMinus { return nil }
        return fitsPlus ? .plus : .minus
    }

    /// Records with all letters complemented; what cannot be is left as it is, as named alleles are the same on both strands.
    static func turned(_ records: [Record]) -> [Record] {
        records.map { record in
            guard case .called(let genotype) = record.call else { return record }
            let alleles = genotype.alleles.map { allele in allele.map { $0.complemented ?? $0 } }
            guard let other = Genotype(alleles: alleles, isPhased: genotype.isPhased) else { return record }
            return Record(
                id: record.id, call: .called(other), written: record.written, name: record.name, line: record.line,
                phaseSet: record.phaseSet)
        }
    }
}
