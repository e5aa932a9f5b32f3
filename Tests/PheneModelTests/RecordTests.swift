// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@testable import PheneModel

/// A record of a pack is read back unchanged.
struct RecordTests {
    private static let place = RuleLocation(file: 1, line: 2, column: 3)

    /// The record after writing and reading it.
    private func readBack<Element: PackRecord>(_ record: Element) -> Element? {
        var writer = RecordWriter()
        var written = record
        writer.record(&written)
        var reader = reader(writer.table, texts: writer.texts)
        let read = reader.nextRecord(Element.self)
        return reader.isBroken || !reader.isAtEnd ? nil : read
    }

    private func reader(_ table: TableWriter, texts: TextHeap = TextHeap()) -> RecordReader {
        var lengths = TableWriter()
        lengths.write(texts.texts.count)
        for text in texts.texts { lengths.write(text.utf8.count) }
        var lengthReader = TableReader(PackMemory(.memory(lengths.digits)))
        let table = TableReader(PackMemory(.memory(table.digits)))
        return RecordReader(table, texts: TextTable(.memory(texts.bytes), lengths: &lengthReader))
    }

    /// Whether a checked record is sound in a pack with one variant of two alleles and one source.
    private func isSound<Element: PackRecord>(_ record: Element, ofVariant variant: Int? = nil) -> Bool {
        var writer = RecordWriter()
        var written = record
        writer.record(&written)
        let gates = GateTable(
            sizes: [3], runs: [], inputs: [], findings: Lists(), pathways: Lists(), sums: Lists(), recommendations: [],
            overridden: Lists())
        let bounds = ListBounds(
            sources: 1, authorities: 0, genes: 0, recommendations: 0, targets: 0, topics: 0, scales: [], alleles: [2],
            gates: gates, variants: 1, inputs: 0, pharmacogenes: 0, findings: 0, pathways: 0)
        var checker = RecordChecker(PackMemory(.memory(writer.table.digits)), textCount: 100, bounds: bounds)
        checker.begin(at: 0, variant: variant)
        var blank = Element.blank
        blank.code(with: &checker)
        return !checker.isBroken
    }

    @Test func anAlleleOrGenotypeThatAVariantDoesNotHaveIsRefused() {
        func frequency(_ allele: Int) -> Frequency {
            Frequency(
                allele: allele, count: 1, of: 2, isCounted: true, population: "p", panel: "q", people: 1, cites: [0],
                place: Self.place)
        }
        #expect(isSound(frequency(1), ofVariant: 0))
        #expect(!isSound(frequency(2), ofVariant: 0))
        #expect(!isSound(frequency(0)))
        #expect(isSound(Effect.Contrast(variant: 0, allele: 1)))
        #expect(!isSound(Effect.Contrast(variant: 0, allele: 2)))
        #expect(!isSound(Effect.Contrast(variant: 1, allele: 0)))
        #expect(isSound(Effect.Contrast(variant: 0, genotypes: .only(2), against: .only(0))))
        #expect(!isSound(Effect.Contrast(variant: 0, genotypes: .only(3), against: .only(0))))
        #expect(isSound(Citation(source: 0)) && !isSound(Citation(source: 1)))
    }

    @Test func aPharmacogeneIsReadBack() {
        let star = Pharmacogene.Named(
            name: "*2", cells: [.init(place: 0, alleles: .all(2)), .init(place: 3, alleles: .only(1))], function: 1,
            activity: 25, isAtLeast: true, reportedAs: 0, isCallable: false)
        let pair = Pharmacogene.Priority.Pair(first: 0, second: 1)
        let gene = Pharmacogene(
            gene: 1, loci: [4, 6, 5, 7], named: [.init(name: "*1", cells: [], function: nil), star], reference: 0,
            functions: ["No function", "Normal function"], pairs: [0, 1, 1], singles: [0, 1],
            bands: [.init(lowest: 0, highest: 50, step: 1), .init(lowest: 75, highest: nil, step: 0)], unscored: 2,
            required: [3], unlistedAsReferenceBy: 1, takesLowestFunction: true,
            priorities: [.init(among: [pair, .init(first: 1, second: 1)], pick: pair)], needsLaboratory: true,
            phenotype: 2, score: 3, authority: 0, cites: [Citation(source: 0)], place: Self.place)
        #expect(readBack(gene) == gene)
        for kind in [Input.Kind.phenotype(pharmacogene: 3), .score(pharmacogene: 1)] {
            let input = Input(name: "CYP2C19", values: ["poor", "normal"], question: "", kind: kind, place: Self.place)
            #expect(readBack(input) == input)
        }
    }

    private func reader(_ numbers: [UInt32]) -> RecordReader {
        var table = TableWriter()
        for number in numbers { table.write(number) }
        return reader(table)
    }

    @Test func declarationsAreReadBack() throws {
        let chromosome = try #require(Chromosome(number: 9))
        let source = Source(
            name: "paper", kind: .article, title: "A paper", doi: "10.1", url: "https://example.org", authors: "A B",
            journal: "J", volume: "6(2)", pages: "5-15", pmcid: "PMC1", pmid: 1, year: 2001, place: Self.place)
        #expect(readBack(source) == source)
        var noted = source
        noted.seen = "abstract"
        #expect(readBack(noted) == source, "how authors read a source is in no pack")
        let bare = Source(name: "page", title: "A page", place: Self.place)
        #expect(readBack(bare) == bare)
        let authority = Authority(name: "panel", title: "A panel", place: Self.place)
        #expect(readBack(authority) == authority)
        let gene = Gene(
            symbol: "DBH", chromosome: chromosome, strand: .minus, name: "n", about: "a", clinician: "c",
            place: Self.place)
        #expect(readBack(gene) == gene)
        let scale = Scale(
            name: "activity",
            steps: [.init(name: "low", title: "Low", notability: .notable), .init(name: "x", title: "")],
            isOrdered: false, place: Self.place)
        #expect(readBack(scale) == scale)
        let header = PackHeader(name: "p", version: "1.0.0", title: "P", about: "about")
        #expect(readBack(header) == header)
        let references = TextReferences(text: 3, references: [.init(start: 1, end: 5, source: 2)])
        #expect(readBack(references)?.references == references.references)
    }

    @Test func aVariantIsReadBackWithItsLocus() throws {
        let alleles = try ["CAT", "C", "<DEL>"].map { try #require(Allele($0.utf8)) }
        let position = try #require(Position(133_635_393))
        let locus = try #require(
            Locus(
                id: VariantID(key: 7), aliases: [VariantID(key: 9), VariantID(key: UInt64.max - 1)], chromosome: .x,
                alleles: alleles, names: ["full", "short", "gone"], spellings: [(alleles[1], 2)],
                placements: [
                    Placement(build: .grch38, position: position, reference: 1),
                    Placement(build: .grch36, position: position, reference: nil),
                ]))
        let variant = Variant(locus: locus, gene: 0, label: "-1021C>T", caution: "c", place: Self.place)
        let read = try #require(readBack(variant))
        #expect(read.gene == 0 && read.label == variant.label && read.caution == "c" && read.place == Self.place)
        #expect(read.locus.id == locus.id && read.locus.aliases == locus.aliases && read.locus.chromosome == .x)
        #expect(read.locus.alleles == alleles && read.locus.names == locus.names)
        #expect(read.locus.spellings.map { $0.number } == [2] && read.locus.spellings.map { $0.allele } == [alleles[1]])
        #expect(read.locus.placements == locus.placements && read.locus.domain == locus.domain)
    }

    @Test(arguments: [
        Input.Kind.question, .consent, .phase(loci: [3, 1, 4]), .open, .sex,
    ])
    func inputsAreReadBack(kind: Input.Kind) {
        let plain = Input(name: "q", values: ["yes", "no"], question: "Q?", kind: kind, place: Self.place)
        #expect(readBack(plain) == plain)
        let range = NumberRange(-40...120, unit: "years", cuts: [0, 18])
        let number = Input(
            name: "age", values: range.names, question: "How old?", kind: kind, isOrdered: true, number: range,
            place: Self.place)
        #expect(readBack(number) == number)
    }

    private static let effects = [
        Effect(
            kind: .oddsRatio, value: .init(116, fractionDigits: 2),
            interval: .init(.init(110, fractionDigits: 2), .init(122, fractionDigits: 2)),
            pValue: .init(.init(5, fractionDigits: 8)), people: 44_833, outcome: "o", population: "p",
            contrast: .init(variant: 1, allele: 2), cites: [1], place: place),
        Effect(
            kind: .meanDifference, value: .init(-3, fractionDigits: 1),
            pValue: .init(.init(1, fractionDigits: 3), isBelow: true), unit: "u", outcome: "o",
            contrast: .init(variant: 1, genotypes: .only(2), against: .only(0)), cites: [0, 1], place: place),
        Effect(kind: .correlation, value: .init(0), outcome: "o", cites: [0], place: place),
    ]

    @Test func frequenciesAreReadBack() {
        for build in [nil] + Build.allCases.map(Optional.some) {
            let counted = Frequency(
                allele: 1, count: 1861, of: 5008, isCounted: true, population: "worldwide", panel: "a panel",
                people: 2504, build: build, cites: [.init(source: 3, supports: "s")], place: Self.place)
            #expect(readBack(counted) == counted)
        }
    }

    @Test(arguments: [
        (1861, 5008, true, "1861/5008"), (3716, 10_000, false, "0.3716"), (0, 1, false, "0"), (1, 1, false, "1"),
    ])
    func frequenciesArePrintedAsTheRulesHaveThem(count: Int, total: Int, isCounted: Bool, text: String) {
        let frequency = Frequency(
            allele: 0, count: count, of: total, isCounted: isCounted, population: "", panel: "", people: 1, cites: [],
            place: Self.place)
        #expect(frequency.text == text)
    }

    @Test(arguments: [
        (110, 2, "1.10"), (-3, 1, "-0.3"), (5, 0, "5"), (7, 8, "0.00000007"), (54, 9, "5.4e-8"), (5, 9, "5e-9"),
        (123, 300, "1.23e-298"), (0, 0, "0"),
    ])
    func numbersKeepTheirDigits(digits: Int, fractionDigits: Int, text: String) {
        #expect(DecimalNumber(digits, fractionDigits: fractionDigits).text == text)
    }

    @Test func rulesAreReadBack() {
        let finding = Finding(
            name: "f", title: "F", scale: 2, subjects: [.locus(1), .input(2), .finding(3), .pathway(4)],
            rows: [
                .init(
                    cells: [.all(64), .only(63), .empty, .only(0)], step: 5, notability: .usual, note: "n",
                    place: Self.place),
                .init(cells: [], step: 0, note: "", place: Self.place),
            ], quantity: "q", about: "a", clinician: "c", cautions: ["one", "two"], unknownText: "u",
            evidence: .moderate, cites: [.init(source: 1, supports: "the size"), 0], effects: Self.effects,
            authority: 3,
            populations: ["Europeans"], place: Self.place)
        #expect(readBack(finding) == finding)
        let pathway = Pathway(
            name: "p", title: "P", scale: 1,
            flows: [.init(stage: "s", finding: 2, weights: [-3, 0, 4], place: Self.place)],
            bands: [
                .init(lower: nil, upper: -2, step: 0, place: Self.place),
                .init(lower: -1, upper: nil, step: 1, place: Self.place),
            ], about: "a", clinician: "c", cautions: ["x"], evidence: .guideline, cites: [4], place: Self.place)
        #expect(readBack(pathway) == pathway)
        let condition = Condition.or([
            .and([.test(.locus(1), .only(2)), .not(.known(.input(3)))]),
            .atLeast(2, [.known(.finding(1)), .test(.pathway(0), .all(3)), .and([])]),
        ])
        let advice = Advice(
            name: "a", title: "A", verb: .monitor, targets: [2, 0], text: "t", clinician: "c", condition: condition,
            conditionText: "rs1 = A/A", cautions: ["x"],
            overrides: [.init(advice: 1, targets: [0], reason: "r", despite: "d", place: Self.place)],
            unknownText: "u", proceeds: "p", evidence: .limited, cites: [1], authority: nil, populations: ["y"],
            opposed: [3], place: Self.place)
        #expect(readBack(advice) == advice)
    }

    @Test func topicsAndFiguresAreReadBack() {
        let topic = Topic(
            kind: .drug, name: "t", sort: .care, title: "T", about: "a", clinician: "c",
            relations: [
                .init(verb: .inhibits, object: .gene(1)), .init(verb: .lacks, object: .topic(2)),
                .init(verb: .carries, object: .variant(3)),
            ], cites: [1], place: Self.place)
        #expect(readBack(topic) == topic)
        let figure = PathwayFigure(
            pathway: 1, optimum: .high,
            steps: [
                .init(
                    from: 1, to: 2, stage: "s", genes: [3], needs: [4], within: 5, isRateLimiting: true, note: "n",
                    place: Self.place)
            ],
            bindings: [
                .init(
                    ligands: [1], receptor: "r", genes: [2], effect: .excites, stage: "s", note: "n", place: Self.place)
            ])
        #expect(readBack(figure) == figure)
    }

    @Test(arguments: Evidence.allCases) func everyGradeOfEvidenceIsReadBack(evidence: Evidence) {
        var finding = Finding.blank
        finding.evidence = evidence
        #expect(readBack(finding)?.evidence == evidence)
    }

    @Test(arguments: Verb.allCases) func everyVerbIsReadBack(verb: Verb) {
        var advice = Advice.blank
        advice.verb = verb
        #expect(readBack(advice)?.verb == verb)
    }

    /// A moved list or an added field changes the name of the layout.
    @Test func theNameOfTheLayoutCoversFieldsAndLists() {
        let text = PackLayout.text
        #expect(text.contains(" genes:tTTT") && text.contains("<guideline strong moderate limited conflicting>"))
        #expect(text.contains("gates:") && text.contains(" gated loci,"))
        let lists = [
            "sources", "authorities", "genes", "scales", "variants", "inputs", "pharmacogenes", "findings", "pathways",
            "recommendations", "topics", "figures",
        ]
        // Each list of records with their fields, in this order.
        let places = lists.compactMap { text.firstRange(of: " \($0):")?.lowerBound }
        #expect(places.count == lists.count)
        #expect(places == places.sorted())
        #expect(!text.contains("!"))
    }

    /// A table of nested negations is refused before the stack overflows.
    @Test func conditionsThatAreNestedTooDeeplyAreBroken() {
        var reader = reader([UInt32](repeating: 2, count: 1_000_000))
        _ = reader.nextRecord(Condition.self)
        #expect(reader.isBroken)
    }

    @Test func invalidCaseNumbersAreBroken() {
        var reader = reader([9])
        _ = reader.nextRecord(Subject.self)
        #expect(reader.isBroken)
        var evidence = Evidence.strong
        var words = self.reader([5])
        words.word(&evidence)
        #expect(words.isBroken)
    }
}
