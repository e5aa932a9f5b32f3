// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneJSON
import PheneRulesTestSupport
import PheneSemantics
import Testing

/// What becomes of topics and of the steps of pathways, and what is said of those that do not fit.
@Suite struct TopicTests {
    private static let substances = """
        substance dopamine "Dopamine" { about "Before." }
        substance norepinephrine "Norepinephrine" { about "After."  clinician "The product."  cite zabetian2001 }
        substance copper "Copper" { about "A metal." }
        place vesicle "Vesicle" { about "A bag." }

        """

    /// What the examples' shared advice is about, for packs that describe a drug.
    private static let described = "target standing_test : test \"T\" { about \"x\" }\n"

    private static func pathway(_ clauses: String) -> String {
        """
        pathway tone : activity {
          \(clauses)
          synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
          net { ..-1 -> low  0.. -> normal }
          evidence limited
          cite zabetian2001
        }

        """
    }

    @Test func topicsAreSortedAndStepsKnowWhatTheyName() throws {
        let result = analyzed(
            Self.substances
                + Self.pathway(
                    """
                    step dopamine -> norepinephrine as synthesis by DBH needs copper in vesicle rate limiting "n"
                    bind norepinephrine to brake by DBH inhibits synthesis "f"
                    optimum middle
                    """))
        #expect(result.messages == [])
        let topics = try #require(result.book).topics
        #expect(topics.entries.map(\.name) == ["copper", "dopamine", "norepinephrine", "vesicle"])
        #expect(topics.entries[2].clinician == "The product." && topics.entries[2].cites == [0])
        let figure = try #require(topics.figures.first)
        #expect(figure.pathway == 0 && figure.optimum == .middle)
        let step = figure.steps[0]
        #expect(step.from == 1 && step.to == 2 && step.genes == [0] && step.needs == [0] && step.within == 3)
        #expect(step.stage == "synthesis" && step.isRateLimiting && step.note == "n")
        let binding = figure.bindings[0]
        #expect(binding.ligands == [2] && binding.receptor == "brake" && binding.effect == .inhibits)
        #expect(binding.stage == "synthesis" && binding.note == "f")
    }

    @Test func relationsKeepTheirVerbAndWhatTheyAreSaidOf() throws {
        let result = analyzed(
            Self.described + """
                substance copper "Copper" { about "A metal." }
                drug a "A" { about "x"  inhibits DBH  releases copper  cite zabetian2001 }
                condition b "B" { about "x"  raised copper  cite zabetian2001 }
                """)
        #expect(result.messages == [])
        let entries = try #require(result.book).topics.entries
        #expect(
            entries[0].relations == [
                .init(verb: .inhibits, object: .gene(0)), .init(verb: .releases, object: .topic(2)),
            ])
        #expect(entries[1].relations == [.init(verb: .raised, object: .topic(2))])
    }

    @Test func anAssayNamesVariants() throws {
        let result = analyzed(
            "assay a \"A\" { about \"x\"  carries rs1611115  cite zabetian2001 }\n"
                + "assay b \"B\" { about \"x\"  lacks rs1611115  cite zabetian2001 }")
        #expect(result.messages == [])
        let book = try #require(result.book)
        let index = try #require(book.variants.firstIndex { $0.locus.id.name == "rs1611115" })
        #expect(book.topics.entries.map(\.kind) == [.assay, .assay])
        #expect(
            book.topics.entries.map(\.relations) == [
                [.init(verb: .carries, object: .variant(index))], [.init(verb: .lacks, object: .variant(index))],
            ])
    }

    @Test(arguments: [
        ("carries rs1611115  lacks rs1611115", "PH1202 `rs1611115` is named twice"),
        ("carries DBH", "PH1201 `DBH` is a gene, but `carries` takes a variant"),
        ("carries rs1611116", "PH0301 there is no variant `rs1611116`"),
        ("carries rs1611115", "PH0306 `a` has no `cite`"),
    ])
    func whatAnAssayCannotSayIsTold(clauses: String, message: String) {
        let cite = message.contains("cite") ? "" : "cite zabetian2001"
        #expect(analyzed("assay a \"A\" { about \"x\"  \(clauses)  \(cite) }").messages == [message])
    }

    @Test(arguments: [
        "drug a \"A\" { about \"x\"  blocks DBH }", "condition a \"A\" { about \"x\"  lowered copper }",
    ])
    func aRelationWithoutASourceIsAnError(topic: String) {
        let others = """
            substance copper "C" { about "x" }
            condition b "B" { about "x"  raised copper  cite zabetian2001 }
            """
        let result = analyzed(Self.described + topic + "\n" + others)
        #expect(result.messages == ["PH0306 `a` has no `cite`"])
    }

    @Test func aTopicWithoutATextDescribesNothing() {
        #expect(analyzed("condition a \"A\" { }").messages == ["PH0306 `a` has no `about`"])
    }

    @Test func anUnknownNameIsToldWithWhatWasMeant() {
        let result = analyzed(Self.described + "drug a \"A\" { about \"x\"  blocks DHB  cite zabetian2001 }")
        #expect(result.messages == ["PH0301 there is no gene `DHB`"])
        #expect(result.diagnostics.first?.fixes.first?.replacement == "DBH")
    }

    @Test func aTopicCannotHaveTheNameOfAGeneNorOfAnotherTopic() {
        #expect(analyzed("condition DBH \"A\" { about \"x\" }").codes == ["PH0302"])
        #expect(
            analyzed(Self.described + "condition a \"A\" { about \"x\" }\ndrug a \"A\" { about \"x\" }").codes == [
                "PH0302"
            ])
    }

    @Test func aTopicMayShareTheNameOfAQuestion() {
        #expect(analyzed("condition pots \"POTS\" { about \"x\" }").messages == [])
    }

    @Test func aTargetIsOfAKnownSort() {
        let text = "target standing_test : tset \"T\" { about \"x\" }"
        #expect(analyzed(text).messages == ["PH0311 `tset` is not a kind of target"])
    }

    @Test(arguments: [
        "step dopamine -> DBH", "step vesicle -> dopamine", "step dopamine -> dopamine by copper",
        "step dopamine -> dopamine needs vesicle", "step dopamine -> dopamine in copper", "bind DBH to r by DBH",
    ])
    func aStepNamesOnlyWhatFitsThere(step: String) {
        let all = "step dopamine -> norepinephrine by DBH needs copper in vesicle\n"
        #expect(analyzed(Self.substances + Self.pathway(all + step)).codes == ["PH1201"])
    }

    @Test func whatABindingInhibitsIsTheStageOfAStep() {
        let all = "step dopamine -> norepinephrine by DBH needs copper in vesicle\n"
        let bind = "bind norepinephrine to r by DBH inhibits synthesis"
        #expect(analyzed(Self.substances + Self.pathway(all + bind)).codes == ["PH1203"])
        let staged = all.replacing("by DBH", with: "as synthesis by DBH")
        #expect(analyzed(Self.substances + Self.pathway(staged + bind)).messages == [])
    }

    @Test func anAdviceIsAboutATargetOrADrugButNotACondition() {
        let described = "target vitamin_c : food \"C\" { about \"x\" }\ndrug standing_test \"T\" { about \"x\" }\n"
        let advice = "advice a { when pots = yes  consider vitamin_c  evidence limited  cite zabetian2001 }"
        #expect(analyzed(described + advice).messages == [])
        let wrong = described.replacing("drug", with: "condition")
        #expect(analyzed(wrong + advice).codes == ["PH1201"])
    }

    @Test func aPackThatDescribesADrugDescribesWhatItsRecommendationsAreAbout() {
        let drug = "drug a \"A\" { about \"x\" }\n"
        #expect(analyzed(drug).messages == ["PH1206 the target `standing_test` is not described"])
        #expect(analyzed(Self.described + drug).messages == [])
        #expect(analyzed("condition c \"C\" { about \"x\" }").messages == [])
    }

    @Test func aPackThatDescribesNoTargetMayLeaveItAtThat() {
        let advice = "advice a { when pots = yes  consider vitamin_c  evidence limited  cite zabetian2001 }"
        #expect(analyzed(advice).messages == [])
    }

    @Test func theOrderOfDeclarationsChangesNothing() throws {
        let text = Self.substances + Self.pathway("step dopamine -> norepinephrine by DBH needs copper in vesicle")
        let book = try #require(analyzed([("a.phene", MessagePages.sharedDeclarations), ("b.phene", text)]).book)
        let other = try #require(analyzed([("b.phene", text), ("a.phene", MessagePages.sharedDeclarations)]).book)
        #expect(book.json.line == other.json.line)
        #expect(book.json.line.contains(#""needs": ["copper"], "in": "vesicle""#))
    }
}
