// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// A locus or an answer that is unknown and would help to decide a result.
public enum Need: Sendable {
    /// A locus, and why it is unknown: `rs4680 is not on this assay`.
    case locus(id: String, lack: String, reason: OpenReason)
    /// An unanswered question, with its text and how to give each answer; see ``AnswerSyntax``.
    case input(name: String, question: String, options: [String])
    /// The sex of the person, which is not stated.
    case sex
    /// The phase of these loci: which alleles are on the same chromosome.
    case phase(loci: [String])
    /// The named alleles of a gene, which its positions do not decide; the part of the report on the gene says why.
    case alleles(gene: String)
    /// A consent question that was answered `no` or not at all, with how to give each answer.
    case consent(name: String, question: String, options: [String], isDeclined: Bool)

    init?(_ subject: Subject, in shown: DisclosurePolicy) {
        switch subject {
        case .locus(let index):
            // A withheld locus needs consent, whatever the file has; see `needs(in:)`.
            if !shown.withheld[index].isEmpty { return nil }
            let entry = shown.locus(index)
            let id = shown.isRedacted ? "a site" + (entry.gene.isEmpty ? "" : " of " + entry.gene) : entry.id
            self = .locus(id: id, lack: entry.lack(of: id), reason: OpenReason(entry))
        case .input(let index):
            let pack = shown.evaluation.pack
            let input = shown.facts.inputFacts[index]
            switch input.kind {
            case .consent:
                self = .consent(
                    name: input.name, question: shown.localized(input.question),
                    options: shown.answerSyntax.answers(to: input.name, values: input.values),
                    isDeclined: shown.evaluation.answers[index] != nil)
            case .question:
                self = .input(
                    name: input.name, question: shown.localized(input.question),
                    options: shown.answerSyntax.answers(
                        to: input.name, values: input.values, isNumber: input.number != nil))
            case .sex: self = .sex
            case .phase(let loci):
                let ids = loci.map { pack.loci.loci[$0].id.name }
                self = .phase(loci: shown.isRedacted ? [Wording.count(ids.count, "site", "sites")] : ids)
            case .phenotype(let number), .score(let number):
                self = .alleles(gene: shown.facts.geneFacts[shown.facts.pharmacogenes[number].gene].symbol)
            case .open: return nil
            }
        case .finding, .pathway:
            return nil
        }
    }

    /// A consent that another pack asks for.
    init(_ consent: ForeignConsent, _ syntax: AnswerSyntax) {
        self = .consent(
            name: consent.name, question: consent.question,
            options: syntax.answers(to: consent.name, values: consent.values), isDeclined: consent.isDeclined)
    }

    /// The name in the rules; `sex` or `phase` for these.
    public var name: String {
        switch self {
        case .locus(let id, _, _): id
        case .input(let name, _, _), .consent(let name, _, _, _): name
        case .sex: "sex"
        case .phase: "phase"
        case .alleles(let gene): gene
        }
    }

    /// Why it is unknown, as the end of a sentence.
    public var lack: String {
        switch self {
        case .locus(_, let lack, _): lack
        case .input(let name, _, _): "the question `\(name)` was not answered"
        case .consent(let name, _, _, true): "it is not shown because of your answer to `\(name)`"
        case .consent(let name, _, _, false): "the question `\(name)` was not answered"
        case .sex: "the sex is not stated"
        case .phase(let loci):
            "the file does not state which alleles of \(Wording.list(loci, "and")) are on the same chromosome"
        case .alleles(let gene): "the alleles of \(gene) are not determined"
        }
    }

    /// The kind of ``lack``, for counts.
    public var reason: OpenReason {
        switch self {
        case .locus(_, _, let reason): reason
        case .input: .question
        case .consent: .withheld
        case .sex: .sex
        case .phase: .phase
        case .alleles: .alleles
        }
    }

    /// What would make it known: `a genotype at rs4680`, ``an answer to `pots```.
    public var remedy: String {
        switch self {
        case .locus(let id, _, _): "a genotype at \(id)"
        case .input(let name, _, _): "an answer to `\(name)`"
        case .consent(let name, _, _, true): "the answer `yes` to `\(name)`"
        case .consent(let name, _, _, false): "an answer to `\(name)`"
        case .sex: "the sex of the person"
        case .alleles(let gene): "the alleles of \(gene)"
        case .phase(let loci): "a file that states the phase of \(Wording.list(loci, "and"))"
        }
    }
}

extension [Need] {
    /// All remedies together: ``a genotype at rs4680 and an answer to `pots```.
    var remedies: String { Wording.list(map { $0.remedy }, "and") }
}

extension [[Need]] {
    /// The remedies of each set, as alternatives.
    var alternatives: String {
        map { $0.remedies }.joined(separator: ", or ")
    }
}
