// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// One person under one pack: every finding, pathway and advice, with what it rests on.
///
/// The results are computed at once; explanations are built from the same tables when they are asked for.
public struct Evaluation: Sendable {
    public let pack: Pack
    public let genome: Genome
    /// What the genome says of each locus of the pack.
    public let readings: [Reading]
    /// For each input the index of the value answered, if any.
    public let answers: [Int?]
    /// For each input the answer as it was given: a number where the value is a range of numbers.
    public let given: [String?]
    /// For each input the values that are possible: the one answered, all of them, or what a file says of the phase.
    let inputs: [CodeSet]
    /// What was given and the pack does not know.
    public let strangers: [Stranger]
    /// For each locus the consents for whose sake it is left out; empty where this is all of the person.
    let withholding: [[Int]]
    /// The planes of this one person.
    let planes: [Bool]

    /// Evaluates a pack for one person.
    ///
    /// - Complexity: linear in the pack's gates.
    public init(_ pack: Pack, genome: Genome, answers: Answers = [:]) {
        var strangers: [Stranger] = []
        var records = [[Record]](repeating: [], count: pack.loci.loci.count)
        for record in genome.records {
            if let index = pack.loci.index(of: record.id) {
                records[index].append(record)
            } else {
                strangers.append(.locus(record.name))
            }
        }
        var genome = genome
        let given = pack.given(answers, sex: genome.sex)
        genome.sex = given.sex
        strangers += given.strangers
        var readings: [Reading] = []
        for (locus, records) in zip(pack.loci.loci, records) { readings.append(locus.reading(of: records, in: genome)) }
        self.init(pack, genome, readings, answers: given.codes, given.texts, withholding: [], strangers)
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
            raw.pack, genome, readings, answers: raw.answers, raw.given, withholding: withholding, raw.strangers)
    }

    private init(
        _ pack: Pack, _ genome: Genome, _ readings: [Reading], answers answered: [Int?], _ given: [String?],
        withholding: [[Int]], _ strangers: [Stranger]
    ) {
        var batch = Batch<UInt8>(pack)
        for (variable, reading) in readings.enumerated() { batch.set(reading.possible, of: variable, person: 0) }
        var inputs: [CodeSet] = []
        for (index, answer) in answered.enumerated() {
            let input = pack.input(index)
            var possible = answer.map { CodeSet.only($0) } ?? .all(input.values.count)
            if case .phase(let loci) = input.kind {
                possible = PhaseReading(loci, of: pack.loci.loci, readings: readings)
                    .possible(loci: loci.count, values: input.values.count)
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
        self.strangers = strangers
        self.withholding = withholding
        self.planes = planes
    }

    /// The codes of a subject that are possible. One means known.
    public func value(of subject: Subject) -> CodeSet {
        switch subject {
        case .locus(let index): readings[index].possible
        case .input(let index): inputs[index]
        case .finding(let index): codes(pack.program.findings[index])
        case .pathway(let index): codes(pack.program.pathways[index])
        }
    }

    private func codes(_ planes: [Int]) -> CodeSet {
        var codes = CodeSet.empty
        for (code, plane) in planes.enumerated() where self.planes[plane] { codes.insert(code) }
        return codes
    }

    /// Whether the condition of an advice can be true and can be false.
    public func condition(ofAdvice advice: Int) -> Possibility {
        let rule = pack.program.advices[advice]
        return Possibility(canBeTrue: planes[rule.yes], canBeFalse: planes[rule.no])
    }

    /// The verdict of an advice on one of its targets, by the target's place among them.
    public func verdict(ofAdvice advice: Int, target: Int) -> Verdict {
        var overridden = Possibility(canBeTrue: false, canBeFalse: true)
        if let rule = pack.program.advices[advice].overridden[target] {
            overridden = Possibility(canBeTrue: planes[rule.yes], canBeFalse: planes[rule.no])
        }
        return Verdict(condition: condition(ofAdvice: advice), overridden: overridden)
    }

    /// The verdict of an advice as a whole.
    public func verdict(ofAdvice advice: Int) -> Verdict {
        var verdicts: [Verdict] = []
        for target in pack.program.advices[advice].overridden.indices {
            verdicts.append(verdict(ofAdvice: advice, target: target))
        }
        return Verdict(whole: verdicts)
    }

    /// The sums that a pathway's flows can reach together, rising: just those that a condition over the pathway reads.
    public func possibleSums(ofPathway pathway: Int) -> [Int] {
        var sums: [Int] = []
        for it in pack.program.sums[pathway] where planes[it.plane] { sums.append(it.sum) }
        return sums
    }

    /// The lowest and the highest sum that a pathway's flows can reach together.
    public func sums(ofPathway pathway: Int) -> ClosedRange<Int> {
        let sums = possibleSums(ofPathway: pathway)
        guard let low = sums.first, let high = sums.last, low <= high else { return 0...0 }
        return low...high
    }

    /// The advices that hold an advice, or set it aside, on one of its targets, by the target's place among them; with
    /// the clause that says so.
    ///
    /// Empty unless the verdict there is `held` or `overridden`.
    public func overriders(ofAdvice advice: Int, target: Int) -> [AdviceFacts.Overrider] {
        let verdict = verdict(ofAdvice: advice, target: target)
        let rule = pack.advice(advice)
        let (sure, maybe) = allOverriders(of: rule, on: rule.targets[target])
        switch verdict {
        case .held: return sure + maybe.filter { $0.holding.contains(rule.targets[target]) }
        case .overridden: return sure.isEmpty ? maybe : sure
        case .applies, .doesNotApply, .unknown: return []
        }
    }

    /// The stricter advices that would take the place of an advice that applies on a target, were they known to apply; with
    /// the clause that says so.
    public func pendingOverriders(ofAdvice advice: Int, target: Int) -> [AdviceFacts.Overrider] {
        guard verdict(ofAdvice: advice, target: target) == .applies else { return [] }
        let rule = pack.advice(advice)
        return allOverriders(of: rule, on: rule.targets[target]).maybe
            .filter { !$0.holding.contains(rule.targets[target]) }
    }

    /// Those who surely override an advice on a target, and those who may.
    private func allOverriders(
        of rule: AdviceFacts, on target: Int
    ) -> (sure: [AdviceFacts.Overrider], maybe: [AdviceFacts.Overrider]) {
        var sure: [AdviceFacts.Overrider] = []
        var maybe: [AdviceFacts.Overrider] = []
        for overrider in rule.overriders where overrider.targets.contains(target) {
            switch standing(of: overrider.advice, on: target) {
            case .applies: sure.append(overrider)
            case .unknown, .held: maybe.append(overrider)
            case .doesNotApply, .overridden: break
            }
        }
        return (sure, maybe)
    }

    /// The verdict of an advice on a target if that is one of its own, else as a whole.
    private func standing(of advice: Int, on target: Int) -> Verdict {
        if let place = pack.advice(advice).targets.firstIndex(of: target) {
            return verdict(ofAdvice: advice, target: place)
        }
        return verdict(ofAdvice: advice)
    }
}
