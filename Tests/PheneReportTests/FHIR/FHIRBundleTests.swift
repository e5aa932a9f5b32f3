// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// What a Bundle says of invented people; `.ci/fhir` validates Bundles of many more with the models of another project.
@Suite("FHIR Bundles") struct FHIRBundleTests {
    private typealias Object = [String: Any]

    private let known = InventedGenes.content(InventedGenes.sequenced(["rs1": "T/T", "rs22": "A/A", "rs21": "C/T"]))
    private let several = InventedGenes.content(InventedGenes.sequenced(["rs1": "C/T", "rs2": "A/G"]))
    private let nothing = InventedGenes.content(InventedGenes.genome([:]))

    private func entries(_ content: ReportContent) throws -> [Object] {
        let bundle = try #require(
            JSONSerialization.jsonObject(with: Data(FHIRBundle(content).text.utf8)) as? Object)
        #expect(bundle["resourceType"] as? String == "Bundle")
        #expect(bundle["type"] as? String == "collection")
        return try #require(bundle["entry"] as? [Object])
    }

    private func resources(_ content: ReportContent, profile: String? = nil) throws -> [Object] {
        try entries(content).map { try #require($0["resource"] as? Object) }.filter { resource in
            guard let profile else { return true }
            let profiles = (resource["meta"] as? Object)?["profile"] as? [String] ?? []
            return profiles == ["http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/" + profile]
        }
    }

    /// The observations with a code, of a gene or medicine by the first word of their text.
    private func observations(_ code: String, of name: String, in content: ReportContent) throws -> [Object] {
        try resources(content).filter { resource in
            let codings = (resource["code"] as? Object)?["coding"] as? [Object]
            let text = (resource["text"] as? Object)?["div"] as? String ?? ""
            return codings?.first?["code"] as? String == code && text.contains("xhtml\">\(name)")
        }
    }

    private func value(_ observation: Object?) -> String? {
        (observation?["valueCodeableConcept"] as? Object)?["text"] as? String
    }

    private func absence(_ observation: Object?) -> String? {
        let codings = (observation?["dataAbsentReason"] as? Object)?["coding"] as? [Object]
        return codings?.first?["code"] as? String
    }

    /// The texts of the components with words for a code.
    private func components(_ words: String, of observation: Object?) -> [String] {
        (observation?["component"] as? [Object] ?? []).filter { ($0["code"] as? Object)?["text"] as? String == words }
            .compactMap { $0["valueString"] as? String }
    }

    @Test func oneReportRefersToEveryObservation() throws {
        for content in [known, several, nothing] {
            let resources = try resources(content)
            let report = try #require(resources.first)
            #expect(report["resourceType"] as? String == "DiagnosticReport")
            let results = try #require(report["result"] as? [Object]).compactMap { $0["reference"] as? String }
            let observations = resources.filter { $0["resourceType"] as? String == "Observation" }
            #expect(results == observations.map { "urn:uuid:\($0["id"] as? String ?? "")" })
            #expect(Set(results).count == results.count)
        }
    }

    @Test func aPairThatIsKnownIsAGenotype() throws {
        let genotype = try observations("84413-4", of: "AAA", in: known).first
        #expect(value(genotype) == "AAA *2/*2")
        #expect(absence(genotype) == nil)
        #expect(try resources(known, profile: "genotype").count == 2)
        let haplotypes = try observations("84414-2", of: "AAA", in: known)
        #expect(haplotypes.compactMap { value($0) } == ["AAA *2"])
    }

    @Test func ofSeveralPairsNoneIsPicked() throws {
        let genotype = try observations("84413-4", of: "AAA", in: several).first
        #expect(value(genotype) == nil)
        #expect(absence(genotype) == "unknown")
        #expect(components("Possible genotype", of: genotype) == ["*1/*4", "*2/*3"])
        #expect(genotype?["meta"] == nil)
        #expect(try observations("84414-2", of: "AAA", in: several).isEmpty)
    }

    @Test func whatWasNotReadHasAReasonAndNoValue() throws {
        for resource in try resources(nothing) where resource["resourceType"] as? String == "Observation" {
            #expect(resource["valueCodeableConcept"] == nil)
            #expect(absence(resource) == "unknown")
            #expect(components("Possible genotype", of: resource).isEmpty)
            #expect(components("Possible phenotype", of: resource).isEmpty)
        }
        #expect(try resources(nothing).allSatisfy { $0["resourceType"] as? String != "Task" })
    }

    @Test func nothingIsSaidToBeAbsent() {
        for content in [known, several, nothing] { #expect(!FHIRBundle(content).text.contains("LA9634-2")) }
    }

    @Test func aVariantIsWhatDiffersFromTheReference() throws {
        let variants = try observations("69548-6", of: "AAA", in: several)
        #expect(variants.count == 2)
        let text = FHIRBundle(several).text
        #expect(text.contains("\"LA6706-1\""))
        #expect(text.contains("\"rs1\""))
        #expect(!text.contains("\"LA6705-3\""))
        #expect(FHIRBundle(known).text.contains("\"LA6705-3\""))
    }

    @Test func aPhenotypeHasTheCodeOfTheGuideWhereItIsKnown() throws {
        let poor = try #require(try observations("therapeutic-implication", of: "AAA", in: known).first)
        let text = String(decoding: try JSONSerialization.data(withJSONObject: poor), as: UTF8.self)
        #expect(text.contains("LA9657-3"))
        let open = try #require(try observations("therapeutic-implication", of: "AAA", in: nothing).first)
        #expect(absence(open) == "unknown")
        #expect(!FHIRBundle(nothing).text.contains("LA9657-3"))
    }

    @Test func aGeneThatNeedsALaboratoryHasNoHaplotype() throws {
        #expect(value(try observations("84413-4", of: "LAB", in: known).first) == nil)
        #expect(try observations("84414-2", of: "LAB", in: known).isEmpty)
        #expect(try observations("69548-6", of: "LAB", in: known).count == 1)
    }

    @Test func onlyAKnownRecommendationIsProposed() throws {
        let tasks = try resources(known, profile: "medication-recommendation")
        #expect(tasks.count == 3)
        for task in tasks {
            let description = try #require(task["description"] as? String)
            #expect(description.hasSuffix(MedicineEntry.warning))
        }
        #expect(try resources(several, profile: "medication-recommendation").isEmpty == false)
        #expect(
            try observations("therapeutic-implication", of: "Gamma", in: known).compactMap { absence($0) } == [
                "unknown"
            ])
    }

    @Test func theSameReportGivesTheSameBytesAndAnotherPersonOtherIds() throws {
        let again = InventedGenes.content(InventedGenes.sequenced(["rs1": "T/T", "rs22": "A/A", "rs21": "C/T"]))
        #expect(FHIRBundle(known).text == FHIRBundle(again).text)
        let ids = Set(try entries(known).compactMap { $0["fullUrl"] as? String })
        let others = Set(try entries(several).compactMap { $0["fullUrl"] as? String })
        #expect(ids.isDisjoint(with: others))
        #expect(ids.allSatisfy { $0.hasPrefix("urn:uuid:") && $0.utf8.count == 45 })
    }

    @Test func nothingNamesTheFileOrADay() {
        for content in [known, nothing] {
            let text = FHIRBundle(content).text
            #expect(!text.contains(Example.file.path))
            #expect(!text.contains("effective") && !text.contains("issued") && !text.contains("timestamp"))
        }
    }

    @Test func aRedactedReportHasNoGenotype() throws {
        let genome = InventedGenes.sequenced(["rs1": "T/T"])
        let content = InventedGenes.content(genome, isRedacted: true)
        let text = FHIRBundle(content).text
        for hidden in ["*2", "rs1\"", "LA9633-4", "84414-2"] { #expect(!text.contains(hidden), "\(hidden)") }
        #expect(absence(try observations("84413-4", of: "AAA", in: content).first) == "masked")
        // Results stay, as in every redacted report.
        #expect(text.contains("LA9657-3"))
    }

    @Test func whatAConsentWithholdsIsMasked() throws {
        let pack = Example.compile(
            InventedGenes.rules + """
                scale told = held "held" < none "none" < some "some"
                input wanted : consent "Do you want to know of AAA?"
                finding secret : told "Secret" {
                  by AAA, wanted {
                    | * | no | held |
                    | poor | yes | some |
                    | intermediate, normal, indeterminate | yes | none |
                  }
                  on unknown "Nothing is concluded."
                  evidence limited
                  cite first
                }

                """)
        let genome = InventedGenes.sequenced(["rs1": "T/T"])
        let content = ReportContent(Evaluation(pack, genome: genome), file: Example.file)
        let genotype = try observations("84413-4", of: "AAA", in: content).first
        #expect(absence(genotype) == "masked")
        #expect(!FHIRBundle(content).text.contains("LA9657-3"))
    }

    @Test func severalReportsAreOneBundle() throws {
        let bundle = FHIRBundle([known, several]).text
        #expect(bundle.split(separator: "\"DiagnosticReport\"").count == 3)
        let ids = bundle.split(separator: "\n").filter { $0.contains("\"fullUrl\"") }
        #expect(Set(ids).count == ids.count)
    }
}
