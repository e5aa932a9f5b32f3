// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What answers make of the phenotype that a gene's alleles predict: of an enzyme, with medicines that inhibit or induce it.
///
/// It is a finding whose table reads the phenotype or the score of one gene and questions, and nothing else. Guidance is for the
/// phenotype that the genotype predicts, so it warns of each of these that may change it.
public struct ExpectedActivity: Sendable {
    /// How far the answers say that the phenotype is as predicted.
    public enum State: String, Sendable, CaseIterable {
        /// What the alleles predict is known, at least in part, and only results that the rules call usual are possible.
        case asPredicted
        /// One result is possible, and it is notable.
        case changed
        /// What the alleles predict is not known, and whatever is answered to open questions, that stays so.
        case genotypeOpen
        /// A question was not answered, and a notable result is possible.
        case unanswered
    }

    /// The name of the finding in the rules.
    public let name: String
    /// Its title.
    public let title: String
    /// The symbol of the gene.
    public let gene: String
    /// How far the answers say that the phenotype is as predicted.
    public let state: State
    /// The results that are possible.
    public let possible: [Outcome.Step]
    /// The answers that were given: `cyp2d6_inhibitor: strong`.
    public let answers: [String]
    /// Those of the answers that change the activity of an enzyme that has one: something that inhibits or induces it is taken.
    public let taken: [String]
    /// The names of the questions that were not answered.
    public let openQuestions: [String]
    /// The note of the row of the table that holds; empty where several may.
    public let meaning: String
    /// What the rules say where the result is not known; empty if it is.
    public let unknownText: String
    /// Warnings to show with it.
    public let cautions: [String]
    /// The level of evidence.
    public let evidence: String
    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]
    /// `file:line` of the rule.
    public let place: String

    /// Whether the alleles rule out any phenotype or score, so that guidance may follow from it.
    let isPredicted: Bool
    /// Whether any result is ruled out.
    let isNarrowed: Bool
    /// Whether a result that the rules call notable is possible.
    private let mayChange: Bool

    /// Whether exactly one result is possible.
    public var isKnown: Bool { possible.count == 1 }

    /// The result and the answers behind it, or why it is not known.
    public var text: String {
        let given = answers.isEmpty ? "" : " (" + answers.joined(separator: "; ") + ")"
        if isKnown { return possible[0].title + given }
        let open = Wording.list(openQuestions.map { "`\($0)`" }, "and")
        let reason =
            state == .genotypeOpen || openQuestions.isEmpty
            ? "because the alleles of \(gene) are not determined"
            : "because \(open) " + (openQuestions.count == 1 ? "was" : "were") + " not answered"
        return "not known" + given + ", " + reason
    }

    /// What guidance by the gene, or without it, must say of it.
    ///
    /// `nil` where the phenotype is as predicted, and where none is predicted and no answer says that something that changes it is taken.
    public var warning: String? {
        if state == .asPredicted { return nil }
        if isPredicted, mayChange { return Self.warning([gene]) + " \(title): \(text)." }
        // An enzyme of which nothing is known may have no function, and then an inhibitor changes nothing.
        return taken.isEmpty
            ? nil
            : "What you take may change the activity of \(gene) (\(taken.joined(separator: "; "))), and this guidance does not take it "
                + "into account."
    }

    /// The first sentence of a warning about some genes.
    private static func warning(_ genes: [String]) -> String {
        "What guidelines say by \(Wording.list(genes, "and")) is for the phenotype that the genotype predicts."
    }

    /// The warnings of several, those about questions that were not answered in one.
    static func warnings(_ expected: [ExpectedActivity]) -> [String] {
        let warning = expected.filter { $0.warning != nil }
        let open = warning.filter { $0.state == .unanswered && $0.answers.isEmpty }
        var warnings = warning.filter { $0.state != .unanswered || !$0.answers.isEmpty }.compactMap { $0.warning }
        if open.count == 1 { return warnings + open.compactMap { $0.warning } }
        if open.isEmpty { return warnings }
        var questions: [String] = []
        for question in open.flatMap({ $0.openQuestions }) where !questions.contains("`\(question)`") {
            questions.append("`\(question)`")
        }
        warnings.append(
            Self.warning(open.map { $0.gene }) + " Whether you take something that changes it is not known: "
                + Wording.list(questions, "and") + " were not answered.")
        return warnings
    }

    /// - Parameters:
    ///   - index: the index of a finding with the role `expected`.
    ///   - gene: the symbol of its gene.
    ///   - isPredicted: whether the alleles rule out any phenotype or score of the gene.
    init(_ index: Int, of gene: String, isPredicted: Bool, in shown: DisclosurePolicy) {
        let facts = shown.facts
        let finding = facts.findings[index]
        let evaluation = shown.evaluation
        let steps = facts.scales[finding.scale].steps
        let value = evaluation.value(of: .finding(index))
        var answers: [String] = []
        var taken: [String] = []
        var openQuestions: [String] = []
        var isGenotypeKnown = true
        for (position, subject) in finding.subjects.enumerated() {
            guard case .input(let input) = subject else {
                isGenotypeKnown = evaluation.value(of: subject).known != nil
                continue
            }
            let question = facts.inputFacts[input]
            if let answer = evaluation.given[input] {
                let text = question.name + ": " + question.text(of: answer)
                answers.append(text)
                if let code = evaluation.answers[input],
                    finding.isChanged(by: code, at: position, steps, facts.inputFacts)
                {
                    taken.append(text)
                }
            } else {
                openQuestions.append(question.name)
            }
        }
        mayChange = value.contains { steps[$0].notability == .notable }
        let isUsual = value.allSatisfy { steps[$0].notability == .usual }
        let isAsPredicted = isPredicted && isUsual && (value.known != nil || isGenotypeKnown)
        name = finding.name
        title = shown.localized(finding.title)
        self.gene = gene
        self.isPredicted = isPredicted
        isNarrowed = value.count < steps.count
        possible = value.map { Outcome.Step(name: steps[$0].name, title: shown.localized(steps[$0].title)) }
        state =
            isAsPredicted
            ? .asPredicted
            : !mayChange
                ? .genotypeOpen : value.known != nil ? .changed : openQuestions.isEmpty ? .genotypeOpen : .unanswered
        self.answers = answers
        self.taken = taken
        self.openQuestions = value.known == nil ? openQuestions : []
        let reached = finding.rows.filter { evaluation.isReached($0, of: finding) }
        meaning = reached.count == 1 ? shown.localized(reached[0].note) : ""
        unknownText = value.known == nil ? shown.localized(finding.unknownText) : ""
        cautions = finding.cautions.map { shown.localized($0) }
        evidence = finding.evidence.name
        citations = shown.cited(finding.cites)
        place = facts.text(of: finding.place)
    }
}

extension RuleFacts {
    /// The findings that say what answers make of the phenotype of a gene, by their indices, as declared.
    func expected(ofPharmacogene number: Int) -> [Int] {
        roles.indices.filter { roles[$0] == .expected(number) }
    }
}

extension FindingRole {
    /// The role of a finding by the phenotype or the score of one gene and by questions only.
    static func expected(_ finding: Finding, _ findings: [Finding], inputs: [Input]) -> FindingRole? {
        var gene: Int?
        var questions = 0
        for subject in finding.subjects {
            switch subject {
            case .input(let index) where inputs[index].kind == .question: questions += 1
            case .finding(let index) where gene == nil:
                switch FindingRole(findings[index], inputs: inputs) {
                case .phenotype(let number), .score(let number): gene = number
                case .guidance, .expected, .other: return nil
                }
            default: return nil
            }
        }
        guard let gene, questions > 0 else { return nil }
        return .expected(gene)
    }
}
