// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime

/// A gene with its loci, as the compiled pack has it, with the loci numbered by its places.
struct Definitions: Sendable {
    var gene: Pharmacogene
    var loci: [Locus]
    var positions: [Int]
    /// The values of the phenotype input.
    var phenotypes: [String]
    /// The values of the score input.
    var scores: [String]

    var matcher: DiplotypeMatcher { DiplotypeMatcher(gene, of: loci) }

    func place(_ position: Int) -> Int { positions.firstIndex(of: position) ?? -1 }
    func allele(_ name: String) -> Int? { gene.named.firstIndex { $0.name == name } }
    func name(_ allele: Int) -> String { gene.named[allele].name }

    /// Each of the twenty genes, by name.
    static let all: [String: Definitions] = load()

    static subscript(gene: String) -> Definitions { all[gene]! }

    /// The genes of the published score card.
    static let onScoreCard = [
        "ABCG2", "CACNA1S", "CFTR", "CYP2B6", "CYP2C19", "CYP2C9", "CYP3A4", "CYP3A5", "CYP4F2", "DPYD", "G6PD",
        "IFNL3",
        "NAT2", "NUDT15", "SLCO1B1", "TPMT", "UGT1A1", "VKORC1",
    ]
}

extension Definitions {
    private static func load() -> [String: Definitions] {
        let pack = Pharmacogenes.pack
        var all: [String: Definitions] = [:]
        for index in 0..<pack.pharmacogeneCount {
            let gene = pack.pharmacogene(index)
            all[pack.gene(gene.gene).symbol] = Definitions(gene, of: pack)
        }
        return all
    }

    private init(_ gene: Pharmacogene, of pack: Pack) {
        self.gene = gene
        loci = gene.loci.map { pack.loci.loci[$0] }
        self.gene.loci = Array(loci.indices)
        positions = loci.map { Int($0.placement(on: .grch38)!.position.value) }
        phenotypes = pack.records.input(gene.phenotype).values
        scores = gene.score.map { pack.records.input($0).values } ?? []
        // The titles are those of the finding that reads the phenotype.
        for index in 0..<pack.records.findingCount {
            let finding = pack.finding(index)
            guard finding.subjects == [.input(gene.phenotype)] else { continue }
            for row in finding.rows {
                for value in row.cells[0] { phenotypes[value] = pack.scale(finding.scale).steps[row.step].title.string }
            }
        }
    }

    /// Bases that an ambiguity code stands for (IUPAC).
    static func bases(of code: String) -> [String] {
        let codes = [
            "R": "AG", "Y": "CT", "S": "CG", "W": "AT", "K": "GT", "M": "AC", "B": "CGT", "D": "AGT", "H": "ACT",
            "V": "ACG", "N": "ACGT",
        ]
        return codes[code]?.map { String($0) } ?? [code]
    }

    /// A number such as `0.5` or `≥3.0`.
    static func hundredths(_ text: String) -> (hundredths: Int, isAtLeast: Bool)? {
        let isAtLeast = text.hasPrefix("≥")
        guard let number = Double(isAtLeast ? String(text.dropFirst()) : text), number.isFinite else { return nil }
        return (Int((number * 100).rounded()), isAtLeast)
    }

    static func text(ofHundredths value: Int) -> String {
        let decimals = value % 100
        return String(value / 100) + (decimals == 0 ? "" : decimals % 10 == 0 ? ".\(decimals / 10)" : ".\(decimals)")
    }
}
