// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
public import PheneGenome

/// What was read from one person's genotype file, with the evidence for its build, its strand and the person's sex.
public struct GenotypeFile: Sendable {
    /// The path as it was given, `-` for standard input.
    public let path: String
    /// The format of its rows or records.
    public let layout: Layout
    /// The compression or archive that the file is in.
    public let container: Container
    /// The genome build of the file's positions.
    public let build: Build
    /// The evidence for that build.
    public let buildBasis: BuildBasis
    /// The evidence for the strand of its alleles.
    public let strandBasis: StrandBasis
    /// The evidence for the person's sex.
    public let sexBasis: SexBasis
    /// The number of loci without a row that are assumed to have the reference genotype, as ``ReadOptions/absentMeansReference`` asks.
    public let assumedCount: Int
    /// Why nothing was assumed although ``ReadOptions/absentMeansReference`` asks for it; otherwise absent.
    public var assumptionObstacle: String? = nil
    /// The calls at the loci that were asked for, in file order.
    public let genome: Genome
    /// The numbers of rows of each kind.
    public let counts: RowCounts
    /// The problems of single lines, in the order of the lines: at most ``maxIssuesKept``.
    public let issues: [ReadIssue]
    /// The number of all problems, those in ``issues`` included.
    public let issueCount: Int
    /// The lines, counted from 1, of the records whose alleles were complemented, because the row itself states the minus strand.
    /// `Record.written` keeps the alleles as the file has them.
    public let flippedLines: [Int]

    /// The number of issues that are kept; further ones are only counted.
    public static let maxIssuesKept = 20

    /// The formats that can be read.
    public enum Layout: Sendable, Hashable, CaseIterable {
        /// 23andMe: id, chromosome, position and genotype between tabs; comments begin with `#`.
        case twentyThreeAndMe
        /// 23andMe with an allele in each of two columns.
        case twentyThreeAndMeAlleles
        /// AncestryDNA.
        case ancestryDNA
        /// MyHeritage.
        case myHeritage
        /// FamilyTreeDNA.
        case familyTreeDNA
        /// FamilyTreeDNA's older format.
        case familyFinder
        /// Living DNA.
        case livingDNA
        /// deCODEme.
        case deCODEme
        /// Genes for Good.
        case genesForGood
        /// tellmeGen.
        case tellmeGen
        /// SelfDecode.
        case selfDecode
        /// Mapmygenome.
        case mapmygenome
        /// 23Mofang.
        case mofang
        /// CircleDNA.
        case circleDNA
        /// DNA.Land.
        case dnaLand
        /// Codigo46, which is a final report of GenomeStudio.
        case codigo46
        /// Sano.
        case sano
        /// A final report of Illumina's GenomeStudio.
        case genomeStudio
        /// A table without a known vendor layout, whose columns the user or a line of column names states.
        case table
        /// Variant Call Format 4.0 to 4.5, including genome VCF (gVCF).
        case vcf
        /// BCF 2.1 and 2.2, the binary form of VCF.
        case bcf
        /// PLINK 1 `.bed` with its `.bim` and `.fam`.
        case plink

        /// The name for a report.
        public var name: String {
            switch self {
            case .twentyThreeAndMe: "23andMe text"
            case .twentyThreeAndMeAlleles: "23andMe text with two allele columns"
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

    /// The compression or archive of a genotype file.
    public enum Container: Sendable, Hashable {
        /// None.
        case plain
        /// Gzip.
        case gzip
        /// BGZF: gzip in blocks, as `bgzip` writes it.
        case bgzf
        /// A member of a zip file, with its name.
        case zip(member: String)
    }

    /// Layout and container for a report: `23andMe text`, `23andMe text in gzip` or `23andMe text in zip (genome.txt)`.
    public var kind: String { Self.kind(layout, in: container) }

    static func kind(_ layout: Layout, in container: Container) -> String {
        switch container {
        case .plain: layout.name
        case .gzip: layout.name + " in gzip"
        case .bgzf: layout.name + " in BGZF"
        case .zip(let member): layout.name + " in zip (" + visible(member.utf8) + ")"
        }
    }
}

/// The number of lines of each kind in a file.
public struct RowCounts: Sendable, Hashable {
    /// Rows with the columns of the layout, including no-calls and rows with vendor ids. If an index led to the records of a VCF, only
    /// the records near the loci are counted.
    public internal(set) var data = 0
    /// No-calls: in a VCF those at the loci that were asked for, because other records are not parsed; in other files all rows whose
    /// genotype is one or two of the characters `-`, `0`, `N`, `?` and `.`.
    public internal(set) var noCalls = 0
    /// Rows whose id is a vendor's own: `i` and digits.
    public internal(set) var vendorIDs = 0
    /// Lines that are neither rows nor comments nor empty.
    public internal(set) var bad = 0
    /// True where an index led to the records, so that all counts are those of the records that were read.
    public internal(set) var isPart = false
    /// Header lines and empty lines of a VCF.
    var blank = 0

    /// Counts of zero.
    public init() {}
}
