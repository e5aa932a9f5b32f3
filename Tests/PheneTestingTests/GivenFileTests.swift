// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneModel
import PheneSemantics
import PheneTesting
import Testing

@Suite struct GivenFileTests {
    private static let person = """
        # calls on the plus strand, build 37
        rs1611115\t9\t136500515\tTT
        rs4680\t22\t19951271\tAG

        """

    private func test(_ clauses: String) -> String { "test \"t\" {\n\(clauses)\n}\n" }

    @Test func aTestGetsTheCallsOfItsFile() throws {
        let result = checked(
            test("given file \"people/one.txt\"\nexpect dbh_activity = low"),
            files: ["people/one.txt": Self.person])
        #expect(result.messages == [])
        let given = try #require(result.book?.tests.first?.genotypes)
        #expect(given.map(\.text) == ["T/T"])
    }

    @Test func aNoCallIsNotReadAsAGenotype() throws {
        let text = Self.person.split(separator: "TT").joined(separator: "--")
        let result = checked(
            test("given file \"one.txt\"\nexpect dbh_activity unknown"), files: ["one.txt": text])
        #expect(result.book?.tests.first?.genotypes.map(\.text) == ["./."])
    }

    @Test(arguments: ["nobody.txt", "broken.txt", "/etc/one.txt", "../one.txt", "people//one.txt", ""])
    func anUnreadableFileIsAnErrorAtItsClause(path: String) throws {
        let result = checked(
            test("given file \"\(path)\"\nexpect dbh_activity = low"),
            files: ["broken.txt": "no genotypes\n", "/etc/one.txt": Self.person, "../one.txt": Self.person])
        #expect(result.codes == ["PH0906"])
        #expect(result.diagnostics.first?.primary.label.isEmpty == path.contains("/") || path.isEmpty)
    }

    @Test func theCompilerDoesNotReadTheFile() throws {
        let text = MessagePages.file(test("given file \"nobody.txt\"\nexpect dbh_activity = low"))
        let compilation = Compilation(files: [SourceFile(path: "rules.phene", text: text)])
        let test = try #require(compilation.check().book?.tests.first)
        #expect(test.file?.path == "nobody.txt")
        #expect(test.genotypes.isEmpty)
        #expect(compilation.checkWithProperties().codes.contains("PH0906"))
    }

    @Test func aSwiftTestReadsTheFileOfItsTest() throws {
        let text = MessagePages.file(test("given file \"people/one.txt\"\ngiven sex male\nexpect dbh_activity = low"))
        let files = [SourceFile(path: "rules/rules.phene", text: text)]
        let swift = try #require(
            Compilation(files: files).run(to: .tests(module: "M") { "/root/" + $0 }).files.first?.text)
        #expect(swift.contains("try records(ofFile: \"/root/rules/people/one.txt\", sex: .male)"))
        #expect(swift.contains("import PheneReaders"))
        let plain = MessagePages.file(test("given rs1611115 T/T\nexpect dbh_activity = low"))
        let without = try #require(
            Compilation(files: [SourceFile(path: "rules.phene", text: plain)]).run(to: .tests(module: "M") { $0 })
                .files.first?.text)
        #expect(!without.contains("PheneReaders"))
    }

    @Test func differingRowsGiveEachPossibleGenotype() throws {
        let result = checked(
            test("given file \"one.txt\"\nexpect dbh_activity unknown"),
            files: ["one.txt": Self.person + "rs1611115\t9\t136500515\tCT\n"])
        #expect(result.book?.tests.first?.genotypes.map(\.text) == ["T/T", "C/T"])
    }

    @Test func aTestNamesAtMostOneFile() {
        let result = checked(
            test("given file \"one.txt\"\ngiven file \"one.txt\"\nexpect dbh_activity = low"),
            files: ["one.txt": Self.person])
        #expect(result.codes == ["PH0904"])
    }

    @Test func aPropertyCanNameAFile() {
        let text = "property \"p\" {\n  for all pots\n  given file \"one.txt\"\n  expect dbh_activity = low\n}\n"
        #expect(checked(text, files: ["one.txt": Self.person]).messages == [])
    }
}
