// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneGenome
import PheneIR
import PheneRuntime
import PheneTables
import PheneTestSupport
import Testing

/// Topics and courses come out of the tables as they went in, and tables that name what is not there are refused.
@Suite struct TopicTablesTests {
    private static func topic(
        _ kind: PheneIR.Topic.Kind, _ name: String, sort: PheneIR.Topic.Sort? = nil, clinician: String = "",
        _ relations: [PheneIR.Topic.Relation] = []
    ) -> PheneIR.Topic {
        PheneIR.Topic(
            kind: kind, name: name, sort: sort, title: name.uppercased(), about: "about " + name, clinician: clinician,
            relations: relations, cites: relations.isEmpty ? [] : [0], place: .nowhere)
    }

    private static func book() throws -> RuleBook {
        var book = RuleBook(
            scales: [Scale("tone", ["low", "high"])], inputs: [Input("pots", ["yes", "no"])],
            findings: [Finding("f", scale: 0, by: [.input(0)], rows: [([.all(2)], 0)])],
            pathways: [Pathway("p", scale: 0, flows: [(0, [0, 1])], bands: [(nil, nil, 0)])],
            advices: [Advice("a", on: [0], when: .test(.input(0), .only(0)))], targets: ["water"])
        book.sources = [
            Source(
                name: "s", pmid: 1, doi: nil, url: nil, year: nil, title: "S", authors: nil, seen: nil, place: .nowhere)
        ]
        let chromosome = try #require(Chromosome(number: 9))
        book.genes = [
            Gene(symbol: "DBH", chromosome: chromosome, strand: .plus, name: "n", about: "a", place: .nowhere)
        ]
        book.genes[0].clinician = "gene, precisely"
        book.findings[0].clinician = "finding, precisely"
        book.pathways[0].clinician = "pathway, precisely"
        book.advices[0].clinician = "advice, precisely"
        book.topics = Topics(
            entries: [
                topic(.substance, "copper"), topic(.condition, "lack", [.init(verb: .lowered, object: .topic(0))]),
                topic(.drug, "stop", clinician: "precisely", [.init(verb: .inhibits, object: .gene(0))]),
                topic(.place, "vesicle"), topic(.target, "water", sort: .habit),
            ],
            courses: [
                Course(
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

    @Test func topicsComeOutAsTheyWentIn() throws {
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

    @Test func stepsAndBindingsComeOutAsTheyWentIn() throws {
        let pack = try #require(RuntimePack(compiling: try Self.book()))
        let course = pack.course(0)
        #expect(pack.courseCount == 1 && course.pathway == 0 && course.optimum == .middle)
        let step = try #require(course.steps.first)
        #expect(step.from == 0 && step.to == 3 && step.stage == "storage" && step.genes == [0] && step.needs == [0])
        #expect(step.within == 3 && step.isRateLimiting && step.note == "slow")
        let binding = try #require(course.bindings.first)
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

    @Test func tablesThatNameWhatIsNotThereAreRefused() throws {
        let changes: [(inout RuleBook) -> Void] = [
            { $0.topics.entries[1].relations = [.init(verb: .lowered, object: .topic(5))] },
            { $0.topics.entries[2].relations = [.init(verb: .inhibits, object: .gene(1))] },
            { $0.topics.entries[2].cites = [1] },
            { $0.topics.courses[0].pathway = 1 },
            { $0.topics.courses[0].steps[0].to = 5 },
            { $0.topics.courses[0].steps[0].genes = [1] },
            { $0.topics.courses[0].steps[0].needs = [5] },
            { $0.topics.courses[0].steps[0].within = 5 },
            { $0.topics.courses[0].bindings[0].ligands = [5] },
            { $0.topics.courses[0].bindings[0].genes = [1] },
        ]
        for (number, change) in changes.enumerated() {
            var book = try Self.book()
            change(&book)
            #expect(RuntimePack(compiling: book) == nil, "change \(number)")
        }
    }

    /// One number of the facts at a time is changed: a pack that still opens answers every question without a trap.
    @Test func changedTablesAreRefusedOrReadWithoutATrap() throws {
        let tables = PackTables(try Self.book())
        let numbers = try #require(tables.facts.digits.withUnsafeBufferPointer { Digits.numbers(in: $0) })
        var opened = 0
        for place in numbers.indices {
            for number: UInt32 in [0, 1, 2, 5, 300, .max, numbers[place] &+ 1, numbers[place] &- 1] {
                var changed = TableWriter()
                for (index, it) in numbers.enumerated() { changed.write(index == place ? number : it) }
                let pack = RuntimePack(
                    texts: .memory(tables.texts.bytes), facts: .memory(changed.digits),
                    gates: .memory(tables.gates.digits))
                guard let pack else { continue }
                opened += 1
                for target in 0..<pack.targetCount { _ = pack.topic(ofTarget: target) }
                for gene in 0..<pack.geneCount { _ = pack.topics(onGene: gene) }
                for finding in 0..<pack.findingCount { _ = pack.genes(ofFinding: finding) }
                for index in 0..<pack.topicCount {
                    for cite in pack.topic(index).cites { _ = pack.source(cite) }
                }
                for index in 0..<pack.courseCount {
                    let course = pack.course(index)
                    _ = pack.pathway(course.pathway)
                    for gene in (course.steps.flatMap(\.genes) + course.bindings.flatMap(\.genes)) {
                        _ = pack.gene(gene)
                    }
                }
            }
        }
        #expect(opened > numbers.count, "most places of a small pack allow another number")
    }
}
