// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

@Suite struct DiffCommandTests {
    private func books(_ bench: Bench) throws -> (old: String, new: String) {
        let new = Bench.rules.replacing("A/A, A/G -> low", with: "A/A -> low\nA/G -> high")
        return (try bench.file("old/small.phene", Bench.rules), try bench.file("new/small.phene", new))
    }

    @Test func aChangedClaimIsADifferenceEvenIfNoResultChanges() throws {
        let bench = try Bench()
        let old = try bench.file("old.phene", Bench.rules)
        let new = try bench.file("new.phene", Bench.rules.replacing("evidence limited", with: "evidence strong"))
        let result = bench.run("diff", old, new)
        #expect(result.code == .rulesFail)
        #expect(result.output.contains("finding aaa: changed, with the same results\n  evidence: limited -> strong\n"))
    }

    @Test func formatsForProgramsNameTheirSchemas() throws {
        let bench = try Bench()
        let (old, new) = try books(bench)
        let json = bench.run("diff", old, new, "--json").output
        #expect(json.contains("\"schema\": \"phene-diff\""))
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
        let person = try bench.file("person.txt", "# build 37\nrs10\t2\t1000\tAG\n")
        let one = bench.run("diff", old, new, "--against", person, "--json").output
        #expect(one.contains("\"schema\": \"phene-diff-person\""))
        #expect(try JSONSerialization.jsonObject(with: Data(one.utf8)) is [String: Any])
    }

    @Test func rulesWithErrorsAreNotADifference() throws {
        let bench = try Bench()
        let path = try bench.file("old/small.phene", Bench.rules)
        let wrong = try bench.file("new/small.phene", Bench.rules.replacing("G/G -> high", with: "G/T -> high"))
        let result = bench.run("diff", path, wrong)
        #expect(result.code == .input)
        #expect(result.errors.contains("the rules have errors"))
        #expect(bench.run("diff", path, path, "--against", "-").code == .usage)
    }
}
