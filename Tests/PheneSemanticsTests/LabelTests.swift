// SPDX-License-Identifier: Apache-2.0

import PheneRulesTestSupport
import PheneSemantics
import Testing

/// Labels as papers write them: each change is held against the alleles, or reported as not checked.
@Suite struct LabelTests {
    private static let genes = """
        gene AAA { chromosome 1  strand plus }
        gene ZZZ { chromosome 1  strand minus }
        gene MTT { chromosome MT  strand plus }

        """

    private func codes(_ label: String, _ letters: String, in gene: String?, chromosome: String = "1") -> [String] {
        let complements: [Character: Character] = ["A": "T", "T": "A", "C": "G", "G": "C"]
        let isPalindrome = letters.first.flatMap { complements[$0] }.map { letters.dropFirst().contains($0) } ?? false
        let text =
            Self.genes + """
                variant rs5\(gene.map { " in \($0)" } ?? "") {
                  at GRCh38 \(chromosome):2000 \(letters)\(isPalindrome ? "\n  strand plus" : "")
                  label "\(label)"
                }
                finding probe : activity {
                  by rs5 {
                    * -> low
                  }
                  evidence strong
                  cite zabetian2001
                }
                """
        return analyzed(text).codes
    }

    // 677C>T is Ala222Val: on a gene of the plus strand C>T, on one of the minus strand G>A.
    @Test(arguments: [
        "677C>T", "677 C>T", "C677T", "c677t", "677 C > T", "677C->T", "677C\u{2192}T", "677C-T", "c.665C>T", "677C/T",
        "C/T",
        "c.677c>t", "A222V", "p.A222V", "p.(A222V)", "Ala222Val", "ala222val", "p.Ala222Val", "(Ala222Val)", "C-677T",
        "rs1801133 C677T (A222V)", "MTHFR: C677T, A222V", "NM_1.2:c.665C>T", "C to T", "C-to-T", "677C to T", "677 C-T",
        "677C\u{2013}T", "677C\u{279E}T", "677C\u{21D2}T", "677C-->T", "677C=>T", "C\u{BB}T", "C677\u{2192}T",
        "677C | T",
        "C or T", "677 C / T", "rs1 C>T", "Ala222/Val222", "Ala222Val/Ala", "222 Ala/Val", "222Ala>Val", "Ala222->Val",
        "Ala222 to Val", "Ala-222-Val", "Ala(222)Val", "Ala>Val", "Val/Ala", "Ala/Val 222", "A/V 222", "Ala-Val",
        "A222V/A",
        "222A>V", "P.Ala222Val", "Ala222\u{2192}Val", "C677T/C677T", "677C&gt;T",
    ])
    func aLabelIsHeldAgainstTheAllelesOnTheStrandOfTheGene(label: String) {
        #expect(codes(label, "C>T", in: "AAA") == [])
        #expect(codes(label, "T>C", in: "AAA") == [])
        #expect(codes(label, "G>A", in: "ZZZ") == [])
        let wrong = [["PH0412"], ["PH0417"]]
        #expect(wrong.contains(codes(label, "G>A", in: "AAA")))
        #expect(wrong.contains(codes(label, "C>T", in: "ZZZ")))
        #expect(wrong.contains(codes(label, "A>C", in: "AAA")))
    }

    @Test(arguments: ["677C>T", "C677T", "A222V", "Ala222Val", "C/T"])
    func withoutAGeneALabelIsNotChecked(label: String) {
        #expect(codes(label, "C>T", in: nil) == ["PH0467"])
        #expect(codes(label, "G>A", in: nil) == ["PH0467"])
        // Letters that fit on neither strand are wrong in any case.
        #expect([["PH0412"], ["PH0417"]].contains(codes(label, "A>C", in: nil)))
        #expect(codes("g.677C>T", "C>T", in: nil) == [])
    }

    @Test(arguments: [
        "185delAG", "c.35delG", "5382insC", "(TA)6>(TA)7", "p.Ser9fs", "c.5_7dup", "p.?", "Val222B", "del158", "delAG",
        "4G/5G", "I/D", "L/S", "-/TTT", "V/M", "W>S", "677T", "C677", "677 T", "677CT", "Met158", "158Met", "C<T",
        "T for C", "T instead of C", "G-308A/G", "C-G", "ins/del",
    ])
    func aFormThatIsNotReadIsReported(label: String) { #expect(codes(label, "C>T", in: "AAA") == ["PH0467"]) }

    @Test(arguments: [
        "low activity", "*4", "3-prime UTR", "CYP2C19*2", "5-HTTLPR", "rs1801133", "Taq1A", "exon 3", "E4", "5 and 7",
        "and/or", "COMT/MAOA", "T allele of exon 4", "beta-2", "CAG repeat", "insulin", "type 2 A",
    ])
    func aLabelThatSpeaksOfNoChangeIsFree(label: String) { #expect(codes(label, "C>T", in: "AAA") == []) }

    @Test(arguments: ["1-2000-C-T", "chr1:2000 C>T", "1:2000:C:T", "g.2000C>T", "NC_000001.11:g.2000C>T"])
    func genomicLettersAreThoseOfThePlusStrand(label: String) {
        #expect(codes(label, "C>T", in: "AAA") == [])
        #expect(codes(label, "G>A", in: "AAA") == ["PH0412"])
        if !label.hasPrefix("chr") { #expect(codes(label, "C>T", in: "ZZZ") == []) }
    }

    @Test func allChangesOfALabelAreChecked() {
        #expect(codes("C677T/A1298C", "C>T", in: "AAA") == ["PH0412"])
        #expect(codes("C677T, A1298C", "A>C", in: "AAA") == ["PH0412"])
    }

    @Test func thePalindromeOfALabelIsToldByTheReference() {
        #expect(codes("100C>G", "C>G", in: "AAA") == [])
        #expect(codes("100C>G", "G>C", in: "AAA") == ["PH0467"])
        #expect(codes("C100G", "G>C", in: "AAA") == ["PH0467"])
        #expect(codes("100C>G", "G>C", in: "ZZZ") == [])
        #expect(codes("100C>G", "C>G", in: "ZZZ") == ["PH0467"])
        #expect(codes("100C>G", "C/G", in: "AAA") == ["PH0467"])
        // Gly389Arg is G>C.
        #expect(codes("Gly389Arg", "G>C", in: "AAA") == [])
        #expect(codes("Gly389Arg", "C>G", in: "AAA") == ["PH0467"])
    }

    @Test func endsAndSilentChangesAreChecked() {
        #expect(codes("R577X", "C>T", in: "AAA") == [])
        #expect(codes("Arg577*", "C>T", in: "AAA") == [])
        #expect(codes("R577X", "C>T", in: "ZZZ") == ["PH0417"])
        #expect(codes("p.His62=", "C>T", in: "AAA") == [])
        #expect(codes("p.His62=", "C>A", in: "AAA") == ["PH0417"])
    }

    @Test func mitochondriaHaveACodeOfTheirOwn() {
        // ATA is methionine there, and TGA tryptophan.
        #expect(codes("Ile10Met", "C>A", in: "MTT", chromosome: "MT") == [])
        #expect(codes("Trp10Ter", "G>A", in: "AAA") == [])
        #expect(codes("Arg10Ter", "C>T", in: "MTT", chromosome: "MT") == ["PH0417"])
    }

    @Test func aminoAcidsOfOtherAllelesThanBasesAreNotChecked() {
        #expect(codes("Ala222Val", "C>CTT", in: "AAA") == ["PH0467"])
    }
}
