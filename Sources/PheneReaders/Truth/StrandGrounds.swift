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
        let (fitting, other) = stated == .minus ? (minus, plus) : (plus, minus)
        if stated != nil {
            // Single odd rows are told one by one.
            if other > fitting { return .contradiction }
            if stated == .minus { return .turned }
            return isOnOldBuild ? .unknown : .plus
        }
        if other >= 2, other * 10 > fitting { return .contradiction }
        let isPlus = fileSaysPlus || fitting >= Self.enough && other == 0
        return isPlus && !isOnOldBuild ? .plus : .unknown
    }

    /// True where the letters, turned or not, are those of the plus strand of the builds that rules know.
    var isPlus: Bool { verdict != .unknown && !isOnOldBuild }

    /// The witnesses and the verdict in one sentence, for a report.
    public var text: String {
        let evidence =
            counted(plus, "site has", "sites have")
            + " letters of the plus strand only, \(minus) of the minus strand only"
        switch verdict {
        case .plus where stated != nil: return "plus, as stated; " + evidence
        case .plus where fileSaysPlus: return "plus, as the file says; " + evidence
        case .plus: return "plus, as its letters show: " + evidence
        case .turned: return "minus, as stated, so all letters were turned; " + evidence
        case .unknown where isOnOldBuild:
            return
                "plus of NCBI36 is not plus of later builds everywhere; a site whose letters read both ways keeps both "
                + "readings; " + evidence
        case .unknown:
            return "not stated; a site whose letters read both ways keeps both readings; " + evidence
        case .contradiction: return evidence
        }
    }

    init(
        records: [Record], loci: LocusTable, stated: Strand?, fileSaysPlus: Bool, isOnOldBuild: Bool = false
    ) {
        var seen = [Int8](repeating: 0, count: loci.loci.count)
        for record in records {
            guard case .called(let genotype) = record.call, let index = loci.index(of: record.id), seen[index] == 0,
                let strand = Self.strand(of: genotype, at: loci.loci[index])
            else { continue }
            seen[index] = strand == .plus ? 1 : -1
        }
        self.stated = stated
        self.fileSaysPlus = fileSaysPlus
        self.isOnOldBuild = isOnOldBuild
        plus = seen.count { $0 == 1 }
        minus = seen.count { $0 == -1 }
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
