// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// One person under one pack: every finding, pathway and advice, with what it rests on.
///
/// The results are computed at once; explanations are built from the same tables when they are asked for.
public struct Evaluation: Sendable {
    /// The rules under which the person is evaluated.
    public let pack: Pack
    /// The person, without the records that are withheld.
    public let genome: Genome
    /// What the genome says of each locus of the pack.
    public let readings: [Reading]
    /// For each input the index of the value answered, if any.
    public let answers: [Int?]
    /// For each input the answer as it was given: a number where the value is a range of numbers.
    public let given: [String?]
    /// For each input the values that are possible: the one answered, all of them, or what a file says of the phase.
    let inputs: [CodeSet]
    /// The ids of the genome that are no locus of the pack.
    public let unknownLoci: [String]
    /// For each locus the consents for whose sake it is left out; empty where this is all of the person.
    let withholding: [[Int]]
    /// For each locus the names of the consents of other packs for whose sake it was not read; empty where there are none.
    public private(set) var consentsElsewhere: [[String]] = []
    /// For each pharmacogene the pairs of named alleles that fit: those of an outside call, or else of the genotypes.
    let diplotypes: [DiplotypeSet]
    /// For each pharmacogene with an outside call the pairs that fit the genotypes; `nil` for the others.
    let overridden: [DiplotypeSet?]
    /// What outside calls say.
    public let outside: OutsideResults
    /// The planes of this one person.
    let planes: [Bool]

    /// Evaluates a pack for one person who answered no question.
    ///
    /// - Complexity: linear in the pack's gates.
    public init(_ pack: Pack, genome: Genome) {
        self.init(pack, genome, pack.given(sex: genome.sex), OutsideCalls())
    }

    /// Evaluates a pack for one person. Answers may also state the phenotype or score of a gene, as tests of rules do, in place of what
    /// its alleles give; ``Pack/check(_:)`` refuses that.
    ///
    /// - Parameters:
    ///   - pack: the rules.
    ///   - genome: the person's calls.
    ///   - answers: the person's answers.
    ///   - calls: results of genes from outside, which override what the genotypes say of these genes. A call that the pack does not
    ///     understand is no error: ``outside`` has it, and what it says of the gene is not known.
    /// - Throws: an ``AnswerError`` for an answer that the pack does not take, or that contradicts another one or the genome.
    /// - Complexity: linear in the pack's gates.
    public init(
        _ pack: Pack, genome: Genome, answers: Answers, calls: OutsideCalls = OutsideCalls()
    ) throws(AnswerError) {
        self.init(pack, genome, try pack.given(answers, sex: genome.sex, statesPhenotypes: true), calls)
    }

    private init(_ pack: Pack, _ genome: Genome, _ given: GivenAnswers, _ calls: OutsideCalls) {
        var unknownLoci: [String] = []
        var records = [[Record]](repeating: [], count: pack.loci.loci.count)
        for record in genome.records {
            if let index = pack.loci.index(of: record.id) {
                records[index].append(record)
            } else {
                unknownLoci.append(record.name)
            }
        }
        var genome = genome
        genome.sex = given.sex
        var readings: [Reading] = []
        for (locus, records) in zip(pack.loci.loci, records) { readings.append(locus.reading(of: records, in: genome)) }
        var given = given
        let outside = pack.results(of: calls, sex: genome.sex).completing(&given, in: pack)
        self.init(pack, genome, readings, answers: given.codes, given.texts, withholding: [], outside, unknownLoci)
    }

    /// The person of another evaluation, without what its answers withhold.
    init(disclosing raw: Evaluation) {
        let withholding = raw.pack.consents(withholding: raw.answers)
        var genome = raw.genome
        genome.records = []
        var readings = raw.readings
        for (index, consents) in withholding.enumerated() where !consents.isEmpty {
            readings[index] = raw.pack.loci.loci[index].reading(of: [], in: genome)
        }
        for record in raw.genome.records {
            if let index = raw.pack.loci.index(of: record.id), !withholding[index].isEmpty { continue }
            genome.records.append(record)
        }
        self.init(
            raw.pack, genome, readings, answers: raw.answers, raw.given, withholding: withholding,
            raw.outside.disclosed(withholding, in: raw.pack), raw.unknownLoci)
        consentsElsewhere = raw.consentsElsewhere
    }

    /// The same person where the consents of other packs withhold loci too. Their rows were not read; the results from outside of a gene
    /// with such a locus are left out, as they would tell what the consent asks.
    ///
    /// - Parameter consents: for each locus the names of these consents.
    public func withholding(elsewhere consents: [[String]]) -> Evaluation {
        var isWithheld: [[Int]] = []
        for names in consents { isWithheld.append(names.isEmpty ? [] : [0]) }
        var other = Evaluation(
            pack, genome, readings, answers: answers, given, withholding: withholding,
            outside.disclosed(isWithheld, in: pack), unknownLoci)
        other.consentsElsewhere = consents
        return other
    }

    private init(
        _ pack: Pack, _ genome: Genome, _ readings: [Reading], answers answered: [Int?], _ given: [String?],
        withholding: [[Int]], _ outside: OutsideResults, _ unknownLoci: [String]
    ) {
        var batch = Batch<UInt8>(pack)
        for (variable, reading) in readings.enumerated() { batch.set(reading.possible, of: variable, person: 0) }
        var diplotypes: [DiplotypeSet] = []
        var overridden: [DiplotypeSet?] = []
        for (gene, call) in zip(pack.matchedGenes, outside.genes) {
            let own = gene.matcher.match(readings)
            overridden.append(call == nil ? nil : own)
            diplotypes.append(call.map { DiplotypeSet(of: $0, beside: own) } ?? own)
        }
        var inputs: [CodeSet] = []
        for (index, answer) in answered.enumerated() {
            let count = pack.program.sizes[readings.count + index]
            var possible = answer.map { CodeSet.only($0) } ?? .all(count)
            let kind = pack.kind(ofInput: index)
            if case .phase(let loci) = kind {
                possible = PhaseReading(loci, of: pack.loci.loci, readings: readings)
                    .possible(loci: loci.count, values: count)
            } else if answer == nil, let gene = kind.pharmacogene {
                possible =
                    outside.genes[gene]?.values(ofInput: kind)
                    ?? pack.matchedGenes[gene].values(ofInput: kind, from: diplotypes[gene])
            }
            inputs.append(possible)
            batch.set(possible, of: readings.count + index, person: 0)
        }
        batch.evaluate()
        var planes: [Bool] = []
        planes.reserveCapacity(pack.program.planeCount)
        for plane in 0..<pack.program.planeCount { planes.append(batch.planes[plane][0]) }

        self.pack = pack
        self.genome = genome
        self.readings = readings
        self.answers = answered
        self.given = given
        self.inputs = inputs
        self.unknownLoci = unknownLoci
        self.withholding = withholding
        self.diplotypes = diplotypes
        self.overridden = overridden
        self.outside = outside
        self.planes = planes
    }

    /// The codes of a subject that are possible. One means known.
    public func value(of subject: Subject) -> CodeSet {
        switch subject {
        case .locus(let index): readings[index].possible
        case .input(let index): inputs[index]
        case .finding, .pathway: steps(of: subject)
        }
    }

    private func steps(of subject: Subject) -> CodeSet {
        var codes = CodeSet.empty
        for (code, plane) in pack.program.steps(of: subject).enumerated() where planes[Int(plane)] {
            codes.insert(code)
        }
        return codes
    }

    /// Whether the condition of a recommendation can be true and can be false.
    public func condition(ofAdvice advice: Int) -> Possibility {
        let rule = pack.program.table.recommendations[advice]
        return Possibility(canBeTrue: planes[rule.yes], canBeFalse: planes[rule.no])
    }

    /// The verdict of a recommendation on one of its targets, by the target's place among them.
    public func verdict(ofAdvice advice: Int, target: Int) -> Verdict {
        let overridden = pack.program.overridden(advice: advice, target: target).map {
            Possibility(canBeTrue: planes[$0.yes], canBeFalse: planes[$0.no])
        }
        return Verdict(condition: condition(ofAdvice: advice), overridden: overridden ?? .never)
    }

    /// The verdict of a recommendation as a whole.
    public func verdict(ofAdvice advice: Int) -> Verdict {
        var verdicts: [Verdict] = []
        for target in 0..<pack.program.targetCount(ofAdvice: advice) {
            verdicts.append(verdict(ofAdvice: advice, target: target))
        }
        return Verdict(whole: verdicts)
    }

    /// The sums that a pathway's flows can reach together, rising: just those that a condition over the pathway reads.
    public func possibleSums(ofPathway pathway: Int) -> [Int] {
        var sums: [Int] = []
        for it in pack.program.table.sums[pathway] where planes[it.plane] { sums.append(it.sum) }
        return sums
    }

    /// The lowest and the highest sum that a pathway's flows can reach together.
    public func sums(ofPathway pathway: Int) -> ClosedRange<Int> {
        let sums = possibleSums(ofPathway: pathway)
        guard let low = sums.first, let high = sums.last, low <= high else { return 0...0 }
        return low...high
    }

    /// The recommendations that hold a recommendation, or set it aside, on one of its targets, by the target's place among them; with
    /// the clause that says so.
    ///
    /// Empty unless the verdict there is `held` or `overridden`.
    public func overriders(ofAdvice advice: Int, target: Int) -> [Overrider] {
        let verdict = verdict(ofAdvice: advice, target: target)
        guard verdict == .held || verdict == .overridden else { return [] }
        let target = pack.targets(ofAdvice: advice)[target]
        return overriders(of: advice, on: target).causing(verdict) { $0.holding.contains(target) }
    }

    /// The stricter recommendations that would take the place of a recommendation that applies on a target, were they known to apply; with
    /// the clause that says so.
    public func pendingOverriders(ofAdvice advice: Int, target: Int) -> [Overrider] {
        guard verdict(ofAdvice: advice, target: target) == .applies else { return [] }
        let target = pack.targets(ofAdvice: advice)[target]
        return overriders(of: advice, on: target).pending { $0.holding.contains(target) }
    }

    private func overriders(of advice: Int, on target: Int) -> OverridersByVerdict<Overrider> {
        let all = pack.records.overriders(ofAdvice: advice).filter { $0.targets.contains(target) }
        return OverridersByVerdict(all) { overrider in
            let own = pack.targets(ofAdvice: overrider.advice).firstIndex(of: target)
            return own.map { verdict(ofAdvice: overrider.advice, target: $0) } ?? verdict(ofAdvice: overrider.advice)
        }
    }
}

extension Possibility {
    /// Of what nothing can make true.
    static var never: Possibility { Possibility(canBeTrue: false, canBeFalse: true) }
}
