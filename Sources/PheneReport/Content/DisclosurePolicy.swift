// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What a report may show of a person's results: nothing that the person did not consent to know and, if redacted, nothing
/// that identifies genotypes.
///
/// ``Evaluation/disclosed`` withholds loci; this type also records which consents withhold each of them.
///
/// A class, because all parts of a report share it while the report is made.
final class DisclosurePolicy {
    /// The results that may be shown; withheld loci count as absent from the file.
    let evaluation: Evaluation
    /// For each locus, the names of the consent questions that withhold it; empty for a locus that is shown.
    let withheld: [[String]]
    /// Whether genotypes and the ids of sites are left out.
    let isRedacted: Bool
    /// Whether there is a genotype file.
    let hasFile: Bool

    /// The language in which the texts of the rules are shown; absent where it is that in which they are written.
    let language: String?
    /// The texts of the rules in the language of the report.
    let texts: RuleTexts
    /// Which text to use where a rule has two.
    let audience: Audience
    /// The texts shown that are in ``language``.
    var translations: Set<String> = []
    /// How the reader answers a question.
    let answerSyntax: AnswerSyntax
    /// What is shown of genes with named alleles only where it is asked for.
    let extras: PharmacogeneExtras
    /// The numbered references of the report.
    let references: ReferenceList
    /// The declarations of the pack.
    let facts: RuleFacts
    /// What the report shares with those of other packs.
    let context: PackContext
    /// What keeps results open, computed once.
    let gates: OpenGates
    /// The entry of each locus, by its index; `nil` until it is asked for: a report lists few of a gene with named alleles.
    private var entries: [LocusEntry?]
    /// For each finding what keeps it open; `nil` until it is asked for.
    private var open: [[Subject]?]
    /// For each recommendation what would decide it; `nil` until it is asked for.
    private var needs: [[[Need]]?]
    /// For each gene with named alleles the variants that were found; `nil` until they are asked for.
    private var found: [[FoundVariant]?]

    /// What is made of one pack and one person alone, and so on any thread.
    struct Basis: Sendable {
        let disclosed: Evaluation
        let facts: RuleFacts

        /// - Parameter questionNames: the questions that the report shows under another name.
        init(_ evaluation: Evaluation, questionNames: [String: String] = [:]) {
            disclosed = evaluation.disclosed
            facts = RuleFacts(evaluation.pack, questionNames: questionNames)
        }
    }

    convenience init(
        _ evaluation: Evaluation, isRedacted: Bool = false, hasFile: Bool = true, language: String? = nil,
        audience: Audience = .lay, answerSyntax: AnswerSyntax = AnswerSyntax(),
        extras: PharmacogeneExtras = PharmacogeneExtras()
    ) {
        self.init(
            Basis(evaluation), isRedacted: isRedacted, hasFile: hasFile, language: language, audience: audience,
            answerSyntax: answerSyntax, context: PackContext(), extras: extras)
    }

    init(
        _ basis: Basis, isRedacted: Bool, hasFile: Bool = true, language: String?, audience: Audience,
        answerSyntax: AnswerSyntax, context: PackContext, extras: PharmacogeneExtras
    ) {
        let disclosed = basis.disclosed
        self.context = context
        self.isRedacted = isRedacted
        self.hasFile = hasFile
        self.language = language
        texts = disclosed.pack.texts(in: language)
        self.audience = audience
        self.answerSyntax = answerSyntax
        self.extras = extras
        references = ReferenceList(disclosed.pack, in: context.bibliography)
        facts = basis.facts
        let inputs = facts.inputFacts
        withheld = disclosed.readings.indices.map { locus in
            disclosed.consents(withholding: locus).map { inputs[$0].name }
                + context.consents(withholding: locus).map { $0.name }
        }
        self.evaluation = disclosed
        gates = disclosed.openGates()
        entries = [LocusEntry?](repeating: nil, count: disclosed.readings.count)
        open = [[Subject]?](repeating: nil, count: facts.findings.count)
        needs = [[[Need]]?](repeating: nil, count: facts.recommendations.count)
        found = [[FoundVariant]?](repeating: nil, count: facts.pharmacogenes.count)
    }

    /// The variants that were found in a gene with named alleles, each gene worked out once: much guidance asks for them.
    func foundVariants(ofPharmacogene index: Int) -> [FoundVariant] {
        if let known = found[index] { return known }
        let variants = evaluation.foundVariants(ofPharmacogene: index)
        found[index] = variants
        return variants
    }

    /// The smallest sets of facts that would decide an unknown recommendation, each worked out once.
    func needs(ofAdvice index: Int) -> [[Need]] {
        if let known = needs[index] { return known }
        let found = evaluation.needs(ofAdvice: index, by: gates).map { $0.needs(in: self) }
        needs[index] = found
        return found
    }

    /// The loci and inputs that keep a finding or a pathway open, each result worked out once.
    func openSubjects(of subject: Subject) -> [Subject] {
        guard case .finding(let index) = subject else { return evaluation.openSubjects(of: subject, by: gates) }
        if let known = open[index] { return known }
        let found = evaluation.openSubjects(of: subject, by: gates)
        open[index] = found
        return found
    }

    /// The entry of a locus. The first time, this numbers the references in its texts, so ask first where a report shows it.
    func locus(_ index: Int) -> LocusEntry {
        if let known = entries[index] { return known }
        let entry = LocusEntry(index, in: self)
        entries[index] = entry
        return entry
    }
}

extension DisclosurePolicy {
    /// Whether a locus is shown and was called as one genotype by all its rows, without imputation.
    func wasRead(_ locus: Int) -> Bool {
        guard withheld[locus].isEmpty, case .called = evaluation.readings[locus].call else { return false }
        let reading = evaluation.readings[locus]
        return reading.possible.known != nil && !reading.isConflicting && !reading.isImputed
    }
}
