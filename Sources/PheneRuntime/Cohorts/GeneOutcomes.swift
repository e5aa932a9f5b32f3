// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// What an input of a gene, its phenotype or its score, is for each two kinds of alleles.
///
/// Alleles of one kind have the same function and activity, so that every result is the same for them.
struct GeneOutcomes {
    /// The kind of each named allele.
    let kinds: [Int]
    /// One allele of each kind.
    private let samples: [Int]
    /// For each input the code of each two kinds, and those of one copy of each kind; -1 where no rule has one.
    private let inputs: [(all: CodeSet, pairs: [Int], singles: [Int])]

    /// How many kinds there are.
    var count: Int { samples.count }

    /// The most kinds that are kept apart.
    static let mostKinds = 64

    /// - Parameters:
    ///   - gene: the gene as a pack has it.
    ///   - kinds: the kinds of the inputs.
    /// - Returns: `nil` for a gene with more kinds than are kept apart.
    init?(_ gene: MatchedGene, inputs: [Input.Kind]) {
        let named = gene.matcher.gene.named
        var kinds: [Int] = [], samples: [Int] = []
        for (index, allele) in named.enumerated() {
            var kind = 0
            while kind < samples.count {
                let other = named[samples[kind]]
                if other.function == allele.function, other.activity == allele.activity,
                    other.isAtLeast == allele.isAtLeast
                {
                    break
                }
                kind += 1
            }
            if kind == samples.count { samples.append(index) }
            kinds.append(kind)
        }
        if samples.count > Self.mostKinds { return nil }
        var outcomes: [(all: CodeSet, pairs: [Int], singles: [Int])] = []
        for input in inputs {
            var pairs: [Int] = [], singles: [Int] = []
            for first in samples {
                singles.append(gene.code(ofInput: input, of: [first]) ?? -1)
                for second in samples { pairs.append(gene.code(ofInput: input, of: [first, second]) ?? -1) }
            }
            outcomes.append((gene.all(ofInput: input), pairs, singles))
        }
        self.kinds = kinds
        self.samples = samples
        self.inputs = outcomes
    }

    /// The possible codes of each input where nothing is known.
    var open: [CodeSet] {
        var sets: [CodeSet] = []
        for input in inputs { sets.append(input.all) }
        return sets
    }

    /// The possible codes of each input where some pairs of kinds are possible; all of them where there are none, and where no rule
    /// has a code for one of them.
    ///
    /// - Parameter found: for each kind a bit for each kind of the other copy.
    func possible(pairs found: [UInt64]) -> [CodeSet] {
        var sets: [CodeSet] = []
        for input in inputs {
            var codes = CodeSet.empty
            var isKnown = true
            for (first, bits) in found.enumerated() {
                for second in CodeSet(bits: bits) {
                    let code = input.pairs[first * count + second]
                    if code < 0 { isKnown = false } else { codes.insert(code) }
                }
            }
            sets.append(isKnown && !codes.isEmpty ? codes : input.all)
        }
        return sets
    }

    /// The same for one copy.
    ///
    /// - Parameter found: the kinds that are possible.
    func possible(singles found: UInt64) -> [CodeSet] {
        var sets: [CodeSet] = []
        for input in inputs {
            var codes = CodeSet.empty
            var isKnown = true
            for kind in CodeSet(bits: found) {
                let code = input.singles[kind]
                if code < 0 { isKnown = false } else { codes.insert(code) }
            }
            sets.append(isKnown && !codes.isEmpty ? codes : input.all)
        }
        return sets
    }
}
