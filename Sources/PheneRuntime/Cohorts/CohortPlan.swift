// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// How the people of a cohort are evaluated under a pack, made once for all of them.
///
/// Each reading of a genotype is asked of `Locus.reading(of:in:)` and each pair of named alleles of the pack's matcher, so that a cohort
/// has the same answers as ``Evaluation`` gives for its people one by one.
public struct CohortPlan: Sendable {
    /// The rules.
    public let pack: Pack
    /// For each locus of the pack what rows say of it, in file order.
    public let records: [[CohortRecord]]
    /// Variables that are computed for all people at once.
    let fills: [VariableFill]
    /// Variables that are the same for everyone.
    let constants: [(variable: Int, possible: CodeSet)]
    /// Variables that are decided person by person.
    let matched: [MatchedVariables]
    /// Why no genotype of a locus is known, where several reasons are possible and it is computed for all people at once.
    let gapFills: [GapFill]
    /// The planes that may have somebody, as ``SiteGap/plane(ofLocus:)`` numbers them.
    let gapPlanes: [Int]
    /// For each locus the plane that would have everybody whose genotype is not known, where one reason is possible; -1 elsewhere. Of most
    /// rows a missing genotype is the only reason, so that nothing has to be counted.
    let gapOfUnknown: [Int]
    /// The answers that hold for everyone.
    private let answers: Answers
    /// For people who are given one by one, what is answered where the sex is not known, and for each sex; see ``PersonState/sexes``.
    private(set) var given: [[Int?]] = []

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - pack: the rules.
    ///   - answers: answers to questions that hold for everyone, without one to a question for the sex.
    ///   - all: what the rows of the cohort say of loci, in file order. Loci without one were not tested.
    /// - Throws: an ``AnswerError`` for an answer that the pack does not take.
    /// - Complexity: linear in the rows and the pack's tables.
    public init(_ pack: Pack, answers: Answers = Answers(), records all: [CohortRecord]) throws(AnswerError) {
        var records = [[CohortRecord]](repeating: [], count: pack.loci.loci.count)
        for record in all {
            if let locus = pack.loci.index(of: record.records[0].id) { records[locus].append(record) }
        }
        self.pack = pack
        self.records = records
        self.answers = answers

        var fills: [VariableFill] = []
        var constants: [(variable: Int, possible: CodeSet)] = []
        var matched: [MatchedVariables] = []
        func add(_ fill: VariableFill) {
            if fill.isConstant {
                constants.append((fill.variable, fill.groups[0].possible[0]))
            } else {
                fills.append(fill)
            }
        }
        var gapFills: [GapFill] = []
        var gapPlanes: [Int] = []
        var gapOfUnknown = [Int](repeating: -1, count: pack.loci.loci.count)
        for (index, locus) in pack.loci.loci.enumerated() {
            let own = records[index]
            let rows = Self.rows(of: [own])
            guard rows.count <= VariableFill.mostRows else {
                matched.append(MatchedVariables(.locus(index), rows: rows, of: pack))
                for gap in SiteGap.withPlanes { gapPlanes.append(gap.plane(ofLocus: index)) }
                continue
            }
            add(
                VariableFill(index, rows: rows, dependsOnSex: locus.dependsOnSex) { state, codes in
                    locus.reading(of: Self.records(own, rows, codes), in: state.genome).possible
                })
            let gaps = GapFill(index, rows: rows, dependsOnSex: locus.dependsOnSex) { state, codes in
                locus.reading(of: Self.records(own, rows, codes), in: state.genome)
            }
            if let gap = gaps.ofUnknown {
                if gap != .undetermined { gapOfUnknown[index] = gap.plane(ofLocus: index) }
            } else if !gaps.used.isEmpty {
                gapFills.append(gaps)
                for code in gaps.used { gapPlanes.append(index * SiteGap.withPlanes.count + code) }
            }
        }

        // What does not rest on genotypes: answers, questions, the sex, and the phase, which such rows do not state.
        var bases: [Evaluation] = []
        for state in PersonState.all {
            bases.append(try Evaluation(pack, genome: state.genome, answers: answers))
        }
        var genes: [Int: [Int]] = [:]
        for input in 0..<pack.inputCount {
            if let gene = pack.kind(ofInput: input).pharmacogene, bases[0].answers[input] == nil {
                genes[gene, default: []].append(input)
                continue
            }
            add(
                VariableFill(pack.loci.loci.count + input, rows: [], dependsOnSex: true) { state, _ in
                    bases[state.index].value(of: .input(input))
                })
        }
        for gene in genes.keys.sorted() {
            let inputs = genes[gene] ?? []
            let definitions = pack.matchedGenes[gene].matcher.gene
            let loci = definitions.loci
            // Of a gene that needs a laboratory, genotypes leave everything possible.
            let rows = definitions.needsLaboratory ? [] : Self.rows(of: loci.map { records[$0] })
            let source = MatchedVariables.Source.gene(gene, inputs: inputs)
            let variables = MatchedVariables(source, rows: rows, of: pack)
            guard rows.count <= Self.mostRowsOfGene else {
                matched.append(variables)
                continue
            }
            var matching = Matching(variables, pack, records: records)
            var known: [[Int]: [CodeSet]] = [:]
            for (place, input) in inputs.enumerated() {
                add(
                    VariableFill(
                        pack.loci.loci.count + input, rows: rows,
                        dependsOnSex: loci.contains { pack.loci.loci[$0].dependsOnSex }
                    ) { state, codes in
                        let key = [state.index] + codes
                        let sets = known[key] ?? matching.possible(state, codes)
                        known[key] = sets
                        return sets[place]
                    })
            }
        }
        self.fills = fills
        self.constants = constants
        self.matched = matched
        self.gapFills = gapFills
        self.gapPlanes = gapPlanes
        self.gapOfUnknown = gapOfUnknown
    }

    /// Makes a plan for people whose genotypes are given one by one, as `PersonFill` does, and not as rows.
    ///
    /// - Parameters:
    ///   - pack: the rules.
    ///   - answers: answers to questions that hold for everyone, without one to a question for the sex.
    /// - Throws: an ``AnswerError`` for an answer that the pack does not take.
    public init(ofPeopleUnder pack: Pack, answers: Answers = Answers()) throws(AnswerError) {
        self.pack = pack
        self.answers = answers
        records = [[CohortRecord]](repeating: [], count: pack.loci.loci.count)
        fills = []
        constants = []
        matched = []
        gapFills = []
        gapOfUnknown = [Int](repeating: -1, count: pack.loci.loci.count)
        gapPlanes = Array(0..<pack.loci.loci.count * SiteGap.withPlanes.count)
        for sex in PersonState.sexes {
            given.append(try Evaluation(pack, genome: Genome(sex: sex), answers: answers).answers)
        }
    }

    /// The most rows of a gene that is computed for all people at once: each combination of genotypes is matched when the plan is made.
    private static let mostRowsOfGene = 2

    /// The rows of some loci, each once.
    private static func rows(of records: [[CohortRecord]]) -> [Int] {
        var rows: [Int] = []
        for record in records.joined() {
            if let row = record.row, !rows.contains(row) { rows.append(row) }
        }
        return rows
    }

    /// The records of a locus in a person with these codes of rows.
    static func records(_ records: [CohortRecord], _ rows: [Int], _ codes: [Int]) -> [Record] {
        var found: [Record] = []
        for record in records {
            let code = record.row.flatMap { row in rows.firstIndex(of: row).map { codes[$0] } } ?? 0
            found.append(record.record(code))
        }
        return found
    }
}

extension PersonState {
    /// A person in this state without any records.
    var genome: Genome { Genome(sex: sex, isPlusStrand: isPlusStrand) }

    /// Its index in ``all``.
    var index: Int { (sex == nil ? 0 : sex == .male ? 2 : 4) + (isPlusStrand ? 1 : 0) }
}

extension Locus {
    /// Whether the sex of a person decides how a genotype is read.
    var dependsOnSex: Bool { chromosome == .x || chromosome == .y }
}
