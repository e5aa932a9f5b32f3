// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// People who are evaluated together get what each gets alone.
@Suite struct BatchTests {
    private static let pack = Norepinephrine.pack

    private static func people() throws -> [Evaluation] {
        try (0..<12).map { seed in
            try Evaluation(
                pack, genome: Genome.random(under: pack, seed: UInt64(seed), missing: 10),
                answers: seed % 3 == 0 ? ["pots": "no"] : [:])
        }
    }

    private func check<L: Lane>(_ lane: L.Type) throws {
        let pack = Self.pack
        let people = try Self.people()
        var batch = Batch<L>(pack)
        let loci = pack.loci.loci.count
        // Not beside each other: a word of a lane holds 64 people.
        let places = people.indices.map { $0 * (L.width / people.count) }
        for (person, place) in zip(people, places) {
            for variable in 0..<loci + pack.inputCount {
                let subject: Subject = variable < loci ? .locus(variable) : .input(variable - loci)
                batch.set(person.value(of: subject), of: variable, person: place)
            }
        }
        batch.evaluate()
        for (person, place) in zip(people, places) {
            for index in 0..<pack.findingCount {
                #expect(batch.value(of: .finding(index), person: place) == person.value(of: .finding(index)))
            }
            for index in 0..<pack.pathwayCount {
                #expect(batch.value(of: .pathway(index), person: place) == person.value(of: .pathway(index)))
            }
            for index in 0..<pack.adviceCount {
                #expect(batch.condition(ofAdvice: index, person: place) == person.condition(ofAdvice: index))
                #expect(batch.verdict(ofAdvice: index, person: place) == person.verdict(ofAdvice: index))
            }
            #expect(batch.value(of: .locus(0), person: place) == person.value(of: .locus(0)))
        }
    }

    @Test func sixtyFourAtOnce() throws { try check(UInt64.self) }

    @Test func fiveHundredAndTwelveAtOnce() throws { try check(SIMD8<UInt64>.self) }

    @Test func ofNobodyInParticularEverythingIsPossible() {
        let pack = Self.pack
        var batch = Batch<UInt8>(pack)
        batch.evaluate()
        let nobody = Evaluation(pack, genome: Genome())
        for index in 0..<pack.findingCount {
            #expect(nobody.value(of: .finding(index)).isSubset(of: batch.value(of: .finding(index))))
        }
        for index in 0..<pack.adviceCount {
            #expect(batch.verdict(ofAdvice: index) != .applies)
        }
    }
}
