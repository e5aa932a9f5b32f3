// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// A genotype that a program computed is taken only where it is probable, and is always known as imputed.
@Suite struct ImputedTests {
    private func record(
        _ info: String, _ format: String, _ sample: String, filter: String = "PASS", header: [String] = [],
        alternates: String = "G", gates: CallGates = CallGates()
    ) throws -> Record {
        let file = try VCFText.read(
            "1 2000 . A \(alternates) . \(filter) \(info) \(format) \(sample)",
            header: ["##contig=<ID=1,length=248956422>"] + header, options: ReadOptions(gates: gates))
        return try #require(file.genome.records.first)
    }

    private func text(_ record: Record) -> String { VCFText.text(record.call) + (record.isImputed ? ", imputed" : "") }

    /// Before version 4.3 probabilities were written as Phred values, by some relative to the best.
    @Test(arguments: [
        ("0/0:0,30,300", "A/A"), ("0/0:0,10,40", "A/A"), ("0/1:20,0.09,30", "A/G"), ("0/0:0.04,20.2,50", "A/A"),
        ("0/0:0,0,50", "no call"), ("0/1:0,0,50", "no call"), ("0/0:0,3,30", "no call"), ("0/1:100,0,0", "no call"),
        ("0/1:50,0,50", "A/G"), ("0/0:100,0,0", "no call"), ("0/0:9,9,9", "no call"),
    ])
    func probabilitiesAsPhredValuesAreNormalized(sample: String, call: String) throws {
        for info in [".", "IMPUTED;R2=0.95"] {
            #expect(VCFText.text(try record(info, "GT:GP", sample).call) == call)
        }
    }

    @Test(arguments: [
        ("GT:GP:DS", "0/0:1,0,0:2"), ("GT:GP:DS", "0/1:0,1,0:0"), ("GT:GP:HDS", "0/1:0,1,0:0,0"),
        ("GT:GP:AP1:AP2", "0/0:1,0,0:1:1"), ("GT:HDS:DS", "0|1:0,1:2"), ("GT:GP:DS", "0/0:1,0,0:x"),
    ])
    func fieldsThatContradictEachOtherAreANoCall(format: String, sample: String) throws {
        #expect(text(try record("IMPUTED;R2=0.95", format, sample)) == "no call, imputed")
    }

    @Test(arguments: [
        ("GT:GP:DS", "0/0:0.95,0.05,0:0.05"), ("GT:GP:DS", "0/1:0.1,0.9,0:0.9"),
        ("GT:GP:DS:HDS", "0|1:0.05,0.9,0.05:1:0.05,0.95"),
        ("GT:GP:DS", "0/1:0.1,0.9,0:0.89"),
    ])
    func fieldsThatDifferByRoundingAreUsed(format: String, sample: String) throws {
        #expect(try record("IMPUTED;R2=0.95", format, sample).call != .noCall)
    }

    @Test(arguments: [
        ("IMPUTED;R2=0.05", "GT:DS:GP", "0/1:0.95:0.30,0.40,0.30", "imputed, and R2 0.05 is below 0.3"),
        (
            "IMPUTED;R2=0.95", "GT:DS:GP", "0/1:0.95:0.30,0.40,0.30",
            "imputed, and the probability of the genotype is below 0.9 by GP `0.30,0.40,0.30`"
        ),
        (
            "IMPUTED;R2=0.95", "GT:GP", "0/1:0.95,0.03,0.02",
            "imputed, and GP `0.95,0.03,0.02` makes another genotype the most probable"
        ),
        ("IMPUTED;R2=0.95", "GT:GP", "0/1:nan,1,0", "imputed, and GP `nan,1,0` is not a list of numbers"),
        ("IMPUTED;R2=0.95", "GT:GP", "0/1:.,1,0", "imputed, and GP `.,1,0` is incomplete"),
        ("IMPUTED;R2=0.95", "GT:GP", "0/1:-1,1,1", "imputed, and GP `-1,1,1` cannot be below 0"),
        ("IMPUTED;R2=0.95", "GT:GP", "0/1:1", "imputed, and GP `1` has 1 value, which does not fit the alleles"),
        ("IMPUTED;R2=0.95", "GT:GP", "0/1:0,0.1,0", "imputed, and GP `0,0.1,0` does not add up to 1"),
        ("IMPUTED;R2=nan", "GT:GP", "0/1:0,1,0", "imputed, and R2 is `nan`, which is not a quality"),
        ("DR2=0.2;IMP", "GT:GP", "0|1:0,1,0", "imputed, and DR2 0.2 is below 0.3"),
        ("INFO=0.29", "GT:GP", "0|1:0,1,0", "imputed, and INFO 0.29 is below 0.3"),
        ("RSQ=0.1", "GT", "0|1", "imputed, and RSQ 0.1 is below 0.3"),
        ("IMPUTED", "GT", "0|1", "imputed, and nothing shows that the genotype has a probability of 0.9"),
        ("IMPUTED;R2=0.5", "GT", "0|1", "imputed, and nothing shows that the genotype has a probability of 0.9"),
        ("IMP;DR2=0.5", "GT:DS", "0|1:1", "imputed, and nothing shows that the genotype has a probability of 0.9"),
        ("IMP;DR2=0.99", "GT:DS", "0|1:0.8", "imputed, and the probability of the genotype is below 0.9 by DS `0.8`"),
        ("IMP;DR2=0.99", "GT:DS", "0|0:0.4", "imputed, and the probability of the genotype is below 0.9 by DS `0.4`"),
        ("IMP;DR2=0.5", "GT:DS", "0|0:0.15", "imputed, and nothing shows that the genotype has a probability of 0.9"),
        ("IMP;DR2=0.99", "GT:DS", "1|1:0.1", "imputed, and the probability of the genotype is below 0.9 by DS `0.1`"),
        ("IMP;DR2=0.99", "GT:DS", "0|1:x", "imputed, and DS `x` is not a number of copies"),
        (
            "IMPUTED;R2=0.9", "GT:DS:HDS", "0|1:1.0:0.45,0.55",
            "imputed, and the probability of the genotype is below 0.9 by HDS `0.45,0.55`"
        ),
        (
            "IMPUTED;R2=0.9", "GT:AP1:AP2", "0|1:0.3:0.7",
            "imputed, and the probability of the genotype is below 0.9 by AP1 and AP2"
        ),
        ("IMPUTED;R2=0.9", "GT:HDS", "0|1:0.9,0.9", "imputed, and HDS makes another genotype the most probable"),
    ])
    func anImprobableGenotypeIsANoCall(info: String, format: String, sample: String, reason: String) throws {
        let record = try record(info, format, sample)
        #expect(text(record) == "no call, imputed")
        #expect(record.refusal == reason)
        // The user turned the gates off, so each genotype is used as it is; it is marked as imputed all the same.
        let open = try self.record(info, format, sample, gates: .open)
        #expect(open.isImputed && open.refusal == nil && open.call != .noCall)
    }

    @Test(arguments: [
        ("IMPUTED;R2=0.95", "GT:DS:GP", "0/1:0.98:0.03,0.95,0.02", "A/G, imputed"),
        ("IMPUTED;R2=0.95", "GT:DS:GP", "0|1:1:0.05,0.9,0.05", "A|G, imputed"),
        ("IMPUTED;R2=0.3", "GT:GP", "1|1:0,0,1", "G|G, imputed"), ("IMP=1;DR2=1.00", "GT:DS", "0|1:1", "A|G, imputed"),
        ("IMP;DR2=0.95", "GT:DS", "0|1:0.97", "A|G, imputed"), ("IMP;DR2=0.5", "GT:DS", "0|0:0.02", "A|A, imputed"),
        ("IMPUTED;R2=0.5", "GT:HDS", "0|1:0.01,0.99", "A|G, imputed"),
        ("IMPUTED;R2=0.5", "GT:AP1:AP2", "1|0:0.99:0", "G|A, imputed"),
        ("IMPUTED;R2=0.95", "GT", "0|1", "A|G, imputed"), (".", "GT:GP", "0/1:0,1,0", "A/G, imputed"),
        (".", "GT:DS:GP", "1/1:2:0,0,1", "G/G, imputed"),
        // What an array read.
        ("TYPED;R2=0.99", "GT:DS:GP", "0|1:1:0,1,0", "A|G"), ("TYPED", "GT", "0|1", "A|G"),
        ("IMPUTED=0;TYPED", "GT", "0|1", "A|G"),
        // What a sequencer read: GP as phred values, as before version 4.3 (DRAGEN).
        (".", "GT:AD:DP:GQ:GP", "0/1:15,15:30:48:49.3,0.0001,52.2", "A/G"),
        (".", "GT:AD:DP:GQ:GP", "0/0:30,0:30:60:0,60,120", "A/A"),
        // GP of a record that was split by a tool that leaves it as it was.
        (".", "GT:DP:GQ:GP", "0/1:30:60:0,0,0,1,0,0", "A/G"),
    ])
    func aProbableGenotypeIsUsedAndMarkedAsImputed(info: String, format: String, sample: String, call: String) throws {
        #expect(text(try record(info, format, sample)) == call)
    }

    @Test(arguments: ["0.9,0.05,0.05", "0.4,0.6,0", "0.33,0.34,0.33"])
    func theProbabilityGateAppliesToMeasuredGenotypesToo(gp: String) throws {
        #expect(text(try record(".", "GT:AD:DP:GQ:GP", "0/1:15,15:30:48:\(gp)")) == "no call")
    }

    @Test(arguments: [
        ("##source=Minimac4.v1.0.2", "A/G, imputed"),
        ("##source=\"beagle.22Jul22.46e.jar (version 5.4)\"", "A/G, imputed"),
        ("##source=IMPUTE2", "A/G, imputed"), ("##mis_pipeline=michigan-imputationserver-1.0", "A/G, imputed"),
        ("##GLIMPSE_ligate=1.1", "A/G, imputed"), ("##pipeline=michigan-imputationserver-1.0.1", "A/G, imputed"),
        ("##source=GATK", "A/G"), ("##bcftools_viewCommand=view minimac.vcf", "A/G"),
        ("##source=myImputationProgramV3.1", "A/G"),
        // A flag that the header has and the record does not: it was read.
        ("##INFO=<ID=IMP,Number=0,Type=Flag,Description=\"Imputed marker\">", "A/G"),
    ])
    func theHeaderNamesAnImputationProgram(line: String, call: String) throws {
        var gates = CallGates()
        gates.minProbability = 0
        #expect(text(try record(".", "GT", "0/1", header: [line], gates: gates)) == call)
        // Reads are not imputed.
        #expect(text(try record(".", "GT:DP:GQ", "0/1:30:99", header: [line])) == "A/G")
    }

    @Test func aBeagleFileHasGenotypedAndImputedMarkers() throws {
        let header = [
            "##source=\"beagle.22Jul22.46e.jar\"", "##INFO=<ID=IMP,Number=0,Type=Flag,Description=\"Imputed marker\">",
        ]
        #expect(text(try record("DR2=1.00;AF=0.1", "GT:DS", "0|1:1", header: header)) == "A|G")
        #expect(text(try record("DR2=0.97;AF=0.1;IMP", "GT:DS", "0|1:1", header: header)) == "A|G, imputed")
    }

    @Test func severalAllelesHaveTheirGenotypesInOrder() throws {
        // 0/0, 0/1, 1/1, 0/2, 1/2, 2/2
        #expect(text(try record("IMPUTED", "GT:GP", "1/2:0,0,0,0.02,0.98,0", alternates: "G,T")) == "G/T, imputed")
        #expect(
            text(try record("IMPUTED", "GT:GP", "0/2:0,0,0,0.02,0.98,0", alternates: "G,T")) == "no call, imputed")
    }

    @Test func oneCopyOfXIsCheckedAgainstItsProbability() throws {
        for (sample, expected) in [
            ("1:0.02,0.98", "T, imputed"), ("1:0.4,0.6", "no call, imputed"), ("1:0,0,1", "T, imputed"),
            ("1/1:0,1", "T/T, imputed"),
        ] {
            let file = try VCFText.read("X 600 . C T . PASS IMPUTED GT:GP \(sample)")
            #expect(text(try #require(file.genome.records.first)) == expected, "\(sample)")
        }
    }

    @Test func theUserSetsTheGates() throws {
        var gates = CallGates()
        gates.minProbability = 0.95
        #expect(text(try record("IMPUTED;R2=0.9", "GT:GP", "0/1:0.07,0.93,0", gates: gates)) == "no call, imputed")
        gates.minProbability = 0.5
        gates.minImputationQuality = 0.8
        #expect(text(try record("IMPUTED;R2=0.9", "GT:GP", "0/1:0.4,0.6,0", gates: gates)) == "A/G, imputed")
        #expect(text(try record("IMPUTED;R2=0.7", "GT:GP", "0/1:0.4,0.6,0", gates: gates)) == "no call, imputed")
    }

    @Test func aBCFGivesTheSameResult() throws {
        func read(_ probabilities: [Float], _ quality: Float) throws -> Record {
            let record = BCFText.record(
                position: 2000, "A", ["G"], info: [("IMPUTED", .flag), ("R2", .float(quality))],
                [("GT", .int8([2, 5])), ("GP", .floats(probabilities.map(\.bitPattern)))])
            let file = try readGenotypes(in: BCFText.file(record), path: "me.bcf", loci: VCFText.loci)
            return try #require(file.genome.records.first)
        }
        #expect(text(try read([0.02, 0.98, 0], 0.95)) == "A|G, imputed")
        #expect(
            try read([0.3, 0.4, 0.3], 0.95).refusal
                == "imputed, and the probability of the genotype is below 0.9 by GP `0.3,0.4,0.3`")
        #expect(try read([0.02, 0.98, 0], 0.05).refusal == "imputed, and R2 0.05 is below 0.3")
    }
}
