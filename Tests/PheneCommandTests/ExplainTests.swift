// SPDX-License-Identifier: Apache-2.0

import PheneCommand
import Testing

@Suite struct ExplainTests {
    @Test func aFindingIsExplainedDownToTheLineOfTheFile() throws {
        let bench = try Bench()
        let result = bench.run("explain", try bench.person(), "dbh_activity")
        #expect(result.code == .done)
        for part in [
            "dbh_activity is very_low", "dbh.phene:", "T/T -> very_low", "`TT`, line 2", "GRCh37", "plus strand",
        ] {
            #expect(result.output.contains(part))
        }
    }

    @Test func aWrongNameIsAnErrorWithASuggestion() throws {
        let bench = try Bench()
        let result = bench.run("explain", try bench.person(), "dbh_activty")
        #expect(result.code == .usage)
        #expect(result.errors.contains("did you mean `dbh_activity`?"))
    }

    @Test(arguments: ["PH0201", "ph0201"])
    func aCodeHasAnExplanationWithAWrongAndARightExample(code: String) throws {
        let result = try Bench().run("explain", code)
        #expect(result.code == .done)
        #expect(result.output.hasPrefix("PH0201: "))
        #expect(result.output.contains("\nwrong\n"))
        #expect(result.output.contains("\nright\n"))
    }
}
