// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneIR
import PheneSemantics
import Testing

@Suite struct GivenFileTests {
    private static let person = """
        # calls on the plus strand, build 37
        rs1611115\t9\t136500515\tTT
        rs4680\t22\t19951271\tAG

        """

    private func test(_ clauses: String) -> String { "test \"t\" {\n\(clauses)\n}\n" }

    @Test func theCallsOfTheFileAreGiven() throws {
        let result = checked(
            test("given file \"people/one.txt\"\nexpect dbh_activity = low"),
            companions: ["people/one.txt": Self.person])
        #expect(result.messages == [])
        let given = try #require(result.book?.tests.first?.genotypes)
        #expect(given.map(\.text) == ["T/T"])
    }

    @Test func aNoCallIsNotReadAsAGenotype() throws {
        let text = Self.person.split(separator: "TT").joined(separator: "--")
        let result = checked(
            test("given file \"one.txt\"\nexpect dbh_activity unknown"), companions: ["one.txt": text])
        #expect(result.book?.tests.first?.genotypes.map(\.text) == ["./."])
    }

    @Test(arguments: ["nobody.txt", "broken.txt", "/etc/one.txt", "../one.txt", "people//one.txt", ""])
    func whatCannotBeReadIsAnErrorAtTheClause(path: String) throws {
        let result = checked(
            test("given file \"\(path)\"\nexpect dbh_activity = low"),
            companions: ["broken.txt": "no genotypes\n", "/etc/one.txt": Self.person, "../one.txt": Self.person])
        #expect(result.codes == ["PH0906"])
        #expect(result.diagnostics.first?.primary.label.isEmpty == path.contains("/") || path.isEmpty)
    }

    @Test func aFileIsGivenOnce() {
        let result = checked(
            test("given file \"one.txt\"\ngiven file \"one.txt\"\nexpect dbh_activity = low"),
            companions: ["one.txt": Self.person])
        #expect(result.codes == ["PH0904"])
    }

    @Test func aPropertyMayGiveAFileToo() {
        let text = "property \"p\" {\n  for all pots\n  given file \"one.txt\"\n  expect dbh_activity = low\n}\n"
        #expect(checked(text, companions: ["one.txt": Self.person]).messages == [])
    }
}
