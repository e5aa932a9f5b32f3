// SPDX-License-Identifier: Apache-2.0

/// One person's calls.
///
/// A locus without a record was not tested; nothing is ever filled in.
public struct Genome: Sendable {
    /// The person's sex, which decides the number of copies of X and Y; absent where it is not known.
    public var sex: Sex?
    /// True where the alleles are known to be on the plus strand. Where false, a homozygote at a palindromic locus keeps both readings.
    public var isPlusStrand: Bool
    /// The records in the order of the source. There may be several of one locus: if they disagree, the genotypes of each are possible.
    public var records: [Record]

    /// A genome of some records.
    public init(sex: Sex? = nil, isPlusStrand: Bool = true, records: [Record] = []) {
        self.sex = sex
        self.isPlusStrand = isPlusStrand
        self.records = records
    }

    /// A genome from literals, for tests: `Genome(sex: .male, ["rs1611115": "T/T", "rs4680": "./."])`.
    ///
    /// `A/G` and `G/A` are the same, `A|G` is phased, `A` is one copy, `A/.` a half-call, `./.` and `--` a no-call. Any other text is
    /// kept as an invalid call, and the report says so. A locus that is not given was not tested.
    public init(sex: Sex? = nil, _ genotypes: KeyValuePairs<String, String>) {
        self.init(sex: sex)
        for (name, text) in genotypes {
            // A name that is not an id gets a key that no pack has, so that a report can name it as unknown.
            let id = VariantID(name.utf8) ?? VariantID(key: .max)
            records.append(Record(id: id, call: Call(text.utf8), written: text, name: name))
        }
    }
}

/// One row of a genotype source.
public struct Record: Sendable {
    /// The id of the locus, or one of its aliases.
    public let id: VariantID
    /// What the row states.
    public let call: Call
    /// The genotype exactly as the source writes it.
    public let written: String
    /// The id exactly as the source writes it; it may be an alias of the locus.
    public let name: String
    /// The line in the source file, counted from 1; absent for literals, and where an index led to the row.
    public let line: Int?
    /// The phase set of a phased genotype, as the source numbers it.
    ///
    /// Within a chromosome and a phase set, the first alleles of phased genotypes are on one copy of the chromosome. Phased genotypes
    /// without a set belong together over the whole chromosome. It has no meaning where ``Genotype/isPhased`` is false.
    public let phaseSet: UInt32?
    /// Why the genotype of the row was not used, such as `GQ 12 is below 20`; the call is then a no-call. Absent where the row has no
    /// genotype.
    public let refusal: String?
    /// The genotype that was not used, where it states a variant at the locus, so that the reference is in doubt there. An allele that
    /// is not stated in bases is absent from it.
    public let refusedVariant: Genotype?
    /// True where a program computed the genotype from other sites, so that it was not measured.
    public let isImputed: Bool

    /// A record of a row.
    ///
    /// - Parameters:
    ///   - id: the id of the locus, or one of its aliases.
    ///   - call: what the row states.
    ///   - written: the genotype exactly as the source writes it.
    ///   - name: the id exactly as the source writes it; by default that of `id`.
    ///   - line: the line in the source file, counted from 1.
    ///   - phaseSet: the phase set, where the source gives one.
    ///   - refusal: why the genotype of the row was not used.
    ///   - refusedVariant: that genotype, where it states a variant.
    ///   - isImputed: whether a program computed the genotype from other sites.
    public init(
        id: VariantID, call: Call, written: String, name: String? = nil, line: Int? = nil, phaseSet: UInt32? = nil,
        refusal: String? = nil, refusedVariant: Genotype? = nil, isImputed: Bool = false
    ) {
        self.id = id
        self.call = call
        self.written = written
        self.name = name ?? id.name
        self.line = line
        self.phaseSet = phaseSet
        self.refusal = refusal
        self.refusedVariant = refusedVariant
        self.isImputed = isImputed
    }
}

extension Call {
    /// Parses a genotype as rules and tests write it; see ``Genome/init(sex:_:)``. Other text gives an invalid call.
    public init(_ text: some Collection<UInt8>) {
        var parts: [[UInt8]] = [[]]
        var phased = false
        for byte in text {
            switch byte {
            case 0x2F, 0x7C:
                phased = byte == 0x7C
                parts.append([])
            default: parts[parts.count - 1].append(byte)
            }
        }
        if parts == [[0x2D, 0x2D]] || parts == [[0x2D]] || parts == [[0x2E]] {
            self = .noCall
            return
        }
        var alleles: [Allele?] = []
        for part in parts {
            if part == [0x2E] || part == [0x2D] {
                alleles.append(nil)
            } else if let allele = Allele(part) {
                alleles.append(allele)
            } else {
                self = .invalid(.unreadable)
                return
            }
        }
        if alleles == [nil, nil] {
            self = .noCall
        } else if let genotype = Genotype(alleles: alleles, isPhased: phased) {
            self = .called(genotype)
        } else {
            self = .invalid(.unreadable)
        }
    }
}
