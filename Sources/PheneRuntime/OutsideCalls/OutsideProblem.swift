// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// What is wrong with an outside call, or weakens it.
public struct OutsideProblem: Sendable {
    /// The kinds of problems.
    public enum Kind: Sendable {
        /// The row cannot be read.
        case unreadable(OutsideCall.Fault)
        /// The row states nothing of its gene.
        case nothingStated
        /// The pack has no allele of this name.
        case unknownAllele(String)
        /// So many alleles are stated, where the person has another number of copies.
        case copies(Int, expected: ClosedRange<Int>)
        /// The pack has no phenotype of this name.
        case unknownPhenotype(String)
        /// Only two copies of the gene give this phenotype, and the person has one.
        case phenotypeOfTwoCopies(String)
        /// No alleles of the gene give this activity score.
        case unknownScore(String)
        /// The gene has no activity score under these rules.
        case noScore(String)
        /// The rules know neither function nor activity of these alleles, so that they do not confirm what else is stated.
        case unconfirmed([String])
        /// What is stated contradicts itself under the rules; each statement with what it gives.
        case contradiction([String])
        /// The call does not decide this question.
        case undecided(question: String)
        /// The person answered the question otherwise, so that it stays open.
        case answeredOtherwise(question: String, stated: String, answered: String)
    }

    /// The call.
    public let call: OutsideCall
    /// What is wrong.
    public let kind: Kind
    /// The names that the pack has in place of one that it does not have; empty for other problems.
    public let known: [String]

    init(_ call: OutsideCall, _ kind: Kind, known: [String] = []) {
        self.call = call
        self.kind = kind
        self.known = known
    }

    /// The name that the pack does not have; `nil` for other problems.
    public var unknownName: String? {
        switch kind {
        case .unknownAllele(let name), .unknownPhenotype(let name), .unknownScore(let name): name
        case .unreadable, .nothingStated, .copies, .phenotypeOfTwoCopies, .noScore, .unconfirmed, .contradiction,
            .undecided, .answeredOtherwise:
            nil
        }
    }

    /// Whether the call, or a part of it, was not used for it; else it is only weakened.
    public var isError: Bool {
        switch kind {
        case .unreadable, .nothingStated, .unknownAllele, .copies, .unknownPhenotype, .phenotypeOfTwoCopies,
            .unknownScore, .contradiction, .answeredOtherwise:
            true
        case .noScore, .unconfirmed, .undecided: false
        }
    }

    /// One sentence without a full stop.
    public var message: String {
        switch kind {
        case .unreadable(let fault): return fault.text
        case .nothingStated: return "the row states neither a diplotype nor a phenotype nor an activity score"
        case .unknownAllele(let name): return "`" + name + "` is not an allele of " + call.gene + " in these rules"
        case .copies(let count, let expected):
            var text = String(count) + (count == 1 ? " allele is" : " alleles are") + " stated, and a person has "
            text += expected.lowerBound == 1 ? "one" : "two"
            if expected.lowerBound != expected.upperBound { text += " or two" }
            text += (expected.upperBound == 1 ? " copy of " : " copies of ") + call.gene
            return expected.lowerBound == expected.upperBound ? text : text + ", which the sex decides: state it"
        case .unknownPhenotype(let name): return "`" + name + "` is not a phenotype of " + call.gene + " in these rules"
        case .phenotypeOfTwoCopies(let name):
            return "only two copies of " + call.gene + " give `" + name + "`, and the person has one"
        case .unknownScore(let score): return "no alleles of " + call.gene + " give the activity score `" + score + "`"
        case .noScore(let score):
            return call.gene + " has no activity score in these rules, so `" + score + "` is not used"
        case .unconfirmed(let names):
            return "these rules do not know what " + joined(names, "and") + " do" + (names.count == 1 ? "es" : "")
                + ", so the alleles do not confirm what else is stated"
        case .contradiction(let statements):
            return "what is stated contradicts itself in these rules: " + joined(statements, "and")
                + "; each of it stays possible"
        case .undecided(let question): return "this does not decide `" + question + "`, which stays open"
        case .answeredOtherwise(let question, let stated, let answered):
            return "`" + question + "` is `" + stated + "` by this call and was answered with `" + answered
                + "`, so it stays open"
        }
    }
}
