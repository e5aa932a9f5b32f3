// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneRuntime
import Testing

/// How one line of a VCF at a position of a named allele is read: as the established tool does, or more carefully, and then the rule says
/// so.
@Suite("Lines of a VCF at star alleles") struct VCFRulesTests {
    /// What a line leaves of its position.
    enum Outcome: String {
        /// One genotype.
        case known
        /// Every genotype, because there is no row or it calls nothing.
        case missing
        /// Every genotype, because the row cannot be used.
        case unusable
        /// Several genotypes.
        case several
        /// An allele that no definition lists.
        case unlisted
        /// An unlisted allele counts as the reference.
        case reference
    }

    /// For each rule a gene, the lines, and what they leave.
    static let lines: [String: (gene: String, lines: [String], outcome: Outcome)] = [
        "r1": ("DPYD", ["chr1 97450058 . C T . . . GT 0/1"], .known),
        "r2": ("DPYD", ["chr1 97450058 . T C . . . GT 0/1"], .unusable),
        "r3": ("DPYD", ["chr1 97450058 . C T . . . GT ./."], .missing),
        // The tool takes a half-called reference for missing; one allele is known all the same.
        "r4": ("DPYD", ["chr1 97450058 . C T . . . GT 0/."], .several),
        "r5": ("DPYD", ["chr1 97450058 . C T . . . GT 1/."], .several),
        "r6": ("G6PD", ["chrX 154535277 . T C . . . GT 1"], .known),
        "r7": ("G6PD", ["chrX 154535277 . T C . . . GT 0/1"], .known),
        // The tool takes the first two of three alleles; nobody knows which two are the person's.
        "r9": ("DPYD", ["chr1 97450058 . C T . . . GT 0/1/1"], .unusable),
        "r10": ("DPYD", ["chr1 97450058 . C <DEL> . . END=97450058 GT 0/1"], .unusable),
        "r11": ("DPYD", ["chr1 97450058 . C T,* . . . GT 0/2"], .unlisted),
        // The tool takes an ambiguous base for missing; it is no allele that a definition lists.
        "r12": ("DPYD", ["chr1 97450058 . C N . . . GT 0/1"], .unlisted),
        "r13": ("DPYD", ["chr1 97450058 . C T,<DEL> . . END=97450058 GT 0/1"], .known),
        "r14": ("DPYD", ["chr1 97450058 . c t . . . GT 0/1"], .known),
        // The tool takes the first of two lines; here the genotypes of both stay possible.
        "r15": ("DPYD", ["chr1 97450058 . C T . . . GT 0/1", "chr1 97450058 . C T . . . GT 0/0"], .several),
        "r16": ("CYP2C19", ["chr10 94781859 . G A,C . . . GT 0/2"], .unlisted),
        "r17": ("TPMT", ["chr6 18130687 . T A . . . GT 0/1"], .reference),
        "r18": ("TPMT", ["chr6 18130687 . T A . . . GT 0/1"], .reference),
        "r19": ("CYP3A5", ["chr7 99652770 . T C . . . GT 0/1"], .unlisted),
        "r21": ("DPYD", ["chr1 97450058 . C T . . . GT:AD 0/1:12,15"], .known),
        "r22": ("DPYD", ["chr1 97450058 . C T . . . GT 1/1"], .known),
        "r23": ("DPYD", ["chr1 97450058 . C T . . . GT:PS 0|1:7"], .known),
        "r24": ("DPYD", ["chr1 97450058 . C T . . . GT 0|1"], .known),
        "r26": ("DPYD", [], .missing),
        "r27": ("UGT1A1", ["chr2 233760233 . CAT CATAT . . . GT 0/1"], .known),
        "r28": ("UGT1A1", ["chr2 233760233 . CAT C . . . GT 1/1"], .known),
        // The tool reads no contig without `chr`.
        "r29": ("DPYD", ["1 97450058 . C T . . . GT 0/1"], .known),
    ]
    /// No gene lies on Y or MT (r8). Reads of one allele alone and filters are gates that a user sets (r20, r25).
    static let elsewhere: Set<String> = ["r8", "r20", "r25"]

    @Test("are all the published ones") func all() throws {
        let rules = Set(try Table("vcf_rules.tsv").rows.compactMap { $0["rule"] })
        #expect(rules == Set(Self.lines.keys).union(Self.elsewhere))
    }

    @Test("leave what each of them says, and never the reference in its place", arguments: lines.keys.sorted())
    func line(rule: String) throws {
        let (gene, lines, outcome) = try #require(Self.lines[rule])
        let definitions = Definitions[gene]
        var text = "##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n"
        for key in ["AD,Number=R", "PS,Number=1"] { text += "##FORMAT=<ID=\(key),Type=Integer,Description=\"\">\n" }
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\nchr1\t1000\t.\tA\tG\t.\t.\t.\tGT\t0/1\n"
        for line in lines { text += line.split(separator: " ").joined(separator: "\t") + "\n" }
        let sex: Sex? = rule == "r6" ? .male : gene == "G6PD" ? .female : nil
        let readings = try VCFTests.readings(Array(text.utf8), definitions, sex: sex)
        let set = definitions.matcher.match(readings)
        let position = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 97_450_058
        let place = definitions.place(position), reading = readings[place]
        let found: Outcome
        if set.state == .unlistedAllele(places: [place]) {
            found = .unlisted
        } else if set.readAsReference == [place] {
            found = .reference
        } else if set.missing.contains(place) {
            found = .missing
        } else if set.uncertain.contains(place) {
            found = reading.possible == definitions.loci[place].domain.possible(for: sex) ? .unusable : .several
        } else {
            found = .known
        }
        #expect(found == outcome, "\(reading.call)")
        // Every other position is missing, and no pair is excluded by it.
        #expect(Set(set.missing).union([place]).count == definitions.loci.count)
        if outcome == .missing || outcome == .unusable {
            #expect(set.contains(definitions.gene.reference, definitions.gene.reference))
            #expect(set.pairCount == Sample(definitions, sex: sex).diplotypes.pairCount)
        }
    }
}
