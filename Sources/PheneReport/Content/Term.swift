// SPDX-License-Identifier: Apache-2.0

/// A word of genetics that a report uses, and what it means there.
public struct Term: Sendable {
    public let word: String
    public let meaning: String

    /// The words that every report uses, by alphabet.
    static let all: [Term] = [
        Term(
            "Allele",
            "one of the letters, or groups of letters, that a site can have. You have two of them at most sites: one from each parent."
        ),
        Term("Assay", "the test that made the file: a chip with a fixed list of sites, or a sequencer."),
        Term("Build", "an edition of the human reference genome, such as GRCh37. Positions count within one."),
        Term("Call", "what the lab read at a site."),
        Term(
            "Evidence",
            "how well a claim is supported, from the best: guideline, strong, moderate, limited, conflicting."),
        Term("Finding", "what a rule says a genotype goes with, apart from any advice."),
        Term("Genotype", "the alleles of one person at one site: C/T is one C and one T."),
        Term("Held", "said of advice that would apply, but something not known could set it aside."),
        Term("No-call", "the lab tried to read the site and could not."),
        Term("Not on this assay", "the file has no row for the site. This does not mean that nothing is there."),
        Term(
            "Plus strand", "the strand of DNA in which the reference is written. All letters here are of this strand."),
        Term("Reference", "the letter that a build happens to carry. It is not the normal or the healthy one."),
        Term("rs number", "the public name of a site, such as rs4680."),
        Term("Site", "a place where the DNA of people differs, also called locus or variant."),
    ]

    private init(_ word: String, _ meaning: String) {
        self.word = word
        self.meaning = meaning
    }
}
