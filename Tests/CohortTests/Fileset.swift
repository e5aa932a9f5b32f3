// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import PheneReport
import SeededRandom

/// A PLINK fileset of invented people, with most of what such a file can do to the sites of some packs.
struct Fileset {
    struct Variant {
        var chromosome: String
        var id: String
        var position: UInt32
        var first: String
        var second: String
    }

    var variants: [Variant] = []
    /// For each variant the two bits of each person.
    var codes: [[UInt8]] = []
    /// The fifth column of the `.fam`.
    var sexes: [String] = []
    var people: Int { sexes.count }

    init() {}

    /// - Parameters:
    ///   - people: how many.
    ///   - loci: the sites of packs, most of which get a row.
    ///   - isDirty: whether some rows are on the other strand, at other positions, repeated or with other alleles.
    ///   - showsSex: whether there are many rows on X and Y.
    init(
        people: Int, loci: [Locus], isDirty: Bool, showsSex: Bool, random: inout SeededGenerator
    ) {
        let build: Build = random.chance(50) ? .grch37 : .grch38
        var real: [Int] = []
        var missing: [Int] = []
        for _ in 0..<people {
            let sex = random.number(1...2)
            real.append(sex)
            sexes.append(random.chance(80) ? String(sex) : random.one(of: ["0", "-9", "1", "2"]))
            missing.append(random.one(of: [0, 2, 5, 5, 5, 30, 95]))
        }
        func genotype(_ person: Int, onX: Bool) -> UInt8 {
            if random.chance(missing[person]) { return 1 }
            let isOneCopy = onX && real[person] == 1 && !random.chance(3)
            return isOneCopy ? random.one(of: [0, 3]) : random.one(of: [0, 0, 2, 3, 3, 3])
        }
        for locus in loci where !random.chance(15) {
            let rows = isDirty && random.chance(12) ? random.number(2...5) : 1
            for _ in 0..<rows {
                variants.append(Self.variant(of: locus, on: build, isDirty: isDirty, random: &random))
                codes.append((0..<people).map { genotype($0, onX: locus.chromosome == .x) })
            }
        }
        if showsSex {
            for number in 0..<230 {
                variants.append(
                    Variant(
                        chromosome: "23", id: "x\(number)", position: 3_000_000 + UInt32(number), first: "A",
                        second: random.one(of: ["G", "G", "AT"])))
                codes.append((0..<people).map { genotype($0, onX: true) })
            }
            for number in 0..<60 {
                variants.append(
                    Variant(
                        chromosome: "24", id: "y\(number)", position: 3_000_000 + UInt32(number), first: "C",
                        second: "T"))
                codes.append(
                    (0..<people).map { real[$0] == 2 ? (random.chance(97) ? 1 : 0) : genotype($0, onX: true) })
            }
        }
        sort()
    }

    /// Puts the rows in the order of their chromosomes, as PLINK writes them.
    private mutating func sort() {
        let order = variants.indices.sorted {
            (Int(variants[$0].chromosome) ?? 0, $0) < (Int(variants[$1].chromosome) ?? 0, $1)
        }
        variants = order.map { variants[$0] }
        codes = order.map { codes[$0] }
    }

    private static func variant(
        of locus: Locus, on build: Build, isDirty: Bool, random: inout SeededGenerator
    ) -> Variant {
        let position = locus.placement(on: build)?.position.value ?? 77
        let first = random.one(of: locus.alleles)
        let others = locus.alleles.filter { $0 != first }
        let second = others.isEmpty ? first : random.one(of: others)
        var variant = Variant(
            chromosome: String(locus.chromosome.number == 25 ? 26 : locus.chromosome.number), id: locus.id.name,
            position: position, first: first.text, second: second.text)
        if random.chance(10) { variant.id = "AX-\(position)" }
        if random.chance(5), let alias = locus.aliases.first { variant.id = alias.name }
        guard isDirty else { return variant }
        if random.chance(4) { variant.id = "rs99999\(random.number(1...9))" }
        if random.chance(4) { variant.position += 1 }
        if random.chance(6) { variant.first = "0" }
        if random.chance(4) { variant.second = random.one(of: ["T", "GATTACA", "<DEL>", "N", "I", "D"]) }
        if random.chance(4), let a = first.complemented, let b = second.complemented {
            (variant.first, variant.second) = (a.text, b.text)
        }
        return variant
    }

    var bim: String {
        variants.map { "\($0.chromosome)\t\($0.id)\t0\t\($0.position)\t\($0.first)\t\($0.second)\n" }.joined()
    }
    var fam: String { sexes.enumerated().map { "F\($0 / 3) P\($0) 0 0 \($1) -9\n" }.joined() }

    /// The `.bed` in the order of variants.
    var bed: [UInt8] { [0x6C, 0x1B, 0x01] + codes.flatMap { Self.packed($0) } }

    /// The `.bed` in the obsolete order.
    var bedByPeople: [UInt8] {
        [0x6C, 0x1B, 0x00] + (0..<people).flatMap { person in Self.packed(codes.map { $0[person] }) }
    }

    private static func packed(_ codes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: codes.count, by: 4).map { start in
            var byte: UInt8 = 0
            for (place, code) in codes[start..<min(start + 4, codes.count)].enumerated() {
                byte |= code << UInt8(2 * place)
            }
            return byte
        }
    }

    /// Options with the files beside the `.bed`.
    var options: ReadOptions {
        var options = ReadOptions()
        options.filesBeside = [".bim": Array(bim.utf8), ".fam": Array(fam.utf8)]
        return options
    }
}
