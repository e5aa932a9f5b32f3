// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneCompiler
import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import PheneSemantics

/// A small pack of invented rules, and reports of invented people under it.
enum Example {
    static let rules = """
        pack example 1.0.0 "Example"

        source first { pmid 11170900  year 2001  title "First paper" }
        source second { doi "10.1000/second"  title "Second paper" }
        source third { url "https://example.org/third"  title "Third paper" }

        gene AAA { chromosome 2  strand plus }
        gene ZZZ { chromosome 9  strand plus }
        gene XXX { chromosome X  strand plus }

        variant rs10 in AAA { at GRCh37 2:1000 A>G  label "10A>G" }
        variant rs20 in ZZZ { at GRCh37 9:2000 C>T  caution "The reference letter is the rare one." }
        variant rs30 in XXX { at GRCh37 X:3000 C>T }

        scale level = low "rather low" < middle "in the middle" < high "rather high"
        scale count = kept "kept back, as you asked" < none "not found" < some "found"
        scale tone = less "points to less" < even "points neither way" < more "points to more"

        input wilson : yes | no "Do you have Wilson disease?"
        input consent : consent "Do you want to know of rs30?"
        input sleepless : yes | no "Are you short of sleep?"

        finding aaa_level : level "Level of AAA" {
          by rs10 {
            A/A -> low note "Sentence of A/A."
            A/G -> middle note "Sentence of A/G."
            G/G -> high note "Sentence of G/G."
          }
          on unknown "Nothing is concluded about AAA."
          caution "A caution on AAA."
          quantity "AAA in plasma"
          evidence limited
          cite second
        }

        finding zzz_level : level "Level of ZZZ" {
          by rs20 {
            C/C -> high note "Sentence of C/C."
            C/T -> high note "Sentence of C/T."
            T/T -> low note "Sentence of T/T."
          }
          on unknown "Nothing is concluded about ZZZ."
          evidence strong
          cite first
        }

        finding xxx_loss : count "Loss of XXX" {
          by rs30, consent {
            | *                | no  | kept | note "Kept back, as you asked."
            | C, C/C           | yes | none | note "Sentence of no loss."
            | C/T, T, T/T      | yes | some | note "Sentence of loss."
          }
          evidence strong
          cite third
        }

        pathway flow : tone "The way of it" {
          synthesis zzz_level { low -> -1  middle -> 0  high -> 0 }
          net { ..-1 -> less  0 -> even  1.. -> more }
          evidence limited
          cite first
        }

        advice copper "Eat copper" {
          when zzz_level = low
          consider copper_foods, vitamins "Text of copper."
          caution "Caution of copper."
          on unknown "Whether copper is for you is not known."
          evidence limited
          cite first
        }

        advice wilson_no_copper "No copper with Wilson disease" {
          when wilson = yes
          avoid copper_foods "Text of no copper."
          overrides copper on copper_foods because "copper piles up"
          on unknown hold "Wilson disease is not known."
          evidence moderate
          cite second
        }

        advice sleep "Sleep" {
          when sleepless = yes
          discuss sleep "Text of sleep."
          evidence limited
          cite first
        }

        """

    static let pack: PheneRuntime.Pack = compile(rules)

    static func compile(_ text: String) -> PheneRuntime.Pack {
        let result = Compilation(files: [SourceFile(path: "Rules/example.phene", text: text)]).check()
        guard let book = result.book else { preconditionFailure("\(result.diagnostics.map { $0.title })") }
        let tables = PackTables(book)
        let texts = tables.texts.texts.reduce(into: [UInt8]()) { $0 += $1.utf8 }
        guard
            let pack = PheneRuntime.Pack(
                texts: .memory(texts), facts: .memory(tables.facts.digits), gates: .memory(tables.gates.digits))
        else { preconditionFailure("the tables are those of a pack") }
        return pack
    }

    static let file = FileFacts(
        path: "person.txt", kind: "23andMe text", build: .grch37, buildEvidence: ["GRCh37: all positions are its own"],
        counts: [.init("rows", 3)])

    static func evaluation(
        _ genotypes: KeyValuePairs<String, String>, sex: Sex? = nil, _ answers: Answers = [:]
    ) -> Evaluation {
        Evaluation(pack, genome: Genome(sex: sex, genotypes), taking: answers)
    }

    static func content(
        _ genotypes: KeyValuePairs<String, String>, sex: Sex? = nil, _ answers: Answers = [:],
        file: FileFacts = Example.file
    ) -> ReportContent {
        ReportContent(evaluation(genotypes, sex: sex, answers), file: file)
    }
}

extension Evaluation {
    /// A person with answers that the pack takes.
    init(_ pack: PheneRuntime.Pack, genome: Genome, taking answers: Answers) {
        do throws(AnswerError) {
            try self.init(pack, genome: genome, answers: answers)
        } catch {
            preconditionFailure(error.message)
        }
    }
}

extension ReportContent {
    /// All formats, one after the other.
    var forms: String {
        TextSummary(self).text + MarkdownReport(self).text + MarkdownReport(self, isFull: true).text
            + TSVReport(self).text
            + TextReport(self).text + JSONReport(self).text + HTMLReport(self).text
    }

    /// The text without line breaks, so that tests can search for sentences.
    var flat: String {
        TextReport(self).text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }
}
