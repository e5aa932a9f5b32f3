// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import SeededRandom
import Testing

@testable import PheneReaders

/// Several packs read a file once, and each reads what it would have read alone.
@Suite struct JoinedLociTests {
    private typealias Row = (id: String, chromosome: String, alleles: [String], places: [(Int, Int, Int?)])

    private static func joined(_ first: [Row], _ second: [Row]) throws -> JoinedLoci {
        try JoinedLoci([("one", VCFText.table(first)), ("two", VCFText.table(second))])
    }

    private static func message(_ first: Row, _ second: Row...) throws -> String {
        do {
            _ = try joined([first], second)
            return "none"
        } catch let error as LocusConflicts {
            return error.conflicts.map { $0.message }.joined(separator: "; ")
        }
    }

    @Test func aSiteOfTwoPacksIsOneLocusWithTheAllelesAndPositionsOfBoth() throws {
        let joined = try Self.joined(
            [("rs1", "9", ["C", "T"], [(37, 1000, 0)]), ("rs2", "9", ["A", "G"], [(37, 2000, 0)])],
            [("rs3", "9", ["A", "G"], [(37, 3000, 0)]), ("rs1", "9", ["A", "C"], [(37, 1000, 1), (38, 1100, 1)])])
        #expect(joined.table.loci.map { $0.id.name } == ["rs1", "rs2", "rs3"])
        let site = joined.table.loci[0]
        #expect(site.alleles.map { $0.text } == ["C", "T", "A"])
        #expect(site.placements.map { $0.position.value } == [1000, 1100])
        #expect(site.placements.map { $0.reference } == [0, 0])
        #expect(joined.shared == [SharedLocus(id: site.id, packs: [0, 1])])
        #expect(joined.differentIDs.isEmpty)
    }

    @Test func packsThatContradictEachOtherAboutASiteAreRefused() throws {
        let site: Row = ("rs1", "9", ["C", "T"], [(37, 1000, 0), (38, 1100, nil)])
        #expect(
            try Self.message(site, ("rs1", "8", ["C", "T"], [(37, 1000, 0)]))
                == "rs1: on chromosome 9 in the pack `one` and on chromosome 8 in `two`")
        #expect(
            try Self.message(site, ("rs1", "9", ["C", "T"], [(37, 1001, 0)]))
                == "rs1: at 9:1000 in the pack `one` and at 9:1001 in `two` on GRCh37")
        #expect(
            try Self.message(site, ("rs1", "9", ["C", "T"], [(37, 1000, 1)]))
                == "rs1: the reference allele on GRCh37 is C in the pack `one` and T in `two`")
        #expect(
            try Self.message(site, ("rs1", "9", ["G", "A"], [(38, 1100, nil)])).contains("which is the other strand"))
        #expect(
            try Self.message(("rs1", "9", ["C", "T", "A"], []), ("rs1", "9", ["G", "A"], []))
                .contains("which is the other strand"))
        #expect(
            try Self.message(("rs1", "9", ["CAT", "C"], []), ("rs1", "9", ["TT", "GG"], []))
                .contains("they have none in common"))
        #expect(
            try Self.message(site, ("rs2", "9", ["G", "T"], [(37, 1000, 0)]))
                == "rs1 (rs2): the reference allele on GRCh37 is C in the pack `one` and G in `two`")
    }

    @Test func anIdOfOnePackMayNotStandForTwoSitesOfAnother() throws {
        let plain = VCFText.table([("rs1", "9", ["A", "G"], [])]).loci[0]
        let both = try #require(
            Locus(
                id: plain.id, aliases: [.rs(2)], chromosome: plain.chromosome, alleles: plain.alleles, placements: []))
        let table = try #require(LocusTable(loci: [both]))
        let others = VCFText.table([("rs1", "9", ["A", "G"], []), ("rs2", "9", ["A", "G"], [])])
        for packs in [[("one", table), ("two", others)], [("two", others), ("one", table)]] {
            #expect(throws: LocusConflicts.self) { try JoinedLoci(packs) }
        }
    }

    @Test func theSameChangeUnderTwoIdsIsSaidAndReadAsAlone() throws {
        let first: [Row] = [("rs1", "9", ["C", "T"], [(37, 1000, 0)]), ("rs7", "9", ["A", "G"], [(37, 7000, 0)])]
        let second: [Row] = [("rs2", "9", ["C", "T"], [(37, 1000, 0)]), ("rs8", "9", ["A", "G"], [(37, 8000, 0)])]
        let joined = try Self.joined(first, second)
        #expect(
            joined.differentIDs.map { $0.message } == [
                "rs1 of the pack `one` and rs2 of `two` are the same change under different ids; each pack reads only rows of its own id"
            ])
        for row in ["rs1\t9\t1000\tCT", "rs2\t9\t1000\tCT", "AX-1\t9\t1000\tCT"] {
            let rows = ["rs7\t9\t7000\tAG", "rs8\t9\t8000\tAG", row]
            for (pack, loci) in [first, second].enumerated() {
                try Self.expectTheSame(rows, joined, pack, VCFText.table(loci))
            }
        }
    }

    /// Random packs that share sites, and random rows.
    @Test(arguments: UInt64(0)..<40) func eachPackReadsWhatItWouldHaveReadAlone(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bases = ["A", "C", "G", "T"]
        var packs: [[Row]] = [[], []]
        var rows: [String] = []
        for number in 1...30 {
            let alleles = bases.shuffled(using: &random)
            let place = 1000 * number
            for pack in 0..<2 where Bool.random(using: &random) {
                let count = Int.random(in: 2...3, using: &random)
                packs[pack].append(
                    ("rs\(number)", "9", Array(alleles.prefix(count)), [(37, place, 0), (38, place + 7, nil)]))
            }
            if Bool.random(using: &random) {
                // One allele that both packs list, so that no genotype looks like one of the other strand.
                let listed = Bool.random(using: &random) ? alleles[0] : alleles[1]
                let other = alleles[Int.random(in: 0..<3, using: &random)]
                let genotype = listed + other
                let text = Int.random(in: 0..<6, using: &random) == 0 ? "--" : genotype
                let position = Int.random(in: 0..<9, using: &random) == 0 ? place + 1 : place
                rows.append("rs\(number)\t9\t\(position)\t\(text)")
            }
        }
        let joined = try Self.joined(packs[0], packs[1])
        for pack in 0..<2 where !packs[pack].isEmpty {
            try Self.expectTheSame(rows, joined, pack, VCFText.table(packs[pack]))
        }
    }

    private static func expectTheSame(_ rows: [String], _ joined: JoinedLoci, _ pack: Int, _ own: LocusTable) throws {
        var options = ReadOptions(build: .grch37, sex: .female)
        options.strand = .plus
        options.refusesMostlyOther = false
        let text = Array(("# rsid\tchromosome\tposition\tgenotype\n" + rows.joined(separator: "\n") + "\n").utf8)
        let alone = try readGenotypes(in: text, path: "p", loci: own, options: options)
        let together = try readGenotypes(in: text, path: "p", loci: joined.table, options: options)
        let genome = joined.genome(of: together, forPack: pack)
        func told(_ genome: Genome) -> [String] {
            genome.records.map { "\($0.line ?? 0) \($0.id.name) \($0.name) \($0.call)" }.sorted()
        }
        #expect(told(genome) == told(alone.genome))
    }

    @Test func aVCFIsReadForEachPackAsAlone() throws {
        let first: [Row] = [("rs1", "9", ["C", "T"], [(38, 1000, 0)]), ("rs5", "9", ["CAT", "C"], [(38, 5000, 0)])]
        let second: [Row] = [
            ("rs1", "9", ["C", "T", "A"], [(38, 1000, 0)]), ("rs6", "9", ["C", "T"], [(38, 5000, 0)]),
        ]
        let joined = try Self.joined(first, second)
        let cases = [
            ["1000 . C A", "5000 . CAT C"], ["1000 . C T", "5000 . C T"],
            ["1000 . C A,T", "5000 . CAT C,TAT"],
        ]
        for lines in cases {
            for genotype in ["0/1", "1/1", "0/0", "./."] {
                let records = lines.map { "9 \($0) . PASS . GT \(genotype)" }
                let text = Array(VCFText.file(records).utf8)
                let together = try readGenotypes(
                    in: text, path: "p", loci: joined.table, options: ReadOptions(build: .grch38))
                for (pack, loci) in [first, second].enumerated() {
                    let own = VCFText.table(loci)
                    let alone = try readGenotypes(in: text, path: "p", loci: own, options: ReadOptions(build: .grch38))
                    let genome = joined.genome(of: together, forPack: pack)
                    for locus in own.loci {
                        func reading(_ genome: Genome) -> CodeSet {
                            locus.reading(of: genome.records.filter { $0.id == locus.id }, in: genome).possible
                        }
                        #expect(reading(genome) == reading(alone.genome), "\(locus.id.name) \(lines) \(genotype)")
                    }
                }
            }
        }
    }
}
