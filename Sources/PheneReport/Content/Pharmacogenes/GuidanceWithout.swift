// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

// Guidance for people without a result, which holds only while nothing is known of it.
extension DisclosurePolicy {
    /// Whether a result or an answer that guidance is without is known, or at least something of it.
    ///
    /// A variant that was found is something, even where it determines nothing: a carrier of CYP2D6 `*4` is not untested, and neither is
    /// one whose allele no definition lists. A call from outside about a question is something too, even if it leaves the question open.
    func isAnythingKnown(of subject: Subject) -> Bool {
        if case .finding(let index) = subject {
            switch facts.roles[index] {
            case .phenotype(let number), .score(let number):
                // A call from outside says that the gene was tested, even where it cannot be used.
                if evaluation.outside.genes[number] != nil { return true }
                if !foundVariants(ofPharmacogene: number).isEmpty { return true }
                if evaluation.diplotypes(ofPharmacogene: number).isUnlistedRead { return true }
            case .guidance, .expected, .other: break
            }
        }
        if case .input(let index) = subject, evaluation.outside.isAbout(facts.inputFacts[index].name, index) {
            return true
        }
        let count =
            switch subject {
            case .finding(let index): facts.scales[facts.findings[index].scale].steps.count
            case .input(let index): facts.inputFacts[index].values.count
            case .locus, .pathway: Int.max
            }
        return evaluation.value(of: subject).count < count
    }

    /// Whether guidance is about the person, or may be: the answer is not known, or is that of the people whom it is about.
    func mayBeAbout(_ guidance: Guidance) -> Bool {
        guard let group = guidance.group, let answer = evaluation.answers[group.input] else { return true }
        return group.answers.contains(answer)
    }

    /// Whether guidance holds for the person: it may be about them, and nothing is known of what it is without.
    func isInForce(_ finding: Int) -> Bool {
        guard let guidance = facts.findings[finding].guidance else { return true }
        return mayBeAbout(guidance) && !guidance.without.contains { isAnythingKnown(of: $0) }
    }
}

extension DiplotypeSet {
    /// Whether an allele was read that no definition lists, also where it counts as the one of the reference sequence.
    fileprivate var isUnlistedRead: Bool {
        if case .unlistedAllele = state { return true }
        return !readAsReference.isEmpty
    }
}

extension OutsideResults {
    /// Whether a call is about a question, even if it leaves it open or others contradict it.
    fileprivate func isAbout(_ question: String, _ input: Int) -> Bool {
        if answers.contains(where: { $0.input == input }) { return true }
        return problems.contains { problem in
            switch problem.kind {
            case .undecided(let name), .answeredOtherwise(let name, _, _): name == question
            case .unreadable, .nothingStated, .unknownAllele, .copies, .unknownPhenotype, .phenotypeOfTwoCopies,
                .unknownScore,
                .noScore, .unconfirmed, .contradiction:
                false
            }
        }
    }
}

extension RuleFacts {
    /// What reports call a result or an answer that guidance is without: the genes of a finding, or the question in backticks.
    func names(ofUnknown subject: Subject) -> [String] {
        switch subject {
        case .finding(let index): genes[index]
        case .input(let index): ["`" + inputFacts[index].name + "`"]
        case .locus, .pathway: []
        }
    }
}
