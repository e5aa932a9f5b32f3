// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// The law of cohorts: each person gets what the same person gets alone.
@Suite struct CohortLawTests {
    private static let packs: [[Pack]] = [
        [Norepinephrine.pack], [Pharmacogenes.pack], [Norepinephrine.pack, Pharmacogenes.pack],
    ]

    /// Evaluates all people of a fileset at once, and keeps what is said of each.
    private func cohort(
        _ set: Fileset, _ packs: PackSet, bed: [UInt8]? = nil, answers: Answers = [:],
        change: (inout CohortOptions) -> Void = { _ in }
    ) throws -> (evaluation: CohortEvaluation, people: [Int: [PersonResults]?]) {
        let recorder = Recorder()
        var options = CohortOptions()
        options.read = set.options
        options.output = recorder
        change(&options)
        let evaluation = try CohortEvaluation(
            in: bed ?? set.bed, path: "c.bed", under: packs, answers: answers, options: options)
        return (evaluation, recorder.people)
    }

    /// What one person gets alone; `nil` where the file is refused for this person.
    private func alone(
        _ set: Fileset, _ person: Int, _ packs: PackSet, answers: Answers = [:],
        change: (inout ReadOptions) -> Void = { _ in }
    ) throws -> [PersonResults]? {
        var options = set.options
        options.sample = "P\(person)"
        change(&options)
        do throws(FileEvaluation.Failure) {
            let one = try CombinedEvaluation(
                in: set.bed, path: "c.bed", under: packs, answers: answers, options: options)
            return one.parts.map { PersonResults($0.evaluation) }
        } catch {
            guard case .file(.contradictingStrands) = error else { throw error }
            return nil
        }
    }

    @Test(arguments: 0..<Cases.count(30))
    func eachPersonHasTheResultsOfTheSamePersonAlone(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let packs = try PackSet(Self.packs[seed % Self.packs.count])
        let set = Fileset(
            people: random.number(1...24), loci: packs.loci.table.loci, isDirty: seed % 2 == 1,
            showsSex: random.chance(50), random: &random)
        let all = try cohort(set, packs)
        #expect(all.people.count == set.people && all.evaluation.people == set.people)
        expectCountsAreSums(all.evaluation, all.people.values.compactMap { $0 }, seed)
        for person in 0..<set.people {
            let expected = try alone(set, person, packs)
            #expect(all.people[person] == .some(expected), "seed \(seed), person \(person)")
        }
    }

    /// Each number is that of the people with the result.
    private func expectCountsAreSums(_ cohort: CohortEvaluation, _ people: [[PersonResults]], _ seed: Int) {
        #expect(cohort.people - cohort.refused == people.count)
        for (number, part) in cohort.parts.enumerated() {
            let (pack, counts) = (part.plan.pack, part.counts[0])
            #expect(counts.people == people.count)
            func expect(_ subject: Subject, _ values: [CodeSet]) {
                let known = counts.known(of: subject)
                for code in known.indices {
                    #expect(
                        known[code] == values.count { $0 == .only(code) }, "seed \(seed), \(pack.name(of: subject))")
                }
                #expect(counts.unknown(of: subject) == values.count { $0.count > 1 })
            }
            let own = people.map { $0[number] }
            for index in pack.loci.loci.indices { expect(.locus(index), own.map { $0.loci[index] }) }
            for index in 0..<pack.inputCount { expect(.input(index), own.map { $0.inputs[index] }) }
            for index in 0..<pack.findingCount { expect(.finding(index), own.map { $0.findings[index] }) }
            for index in 0..<pack.pathwayCount { expect(.pathway(index), own.map { $0.pathways[index] }) }
            for index in 0..<pack.adviceCount {
                for (verdict, count) in counts.verdicts(ofAdvice: index) {
                    #expect(count == own.count { $0.advice[index] == verdict }, "seed \(seed), \(verdict)")
                }
            }
        }
    }

    /// Blocks have 512 people, so the last one of the first and those of the second are compared.
    @Test func peopleBehindTheFirstBlockAreNotMixedUp() throws {
        var random = SeededGenerator(seed: 77)
        let packs = try PackSet([Norepinephrine.pack])
        let set = Fileset(
            people: 600, loci: packs.loci.table.loci, isDirty: false, showsSex: false, random: &random)
        let all = try cohort(set, packs)
        #expect(all.people.count == 600)
        for person in [0, 1, 63, 64, 510, 511, 512, 513, 575, 576, 599] {
            #expect(all.people[person] == .some(try alone(set, person, packs)), "person \(person)")
        }
        expectCountsAreSums(all.evaluation, all.people.values.compactMap { $0 }, 77)
        let byPeople = try cohort(set, packs, bed: set.bedByPeople)
        #expect(byPeople.people == all.people)
    }
}
