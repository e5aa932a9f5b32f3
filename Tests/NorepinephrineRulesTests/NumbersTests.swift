// SPDX-License-Identifier: Apache-2.0

import Foundation
import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// The frequencies and effects of the pack, compared with a table.
@Suite struct NumbersTests {
    private static let pack = Norepinephrine.pack

    @Test func frequenciesAreThoseOfTheTable() throws {
        let loci = Self.pack.loci.loci
        var found: [String] = []
        for index in loci.indices {
            let locus = loci[index]
            for frequency in Self.pack.variant(index).frequencies {
                let allele = locus.text(ofAllele: frequency.allele)
                found.append(
                    "\(locus.id.name) \(allele) \(frequency.text) \(frequency.population.string) \(frequency.people)")
            }
        }
        let expected = try Table("frequencies.tsv").rows.map { row in
            ["id", "allele", "frequency", "population", "people"].map { row[$0] ?? "" }.joined(separator: " ")
        }
        #expect(found.sorted() == expected.sorted())
    }

    /// A count of a few dozen people, some of them relatives, says nothing of how common a genotype is.
    @Test func noFrequencyIsFromFewerThanAHundredPeople() {
        for index in Self.pack.loci.loci.indices {
            for frequency in Self.pack.variant(index).frequencies { #expect(frequency.people >= 100) }
        }
    }

    @Test func effectsAreThoseOfTheTable() throws {
        var found: [String] = []
        for index in 0..<Self.pack.findingCount {
            let finding = Self.pack.finding(index)
            for effect in finding.effects {
                let interval = effect.interval.map { "\($0.lower.text)..\($0.upper.text)" } ?? "-"
                let people = effect.people.map { String($0) } ?? "-"
                found.append("\(finding.name) \(effect.kind.name) \(effect.value.text) \(interval) \(people)")
            }
        }
        let expected = try Table("effects.tsv").rows.map { row in
            ["finding", "kind", "value", "interval", "people"].map { row[$0] ?? "" }.joined(separator: " ")
        }
        #expect(found.sorted() == expected.sorted())
    }
}
