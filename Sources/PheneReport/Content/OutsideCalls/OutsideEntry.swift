// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What calls from outside say of a gene, beside what the genotype file alone gives.
public struct OutsideEntry: Sendable {
    /// Whether genotypes and the call can both be true; see `OutsideAgreement`.
    public enum Agreement: String, Sendable, CaseIterable {
        /// No genotype of the gene was read.
        case nothingRead
        /// What the call states fits the genotypes.
        case compatible
        /// What the call states is ruled out by the genotypes.
        case disagrees
        /// Genotypes do not show what the call states, or the call could not be used.
        case notComparable
    }

    /// A call as it is written.
    public struct Stated: Sendable {
        /// The file; empty if redacted, and where there is none.
        public let file: String
        /// The line in the file, counted from 1; 0 if redacted, and where there is none.
        public let line: Int
        /// The alleles as written; empty if redacted, and where none are stated.
        public let diplotype: String
        /// The phenotype as written; empty if redacted, and where none is stated.
        public let phenotype: String
        /// The activity score as written; empty if redacted, and where none is stated.
        public let score: String

        /// `laboratory.tsv, line 3`; empty where it is not known or left out.
        let place: String
        /// `*1/*4, Intermediate Metabolizer, activity score 1`; empty where it is left out.
        let text: String
    }

    /// The calls that are about the gene, in the order given.
    public let calls: [Stated]
    /// Whether the genotypes and the call can both be true.
    public let agreement: Agreement
    /// What the genotype file alone gives, in words; empty where there is no file.
    public let fileAlone: String
    /// Whether a call could not be used, so that nothing is known of the gene.
    public let isRefused: Bool
    /// Whether the calls contradict themselves or each other, so that each of their results stays possible.
    public let isContradictory: Bool
    /// What is wrong with the calls, or weakens them: a sentence each.
    public let problems: [String]

    /// Where the result comes from: `laboratory.tsv, line 3`.
    var places: String {
        let places = calls.map { $0.place }.filter { !$0.isEmpty }
        return places.isEmpty ? "" : Wording.list(places, "and")
    }

    /// The source in a sentence: ``From outside, laboratory.tsv, line 3: `*1/*4`.``
    var sentences: [String] {
        var sentences = calls.map { call in
            let place = call.place.isEmpty ? "" : ", " + call.place
            return "From outside" + place + (call.text.isEmpty ? "." : ": `" + call.text + "`.")
        }
        if !fileAlone.isEmpty { sentences.append("The genotype file alone gives: " + fileAlone + ".") }
        switch agreement {
        case .compatible: sentences.append("The two can both be true.")
        case .notComparable where !isRefused && !fileAlone.isEmpty:
            sentences.append("Genotypes of a file cannot confirm or refute it.")
        case .notComparable, .nothingRead, .disagrees: break
        }
        return sentences
    }

    /// What a reader must not miss.
    var warnings: [String] {
        var warnings: [String] = []
        if agreement == .disagrees {
            warnings.append(
                "The genotype file disagrees with the call from outside, which is used here. One of them is wrong or is about another "
                    + "person: have it checked before anything rests on it.")
        }
        return warnings + problems.map { Page.capitalized($0) + "." }
    }
}

extension OutsideEntry {
    /// - Returns: `nil` for a gene without a call.
    init?(_ number: Int, in shown: DisclosurePolicy) {
        guard let call = shown.evaluation.outside.genes[number] else { return nil }
        let isRedacted = shown.isRedacted
        calls = call.calls.map { Stated($0, isRedacted: isRedacted) }
        agreement =
            switch shown.evaluation.agreement(ofPharmacogene: number) {
            case .nothingRead, nil: .nothingRead
            case .compatible: .compatible
            case .disagrees: .disagrees
            case .notComparable: .notComparable
            }
        let own = PharmacogeneEntry(number, in: shown, isFileAlone: true)
        var parts = [own.alleleText]
        if let phenotype = own.phenotype { parts.append("phenotype " + phenotype.text) }
        if let score = own.score, score.isNarrowed { parts.append("activity score " + score.text) }
        fileAlone = shown.hasFile ? parts.joined(separator: "; ") : ""
        isRefused = call.isRefused
        isContradictory = call.isContradictory
        problems = call.problems.map { $0.sentence(isRedacted: isRedacted) }
    }
}

extension OutsideEntry.Stated {
    init(_ call: OutsideCall, isRedacted: Bool) {
        file = isRedacted ? "" : call.file
        line = isRedacted ? 0 : call.line
        diplotype = isRedacted ? "" : call.diplotype
        phenotype = isRedacted ? "" : call.phenotype
        score = isRedacted ? "" : call.score
        place = isRedacted ? "" : call.place
        text = isRedacted ? "" : call.stated
    }
}

extension OutsideProblem {
    /// The message; without what the call states where that is left out.
    func sentence(isRedacted: Bool) -> String {
        if !isRedacted { return message }
        switch kind {
        case .contradiction, .answeredOtherwise: return "what is stated from outside contradicts itself"
        case .unconfirmed, .undecided, .noScore: return "the call from outside is used in part"
        case .unreadable, .nothingStated, .unknownAllele, .copies, .unknownPhenotype, .phenotypeOfTwoCopies,
            .unknownScore:
            return "a call from outside could not be used as written"
        }
    }
}
