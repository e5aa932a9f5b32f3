// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A locus, and what the rules say of it.
public struct Variant: PackRecord {
    /// Its id, position and alleles.
    public var locus: Locus
    /// An index into ``RuleBook/genes``.
    public var gene: Int?
    /// What people call it: `-1021C>T`; empty where the rule file does not say.
    public var label: String
    /// What a reader of a report must know of it; empty where the rule file does not say.
    public var caution: RuleText
    /// How often its alleles were counted, in the order written.
    public var frequencies: [Frequency]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        locus: Locus, gene: Int?, label: String, caution: RuleText, frequencies: [Frequency] = [], place: RuleLocation
    ) {
        self.locus = locus
        self.gene = gene
        self.label = label
        self.caution = caution
        self.frequencies = frequencies
        self.place = place
    }

    package static var blank: Variant { Variant(locus: .blank, gene: nil, label: "", caution: "", place: .blank) }

    /// The field that is read without the rest. The locus follows.
    mutating func codeHead<Coder: RecordCoder>(with coder: inout Coder) { coder.optional(&gene, in: .genes) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        codeHead(with: &coder)
        coder.record(&locus)
        codeTail(with: &coder)
    }

    /// The fields behind the locus.
    mutating func codeTail<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&label)
        coder.text(&caution)
        coder.records(&frequencies)
        coder.record(&place)
    }
}
