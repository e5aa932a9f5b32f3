// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneTestSupport
import Testing

/// The referee gives results that were derived by hand.
@Suite struct RefereeTests {
    // Genotype codes of an autosomal locus C, T: C/C is 0, C/T is 1, T/T is 2.
    private let anyC = CodeSet(bits: 0b011), anyT = CodeSet(bits: 0b110)

    private func locus(_ number: UInt64, _ alleles: [String], on chromosome: Int = 9) throws -> Variant {
        let chromosome = try #require(Chromosome(number: chromosome))
        let alleles = try alleles.map { try #require(Allele($0.utf8)) }
        let position = try #require(Position(Int(number)))
        return Variant(
            try #require(
                Locus(
                    id: .rs(number), chromosome: chromosome, alleles: alleles,
                    placements: [Placement(build: .grch38, position: position, reference: nil)])))
    }

    /// DBH activity by one locus (C/C normal, C/T reduced, T/T low), and whether the person has Wilson disease.
    private func dbhBook(_ recommendations: [Advice] = []) throws -> RuleBook {
        RuleBook(
            variants: [try locus(1_611_115, ["C", "T"])],
            scales: [Scale("activity", ["low", "reduced", "normal"])], inputs: [Input("wilson", ["yes", "no"])],
            findings: [
                Finding(
                    "dbh", scale: 0, by: [.locus(0)],
                    rows: [([.only(0)], 2), ([.only(1)], 1), ([.only(2)], 0)])
            ], recommendations: recommendations, targets: ["copper", "vitamin_c"])
    }

    private func person(_ loci: CodeSet..., inputs: [CodeSet] = []) -> Person { Person(loci: loci, inputs: inputs) }

    @Test func aKnownGenotypeGivesOneStep() throws {
        let referee = Referee(try dbhBook())
        for (code, step) in [(0, 2), (1, 1), (2, 0)] {
            let ruling = referee.ruling(on: person(.only(code), inputs: [.all(2)]))
            #expect(ruling.values(of: .finding(0)) == .only(step))
        }
    }

    @Test func aHalfCallGivesTheStepsOfAllFittingGenotypes() throws {
        let ruling = Referee(try dbhBook()).ruling(on: person(anyT, inputs: [.all(2)]))
        #expect(ruling.values(of: .finding(0)) == CodeSet(bits: 0b011))
        #expect(ruling.truth(of: .test(.finding(0), CodeSet(bits: 0b011))) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(ruling.truth(of: .test(.finding(0), .only(0))) == Truth(canBeTrue: true, canBeFalse: true))
        #expect(ruling.truth(of: .test(.finding(0), .only(2))) == Truth(canBeTrue: false, canBeFalse: true))
    }

    @Test func aConditionOfAllGenotypesIsTrueForAnUntestedLocus() throws {
        let referee = Referee(try dbhBook())
        let untested = referee.ruling(on: Person(unknownTo: referee.book))
        let each = (0..<3).map { Condition.test(.locus(0), .only($0)) }
        #expect(untested.truth(of: .or(each)) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(untested.truth(of: .and([each[0], each[1]])) == Truth(canBeTrue: false, canBeFalse: true))
        #expect(untested.truth(of: .or([each[0], each[1]])) == Truth(canBeTrue: true, canBeFalse: true))
        // The same through a finding: `low` and T/T are equivalent.
        let low = Condition.test(.finding(0), .only(0))
        #expect(untested.truth(of: .and([low, .not(each[2])])) == Truth(canBeTrue: false, canBeFalse: true))
    }

    @Test func aKnownTestIsNeverUnknown() throws {
        let referee = Referee(try dbhBook())
        let tested = referee.ruling(on: person(.only(1), inputs: [.all(2)]))
        #expect(tested.truth(of: .known(.locus(0))) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(tested.truth(of: .known(.input(0))) == Truth(canBeTrue: false, canBeFalse: true))
        #expect(tested.truth(of: .not(.known(.finding(0)))) == Truth(canBeTrue: false, canBeFalse: true))
        // An open locus with a known finding.
        var book = referee.book
        book.findings[0].rows = Finding("", scale: 0, by: [], rows: [([anyT], 0), ([.only(0)], 2)]).rows
        let half = Referee(book).ruling(on: person(anyT, inputs: [.all(2)]))
        #expect(half.truth(of: .known(.finding(0))) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(half.truth(of: .known(.locus(0))) == Truth(canBeTrue: false, canBeFalse: true))
    }

    @Test func wilsonDiseaseHoldsAndOverridesCopper() throws {
        let lowered = Condition.test(.finding(0), CodeSet(bits: 0b011))
        let referee = Referee(
            try dbhBook([
                Advice("cofactors", on: [1, 0], when: lowered),
                Advice("no_copper", on: [0], when: .test(.input(0), .only(0)), overrides: [(advice: 0, targets: [0])]),
            ]))
        let answers: [(wilson: CodeSet, copper: Verdict, noCopper: Verdict)] = [
            (.all(2), .held, .unknown), (.only(0), .overridden, .applies), (.only(1), .applies, .doesNotApply),
        ]
        for answer in answers {
            let ruling = referee.ruling(on: person(.only(2), inputs: [answer.wilson]))
            #expect(ruling.verdict(advice: 0, target: 0) == answer.copper)
            #expect(ruling.verdict(advice: 0, target: 1) == .applies)
            #expect(ruling.verdict(advice: 0) == .applies)
            #expect(ruling.verdict(advice: 1) == answer.noCopper)
        }
        let untested = referee.ruling(on: Person(unknownTo: referee.book))
        #expect(untested.verdict(advice: 0, target: 0) == .unknown)
        #expect(referee.ruling(on: person(.only(0), inputs: [.only(0)])).verdict(advice: 0) == .doesNotApply)
    }

    @Test func anOverriddenRecommendationOverridesNothing() throws {
        // `c` overrides `b`, which overrides `a`, all on one target: if `c` applies, `a` applies too.
        let yes = Condition.and([])
        let wilson = Condition.test(.input(0), .only(0))
        let referee = Referee(
            try dbhBook([
                Advice("a", on: [0], when: yes),
                Advice("b", on: [0], when: yes, overrides: [(advice: 0, targets: [0])]),
                Advice("c", on: [0], when: wilson, overrides: [(advice: 1, targets: [0])]),
            ]))
        func verdicts(_ answer: CodeSet) -> [Verdict] {
            let ruling = referee.ruling(on: person(.only(0), inputs: [answer]))
            return (0..<3).map { ruling.verdict(advice: $0) }
        }
        #expect(verdicts(.only(0)) == [.applies, .overridden, .applies])
        #expect(verdicts(.only(1)) == [.overridden, .applies, .doesNotApply])
        #expect(verdicts(.all(2)) == [.held, .held, .unknown])
    }

    @Test func aRecommendationOverriddenOnSomeTargetsStillOverridesElsewhere() throws {
        // `b` overrides `a` on target 0, which is not a target of `b`: `b` must be overridden on all of its own targets.
        let yes = Condition.and([])
        func book(overriddenOn targets: [Int]) throws -> RuleBook {
            var book = try dbhBook([
                Advice("a", on: [0], when: yes),
                Advice("b", on: [1, 2], when: yes, overrides: [(advice: 0, targets: [0])]),
                Advice("c", on: [1], when: yes, overrides: [(advice: 1, targets: targets)]),
            ])
            book.targets.append("zinc")
            return book
        }
        let untested = person(.all(3), inputs: [.all(2)])
        #expect(Referee(try book(overriddenOn: [1])).ruling(on: untested).verdict(advice: 0) == .overridden)
        #expect(Referee(try book(overriddenOn: [1])).ruling(on: untested).verdict(advice: 1) == .applies)
        #expect(Referee(try book(overriddenOn: [1, 2])).ruling(on: untested).verdict(advice: 0) == .applies)
        #expect(Referee(try book(overriddenOn: [1, 2])).ruling(on: untested).verdict(advice: 1) == .overridden)
    }

    @Test func aPathwayIsKnownIfAllSumsAreInOneBand() throws {
        var book = try dbhBook()
        book.variants.append(try locus(1_700_000, ["C", "T"]))
        book.scales.append(Scale("tone", ["low", "typical", "high"]))
        book.findings.append(
            Finding("comt", scale: 0, by: [.locus(1)], rows: [([.only(0)], 2), ([.only(1)], 1), ([.only(2)], 0)]))
        book.pathways = [
            Pathway(
                "tone", scale: 1, flows: [(0, [-2, -1, 0]), (1, [2, 1, 0])],
                bands: [(nil, -2, 0), (-1, 1, 1), (2, nil, 2)])
        ]
        let referee = Referee(book)
        func ruling(_ dbh: CodeSet, _ comt: CodeSet) -> Ruling {
            referee.ruling(on: Person(loci: [dbh, comt], inputs: [.all(2)]))
        }
        #expect(ruling(.only(2), .only(0)).values(of: .pathway(0)) == .only(0))
        #expect(ruling(.only(2), .only(0)).sums(ofPathway: 0) == -2...(-2))
        #expect(ruling(anyT, .only(1)).values(of: .pathway(0)) == .only(1))  // -1 or 0
        #expect(ruling(anyT, .only(1)).sums(ofPathway: 0) == -1...0)
        #expect(ruling(.all(3), .all(3)).values(of: .pathway(0)) == .all(3))
        #expect(ruling(.all(3), .all(3)).sums(ofPathway: 0) == -2...2)
        // Two flows that read the same locus are not independent, in the value, in the sums and in a condition.
        book.pathways[0].flows[1] = Pathway.Flow(stage: "", finding: 0, weights: [2, 1, 0], place: .nowhere)
        let twice = Referee(book).ruling(on: Person(unknownTo: book))
        #expect(twice.values(of: .pathway(0)) == .only(1))
        #expect(twice.sums(ofPathway: 0) == 0...0)
        #expect(twice.truth(of: .test(.pathway(0), .only(1))) == Truth(canBeTrue: true, canBeFalse: false))
    }

    @Test func atLeastCountsPossibleParts() throws {
        let book = RuleBook(variants: try (1...3).map { try locus($0, ["C", "T"]) })
        let referee = Referee(book)
        let parts = (0..<3).map { Condition.test(.locus($0), anyT) }
        func truth(_ least: Int, _ loci: CodeSet...) -> Truth {
            referee.ruling(on: Person(loci: loci, inputs: [])).truth(of: .atLeast(least, parts))
        }
        #expect(truth(2, .only(2), .only(1), .all(3)) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(truth(2, .only(2), .only(0), .all(3)) == Truth(canBeTrue: true, canBeFalse: true))
        #expect(truth(2, .only(0), .only(0), .all(3)) == Truth(canBeTrue: false, canBeFalse: true))
        #expect(truth(3, .only(2), .only(1), anyT) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(truth(1, .all(3), .all(3), .all(3)) == Truth(canBeTrue: true, canBeFalse: true))
    }

    @Test func oneCopyOnXIsACodeOfItsOwn() throws {
        // Codes on X: C/C 0, C/T 1, T/T 2, C 3, T 4.
        let book = RuleBook(
            variants: [try locus(1, ["C", "T"], on: 23)], scales: [Scale("copies", ["none", "one", "all"])],
            findings: [
                Finding(
                    "brunner", scale: 0, by: [.locus(0)],
                    rows: [
                        ([CodeSet(bits: 0b01001)], 0), ([CodeSet(bits: 0b00010)], 1), ([CodeSet(bits: 0b10100)], 2),
                    ])
            ])
        let referee = Referee(book)
        func steps(_ codes: CodeSet) -> CodeSet { referee.ruling(on: person(codes)).values(of: .finding(0)) }
        #expect(steps(.only(4)) == .only(2))
        #expect(steps(CodeSet(bits: 0b11000)) == CodeSet(bits: 0b101))  // an untested male: none or all
        #expect(steps(CodeSet(bits: 0b00111)) == .all(3))
        #expect(steps(.all(5)) == .all(3))
    }

    @Test func pastTheCapPartsAreEvaluatedSeparately() throws {
        let variants = try (1...3).map { try locus($0, ["C", "T"]) }
        let findings = [
            Finding("f", scale: 0, by: [.locus(0)], rows: [([anyT], 0), ([.only(0)], 1)]),
            Finding(
                "g", scale: 0, by: [.locus(0), .locus(1)], rows: [([anyT, .all(3)], 0), ([.only(0), .all(3)], 1)]),
            // Whether f and g agree: they always do, but only enumeration shows it.
            Finding(
                "same", scale: 0, by: [.finding(0), .finding(1)],
                rows: [
                    ([.only(0), .only(0)], 0), ([.only(1), .only(1)], 0), ([.only(0), .only(1)], 1),
                    ([.only(1), .only(0)], 1),
                ]),
        ]
        let book = RuleBook(variants: variants, scales: [Scale("answer", ["yes", "no"])], findings: findings)
        let untested = Person(unknownTo: book)
        #expect(Referee(book, cap: 9).ruling(on: untested).values(of: .finding(2)) == .only(0))
        #expect(Referee(book, cap: 8).ruling(on: untested).values(of: .finding(2)) == .all(2))

        // C/C or carrier of T at one locus, with a second locus.
        let sure = Condition.or([.test(.locus(0), .only(0)), .test(.locus(0), anyT), .test(.locus(1), .only(0))])
        let yes = Truth(canBeTrue: true, canBeFalse: false), unknown = Truth(canBeTrue: true, canBeFalse: true)
        #expect(Referee(book, cap: 9).ruling(on: untested).truth(of: sure) == yes)
        #expect(Referee(book, cap: 8).ruling(on: untested).truth(of: sure) == unknown)
        // A part within the cap is still exact, and decides the whole.
        let nested = Condition.or([
            .or([.test(.locus(0), .only(0)), .test(.locus(0), anyT)]), .test(.locus(1), .only(0)),
        ])
        #expect(Referee(book, cap: 8).ruling(on: untested).truth(of: nested) == yes)
        #expect(
            Referee(book, cap: 8).ruling(on: untested).truth(of: .not(nested))
                == Truth(canBeTrue: false, canBeFalse: true))
        // A `known` test does not count toward the cap.
        let known = Condition.or([
            .test(.locus(0), .only(0)), .test(.locus(0), anyT), .known(.locus(1)), .known(.locus(2)),
        ])
        #expect(Referee(book, cap: 8).ruling(on: untested).truth(of: known) == yes)
    }

    @Test func pastTheCapAtLeastCountsItsParts() throws {
        let book = RuleBook(variants: try (1...3).map { try locus($0, ["C", "T"]) })
        let referee = Referee(book, cap: 3)
        let parts = (0..<3).map { Condition.test(.locus($0), anyT) }
        func truth(_ least: Int, _ loci: CodeSet...) -> Truth {
            referee.ruling(on: Person(loci: loci, inputs: [])).truth(of: .atLeast(least, parts))
        }
        #expect(truth(2, .only(2), .only(1), .all(3)) == Truth(canBeTrue: true, canBeFalse: false))
        #expect(truth(2, .only(2), .only(0), .all(3)) == Truth(canBeTrue: true, canBeFalse: true))
        #expect(truth(2, .only(0), .only(0), .all(3)) == Truth(canBeTrue: false, canBeFalse: true))
    }
}
