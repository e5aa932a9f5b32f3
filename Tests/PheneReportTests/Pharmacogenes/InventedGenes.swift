// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime

/// A small pack of invented genes with named alleles and invented medicines, and reports of invented people under it.
enum InventedGenes {
    static let rules = """
        pack invented 1.0.0 "Invented genes"

        authority board "The board"
        authority reader "The reader"

        source first { pmid 11170900  year 2001  title "First paper" }

        gene AAA { chromosome 10  strand plus }
        gene BBB { chromosome 9  strand plus }
        gene LAB { chromosome 22  strand plus }
        gene NEED { chromosome 8  strand plus }

        pharmacogene AAA "Alleles of AAA" {
          positions 10 {
            1001 C>T rs1
            1002 A>G rs2
            1003 G>A rs3
            1004 C>G rs4
            1005 T>C
          }
          functions no "No function", decreased "Decreased function", normal "Normal function"
          phenotypes poor "Poor Metabolizer" notable, intermediate "Intermediate Metabolizer" notable,
            normal "Normal Metabolizer" usual, indeterminate "Indeterminate"
          *1 = reference function normal
          *2 = rs1 T function no
          *3 = rs2 G function decreased
          *4 = rs1 T, rs2 G function no
          *5 = rs3 A function decreased
          *6 = rs4 G
          *7 = 1005 C function normal
          *8 outside function no
          *9 = rs1 T, rs4 G function no
          phenotype by functions {
            no/no -> poor
            no/decreased, no/normal, decreased/decreased, decreased/normal -> intermediate
            normal/normal -> normal
            unassigned/* -> indeterminate
          }
          frequencies "Islanders" *2 0.1000, *3 0.0200, *4 0.0500, *1 0.8300 inferred
          frequencies "Settlers" *2 0.2000, *3 0.0000, *1 0.8000 inferred
          caution "A caution on AAA."
          authority board
          on unknown "The alleles of AAA could not be determined."
          evidence guideline
          cite first "alleles of AAA"
        }

        pharmacogene BBB "Alleles of BBB" {
          positions 9 {
            2001 C>T rs11
            2002 A>G rs12
          }
          functions no "No function", normal "Normal function"
          phenotypes poor "Poor Metabolizer" notable, intermediate "Intermediate Metabolizer" notable,
            normal "Normal Metabolizer" usual
          *1 = reference function normal activity 1
          *2 = rs11 T function no activity 0
          *3 = rs12 G function no activity 0.25
          authority board
          unlisted alleles are reference by reader
          frequencies "Islanders" *1 0.5, *2 0.7, *3 0.6
          phenotype by score { 0..0.5 -> poor  0.75..1.25 -> intermediate  1.5.. -> normal }
          on unknown "The alleles of BBB could not be determined."
          evidence guideline
          cite first
        }

        pharmacogene LAB "Alleles of LAB" {
          positions 22 {
            3001 C>T rs21
            3002 A>G rs22
          }
          functions no "No function", normal "Normal function"
          phenotypes poor "Poor Metabolizer" notable, normal "Normal Metabolizer" usual
          *1 = reference function normal activity 1
          *2 = rs22 G function normal activity 1
          *4 = rs21 T function no activity 0
          laboratory only
          phenotype by score { 0..0.5 -> poor  0.75.. -> normal }
          on unknown "The alleles of LAB could not be determined."
          evidence guideline
          cite first
        }

        pharmacogene NEED "Alleles of NEED" {
          positions 8 {
            4001 C>T rs31
            4002 A>G rs32
          }
          functions no "No function", normal "Normal function"
          phenotypes poor "Poor Metabolizer", normal "Normal Metabolizer"
          *1 = reference function normal
          *2 = rs31 T function no
          *3 = rs31 T, rs32 G function no
          required rs31
          phenotype by functions { no/no, no/normal -> poor  normal/normal -> normal }
          on unknown "The alleles of NEED could not be determined."
          evidence guideline
          cite first
        }

        guidance alpha "Alpha" {
          by AAA {
            poor -> avoid also alternative strength strong note "It does not work."
            intermediate -> lower_dose also monitor strength moderate note "Start lower."
            normal -> standard strength strong note "Usual start."
            indeterminate -> no_recommendation strength none
          }
          caution "Doses are left to the guideline."
          authority board
          on unknown "AAA was not determined."
          evidence guideline
          cite first "recommendations on alpha"
        }

        guidance alpha_children "Alpha" {
          drug alpha
          population "children"
          by AAA {
            poor -> avoid strength strong note "Not in children."
            intermediate, normal -> standard strength strong
            indeterminate -> no_recommendation strength none
          }
          caution "Doses are left to the guideline."
          on unknown "AAA was not determined."
          evidence guideline
          cite first
        }

        guidance beta "Beta" {
          by AAA, score(BBB) {
            | poor | 0..1 | avoid | strength strong
            | poor | 1.25.. | alternative | strength optional
            | intermediate, normal, indeterminate | 0..1 | lower_dose | strength moderate
            | intermediate, normal, indeterminate | 1.25.. | standard | strength strong
          }
          on unknown "A gene was not determined."
          evidence guideline
          cite first
        }

        guidance gamma "Gamma" {
          by score(LAB) { 0..0.5 -> avoid strength strong  0.75.. -> standard strength strong }
          on unknown "LAB was not determined."
          evidence guideline
          cite first
        }

        """

    static let pack = Example.compile(rules)

    /// A person of whom every position of AAA and BBB has the reference allele, apart from what is stated.
    static func sequenced(_ changes: [String: String]) -> Genome {
        var genotypes = [
            "rs1": "C/C", "rs2": "A/A", "rs3": "G/G", "rs4": "C/C", "10:1005": "T/T", "rs11": "C/C", "rs12": "A/A",
        ]
        for (id, genotype) in changes { genotypes[id] = genotype }
        return genome(genotypes)
    }

    static func genome(_ genotypes: [String: String]) -> Genome {
        let records = genotypes.sorted { $0.key < $1.key }.compactMap { id, genotype -> Record? in
            guard let id = pack.loci.loci.first(where: { $0.id.name == id })?.id else { return nil }
            return Record(id: id, call: Call(genotype.utf8), written: genotype)
        }
        precondition(records.count == genotypes.count, "each id is one of the pack")
        return Genome(records: records)
    }

    static func content(
        _ genome: Genome, isRedacted: Bool = false, extras: PharmacogeneExtras = PharmacogeneExtras()
    ) -> ReportContent {
        ReportContent(Evaluation(pack, genome: genome), file: Example.file, isRedacted: isRedacted, extras: extras)
    }

    static func gene(
        _ symbol: String, _ genome: Genome, isRedacted: Bool = false, extras: PharmacogeneExtras = PharmacogeneExtras()
    ) -> PharmacogeneEntry {
        let content = content(genome, isRedacted: isRedacted, extras: extras)
        guard let gene = content.pharmacogenes.first(where: { $0.gene == symbol }) else {
            preconditionFailure("\(symbol) is a gene of the pack")
        }
        return gene
    }

    static func medicine(_ name: String, _ genome: Genome) -> MedicineEntry {
        guard let medicine = content(genome).medicines.first(where: { $0.name == name }) else {
            preconditionFailure("\(name) is a medicine of the pack")
        }
        return medicine
    }
}
