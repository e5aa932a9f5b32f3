// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneRuntime
import SeededRandom
import Testing

/// Star alleles from files, as people have them: the reader stands between the worked cases and the matcher.
@Suite("Star alleles of a VCF") struct VCFTests {
    /// In a debug build a part of the cases, and all in which a row is not an ordinary one.
    static let cases: [[String: String]] = {
        let special = ["undocumented", "partial", "PS", "indel", "repeat", "haploid"]
        let cases = WorkedCasesTests.cases
        let isSpecial = { (row: [String: String]) in special.contains { row["rule"]!.contains($0) } }
        return Cases.some(of: cases.filter { !isSpecial($0) }) + cases.filter(isSpecial)
    }()

    /// A file of one gene's positions, each with the alleles that its genotype needs.
    static func file(_ definitions: Definitions, _ genotypes: [Int: String], on build: Build = .grch38) -> [UInt8] {
        file(of: lines(definitions, genotypes, on: build), on: build)
    }

    /// A file of some lines.
    static func file(of lines: String, on build: Build = .grch38) -> [UInt8] {
        let length = build == .grch37 ? 249_250_621 : 248_956_422
        var text = "##fileformat=VCFv4.2\n##contig=<ID=chr1,length=\(length)>\n"
        // A record elsewhere, because a file has at least one.
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        text += "chr1\t1000\t.\tA\tG\t.\t.\t.\tGT\t0/1\n"
        return Array((text + lines).utf8)
    }

    /// The lines of one gene's positions.
    static func lines(_ definitions: Definitions, _ genotypes: [Int: String], on build: Build = .grch38) -> String {
        var text = ""
        for (place, locus) in definitions.loci.enumerated() {
            guard let genotype = genotypes[place], let placement = locus.placement(on: build) else { continue }
            let parts = genotype.split(separator: ":")
            let separator: Character = parts[0].contains("|") ? "|" : "/"
            let alleles = parts[0].split(separator: separator).map(String.init)
            let reference = locus.alleles[placement.reference ?? 0].text
            var alternates: [String] = []
            for allele in alleles where allele != reference && allele != "." && !alternates.contains(allele) {
                alternates.append(allele)
            }
            let numbers = alleles.map { allele in
                allele == "." ? "." : allele == reference ? "0" : String(alternates.firstIndex(of: allele)! + 1)
            }
            let gt = numbers.joined(separator: String(separator)) + (parts.count > 1 ? ":" + parts[1] : "")
            text += "chr\(locus.chromosome.name)\t\(placement.position.value)\t.\t\(reference)\t"
            text += (alternates.isEmpty ? "." : alternates.joined(separator: ",")) + "\t.\t.\t.\tGT"
            text += (parts.count > 1 ? ":PS" : "") + "\t" + gt + "\n"
        }
        return text
    }

    /// The case of a repeat that no definition lists: the reader gives no bases of it, so nobody knows whether the authority speaks of it.
    static let unreadRepeat = "nudt15-5"

    /// The genotypes of a row of the tables: the reference sequence, and what the row states.
    static func genotypes(_ row: [String: String], _ definitions: Definitions) -> [Int: String] {
        let isHaploid = row["phasing"] == "haploid"
        var genotypes: [Int: String] = [:]
        for (place, locus) in definitions.loci.enumerated() {
            genotypes[place] = isHaploid ? locus.alleles[0].text : locus.alleles[0].text + "/" + locus.alleles[0].text
        }
        for call in row["calls"]!.split(separator: ";") where call.contains("=") {
            let parts = call.filter { $0 != " " }.split(separator: "=")
            genotypes[definitions.place(Int(parts[0])!)] = String(parts[1])
        }
        for position in row["missing"]!.split(separator: ";") {
            if let position = Int(position.filter { $0 != " " }) { genotypes[definitions.place(position)] = nil }
        }
        return genotypes
    }

    /// The sex of the person of a row, where the gene lies on X.
    static func sex(_ row: [String: String], _ definitions: Definitions) -> Sex? {
        definitions.loci[0].chromosome == .x ? (row["phasing"] == "haploid" ? .male : .female) : nil
    }

    /// What the pack's evaluation reads of a gene in a file.
    static func readings(_ file: [UInt8], _ definitions: Definitions, sex: Sex?) throws -> [Reading] {
        let loci = Pharmacogenes.pack.loci
        let genome = try readGenotypes(in: file, path: "me.vcf", loci: loci, options: ReadOptions(sex: sex)).genome
        return definitions.loci.map { locus in
            locus.reading(of: genome.records.filter { $0.id == locus.id }, in: genome)
        }
    }

    @Test("are those of the worked cases", arguments: cases)
    func workedCases(row: [String: String]) throws {
        let definitions = Definitions[row["gene"]!]
        let sex = Self.sex(row, definitions), genotypes = Self.genotypes(row, definitions)
        let readings = try Self.readings(Self.file(definitions, genotypes), definitions, sex: sex)
        let direct = WorkedCasesTests.sample(row, definitions)
        let matcher = definitions.matcher
        let set = matcher.match(readings), expected = matcher.match(direct.readings)
        if row["case"] == Self.unreadRepeat {
            #expect(set.state == .unlistedAllele(places: [definitions.place(48_037_782)]))
            #expect(matcher.ranking(readings).kind == .none(.noMatch))
            return
        }
        #expect(set.state == expected.state)
        #expect(set.singles == expected.singles)
        #expect(Set(set.pairs.map { [$0.first, $0.second] }) == Set(expected.pairs.map { [$0.first, $0.second] }))
        #expect(set.missing == expected.missing)
        #expect(set.readAsReference == expected.readAsReference)
        let mode = RankingMode(combines: row["mode"] == "combinations")
        #expect(matcher.ranking(readings, mode) == matcher.ranking(direct.readings, mode))
    }

    /// Alleles with a change within the bases of another position, such as a base of a deletion that the person does not have, too.
    @Test("keep each allele beside the reference allele", arguments: Definitions.all.keys.sorted())
    func eachAllele(name: String) throws {
        let definitions = Definitions[name]
        var random = SeededGenerator(seed: 47)
        let within = ["A- 968C_376G", "Gidra", "Rehevot", "Tenri", "*7", "*131"]
        let callable = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        // Each takes a third of a second in a debug build.
        let some = Cases.some(of: Cases.some(of: callable))
        let chosen = some + callable.filter { within.contains(definitions.gene.named[$0].name) }
        for index in chosen {
            // A deletion of one base within the four of rs72549351, of which nobody can say what is left of them.
            if name == "CYP2D6", definitions.gene.named[index].name == "*161" { continue }
            let pair = MadePair(
                .random(definitions, definitions.gene.reference, &random), .random(definitions, index, &random),
                definitions)
            var genotypes = Self.genotypes(["phasing": "unphased", "calls": "", "missing": ""], definitions)
            for (place, numbers) in pair.genotypes {
                genotypes[place] = numbers.map { definitions.loci[place].alleles[$0].text }.joined(separator: "/")
            }
            let sex = AllPairsTests.sex(definitions)
            let set = definitions.matcher.match(
                try Self.readings(Self.file(definitions, genotypes), definitions, sex: sex))
            let expected = definitions.gene.takesLowestFunction || set.contains(definitions.gene.reference, index)
            #expect(set.state == .fits && expected, "\(definitions.gene.named[index].name): \(set.state)")
        }
    }

    @Test(
        "on GRCh37 keep the true pair, and at positions whose reference was not verified too",
        arguments: Definitions.all.keys.sorted())
    func otherBuild(name: String) throws {
        var definitions = Definitions[name]
        definitions.gene.takesLowestFunction = false
        let callable = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        var random = SeededGenerator(seed: 37)
        for _ in 0..<Cases.count(20, atLeast: 2) {
            let alleles = [random.one(of: callable), random.one(of: callable)]
            let pair = MadePair(
                .random(definitions, alleles[0], &random), .random(definitions, alleles[1], &random), definitions)
            var genotypes: [Int: String] = [:]
            for (place, locus) in definitions.loci.enumerated() {
                genotypes[place] = locus.alleles[0].text + "/" + locus.alleles[0].text
            }
            for (place, numbers) in pair.genotypes {
                genotypes[place] = numbers.map { definitions.loci[place].alleles[$0].text }.joined(separator: "/")
            }
            let readings = try Self.readings(
                Self.file(definitions, genotypes, on: .grch37), definitions, sex: AllPairsTests.sex(definitions))
            let set = definitions.matcher.match(readings)
            #expect(set.contains(alleles[0], alleles[1]), "\(set.state)")
        }
    }
}
