// SPDX-License-Identifier: Apache-2.0

import PheneRulesTestSupport
import PheneTesting
import PheneModel
import Testing

@Suite struct DifferenceTests {
    private func entries(_ old: String, _ new: String) throws -> [Difference.Entry] {
        Difference(from: try book(old), to: try book(new)).entries
    }

    private func shown(_ entry: Difference.Entry?) -> Difference.Example? {
        if case .different(let example)? = entry?.result { example } else { nil }
    }

    private static let finding = """
        variant rs10 { at GRCh38 2:1100 A>G }
        variant rs11 { at GRCh38 2:1200 A>G }
        finding it : activity "It" {
          by rs10 {
            A/A, A/G -> normal note "Most people."
            G/G -> low
          }
          evidence limited
          cite zabetian2001
        }

        """

    @Test func aBookDoesNotDifferFromItself() throws {
        #expect(try entries(Self.finding, Self.finding).isEmpty)
    }

    @Test func aChangedRowIsShownWithASmallestPerson() throws {
        let entries = try entries(
            Self.finding, Self.finding.replacing("A/A, A/G -> normal", with: "A/A -> normal\nA/G -> reduced"))
        #expect(entries.map(\.name) == ["it"])
        let example = try #require(shown(entries.first))
        #expect(example.old == "normal")
        #expect(example.new == "reduced")
        #expect(
            example.test == """
                test "rs10 A/G: it = reduced" {
                  given rs10 A/G
                  expect it = reduced
                }
                """)
    }

    @Test func aChangedBoundIsShownWithAPersonBetweenTheBounds() throws {
        let old = """
            input age : 0..120 years "How old are you?"
            advice rest {
              when age >= 65
              discuss rest
              on unknown "It is not known."
              evidence limited
              cite zabetian2001
            }

            """
        let example = try #require(shown(try entries(old, old.replacing("65", with: "60")).first))
        #expect(example.old == "does not apply")
        #expect(example.new == "applies")
        #expect(example.test.contains("given age = 60"))
        #expect(try entries(old, old.replacing("age >= 65", with: "age > 64")).allSatisfy { shown($0) == nil })
    }

    @Test func theSexIsGivenInTestSyntax() throws {
        let old = """
            advice rest {
              when sex = female
              discuss rest
              on unknown "It is not known."
              evidence limited
              cite zabetian2001
            }

            """
        let example = try #require(shown(try entries(old, old.replacing("= female", with: "= male")).first))
        #expect(example.test.contains("given sex female") || example.test.contains("given sex male"))
        #expect(!example.test.contains("sex ="))
    }

    @Test func anEquivalentTableHasTheSameResults() throws {
        let entries = try entries(
            Self.finding, Self.finding.replacing("A/A, A/G -> normal", with: "A/A -> normal\nA/G -> normal"))
        #expect(entries.count == 1)
        #expect(shown(entries.first) == nil)
        #expect(entries.first?.facts.map(\.name) == ["rows"])
    }

    @Test func wordingIsDistinguishedFromFacts() throws {
        let entries = try entries(Self.finding, Self.finding.replacing("Most people.", with: "Most."))
        #expect(entries.map(\.isOnlyWording) == [true])
        #expect(entries.first?.wording == ["rows"])
        let cited = try self.entries(Self.finding, Self.finding.replacing("evidence limited", with: "evidence strong"))
        #expect(cited.map(\.isOnlyWording) == [false])
        #expect(cited.first?.facts.map { "\($0.name) \($0.text)" } == ["evidence limited -> strong"])
    }

    @Test func aChangedFrequencyIsShownAndWhoseResultsItChangesIsNobody() throws {
        let frequency = "  frequency G 1/20 in \"worldwide\" panel \"A panel\" n 10 cite zabetian2001\n"
        let old = Self.finding.replacing(
            "variant rs10 { at GRCh38 2:1100 A>G }",
            with: "variant rs10 {\n  at GRCh38 2:1100 A>G\n\(frequency)}")
        let entries = try entries(old, old.replacing("1/20", with: "2/20"))
        #expect(entries.map(\.name) == ["rs10"])
        #expect(
            entries.first?.facts.map { "\($0.name) \($0.text)" } == [
                "frequencies - G 1/20 worldwide A panel 10 zabetian2001, + G 2/20 worldwide A panel 10 zabetian2001"
            ])
    }

    @Test func aChangedEffectIsShownAndWhatASourceSupportsIsWording() throws {
        let effect = "  effect odds_ratio 1.16 (1.1..1.2) of \"an outcome\" for G cite zabetian2001\n  evidence limited"
        let old = Self.finding.replacing("  evidence limited", with: effect)
        let entries = try entries(old, old.replacing("1.16", with: "1.18"))
        #expect(
            entries.first?.facts.map { "\($0.name) \($0.text)" } == [
                "effects - odds_ratio 1.16 1.1, 1.2 an outcome rs10 G zabetian2001, "
                    + "+ odds_ratio 1.18 1.1, 1.2 an outcome rs10 G zabetian2001"
            ])
        #expect(shown(entries.first) == nil)
        let supported = try self.entries(
            old, old.replacing("  cite zabetian2001\n}", with: "  cite zabetian2001 \"the direction\"\n}"))
        #expect(supported.map(\.isOnlyWording) == [true])
    }

    @Test func aRenamedDeclarationIsRemovedAndAdded() throws {
        let entries = try entries(Self.finding, Self.finding.replacing("finding it", with: "finding that"))
        #expect(entries.map { "\($0.name) \($0.change)" } == ["that added", "it removed"])
    }

    @Test func aChangeThroughADependencyIsFound() throws {
        let reader = advice("rest", when: "it = low", "consider copper")
        let entries = try entries(
            Self.finding + reader,
            Self.finding.replacing("A/A, A/G", with: "A/A").replacing("G/G -> low", with: "A/G, G/G -> low") + reader)
        let example = try #require(shown(entries.first { $0.kind == "advice" }))
        #expect(example.old == "does not apply")
        #expect(example.new == "applies")
        #expect(example.test.contains("given rs10 A/G\n  expect advice rest applies"))
    }

    @Test func anAddedOverrideIsShownOnItsTarget() throws {
        let rest = advice("rest", when: "it = low", "consider copper, salt_food")
        let other = advice("guard", when: "pots = yes", "discuss copper")
        let guarding = advice("guard", when: "pots = yes", "discuss copper", "overrides rest on copper because \"why\"")
        let new = Self.finding + rest + guarding
        let example = try #require(shown(try entries(Self.finding + rest + other, new).first { $0.name == "rest" }))
        #expect(example.old == "applies on copper")
        #expect(example.new == "overridden on copper")
        #expect(try failures(new + example.test) == 0)
        #expect(try failures(Self.finding + rest + other + example.test) == 1)
    }

    @Test func aConditionWithTheSameMeaningHasTheSameVerdicts() throws {
        let entries = try entries(
            advice("rest", when: "dbh_activity <= reduced", "consider copper"),
            advice("rest", when: "not dbh_activity = normal", "consider copper"))
        #expect(entries.map(\.name) == ["rest"])
        #expect(shown(entries.first) == nil)
        if case .notProved? = entries.first?.result { Issue.record("this is within the cap") }
    }

    @Test func genotypesThatOnlyTheOlderBookReadsAreListed() throws {
        let new = Self.finding.replacing("by rs10", with: "by rs11")
            .replacing("variant rs10 { at GRCh38 2:1100 A>G }\n", with: "")
        let entries = try entries(Self.finding.replacing("variant rs11 { at GRCh38 2:1200 A>G }\n", with: ""), new)
        let it = entries.first { $0.name == "it" }
        #expect(it?.facts.contains { $0.name == "reads" && $0.text == "- rs10, + rs11" } == true)
        let example = try #require(shown(it))
        #expect(example.onlyInOld.count == 1)
        #expect(!example.test.contains("rs10 "))
        #expect(try failures(new + example.test) == 0)
    }

    @Test func booksWithOtherGenesAndAuthoritiesAreCompared() throws {
        let old = """
            gene OLD { chromosome 2  strand plus }
            authority cpic "CPIC"
            variant rs90 in OLD { at GRCh38 2:9000 A>G }
            finding gone : activity "Gone" {
              by rs90 {
                A/A, A/G -> normal
                G/G -> low
              }
              authority cpic
              evidence limited
              cite zabetian2001
            }
            advice gone_too {
              when gone = normal
              discuss rest
              on unknown "It is not known."
              authority cpic
              evidence limited
              cite zabetian2001
            }

            """
        let kinds = try entries(old, Self.finding).filter { $0.change == .removed }.map { "\($0.kind) \($0.name)" }
        for removed in ["gene OLD", "variant rs90", "finding gone", "advice gone_too"] {
            #expect(kinds.contains(removed))
        }
    }

    @Test func aMovedBandIsFound() throws {
        func pathway(_ bands: String) -> String {
            Self.finding + """
                pathway tone : activity {
                  synthesis it { low -> -1  reduced -> 0  normal -> 1 }
                  net { \(bands) }
                  evidence limited
                  cite zabetian2001
                }

                """
        }
        let new = pathway("..0 -> low  1.. -> normal")
        let example = try #require(
            shown(try entries(pathway("..-2 -> low  -1.. -> normal"), new).first { $0.kind == "pathway" }))
        #expect(example.new == "low")
        #expect(example.old == "normal")
        #expect(try failures(new + example.test) == 0)
    }

    @Test func anAddedAlleleIsAFactAndNotADifferentResult() throws {
        let old = Self.finding.replacing("2:1100 A>G }", with: "2:1100 A>G\nstrand plus }")
        let new = old.replacing("2:1100 A>G", with: "2:1100 A>G,T")
            .replacing("G/G -> low", with: "G/G -> low\nA/T, G/T, T/T -> low")
        let entries = try entries(old, new)
        #expect(entries.first { $0.name == "rs10" }?.facts.contains { $0.name == "alleles" } == true)
        #expect(shown(entries.first { $0.name == "it" }) == nil)
    }
}
