// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// The named alleles of a gene that matters for medicines, and what two of them together mean.
///
/// Star alleles, such as `*2` of CYP2C19, are haplotypes over up to some hundreds of loci. Pairs of them are never listed: which
/// pairs fit a person's genotypes is computed from the definitions here, and each pair's phenotype from the functions or the
/// activity values of its alleles. The set of phenotypes that stay possible is the value of ``phenotype``, and the set of
/// activity scores that of ``score``.
public struct Pharmacogene: PackRecord, Equatable {
    /// What a haplotype must carry at one locus.
    public struct Cell: PackRecord, Equatable {
        /// An index into ``Pharmacogene/loci``.
        public var place: Int
        /// The numbers of the alleles of that locus of which one must be carried. Several where the definition has an ambiguity
        /// code (IUPAC): with `R` both `A` and `G` fit.
        public var alleles: CodeSet

        /// Takes the value of each property.
        public init(place: Int, alleles: CodeSet) {
            self.place = place
            self.alleles = alleles
        }

        package static var blank: Cell { Cell(place: 0, alleles: .empty) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.number(&place)
            coder.codes(&alleles)
        }
    }

    /// A named allele, such as `*2`.
    public struct Named: PackRecord, Equatable {
        /// As its nomenclature has it: `*2`, `c.1905+1G>A (*2A)`.
        public var name: String
        /// What defines it, by rising place. At a locus without a cell it has what ``Pharmacogene/filling(at:)`` says. The reference
        /// allele has cells only where its definition has an ambiguity code.
        public var cells: [Cell]
        /// What the protein does, as an index into ``Pharmacogene/functions``; absent where nobody has assigned a function.
        public var function: Int?
        /// Its part of the activity score, in hundredths; absent where its activity is unknown, or the gene has no score.
        public var activity: Int?
        /// Whether the activity is at least ``activity``, of an allele with three or more copies of the gene.
        public var isAtLeast: Bool
        /// The allele under whose name it is reported, as an index into ``Pharmacogene/named``: that of a sub-allele is its core
        /// allele.
        public var reportedAs: Int?
        /// Whether genotypes can show it. Copies, deletions and hybrids are known from a laboratory only.
        public var isCallable: Bool

        /// Takes the value of each property.
        public init(
            name: String, cells: [Cell], function: Int?, activity: Int? = nil, isAtLeast: Bool = false,
            reportedAs: Int? = nil, isCallable: Bool = true
        ) {
            self.name = name
            self.cells = cells
            self.function = function
            self.activity = activity
            self.isAtLeast = isAtLeast
            self.reportedAs = reportedAs
            self.isCallable = isCallable
        }

        package static var blank: Named { Named(name: "", cells: [], function: nil) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.text(&name)
            coder.records(&cells)
            coder.optional(&function)
            coder.optional(&activity)
            coder.flag(&isAtLeast)
            coder.optional(&reportedAs)
            coder.flag(&isCallable)
        }
    }

    /// Activity scores with the same phenotype.
    public struct Band: PackRecord, Equatable {
        /// The lowest score, in hundredths.
        public var lowest: Int
        /// The highest score, included, in hundredths; absent where there is no highest.
        public var highest: Int?
        /// An index into the values of ``Pharmacogene/phenotype``.
        public var step: Int

        /// Takes the value of each property.
        public init(lowest: Int, highest: Int?, step: Int) {
            self.lowest = lowest
            self.highest = highest
            self.step = step
        }

        package static var blank: Band { Band(lowest: 0, highest: nil, step: 0) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.number(&lowest)
            coder.optional(&highest)
            coder.number(&step)
        }
    }

    /// Results among which data without phase cannot decide, and the one that the authority names instead of them.
    public struct Priority: PackRecord, Equatable {
        /// A pair of alleles, by their indices, the lower first.
        public struct Pair: PackRecord, Hashable {
            /// The lower index into ``Pharmacogene/named``.
            public var first: Int
            /// The higher, or the same.
            public var second: Int

            /// Takes the value of each property.
            public init(first: Int, second: Int) {
                self.first = first
                self.second = second
            }

            package static var blank: Pair { Pair(first: 0, second: 0) }

            package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
                coder.number(&first)
                coder.number(&second)
            }
        }
        /// The pairs that must all be among the results.
        public var among: [Pair]
        /// The one that is named.
        public var pick: Pair

        /// Takes the value of each property.
        public init(among: [Pair], pick: Pair) {
            self.among = among
            self.pick = pick
        }

        package static var blank: Priority { Priority(among: [], pick: .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.records(&among)
            coder.record(&pick)
        }
    }

    /// An index into ``RuleBook/genes``.
    public var gene: Int
    /// Indices into ``RuleBook/variants``, by rising position; the first allele of each is the one of the reference sequence of
    /// GRCh38, as VCF spells it.
    public var loci: [Int]
    /// In the order written.
    public var named: [Named]
    /// The reference allele of the nomenclature, as an index into ``named``: `*38` of CYP2C19.
    public var reference: Int
    /// The functions that alleles have, as reports print them: `No function`.
    public var functions: [String]
    /// For each unordered pair of functions `(j, k)`, `j <= k`, at `k * (k + 1) / 2 + j`, an index into the values of
    /// ``phenotype``; empty where scores decide. An allele without a function has the number of ``functions``, one past the last.
    public var pairs: [Int]
    /// The same for one copy of the gene, by function; empty where nobody has one copy.
    public var singles: [Int]
    /// Which scores have which phenotype; empty where pairs of functions decide.
    public var bands: [Band]
    /// The phenotype of a score that nobody knows, as an index into the values of ``phenotype``; absent where pairs decide.
    public var unscored: Int?
    /// The places of loci without which no pair is named.
    public var required: [Int]
    /// Who reads an allele that no definition lists as the one of the reference sequence, as an index into
    /// ``RuleBook/authorities``; absent where such an allele leaves the gene undetermined.
    public var unlistedAsReferenceBy: Int?
    /// Whether several named alleles may lie on one chromosome, of which that with the lowest function counts.
    public var takesLowestFunction: Bool
    /// In the order in which they are tried.
    public var priorities: [Priority]
    /// The place that alone names alleles where no other one was read, as an index into ``loci``; absent where none does. What it names
    /// is said beside the pairs that fit, and is no result.
    public var fallback: Int?
    /// The place whose variant stands for the one that decides only where that one was not read, as an index into ``loci``: the exon
    /// variant of HapB3. One allele has both variants, and one the deciding variant alone.
    public var proxy: Int?
    /// How often the alleles were counted, by population. A compiled pack holds them apart, because results need none: those of
    /// ``PackRecords/pharmacogene(_:)`` are empty, and ``PackRecords/frequencies(ofPharmacogene:)`` has them.
    public var frequencies: [AlleleFrequencies] = []
    /// Whether genotypes alone never give a pair: copies and hybrids of the gene are as common as its alleles.
    public var needsLaboratory: Bool
    /// The input whose values are the phenotypes.
    public var phenotype: Int
    /// The input whose values are the activity scores, rising, and last the unknown score; absent where the gene has none.
    public var score: Int?
    /// Whose definitions they are; ``RuleBook/authorities``.
    public var authority: Int?
    /// The sources of the definitions, functions and phenotypes.
    public var cites: [Citation]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        gene: Int, loci: [Int], named: [Named], reference: Int, functions: [String], pairs: [Int] = [],
        singles: [Int] = [], bands: [Band] = [], unscored: Int? = nil, required: [Int] = [],
        unlistedAsReferenceBy: Int? = nil, takesLowestFunction: Bool = false, priorities: [Priority] = [],
        fallback: Int? = nil, proxy: Int? = nil, needsLaboratory: Bool = false, phenotype: Int, score: Int? = nil,
        authority: Int? = nil, cites: [Citation],
        place: RuleLocation
    ) {
        self.gene = gene
        self.loci = loci
        self.named = named
        self.reference = reference
        self.functions = functions
        self.pairs = pairs
        self.singles = singles
        self.bands = bands
        self.unscored = unscored
        self.required = required
        self.unlistedAsReferenceBy = unlistedAsReferenceBy
        self.takesLowestFunction = takesLowestFunction
        self.priorities = priorities
        self.fallback = fallback
        self.proxy = proxy
        self.needsLaboratory = needsLaboratory
        self.phenotype = phenotype
        self.score = score
        self.authority = authority
        self.cites = cites
        self.place = place
    }

    package static var blank: Pharmacogene {
        Pharmacogene(
            gene: 0, loci: [], named: [], reference: 0, functions: [], phenotype: 0, cites: [], place: .blank)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.index(&gene, in: .genes)
        coder.indices(&loci, in: .variants)
        coder.records(&named)
        coder.number(&reference)
        coder.texts(&functions)
        coder.numbers(&pairs)
        coder.numbers(&singles)
        coder.records(&bands)
        coder.optional(&unscored)
        coder.numbers(&required)
        coder.optional(&unlistedAsReferenceBy, in: .authorities)
        coder.flag(&takesLowestFunction)
        coder.records(&priorities)
        coder.optional(&fallback)
        coder.optional(&proxy)
        coder.flag(&needsLaboratory)
        coder.index(&phenotype, in: .inputs)
        coder.optional(&score, in: .inputs)
        coder.optional(&authority, in: .authorities)
        coder.records(&cites)
        coder.record(&place)
    }
}

extension Pharmacogene {
    /// The number of the allele that a haplotype has at a place of which its definition says nothing: that of the reference allele,
    /// or that of the reference sequence where the reference allele has an ambiguity code.
    public func filling(at place: Int) -> Int {
        for cell in named[reference].cells where cell.place == place { return cell.alleles.known ?? 0 }
        return 0
    }

    /// The phenotype of one or two alleles, as an index into the values of ``phenotype``; `nil` where the gene has no rule for it.
    public func phenotype(of alleles: [Int]) -> Int? {
        if !bands.isEmpty {
            guard let score = activity(of: alleles) else { return unscored }
            for band in bands where score.hundredths >= band.lowest && score.hundredths <= band.highest ?? .max {
                return band.step
            }
            return unscored
        }
        var numbers: [Int] = []
        for allele in alleles { numbers.append(named[allele].function ?? functions.count) }
        switch numbers.count {
        case 1: return numbers[0] < singles.count ? singles[numbers[0]] : nil
        case 2:
            let low = min(numbers[0], numbers[1]), high = max(numbers[0], numbers[1])
            let index = high * (high + 1) / 2 + low
            return index < pairs.count ? pairs[index] : nil
        default: return nil
        }
    }

    /// The sum of the activity values of some alleles, in hundredths, and whether it is the least of what it can be; `nil` where one
    /// of them is unknown.
    public func activity(of alleles: [Int]) -> (hundredths: Int, isAtLeast: Bool)? {
        var sum = 0, isAtLeast = false
        for allele in alleles {
            guard let activity = named[allele].activity else { return nil }
            sum += activity
            isAtLeast = isAtLeast || named[allele].isAtLeast
        }
        return (sum, isAtLeast)
    }
}

extension Pharmacogene {
    /// A variant that is found together with one that decides, and counts only where that one was not read.
    public struct Proxy: Equatable, Sendable {
        /// The allele with the proxy and the variant that decides, as an index into ``Pharmacogene/named``.
        public let whole: Int
        /// The allele with the deciding variant alone.
        public let alone: Int
        /// The cell of the variant that decides.
        public let deciding: Cell
        /// The cell of the proxy.
        public let cell: Cell

        /// - Parameters:
        ///   - place: the place of the proxy.
        ///   - gene: the definitions.
        /// - Returns: `nil` unless the definitions have both alleles.
        public init?(_ place: Int, in gene: Pharmacogene) {
            for (whole, allele) in gene.named.enumerated() where allele.isCallable && allele.cells.count == 2 {
                for cell in allele.cells where cell.place == place {
                    let deciding = allele.cells[0] == cell ? allele.cells[1] : allele.cells[0]
                    for (alone, other) in gene.named.enumerated() where other.isCallable && other.cells == [deciding] {
                        (self.whole, self.alone, self.deciding, self.cell) = (whole, alone, deciding, cell)
                        return
                    }
                }
            }
            return nil
        }
    }
}
