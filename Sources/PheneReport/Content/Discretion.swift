// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// A person's results with what the person did not ask to know left out, and what others should not see.
///
/// A rule may read a locus only together with the answer to a question: "do you want to know?". Until the answer makes the
/// genotype count, the report does not show it, and it does not let it narrow any result from which it could be inferred.
struct Discretion {
    /// What may be shown: withheld loci are as if they were not read.
    let evaluation: Evaluation
    /// For each withheld locus the names of the questions that keep it so.
    let withheld: [Int: [String]]
    /// What the file says of every locus, withheld ones included: for their call states only.
    let readings: [Reading]
    /// Whether genotypes, and the ids of sites, are left out.
    let isRedacted: Bool

    /// The language in which to show the texts of the rules; without it, that in which they are written.
    let language: String?
    /// For whom to choose among the two texts of a rule.
    let audience: Audience
    /// What the report cites, by number.
    let references: ReferenceList
    let facts: RuleFacts

    init(
        _ evaluation: Evaluation, isRedacted: Bool = false, language: String? = nil, audience: Audience = .lay
    ) {
        self.isRedacted = isRedacted
        self.language = language
        self.audience = audience
        references = ReferenceList(evaluation.pack)
        let facts = RuleFacts(evaluation.pack)
        self.facts = facts
        var withheld: [Int: [String]] = [:]
        for locus in evaluation.readings.indices {
            switch evaluation.readings[locus].call {
            case .noCall, .notOnAssay: continue  // There is nothing to withhold, and the report may say so.
            case .called, .assumedReference, .invalid: break
            }
            if let questions = evaluation.questions(withholding: locus, by: facts) { withheld[locus] = questions }
        }
        self.withheld = withheld
        readings = evaluation.readings
        if withheld.isEmpty {
            self.evaluation = evaluation
            return
        }
        let pack = evaluation.pack
        var genome = evaluation.genome
        genome.records = genome.records.filter { record in
            pack.loci.index(of: record.id).map { withheld[$0] == nil } ?? true
        }
        var answers: [(name: String, value: String)] = []
        for (index, code) in evaluation.answers.enumerated() {
            let input = pack.input(index)
            if let code { answers.append((input.name, input.values[code])) }
        }
        self.evaluation = Evaluation(pack, genome: genome, answers: Answers(answers))
    }
}

extension Discretion {
    /// Whether a locus was read to one genotype by all rows that speak of it, and is shown.
    func wasRead(_ locus: Int) -> Bool {
        guard withheld[locus] == nil, case .called = evaluation.readings[locus].call else { return false }
        let reading = evaluation.readings[locus]
        return reading.possible.known != nil && !reading.isConflicting
    }
}

extension Evaluation {
    /// The questions for whose sake a locus is withheld: every rule that reads it asks one, and no answer makes it count.
    ///
    /// - Returns: `nil` where the locus is shown.
    fileprivate func questions(withholding locus: Int, by facts: RuleFacts) -> [String]? {
        if facts.advices.contains(where: { $0.subjects.contains(.locus(locus)) }) { return nil }
        var questions: [String] = []
        for finding in facts.findings where finding.subjects.contains(.locus(locus)) {
            let inputs = finding.subjects.compactMap { subject in
                if case .input(let input) = subject, pack.input(input).isConsent { input } else { nil }
            }
            if inputs.isEmpty { return nil }
            if inputs.allSatisfy({ answers[$0] != nil }), steps(of: finding, ignoring: locus).count > 1 { return nil }
            for input in inputs where !questions.contains(pack.input(input).name) {
                questions.append(pack.input(input).name)
            }
        }
        return questions.isEmpty ? nil : questions
    }

    /// The steps that a finding could have, were nothing known of one of its loci.
    private func steps(of finding: FindingFacts, ignoring locus: Int) -> CodeSet {
        var steps = CodeSet.empty
        for row in finding.rows {
            let isReached = zip(finding.subjects, row.cells).allSatisfy { subject, cell in
                subject == .locus(locus) || !value(of: subject).isDisjoint(with: cell)
            }
            if isReached { steps.insert(row.step) }
        }
        return steps
    }
}
