// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A gene that rules speak of.
public struct Gene: PackRecord, Equatable {
    /// As HGNC has it: `DBH`.
    public var symbol: String
    /// Where it lies.
    public var chromosome: Chromosome
    /// The strand of the reference that has the gene's own sequence.
    public var strand: Strand
    /// What it is called in full; the symbol where the rule file does not say.
    public var name: RuleText
    /// What it does; empty where the rule file does not say.
    public var about: RuleText
    /// The same for clinicians; empty where the rule file gives none.
    public var clinician: RuleText
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        symbol: String, chromosome: Chromosome, strand: Strand, name: RuleText, about: RuleText,
        clinician: RuleText = "",
        place: RuleLocation
    ) {
        self.symbol = symbol
        self.chromosome = chromosome
        self.strand = strand
        self.name = name
        self.about = about
        self.clinician = clinician
        self.place = place
    }

    package static var blank: Gene {
        Gene(symbol: "", chromosome: .mt, strand: .plus, name: "", about: "", place: .blank)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&symbol)
        coder.text(&name)
        coder.text(&about)
        coder.text(&clinician)
        coder.chromosome(&chromosome)
        var isMinus = strand == .minus
        coder.flag(&isMinus)
        strand = isMinus ? .minus : .plus
        coder.record(&place)
    }
}

extension RecordCoder {
    mutating func chromosome(_ chromosome: inout Chromosome) {
        var number = Int(chromosome.number)
        self.number(&number)
        guard let read = Chromosome(number: number) else { return fail() }
        chromosome = read
    }
}
