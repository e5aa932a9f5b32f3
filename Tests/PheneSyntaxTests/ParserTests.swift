// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneSyntax
import Testing

/// What the parser makes of each construct, and what it says of what it cannot read.
@Suite struct ParserTests {
    private func parsed(_ text: String) -> ParsedFile { parse(SourceFile(path: "a.phene", text: text), file: 0) }

    private func codes(_ text: String) -> [String] { parsed(text).diagnostics.inOrder.map { $0.code.name } }

    private func text(_ span: Span, _ rules: String) -> String {
        String(decoding: Array(rules.utf8)[span.start..<span.end], as: UTF8.self)
    }

    @Test func aPlacementKeepsItsLettersAndWhetherTheFirstIsTheReference() throws {
        let file = parsed("variant rs1 in A { at GRCh38 X:12 T>C,G  at GRCh37 X:10 A/C/G\nalias i5, rs2 label \"x\" }")
        #expect(file.diagnostics.isEmpty)
        guard case .variant(let variant) = file.declarations.first, case .at(let first) = variant.clauses[0],
            case .at(let second) = variant.clauses[1], case .alias(let aliases) = variant.clauses[2]
        else {
            Issue.record("not a variant with two places and aliases")
            return
        }
        #expect(first.hasReference && first.alleles.map { $0.text } == ["T", "C", "G"])
        #expect(!second.hasReference && second.alleles.map { $0.text } == ["A", "C", "G"])
        #expect(first.chromosome.text == "X" && first.position.value == 12)
        #expect(aliases.map { $0.text } == ["i5", "rs2"])
    }

    @Test func aGridRowHasACellForEachSubjectAndAStep() throws {
        let file = parsed("finding f : s { by a, rs1 { | low..high, x | A/G, * | top | note \"n\" } }")
        #expect(file.diagnostics.isEmpty)
        guard case .finding(let finding) = file.declarations.first, case .by(let table) = finding.clauses.first else {
            Issue.record("not a finding with a table")
            return
        }
        #expect(table.subjects.map { $0.text } == ["a", "rs1"])
        #expect(table.rows.count == 1 && table.rows[0].cells.map { $0.count } == [2, 2])
        #expect(table.rows[0].step.text == "top" && table.rows[0].note?.value == "n")
    }

    @Test func bandsAreOpenClosedOrOfOneNumber() throws {
        let file = parsed("pathway p : s { net { ..-2 -> a  -1..1 -> b 2 -> c 3.. -> d } }")
        #expect(file.diagnostics.isEmpty)
        guard case .pathway(let pathway) = file.declarations.first, case .net(let net) = pathway.clauses.first else {
            Issue.record("not a pathway with a net")
            return
        }
        #expect(net.bands.map { $0.lower?.value } == [nil, -1, 2, 3])
        #expect(net.bands.map { $0.upper?.value } == [-2, 1, 2, nil])
    }

    @Test func conditionsNestAsBracketsSay() throws {
        let rules = "advice a { when not x = low and at least 2 of (has(rs1, T), copies(rs1, T) >= 2, missing y) }"
        guard case .advice(let advice) = parsed(rules).declarations.first,
            case .when(let condition) = advice.clauses.first,
            case .and(let parts, let span) = condition, case .not = parts[0],
            case .atLeast(let count, let list, _) = parts[1]
        else {
            Issue.record("not the condition that was written")
            return
        }
        #expect(count.value == 2 && list.count == 3)
        #expect(text(span, rules).hasPrefix("not x") && text(span, rules).hasSuffix("missing y)"))
    }

    @Test func keywordsAreNamesWhereANameStands() {
        #expect(codes("scale test = pack < gene < on\ninput when : yes | no \"?\"") == [])
    }

    @Test func blocksOfTextLoseTheirIndentation() throws {
        let file = parsed("pack p 1.0.0 { about \"\"\"\n    one\n      two \\\"x\\\"\n\n    three\n    \"\"\" }")
        guard case .pack(let pack) = file.declarations.first, case .about(let text) = pack.clauses.first else {
            Issue.record("not a pack with a text")
            return
        }
        #expect(text.value == "one\n  two \"x\"\n\nthree")
        #expect(pack.version?.text == "1.0.0")
    }

    @Test func whatIsSwitchedOffIsKeptInTheTreeAndNotRead() {
        let rules = "/- gene BROKEN { nonsense }\ngene A { chromosome 1 /- strand sideways\n strand plus }"
        let file = parsed(rules)
        #expect(file.diagnostics.isEmpty)
        #expect(file.declarations.count == 1)
        #expect(file.tree.printed() == Array(rules.utf8))
    }

    @Test func genotypesInTestsAreKeptAsText() {
        let file = parsed(
            "test \"t\" { given rs1 ./., rs2 A|G, rs3 --, rs4 A/., rs5 T\n given sex male\n expect f unknown }")
        #expect(file.diagnostics.isEmpty)
        guard case .test(let test) = file.declarations.first else {
            Issue.record("not a test")
            return
        }
        let texts = test.clauses.compactMap { clause -> String? in
            if case .givenGenotype(_, let genotype, _) = clause { genotype.text } else { nil }
        }
        #expect(texts == ["./.", "A|G", "--", "A/.", "T"])
    }

    @Test func fiveMistakesGetFiveMessagesAndTheRestIsRead() {
        let rules = """
            gene A { chromosom 1 strand plus }
            scal s = a < b
            input i yes | no "?"
            gene B { chromosome 2 strand plus }
            source p { pmid x title "t" }
            variant rs1 { at GRCh38 1:5 T }
            gene C { chromosome 3 strand minus }
            """
        #expect(codes(rules) == ["PH0204", "PH0201", "PH0202", "PH0202", "PH0207"])
        let genes = parsed(rules).declarations.filter { if case .gene = $0 { true } else { false } }
        #expect(genes.count == 3)
    }

    @Test func aForgottenBraceIsToldOnceAtTheBlock() throws {
        let rules = "gene A { chromosome 1 strand plus\n\ngene B { chromosome 2 strand plus }\n"
        let file = parsed(rules)
        #expect(file.diagnostics.map { $0.code.name } == ["PH0203"])
        #expect(text(try #require(file.diagnostics.first).primary.span, rules) == "{")
        #expect(file.declarations.count == 2)
    }

    @Test func aMisspeltKeywordIsSuggestedAndTheFixIsTheWord() throws {
        let rules = "gene A { chromosme 1 strand plus }"
        let message = try #require(parsed(rules).diagnostics.first)
        #expect(message.help == "did you mean `chromosome`?")
        #expect(message.fixes.map { $0.replacement } == ["chromosome"])
        #expect(text(message.primary.span, rules) == "chromosme")
    }

    @Test func mixedAndOrShowsBothReadings() throws {
        let message = try #require(parsed("advice a { when x = a or y = b and z = c }").diagnostics.first)
        #expect(message.code.name == "PH0205")
        #expect(message.notes.contains { $0.contains("x = a or (y = b and z = c)") })
        #expect(message.notes.contains { $0.contains("(x = a or y = b) and z = c") })
    }

    @Test func theFixOfMixedAndOrPutsBracketsAroundWholeParts() throws {
        let rules = "advice a { when (x = a or y = b) and z = c or w = d }"
        var bytes = Array(rules.utf8)
        for fix in try #require(parsed(rules).diagnostics.first).fixes.sorted(by: { $0.span > $1.span }) {
            bytes.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
        }
        let fixed = String(decoding: bytes, as: UTF8.self)
        #expect(fixed == "advice a { when ((x = a or y = b) and z = c) or w = d }")
        #expect(codes(fixed) == [])
    }

    @Test func aMisspeltKeywordIsReadAsWhatWasMeant() {
        let file = parsed("fiding f : s { evidense strong }")
        #expect(file.diagnostics.map { $0.code.name } == ["PH0201", "PH0204"])
        guard case .finding(let finding) = file.declarations.first, case .evidence(let level) = finding.clauses.first
        else {
            Issue.record("not a finding with evidence")
            return
        }
        #expect(finding.name.text == "f" && level.text == "strong")
    }

    @Test func whatIsSwitchedOffMustStillEnd() {
        #expect(codes("/- gene A { chromosome 1\n\ngene B { chromosome 2 }") == ["PH0203"])
        #expect(codes("gene A { chromosome 1 /- }") == ["PH0202"])
        #expect(codes("/- /- gene A { chromosome 1 }").contains("PH0202"))
    }

    @Test func aFileOfAnotherKindDoesNotFillTheMemoryWithMessages() throws {
        let file = parsed(String(repeating: "gene\n", count: 5000))
        #expect(file.diagnostics.count == 1000)
        #expect(try #require(file.diagnostics.last).notes.contains { $0.contains("more errors") })
    }

    @Test func aMistakeAtTheEndOfALineIsToldThereAndNotOnTheNext() throws {
        let rules = "finding f : s {\n  evidence\n  cite p\n}"
        let file = parsed(rules)
        #expect(file.diagnostics.map { $0.primary.span.start } == [26])
        guard case .finding(let finding) = file.declarations.first, case .cite(let names) = finding.clauses.first else {
            Issue.record("the next clause was not read")
            return
        }
        #expect(names.map { $0.source.text } == ["p"])
    }

    @Test func deepNestingIsAMessageAndNoOverflow() {
        let rules = "advice a { when " + String(repeating: "(", count: 20_000) + "x = a }"
        #expect(codes(rules).contains("PH0206"))
        let negations = "advice a { when " + String(repeating: "not ", count: 20_000) + "x = a }"
        #expect(codes(negations).contains("PH0206"))
    }

    @Test(arguments: MessagePages.syntax.map { $0.code }) func everyPageShowsItsOwnMistakeAndItsMending(
        code: DiagnosticCode
    ) throws {
        let page = try #require(MessagePages.syntax.first { $0.code == code })
        // An example with a fence is a literate file.
        let path = page.wrong.contains("```") ? "rules.md" : "rules.phene"
        func codes(_ text: String) -> [String] {
            parse(SourceFile(path: path, text: text), file: 0).diagnostics.map { $0.code.name }
        }
        #expect(Set(codes(page.wrong)) == [page.code.name])
        #expect(codes(page.right) == [])
    }
}
