// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Laws of the records of one locus, over random people and random spellings.
@Suite struct RecordLawTests {
    /// A position of records: the loci of ``PlaceText``, with further alleles that they do not list.
    private struct Site {
        let id: String
        let start: String
        let reference: String
        /// Those that the locus lists come first.
        let listed: Int
        let alternates: [String]
        let copies: Int

        static let all = [
            Site(id: "rs1", start: "1 3000", reference: "G", listed: 1, alternates: ["A", "T", "C"], copies: 2),
            Site(id: "rs2", start: "1 3100", reference: "A", listed: 2, alternates: ["G", "T", "C"], copies: 2),
            Site(
                id: "rs3", start: "1 3200", reference: "CAT", listed: 1, alternates: ["CATAT", "C", "CGT"], copies: 2),
            Site(
                id: "rs4", start: "1 3300", reference: "CAT", listed: 2, alternates: ["CATAT", "C", "CATATAT"],
                copies: 2),
            Site(id: "rs7", start: "X 3600", reference: "C", listed: 1, alternates: ["T", "G"], copies: 1),
        ]

        func row(_ alternates: [String], _ genotype: String, filter: String = "PASS") -> String {
            "\(start) . \(reference) \(alternates.joined(separator: ",")) . \(filter) . GT \(genotype)"
        }
    }

    private func reading(_ rows: [String], _ site: Site) throws -> Reading {
        try #require(PlaceText.reading(try PlaceText.file(rows), site.id))
    }

    /// Everything that must be the same.
    private func told(_ rows: [String], _ site: Site) throws -> String {
        let reading = try reading(rows, site)
        return "\(VCFText.text(reading.call)) \(reading.possible) \(reading.isConflicting)"
    }

    /// A genotype of numbers, those of GT; `nil` is an open copy.
    private func genotype(_ site: Site, among alternates: Int, open: Int, _ random: inout SeededGenerator) -> [Int?] {
        (0..<site.copies).map { _ in
            Int.random(in: 0..<100, using: &random) < open ? nil : Int.random(in: 0...alternates, using: &random)
        }
    }

    private func text(_ copies: [Int?], _ bar: String) -> String {
        copies.map { $0.map(String.init) ?? "." }.joined(separator: bar)
    }

    /// How tools write the record of one of several alleles.
    private enum Splitting: CaseIterable {
        /// bcftools: `0` for another's allele, `.` stays.
        case zeros
        /// vt: `.` for another's allele.
        case dots
        /// Sorted, as if each allele had been called alone.
        case sorted

        func copies(_ whole: [Int?], of number: Int) -> [Int?] {
            let own = whole.map { copy -> Int? in
                switch copy {
                case .none: nil
                case number: 1
                case 0: 0
                default: self == .dots ? nil : 0
                }
            }
            return self == .sorted ? own.sorted { ($0 ?? 9) < ($1 ?? 9) } : own
        }
    }

    @Test func splitAndUnsplitSpellingsGiveOneAnswer() throws {
        var random = SeededGenerator(seed: 101)
        for round in 0..<Cases.count(160) {
            let site = Site.all[round % Site.all.count]
            let alternates = Array(
                site.alternates.prefix(Int.random(in: site.listed...site.alternates.count, using: &random)))
            for splitting in Splitting.allCases {
                // Only one of them leaves a copy open in a way that differs from another's allele.
                let open = splitting == .zeros ? 20 : 0
                let whole = genotype(site, among: alternates.count, open: open, &random)
                let bar = splitting != .sorted && Bool.random(using: &random) ? "|" : "/"
                let unsplit = site.row(alternates, text(whole, bar))
                var rows = alternates.enumerated().map { index, bases in
                    site.row([bases], text(splitting.copies(whole, of: index + 1), bar))
                }
                rows.shuffle(using: &random)
                #expect(try told(rows, site) == told([unsplit], site), "\(splitting): \(unsplit) as \(rows)")
            }
        }
    }

    /// A row with any content.
    private func anyRow(_ site: Site, _ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...2, using: &random)
        var alternates = Array(site.alternates.shuffled(using: &random).prefix(count))
        if Int.random(in: 0..<6, using: &random) == 0 { alternates.append("<NON_REF>") }
        let whole = genotype(site, among: alternates.count, open: 20, &random)
        let bar = Bool.random(using: &random) ? "/" : "|"
        let filter = Int.random(in: 0..<5, using: &random) == 0 ? "q10" : "PASS"
        return site.row(alternates.isEmpty ? ["."] : alternates, text(whole, bar), filter: filter)
    }

    /// A row at the position that cannot be read.
    private func unreadableRow(_ site: Site, _ random: inout SeededGenerator) -> String {
        let bases = site.alternates.randomElement(using: &random) ?? "A"
        let none = site.copies == 1 ? "." : "./."
        let found = site.copies == 1 ? "1" : "0/1"
        let block = site.start.split(separator: " ").joined(separator: " ")
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return site.row([bases], none)
        case 1: return site.row([bases, "<*>"], none)
        case 2: return site.row([bases], found, filter: "LowQual")
        case 3: return site.row([bases], site.copies == 1 ? "0" : "0/0", filter: "LowQual")
        case 4: return site.row([bases], "1/x")
        case 5: return site.row(["A T"], found)
        case 6: return site.row([site.reference], found)
        case 7: return block + " . N A . . . GT " + found
        case 8: return site.row(["<NON_REF>"], none)
        default: return site.row(["."], found.replacing("1", with: "0"), filter: "LowQual")
        }
    }

    @Test func aRowThatCannotBeReadNeverMakesMoreKnown() throws {
        var random = SeededGenerator(seed: 102)
        for round in 0..<Cases.count(250) {
            let site = Site.all[round % Site.all.count]
            let rows = (0..<Int.random(in: 1...3, using: &random)).map { _ in anyRow(site, &random) }
            let unreadable = unreadableRow(site, &random)
            var more = rows
            more.insert(unreadable, at: Int.random(in: 0...rows.count, using: &random))
            let (before, after) = (try reading(rows, site), try reading(more, site))
            #expect(
                before.possible.subtracting(after.possible).isEmpty,
                "\(VCFText.text(before.call)) became \(VCFText.text(after.call)): \(rows) and \(unreadable)")
        }
    }

    @Test func rowsInAnyOrderGiveOneAnswer() throws {
        var random = SeededGenerator(seed: 103)
        for round in 0..<Cases.count(150) {
            let site = Site.all[round % Site.all.count]
            var rows = (0..<Int.random(in: 2...4, using: &random)).map { _ in anyRow(site, &random) }
            if Bool.random(using: &random) { rows.append(unreadableRow(site, &random)) }
            let expected = try told(rows, site)
            let shuffled = rows.shuffled(using: &random)
            #expect(try told(shuffled, site) == expected, "\(rows) and \(shuffled)")
        }
    }

    /// Whatever is written of a person truly, and whatever of that is not read, the person's genotype stays possible.
    @Test func theTrueGenotypeIsNeverExcluded() throws {
        var random = SeededGenerator(seed: 104)
        for round in 0..<250 {
            let site = Site.all[round % Site.all.count]
            let truth = genotype(site, among: site.alternates.count, open: 0, &random).compactMap { $0 }
            // An allele that no row has must not be in the genotype.
            var written = Set(truth).subtracting([0])
            for number in 1...site.alternates.count where Bool.random(using: &random) { written.insert(number) }
            if written.isEmpty { written.insert(1) }
            let rows = written.sorted().shuffled(using: &random).map { number in
                let copies = Splitting.sorted.copies(truth.map { $0 }, of: number)
                let filter = Int.random(in: 0..<3, using: &random) == 0 ? "q10" : "PASS"
                let isMissing = Int.random(in: 0..<4, using: &random) == 0
                return site.row(
                    [site.alternates[number - 1]],
                    isMissing ? text([Int?](repeating: nil, count: site.copies), "/") : text(copies, "/"),
                    filter: filter)
            }
            let reading = try reading(rows, site)
            let locus = try #require(PlaceText.loci.loci.first { $0.id.name == site.id })
            if truth.allSatisfy({ $0 <= site.listed }) {
                let code = try #require(
                    truth.count == 1 ? locus.domain.code(truth[0]) : locus.domain.code(truth[0], truth[1]))
                #expect(reading.possible.contains(code), "\(truth): \(rows)")
            } else if case .called(let genotype) = reading.call {
                #expect(genotype.alleles.contains(nil), "\(truth): \(rows)")
            }
        }
    }
}
