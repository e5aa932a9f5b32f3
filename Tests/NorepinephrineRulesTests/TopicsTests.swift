// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneRuntime
import Testing

/// What the pack says apart from any genotype: whole, in two registers, and within its limits.
@Suite struct TopicsTests {
    private static let pack = Norepinephrine.pack
    private static let topics = (0..<pack.topicCount).map { pack.topic($0) }

    private func topic(_ name: String) throws -> TopicFacts { try #require(Self.topics.first { $0.name == name }) }

    @Test func everyGeneHasATextInTwoRegistersAndAPlaceInThePathway() {
        let course = Self.pack.course(0)
        let placed = Set(course.steps.flatMap(\.genes) + course.bindings.flatMap(\.genes))
        #expect(Self.pack.geneCount == 17)
        for index in 0..<Self.pack.geneCount {
            let gene = Self.pack.gene(index)
            #expect(!gene.about.isEmpty && !gene.clinician.isEmpty, "\(gene.symbol)")
            #expect(placed.contains(index), "\(gene.symbol)")
        }
    }

    @Test func aGeneWithoutASiteSaysSo() {
        let read = Set((0..<Self.pack.loci.loci.count).compactMap { Self.pack.variant($0).gene })
        for index in 0..<Self.pack.geneCount where !read.contains(index) {
            #expect(Self.pack.gene(index).about.contains("No site of this gene is read"))
        }
    }

    @Test func everyFindingAdviceAndPathwayHasATextForClinicians() {
        for index in 0..<Self.pack.findingCount {
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

    @Test func aFindingFromOneAncestryOrAFewPatientsSaysInWhom() {
        let limited = (0..<Self.pack.findingCount).map { Self.pack.finding($0) }.filter { $0.evidence >= .moderate }
        // Carrier findings rest on single patients, and say so; what two findings on beta-2 pool is not of one people.
        let excused: Set = [
            "dbh_val101met", "dbh_asp114glu", "dbh_cys269phe", "dbh_ala362glu", "dbh_tyr556cys", "beta2_arg16",
            "beta2_glu27",
        ]
        for finding in limited where !excused.contains(finding.name) {
            #expect(!finding.populations.isEmpty, "\(finding.name)")
        }
    }

    @Test func aTopicWithOneTextGivesItToAllReaders() throws {
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

    @Test func theCourseIsRateLimitedByTyrosineHydroxylaseAndBestInTheMiddle() throws {
        let course = Self.pack.course(0)
        #expect(course.optimum == .middle)
        let slow = course.steps.filter(\.isRateLimiting)
        #expect(slow.count == 1)
        #expect(slow.first?.genes.map { Self.pack.gene($0).symbol } == ["TH"])
        #expect(slow.first?.needs.map { Self.pack.topic($0).name } == ["bh4"])
        let dbh = try #require(course.steps.first { $0.genes.map { Self.pack.gene($0).symbol } == ["DBH"] })
        #expect(dbh.needs.map { Self.pack.topic($0).name } == ["copper", "vitamin_c"])
        #expect(dbh.within.map { Self.pack.topic($0).name } == "vesicle")
    }

    @Test func everyFindingHasItsPlaceByItsGene() {
        let course = Self.pack.course(0)
        let placed = Set(course.steps.flatMap(\.genes) + course.bindings.flatMap(\.genes))
        for index in 0..<Self.pack.findingCount {
            let genes = Self.pack.genes(ofFinding: index)
            #expect(!genes.isEmpty && placed.isSuperset(of: genes), "\(Self.pack.finding(index).name)")
        }
    }

    @Test(arguments: [
        ("atomoxetine", "SLC6A2"), ("solriamfetol", "SLC6A2"), ("snris", "SLC6A2"), ("disulfiram", "DBH"),
        ("metoprolol", "ADRB1"),
    ])
    func aDrugNamesWhatItActsOnAndWhoSaysSo(drug: String, gene: String) throws {
        let topic = try topic(drug)
        let genes = topic.relations.compactMap { relation in
            if case .gene(let index) = relation.object { Self.pack.gene(index).symbol } else { nil }
        }
        #expect(topic.kind == .drug && genes == [gene] && !topic.cites.isEmpty)
    }

    @Test(arguments: [
        "adhd", "alzheimer", "parkinson", "depression", "anxiety", "neuropathic_pain", "me_cfs", "long_covid", "pots",
        "dbh_deficiency", "net_deficiency", "brunner_syndrome", "wilson_disease",
    ])
    func aConditionHasItsText(condition: String) throws {
        #expect(try topic(condition).kind == .condition)
    }

    @Test func everyClinicalFlagAsksForConfirmationInAnAccreditedLaboratory() {
        let flags: Set = [
            "dbh_splice", "dbh_val101met", "dbh_asp114glu", "dbh_cys269phe", "dbh_ala362glu", "dbh_tyr556cys",
            "net_ala457pro", "maoa_loss",
        ]
        let findings = (0..<Self.pack.findingCount).map { Self.pack.finding($0) }.filter { flags.contains($0.name) }
        #expect(findings.count == flags.count)
        for finding in findings {
            #expect(finding.cautions.contains { $0.contains("accredited laboratory") }, "\(finding.name)")
        }
        let advices = (0..<Self.pack.adviceCount).map { Self.pack.advice($0) }.filter { $0.name.hasPrefix("confirm_") }
        #expect(advices.count == 3)
        for advice in advices {
            #expect(advice.text.contains("accredited laboratory") && advice.clinician.contains("accredited laboratory"))
        }
    }

    /// What was printed wrongly elsewhere, and must not be said here.
    @Test(arguments: [
        "influx of norepinephrine", "creatine raises norepinephrine", "raises heart rate by alpha-2",
        "increases heart rate by alpha-2", "more is better", "higher is better",
    ])
    func knownErrorsAreNotSaid(error: String) {
        var texts = Self.topics.flatMap { [$0.about, $0.clinician] } + [Self.pack.about]
        for index in 0..<Self.pack.findingCount {
            let finding = Self.pack.finding(index)
            texts += [finding.about, finding.clinician] + finding.cautions + finding.rows.map(\.note)
        }
        for index in 0..<Self.pack.adviceCount {
            let advice = Self.pack.advice(index)
            texts += [advice.text, advice.clinician] + advice.cautions
        }
        #expect(!texts.contains { $0.lowercased().contains(error) })
    }

    /// No dose of a drug is advised: the amounts that stand in texts are those of trials, named as such.
    @Test func drugsAndAdviceTargetsNameNoDoseToTake() {
        for topic in Self.topics where topic.kind == .drug {
            #expect(!topic.about.contains(" mg"), "\(topic.name)")
        }
    }
}
