// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

extension Pack {
    /// The populations of which the rules have frequencies of named alleles, in the order of their first mention.
    ///
    /// - Complexity: linear in the frequencies of the pack, which are read when this is asked for.
    public var alleleFrequencyPopulations: [String] {
        var populations: [String] = []
        for index in 0..<pharmacogeneCount {
            for frequencies in records.frequencies(ofPharmacogene: index) {
                var isKnown = false
                for known in populations where known == frequencies.population { isKnown = true }
                if !isKnown { populations.append(frequencies.population) }
            }
        }
        return populations
    }
}
