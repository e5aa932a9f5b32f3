// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// What is known about a person: the possible codes of each locus and input.
public struct Person: Hashable, Sendable {
    /// The possible genotype codes of each of ``RuleBook/variants``. Never empty.
    public var loci: [CodeSet]
    /// The possible values of each of ``RuleBook/inputs``. Never empty.
    public var inputs: [CodeSet]

    public init(loci: [CodeSet], inputs: [CodeSet]) {
        self.loci = loci
        self.inputs = inputs
    }

    /// A person about whom nothing is known.
    public init(unknownTo book: RuleBook) {
        loci = book.variants.map { $0.locus.domain.all }
        inputs = book.inputs.map { .all($0.values.count) }
    }

    /// The independent variables of a person: the loci, then the inputs.
    var variables: [CodeSet] { loci + inputs }
}
