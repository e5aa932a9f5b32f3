// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneSemantics
import PheneTesting
import Testing

/// A test of a rule file proves no more than what the rules say of a person.
@Suite struct ConditionsInTestsTests {
    @Test func aPropertyOfEverybodyIncludesUntestedPeople() {
        let rules = """
            property "whoever is tested or not is known" {
              for all rs1611115 or missing
              given pots = yes
              where (has(rs1611115, C) or rs1611115 = T/T) and pots = yes
              expect known dbh_activity
            }
            """
        let file = SourceFile(path: "rules.phene", text: MessagePages.file(rules))
        let errors = Compilation(files: [file]).checkWithProperties().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code.name) == ["PH0909"])
    }
}
