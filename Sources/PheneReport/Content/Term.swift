// SPDX-License-Identifier: Apache-2.0

/// An entry of the report's glossary.
public struct Term: Sendable {
    public let word: String
    /// One or two sentences; the first begins in lower case.
    public let meaning: String

    /// The glossary, in alphabetical order.
    static let all: [Term] = [
        Term(
            "Allele",
            "one of the bases, or sequences of bases, that a site can have. You have two at most sites: one from each parent."
        ),
        Term("Assay", "the test that made the file: a chip with a fixed list of sites, or a sequencer."),
        Term("Build", "a version of the human reference genome, such as GRCh37. A position belongs to one build."),
        Term("Call", "the genotype that the lab reports at a site."),
        Term(
            "Evidence",
            "how well a claim is supported, from the best: guideline, strong, moderate, limited, conflicting."),
        Term("Finding", "what a genotype is associated with according to a rule, separate from any advice."),
        Term("Genotype", "the alleles of one person at one site: C/T is one C and one T."),
        Term("Held", "advice that would apply, but that something unknown could set aside."),
        Term("No-call", "the lab tested the site but could not determine the genotype."),
        Term("Not on this assay", "the file has no row for the site. This does not mean that nothing is there."),
        Term(
            "Plus strand", "the DNA strand in which the reference is written. All alleles here are on this strand."),
        Term("Reference", "the allele that a build contains at a site. It does not mean normal or healthy."),
        Term("rs number", "the public name of a site, such as rs4680."),
        Term("Site", "a position where the DNA of people differs, also called locus or variant."),
    ]

    private init(_ word: String, _ meaning: String) {
        self.word = word
        self.meaning = meaning
    }
}
