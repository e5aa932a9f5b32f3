// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// One person of a PLINK fileset.
@Suite struct PlinkTests {
    /// People by genotypes, variants one after the other.
    private struct Fileset {
        var variants: [(chromosome: String, id: String, position: Int, first: String, second: String)] = []
        /// For each variant the two bits of each person.
        var bits: [[UInt8]] = []
        let people: Int

        var bed: [UInt8] {
            var bytes: [UInt8] = [0x6C, 0x1B, 0x01]
            for row in bits {
                for start in stride(from: 0, to: people, by: 4) {
                    var byte: UInt8 = 0
                    for (index, value) in row[start..<min(start + 4, people)].enumerated() {
                        byte |= value << UInt8(2 * index)
                    }
                    bytes.append(byte)
                }
            }
            return bytes
        }
        var bim: String {
            variants.map { "\($0.chromosome)\t\($0.id)\t0\t\($0.position)\t\($0.first)\t\($0.second)\n" }.joined()
        }
        var fam: String { (1...people).map { "F\($0) P\($0) 0 0 \($0 % 2 + 1) -9\n" }.joined() }

        func write(to folder: String) {
            OutsideTool.write(bed, to: folder + "/x.bed")
            OutsideTool.write(Array(bim.utf8), to: folder + "/x.bim")
            OutsideTool.write(Array(fam.utf8), to: folder + "/x.fam")
        }

        init(people: Int, variants count: Int, seed: UInt64) {
            self.people = people
            var random = SeededGenerator(seed: seed)
            for number in 1...count {
                let letters = [("A", "G"), ("C", "T"), ("G", "A"), ("T", "C"), ("A", "C"), ("0", "G")]
                let (first, second) = letters[Int.random(in: 0..<letters.count, using: &random)]
                variants.append(("1", "rs\(number)", 1000 * number, first, second))
                // Nobody carries an allele that was not seen.
                let codes: [UInt8] = first == "0" ? [1, 3] : [0, 1, 2, 3]
                bits.append((0..<people).map { _ in codes[Int.random(in: 0..<codes.count, using: &random)] })
            }
        }

        /// Loci at each second variant.
        var loci: LocusTable? {
            var loci: [Locus] = []
            for (index, variant) in variants.enumerated() where index % 2 == 0 {
                let letters = Set([variant.first, variant.second, variant.first == "0" ? "A" : variant.first])
                let alleles = letters.subtracting(["0"]).sorted().compactMap { Allele($0.utf8) }
                guard let id = VariantID(variant.id.utf8), let one = Chromosome("1".utf8),
                    let position = Position(variant.position),
                    let locus = Locus(
                        id: id, chromosome: one, alleles: alleles,
                        placements: [Placement(build: .grch37, position: position, reference: 0)])
                else { continue }
                loci.append(locus)
            }
            return LocusTable(loci: loci)
        }
    }

    private func read(_ folder: String, _ loci: LocusTable, _ sample: String?) throws(ReadError) -> GenotypeFile {
        try readGenotypes(at: folder + "/x.bed", loci: loci, options: ReadOptions(build: .grch37, sample: sample))
    }

    private func message(_ folder: String, _ loci: LocusTable, _ sample: String? = "1") -> String {
        do throws(ReadError) { return "read \(try read(folder, loci, sample).counts.data)" } catch {
            return error.message
        }
    }

    @Test func everyCallIsThatOfPlink() throws {
        guard OutsideTool.has("plink1.9") else { return }
        let set = Fileset(people: 7, variants: 200, seed: 3)
        let loci = try #require(set.loci)
        try OutsideTool.inFolder { folder in
            set.write(to: folder)
            OutsideTool.run("cd '\(folder)' && plink1.9 --bfile x --recode tab --out y --allow-no-sex > log 2>&1")
            let lines = OutsideTool.output("cat '\(folder)/y.ped'").split(separator: "\n")
            #expect(lines.count == 7)
            for (person, line) in lines.enumerated() {
                let columns = line.split(separator: "\t").dropFirst(6)
                let file = try read(folder, loci, "P\(person + 1)")
                #expect(file.layout == .plink && !file.strandBasis.fileSaysPlus)
                var compared = 0
                for (index, column) in columns.enumerated() where index % 2 == 0 {
                    let letters = column.split(separator: " ").map(String.init)
                    let record = try #require(
                        file.genome.records.first { $0.id.name == set.variants[index].id })
                    if letters == ["0", "0"] {
                        #expect(record.call == .noCall)
                    } else {
                        #expect(record.call == Call((letters.joined(separator: "/")).utf8), "\(column)")
                        compared += 1
                    }
                    #expect(record.line == index + 1)
                }
                #expect(compared > 50)
            }
        }
    }

    @Test func aPersonIsNamedWhereThereAreSeveral() throws {
        let set = Fileset(people: 3, variants: 10, seed: 4)
        let loci = try #require(set.loci)
        OutsideTool.inFolder { folder in
            set.write(to: folder)
            let needed = message(folder, loci, nil)
            #expect(needed.contains("3 samples") && needed.contains("`P1`"))
            for sample in ["P2", "F2/P2", "2"] { #expect(message(folder, loci, sample) == "read 5") }
            #expect(message(folder, loci, "P9").contains("no sample"))
        }
    }

    /// The size of a `.bed` does not show it, but without somebody's line the genotypes of others would be taken for those of the next.
    @Test func aListWithoutSomebodyIsNoticedByTheGenotypesBehindTheLast() throws {
        var set = Fileset(people: 7, variants: 10, seed: 4)
        set.bits = set.bits.map { $0.dropLast() + [3] }
        let loci = try #require(set.loci)
        OutsideTool.inFolder { folder in
            set.write(to: folder)
            #expect(message(folder, loci, "P2") == "read 5")
            let lines = set.fam.split(separator: "\n")
            let fewer = (lines[..<3] + lines[4...]).joined(separator: "\n") + "\n"
            OutsideTool.write(Array(fewer.utf8), to: folder + "/x.fam")
            let refused = message(folder, loci, "P2")
            #expect(refused.contains("variant 1 has more genotypes than the 6 people of the .fam"), "\(refused)")
        }
    }

    /// Where the first allele is that of the reference, the last person may have no bit in any row of a locus.
    @Test func aListWithoutSomebodyIsNoticedByRowsThatAreNotRead() throws {
        var set = Fileset(people: 7, variants: 10, seed: 4)
        set.bits = set.bits.map { $0.dropLast() + [0] }
        let loci = try #require(set.loci)
        set.variants.append(("1", "rs9000", 900_000, "A", "G"))
        set.bits.append([0, 0, 0, 0, 0, 0, 2])
        OutsideTool.inFolder { folder in
            set.write(to: folder)
            #expect(message(folder, loci, "P2") == "read 5")
            let fewer = set.fam.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
            OutsideTool.write(Array(fewer.utf8), to: folder + "/x.fam")
            let refused = message(folder, loci, "P2")
            #expect(refused.contains("variant 11 has more genotypes than the 6 people of the .fam"), "\(refused)")
            #expect(refused.hasSuffix("the .bim or .fam is of another fileset"), "\(refused)")
        }
    }

    /// P1 is female and P2 male in the `.fam`; the counts of rows on X show it.
    @Test func theListOfPeopleIsEvidenceForTheSex() throws {
        var set = Fileset(people: 3, variants: 10, seed: 4)
        let loci = try #require(set.loci)
        try OutsideTool.inFolder { folder in
            set.write(to: folder)
            #expect(try read(folder, loci, "P1").genome.sex == .female)
            #expect(
                try read(folder, loci, "P2").sexBasis.text
                    == "male, as the file shows: the list of people states male")
            for number in 0..<300 {
                set.variants.append(("23", "rs\(5000 + number)", 3_000_000 + number, "A", "G"))
                set.bits.append(number < 100 ? [2, 2, 2] : [0, 0, 0])
            }
            set.write(to: folder)
            let female = try read(folder, loci, "P1")
            #expect(female.genome.sex == .female)
            #expect(
                female.sexBasis.text.hasSuffix("100 of 300 called sites on X differ, 0 of 0 sites on Y are called"))
            let denied = try read(folder, loci, "P2")
            #expect(denied.genome.sex == nil && denied.sexBasis.text.contains("which contradicts itself"))
        }
    }

    @Test func whatDoesNotFitTogetherIsAnError() throws {
        let set = Fileset(people: 5, variants: 10, seed: 5)
        let loci = try #require(set.loci)
        OutsideTool.inFolder { folder in
            set.write(to: folder)
            for length in [3, 10, set.bed.count - 1] {
                OutsideTool.write(Array(set.bed.prefix(length)), to: folder + "/x.bed")
                #expect(message(folder, loci).contains("is damaged at byte"), "\(length)")
            }
            OutsideTool.write(set.bed + [0], to: folder + "/x.bed")
            #expect(message(folder, loci).contains("10 variants of 5 people take 23 bytes, and it has 24"))
            OutsideTool.write([0x6C, 0x1B, 0x00] + set.bed.dropFirst(3), to: folder + "/x.bed")
            #expect(message(folder, loci).contains("of the old order"))
            OutsideTool.write(set.bed, to: folder + "/x.bed")
            OutsideTool.run("rm '\(folder)/x.fam'")
            #expect(message(folder, loci).contains("x.fam: No such file"))
        }
    }
}
