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

/// The law of parts: those of any number of shards make what one run makes, and nothing else makes anything.
@Suite struct CohortMergeTests {
    private func fileset(_ people: Int, seed: UInt64 = 3) -> Fileset {
        var random = SeededGenerator(seed: seed)
        var set = Fileset(
            people: people, loci: Norepinephrine.pack.loci.loci, isDirty: true, showsSex: false, random: &random)
        // Few rows, so that few people are decided one by one.
        set.variants.removeLast(set.variants.count - 24)
        set.codes.removeLast(set.codes.count - 24)
        return set
    }

    private func evaluate(
        _ set: Fileset, _ packs: [Pack] = [Norepinephrine.pack], answers: Answers = [:],
        change: (inout CohortOptions) -> Void = { _ in }
    ) throws -> CohortSummary {
        var options = CohortOptions()
        options.read = set.options
        options.program = "test 1"
        change(&options)
        return try CohortEvaluation(
            in: set.bed, path: "c.bed", under: PackSet(packs), answers: answers, options: options
        ).summary
    }

    /// The documents of all parts, by their paths.
    private func parts(
        _ count: Int, _ set: Fileset, _ packs: [Pack] = [Norepinephrine.pack], answers: Answers = [:],
        change: (inout CohortOptions) -> Void = { _ in }
    ) throws -> [(path: String, text: String)] {
        try (1...count).map { number in
            let part = try evaluate(set, packs, answers: answers) {
                change(&$0)
                $0.shard = Shard(number: number, of: count)
            }
            return ("\(number).json", CohortJSON(part).text)
        }
    }

    private func merged(_ parts: [(path: String, text: String)]) throws(CohortMergeError) -> CohortSummary {
        var read: [(path: String, summary: CohortSummary)] = []
        for (path, text) in parts { read.append((path, try CohortSummary.part(in: Array(text.utf8), path: path))) }
        return try CohortSummary(merging: read)
    }

    private func message(_ parts: [(path: String, text: String)]) -> String {
        do throws(CohortMergeError) { return "merged \(try merged(parts).people)" } catch { return error.message }
    }

    /// An optimized build tries all of them.
    @Test(arguments: Cases.some(of: [(2, 513), (1, 1), (3, 600), (4, 1300), (7, 40), (3, 1536)]))
    func mergedPartsAreTheWhole(count: Int, people: Int) throws {
        let set = fileset(people, seed: UInt64(count))
        let strata: @Sendable (CohortPeople) throws(CohortError) -> Strata? = { people throws(CohortError) in
            count < 5 ? Strata((0..<people.count).map { $0 % 5 == 0 ? "a" : "b \"\u{7F}ü" }) : nil
        }
        let whole = try evaluate(set) { $0.strata = strata }
        var random = SeededGenerator(seed: 1)
        let all = try merged(parts(count, set) { $0.strata = strata }.shuffled(using: &random))
        #expect(all == whole)
        for least in [0, 5] {
            #expect(CohortJSON(all, minCount: least).text == CohortJSON(whole, minCount: least).text)
            #expect(CohortTSV(all, minCount: least).text == CohortTSV(whole, minCount: least).text)
            #expect(CohortHTML(all, minCount: least).utf8 == CohortHTML(whole, minCount: least).utf8)
            #expect(
                CohortText(all, minCount: least, isFull: true).text
                    == CohortText(whole, minCount: least, isFull: true).text)
        }
        #expect(whole.people == people && CohortJSON(whole).text.contains("\"shard\": null"))
    }

    @Test func severalPacksAndRefusedPeopleAreMerged() throws {
        let packs = [Norepinephrine.pack, Pharmacogenes.pack]
        var random = SeededGenerator(seed: 8)
        let set = Fileset(
            people: Cases.count(120), loci: try PackSet(packs).loci.table.loci, isDirty: true,
            showsSex: true, random: &random)
        let whole = try evaluate(set, packs)
        let all = try merged(try parts(2, set, packs))
        #expect(all == whole)
        #expect(CohortJSON(all).text == CohortJSON(whole).text)
        #expect(CohortHTML(all).utf8 == CohortHTML(whole).utf8)
    }

    @Test func whatIsNoPartIsRefused() throws {
        let set = fileset(20)
        let good = try parts(2, set)
        #expect(message(good) == "merged 20")
        let (one, two) = (good[0], good[1])
        func with(_ text: String) -> String { message([one, ("x.json", text)]) }
        #expect(message([]).contains("part 1 of 1 is missing"))
        #expect(message([one]) == "part 2 of 2 is missing; give all parts")
        #expect(message([one, ("x.json", one.text)]) == "x.json: 1.json has part 1 already")
        #expect(message([one, two, ("x.json", two.text)]).contains("x.json: 2.json has part 2 already"))
        #expect(with(CohortJSON(try evaluate(set)).text).contains("this is of all people"))
        let small = try evaluate(set) { $0.shard = Shard(number: 2, of: 2) }
        #expect(with(CohortJSON(small, minCount: 5).text).contains("numbers below 5 are left out"))
        #expect(!CohortJSON(small, minCount: 5).text.contains(try #require(small.part).cohort))
        #expect(with("{").contains("x.json: this is not JSON: line 1: expected the name of a member"))
        #expect(with("{\"schema\": \"phene-report\"}").contains("not the JSON of a cohort"))
        #expect(with(two.text.replacing("\"version\": 1,", with: "\"version\": 2,")).contains("version 2, expected 1"))
        #expect(with(String(two.text.dropLast(40))).contains("not JSON"))
    }

    /// Parts of another cohort, or evaluated otherwise, say what differs.
    @Test func partsOfSomethingElseAreRefused() throws {
        let set = fileset(20)
        let one = try parts(2, set)[0]
        func other(
            _ set: Fileset, _ packs: [Pack] = [Norepinephrine.pack], answers: Answers = [:], count: Int = 2,
            change: (inout CohortOptions) -> Void = { _ in }
        ) throws -> String {
            let second = try evaluate(set, packs, answers: answers) {
                change(&$0)
                $0.shard = Shard(number: 2, of: count)
            }
            return message([one, ("x.json", CohortJSON(second).text)])
        }
        #expect(try other(set) == "merged 20")
        #expect(try other(set, count: 3).contains("it is one of 3 parts, and the other of 2"))
        #expect(try other(set) { $0.program = "test 2" }.contains("it is by test 2, and the other by test 1"))
        #expect(try other(set, [Norepinephrine.pack, Pharmacogenes.pack]).contains("its packs are norepinephrine"))
        #expect(try other(set) { $0.read.strand = .plus }.contains("stated otherwise"))
        #expect(
            try other(set) {
                $0.sexes = { people throws(CohortError) in
                    people.id(of: 0) == "" ? nil : [UInt8](repeating: 1, count: people.count)
                }
            }.contains("stated otherwise"))
        #expect(
            try other(set) {
                $0.strata = { people throws(CohortError) in Strata((0..<people.count).map { $0 < 3 ? "a" : "b" }) }
            }.contains("stated otherwise"))
        #expect(try other(set, answers: ["wilson": "yes"]).contains("stated otherwise"))
        // One genotype of one person, one sex, and one position.
        var changed = set
        changed.codes[0][5] = changed.codes[0][5] == 3 ? 0 : 3
        #expect(try other(changed).contains("its people, variants or genotypes differ"))
        changed = set
        changed.sexes[15] = changed.sexes[15] == "1" ? "2" : "1"
        #expect(try other(changed).contains("its people, variants or genotypes differ"))
        changed = set
        changed.variants[0].first = changed.variants[0].first == "A" ? "T" : "A"
        #expect(try other(changed).contains("its people, variants or genotypes differ"))
    }

    /// A number that somebody changed does not fit the others, and no member can be left out or be of another type.
    @Test func alteredPartsAreRefused() throws {
        let (one, two) = { ($0[0], $0[1]) }(try parts(2, fileset(520)))
        func with(_ old: String, _ new: String) -> String {
            let isThere = two.text.contains(old)
            #expect(isThere, "\(old)")
            let text = two.text.replacing(old, with: new, maxReplacements: 1)
            return message([one, ("x.json", text)])
        }
        #expect(with("\"peopleRead\": 8", "\"peopleRead\": 9").contains("does not have the people of part 2"))
        let counted = try #require(two.text.firstMatch(of: /\n  "people": \[/)).output
        #expect(with(String(counted), counted + "1").contains("are not those who were read"))
        #expect(with("\"peopleListed\": 520", "\"peopleListed\": 9223372036854775807").contains("`peopleListed`"))
        #expect(with("\"of\": 2", "\"of\": 9223372036854775807").contains("does not have the people"))
        #expect(with("\"number\": 2", "\"number\": 3").contains("`shard.number`"))
        #expect(
            with(
                "\"name\": \"unknown\", \"title\": \"unknown\", \"people\": [",
                "\"name\": \"unknown\", \"title\": \"unknown\", \"people\": [1"
            ).contains("do not add up"))
        #expect(with("\"people\": [", "\"people\": [-").contains("`people`"))
        #expect(with("\"subjects\": [", "\"topics\": [").contains("`subjects` is missing"))
        #expect(with("\"kind\": \"finding\"", "\"kind\": \"guess\"").contains("`subjects.kind`"))
        #expect(with("\"title\": ", "\"title\": \"other\", \"old\": ").contains("its sites or results differ"))
        let gap = "\"name\": \"no call\", \"title\": \"no call\", \"people\": ["
        #expect(with(gap, gap + "1").contains("do not add up"))
        #expect(with("\"name\": \"no call\"", "\"name\": \"no\"").contains("`subjects.gaps`"))
        let pairs = try #require(two.text.firstMatch(of: /"copies": \[\s*\[\s*2/)).output
        #expect(with(String(pairs), pairs.dropLast() + "9").contains("`subjects.alleles.copies`"))
        #expect(
            with("\"isPalindromic\": ", "\"isPalindromic\": 1, \"x\": ").contains("`subjects.alleles.isPalindromic`"))
        let decisions = try #require(two.text.firstMatch(of: /"decisions": [0-9]+/)).output
        #expect(with(String(decisions), "\"decisions\": 9223372036854775807").contains("its numbers are too large"))
    }

    /// Whatever bytes a part has, it is refused or read, and never ends the program.
    @Test func damagedPartsAreRefusedOrHarmless() throws {
        let good = try parts(1, fileset(3))[0].text
        let bytes = Array(good.utf8)
        var random = SeededGenerator(seed: 12)
        var refused = 0
        for _ in 0..<Cases.count(400) {
            var damaged = bytes
            for _ in 0..<random.number(1...3) {
                damaged[random.number(below: damaged.count)] = random.one(of: Array("0129-{}[],:\"\\aue.\n\u{1}".utf8))
            }
            if random.chance(20) { damaged.removeLast(random.number(below: damaged.count)) }
            do throws(CohortMergeError) {
                let part = try CohortSummary.part(in: damaged, path: "p.json")
                let whole = try CohortSummary(merging: [("p.json", part)])
                // What is still read has numbers that add up; only words can have changed.
                #expect(whole.people == 3 && whole.table.subjects.count > 50)
            } catch {
                #expect(!error.message.isEmpty)
                refused += 1
            }
        }
        #expect(refused > Cases.count(400) / 4)
    }

    @Test func aShardOfAnyCountIsTaken() throws {
        let last = try evaluate(fileset(600)) { $0.shard = Shard(number: .max, of: .max) }
        #expect(last.people == 88)
        #expect(try evaluate(fileset(600)) { $0.shard = Shard(number: 1, of: .max) }.people == 0)
    }
}
