// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneSyntax
import Testing

/// What the parser makes of topics, of the steps of pathways, and of texts in two registers.
@Suite struct TopicTests {
    private func parsed(_ text: String) -> ParsedFile { parse(SourceFile(path: "a.phene", text: text), file: 0) }

    @Test(arguments: ["substance", "drug", "condition", "place"])
    func aTopicHasAKindANameATitleAndClauses(kind: String) throws {
        let file = parsed("\(kind) x \"X\" { about \"a\" clinician \"b\" cite s, t }")
        #expect(file.diagnostics.isEmpty)
        guard case .topic(let topic) = file.declarations.first else {
            Issue.record("not a topic")
            return
        }
        #expect(topic.kind.rawValue == kind && topic.name.text == "x" && topic.title?.value == "X")
        #expect(topic.sort == nil && topic.clauses.count == 3)
    }

    @Test func aTargetSaysItsSort() throws {
        let file = parsed("target x : food \"X\" { about \"a\" }")
        #expect(file.diagnostics.isEmpty)
        guard case .topic(let topic) = file.declarations.first else {
            Issue.record("not a topic")
            return
        }
        #expect(topic.kind == .target && topic.sort?.text == "food")
    }

    @Test func aKindHasOnlyItsOwnRelations() {
        #expect(parsed("drug d { about \"a\" blocks X, Y agonist Z }").diagnostics.isEmpty)
        #expect(parsed("condition c { about \"a\" raised x lowered y }").diagnostics.isEmpty)
        #expect(parsed("condition c { about \"a\" blocks X }").diagnostics.map(\.code.name) == ["PH0204"])
        #expect(parsed("substance s { about \"a\" raised x }").diagnostics.map(\.code.name) == ["PH0204"])
    }

    @Test func whatFollowsAStepMayStandInAnyOrderAndOnSeveralLines() throws {
        let orders = [
            "step a -> b as s by G, H needs x, y in v rate limiting \"n\"",
            "step a -> b rate limiting in v\n    needs x, y by G, H as s \"n\"",
        ]
        for order in orders {
            let file = parsed("pathway p : s {\n  \(order)\n  make f { low -> 1 }\n}")
            #expect(file.diagnostics.isEmpty)
            guard case .pathway(let pathway) = file.declarations.first, case .step(let step) = pathway.clauses[0],
                case .flow(let flow) = pathway.clauses[1]
            else {
                Issue.record("not a step and a flow")
                return
            }
            #expect(step.from.text == "a" && step.to.text == "b" && step.stage?.text == "s")
            #expect(step.genes.map(\.text) == ["G", "H"] && step.needs.map(\.text) == ["x", "y"])
            #expect(step.place?.text == "v" && step.isRateLimiting && step.note?.value == "n")
            #expect(flow.stage.text == "make")
        }
    }

    @Test func aFlowWhoseStageIsAWordOfAStepIsStillAFlow() throws {
        let file = parsed("pathway p : s {\n  step a -> b\n  in f { low -> 1 }\n}")
        #expect(file.diagnostics.isEmpty)
        guard case .pathway(let pathway) = file.declarations.first, case .flow(let flow) = pathway.clauses.last else {
            Issue.record("not a flow")
            return
        }
        #expect(flow.stage.text == "in")
    }

    @Test func aBindingNamesReceptorsGenesAndWhatTheyDo() throws {
        let file = parsed("pathway p : s { bind a, b to r by G, H inhibits release \"n\"\n optimum middle }")
        #expect(file.diagnostics.isEmpty)
        guard case .pathway(let pathway) = file.declarations.first, case .bind(let bind) = pathway.clauses[0],
            case .optimum(let optimum) = pathway.clauses[1]
        else {
            Issue.record("not a binding and an optimum")
            return
        }
        #expect(bind.ligands.map(\.text) == ["a", "b"] && bind.receptor.text == "r")
        #expect(bind.genes.map(\.text) == ["G", "H"] && bind.effect?.text == "inhibits")
        #expect(bind.stage?.text == "release" && bind.note?.value == "n" && optimum.text == "middle")
    }

    @Test func geneFindingAdvicePathwayTakeATextForClinicians() {
        let file = parsed(
            """
            gene G { clinician "x" }
            finding f : s { clinician "x" }
            advice a { clinician "x" }
            pathway p : s { clinician "x" }
            """)
        #expect(file.diagnostics.isEmpty)
        for declaration in file.declarations {
            switch declaration {
            case .gene(let it): if case .clinician = it.clauses[0] { continue }
            case .finding(let it): if case .clinician = it.clauses[0] { continue }
            case .advice(let it): if case .clinician = it.clauses[0] { continue }
            case .pathway(let it): if case .clinician = it.clauses[0] { continue }
            default: break
            }
            Issue.record("no text for clinicians")
        }
    }

    @Test func theFormatterLeavesFormattedTopicsAlone() {
        let text = """
            drug blocker "A blocker" {
              about "It blocks."
              blocks ABC1, ABC2
              cite one2001
            }

            target water : habit "Water" {
              about "Drink it."
            }

            pathway p : s {
              step a -> b as s by G, H needs x, y in v rate limiting "n"
              bind a, b to r by G inhibits release "n"
              optimum middle
            }

            """
        #expect(String(decoding: formatted(parsed(text)), as: UTF8.self) == text)
    }
}
