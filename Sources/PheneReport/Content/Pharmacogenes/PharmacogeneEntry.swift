// SPDX-License-Identifier: Apache-2.0

/// A gene with named alleles as a report shows it to one person: every pair of alleles that fits, and what follows from them.
///
/// It is never a best guess. Where many pairs fit, as with an array, no pair is named, and least of all a normal one.
public struct PharmacogeneEntry: Sendable {
    /// Whether the alleles could be determined.
    public enum State: String, Sendable, CaseIterable {
        /// At least one pair of named alleles fits what was read.
        case fits
        /// No position was read.
        case nothingRead
        /// An allele was read that no definition lists.
        case unlistedAllele
        /// Each position alone fits, but no pair of named alleles has all of them.
        case noPairFits
        /// Positions without which no pair is named were not read.
        case requiredMissing
        /// Genotypes alone never determine the gene: copies and hybrids of it are invisible to them.
        case needsLaboratory
        /// A call from outside states the alleles, or else only a phenotype or a score; it overrides what the file says.
        case outsideCall
        /// A call from outside is about the gene and cannot be used, so that nothing is known of it.
        case outsideUnclear
    }

    /// A named allele.
    public struct Allele: Sendable, Hashable {
        /// As it is reported: a sub-allele under the name of its core allele.
        public let name: String
        /// `No function`; empty where nobody has assigned one.
        public let function: String
        /// Its part of the activity score: `0.5`, `≥3`; `nil` where it is unknown or the gene has no score.
        public let activity: String?
    }

    /// A pair of alleles that fits, or a single allele of one copy of the gene.
    public struct Diplotype: Sendable {
        /// One or two.
        public let alleles: [Allele]
        /// What the rules say of the pair, by title; several where its sub-alleles differ; empty where they say nothing.
        public let phenotypes: [String]
        /// The activity score; `nil` where it is unknown or the gene has none.
        public let score: String?

        /// `*1/*2`
        public var name: String { alleles.map { $0.name }.joined(separator: "/") }
    }

    /// The greatest number of pairs that are listed in words; more are counted.
    public static let pairLimit = 6
    /// The greatest number of pairs that are listed for programs.
    static let listLimit = 100

    /// The symbol of the gene.
    public let gene: String
    /// Whether the alleles could be determined.
    public let state: State
    /// The pairs and single alleles that fit, each once; empty if redacted, where there are more than 100, and in other states than
    /// ``State/fits`` and ``State/outsideCall``.
    public let diplotypes: [Diplotype]
    /// How many fit; `nil` in other states than ``State/fits`` and ``State/outsideCall``, and where a call states none.
    public let diplotypeCount: Int?
    /// The alleles that every pair that fits has; empty if redacted. Of a gene that needs a laboratory, those whose variants were
    /// found.
    public let carried: [Allele]
    /// Whether a pair has for each copy of the gene the allele with the lowest function, of possibly several.
    public let isLowestFunction: Bool
    /// What calls from outside say of the gene; `nil` where none is about it.
    public let outside: OutsideEntry?
    /// What was read at the positions that define the alleles, also where a call overrides it.
    public let positions: PharmacogenePositions
    /// Whether the file states the phase of a position where the two copies differ.
    public let isPhaseStated: Bool
    /// Whether the phase that the file states left pairs out.
    public let isPhaseDecisive: Bool
    /// The alleles that genotypes never show, such as deletions of the gene: they are known from a laboratory only.
    public let invisible: [String]
    /// What would decide between the pairs that fit, each the object of "needs": `a genotype at rs4244285`; empty where nothing is
    /// open.
    public let remedies: [String]
    /// The phenotypes that stay possible; absent where the rules give the gene none.
    public let phenotype: PhenotypeEntry?
    /// The activity scores that stay possible; absent where the gene has none.
    public let score: ScoreEntry?
    /// What single positions say where others were not read, beside the pairs that fit.
    public let singlePositions: [SinglePosition]
    /// What answers make of the phenotype that the alleles predict.
    public let expected: [ExpectedActivity]
    /// The ranking by matched positions; `nil` where nobody asks for it, and if redacted.
    public let ranking: RankingEntry?
    /// How often the pairs that fit are expected in a population; `nil` where nobody asks for it, and if redacted.
    public let weights: PairWeights?
    /// What the rules say where the phenotype is not known; empty if it is.
    public let unknownText: String
    /// A description; may be empty.
    public let about: String
    /// Warnings to show with the result.
    public let cautions: [String]
    /// Whose definitions they are; empty if the rules name nobody.
    public let authority: String
    /// Who reads an allele that no definition lists as the reference; empty where nobody does.
    public let unlistedAuthority: String
    /// The level of evidence; empty where the gene has no phenotype.
    public let evidence: String
    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]
    /// The name of the finding with the phenotype; that of the gene where there is none.
    public let name: String
    /// `file:line` of the rule.
    public let place: String
    /// Whether alleles and the ids of positions are left out.
    let isRedacted: Bool
    /// The names of the findings that it stands for.
    let findings: [String]

    /// The id of its part of a page.
    var anchor: String { "pharmacogene-" + Wording.joined(gene) }

    /// Whether there is something to say of the person's alleles: few pairs, an allele that is surely carried, or a phenotype;
    /// or that alleles were read which no definition explains.
    public var isInformative: Bool {
        if outside != nil || state == .unlistedAllele || state == .noPairFits { return true }
        if let phenotype, phenotype.isNarrowed, phenotype.possible.count > 1 || !phenotype.ruledOut.isEmpty {
            return true
        }
        if let score, score.isNarrowed { return true }
        return !carried.isEmpty || (diplotypeCount ?? .max) <= Self.pairLimit && positions.rulesOutAnything
    }
}

/// The phenotypes of a pharmacogene that stay possible.
public struct PhenotypeEntry: Sendable {
    /// Those that are possible, in the order of the rules.
    public let possible: [Outcome.Step]
    /// The titles of those that are ruled out.
    public let ruledOut: [String]
    /// Whether anything is ruled out, or the only phenotype there is follows from alleles.
    public let isNarrowed: Bool

    /// Whether exactly one is possible.
    public var isKnown: Bool { isNarrowed && possible.count == 1 }

    /// `Poor Metabolizer`, `Intermediate or Poor Metabolizer`, or `not determined`, with what is ruled out where many are possible.
    public var text: String {
        if !isNarrowed { return "not determined" }
        if possible.count <= Self.limit { return Wording.sharing(possible.map { $0.title }, "or") }
        return "not determined; ruled out: " + Wording.sharing(ruledOut, "and")
    }

    /// More are not listed.
    private static let limit = 3
}

/// The activity scores of a pharmacogene that stay possible.
public struct ScoreEntry: Sendable {
    /// Rising; last the score that nobody knows.
    public let possible: [String]
    /// Whether the last of them is the score that nobody knows, of an allele without an activity value.
    public let mayBeUnknown: Bool
    /// The known scores among them in runs: between two of one run no score of the gene is ruled out.
    let runs: [[String]]
    /// Whether any score is ruled out.
    public let isNarrowed: Bool

    /// Whether exactly one is possible.
    public var isKnown: Bool { isNarrowed && possible.count == 1 }

    /// `1`, `0.5 or 1`, `0 to 1.5`, `0, 1 or 1.5 to 2.25`, or `not determined`.
    public var text: String {
        if !isNarrowed { return "not determined" }
        let isShort = runs.reduce(0) { $0 + $1.count } <= 3
        var parts = runs.flatMap { run in
            isShort || run.count < 3 ? run : [run[0] + " to " + run[run.count - 1]]
        }
        if mayBeUnknown { parts.append(Self.unknown) }
        return Wording.list(parts, "or")
    }

    private static let unknown = "unknown activity"
}

extension Wording {
    /// Texts as a list; words that all of them end with are written once: `Intermediate or Poor Metabolizer`.
    static func sharing(_ texts: [String], _ word: String) -> String {
        guard texts.count > 1 else { return texts.first ?? "" }
        var heads = texts.map { $0.split(separator: " ") }
        var tail: [Substring] = []
        while let last = heads[0].last, heads.allSatisfy({ $0.count > 1 && $0.last == last }) {
            tail.insert(last, at: 0)
            for index in heads.indices { heads[index].removeLast() }
        }
        let list = list(heads.map { $0.joined(separator: " ") }, word)
        return tail.isEmpty ? list : list + " " + tail.joined(separator: " ")
    }
}
