// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

/// What one locus of a genome may be, after each kind of call.
@Suite struct ReadingTests {
    private func locus(_ letters: [String], on chromosome: String, reference: Int? = nil) throws -> Locus {
        let chromosome = try #require(Chromosome(chromosome.utf8))
        let position = try #require(Position(100))
        return try #require(
            Locus(
                id: .rs(1), chromosome: chromosome, alleles: letters.compactMap { Allele($0.utf8) },
                placements: [Placement(build: .grch38, position: position, reference: reference)]))
    }

    private func reading(_ calls: [String], _ locus: Locus, sex: Sex? = nil, plus: Bool = true) -> Reading {
        var genome = Genome(sex: sex, isPlusStrand: plus)
        for call in calls { genome.records.append(Record(id: .rs(1), call: Call(call.utf8), written: call)) }
        return locus.reading(of: genome.records, in: genome)
    }

    private func texts(_ reading: Reading, _ locus: Locus) -> [String] { reading.possible.map { locus.text(of: $0) } }

    @Test func aCallLeavesOneGenotype() throws {
        let locus = try locus(["T", "C"], on: "9")
        for call in ["C/T", "T/C", "T|C"] {
            #expect(texts(reading([call], locus), locus) == ["C/T"])
        }
    }

    @Test(arguments: ["./.", "--", ".", "-"]) func aNoCallIsNeverTheReference(call: String) throws {
        let locus = try locus(["T", "C"], on: "9", reference: 0)
        let reading = reading([call], locus)
        #expect(reading.call == .noCall)
        #expect(reading.possible == locus.domain.all)
    }

    @Test func anAbsentCallIsNeverTheReference() throws {
        let locus = try locus(["T", "C"], on: "9", reference: 0)
        let reading = reading([], locus)
        #expect(reading.call == .notOnAssay)
        #expect(reading.possible == locus.domain.all)
    }

    @Test func anAssumedReferenceIsThatOfItsBuildAndOtherwiseNothing() throws {
        let known = try locus(["T", "C"], on: "9", reference: 0)
        let unknown = try locus(["T", "C"], on: "9")
        let record = Record(id: .rs(1), call: .assumedReference(.grch38), written: "")
        #expect(texts(known.reading(of: [record], in: Genome()), known) == ["T/T"])
        let reading = unknown.reading(of: [record], in: Genome())
        #expect(reading.call == .notOnAssay)
        #expect(reading.possible == unknown.domain.all)
    }

    @Test func aHalfCallKeepsEveryGenotypeWithThatAllele() throws {
        let locus = try locus(["A", "G"], on: "1")
        #expect(texts(reading(["A/."], locus), locus) == ["A/A", "A/G"])
    }

    @Test func anUnknownAlleleIsInvalidAndLeavesAllGenotypesPossible() throws {
        let locus = try locus(["A", "G"], on: "1")
        let reading = reading(["A/T"], locus)
        #expect(reading.call == .invalid(.unexpectedAllele))
        #expect(reading.possible == locus.domain.all)
    }

    @Test func allelesOfTheOtherStrandAreNotComplemented() throws {
        let locus = try locus(["A", "G"], on: "1")
        for plus in [true, false] {
            let reading = reading(["C/T"], locus, plus: plus)
            #expect(reading.call == .invalid(.otherStrand))
            #expect(reading.possible == locus.domain.all)
        }
    }

    @Test func aPalindromicHomozygoteOnAnUnstatedStrandKeepsBothReadings() throws {
        let locus = try locus(["C", "G"], on: "10")
        #expect(locus.isPalindromic)
        let open = reading(["G/G"], locus, plus: false)
        #expect(texts(open, locus) == ["C/C", "G/G"])
        #expect(open.hasBothStrandReadings)
        #expect(texts(reading(["G/G"], locus), locus) == ["G/G"])
        #expect(texts(reading(["C/G"], locus, plus: false), locus) == ["C/G"])
    }

    @Test func bothSpellingsOfOneCopyAreReadAlike() throws {
        let locus = try locus(["C", "T"], on: "X")
        for call in ["T", "T/T"] {
            #expect(texts(reading([call], locus, sex: .male), locus) == ["T"])
        }
        #expect(texts(reading(["T"], locus), locus) == ["T"])
        #expect(texts(reading(["T/T"], locus), locus) == ["T/T", "T"])
        #expect(texts(reading(["T/T"], locus, sex: .female), locus) == ["T/T"])
    }

    @Test func impossibleCopyNumbersAreInvalid() throws {
        let x = try locus(["C", "T"], on: "X")
        #expect(reading(["C/T"], x, sex: .male).call == .invalid(.wrongCopyNumber))
        #expect(reading(["C"], x, sex: .female).call == .invalid(.wrongCopyNumber))
        let autosome = try locus(["C", "T"], on: "7")
        #expect(reading(["C"], autosome).call == .invalid(.wrongCopyNumber))
        let y = try locus(["C", "T"], on: "Y")
        #expect(reading(["C"], y, sex: .female).call == .invalid(.noSuchChromosome))
        #expect(texts(reading(["C/C"], y, sex: .male), y) == ["C"])
    }

    @Test func rowsThatDisagreeLeaveTheirUnion() throws {
        let locus = try locus(["A", "G"], on: "1")
        let reading = reading(["A/A", "A/G"], locus)
        #expect(texts(reading, locus) == ["A/A", "A/G"])
        #expect(reading.isConflicting)
        #expect(!self.reading(["A/G", "G/A"], locus).isConflicting)
    }

    @Test func aNoCallBesideACallHasNoEffect() throws {
        let locus = try locus(["A", "G"], on: "1")
        for calls in [["--", "A/G"], ["A/G", "--"]] {
            let reading = reading(calls, locus)
            #expect(texts(reading, locus) == ["A/G"])
            #expect(!reading.isConflicting)
        }
        #expect(reading(["--", "--"], locus).call == .noCall)
    }

    @Test func everyRecordLeavesSomeGenotypePossible() throws {
        let calls = ["A", "G", "T", "A/A", "A/G", "A|T", "./.", "A/.", "I/D", "--", "", "A/G/T", "x"]
        for chromosome in ["1", "X", "Y", "MT"] {
            let locus = try locus(["A", "G"], on: chromosome)
            for call in calls {
                for sex in [nil, Sex.male, .female] {
                    for plus in [true, false] {
                        #expect(!reading([call], locus, sex: sex, plus: plus).possible.isEmpty)
                    }
                }
            }
        }
    }
}
