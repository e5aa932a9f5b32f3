// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneDiagnostics
import PheneGenome
import PheneReaders
import PheneRuntime
import PheneSemantics
import PheneSyntax

/// A file of outside calls, read and taken under a small pack: no row is lost, and their order changes nothing.
func fuzzOutsideCalls(_ bytes: [UInt8]) throws(BrokenLaw) {
    let calls: [OutsideCall]
    do throws(OutsideCallFile.Failure) {
        calls = try OutsideCallFile(bytes, path: "calls.tsv").calls
    } catch {
        try hold("a refusal says why", !error.message.isEmpty)
        return
    }
    guard let pack = callsPack else { throw BrokenLaw(law: "the rules of this target compile") }
    for sex in [Sex?.none, .male, .female] {
        let results = pack.results(of: OutsideCalls(calls), sex: sex)
        for call in calls {
            let isFound =
                results.genes.contains { $0?.calls.contains { $0.line == call.line } == true }
                || results.answers.contains { $0.call.line == call.line }
                || results.unused.contains { $0.line == call.line }
                || results.problems.contains { $0.call.line == call.line }
            try hold("each row is somewhere", isFound)
        }
        for problem in results.allProblems { try hold("a problem has a message", !problem.message.isEmpty) }
        let reversed = pack.results(of: OutsideCalls(calls.reversed()), sex: sex)
        for (gene, other) in zip(results.genes, reversed.genes) {
            try hold("the order of rows does not matter", gene?.isRefused == other?.isRefused)
            try hold("the order of rows does not matter", gene?.isContradictory == other?.isContradictory)
            try hold(
                "the order of rows does not matter",
                Set(gene?.diplotypes ?? []) == Set(other?.diplotypes ?? []))
        }
        guard sex == nil else { continue }
        guard let evaluation = try? Evaluation(pack, genome: Genome(), answers: [:], calls: OutsideCalls(calls)) else {
            throw BrokenLaw(law: "calls are no error of a person")
        }
        for index in 0..<pack.pharmacogeneCount { _ = evaluation.agreement(ofPharmacogene: index) }
    }
}

/// Genes of each kind: copies and hybrids, lowest function, one copy in males, and a question of an allele.
private let callsPack: PheneRuntime.Pack? = {
    let source = SourceFile(path: "rules.phene", bytes: Array(callsRules.utf8))
    let result = analyze([parse(source, file: 0)], sources: [source])
    return result.book.flatMap { CompiledTables(PackTables($0)).pack }
}()

private let callsRules = """
    pack calls 1.0.0 "Calls"
    source first { pmid 11170900  year 2001  title "First paper" }
    gene CYP2D6 { chromosome 22  strand plus }
    gene DPYD { chromosome 1  strand plus }
    gene G6PD { chromosome X  strand plus }
    input hla_b_15_02 : positive | negative "Was HLA-B*15:02 found?"
    pharmacogene CYP2D6 "CYP2D6" {
      positions 22 {
        1001 C>T rs1
        1002 A>G rs2
      }
      functions no "No function", normal "Normal function", increased "Increased function"
      phenotypes poor "Poor Metabolizer", normal "Normal Metabolizer", rapid "Ultrarapid Metabolizer",
        indeterminate "Indeterminate"
      *1 = reference function normal activity 1
      *2 = rs1 T function normal activity 1
      *4 = rs2 G function no activity 0
      *4.001 of *4 = rs2 G, rs1 T
      *22 outside function normal activity unknown
      "*1x2" outside function increased activity 2
      "*1x≥3" outside function increased activity >= 3
      "*13 + *1x2" outside function increased activity 2
      *5 outside function no activity 0
      laboratory only
      phenotype by score { 0..0.5 -> poor  1..2 -> normal  2.5.. -> rapid  unscored -> indeterminate }
      on unknown "Not known."
      evidence guideline
      cite first
    }
    pharmacogene DPYD "DPYD" {
      positions 1 {
        2001 C>T rs3
        2002 A>G rs4
      }
      functions no "No function", normal "Normal function"
      phenotypes poor "Poor Metabolizer", normal "Normal Metabolizer"
      "Reference" = reference function normal activity 1
      "c.1905+1G>A (*2A)" = rs3 T function no activity 0
      "c.1129-5923C>G, c.1236G>A (HapB3)" = rs4 G function no activity 0.5
      lowest function
      phenotype by score { 0..1 -> poor  1.5..2 -> normal }
      on unknown "Not known."
      evidence guideline
      cite first
    }
    pharmacogene G6PD "G6PD" {
      positions X {
        3001 C>T rs5
      }
      functions no "No function", normal "Normal function"
      phenotypes deficient "Deficient", variable "Variable", normal "Normal"
      "B (reference)" = reference function normal
      "A- 202A" = rs5 T function no
      phenotype by functions { no, no/no -> deficient  no/normal -> variable  normal, normal/normal -> normal }
      on unknown "Not known."
      evidence guideline
      cite first
    }
    finding skin : poor_or_not "Skin" {
      by hla_b_15_02 { positive -> risk  negative -> usual }
      on unknown "Not known."
      evidence guideline
      cite first
    }
    scale poor_or_not = risk < usual

    """

extension FuzzTarget {
    /// Tables of outside calls to begin from.
    static let callFiles = [
        "CYP2D6\t*1/*4x2\tIntermediate Metabolizer\t1\nDPYD\tReference/HapB3\n",
        "gene\tdiplotype\tactivity score\nCYP2D6\t(*1/*4.024)xN\t≥3\nG6PD\tA- 202A\t\n",
        "# comment\r\nDPYD\t[c.1905+1G>A + HapB3]/Reference\t\t1,5\r\nHLA-B\t\t*15:02 positive\r\nMT-RNR1\t1555A>G\r\n",
        "CYP2D6\t*13+*1x2/*5\nCYP2D6\t\tUM\nHLA-B\t*15:02/*07:02\n",
    ]
}
