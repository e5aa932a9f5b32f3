// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension CoverageReport {
    /// How many of the positions that define named alleles a file has, of one gene.
    public struct Gene: Sendable {
        /// The symbol.
        public let symbol: String
        /// How many positions define alleles.
        public let positionCount: Int
        /// How many were read as one genotype.
        public let readCount: Int
        /// The ids of those that were not read.
        public let missing: [String]
        /// Whether no file of genotypes determines the gene, and no call from outside does.
        public let needsLaboratory: Bool
        /// Whether a call from outside gives its results.
        public let isFromOutside: Bool

        init(_ gene: PharmacogeneEntry) {
            symbol = gene.gene
            positionCount = gene.positions.count
            readCount = gene.positions.readCount
            missing = gene.positions.missing
            needsLaboratory = gene.state == .needsLaboratory
            isFromOutside = gene.state == .outsideCall
        }

        /// `3 of 35 positions read; not read: rs1, rs2`; of many that were not read only the number.
        var text: String {
            var text = symbol + ": \(readCount) of \(Wording.count(positionCount, "position", "positions")) read"
            if !missing.isEmpty, missing.count < positionCount {
                text +=
                    missing.count <= 6
                    ? "; not read: " + missing.joined(separator: ", ") : "; \(missing.count) not read"
            }
            if isFromOutside { text += "; its results are from outside" }
            return text + (needsLaboratory ? "; a laboratory is needed whatever a file has" : "")
        }

        var json: JSON {
            [
                "gene": .string(symbol), "positions": .integer(positionCount), "read": .integer(readCount),
                "missing": .strings(missing), "needsLaboratory": .bool(needsLaboratory),
                "isFromOutside": .bool(isFromOutside),
            ]
        }
    }
}

extension Page {
    /// The genes with named alleles, each with the number of its positions that the file has.
    mutating func pharmacogenes(_ genes: [CoverageReport.Gene]) {
        if genes.isEmpty { return }
        section("Genes that matter for medicines")
        for gene in genes { item(gene.text) }
    }
}
