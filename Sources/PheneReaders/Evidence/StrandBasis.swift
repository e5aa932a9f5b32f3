// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The evidence for the strand of a file's alleles, and the conclusion from it.
public struct StrandBasis: Sendable, Hashable {
    /// The strand that the user stated; absent where none was stated.
    public let stated: Strand?
    /// True where the file states the plus strand for all of its alleles: by its header, the names of its columns, or its format.
    public let fileSaysPlus: Bool
    /// The number of called loci whose alleles are possible on the plus strand only.
    public let plus: Int
    /// The number of called loci whose alleles are possible on the minus strand only.
    public let minus: Int
    /// The number of loci with invalid records that may be on the other strand, so that the other loci prove nothing.
    let doubtful: Int
    /// True where positions are on NCBI36, some regions of which are inverted in later builds.
    public let isOnOldBuild: Bool

    /// What was concluded.
    public enum Conclusion: Sendable, Hashable {
        /// All alleles are on the plus strand.
        case plus
        /// The user stated the minus strand: all alleles were complemented.
        case complemented
        /// The strand is not stated, and too few loci show it: genotypes that are possible on both strands keep both readings.
        case unknown
        /// The loci contradict what is stated, or are on both strands.
        case contradiction
    }

    /// The number of loci, all on the plus strand, that prove it. In a file with another strand convention each of them would fit with a
    /// probability of about one half: all twelve with one in 4096.
    static let enough = 12

    /// The conclusion from what is stated and what the loci show.
    public var conclusion: Conclusion {
        if stated != nil {
            // A few rows on the other strand are reported one by one.
            if against > fitting { return .contradiction }
            if stated == .minus { return .complemented }
            return isOnOldBuild || isMixed ? .unknown : .plus
        }
        // With few rows the file is not refused: each row on the other strand is invalid, and nothing is assumed of the others.
        if isMixed { return plus + minus >= Self.enough ? .contradiction : .unknown }
        let isPlus = fileSaysPlus || fitting >= Self.enough && against == 0 && doubtful == 0
        return isPlus && !isOnOldBuild ? .plus : .unknown
    }

    private var fitting: Int { stated == .minus ? minus : plus }
    private var against: Int { stated == .minus ? plus : minus }
    /// True where more loci are on the other strand than errors explain.
    private var isMixed: Bool { against >= 2 && against * 10 > fitting || against > fitting }

    /// True where the alleles, complemented or not, are on the plus strand of the builds that rules know.
    var isPlus: Bool { conclusion != .unknown && !isOnOldBuild && !isMixed }

    /// The conclusion and the evidence in one sentence, for a report.
    public var text: String {
        let evidence =
            counted(plus, "site has", "sites have")
            + " alleles of the plus strand only, \(minus) of the minus strand only"
        switch conclusion {
        case .plus where stated != nil: return "plus, as stated; " + evidence
        case .plus where fileSaysPlus: return "plus, as the file states; " + evidence
        case .plus: return "plus, as its alleles show: " + evidence
        case .complemented where isMixed:
            return
                "minus, as stated, so all alleles were complemented, but a genotype that is possible on both strands keeps both readings; "
                + evidence
        case .complemented: return "minus, as stated, so all alleles were complemented; " + evidence
        case .unknown where isOnOldBuild:
            return
                "the plus strand of NCBI36 is not that of later builds everywhere; a genotype that is possible on both strands keeps both "
                + "readings; " + evidence
        case .unknown where stated != nil || isMixed:
            return
                "not known, because its alleles are on both strands; a genotype that is possible on both strands keeps both readings; "
                + evidence
        case .unknown:
            return "not stated; a genotype that is possible on both strands keeps both readings; " + evidence
        case .contradiction: return evidence
        }
    }

    init(
        records: [Record], loci: LocusTable, stated: Strand?, fileSaysPlus: Bool, isOnOldBuild: Bool = false,
        countsDoubts: Bool = false
    ) {
        // A locus with rows on both strands counts for both, whatever their order.
        var fitsPlus = [Bool](repeating: false, count: loci.loci.count)
        var fitsMinus = fitsPlus
        var doubtful = fitsPlus
        for record in records {
            guard let index = loci.index(of: record.id) else { continue }
            switch record.call {
            case .called(let genotype):
                switch Self.strand(of: genotype, at: loci.loci[index]) {
                case .plus: fitsPlus[index] = true
                case .minus: fitsMinus[index] = true
                case nil: break
                }
            case .invalid(.wrongReference), .invalid(.unexpectedAllele), .invalid(.otherStrand):
                doubtful[index] = true
            case .invalid, .noCall, .notOnAssay, .assumedReference: break
            }
        }
        self.stated = stated
        self.fileSaysPlus = fileSaysPlus
        self.isOnOldBuild = isOnOldBuild
        plus = fitsPlus.count { $0 }
        minus = fitsMinus.count { $0 }
        self.doubtful = countsDoubts ? doubtful.count { $0 } : 0
    }

    /// The evidence of numbers of loci.
    init(stated: Strand?, fileSaysPlus: Bool, plus: Int, minus: Int, doubtful: Int = 0, isOnOldBuild: Bool) {
        self.stated = stated
        self.fileSaysPlus = fileSaysPlus
        self.plus = plus
        self.minus = minus
        self.isOnOldBuild = isOnOldBuild
        self.doubtful = doubtful
    }

    /// The one strand that the alleles can be on; `nil` where both are possible, or none.
    static func strand(of genotype: Genotype, at locus: Locus) -> Strand? {
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

    /// The records with all alleles complemented, except those that are not bases: they are the same on both strands.
    static func complementing(_ records: [Record]) -> [Record] {
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
