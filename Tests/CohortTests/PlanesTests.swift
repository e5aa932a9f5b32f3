// SPDX-License-Identifier: Apache-2.0
import Foundation
import NorepinephrineRules
import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Synchronization
import Testing

/// The bits of a file of planes are the results of each person, however people are divided.
@Suite struct PlanesTests {
    /// What a file of planes begins with.
    private struct Heading: Decodable {
        struct Plane: Decodable, Hashable {
            var pack: String?
            var kind: String
            var name: String?
            var result: String?
        }
        let schema: String
        let version: Int
        let people_per_block: Int
        let planes: [Plane]
    }

    /// What is written, in order, by one thread at a time.
    private final class Sink: Sendable {
        let bytes = Mutex<[UInt8]>([])
        private let isBusy = Mutex(false)
        let overlaps = Mutex(0)

        func write(_ more: [UInt8]) {
            let wasBusy = isBusy.withLock { busy in
                defer { busy = true }
                return busy
            }
            if wasBusy { overlaps.withLock { $0 += 1 } }
            bytes.withLock { $0 += more }
            isBusy.withLock { $0 = false }
        }
    }

    /// Planes, and beside them the results of some of the people.
    private final class Both: PeopleOutput {
        private let planes: PeoplePlanes
        let people = Mutex<[Int: [PersonResults]?]>([:])

        init(_ planes: PeoplePlanes) { self.planes = planes }

        var bytesPerBlock: Int? { planes.bytesPerBlock }

        func add(
            _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
            to bytes: inout [UInt8]
        ) {
            planes.add(batches, people: people, first: first, count: count, refused: refused, to: &bytes)
            for person in stride(from: 0, to: count, by: 83) {
                let isRefused = refused[person >> 6] >> UInt64(person & 63) & 1 == 1
                let own = isRefused ? nil : batches.map { PersonResults($0, person) }
                self.people.withLock { $0[first + person] = .some(own) }
            }
        }

        func write(_ bytes: [UInt8]) throws(CohortFailure) { try planes.write(bytes) }
    }

    private let packs: PackSet
    private let set: Fileset

    init() {
        packs = PackSet(Norepinephrine.pack)
        set = Self.fileset(1100, packs)
    }

    private static func fileset(_ people: Int, _ packs: PackSet) -> Fileset {
        var random = SeededGenerator(seed: 11)
        let loci = Array(packs.loci.table.loci.prefix(60))
        return Fileset(people: people, loci: loci, isDirty: true, showsSex: false, random: &random)
    }

    private func planes(
        _ set: Fileset, _ packs: PackSet,
        change: (inout CohortOptions) -> Void = { _ in }
    ) throws -> (bytes: [UInt8], people: [Int: [PersonResults]?]) {
        let sink = Sink()
        let planes = PeoplePlanes(packs.packs) { bytes throws(CohortFailure) in sink.write(bytes) }
        let output = Both(planes)
        var options = CohortOptions()
        options.read = set.options
        options.output = output
        change(&options)
        _ = try CohortEvaluation(in: set.bed, path: "c.bed", under: packs, options: options)
        #expect(sink.overlaps.withLock { $0 } == 0)
        return (planes.heading + sink.bytes.withLock { $0 }, output.people.withLock { $0 })
    }

    @Test func bytesDoNotDependOnThreadsMemoryAndShards() throws {
        let whole = try planes(set, packs) { $0.threads = 1 }.bytes
        let divided = try planes(set, packs) {
            $0.threads = 4
            $0.memory = 1
        }.bytes
        #expect(divided == whole)
        let start = try #require(whole.firstIndex(of: 0x0A)) + 1
        var parts: [UInt8] = Array(whole[..<start])
        for number in 1...2 {
            parts += try planes(set, packs) { $0.shard = Shard(number: number, of: 2) }.bytes[start...]
        }
        #expect(parts == whole)
    }

    @Test func bitsAreTheResultsOfEachPerson() throws {
        let packs = try PackSet([Norepinephrine.pack, Pharmacogenes.pack])
        let (bytes, people) = try planes(Self.fileset(520, packs), packs)
        let start = try #require(bytes.firstIndex(of: 0x0A)) + 1
        let heading = try JSONDecoder().decode(Heading.self, from: Data(bytes[..<start]))
        #expect(heading.schema == "phene-planes" && heading.version == 1 && heading.people_per_block == 512)
        #expect(Set(heading.planes).count == heading.planes.count)
        #expect(Set(heading.planes.map { $0.kind }).isSubset(of: ["people", "finding", "pathway", "gene", "advice"]))
        let blocks = (520 + 511) / 512
        try #require(bytes.count == start + blocks * heading.planes.count * 64)
        func bit(_ plane: Int, _ person: Int) -> Bool {
            let place = start + ((person / 512) * heading.planes.count + plane) * 64 + person % 512 / 8
            return bytes[place] >> UInt8(person % 8) & 1 == 1
        }
        var seen: [Bool: Int] = [:]
        #expect(people.count > 6)
        for person in 520..<blocks * 512 {
            for plane in heading.planes.indices where bit(plane, person) { Issue.record("\(person) \(plane)") }
        }
        for (person, own) in people {
            #expect(bit(0, person) == (own != nil), "\(person)")
            guard let own else {
                for plane in heading.planes.indices where bit(plane, person) { Issue.record("\(person) \(plane)") }
                continue
            }
            var plane = 1
            for (pack, results) in zip(packs.packs, own) {
                func check(_ subject: Subject, _ possible: CodeSet, _ count: Int) {
                    for code in 0..<count {
                        let name = heading.planes[plane]
                        if name.name != pack.name(of: subject) || name.result != pack.name(of: code, of: subject)
                            || bit(plane, person) != possible.contains(code)
                        {
                            Issue.record("\(person) \(name) \(possible)")
                        }
                        seen[bit(plane, person), default: 0] += 1
                        plane += 1
                    }
                }
                for index in 0..<pack.findingCount {
                    check(.finding(index), results.findings[index], pack.scale(pack.finding(index).scale).steps.count)
                }
                for index in 0..<pack.pathwayCount {
                    check(.pathway(index), results.pathways[index], pack.scale(pack.pathway(index).scale).steps.count)
                }
                for index in 0..<pack.inputCount {
                    guard case .phenotype = pack.input(index).kind else { continue }
                    check(.input(index), results.inputs[index], pack.input(index).values.count)
                }
                for index in 0..<pack.adviceCount {
                    let verdict = results.advice[index]
                    for _ in 0..<5 {
                        let name = heading.planes[plane]
                        if name.kind != "advice" || name.name != pack.advice(index).name
                            || bit(plane, person) != (name.result == verdict.name)
                        {
                            Issue.record("\(person) \(name) \(verdict)")
                        }
                        plane += 1
                    }
                }
            }
            #expect(plane == heading.planes.count)
        }
        #expect(seen[true, default: 0] > 100 && seen[false, default: 0] > 100)
    }

    @Test func aFailureToWriteEndsTheRun() throws {
        let written = Mutex(0)
        let planes = PeoplePlanes(packs.packs) { _ throws(CohortFailure) in
            let count = written.withLock { count in
                count += 1
                return count
            }
            if count == 2 { throw .output("the disk is full") }
        }
        var options = CohortOptions()
        options.read = set.options
        options.output = planes
        options.memory = 1
        options.threads = 3
        do throws(CohortFailure) {
            _ = try CohortEvaluation(in: set.bed, path: "c.bed", under: packs, options: options)
            Issue.record("the run goes on")
        } catch {
            #expect(error.message == "the disk is full")
        }
        #expect(written.withLock { $0 } == 2)
    }
}
