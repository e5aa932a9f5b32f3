// SPDX-License-Identifier: Apache-2.0

/// One person's calls, as far as they are known.
///
/// What is not in it is not tested; nothing is ever filled in.
public struct Genome: Sendable {
    /// The sex that decides the copies of X and Y; absent where it is not known.
    public var sex: Sex?
    /// True where the source states, or a proof shows, that its letters are on the plus strand. Where false, a homozygote
    /// of a palindromic locus keeps both readings.
    public var isPlusStrand: Bool
    /// In the order of the source. Two records of one locus are both kept: they agree, or the union is possible.
    public var records: [Record]

    public init(sex: Sex? = nil, isPlusStrand: Bool = true, records: [Record] = []) {
        self.sex = sex
        self.isPlusStrand = isPlusStrand
        self.records = records
    }

    /// A genome from literals, for tests: `Genome(sex: .male, ["rs1611115": "T/T", "rs4680": "./."])`.
    ///
    /// `A/G` and `G/A` are one, `A|G` is phased, `A` is one copy, `A/.` a half-call, `./.` and `--` a no-call. A text
    /// that is none of these is kept as an invalid call, and the report says so; what is not given is not tested.
    public init(sex: Sex? = nil, _ genotypes: KeyValuePairs<String, String>) {
        self.init(sex: sex)
        for (name, text) in genotypes {
            // A name that is no id keeps a key that no pack has, so that a report can name it as a stranger.
            let id = VariantID(name.utf8) ?? VariantID(key: .max)
            records.append(Record(id: id, call: Call(text.utf8), written: text, name: name))
        }
    }
}

/// One row of a genotype source.
public struct Record: Sendable {
    public let id: VariantID
    public let call: Call
    /// The genotype just as the source writes it.
    public let written: String
    /// The id just as the source writes it; it may be an alias of the locus.
    public let name: String
    /// The line in the source file, counted from 1; absent for literals.
    public let line: Int?
    /// The phase set of a phased genotype, as the source numbers it.
    ///
    /// Within a chromosome and a phase set, the first alleles of phased genotypes lie on one copy of the chromosome.
    /// Phased genotypes without a set belong together over the whole chromosome. It says nothing where
    /// ``Genotype/isPhased`` is false.
    public let phaseSet: UInt32?
    /// Why the genotype that the row states was not taken, such as `GQ 12 is below 20`; then the call is a no-call. Absent where the
    /// row itself has no genotype.
    public let refusal: String?
    /// True where a program computed the genotype from other sites, so that nobody read it here.
    public let isImputed: Bool

    /// - Parameters:
    ///   - id: the id of the locus, or one of its aliases.
    ///   - call: what the row says.
    ///   - written: the genotype just as the source writes it.
    ///   - name: the id just as the source writes it; absent, that of `id`.
    ///   - line: the line in the source file, counted from 1.
    ///   - phaseSet: the phase set, where the source gives one.
    ///   - refusal: why the genotype that the row states was not taken.
    ///   - isImputed: whether a program computed the genotype from other sites.
    public init(
        id: VariantID, call: Call, written: String, name: String? = nil, line: Int? = nil, phaseSet: UInt32? = nil,
        refusal: String? = nil, isImputed: Bool = false
    ) {
        self.id = id
        self.call = call
        self.written = written
        self.name = name ?? id.name
        self.line = line
        self.phaseSet = phaseSet
        self.refusal = refusal
        self.isImputed = isImputed
    }
}

extension Call {
    /// Reads a genotype as rules and tests write it; see ``Genome/init(sex:_:)``.
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
