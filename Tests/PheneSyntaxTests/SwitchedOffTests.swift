// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneSyntax
import Testing

/// `/-` before everything that can be switched off.
@Suite struct SwitchedOffTests {
    private static let rules = """
        pack p 1.0.0 "P" {
          about "t"
        }

        use other 1.0.0

        variant rs1 in G {
          at GRCh38 1:100 A>G
          label "l"
        }

        alleles G2 {
          order rs1, rs2
          *1 = G-C activity 1
          copies 0..4
        }

        scale s = low < high

        input i : yes | no "?"

        finding f : s "F" {
          by rs1, i {
            | A/A      | *   | low  | note "n"
            | A/G, G/G | yes | high |
            | A/G, G/G | no  | low  |
          }
          evidence strong
          cite c
        }

        advice a {
          when f = high and not i = yes
          consider t, u "text"
          overrides b on t because "r"
          on unknown hold "h"
        }

        pathway w : s {
          make f { low -> -1  high -> 1 }
          net {
            ..0 -> low
            1.. -> high
          }
        }

        test "t" {
          given rs1 A/G, i = yes
          given file "people/one.txt"
          expect f = high
          expect advice a held on t by b
        }

        property "q" {
          for all rs1, i or missing
          given sex male
          where has(rs1, A)
          expect f != low
        }

        """

    private struct Item: CustomStringConvertible {
        let kind: SyntaxTree.Kind
        let start: Int
        let end: Int
        let description: String
    }

    private func parsed(_ text: String, path: String = "rules.phene") -> ParsedFile {
        parse(SourceFile(path: path, text: text), file: 0)
    }

    /// All declarations, clauses and rows, with their bytes.
    private func items(in tree: SyntaxTree) -> [Item] {
        var items: [Item] = []
        func visit(_ node: SyntaxTree.Node) {
            if [.declaration, .clause, .row].contains(node.kind) {
                let start = tree.bytes(of: node.tokens.lowerBound).startIndex
                let end = tree.bytes(of: node.tokens.upperBound - 1).endIndex
                let text = String(decoding: tree.source.bytes[start..<end], as: UTF8.self)
                items.append(Item(kind: node.kind, start: start, end: end, description: text))
            }
            for child in node.children { visit(child) }
        }
        visit(tree.root)
        return items
    }

    @Test func everyDeclarationClauseAndRowCanBeSwitchedOff() {
        let file = parsed(Self.rules)
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics.map(\.title))")
        let items = items(in: file.tree)
        #expect(items.count { $0.kind == .declaration } == 11)
        #expect(items.count { $0.kind == .clause } > 20)
        #expect(items.count { $0.kind == .row } >= 7)
        for item in items {
            for mark in ["/- ", "/-"] {
                var bytes = Array(Self.rules.utf8)
                bytes.insert(contentsOf: mark.utf8, at: item.start)
                let off = parse(SourceFile(path: "rules.phene", bytes: bytes), file: 0)
                let messages = off.diagnostics.map(\.title)
                #expect(messages == [], "\(mark)\(item)")
                #expect(off.tree.printed() == bytes)
                // It is as if the text were not there.
                var blank = Array(Self.rules.utf8)
                for place in item.start..<item.end where blank[place] != 0x0A { blank[place] = 0x20 }
                blank.insert(contentsOf: mark.utf8.map { _ in 0x20 }, at: item.start)
                let rest = parse(SourceFile(path: "rules.phene", bytes: blank), file: 0)
                let isSame = "\(off.declarations)" == "\(rest.declarations)"
                #expect(isSame, "switched off: \(mark)\(item)")
            }
        }
    }

    @Test func whatIsSwitchedOffStaysAsItIsWhenFormatted() {
        for item in items(in: parsed(Self.rules).tree) {
            var bytes = Array(Self.rules.utf8)
            bytes.insert(contentsOf: "/- ".utf8, at: item.start)
            let once = formatted(parse(SourceFile(path: "rules.phene", bytes: bytes), file: 0))
            #expect(String(decoding: once, as: UTF8.self).contains("/- " + item.description))
            #expect(formatted(parse(SourceFile(path: "rules.phene", bytes: once), file: 0)) == once)
        }
    }

    @Test func itWorksInABlockOfMarkdown() {
        let file = parsed("# T\n\n```phene\n/- scale s = low < high\nscale r = low < high\n```\n", path: "t.md")
        #expect(file.diagnostics.isEmpty)
        #expect(file.declarations.count == 1)
    }
}
