// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `frequency A 1861/5008 in "worldwide" panel "1000 Genomes phase 3" n 2504 on GRCh37 cite kg_phase3`: how often an allele
/// was counted. What follows the share may be in any order.
public struct FrequencyClause: Sendable {
    /// The share of an allele among all copies of the locus that were counted.
    public enum Share: Sendable {
        /// `0.3716`
        case decimal(Decimal)
        /// `1861/5008`: the copies with the allele, and all copies.
        case counted(Number, of: Number)
    }

    /// The allele.
    public let allele: Name
    /// Its share.
    public let share: Share
    /// `in "worldwide"`: the people who were counted.
    public let population: Text?
    /// `panel "1000 Genomes phase 3"`: the data set.
    public let panel: Text?
    /// `n 2504`: the number of people.
    public let people: Number?
    /// `on GRCh37`: the build whose plus strand the panel uses.
    public let build: Name?
    /// The cited sources; empty if the clause has no `cite`.
    public let cites: [CitedSource]
    /// The span of the whole clause.
    public let span: Span
}
