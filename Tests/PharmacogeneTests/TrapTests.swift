// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

/// Ways in which programs that name star alleles are known to be wrong, one named test each.
@Suite("Traps of star alleles") struct TrapTests {
    private func record(_ definitions: Definitions, _ position: Int, _ call: Call) -> Record {
        Record(id: definitions.loci[definitions.place(position)].id, call: call, written: "")
    }

    private func phenotypes(_ sample: Sample) -> Set<String> {
        let definitions = sample.definitions
        let codes = definitions.gene.phenotypes(of: sample.diplotypes, count: definitions.phenotypes.count)
        return Set(codes.map { definitions.phenotypes[$0] })
    }

    private func contains(_ sample: Sample, _ first: String, _ second: String) -> Bool {
        sample.diplotypes.contains(sample.definitions.allele(first)!, sample.definitions.allele(second)!)
    }

    @Test("The reference sequence of GRCh37 is not that of GRCh38 at five positions, and alleles are matched by base")
    func buildFlips() {
        func assumed(_ name: String, _ build: Build) -> Sample {
            var sample = Sample(Definitions[name])
            for (place, locus) in sample.definitions.loci.enumerated() {
                sample.set(place, records: [Record(id: locus.id, call: .assumedReference(build), written: "")])
            }
            return sample
        }
        for (gene, old, new) in [
            ("CYP2C19", "*1", "*38"), ("CYP2D6", "*2", "*1"), ("CYP3A5", "*3", "*1"),
            ("DPYD", "c.85T>C (*9A)", "Reference"),
        ] {
            #expect(contains(assumed(gene, .grch37), old, old))
            #expect(!contains(assumed(gene, .grch37), new, new))
            #expect(contains(assumed(gene, .grch38), new, new))
            #expect(!contains(assumed(gene, .grch38), old, old))
        }
        #expect(phenotypes(assumed("CYP3A5", .grch37)) == ["Poor Metabolizer"])
        #expect(phenotypes(assumed("CYP3A5", .grch38)) == ["Normal Metabolizer"])
    }

    @Test("Bases of the minus strand are neither turned nor read as the reference")
    func minusStrand() {
        var sample = Sample.reference(Definitions["TPMT"])
        sample.set("18130687=A/G")
        let set = sample.diplotypes
        #expect(set.readAsReference.isEmpty)
        #expect(set.state == .unlistedAllele(places: [sample.definitions.place(18_130_687)]))
        #expect(phenotypes(sample) == Set(sample.definitions.phenotypes))
    }

    @Test("A palindromic position of a file whose strand is not known keeps both readings")
    func palindromes() {
        let definitions = Definitions["TPMT"]
        var sample = Sample(definitions, isPlusStrand: false)
        sample.set("18143724=C/C")
        #expect(contains(sample, "*1", "*1"))
        #expect(contains(sample, "*2", "*2"))
        #expect(!contains(sample, "*1", "*2"))
        #expect(sample.diplotypes.uncertain == [definitions.place(18_143_724)])
        #expect(definitions.matcher.ranking(sample.readings).kind == .none(.noData))
        var plus = Sample(definitions)
        plus.set("18143724=C/C")
        #expect(!contains(plus, "*2", "*2"))
    }

    @Test("The genome's own bases are CYP2C19*38, and without rs3758581 it is not told from *1")
    func reference() {
        var sample = Sample.reference(Definitions["CYP2C19"])
        #expect(sample.diplotypes.pairCount == 1)
        #expect(contains(sample, "*38", "*38"))
        sample.remove("94842866")
        #expect(contains(sample, "*1", "*1"))
        #expect(contains(sample, "*1", "*38"))
        let deciding = sample.definitions.matcher.decidingPlaces(of: sample.diplotypes, sample.readings)
        #expect(deciding.map { $0.place } == [sample.definitions.place(94_842_866)])
    }

    @Test("TPMT *1/*3A is not told from *3B/*3C without phase, and both are shown")
    func tpmt() {
        var sample = Sample.reference(Definitions["TPMT"])
        sample.set("18130687=T/C; 18138997=C/T")
        #expect(sample.diplotypes.pairCount == 2)
        #expect(contains(sample, "*1", "*3A"))
        #expect(contains(sample, "*3B", "*3C"))
        #expect(phenotypes(sample) == ["Intermediate Metabolizer", "Poor Metabolizer"])
        let places = [18_130_687, 18_138_997].map { sample.definitions.place($0) }
        let matcher = sample.definitions.matcher
        #expect(matcher.unphasedPlaces(of: sample.diplotypes, sample.readings) == places.sorted())
        sample.set("18130687=T|C; 18138997=C|T")
        #expect(phenotypes(sample) == ["Intermediate Metabolizer"])
        #expect(sample.diplotypes.isPhaseDecisive)
        #expect(matcher.unphasedPlaces(of: sample.diplotypes, sample.readings).isEmpty)
    }

    @Test("SLCO1B1 without a pair falls back on rs4149056 alone, and the set says that it does not know")
    func slco1b1() {
        let definitions = Definitions["SLCO1B1"], place = definitions.place(21_178_615)
        func fallback(_ calls: String) -> String? {
            var sample = Sample(definitions)
            sample.set(calls)
            return definitions.matcher.ranking(sample.readings, fromOnly: place).map { definitions.gene.text(of: $0) }
        }
        #expect(fallback("21178615=T/T") == "*1/*1")
        #expect(fallback("21178615=C/T") == "*1/*5")
        #expect(fallback("21178615=C/C") == "*5/*5")
        #expect(fallback("21178615=C/G") == nil)
        #expect(fallback("21178615=C/.") == nil)
        #expect(fallback("21176804=A/A") == nil)
        var sample = Sample.reference(definitions)
        sample.set("21178615=T/C; 21176879=C/G")
        #expect(sample.diplotypes.state == .unlistedAllele(places: [definitions.place(21_176_879)]))
        #expect(phenotypes(sample) == Set(definitions.phenotypes))
        // The one position alone leaves every pair that has its bases.
        var alone = Sample(definitions)
        alone.set("21178615=T/C")
        #expect(contains(alone, "*1", "*5"))
        #expect(contains(alone, "*1", "*15"))
        #expect(!contains(alone, "*1", "*1"))
    }

    @Test("NAT2 is not named without its five positions, and its list decides only where phase does not")
    func nat2() {
        let definitions = Definitions["NAT2"]
        for position in [18_400_194, 18_400_344, 18_400_593, 18_400_806, 18_400_860] {
            var sample = Sample.reference(definitions)
            sample.remove("\(position)")
            #expect(sample.diplotypes.state == .requiredMissing(places: [definitions.place(position)]))
            #expect(definitions.matcher.ranking(sample.readings).kind == .none(.requiredMissing))
            #expect(phenotypes(sample) == Set(definitions.phenotypes))
        }
        var sample = Sample.reference(definitions)
        sample.set("18400344=T/C; 18400806=A/G")
        #expect(contains(sample, "*1", "*16"))
        #expect(contains(sample, "*4", "*5"))
        let ranking = definitions.matcher.ranking(sample.readings)
        #expect(ranking.kind == .priority)
        #expect(ranking.results.map { definitions.gene.text(of: $0) } == ["*4/*5"])
        sample.set("18400344=T|C; 18400806=A|G")
        #expect(definitions.matcher.ranking(sample.readings).kind == .diplotypes)
    }

    @Test("The repeat of UGT1A1 is matched by its bases, and a vendor's I or D is not")
    func ugt1a1() {
        for (bases, name) in [("CAT", "*1"), ("CATAT", "*28"), ("C", "*36"), ("CATATAT", "*37")] {
            var sample = Sample.reference(Definitions["UGT1A1"])
            sample.set("233760233=\(bases)/\(bases)")
            #expect(sample.diplotypes.pairCount == 1)
            #expect(contains(sample, name, name))
        }
        for text in ["I/I", "D/D", "I/D"] {
            var sample = Sample.reference(Definitions["UGT1A1"])
            sample.set("233760233=\(text)")
            #expect(sample.diplotypes.state == .fits)
            #expect(contains(sample, "*1", "*1"))
            #expect(contains(sample, "*28", "*28"))
        }
        var longer = Sample.reference(Definitions["UGT1A1"])
        longer.set("233760233=CAT/CATATATAT")
        #expect(longer.diplotypes.state == .unlistedAllele(places: [longer.definitions.place(233_760_233)]))
    }

    @Test("An unlisted repeat of NUDT15 counts as the reference by the authority, and the set says so")
    func nudt15() {
        var sample = Sample.reference(Definitions["NUDT15"])
        sample.set("48037782=AGGAGTC/AGGAGTCGGAGTCGGAGTC")
        #expect(sample.diplotypes.state == .fits)
        #expect(sample.diplotypes.readAsReference == [sample.definitions.place(48_037_782)])
        #expect(contains(sample, "*1", "*1"))
        // A single base where an insertion is listed is nothing that the authority speaks of.
        sample.set("48037782=AGGAGTC/AGGAGTC; 48037825=C/T")
        #expect(sample.diplotypes.state == .unlistedAllele(places: [sample.definitions.place(48_037_825)]))
        #expect(sample.definitions.matcher.ranking(sample.readings).kind == .none(.noMatch))
        sample.set("48037825=C/C; 48037782=AGGAGTC/AGGAGTCGGAGTC; 48045719=T/C")
        #expect(contains(sample, "*1", "*2"))
        #expect(contains(sample, "*3", "*6"))
    }

    @Test("An unlisted allele elsewhere leaves no pair and no phenotype")
    func unlisted() {
        var sample = Sample.reference(Definitions["CYP2C19"])
        sample.set("94781859=G/C")
        #expect(sample.diplotypes.state == .unlistedAllele(places: [sample.definitions.place(94_781_859)]))
        #expect(sample.diplotypes.pairCount == 0)
        #expect(phenotypes(sample) == Set(sample.definitions.phenotypes))
    }

    @Test(
        "An unlisted base is never nothing read, on one copy or both, on either strand",
        arguments: Definitions.all.keys.sorted())
    func unlistedBases(symbol: String) throws {
        let definitions = Definitions[symbol]
        let single = definitions.loci.indices.filter { place in
            definitions.loci[place].alleles.allSatisfy { $0.text.count == 1 }
        }
        for place in Cases.some(of: Array(single.prefix(8))) {
            let locus = definitions.loci[place]
            let reference = locus.alleles[0].text
            for base in ["A", "C", "G", "T"] where !locus.alleles.contains(where: { $0.text == base }) {
                for genotype in [base + "/" + base, reference + "/" + base] {
                    var genotypes = VCFTests.genotypes(
                        ["phasing": "unphased", "calls": "", "missing": ""], definitions)
                    genotypes[place] = genotype
                    let readings = try VCFTests.readings(
                        VCFTests.file(definitions, genotypes), definitions, sex: .female)
                    let set = definitions.matcher.match(readings)
                    #expect(
                        set.state == .unlistedAllele(places: [place]) || set.readAsReference == [place],
                        "\(locus.id.name) \(genotype)")
                }
            }
        }
    }

    @Test("A deletion or other structural variant over a position leaves no pair", arguments: ["<DEL>", "<DUP>"])
    func structural(kind: String) throws {
        let definitions = Definitions["CYP2C19"]
        var genotypes = VCFTests.genotypes(["phasing": "unphased", "calls": "", "missing": ""], definitions)
        let place = definitions.place(94_781_859)
        genotypes[place] = nil
        let row = "chr10\t94781850\t.\tA\t\(kind)\t.\t.\tEND=94781870\tGT\t0/1\n"
        let file = VCFTests.file(of: row + VCFTests.lines(definitions, genotypes))
        let set = definitions.matcher.match(try VCFTests.readings(file, definitions, sex: .female))
        #expect(set.pairCount == 0)
    }

    @Test("A man has one allele of G6PD, a woman two, and of a person whose sex is not known both stay possible")
    func g6pd() {
        for sex in [Sex.male, .female, nil] {
            var sample = Sample(Definitions["G6PD"], sex: sex)
            for (place, locus) in sample.definitions.loci.enumerated() {
                sample.set(place, locus.alleles[0].text + "/" + locus.alleles[0].text)
            }
            sample.set("154535277=C/C; 154536002=T/T")
            let allele = sample.definitions.allele("A- 202A_376G")!
            #expect(sample.diplotypes.state == .fits)
            #expect(sample.diplotypes.uncertain.isEmpty)
            #expect(sample.diplotypes.singles == (sex == .female ? [] : [allele]))
            #expect(sample.diplotypes.contains(allele, allele) == (sex != .male))
            #expect(phenotypes(sample) == ["Deficient"])
        }
    }

    @Test("CYP2D6 has pairs from genotypes, and no phenotype and no score")
    func cyp2d6() {
        let sample = Sample.reference(Definitions["CYP2D6"]), definitions = sample.definitions
        #expect(contains(sample, "*1", "*1"))
        #expect(phenotypes(sample) == Set(definitions.phenotypes))
        #expect(
            definitions.gene.scores(of: sample.diplotypes, values: definitions.scores) == .all(definitions.scores.count)
        )
    }

    @Test("An array that tests a few positions leaves what it does not test open")
    func array() {
        var sample = Sample(Definitions["CYP2C19"])
        sample.set("94775367=A/A; 94781859=G/G; 94761900=C/C; 94842866=G/G")
        #expect(sample.diplotypes.state == .fits)
        #expect(contains(sample, "*1", "*1"))
        #expect(contains(sample, "*1", "*3"))
        #expect(!contains(sample, "*1", "*2"))
        #expect(phenotypes(sample).contains("Normal Metabolizer"))
        #expect(phenotypes(sample).contains("Poor Metabolizer"))
    }

    @Test("Rows that disagree, and half-called genotypes, leave what each of them allows")
    func doubt() {
        let definitions = Definitions["CYP2C19"]
        var sample = Sample.reference(definitions)
        sample.set("94842866=G/G; 94775367=A/G; 94781859=./A")
        #expect(contains(sample, "*1", "*2"))
        #expect(sample.diplotypes.uncertain == [definitions.place(94_781_859)])
        #expect(definitions.matcher.ranking(sample.readings).kind == .none(.halfCall))
        sample.set(
            definitions.place(94_781_859),
            records: ["G/G", "G/A"].map { record(definitions, 94_781_859, Call($0.utf8)) })
        #expect(contains(sample, "*1", "*2"))
        #expect(contains(sample, "*1", "*35"))
    }
}
