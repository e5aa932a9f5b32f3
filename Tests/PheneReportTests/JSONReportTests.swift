// SPDX-License-Identifier: Apache-2.0

import PheneModel
import Foundation
import PheneReport
import PheneRuntime
import Testing

@Suite struct JSONReportTests {
    private func parsed(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theReportNamesItsSchemaAndVersion() throws {
        let json = try parsed(JSONReport(Example.content(["rs20": "T/T"])).text)
        #expect(json["schema"] as? String == "phene-report")
        #expect(json["version"] as? Int == JSONReport.version)
    }

    @Test func anUnknownResultIsNullWithItsPossibleStepsAndNeeds() throws {
        let json = try parsed(JSONReport(Example.content(["rs10": "A/."])).text)
        let findings = try #require(json["findings"] as? [[String: Any]])
        let finding = try #require(findings.first { $0["name"] as? String == "aaa_level" })
        let result = try #require(finding["result"] as? [String: Any])
        #expect(result["known"] is NSNull)
        let possible = try #require(result["possible"] as? [[String: String]])
        #expect(possible.map { $0["name"] } == ["low", "middle"])
        #expect((result["needs"] as? [[String: String]])?.map { $0["name"] } == ["rs10"])
        #expect(finding["meaning"] is NSNull)
        #expect(finding["place"] as? String == "Rules/example.phene:23")
    }

    @Test func eachTargetHasItsOwnVerdict() throws {
        let json = try parsed(JSONReport(Example.content(["rs20": "T/T"])).text)
        let recommendations = try #require(json["recommendations"] as? [[String: Any]])
        let copper = try #require(recommendations.first { $0["name"] as? String == "copper" })
        let targets = try #require(copper["targets"] as? [[String: Any]])
        #expect(targets.map { $0["verdict"] as? String } == ["held", "applies"])
        let needs = try #require(targets[0]["needs"] as? [[[String: String]]])
        #expect(needs.map { $0.map { $0["name"] } } == [["wilson"]])
    }

    @Test func hostileTextDecodesToTheSameString() throws {
        var file = Example.file
        file.path = TextReportTests.hostile
        let json = try parsed(JSONReport(Example.content([:], file: file)).text)
        #expect((json["file"] as? [String: Any])?["path"] as? String == TextReportTests.hostile)
    }

    @Test func theSamePersonGivesTheSameBytes() {
        let answers: Answers = ["wilson": "no", "sleepless": "yes"]
        let one = JSONReport(Example.content(["rs10": "A/G", "rs20": "T/T"], answers)).text
        for _ in 0..<5 { #expect(JSONReport(Example.content(["rs10": "A/G", "rs20": "T/T"], answers)).text == one) }
    }

    @Test func nothingOfTheTextIsMissing() {
        // Every sentence that the rules say to this person is in both forms.
        let content = Example.content(["rs10": "A/G", "rs20": "T/T"], ["wilson": "yes"])
        for sentence in [
            "Sentence of A/G.", "Sentence of T/T.", "A caution on AAA.", "AAA in plasma", "Text of copper.",
            "copper piles up", "The reference letter is the rare one.", "First paper",
        ] {
            #expect(JSONReport(content).text.contains(sentence))
            #expect(content.flat.contains(sentence))
        }
    }
}
