// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneRuntime
import PheneSemantics
import PheneModel
import Testing

/// The declarations that all rules of these tests use.
private let preamble = """
    pack tests 1.0.0
    source paper { kind dataset  pmid 1  title "A paper" }
    gene PLUS { chromosome 9  strand plus  name "a gene on the plus strand" }
    gene MINUS { chromosome 2  strand minus  name "a gene on the minus strand" }
    gene ONX { chromosome X  strand plus  name "a gene on X" }
    scale level = low notable < middle neutral < high neutral

    """

/// A finding by one variant; the rows are the body of its table.
func finding(_ name: String = "level_of_it", by variant: String, _ rows: String) -> String {
    """
    finding \(name) : level "It" {
      by \(variant) {
        \(rows)
      }
      on unknown "Nothing is concluded."
      evidence strong
      cite paper
    }

    """
}

/// All messages about a rule text, with the preamble before it.
func messages(_ rules: String) -> [Diagnostic] {
    Compilation(files: [SourceFile(path: "rules.phene", text: preamble + rules)]).check().diagnostics
}

/// The compiled pack of a rule text.
func pack(_ rules: String) throws -> Pack {
    let files = [SourceFile(path: "rules.phene", text: preamble + rules)]
    let result = Compilation(files: files).check()
    let book = try #require(result.book, Comment(rawValue: Renderer(sources: files).text(result.diagnostics)))
    let tables = PackTables(book)
    return try #require(
        Pack(
            texts: .memory(tables.texts.bytes), facts: .memory(tables.facts.digits),
            gates: .memory(tables.gates.digits)))
}

extension Evaluation {
    /// The names of the possible steps of a finding, by its name.
    func steps(of name: String) -> [String] {
        for index in 0..<pack.findingCount where pack.finding(index).name == name {
            return value(of: .finding(index)).map { pack.name(of: $0, of: .finding(index)) }
        }
        return []
    }

    func verdict(of name: String) -> Verdict? {
        for index in 0..<pack.adviceCount where pack.advice(index).name == name { return verdict(ofAdvice: index) }
        return nil
    }
}
