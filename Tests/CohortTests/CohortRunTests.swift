// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// How people are divided does not change what is counted; what is small is not shown; what is damaged is refused.
@Suite struct CohortRunTests {
    private let packs = PackSet(Norepinephrine.pack)

    private func fileset(_ people: Int, seed: UInt64 = 5) -> Fileset {
        var random = SeededGenerator(seed: seed)
        return Fileset(
            people: people, loci: packs.loci.table.loci, isDirty: false, showsSex: false, random: &random)
    }

    private func evaluate(
        _ set: Fileset, bed: [UInt8]? = nil, change: (inout CohortOptions) -> Void = { _ in }
    ) throws(CohortFailure) -> CohortEvaluation {
        var options = CohortOptions()
        options.read = set.options
        change(&options)
        return try CohortEvaluation(in: bed ?? set.bed, path: "c.bed", under: packs, options: options)
    }

    @Test func countsDoNotDependOnThreadsMemoryAndShards() throws {
        let set = fileset(1100)
        let whole = try evaluate(set) { $0.threads = 1 }
        #expect(whole.people == 1100)
        let other = try evaluate(set) {
            $0.threads = 3
            $0.memory = 1
        }
        #expect(CohortTSV(other.summary).text == CohortTSV(whole.summary).text)
        var sum = CohortCounts(CohortLayout(Norepinephrine.pack)).stored
        var people = 0
        for number in 1...3 {
            let part = try evaluate(set) { $0.shard = Shard(number: number, of: 3) }
            people += part.people
            for (index, count) in part.parts[0].counts[0].stored.enumerated() { sum[index] += count }
        }
        #expect(people == 1100)
        #expect(sum == whole.parts[0].counts[0].stored)
    }

    @Test func linesOfPeopleAreInTheOrderOfTheFile() throws {
        let set = fileset(1100)
        let recorder = Recorder()
        _ = try evaluate(set) {
            $0.output = recorder
            $0.threads = 4
            $0.memory = 1
        }
        #expect(recorder.written == (0..<1100).map { "P\($0)\n" }.joined())
    }

    @Test func strataAddUpToAll() throws {
        let set = fileset(210)
        let cohort = try evaluate(set) {
            $0.strata = { people throws(CohortError) in
                Strata((0..<people.count).map { $0 % 3 == 0 ? "one" : "two" })
            }
        }
        #expect(cohort.strata == ["one", "two"])
        let all = try evaluate(set).parts[0].counts[0].stored
        let groups = cohort.parts[0].counts.map { $0.stored }
        #expect(zip(groups[0], groups[1]).map { $0 + $1 } == all)
        #expect(cohort.parts[0].counts.map { $0.people } == [70, 140])
    }

    /// In every sum of a table nothing is hidden, or numbers that are together as large as the limit.
    @Test(arguments: [5, 20]) func noSmallNumberIsShownOrFollows(least: Int) throws {
        let set = fileset(300)
        let cohort = try evaluate(set) {
            $0.strata = { people throws(CohortError) in Strata((0..<people.count).map { $0 % 7 == 0 ? "few" : "many" })
            }
        }
        let (exact, shown) = (CohortTable(cohort), CohortTable(cohort).suppressed(below: least))
        var hiddenCount = 0
        for (before, after) in zip(exact.subjects, shown.subjects) {
            for column in exact.columns.indices {
                var hidden: [Int] = []
                for (result, other) in zip(before.results, after.results) {
                    let number = result.cells[column].number ?? -1
                    switch other.cells[column] {
                    case .suppressed: hidden.append(number)
                    case .count(let rounded):
                        #expect(number == 0 || number >= least)
                        #expect(rounded == number / least * least)
                    }
                }
                let open = zip(before.results, after.results).count {
                    $1.cells[column] != .suppressed && $0.cells[column] != .count(0)
                }
                #expect(hidden.isEmpty || hidden.reduce(0, +) >= least || open == 0, "\(before.name)")
                #expect(hidden.count != 1 || before.results.count == 1)
                hiddenCount += hidden.count
            }
        }
        #expect(hiddenCount > 10)
        #expect(CohortText(cohort.summary, minCount: least).text.contains("*"))
        #expect(CohortTSV(cohort.summary, minCount: least).text.contains("suppressed"))
    }

    @Test func aStatedSexTakesPrecedenceOverTheList() throws {
        var set = fileset(3)
        set.sexes = ["1", "1", "2"]
        let recorder = Recorder()
        _ = try evaluate(set) {
            $0.output = recorder
            $0.sexes = { people throws(CohortError) in
                try SampleSheet(text: Array("IID,sex\nP0,female\nP1,0\n".utf8), path: "s.csv").sexes(of: people)
            }
        }
        func alone(_ person: Int, _ sex: Sex?) throws -> [PersonResults] {
            var options = set.options
            options.sample = "P\(person)"
            options.sex = sex
            let one = try CombinedEvaluation(in: set.bed, path: "c.bed", under: packs, options: options)
            return one.parts.map { PersonResults($0.evaluation) }
        }
        #expect(recorder.people[0] == .some(try alone(0, .female)))
        #expect(recorder.people[0] != .some(try alone(0, nil)))
        #expect(recorder.people[1] == .some(try alone(1, nil)))
        #expect(recorder.people[2] == .some(try alone(2, nil)))
    }

    private func message(_ set: Fileset, bed: [UInt8]? = nil, change: (inout CohortOptions) -> Void = { _ in })
        -> String
    {
        do throws(CohortFailure) {
            return "read \(try evaluate(set, bed: bed, change: change).people)"
        } catch {
            return error.message
        }
    }

    @Test func damageIsRefusedWithItsPlace() throws {
        let set = fileset(9)
        func with(_ ending: String, _ text: String) -> String {
            message(set) { $0.read.filesBeside?[ending] = Array(text.utf8) }
        }
        #expect(message(set) == "read 9")
        #expect(message(set, bed: Array(set.bed.dropLast())).contains("cut short"))
        #expect(message(set, bed: set.bed + [0]).contains("another fileset"))
        #expect(message(set, bed: [0x50, 0x4B, 0x01] + set.bed.dropFirst(3)).contains("not a PLINK .bed"))
        #expect(with(".fam", "") == "c.fam: no people are listed; give the .fam of the fileset")
        #expect(with(".fam", set.fam + (9..<13).map { "F9 P\($0) 0 0 1 -9\n" }.joined()).contains("13 people take"))
        #expect(
            with(".fam", set.fam.replacing("F0 P1 0 0", with: "F0 P0 0 0")).contains(
                "`F0/P0` is on line 1 and on line 2"))
        #expect(with(".fam", set.fam + "F9 P9 0\n").contains("line 10 is `F9 P9 0`"))
        #expect(with(".bim", set.bim + "1 rs1 0\n").contains("line \(set.variants.count + 1) is"))
        #expect(with(".bim", "1\trs1\t0\t5\tA\tG\n").contains("1 variants of 9 people take"))
        let other = String(repeating: "1\tz\t0\t5\tA\tG\n", count: set.variants.count)
        #expect(with(".bim", other).contains("no variant is a site of the rules"))
    }

    @Test func sheetsNameTheLineThatCannotBeUsed() throws {
        let set = fileset(4)
        func sheet(_ text: String, by column: String) -> String {
            message(set) {
                $0.strata = { people throws(CohortError) in
                    Strata(
                        try SampleSheet(text: Array(text.utf8), path: "s").values(of: column, for: people).map {
                            $0 ?? "-"
                        })
                }
            }
        }
        #expect(sheet("id\tsite\nP0\tA\nP9\tB\n", by: "site") == "read 4")
        #expect(sheet("name\tsite\nP0\tA\n", by: "site").contains("s: line 1: no column is named `id`"))
        #expect(sheet("id\tsite\nP0\tA\n", by: "place").contains("the columns are `id`, `site`"))
        #expect(sheet("id\tsite\nP0\tA\nP0\tB\n", by: "site") == "s: line 3: `P0` is on line 2 already")
        #expect(sheet("id\tsite\nP0\n", by: "site").contains("s: line 2: expected 2 columns"))
        #expect(sheet("FID,IID,site\nF0,P0,A\n", by: "site") == "read 4")
        let sexes = message(set) {
            $0.sexes = { people throws(CohortError) in
                try SampleSheet(text: Array("id,sex\nP1,x\n".utf8), path: "s").sexes(of: people)
            }
        }
        #expect(sexes.contains("s: line 2: `x` is not a sex"))
    }

    /// What a consent withholds is not read, so no row of it counts for anything.
    @Test func aConsentWithholdsSitesOfEveryone() throws {
        let pack = Norepinephrine.pack
        let withheld = try pack.withheldLoci(under: [:])
        try #require(!withheld.isEmpty)
        let cohort = try evaluate(fileset(20))
        for locus in withheld {
            #expect(cohort.parts[0].missing[locus] == .withheld)
            #expect(cohort.parts[0].plan.records[locus].isEmpty)
        }
    }
}
