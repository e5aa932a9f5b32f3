// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// The texts of the pack that depend on no genotype: complete, in two versions, and within their limits.
@Suite struct TopicsTests {
    private static let pack = Norepinephrine.pack
    private static let topics = (0..<pack.topicCount).map { pack.topic($0) }

    private func topic(_ name: String) throws -> Topic { try #require(Self.topics.first { $0.name == name }) }

    @Test func everyGeneHasALayAndAClinicianTextAndAStepInThePathway() {
        let figure = Self.pack.figure(0)
        let placed = Set(figure.steps.flatMap(\.genes) + figure.bindings.flatMap(\.genes))
        #expect(Self.pack.ownGenes.count == 18)
        for index in Self.pack.ownGenes {
            let gene = Self.pack.gene(index)
            #expect(!gene.about.isEmpty && !gene.clinician.isEmpty, "\(gene.symbol)")
            #expect(placed.contains(index), "\(gene.symbol)")
        }
    }

    @Test func aGeneWithoutASiteStatesThis() {
        let read = Set((0..<Self.pack.loci.loci.count).compactMap { Self.pack.variant($0).gene })
        for index in Self.pack.ownGenes where !read.contains(index) {
            #expect(Self.pack.gene(index).about.string.contains("No site of this gene is used"))
        }
    }

    @Test func everyFindingAdviceAndPathwayHasATextForClinicians() {
        for index in Self.pack.ownFindings {
            let finding = Self.pack.finding(index)
            #expect(!finding.clinician.isEmpty, "\(finding.name)")
            #expect(finding.about(for: .clinician) == finding.clinician && finding.about(for: .lay) == finding.about)
        }
        for index in 0..<Self.pack.adviceCount {
            let advice = Self.pack.advice(index)
            #expect(!advice.clinician.isEmpty && !advice.text.isEmpty, "\(advice.name)")
            #expect(advice.text(for: .clinician) == advice.clinician && advice.text(for: .lay) == advice.text)
        }
        #expect(!Self.pack.pathway(0).clinician.isEmpty)
    }

    @Test func aFindingFromOneAncestryOrAFewPatientsNamesThePopulation() {
        let limited = Self.pack.ownFindings.map { Self.pack.finding($0) }.filter { $0.evidence >= .moderate }
        // Carrier findings are based on single patients, and state this; two findings on beta-2 pool several populations.
        let excused: Set = [
            "dbh_val101met", "dbh_asp114glu", "dbh_cys269phe", "dbh_ala362glu", "dbh_tyr556cys", "beta2_arg16",
            "beta2_glu27",
        ]
        for finding in limited where !excused.contains(finding.name) {
            #expect(!finding.populations.isEmpty, "\(finding.name)")
        }
    }

    @Test func aTopicWithOneTextHasItForAllAudiences() throws {
        let tyrosine = try topic("tyrosine")
        #expect(tyrosine.clinician.isEmpty && tyrosine.about(for: .clinician) == tyrosine.about)
    }

    @Test func everyTargetOfAnAdviceIsDescribed() {
        for index in 0..<Self.pack.adviceCount {
            for target in Self.pack.advice(index).targets {
                #expect(Self.pack.topic(ofTarget: target) != nil, "\(Self.pack.target(target))")
            }
        }
    }

    @Test func theFigureIsRateLimitedByTyrosineHydroxylaseWithAnOptimumInTheMiddle() throws {
        let figure = Self.pack.figure(0)
        #expect(figure.optimum == .middle)
        let slow = figure.steps.filter(\.isRateLimiting)
        #expect(slow.count == 1)
        #expect(slow.first?.genes.map { Self.pack.gene($0).symbol } == ["TH"])
        #expect(slow.first?.needs.map { Self.pack.topic($0).name } == ["bh4"])
        let dbh = try #require(figure.steps.first { $0.genes.map { Self.pack.gene($0).symbol } == ["DBH"] })
        #expect(dbh.needs.map { Self.pack.topic($0).name } == ["copper", "vitamin_c"])
        #expect(dbh.within.map { Self.pack.topic($0).name } == "vesicle")
    }

    @Test func everyFindingBelongsToAStepByItsGene() {
        let figure = Self.pack.figure(0)
        let placed = Set(figure.steps.flatMap(\.genes) + figure.bindings.flatMap(\.genes))
        for index in Self.pack.ownFindings {
            let genes = Self.pack.genes(ofFinding: index)
            #expect(!genes.isEmpty && placed.isSuperset(of: genes), "\(Self.pack.finding(index).name)")
        }
    }

    @Test(arguments: [
        ("atomoxetine", "SLC6A2"), ("solriamfetol", "SLC6A2"), ("snris", "SLC6A2"), ("disulfiram", "DBH"),
        ("metoprolol", "ADRB1"),
    ])
    func aDrugNamesItsTargetAndASource(drug: String, gene: String) throws {
        let topic = try topic(drug)
        let genes = topic.relations.compactMap { relation in
            if case .gene(let index) = relation.object { Self.pack.gene(index).symbol } else { nil }
        }
        #expect(topic.kind == .drug && genes == [gene] && !topic.cites.isEmpty)
    }

    /// The medicines whose guidance the pack takes from the pack of pharmacogenes, and shows with its own texts.
    @Test(arguments: [
        ("atomoxetine", ["atomoxetine"]), ("snris", ["venlafaxine"]), ("metoprolol", ["metoprolol"]),
        (
            "tricyclics",
            ["amitriptyline", "clomipramine", "desipramine", "doxepin", "imipramine", "nortriptyline", "trimipramine"]
        ),
    ])
    func aDrugShowsTheGuidanceOfItsMedicines(drug: String, medicines: [String]) throws {
        let named = try topic(drug).guidance.compactMap { Self.pack.finding($0).guidance?.drug }
        #expect(Set(named) == Set(medicines))
    }

    /// All guidance that came along is shown with one of them.
    @Test func noGuidanceIsWithoutAText() {
        let shown = Set(Self.topics.flatMap(\.guidance))
        let all = (0..<Self.pack.findingCount).filter { Self.pack.finding($0).guidance != nil }
        #expect(!all.isEmpty && shown == Set(all))
    }

    @Test(arguments: [
        "adhd", "alzheimer", "parkinson", "depression", "anxiety", "neuropathic_pain", "me_cfs", "long_covid", "pots",
        "dbh_deficiency", "cyb561_deficiency", "net_deficiency", "brunner_syndrome", "wilson_disease",
    ])
    func aConditionHasItsText(condition: String) throws {
        #expect(try topic(condition).kind == .condition)
    }

    @Test func everyRareHarmfulVariantNeedsConfirmationInAnAccreditedLaboratory() {
        let flags: Set = [
            "dbh_splice", "dbh_val101met", "dbh_asp114glu", "dbh_cys269phe", "dbh_ala362glu", "dbh_tyr556cys",
            "net_ala457pro", "maoa_loss",
        ]
        let findings = (0..<Self.pack.findingCount).map { Self.pack.finding($0) }.filter { flags.contains($0.name) }
        #expect(findings.count == flags.count)
        for finding in findings {
            #expect(finding.cautions.contains { $0.string.contains("accredited laboratory") }, "\(finding.name)")
        }
        let recommendations = (0..<Self.pack.adviceCount).map { Self.pack.advice($0) }.filter {
            $0.name.hasPrefix("confirm_")
        }
        #expect(recommendations.count == 3)
        for advice in recommendations {
            #expect([advice.text, advice.clinician].allSatisfy { $0.string.contains("accredited laboratory") })
        }
    }

    /// Errors printed elsewhere, which the pack must not repeat.
    @Test(arguments: [
        "influx of norepinephrine", "creatine raises norepinephrine", "raises heart rate by alpha-2",
        "increases heart rate by alpha-2", "more is better", "higher is better",
    ])
    func knownErrorsAreNotRepeated(error: String) {
        var texts = Self.topics.flatMap { [$0.about, $0.clinician] } + [Self.pack.about]
        for index in 0..<Self.pack.findingCount {
            let finding = Self.pack.finding(index)
            texts += [finding.about, finding.clinician] + finding.cautions + finding.rows.map(\.note)
        }
        for index in 0..<Self.pack.adviceCount {
            let advice = Self.pack.advice(index)
            texts += [advice.text, advice.clinician] + advice.cautions
        }
        #expect(!texts.contains { $0.string.lowercased().contains(error) })
    }

    /// Phrases on which readers without training stumble.
    @Test(arguments: ["in between", "the reference group", "use only when", "travelled", "letter", "by mechanism"])
    func phrasesThatReadersStumbleOnAreNotInLayTexts(phrase: String) {
        var texts = Self.topics.map(\.about) + [Self.pack.about, Self.pack.pathway(0).about]
        for index in 0..<Self.pack.findingCount {
            let finding = Self.pack.finding(index)
            texts += [finding.title, finding.about, finding.unknownText] + finding.cautions + finding.rows.map(\.note)
            texts += Self.pack.scale(finding.scale).steps.map(\.title)
        }
        for index in 0..<Self.pack.adviceCount {
            let advice = Self.pack.advice(index)
            texts += [advice.title, advice.text, advice.unknownText] + advice.cautions
        }
        #expect(!texts.contains { $0.string.lowercased().contains(phrase) })
    }

    /// Norepinephrine by rs7194256 was measured in one sample of patients, and by COMT in none.
    @Test func theOverallDirectionCountsOnlyWhatWasMeasured() {
        let counted = Self.pack.pathway(0).flows.map { Self.pack.finding($0.finding).name }
        #expect(counted == ["dbh_activity"])
    }

    /// No dose of a drug is advised: amounts in texts are from trials, and described as such.
    @Test func drugsAndTargetsNameNoDose() {
        for topic in Self.topics where topic.kind == .drug {
            #expect(!topic.about.string.contains(" mg"), "\(topic.name)")
        }
    }
}
