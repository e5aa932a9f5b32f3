// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// What laboratories write, under the shipped pack: copies, hybrids, deletions, sub-alleles, and the traps of single genes.
@Suite struct OutsideCallTests {
    @Test(arguments: [
        ("*1/*4", "*1/*4", "intermediate_metabolizer"), ("CYP2D6*1/CYP2D6*4", "*1/*4", "intermediate_metabolizer"),
        ("CYP2D6 *1/*4", "*1/*4", "intermediate_metabolizer"), ("*4 / *1", "*1/*4", "intermediate_metabolizer"),
        ("*1|*4", "*1/*4", "intermediate_metabolizer"), ("*1/*4.024", "*1/*4", "intermediate_metabolizer"),
        ("*1/*5", "*1/*5", "intermediate_metabolizer"), ("*5/*5", "*5/*5", "poor_metabolizer"),
        ("*1x2/*2", "*2/*1x2", "ultrarapid_metabolizer"), ("*1X2/*4", "*4/*1x2", "normal_metabolizer"),
        ("*1×2/*4", "*4/*1x2", "normal_metabolizer"), ("*1x1/*4", "*1/*4", "intermediate_metabolizer"),
        ("*1x3/*4", "*4/*1x≥3", "ultrarapid_metabolizer"), ("*1x17/*4", "*4/*1x≥3", "ultrarapid_metabolizer"),
        ("*1x≥3/*4", "*4/*1x≥3", "ultrarapid_metabolizer"), ("*1x>=3/*4", "*4/*1x≥3", "ultrarapid_metabolizer"),
        ("*1≥3/*4", "*4/*1x≥3", "ultrarapid_metabolizer"), ("*41x3/*4", "*4/*41x3", "intermediate_metabolizer"),
        ("*13 + *1x2/*2", "*2/*13 + *1x2", "ultrarapid_metabolizer"),
        ("*36+*10/*4", "*4/*36 + *10", "intermediate_metabolizer"),
        ("*10+*36/*4", "*4/*36 + *10", "intermediate_metabolizer"),
        ("[*36 + *10]/*4", "*4/*36 + *10", "intermediate_metabolizer"),
        ("CYP2D6*36+CYP2D6*10/*4", "*4/*36 + *10", "intermediate_metabolizer"),
        ("*68+*4/*1", "*1/*68 + *4", "intermediate_metabolizer"),
    ])
    func copiesAndHybridsOfCYP2D6(text: String, diplotype: String, phenotype: String) throws {
        let person = try OutsidePerson("CYP2D6", text)
        #expect(person.messages.isEmpty)
        let names = Set(person.diplotypes("CYP2D6").first?.split(separator: "/").map { String($0) } ?? [])
        #expect(names == Set(diplotype.split(separator: "/").map { String($0) }), "\(text)")
        #expect(person.phenotypes("CYP2D6") == [phenotype], "\(text)")
    }

    /// Two copies or more: not known how many, and an ultrarapid metabolizer in any case.
    @Test func anUnknownNumberOfCopiesLeavesEachNumberPossible() throws {
        let person = try OutsidePerson("CYP2D6", "*1xN/*2")
        #expect(person.diplotypes("CYP2D6").count == 2)
        #expect(person.phenotypes("CYP2D6") == ["ultrarapid_metabolizer"])
        #expect(person.scores("CYP2D6") == ["3", "≥4"])
        let either = try OutsidePerson("CYP2D6", "(*1/*4)xN")
        #expect(either.phenotypes("CYP2D6").contains("intermediate_metabolizer"))
        #expect(either.phenotypes("CYP2D6").contains("ultrarapid_metabolizer"))
        let three = try OutsidePerson("CYP2D6", "(*1/*4)x3")
        #expect(three.scores("CYP2D6") == ["1", "2"])
    }

    /// Where the rules have no allele for three copies, `xN` is not two copies.
    @Test(arguments: [
        "*10xN/*1", "*1x0/*2", "*36+*1/*2", "*1/*999", "*1/*2A", "*1/*5x2", "*1+*2/*4", "/", "*1/", "(*1",
    ])
    func whatTheRulesDoNotHaveIsNotKnown(text: String) throws {
        let person = try OutsidePerson("CYP2D6", text)
        #expect(person.isRefused("CYP2D6"))
        #expect(person.phenotypes("CYP2D6").count == 5)
        #expect(person.messages.count == 1)
    }

    @Test(arguments: ["*1", "*1/*2/*4"]) func anAutosomeHasTwoCopies(text: String) throws {
        let person = try OutsidePerson("CYP2C19", text)
        #expect(person.isRefused("CYP2C19"))
        #expect(person.messages.first?.contains("two copies of CYP2C19") == true)
    }

    @Test func allFormsOfHapB3() throws {
        for text in [
            "Reference/c.1129-5923C>G, c.1236G>A (HapB3)", "Reference/HapB3", "Reference/c.1236G>A (HapB3)",
            "reference/c.1129–5923C>G, c.1236G>A (HapB3)", "DPYD:HapB3/Reference",
        ] {
            let person = try OutsidePerson("DPYD", text)
            #expect(person.diplotypes("DPYD") == ["Reference/c.1129-5923C>G, c.1236G>A (HapB3)"], "\(text)")
            #expect(person.scores("DPYD") == ["1.5"])
        }
        #expect(try OutsidePerson("DPYD", "Reference/c.1129-5923C>G").scores("DPYD") == ["1.5"])
        // The exon variant alone is a proxy, and whether it is HapB3 is not known.
        #expect(try OutsidePerson("DPYD", "Reference/c.1236G>A").isRefused("DPYD"))
    }

    @Test func ofSeveralAllelesOnOneCopyTheLowestCounts() throws {
        let person = try OutsidePerson("DPYD", "[c.85T>C (*9A) + c.1905+1G>A (*2A)]/Reference")
        #expect(person.diplotypes("DPYD") == ["Reference/c.1905+1G>A (*2A)"])
        #expect(person.scores("DPYD") == ["1"])
        #expect(try OutsidePerson("DPYD", "*2A/c.85T>C").scores("DPYD") == ["1"])
        // Only the rules say whether the lowest function counts.
        #expect(try OutsidePerson("CYP2C19", "[*2 + *17]/*1").isRefused("CYP2C19"))
    }

    @Test func aMaleHasOneCopyOfG6PD() throws {
        let male = try OutsidePerson("G6PD", "A- 202A_376G", sex: .male)
        #expect(male.phenotypes("G6PD") == ["deficient"])
        #expect(try OutsidePerson("G6PD", "A- 202A_376G/A- 202A_376G", sex: .male).phenotypes("G6PD") == ["deficient"])
        #expect(try OutsidePerson("G6PD", "B (reference)/A- 202A_376G", sex: .male).isRefused("G6PD"))
        #expect(try OutsidePerson("G6PD", "A- 202A_376G", sex: .female).isRefused("G6PD"))
        #expect(
            try OutsidePerson("G6PD", "B (reference)/A- 202A_376G", sex: .female).phenotypes("G6PD") == ["variable"])
        // Of a person whose sex is not known it may be one of two.
        let open = try OutsidePerson("G6PD", "A- 202A_376G")
        #expect(open.isRefused("G6PD") && open.messages.first?.contains("state it") == true)
        #expect(try OutsidePerson("G6PD", "Mediterranean Haplotype", sex: .male).phenotypes("G6PD") == ["deficient"])
    }

    /// A man has one copy of G6PD, which gives no variable phenotype.
    @Test func aPhenotypeOfTwoCopiesIsRefusedForAMan() throws {
        let male = try OutsidePerson("G6PD", phenotype: "Variable", sex: .male)
        #expect(male.isRefused("G6PD"))
        #expect(male.messages == ["only two copies of G6PD give `Variable`, and the person has one"])
        #expect(try OutsidePerson("G6PD", phenotype: "Variable", sex: .female).phenotypes("G6PD") == ["variable"])
        #expect(try OutsidePerson("G6PD", phenotype: "Variable").phenotypes("G6PD") == ["variable"])
        #expect(try OutsidePerson("G6PD", phenotype: "Deficient", sex: .male).phenotypes("G6PD") == ["deficient"])
    }

    @Test(arguments: [
        ("Poor Metabolizer", "poor_metabolizer"), ("poor metaboliser", "poor_metabolizer"),
        ("CYP2D6 Ultrarapid Metabolizers (UM)", "ultrarapid_metabolizer"), ("IM", "intermediate_metabolizer"),
        ("ultra-rapid metabolizer", "ultrarapid_metabolizer"), ("normal_metabolizer", "normal_metabolizer"),
        ("Indeterminate", "indeterminate"),
    ])
    func phenotypesAsLaboratoriesWriteThem(text: String, phenotype: String) throws {
        let person = try OutsidePerson("CYP2D6", phenotype: text)
        #expect(person.phenotypes("CYP2D6") == [phenotype])
        #expect(person.diplotypes("CYP2D6").isEmpty)
    }

    /// What was extensive is intermediate now where the score is 1; nobody can tell from the word.
    @Test(arguments: ["Extensive Metabolizer", "EM", "Rapid", "high", "Likely Poor Metabolizer"])
    func anOlderOrUnknownTermIsNotTranslated(text: String) throws {
        let person = try OutsidePerson("CYP2D6", phenotype: text)
        #expect(person.isRefused("CYP2D6"))
        #expect(person.messages == ["`\(text)` is not a phenotype of CYP2D6 in these rules"])
    }

    @Test(arguments: [
        ("1", ["1"]), ("1.0", ["1"]), ("1,25", ["1.25"]), ("≥4", ["≥4"]), (">=4.0", ["≥4"]), ("n/a", ["n/a"]),
    ])
    func scoresAsLaboratoriesWriteThem(text: String, scores: [String]) throws {
        #expect(try OutsidePerson("CYP2D6", score: text).scores("CYP2D6") == scores)
    }

    /// No alleles of DPYD have a score that is not known: the laboratory states none.
    @Test func aScoreOfDPYDThatIsNotAvailableRulesNothingOut() throws {
        let person = try OutsidePerson("DPYD", score: "n/a")
        #expect(person.phenotypes("DPYD").count > 2 && person.scores("DPYD").count > 2)
        let both = try OutsidePerson("DPYD", "Reference/c.1905+1G>A (*2A)", score: "NA")
        #expect(both.phenotypes("DPYD") == ["intermediate_metabolizer"] && both.scores("DPYD") == ["1"])
    }

    /// The gene of such a row is not known, and never what the file alone gives.
    @Test(arguments: ["CYP2C19*2/*2", "P450-2C19", "2C19", "CYP2C9/CYP2C19", "CYP2C19,*2/*2"])
    func aCellThatNamesMoreThanAGeneLeavesItOpen(cell: String) throws {
        let person = try OutsidePerson([OutsideCall(gene: cell, diplotype: "*2/*2")])
        #expect(person.isRefused("CYP2C19"))
        #expect(person.phenotypes("CYP2C19").count > 4)
    }

    @Test(arguments: ["CYP2C19\u{200B}", "\u{FEFF}CYP2C19", "ＣＹＰ２Ｃ１９"])
    func signsThatNobodySeesDoNotHideAGene(cell: String) throws {
        let person = try OutsidePerson([OutsideCall(gene: cell, diplotype: "*2/*2")])
        #expect(person.phenotypes("CYP2C19") == ["poor_metabolizer"])
    }

    @Test func anExactScoreAboveAllOthersIsOneOfThoseThatSayAtLeast() throws {
        let person = try OutsidePerson("CYP2D6", score: "5.5")
        #expect(person.scores("CYP2D6").allSatisfy { $0.hasPrefix("≥") })
        #expect(person.phenotypes("CYP2D6") == ["ultrarapid_metabolizer"])
    }

    @Test(arguments: ["0.1", "3.1", "-1", "1.", "", "one", "1e0", "125", "10", "1 25", "999999999999999999999"])
    func aScoreThatNoAllelesGiveIsNotKnown(score: String) throws {
        guard !score.isEmpty else { return }
        let person = try OutsidePerson("CYP2D6", score: score)
        #expect(person.isRefused("CYP2D6") || score == "1.", "\(score)")
    }

    @Test func aPhenotypeLeavesEachScoreOfItsBand() throws {
        let person = try OutsidePerson("CYP2D6", phenotype: "IM")
        #expect(person.scores("CYP2D6") == ["0.25", "0.5", "0.75", "1"])
        #expect(try OutsidePerson("CYP2D6", "*1/*4", phenotype: "IM").scores("CYP2D6") == ["1"])
    }

    /// What contradicts itself is never decided for the reader, but what is the same either way is known.
    @Test func whatContradictsItselfStaysOpen() throws {
        let person = try OutsidePerson("CYP2D6", "*1/*6", score: "4")
        #expect(person.phenotypes("CYP2D6") == ["intermediate_metabolizer", "ultrarapid_metabolizer"])
        #expect(person.messages.count == 1)
        #expect(person.messages[0].contains("activity score `4`"))
        #expect(person.messages[0].contains("diplotype `*1/*6`"))
        // The activity of *10 was 0.5 before 2019; both scores are those of a normal metabolizer.
        let older = try OutsidePerson("CYP2D6", "*1/*10", phenotype: "NM", score: "1.5")
        #expect(older.scores("CYP2D6") == ["1.25", "1.5"])
        #expect(older.phenotypes("CYP2D6") == ["normal_metabolizer"])
        #expect(try OutsidePerson("CYP2C19", "*1/*2", phenotype: "Poor Metabolizer").phenotypes("CYP2C19").count == 2)
    }

    @Test func twoCallsOfOneGeneThatDifferAreBothPossible() throws {
        let calls = [
            OutsideCall(gene: "CYP2C19", diplotype: "*1/*2", file: "a.tsv", line: 1),
            OutsideCall(gene: "CYP2C19", diplotype: "*1/*17", file: "b.tsv", line: 1),
        ]
        let person = try OutsidePerson(calls)
        #expect(person.phenotypes("CYP2C19") == ["intermediate_metabolizer", "rapid_metabolizer"])
        #expect(person.messages[0].contains("a.tsv, line 1") && person.messages[0].contains("b.tsv, line 1"))
        let same = try OutsidePerson([calls[0], OutsideCall(gene: "cyp2c19", phenotype: "IM", line: 2)])
        #expect(same.phenotypes("CYP2C19") == ["intermediate_metabolizer"])
        #expect(same.messages.isEmpty)
    }

    /// An allele that the rules do not know yet contradicts nothing that a laboratory states beside it.
    @Test func aPhenotypeStandsBesideAnAlleleThatTheRulesDoNotKnow() throws {
        let person = try OutsidePerson("CYP2C19", "*1/*999", phenotype: "Intermediate Metabolizer")
        #expect(person.phenotypes("CYP2C19") == ["intermediate_metabolizer"])
        #expect(person.diplotypes("CYP2C19").isEmpty)
        #expect(person.messages == ["`*999` is not an allele of CYP2C19 in these rules"])
        let uncertain = try OutsidePerson("CYP2D6", "*1/*28", phenotype: "NM")
        #expect(uncertain.phenotypes("CYP2D6") == ["normal_metabolizer"])
        #expect(uncertain.messages.first?.contains("do not know what *28 does") == true)
        #expect(try OutsidePerson("CYP2D6", "*1/*28").phenotypes("CYP2D6") == ["indeterminate"])
    }

    @Test func aScoreIsNotUsedWhereTheGeneHasNone() throws {
        let person = try OutsidePerson("CYP2C19", "*1/*2", score: "1")
        #expect(person.phenotypes("CYP2C19") == ["intermediate_metabolizer"])
        #expect(person.messages == ["CYP2C19 has no activity score in these rules, so `1` is not used"])
        #expect(try OutsidePerson("CYP2C19", score: "1").isRefused("CYP2C19"))
    }
}

/// Genes of which the pack has a question, or nothing.
@Suite struct OutsideQuestionTests {
    private static let phenytoin = "phenytoin_never_had_phenytoin"

    @Test(arguments: [
        ("", "*15:02 positive", "positive"), ("", "HLA-B*15:02 negative", "negative"),
        ("*15:02/*07:02", "", "positive"), ("*15:02:01/*07:02", "", "positive"), ("*07:02/*08:01:01", "", "negative"),
        ("HLA-B*07:02/HLA-B*15:01", "", "negative"), ("", "*57:01 negative; *15:02 positive", "positive"),
        ("*15:02 positive", "", "positive"), ("*57:01 positive, *15:02 negative", "", "negative"),
        ("", "*15:02 negative;", "negative"), ("HLA-B *15:02/HLA-B *07:02", "", "positive"),
        ("15:02/07:02", "", "positive"), ("HLA-B 44:02/HLA_B_08:01", "", "negative"), ("*07/*44", "", "negative"),
        ("*46:01/*07:02", "*15:02 negative", "negative"), ("*15:02/*07:02", "high risk", "positive"),
    ])
    func hlaAnswersItsQuestion(diplotype: String, phenotype: String, value: String) throws {
        let person = try OutsidePerson([OutsideCall(gene: "HLA-B", diplotype: diplotype, phenotype: phenotype)])
        #expect(person.evaluation.outside.answers.map { OutsidePerson.pack.input($0.input).name } == ["hla_b_15_02"])
        #expect(
            person.evaluation.outside.answers.map { OutsidePerson.pack.input($0.input).values[$0.value] } == [value])
        #expect(person.messages.isEmpty && person.evaluation.outside.unused.isEmpty)
        if value == "positive" { #expect(person.actions(Self.phenytoin) == ["avoid"]) }
    }

    @Test(arguments: [
        "*15/*07:02", "*15:02N/*07:02", "*07:02", "*07:02/?", "*15:2/*40:01", "*015:02/*40:01", "*15:021/*40:01",
        "B*1502/B*4001", "1502/4001", "*15:1/*40:1", "*15:02/*07:02/*40:01", "*15 positive", "*1502 negative",
        // Several names where one is expected, or more fields than an allele has.
        "*15:11,*15:02/*46:01", "*46:01/*15:11,15:02", "*46:01/*15:11 *15:02", "*46:01/*15:11 15:02",
        "*46:01/*15:11-15:02", "*46:01+*15:02/*15:11", "(*07:02/*15:02)/*44:02", "*07:02, *15:02/*44:02, *08:01",
        "[*15:02]/*44:02", "*46:01/*44:02:15:02:01", "*46:01/*15:11\u{A0}*15:02", "*46:01/*44:02\u{2009}15:02",
        "*46:01/*44:02*15:02", "*46:01/*44:02or15:02", "*46:01/*44:02|*15:02",
        // Numbers that no allele has, and serologic types, which have several alleles.
        "75/44", "15/*40:01", "*46:01/*00:00", "*46:01/*44:", "*46:01/:44:02", "*46:01/*44::02",
        "*15:11 *15:02 negative", "*15:02 *15:11 negative", "*44:02-15:02 negative", "75 negative",
    ])
    func whatDoesNotDecideItLeavesItOpen(diplotype: String) throws {
        let call = OutsideCall(gene: "HLA-B", diplotype: diplotype)
        for answers in [[:], ["hla_b_15_02": "negative"], ["hla_b_15_02": "positive"]] as [Answers] {
            let person = try OutsidePerson([call], answers: answers)
            #expect(person.evaluation.outside.answers.isEmpty)
            #expect(person.messages == ["this does not decide `hla_b_15_02`, which stays open"])
            #expect(person.actions(Self.phenytoin).count > 1)
        }
        let two = try OutsidePerson([OutsideCall(gene: "HLA-B", phenotype: "*15:02 negative"), call])
        #expect(two.evaluation.outside.answers.isEmpty)
    }

    @Test(arguments: [
        ("HLA-B", "*15:02 detected"), ("HLA-B", "positive"), ("HLA-B", "*15:2 positive"), ("HLA-B", "B*1502 positive"),
        ("HLA-B*15:02", "positive"), ("HLA-B", "*15:02:01 negative"), ("HLAB", "*15:02 carrier"), ("HLA-B", ""),
    ])
    func whatIsNotUnderstoodLeavesItOpen(gene: String, phenotype: String) throws {
        let person = try OutsidePerson(
            [OutsideCall(gene: gene, phenotype: phenotype)], answers: ["hla_b_15_02": "negative"])
        #expect(person.actions(Self.phenytoin).count > 1)
        #expect(person.messages.count == 1)
    }

    /// A part that is not understood may say that the allele was found.
    @Test(arguments: [
        ("*46:01/*15:11", "*15:02 detected"), ("*46:01/*15:11", "Positive (*15:02)"),
        ("*46:01/*44:02:01", "*15:02 carrier"),
        ("*07:02/*44:02", "*15:02"), ("*07:02/*44:02", "positive"), ("", "*15:02 negative; *15:02 detected"),
        ("", "*15:02 indeterminate, *15:02 negative"), ("", "*15:02 detected, *15:02 negative"),
        ("*46:01/*15:11", "*15:02 positive"), ("*07:02/*44:02", "high risk"),
    ])
    func whatIsNotUnderstoodIsNotOutweighedByANegative(diplotype: String, phenotype: String) throws {
        let person = try OutsidePerson([OutsideCall(gene: "HLA-B", diplotype: diplotype, phenotype: phenotype)])
        #expect(person.evaluation.outside.answers.isEmpty)
        #expect(person.messages == ["this does not decide `hla_b_15_02`, which stays open"])
        #expect(person.actions(Self.phenytoin).count > 1)
    }

    @Test(arguments: ["*15:02:01 positive", "HLA-B*15:02 positive"])
    func aLongerNameIsTheAlleleToo(phenotype: String) throws {
        let person = try OutsidePerson([OutsideCall(gene: "HLAB", phenotype: phenotype)])
        #expect(person.actions(Self.phenytoin) == ["avoid"])
    }

    @Test func anotherAnswerOfThePersonLeavesItOpen() throws {
        let call = OutsideCall(gene: "HLA-B", phenotype: "*15:02 negative")
        let person = try OutsidePerson([call], answers: ["hla_b_15_02": "positive"])
        #expect(person.evaluation.outside.answers.isEmpty)
        #expect(person.messages.first?.contains("stays open") == true)
        #expect(person.actions(Self.phenytoin).count > 1)
        let same = try OutsidePerson([call], answers: ["hla_b_15_02": "negative"])
        #expect(same.messages.isEmpty && same.evaluation.outside.answers.count == 1)
    }

    @Test(arguments: [
        OutsideCall(gene: "MT-RNR1", diplotype: "1555A>G"), OutsideCall(gene: "HLA-B", phenotype: "*57:01 positive"),
        OutsideCall(gene: "HLA-A", phenotype: "*31:01 negative"), OutsideCall(gene: "CYP1A2", diplotype: "*1/*30"),
    ])
    func aCallThatNoRuleUsesIsKept(call: OutsideCall) throws {
        let person = try OutsidePerson([call])
        #expect(person.evaluation.outside.unused.map(\.gene) == [call.gene])
        #expect(person.messages.isEmpty)
    }
}
