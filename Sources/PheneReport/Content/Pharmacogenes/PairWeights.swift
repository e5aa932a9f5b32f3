// SPDX-License-Identifier: Apache-2.0

/// How often the pairs of alleles that fit are expected in a population, by published frequencies of the alleles.
///
/// It speaks of the population and not of the person: no pair is left out or chosen by it. A pair with an allele of which no frequency
/// is published has no weight, and then no pair of the gene has a share of all, because what the others share is not known.
public struct PairWeights: Sendable {
    /// Why the pairs of a gene are not weighed.
    public enum Absence: String, Sendable, CaseIterable {
        /// No pair is named, so there is nothing to weigh.
        case nothingNamed
        /// Calls from outside state the alleles, and frequencies say nothing of them.
        case outsideCall
        /// One pair fits. Frequencies say nothing of what was read.
        case onePair
        /// Of the gene no frequencies are published for the population.
        case unpublished
        /// The published frequencies add up to more than 1: one allele is counted as part of another.
        case overlapping
        /// A pair has for each copy the allele with the lowest function of possibly several, and how often they lie together is not
        /// published.
        case severalOnACopy
        /// More pairs fit than a report lists.
        case manyPairs
    }

    /// A pair that fits, or a single allele.
    public struct Pair: Sendable {
        /// `*1/*4`
        public let name: String
        /// The share of people of the population that is expected to have it, exactly: the product of both frequencies, and twice that of
        /// two different alleles; of a single allele its frequency. `nil` where it has no weight.
        public let expected: String?
        /// The same in percent, rounded: `3.83`, `<0.01`.
        public let expectedPercent: String?
        /// Its share of what is expected of all pairs of the gene, in percent, rounded; `nil` unless each of them has a weight.
        public let percentOfPairs: String?
        /// Whether a frequency is none that the source prints: what others leave of 1, or derived from another figure.
        public let isInferred: Bool
        /// Its alleles of which no frequency is published for the population.
        public let unpublished: [String]
        /// Its alleles that are published with the frequency 0, which means rarer than the figures show.
        public let unseen: [String]
    }

    /// The population.
    public let population: String
    /// Why there are no pairs; `nil` where there are.
    public let absence: Absence?
    /// The pairs that fit, the most expected first, and behind them those without a weight.
    public let pairs: [Pair]
}

extension PairWeights.Absence {
    /// Why genes are not weighed, before their names.
    var text: String {
        switch self {
        case .nothingNamed: "No pair is named"
        case .outsideCall: "Calls from outside state the alleles"
        case .onePair: "One pair fits, and frequencies say nothing of what was read"
        case .unpublished: "No frequencies are published"
        case .overlapping: "The published frequencies add up to more than 1, so that some count others too"
        case .severalOnACopy: "A copy may have several alleles, and how often they lie together is not published"
        case .manyPairs: "More than \(PharmacogeneEntry.listLimit) pairs fit"
        }
    }
}

extension PairWeights.Pair {
    /// How often it is expected, or why nobody knows.
    var expectedText: String {
        if let expectedPercent { return expectedPercent + "%" + (isInferred ? ", inferred" : "") }
        if !unpublished.isEmpty { return "not published: " + unpublished.joined(separator: ", ") }
        return "not seen: " + unseen.joined(separator: ", ")
    }
}

extension ReportContent {
    /// What is said with the weights; empty where nobody asks for them.
    var weightsLead: String {
        guard let population = extras.population, !pharmacogenes.isEmpty else { return "" }
        if isRedacted { return "Weights of pairs name alleles, and are left out of a redacted report." }
        return
            "How often the pairs that fit are expected among people of the group \(population), by published frequencies of the alleles "
            + "and as if the two alleles of a person were drawn independently (Hardy-Weinberg). That speaks of a group, not of this "
            + "person: no pair is left out or chosen by it, and no phenotype and no recommendation is taken from it. An allele without a "
            + "published figure may be rare or frequent; where a pair has one, no shares of all pairs are given. A figure marked "
            + "inferred is what others leave of 1, or was derived."
    }

    /// The title of the weights, in every form of the report.
    var weightsTitle: String { "Pairs by published allele frequencies" + (extras.population.map { ": " + $0 } ?? "") }
    /// The heads of the table of weights.
    static let weightsHeads = ["Gene", "Pair that fits", "Expected in the group", "Of these pairs"]

    /// The rows of the table of weights: gene, pair, how often it is expected, and its share of all pairs.
    var weightsRows: [[String]] {
        pharmacogenes.flatMap { gene -> [[String]] in
            let pairs = gene.weights?.pairs ?? []
            let shown = pairs.prefix(PharmacogeneEntry.pairLimit)
            let rows = shown.map { [gene.gene, $0.name, $0.expectedText, $0.percentOfPairs.map { $0 + "%" } ?? "-"] }
            return pairs.count > shown.count
                ? rows + [[gene.gene, "\(pairs.count - shown.count) more", "-", "-"]] : rows
        }
    }

    /// The genes without weights, by the reason, one sentence each.
    var unweighedTexts: [String] {
        PairWeights.Absence.allCases.compactMap { absence in
            let names = pharmacogenes.filter { $0.weights?.absence == absence }.map { $0.gene }
            return names.isEmpty ? nil : absence.text + ": " + names.joined(separator: ", ") + "."
        }
    }
}
