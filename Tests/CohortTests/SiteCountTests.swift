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

/// The law of sites: alleles and reasons for an unknown genotype are those of the people one by one.
@Suite struct SiteCountTests {
    /// What one person has at a site.
    private struct Site: Equatable {
        var alleles: [Int] = []
        var gap: SiteGap?

        init(_ reading: Reading, _ locus: Locus) {
            guard reading.possible.count > 1 else {
                alleles = reading.possible.known.map { locus.domain.alleles(of: $0) } ?? []
                return
            }
            switch reading.call {
            case .noCall: gap = .noCall
            case .notOnAssay: gap = .notInFile
            case .invalid: gap = .unusable
            case .called, .assumedReference: gap = .undetermined
            }
        }
    }

    private func expect(
        _ cohort: CohortEvaluation, _ packs: PackSet, _ seed: Int, alone: (Int) throws -> CombinedEvaluation?
    ) throws -> Set<SiteGap> {
        var people: [[[Site]]] = []
        for person in 0..<cohort.people {
            guard let one = try alone(person) else { continue }
            people.append(
                zip(one.parts, packs.packs).map { part, pack in
                    zip(part.evaluation.readings, pack.loci.loci).map { Site($0, $1) }
                })
        }
        #expect(cohort.people - cohort.refused == people.count)
        let sites = cohort.summary.table.subjects.filter { $0.kind == .site }
        var next = 0
        var seen: Set<SiteGap> = []
        for (number, pack) in packs.packs.enumerated() {
            for (index, locus) in pack.loci.loci.enumerated() {
                let site = sites[next]
                next += 1
                let own = people.map { $0[number][index] }
                for gap in SiteGap.allCases {
                    let count = own.count { $0.gap == gap }
                    #expect(
                        site.gaps[gap.rawValue].cells == [.count(count)], "seed \(seed), \(locus.id.name), \(gap)")
                    if count > 0 { seen.insert(gap) }
                }
                let alleles = try #require(site.alleles)
                #expect(alleles.copies.count == site.results.count - 1 && alleles.names.count == locus.alleles.count)
                for allele in locus.alleles.indices {
                    let copies = zip(alleles.copies, site.results).map { $0[allele] * ($1.cells[0].number ?? -1) }
                    let expected = own.reduce(0) { $0 + $1.alleles.count { $0 == allele } }
                    #expect(copies.reduce(0, +) == expected, "seed \(seed), \(locus.id.name)")
                }
            }
        }
        #expect(next == sites.count)
        return seen
    }

    @Test func sitesOfAFilesetAreThoseOfItsPeople() throws {
        var seen: Set<SiteGap> = []
        for seed in 0..<Cases.count(30, atLeast: 4) {
            var random = SeededGenerator(seed: UInt64(900 + seed))
            // An optimized build has both packs too.
            let packs = try PackSet(
                seed % 8 == 7 ? [Norepinephrine.pack, Pharmacogenes.pack] : [Norepinephrine.pack])
            let set = Fileset(
                people: random.number(1...14), loci: packs.loci.table.loci, isDirty: seed % 2 == 1,
                showsSex: random.chance(50), random: &random)
            var options = CohortOptions()
            options.read = set.options
            let cohort = try CohortEvaluation(in: set.bed, path: "c.bed", under: packs, options: options)
            seen.formUnion(
                try expect(cohort, packs, seed) { person in
                    var options = set.options
                    options.sample = "P\(person)"
                    do throws(FileEvaluation.Failure) {
                        return try CombinedEvaluation(in: set.bed, path: "c.bed", under: packs, options: options)
                    } catch {
                        guard case .file(.contradictingStrands) = error else { throw error }
                        return nil
                    }
                })
        }
        #expect(seen == Set(SiteGap.allCases))
    }

    @Test func sitesOfSamplesAreThoseOfEachSample() throws {
        var seen: Set<SiteGap> = []
        for seed in 0..<Cases.count(20, atLeast: 4) {
            var random = SeededGenerator(seed: UInt64(1700 + seed))
            let packs = PackSet(Norepinephrine.pack)
            let loci = random.some(25, of: packs.loci.table.loci)
            let file = SampleFile(
                people: random.number(1...6), loci: loci, isDirty: seed % 2 == 1,
                showsSex: random.chance(50), random: &random)
            let cohort: CohortEvaluation
            do throws(CohortFailure) {
                cohort = try CohortEvaluation(in: file.vcf, path: "c.vcf", under: packs)
            } catch {
                // A file that no sample can be read of.
                continue
            }
            seen.formUnion(
                try expect(cohort, packs, seed) { person in
                    var options = ReadOptions()
                    options.sample = file.names[person]
                    return try? CombinedEvaluation(in: file.vcf, path: "c.vcf", under: packs, options: options)
                })
        }
        #expect(seen.isSuperset(of: [.noCall, .notInFile, .unusable]))
    }

    /// Where more rows than a few are of one site, people are decided one by one; blocks have 512 people.
    @Test func aSiteOnManyRowsIsCountedLikewise() throws {
        var random = SeededGenerator(seed: 6)
        let packs = PackSet(Norepinephrine.pack)
        var set = Fileset()
        let people = 600
        for _ in 0..<5 {
            set.variants.append(
                Fileset.Variant(chromosome: "9", id: "rs1611115", position: 136_500_515, first: "T", second: "C"))
            set.codes.append((0..<people).map { _ in random.one(of: [1, 1, 1, 3, 2]) })
        }
        set.sexes = (0..<people).map { String(1 + $0 % 2) }
        var options = CohortOptions()
        options.read = set.options
        options.read.build = .grch37
        let cohort = try CohortEvaluation(in: set.bed, path: "c.bed", under: packs, options: options)
        let site = try #require(cohort.summary.table.subjects.first { $0.kind == .site && $0.name == "rs1611115" })
        let silent = (0..<people).count { person in set.codes.allSatisfy { $0[person] == 1 } }
        let torn = (0..<people).count { person in
            set.codes.contains { $0[person] == 3 } && set.codes.contains { $0[person] == 2 }
        }
        #expect(site.gaps.map { $0.cells[0] } == [.count(silent), .count(0), .count(0), .count(torn)])
        #expect(silent > 20 && torn > 20)
    }
}
