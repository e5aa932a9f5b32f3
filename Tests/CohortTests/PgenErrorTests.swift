// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// A fileset whose parts are damaged, or of several filesets, is refused with the place and what to do.
@Suite struct PgenErrorTests {
    private let packs = PackSet(Norepinephrine.pack)

    private func set(_ people: Int = 3, sites: Int = 6) -> (set: PgenFileset, pgen: [UInt8]) {
        var random = SeededGenerator(seed: 8)
        let loci = packs.loci.table.loci.filter { $0.chromosome != .x && $0.chromosome != .y }
        let file = SampleFile(
            people: people, loci: Array(loci.prefix(sites)), isDirty: false, showsSex: false, random: &random)
        let set = PgenFileset(file, random: &random)
        return (set, set.writer.bytes(random: &random))
    }

    private func evaluate(
        _ pgen: [UInt8], _ set: PgenFileset, pvar: String? = nil, psam: String? = nil,
        change: (inout CohortOptions) -> Void = { _ in }
    ) throws(CohortFailure) -> CohortEvaluation {
        var options = CohortOptions()
        options.read = set.options
        options.read.build = set.file.build
        if let pvar { options.read.filesBeside?[".pvar"] = Array(pvar.utf8) }
        if let psam { options.read.filesBeside?[".psam"] = Array(psam.utf8) }
        change(&options)
        return try CohortEvaluation(in: pgen, path: "c.pgen", under: packs, options: options)
    }

    private func message(
        _ pgen: [UInt8], _ set: PgenFileset, pvar: String? = nil, psam: String? = nil,
        change: (inout CohortOptions) -> Void = { _ in }
    ) -> String {
        do throws(CohortFailure) {
            let cohort = try evaluate(pgen, set, pvar: pvar, psam: psam, change: change)
            return "read \(cohort.people - cohort.refused) of \(cohort.people)"
        } catch {
            return error.message
        }
    }

    @Test func partsThatDisagreeAreRefused() {
        let (set, pgen) = set()
        #expect(message(pgen, set) == "read 3 of 3")
        let pvar = set.pvar.split(separator: "\n").map { String($0) }
        func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
        #expect(message(pgen, set, pvar: lines(pvar.dropLast())).contains("are listed; c.pvar is of another fileset"))
        #expect(message(pgen, set, pvar: lines(pvar + [pvar[pvar.count - 1]])).contains("are listed; c.pvar is"))
        let last = pvar[pvar.count - 1]
        #expect(
            message(pgen, set, pvar: lines(pvar.dropLast() + [last + "\t1"])).contains(
                "c.pvar: line \(pvar.count): expected 8"))
        #expect(message(pgen, set, pvar: "").contains("c.pvar is of another fileset"))
        #expect(message(pgen, set, pvar: "#CHROM\tPOS\tID\n").contains("c.pvar: line 1: this is"))
        #expect(
            message(pgen, set, psam: "#IID\tSEX\nA\t1\nB\t2\n").contains("it has 3 people, and 2 are listed; c.psam"))
        #expect(
            message(pgen, set, psam: "#IID\tSEX\nA\t1\nB\t2\nA\t1\n").contains("c.psam: `A` is on line 2 and on line 4")
        )
        #expect(message(pgen, set, psam: "#IID\tSEX\n").contains("c.psam: no people are listed"))
        #expect(message(pgen, set, psam: "#ID\tSEX\nA\t1\n").contains("c.psam: line 1: the first column of a .psam"))
        #expect(message(pgen, set, psam: "#IID\tSEX\nA\nB\t1\nC\t2\n").contains("c.psam: line 2: expected 2 columns"))
        #expect(message(pgen, set, psam: "#FID\tIID\n1\tA\n2\tA\n3\tA\n") == "read 3 of 3")
        #expect(message(pgen, set, psam: "F A 0 0 1 -9\nF B 0 0 2 -9\nG A 0 0 0 -9\n") == "read 3 of 3")
    }

    @Test func otherFormsAreNamed() {
        let (set, pgen) = set()
        for (mode, words) in [
            (0x11, "phase sets"), (0x20, "`plink2 --pfile ... --make-pgen`"), (0x30, "give the .pgen itself"),
            (0x55, "the storage mode 85"),
        ] as [(UInt8, String)] {
            var other = pgen
            other[2] = mode
            #expect(message(other, set).contains(words), "\(mode)")
        }
        #expect(message(Array("nothing".utf8), set).contains("this is not a PLINK 2 .pgen"))
        #expect(message([], set).contains("this is not a PLINK 2 .pgen"))
        let zstd = message(pgen, set) { $0.read.filesBeside?[".pvar"] = [0x28, 0xB5, 0x2F, 0xFD, 0] }
        #expect(zstd.contains("plink2 --zst-decompress"))
        let absent = message(pgen, set) {
            $0.read.filesBeside?[".pvar"] = nil
            $0.read.filesBeside?[".pvar.zst"] = [1]
        }
        #expect(absent.contains("c.pvar.zst: this is compressed with Zstandard"))
        #expect(message(pgen, set) { $0.memory = 100 }.contains("more than the 100 bytes that are allowed"))
    }

    /// No part of a file is taken for all of it.
    @Test func aFileThatIsCutAnywhereIsRefused() {
        let (set, pgen) = set(3, sites: 4)
        for length in 0..<pgen.count { #expect(!message(Array(pgen[..<length]), set).hasPrefix("read"), "\(length)") }
        #expect(message(pgen + [0], set).contains("its records end before it does"))
    }

    /// A list that ends within a line may lack bases of its last allele, so that variant is known of nobody.
    @Test func aListThatIsCutShortWithinALineIsNotReadThere() throws {
        let (set, pgen) = set()
        let pvar = String(set.pvar.dropLast())
        let cohort = try evaluate(pgen, set, pvar: pvar)
        #expect(
            cohort.facts.issues.contains { $0.contains("ends in the middle of this line") }, "\(cohort.facts.issues)")
    }

    /// A list without column names, as of a `.bim`, and one with its columns in another order say the same.
    @Test func theFormOfTheListDoesNotMatter() throws {
        var (set, _) = set()
        for index in set.file.rows.indices { (set.file.rows[index].filter, set.file.rows[index].info) = (".", ".") }
        var random = SeededGenerator(seed: 9)
        let pgen = set.writer.bytes(random: &random)
        let rows = set.file.rows
        func counts(_ pvar: String) throws -> String {
            let summary = try evaluate(pgen, set, pvar: pvar).summary
            return CohortTSV(summary, minCount: 0).text
        }
        let plain = try counts(set.pvar)
        let list = rows.map { row in
            "\(row.chromosome) \(row.id) 0 \(row.position) \(row.alternates.joined(separator: ",")) \(row.reference)\n"
        }
        #expect(try counts(list.joined()) == plain)
        let other = rows.map { row in
            "\(row.chromosome)\tx\t\(row.alternates.joined(separator: ","))\t\(row.reference)\t\(row.id)\t\(row.position)\n"
        }
        #expect(try counts("#CHROM\tCM\tALT\tREF\tID\tPOS\n" + other.joined()) == plain)
    }

    @Test func threadsAndShardsDoNotChangeTheCounts() throws {
        let (set, pgen) = set(1100, sites: 5)
        let whole = try evaluate(pgen, set) { $0.threads = 1 }
        let other = try evaluate(pgen, set) { $0.threads = 3 }
        #expect(CohortJSON(other.summary).text == CohortJSON(whole.summary).text)
        var parts: [(path: String, summary: CohortSummary)] = []
        for number in 1...3 {
            let part = try evaluate(pgen, set) { $0.shard = Shard(number: number, of: 3) }
            let text = Array(CohortJSON(part.summary).text.utf8)
            parts.append(("\(number)", try CohortSummary.part(in: text, path: "\(number)")))
        }
        #expect(CohortJSON(try CohortSummary(merging: parts)).text == CohortJSON(whole.summary).text)
    }

    /// Where the reference is not known to be one, the order of the two alleles says nothing.
    @Test func theOrderOfAllelesDoesNotMatterWhereTheReferenceIsNotKnown() throws {
        var (set, _) = set(40, sites: 20)
        set.flags = 2
        set.file.rows.removeAll { $0.alternates.count != 1 || $0.reference.count != 1 || $0.alternates[0].count != 1 }
        let loci = packs.loci.table.loci
        let build = set.file.build
        set.file.rows.removeAll { row in
            !loci.contains { locus in
                locus.placement(on: build).map { Int($0.position.value) == row.position && $0.reference != nil }
                    ?? false
                    && locus.alleles.map { $0.text }.contains(row.alternates[0])
                    && row.chromosome.hasSuffix(locus.chromosome.name)
            }
        }
        #expect(set.file.rows.count > 5)
        var random = SeededGenerator(seed: 10)
        let plain = try evaluate(set.writer.bytes(random: &random), set)
        var other = set
        for index in other.file.rows.indices {
            let row = other.file.rows[index]
            (other.file.rows[index].reference, other.file.rows[index].alternates) = (row.alternates[0], [row.reference])
            other.file.rows[index].values = row.values.map { values in
                let text = String(values[0].map { $0 == "0" ? "1" : $0 == "1" ? "0" : $0 })
                return [text == "1/0" ? "0/1" : text]
            }
        }
        let exchanged = try evaluate(other.writer.bytes(random: &random), other)
        #expect(CohortTSV(exchanged.summary, minCount: 0).text == CohortTSV(plain.summary, minCount: 0).text)
    }
}
