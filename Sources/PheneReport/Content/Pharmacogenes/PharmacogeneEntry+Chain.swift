// SPDX-License-Identifier: Apache-2.0

extension PharmacogeneEntry {
    /// How the phenotype follows, step by step: genotypes, pairs of alleles, their functions, the phenotype. Depths count from 1.
    var chain: [(depth: Int, text: String)] {
        var lines: [(depth: Int, text: String)] = []
        if let outside {
            lines.append((1, "from outside" + (outside.places.isEmpty ? "" : ": " + outside.places)))
        }
        lines.append((1, "genotypes: " + basisText))
        for (label, ids) in positions.lists where label != "Not read" || ids.count <= 40 {
            lines.append((2, Wording.inSentence(label) + ": " + ids.joined(separator: ", ")))
        }
        lines.append((1, "alleles: " + alleleText))
        if let count = diplotypeCount, count <= Self.pairLimit {
            for diplotype in diplotypes {
                let functions = diplotype.alleles.map { $0.function.isEmpty ? "not assigned" : $0.function }
                var text = diplotype.name + ": " + functions.joined(separator: " and ")
                if let score = diplotype.score { text += ", activity score " + score }
                if !diplotype.phenotypes.isEmpty { text += " -> " + Wording.list(diplotype.phenotypes, "or") }
                lines.append((2, text))
            }
        } else {
            for text in functionTexts { lines.append((2, text)) }
        }
        for note in notes { lines.append((2, note)) }
        if let score { lines.append((1, "activity score: " + score.text)) }
        lines.append((1, "phenotype: " + (phenotype?.text ?? "none is assigned to its alleles")))
        if !unknownText.isEmpty { lines.append((2, unknownText)) }
        for caution in cautions { lines.append((1, "caution: " + caution)) }
        lines.append((1, "rule: " + place))
        return lines
    }
}
