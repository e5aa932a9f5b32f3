// SPDX-License-Identifier: Apache-2.0

/// How often named alleles of a gene were counted in a population. It decides no result.
///
/// An allele without a figure was not reported, which does not mean 0.
public struct AlleleFrequencies: PackRecord, Equatable {
    /// How a figure came about.
    public enum Basis: String, RuleKeyword {
        /// The source prints it.
        case published
        /// It is what the figures of the other alleles leave of 1, and so the most that it can be.
        case inferred
        /// It was calculated from another figure, such as that of people with two copies.
        case derived
    }

    /// The share of one allele.
    public struct Figure: PackRecord, Equatable {
        /// An index into ``Pharmacogene/named``.
        public var allele: Int
        /// The share of all copies of the gene, from 0 to 1, with at most ``AlleleFrequencies/digits`` digits after the point.
        public var share: DecimalNumber
        /// How it came about.
        public var basis: Basis

        /// Takes the value of each property.
        public init(allele: Int, share: DecimalNumber, basis: Basis) {
            self.allele = allele
            self.share = share
            self.basis = basis
        }

        package static var blank: Figure { Figure(allele: 0, share: DecimalNumber(0), basis: .published) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.number(&allele)
            coder.record(&share)
            coder.word(&basis)
        }
    }

    /// The most digits after the point that a share has, so that products of two can be compared in 64 bits.
    public static let digits = 6

    /// The population as the source names it: `European`.
    public var population: String
    /// In the order written, each allele at most once.
    public var figures: [Figure]

    /// Takes the value of each property.
    public init(population: String, figures: [Figure]) {
        self.population = population
        self.figures = figures
    }

    package static var blank: AlleleFrequencies { AlleleFrequencies(population: "", figures: []) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&population)
        coder.records(&figures)
    }
}
