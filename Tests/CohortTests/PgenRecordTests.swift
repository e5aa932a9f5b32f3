// SPDX-License-Identifier: Apache-2.0
import PheneContainers
import SeededRandom
import Testing

@testable import PheneReaders

/// Each way of storing a record gives the genotypes that were stored, and what is no record is none.
@Suite struct PgenRecordTests {
    private func writer(_ people: Int, _ variants: Int, random: inout SeededGenerator) -> PgenWriter {
        var writer = PgenWriter(people: people, variants: [])
        for _ in 0..<variants {
            let count = random.one(of: [2, 2, 2, 3, 4, 5, 6, 7, 18, 19, 40])
            let rare = random.one(of: [0, 3, 40, 100])
            let isPhased = random.one(of: [0, 0, 50, 100])
            var variant = PgenWriter.Variant(alleleCount: count, calls: [])
            variant.hasDosages = count == 2 && random.chance(30)
            for _ in 0..<people {
                var call = PgenWriter.Call()
                if !random.chance(5) {
                    func allele() -> Int { random.chance(rare) ? random.number(below: count) : 0 }
                    let (a, b) = (allele(), allele())
                    call.isPhased = a != b && random.chance(isPhased)
                    call.alleles = call.isPhased ? (a, b) : (min(a, b), max(a, b))
                }
                if variant.hasDosages, random.chance(30) { call.dosage = random.number(0...32768) }
                variant.calls.append(call)
            }
            writer.variants.append(variant)
        }
        return writer
    }

    /// What the texts of a record should be.
    private func text(_ call: PgenWriter.Call) -> String {
        guard let (a, b) = call.alleles else { return "./." }
        return "\(a)\(call.isPhased ? "|" : "/")\(b)"
    }

    @Test(arguments: [1, 2, 4, 5, 63, 64, 255, 256, 300, 1000])
    func whatWasWrittenIsRead(people: Int) throws {
        var random = SeededGenerator(seed: UInt64(people))
        let writer = writer(people, people < 300 ? 40 : 12, random: &random)
        let file = try PgenFile(MemorySource(writer.bytes(random: &random)), path: "x.pgen")
        #expect(file.sampleCount == people && file.variantCount == writer.variants.count)
        for index in writer.variants.indices.shuffled(using: &random) {
            let variant = writer.variants[index]
            let record = try file.record(index, alleleCount: variant.alleleCount)
            let samples = record.samples
            for (person, call) in variant.calls.enumerated() {
                let parts = String(decoding: samples.text(of: person), as: UTF8.self).split(separator: ":")
                #expect(String(parts[0]) == text(call), "variant \(index), person \(person)")
                guard variant.hasDosages else { continue }
                let own = call.alleles.map { Double(($0.0 > 0 ? 1 : 0) + ($0.1 > 0 ? 1 : 0)) }
                let expected = call.dosage.map { Double($0) / 16384 } ?? own
                let found = Double(parts[1])
                #expect((expected == nil) == (found == nil))
                if let expected, let found { #expect(abs(expected - found) < 0.00001) }
            }
            #expect(try file.facts(of: index).hasReference)
        }
    }

    @Test func recordsOfSeveralBlocksAreFound() throws {
        var random = SeededGenerator(seed: 5)
        let none = PgenWriter.Variant(alleleCount: 2, calls: [PgenWriter.Call(alleles: (0, 0))])
        let other = PgenWriter.Variant(alleleCount: 2, calls: [PgenWriter.Call(alleles: (0, 1))])
        var writer = PgenWriter(people: 1, variants: [PgenWriter.Variant](repeating: none, count: 65_540))
        let places = [0, 1, 65_534, 65_535, 65_536, 65_539]
        for place in places { writer.variants[place] = other }
        let file = try PgenFile(MemorySource(writer.bytes(random: &random)), path: "x.pgen")
        for place in places + [2, 65_537, 65_533] {
            let record = try file.record(place, alleleCount: 2)
            #expect(record.codes[0] == (places.contains(place) ? 1 : 0), "\(place)")
        }
    }

    @Test func flagsOfTheReferenceAreRead() throws {
        var random = SeededGenerator(seed: 6)
        var writer = writer(5, 20, random: &random)
        for index in writer.variants.indices { writer.variants[index].isProvisional = index % 3 == 0 }
        for flags in 0...3 {
            writer.flags = UInt8(flags)
            for bytes in [writer.bytes(random: &random), writer.fixedBytes] {
                let file = try PgenFile(MemorySource(bytes), path: "x.pgen")
                for index in writer.variants.indices {
                    let expected = flags == 1 || flags == 3 && index % 3 != 0
                    #expect(try file.facts(of: index).hasReference == expected)
                }
            }
        }
    }

    /// A file that is cut anywhere is refused, and one with other bytes gives an error or genotypes, and no crash.
    @Test(arguments: 0..<Cases.count(40)) func damageIsNoticedOrHarmless(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 50)
        let writer = writer(random.number(1...20), 6, random: &random)
        let bytes = writer.bytes(random: &random)
        for length in 0..<bytes.count {
            #expect(throws: CohortError.self) { try PgenFile(MemorySource(Array(bytes[..<length])), path: "x.pgen") }
        }
        for _ in 0..<200 {
            var other = bytes
            for _ in 0..<random.number(1...3) {
                let byte = UInt8(random.number(0...255))
                other[random.number(below: other.count)] = random.one(of: [0, 1, 0x7F, 0x80, 0xFF, byte])
            }
            // The list of people says how many there are, before a record is read.
            guard let file = try? PgenFile(MemorySource(other), path: "x.pgen"), file.sampleCount == writer.people
            else {
                continue
            }
            for (index, variant) in writer.variants.enumerated() where index < file.variantCount {
                guard let record = try? file.record(index, alleleCount: variant.alleleCount) else { continue }
                _ = record.samples
            }
        }
    }
}
