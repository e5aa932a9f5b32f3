// SPDX-License-Identifier: Apache-2.0

/// The column names that vendors use.
enum ColumnNames {
    /// A name in lower case with letters and digits only, because programs differ in other characters: `SNP Name`, `SNP.Name`,
    /// `"snp_name"`.
    static func plain(_ name: some Sequence<UInt8>) -> String {
        var plain = ""
        for byte in name {
            switch byte {
            case 0x41...0x5A: plain.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case 0x61...0x7A, 0x30...0x39: plain.unicodeScalars.append(Unicode.Scalar(byte))
            default: break
            }
        }
        return plain
    }

    /// The names of columns of ids. The first in this list that a file has is used, because `SNP Name` beside `RsID` is a vendor's own.
    static let id = ["rsid", "snpname", "name", "markername", "marker", "snp", "snpid"]
    /// The names of columns of chromosomes.
    static let chromosome = ["chromosome", "chr", "chrom"]
    /// The names of columns of positions.
    static let position = ["position", "pos", "bp"]
    /// The names of columns of genotypes.
    static let genotype = ["genotype", "result", "yourcode", "gt"]
    /// Pairs of columns with one allele each.
    static let alleles = [("allele1", "allele2"), ("allele1plus", "allele2plus"), ("allele1forward", "allele2forward")]
    /// Names of columns with the alleles of a site and not of a person, as in a list of variants or the results of a study.
    private static let ofSites: Set<String> = [
        "ref", "alt", "refalt", "reference", "alternate", "alternative", "refallele", "altallele", "referenceallele",
        "alternateallele", "alternativeallele", "effectallele", "otherallele", "noneffectallele", "riskallele",
        "nonriskallele", "testedallele", "codedallele", "noncodedallele", "ea", "nea", "major", "minor", "majorallele",
        "minorallele", "ancestral", "derived", "ancestralallele", "derivedallele", "alleles", "a0", "a1", "a2",
    ]
    /// Names of columns with the results of a study.
    private static let ofStudies: Set<String> = [
        "beta", "effect", "effectsize", "effectweight", "or", "oddsratio", "logor", "se", "stderr", "standarderror",
        "p",
        "pvalue", "pval", "z", "zscore", "freq1", "eaf", "effectallelefrequency", "direction",
    ]

    /// True where columns of these names hold the alleles of a site and not those of a person.
    private static func areOfSites(_ names: [String]) -> Bool { names.contains { ofSites.contains(plain($0.utf8)) } }

    /// True where these are column names, and not words of a sentence, and some columns have the alleles of a site.
    static func nameSites(_ names: [String]) -> Bool {
        guard names.count < 10, names.allSatisfy({ !$0.contains(" ") }) else { return false }
        let words = names.map { plain($0.utf8) }
        return words.contains { chromosome.contains($0) || $0 == "chrname" }
            && words.contains { position.contains($0) || $0 == "chrposition" } && areOfSites(names)
    }

    /// True where a column has the results of a study.
    static func areOfStudy(_ names: [String]) -> Bool { names.contains { ofStudies.contains(plain($0.utf8)) } }

    /// The names of columns of strands.
    static let strand = ["strand"]
    /// The names of columns of samples.
    static let sample = ["sampleid", "samplename"]
}

/// The indexes of the columns of a row, counted from 0.
struct ColumnPlan: Sendable {
    /// The number of columns.
    let count: Int
    let id: Int
    let chromosome: Int
    let position: Int
    /// The genotype, or its first allele.
    let first: Int
    /// The second allele, where it has its own column.
    let second: Int?
    let strand: Int?
    let sample: Int?

    /// The plan of columns with these names; `nil` where a required one is missing.
    ///
    /// - Parameter hasStrand: whether a column named `strand` states the strand of the alleles.
    init?(names: [String], hasStrand: Bool) {
        func index(_ candidates: [String]) -> Int? {
            for candidate in candidates {
                if let index = names.firstIndex(of: candidate) { return index }
            }
            return nil
        }
        guard let id = index(ColumnNames.id), let chromosome = index(ColumnNames.chromosome),
            let position = index(ColumnNames.position)
        else { return nil }
        var pair: (Int, Int)?
        for (first, second) in ColumnNames.alleles where pair == nil {
            if let first = index([first]), let second = index([second]) { pair = (first, second) }
        }
        guard let first = pair?.0 ?? index(ColumnNames.genotype) else { return nil }
        self.init(
            count: names.count, id: id, chromosome: chromosome, position: position, first: first, second: pair?.1,
            strand: hasStrand ? index(ColumnNames.strand) : nil, sample: index(ColumnNames.sample))
    }

    init(
        count: Int, id: Int, chromosome: Int, position: Int, first: Int, second: Int?, strand: Int? = nil,
        sample: Int? = nil
    ) {
        self.count = count
        self.id = id
        self.chromosome = chromosome
        self.position = position
        self.first = first
        self.second = second
        self.strand = strand
        self.sample = sample
    }

    /// True where a row is id, chromosome, position and genotype in this order, and nothing else.
    var isPlainOrder: Bool {
        id == 0 && chromosome == 1 && position == 2 && first == 3 && strand == nil && sample == nil
            && (second == nil ? count == 4 : second == 4 && count == 5)
    }
}
