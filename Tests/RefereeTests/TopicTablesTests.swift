// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneGenome
import PheneModel
import PheneRuntime
import PheneTestSupport
import Testing

/// Topics and pathway figures are read back from tables unchanged, and tables with invalid indices are refused.
@Suite struct TopicTablesTests {
    private static func topic(
        _ kind: PheneModel.Topic.Kind, _ name: String, sort: PheneModel.Topic.Sort? = nil, clinician: String = "",
        _ relations: [PheneModel.Topic.Relation] = []
    ) -> PheneModel.Topic {
        PheneModel.Topic(
            kind: kind, name: name, sort: sort, title: RuleText(name.uppercased()), about: RuleText("about " + name),
            clinician: RuleText(clinician),
            relations: relations, cites: relations.isEmpty ? [] : [0], place: .nowhere)
    }

    private static func book() throws -> RuleBook {
        var book = RuleBook(
            scales: [Scale("tone", ["low", "high"])], inputs: [Input("pots", ["yes", "no"])],
            findings: [Finding("f", scale: 0, by: [.input(0)], rows: [([.all(2)], 0)])],
            pathways: [Pathway("p", scale: 0, flows: [(0, [0, 1])], bands: [(nil, nil, 0)])],
            recommendations: [Advice("a", on: [0], when: .test(.input(0), .only(0)))], targets: ["water"])
        book.sources = [
            Source(name: "s", title: "S", pmid: 1, place: .nowhere)
        ]
        let chromosome = try #require(Chromosome(number: 9))
        book.genes = [
            Gene(symbol: "DBH", chromosome: chromosome, strand: .plus, name: "n", about: "a", place: .nowhere)
        ]
        book.genes[0].clinician = "gene, precisely"
        book.findings[0].clinician = "finding, precisely"
        book.pathways[0].clinician = "pathway, precisely"
        book.recommendations[0].clinician = "advice, precisely"
        book.topics = Topics(
            entries: [
                topic(.substance, "copper"), topic(.condition, "lack", [.init(verb: .lowered, object: .topic(0))]),
                topic(.drug, "stop", clinician: "precisely", [.init(verb: .inhibits, object: .gene(0))]),
                topic(.place, "vesicle"), topic(.target, "water", sort: .habit),
            ],
            figures: [
                PathwayFigure(
                    pathway: 0, optimum: .middle,
                    steps: [
                        .init(
                            from: 0, to: 3, stage: "storage", genes: [0], needs: [0], within: 3, isRateLimiting: true,
                            note: "slow", place: .nowhere)
                    ],
                    bindings: [
                        .init(
                            ligands: [0], receptor: "brake", genes: [0], effect: .inhibits, stage: "storage",
                            note: "feedback", place: .nowhere)
                    ])
            ])
        return book
    }

    @Test func topicsAreReadBackUnchanged() throws {
        let pack = try #require(RuntimePack(compiling: try Self.book()))
        let topics = (0..<pack.topicCount).map { pack.topic($0) }
        #expect(topics.map(\.kind) == [.substance, .condition, .drug, .place, .target])
        #expect(topics.map(\.name) == ["copper", "lack", "stop", "vesicle", "water"])
        #expect(topics.map(\.title) == ["COPPER", "LACK", "STOP", "VESICLE", "WATER"])
        #expect(topics.map(\.sort) == [nil, nil, nil, nil, .habit])
        #expect(topics[1].relations.map(\.verb) == [.lowered] && topics[1].relations.map(\.object) == [.topic(0)])
        #expect(topics[2].relations.map(\.verb) == [.inhibits] && topics[2].relations.map(\.object) == [.gene(0)])
        #expect(topics[2].cites == [0] && topics[0].cites == [])
        #expect(pack.topic(ofTarget: 0) == 4)
        #expect(pack.topics(onGene: 0) == [2])
    }

    @Test func stepsAndBindingsAreReadBackUnchanged() throws {
        let pack = try #require(RuntimePack(compiling: try Self.book()))
        let figure = pack.figure(0)
        #expect(pack.figureCount == 1 && figure.pathway == 0 && figure.optimum == .middle)
        let step = try #require(figure.steps.first)
        #expect(step.from == 0 && step.to == 3 && step.stage == "storage" && step.genes == [0] && step.needs == [0])
        #expect(step.within == 3 && step.isRateLimiting && step.note == "slow")
        let binding = try #require(figure.bindings.first)
        #expect(binding.ligands == [0] && binding.receptor == "brake" && binding.genes == [0])
        #expect(binding.effect == .inhibits && binding.stage == "storage" && binding.note == "feedback")
    }

    @Test func anAudienceChoosesTheText() throws {
        let pack = try #require(RuntimePack(compiling: try Self.book()))
        #expect(pack.gene(0).about(for: .clinician) == "gene, precisely" && pack.gene(0).about(for: .lay) == "a")
        #expect(pack.finding(0).about(for: .clinician) == "finding, precisely")
        #expect(pack.pathway(0).about(for: .clinician) == "pathway, precisely")
        #expect(pack.advice(0).text(for: .clinician) == "advice, precisely")
        #expect(pack.topic(2).about(for: .clinician) == "precisely" && pack.topic(2).about(for: .lay) == "about stop")
        #expect(pack.topic(0).about(for: .clinician) == "about copper")
    }

    @Test func tablesWithInvalidIndicesAreRefused() throws {
        let changes: [(inout RuleBook) -> Void] = [
            { $0.topics.entries[1].relations = [.init(verb: .lowered, object: .topic(5))] },
            { $0.topics.entries[2].relations = [.init(verb: .inhibits, object: .gene(1))] },
            { $0.topics.entries[2].cites = [1] },
            { $0.topics.figures[0].pathway = 1 },
            { $0.topics.figures[0].steps[0].to = 5 },
            { $0.topics.figures[0].steps[0].genes = [1] },
            { $0.topics.figures[0].steps[0].needs = [5] },
            { $0.topics.figures[0].steps[0].within = 5 },
            { $0.topics.figures[0].bindings[0].ligands = [5] },
            { $0.topics.figures[0].bindings[0].genes = [1] },
        ]
        for (number, change) in changes.enumerated() {
            var book = try Self.book()
            change(&book)
            #expect(RuntimePack(compiling: book) == nil, "change \(number)")
        }
    }

    /// One digit of the facts is changed at a time. A pack that still opens can be read completely without a trap.
    @Test func changedTablesAreRefusedOrReadWithoutATrap() throws {
        let tables = PackTables(try Self.book())
        let digits = tables.facts.digits
        var opened = 0
        for place in digits.indices {
            for digit in Set(
                [0, 1, 2, 5, 33, 63].map { UInt8(ascii: "?") + $0 } + [digits[place] + 1, digits[place] - 1])
            {
                var changed = digits
                changed[place] = digit
                let pack = RuntimePack(
                    texts: .memory(tables.texts.bytes), facts: .memory(changed), gates: .memory(tables.gates.digits))
                guard let pack else { continue }
                opened += 1
                for target in 0..<pack.targetCount { _ = pack.topic(ofTarget: target) }
                for gene in 0..<pack.geneCount { _ = pack.topics(onGene: gene) }
                for finding in 0..<pack.findingCount { _ = pack.genes(ofFinding: finding) }
                for index in 0..<pack.topicCount {
                    for cite in pack.topic(index).cites { _ = pack.source(cite.source) }
                }
                for index in 0..<pack.figureCount {
                    let figure = pack.figure(index)
                    _ = pack.pathway(figure.pathway)
                    for gene in (figure.steps.flatMap(\.genes) + figure.bindings.flatMap(\.genes)) {
                        _ = pack.gene(gene)
                    }
                }
            }
        }
        #expect(opened > digits.count, "most places of a small pack allow another number")
    }
}
