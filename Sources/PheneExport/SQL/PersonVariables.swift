// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What the gates read of a person: a set of codes for each locus and each input.
struct PersonVariables {
    /// The values of the column `sex`; the empty one is that of a person whose sex is not known.
    static let sexes: [(name: String, sex: Sex?)] = [("", nil), ("male", .male), ("female", .female)]

    /// What an input follows from.
    enum Source: Equatable {
        /// From calls at a locus.
        case locus
        /// From the sex, or from nothing that a file holds; and from the table of values.
        case input
        /// From phased calls at these loci.
        case phase([Int])
        /// From pairs of named alleles, which SQL does not match.
        case native(gene: Int)
    }

    struct Variable {
        let subject: Subject
        let source: Source
        /// The name in the rules.
        let key: String
        /// The column, whose name may be another where that one is long or differs from others in its case only.
        let column: String
        /// How many codes there are.
        let size: Int
        /// What is possible where nothing more is known, for each of ``PersonVariables/sexes``.
        let open: [CodeSet]
    }

    /// Loci first, then inputs.
    private(set) var all: [Variable] = []
    /// The loci that answers withhold, by their indices.
    let withheld: [Int]

    /// - Throws: an ``AnswerError`` for an answer that the pack does not take.
    init(_ pack: Pack, _ answers: Answers) throws(AnswerError) {
        withheld = try pack.withheldLoci(under: answers)
        var names = ColumnNames(taken: ["sample_id"])
        var people: [Evaluation] = []
        for (_, sex) in Self.sexes { people.append(try Evaluation(pack, genome: Genome(sex: sex), answers: answers)) }
        for (index, locus) in pack.loci.loci.enumerated() {
            all.append(
                Variable(
                    subject: .locus(index), source: .locus, key: locus.id.name,
                    column: names.unique(locus.id.name), size: locus.domain.count,
                    open: people.map { $0.value(of: .locus(index)) }))
        }
        for index in 0..<pack.inputCount {
            let input = pack.input(index)
            var source = Source.input
            if case .phase(let loci) = input.kind { source = .phase(loci) }
            if let gene = input.kind.pharmacogene, !pack.pharmacogene(gene).needsLaboratory,
                people[0].answers[index] == nil
            {
                source = .native(gene: gene)
            }
            all.append(
                Variable(
                    subject: .input(index), source: source, key: input.name, column: names.unique(input.name),
                    size: input.values.count,
                    open: people.map { $0.value(of: .input(index)) }))
        }
    }

    /// What is possible where nothing more is known, as an expression over `s.sex`.
    static func open(_ variable: Variable) -> String {
        let first = variable.open[0]
        if variable.open.allSatisfy({ $0 == first }) { return SQLBits.literal(first.bits) }
        return "CASE s.sex WHEN 'male' THEN " + SQLBits.literal(variable.open[1].bits) + " WHEN 'female' THEN "
            + SQLBits.literal(variable.open[2].bits) + " ELSE " + SQLBits.literal(first.bits) + " END"
    }
}

extension Locus {
    /// Why nothing of a locus is read from a database; `nil` where it is read.
    func reasonNotRead(on build: Build) -> String? {
        guard let placement = placement(on: build) else { return "no position on " + build.name }
        // Records of Y say something of it too, which SQL does not compare with those of X.
        return placement.isPseudoautosomal(on: chromosome, alleles: alleles) ? "in a pseudoautosomal region" : nil
    }
}
