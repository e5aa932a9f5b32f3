// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneIR

/// What is known of one person, as the language sees it: what is still possible for each locus and input.
public struct Person: Hashable, Sendable {
    /// For each of ``RuleBook/variants`` the genotype codes that are possible; never empty.
    public var loci: [CodeSet]
    /// For each of ``RuleBook/inputs`` the values that are possible; never empty.
    public var inputs: [CodeSet]

    public init(loci: [CodeSet], inputs: [CodeSet]) {
        self.loci = loci
        self.inputs = inputs
    }

    /// A person of whom nothing is known.
    public init(unknownTo book: RuleBook) {
        loci = book.variants.map { $0.locus.domain.all }
        inputs = book.inputs.map { .all($0.values.count) }
    }

    /// The loci, then the inputs: the independent variables of a person, under one numbering.
    var variables: [CodeSet] { loci + inputs }
}
