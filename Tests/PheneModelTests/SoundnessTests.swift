// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@testable import PheneModel

/// A pack whose records name what is not there is refused, and so is a program that reads what is not yet computed.
@Suite struct SoundnessTests {
    private static let place = RuleLocation(file: 0, line: 1, column: 1)

    private static var book: RuleBook {
        let step = { (name: String) in Scale.Step(name: name, title: "") }
        let finding = { (name: String, subject: Subject) in
            Finding(
                name: name, title: "", scale: 0, subjects: [subject],
                rows: [0, 1].map { .init(cells: [.only($0)], step: $0, note: "", place: place) }, quantity: "",
                about: "see [paper]", cautions: [], unknownText: "", evidence: .limited, cites: [0], place: place)
        }
        return RuleBook(
            pack: PackHeader(name: "p", version: "1.0.0", title: "", about: ""), files: ["p.phene"],
            sources: [Source(name: "paper", title: "A paper", place: place)], genes: [], variants: [],
            scales: [Scale(name: "s", steps: [step("low"), step("high")], place: place)],
            inputs: [Input(name: "q", values: ["yes", "no"], question: "Q?", place: place)],
            findings: [finding("f", .input(0)), finding("g", .finding(0))],
            pathways: [
                Pathway(
                    name: "w", title: "", scale: 0,
                    flows: [.init(stage: "", finding: 1, weights: [0, 1], place: place)],
                    bands: [.init(lower: nil, upper: nil, step: 1, place: place)], about: "", cautions: [],
                    evidence: .limited, cites: [0], place: place)
            ],
            recommendations: [
                Advice(
                    name: "a", title: "", verb: .consider, targets: [0], text: "",
                    condition: .and([.test(.finding(1), .only(0)), .not(.known(.input(0)))]), conditionText: "",
                    cautions: [], overrides: [], unknownText: "", evidence: .limited, cites: [0], place: place)
            ], targets: ["water"], tests: [])
    }

    private static var gates: GateTable {
        GateTable(
            sizes: [2], runs: [.init(operation: .or, width: 2, count: 1)], inputs: [0, 1],
            findings: Lists([[0, 1], [0, 1]]), pathways: Lists([[0, 1]]), sums: Lists([[.init(sum: -1, plane: 2)]]),
            recommendations: [.init(yes: 0, no: 2)], overridden: Lists([[nil]]))
    }

    private static func effect(of variant: Int) -> Effect {
        Effect(
            kind: .oddsRatio, value: .init(2), outcome: "o", contrast: .init(variant: variant, allele: 0), cites: [0],
            place: place)
    }

    private func isSound(_ book: RuleBook, _ gates: GateTable = Self.gates) -> Bool {
        let (numbers, texts) = book.records(digest: "")
        guard let records = PackRecords(.memory(numbers.digits), texts: .memory(texts.bytes)),
            let gates = GateTable(.memory(gates.table.digits)), records.fit(gates)
        else { return false }
        return records.isSound(under: gates, loci: [])
    }

    @Test func aWholePackIsSound() { #expect(isSound(Self.book)) }

    @Test(
        arguments: [
            { $0.findings[0].scale = 1 }, { $0.findings[0].rows[0].step = 2 }, { $0.findings[0].rows[0].cells = [] },
            { $0.findings[0].rows[0].cells = [.only(2)] }, { $0.findings[0].subjects = [.input(1)] },
            { $0.findings[0].subjects = [.locus(0)] }, { $0.findings[0].cites = [1] },
            { $0.findings[0].effects = [Self.effect(of: 0)] }, { $0.findings[0].authority = 0 },
            { $0.findings[0].subjects = [.finding(1)] },
            { $0.findings[0].subjects = [.pathway(0)] }, { $0.findings[1].subjects = [.finding(1)] },
            { $0.pathways[0].scale = 1 }, { $0.pathways[0].flows[0].finding = 2 },
            { $0.pathways[0].flows[0].weights = [1] }, { $0.pathways[0].bands[0].step = 2 },
            { $0.pathways[0].cites = [1] }, { $0.recommendations[0].targets = [1] },
            { $0.recommendations[0].targets = [0, 0] },
            { $0.recommendations[0].cites = [1] }, { $0.recommendations[0].opposed = [1] },
            { $0.recommendations[0].authority = 0 },
            { $0.recommendations[0].condition = .not(.not(.test(.finding(2), .only(0)))) },
            { $0.recommendations[0].overrides = [.init(advice: 0, targets: [1], reason: "", place: Self.place)] },
            { $0.inputs[0].kind = .phase(loci: []) }, { $0.inputs[0].kind = .phase(loci: [0]) },
            { $0.inputs[0].values = ["yes"] }, { $0.scales[0].steps = [] },
        ] as [@Sendable (inout RuleBook) -> Void])
    func aPackThatNamesWhatIsNotThereIsRefused(change: @Sendable (inout RuleBook) -> Void) {
        var book = Self.book
        change(&book)
        #expect(!isSound(book))
    }

    @Test(
        arguments: [
            { $0.sizes = [] }, { $0.sizes = [65] }, { $0.sizes = [0, 2] }, { $0.inputs = [0, 2] }, { $0.inputs = [0] },
            { $0.inputs = [0, 1, 1] }, { $0.runs[0].width = 1_000_000 }, { $0.runs[0].count = 2 },
            { $0.findings = Lists([[0, 1]]) }, { $0.findings = Lists([[0, 1], [0]]) },
            { $0.findings = Lists([[0, 1], [0, 3]]) }, { $0.pathways = Lists([[]]) }, { $0.sums = Lists([[]]) },
            { $0.sums = Lists([[.init(sum: 0, plane: 3)]]) }, { $0.sums = Lists() }, { $0.recommendations = [] },
            { $0.recommendations[0].no = 3 }, { $0.overridden = Lists() }, { $0.overridden = Lists([[]]) },
            { $0.overridden = Lists([[.init(yes: 3, no: 0)]]) },
        ] as [@Sendable (inout GateTable) -> Void])
    func aProgramThatReadsWhatIsNotThereIsRefused(change: @Sendable (inout GateTable) -> Void) {
        var gates = Self.gates
        change(&gates)
        #expect(!isSound(Self.book, gates))
    }

    @Test func gatesAreReadAsTheyWereWritten() throws {
        let read = try #require(GateTable(.memory(Self.gates.table.digits)))
        #expect(read == Self.gates)
        #expect(GateTable(.memory(Self.gates.table.digits + [UInt8(ascii: "?")])) == nil)
        #expect(GateTable(.memory(Self.gates.table.digits.dropLast())) == nil)
    }

    /// What is read without the rest of a record is what the whole record says.
    @Test func theHeadOfARecordIsThatOfTheWhole() throws {
        let (numbers, texts) = Self.book.records(digest: "")
        let records = try #require(PackRecords(.memory(numbers.digits), texts: .memory(texts.bytes)))
        for index in 0..<records.findingCount {
            #expect(records.name(ofFinding: index) == records.finding(index).name)
            #expect(records.subjects(ofFinding: index) == records.finding(index).subjects)
        }
        #expect(records.name(ofPathway: 0) == "w" && records.findings(ofPathway: 0) == [1])
        #expect(records.targets(ofAdvice: 0) == [0])
        #expect(records.subjects(ofAdvice: 0) == records.advice(0).subjects)
        #expect(records.name(ofInput: 0) == "q" && records.kind(ofInput: 0) == .question)
        #expect(records.name(ofSource: 0) == "paper")
        #expect(records.finding(0) == Self.book.findings[0] && records.advice(0) == Self.book.recommendations[0])
    }
}
