// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// What was read from one person's genotype file, and on what grounds.
public struct GenotypeFile: Sendable {
    /// The path as it was given, `-` for standard input.
    public let path: String
    /// How the columns are laid out.
    public let layout: Layout
    /// What the text was wrapped in.
    public let container: Container
    /// The build in which the file's positions count.
    public let build: Build
    /// Why it is taken to be that build.
    public let grounds: BuildGrounds
    /// Why its letters are taken to be those of the plus strand, or not.
    public let strandGrounds: StrandGrounds
    /// Why the person is taken to be male or female, or not.
    public let sexGrounds: SexGrounds
    /// The loci without a row that were taken to have the reference genotype, because the options say so.
    public let assumedCount: Int
    /// Why nothing was assumed although the options say so; absent where it was, or they do not.
    public var assumptionObstacle: String? = nil
    /// The calls at the loci that were asked for, in file order.
    public let genome: Genome
    public let counts: RowCounts
    /// What was wrong with single lines, in the order of the lines: at most ``mostIssuesKept`` of them.
    public let issues: [ReadIssue]
    /// All that went wrong with single lines, those in ``issues`` included.
    public let issueCount: Int
    /// The lines of the records whose letters were complemented, because the row itself says that they are those of the
    /// minus strand. `Record.written` keeps them as they stand in the file.
    public let turnedLines: [Int]

    /// How many issues are kept word for word; the others are only counted.
    public static let mostIssuesKept = 20

    /// The layouts that can be read.
    public enum Layout: Sendable, Hashable, CaseIterable {
        /// Id, chromosome, position and genotype between tabs; comments begin with `#`.
        case twentyThreeAndMe
        /// The same with an allele in each of two columns.
        case twentyThreeAndMeAlleles
        case ancestryDNA
        case myHeritage
        case familyTreeDNA
        /// FamilyTreeDNA's older form.
        case familyFinder
        case livingDNA
        case deCODEme
        case genesForGood
        case tellmeGen
        case selfDecode
        case mapmygenome
        case mofang
        case circleDNA
        case dnaLand
        /// Codigo46, a final report of GenomeStudio.
        case codigo46
        case sano
        /// A final report of Illumina's GenomeStudio.
        case genomeStudio
        /// Any table whose columns the user, or its own line of names, tells.
        case table
        /// Variant Call Format, 4.0 to 4.5, gVCF among them.
        case vcf
        /// The binary form of VCF, 2.1 and 2.2.
        case bcf
        /// PLINK 1 `.bed` with its `.bim` and `.fam`.
        case plink

        public var name: String {
            switch self {
            case .twentyThreeAndMe: "23andMe text"
            case .twentyThreeAndMeAlleles: "23andMe text of two allele columns"
            case .ancestryDNA: "AncestryDNA text"
            case .myHeritage: "MyHeritage CSV"
            case .familyTreeDNA: "FamilyTreeDNA CSV"
            case .familyFinder: "FamilyTreeDNA Family Finder CSV"
            case .livingDNA: "Living DNA text"
            case .deCODEme: "deCODEme CSV"
            case .genesForGood: "Genes for Good text"
            case .tellmeGen: "tellmeGen text"
            case .selfDecode: "SelfDecode text"
            case .mapmygenome: "Mapmygenome text"
            case .mofang: "23Mofang text"
            case .circleDNA: "CircleDNA text"
            case .dnaLand: "DNA.Land text"
            case .codigo46: "Codigo46 report"
            case .sano: "Sano text"
            case .genomeStudio: "GenomeStudio final report"
            case .table: "table"
            case .vcf: "VCF"
            case .bcf: "BCF"
            case .plink: "PLINK bed"
            }
        }
    }

    /// What a genotype text comes wrapped in.
    public enum Container: Sendable, Hashable {
        case plain
        case gzip
        /// Gzip in blocks, as `bgzip` writes it.
        case bgzf
        case zip(member: String)
    }

    /// `23andMe text`, `23andMe text in gzip` or `23andMe text in zip (genome.txt)`.
    public var kind: String {
        switch container {
        case .plain: layout.name
        case .gzip: layout.name + " in gzip"
        case .bgzf: layout.name + " in BGZF"
        case .zip(let member): layout.name + " in zip (" + visible(member.utf8) + ")"
        }
    }
}

/// How many lines of each sort a file has.
public struct RowCounts: Sendable, Hashable {
    /// Rows of as many columns as the layout has, those of no-calls and of vendors' ids included. Where an index led to the
    /// records of a VCF, only those near the loci were seen and counted.
    public internal(set) var data = 0
    /// In a VCF no-calls at the loci asked for, as other rows are not read. Else data rows whose genotype is `--` or `-`,
    /// or so of `0`, `N`, `?` and `.`.
    public internal(set) var noCalls = 0
    /// Data rows whose id is a vendor's own: `i` and digits.
    public internal(set) var vendorIDs = 0
    /// Lines that are neither a row nor a comment nor empty.
    public internal(set) var bad = 0
    /// True where an index led to the records, so that only some of them were seen: all counts are those of these.
    public internal(set) var isPart = false
    /// Header lines and empty lines of a VCF.
    var blank = 0

    public init() {}
}
