// SPDX-License-Identifier: Apache-2.0

import PersonalRules
import PheneGenome
import PheneRuntime
import Testing

@Suite("a pack that uses one of another package") struct PersonalPackTests {
    @Test func holdsTheFindingsOfThePackThatItUses() {
        let report = Personal.report(on: Genome(["rs1611115": "C/T"]), inputs: .init(pots: true))
        #expect(report[.dbhActivity] == .intermediate)
        #expect(report[.takeDbhAlong] == .applies)
    }

    /// Also those of a pack that the used pack uses in part.
    @Test(arguments: [("dbh_activity", "Norepinephrine"), ("atomoxetine_adults", "Pharmacogenes")])
    func namesTheFilesOfTheOtherPackageByItsName(name: String, folder: String) throws {
        let pack = Personal.pack
        let index = try #require((0..<pack.findingCount).first { pack.name(of: .finding($0)) == name })
        let explanation = Personal.report(on: Genome()).evaluation.explanation(of: .finding(index)).description
        #expect(explanation.contains("Phene/Rules/\(folder)/"), "\(explanation)")
    }
}
