// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PheneBytesTestSupport
import PheneGenome
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom

/// Reads long files and cohorts with one thread and with several, under the thread sanitizer: the answers are the same.
@main enum Threads {
    /// A VCF over several batches of lines, with a record of a locus in each thousand.
    private static let vcf: [UInt8] = {
        var text = "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n"
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        for number in 0..<12_000 {
            text += "9\t\(133_635_393 - 6_000 + number)\t.\tT\tC\t.\tPASS\tDP=\(number)\tGT:GQ\t0/1:99\n"
        }
        return Array(text.utf8)
    }()

    private static func read(_ bytes: [UInt8], threads: Int, isStreamed: Bool) -> String {
        guard let loci = exampleLoci else { fatalError("the example's loci are sound") }
        var options = ReadOptions()
        options.threads = threads
        do {
            let file =
                isStreamed
                ? try readGenotypes(streaming: bytes, path: "-", loci: loci, options: options)
                : try readGenotypes(in: bytes, path: "me", loci: loci, options: options)
            return "\(file.counts) " + file.genome.records.map { "\($0.line ?? 0) \($0.name) \($0.call)" }.joined()
        } catch {
            return error.message
        }
    }

    private static func evaluate(_ set: Fileset, threads: Int) -> String {
        var options = CohortOptions()
        options.read = set.options
        options.threads = threads
        // One block of people at a time, so that threads wait for each other.
        options.memory = 1
        // What is written, one piece after another, by whichever thread has the next people.
        nonisolated(unsafe) var written: [UInt8] = []
        options.output = PeopleTable([Norepinephrine.pack], form: .jsonLines) { bytes throws(CohortFailure) in
            written += bytes
        }
        do {
            let cohort = try CohortEvaluation(
                in: set.bed, path: "c.bed", under: PackSet(Norepinephrine.pack), options: options)
            return CohortTSV(cohort.summary).text + String(decoding: written, as: UTF8.self)
        } catch {
            return error.message
        }
    }

    /// One thread and several give one answer, which is not that nothing was read.
    private static func compare(_ what: String, holding part: String, _ answer: (Int) -> String) {
        let expected = answer(1)
        guard expected.contains(part) else { fatalError("\(what): \(expected.prefix(300))") }
        for threads in [2, 3, 8] where answer(threads) != expected {
            fatalError("\(what): \(threads) threads give another answer")
        }
        print("\(what): the same with 1, 2, 3 and 8 threads")
    }

    static func main() {
        var random = SeededGenerator(seed: 1)
        let forms = [
            ("text", vcf), ("gzip", Zlib.gzip(vcf, level: 6, strategy: 0)),
            ("small blocks", ContainerForms.bgzf(vcf, blockSize: 5000)), ("large blocks", ContainerForms.bgzf(vcf)),
        ]
        for (name, bytes) in forms {
            compare(name, holding: " called(") { read(bytes, threads: $0, isStreamed: false) }
            compare(name + ", streamed", holding: " called(") { read(bytes, threads: $0, isStreamed: true) }
        }
        var damaged = ContainerForms.bgzf(vcf)
        damaged[damaged.count / 3] ^= 0xFF
        damaged[damaged.count / 2] ^= 0xFF
        compare("damaged blocks", holding: "damaged at byte") { read(damaged, threads: $0, isStreamed: false) }
        let set = Fileset(
            people: 1300, loci: Norepinephrine.pack.loci.loci, isDirty: false, showsSex: false, random: &random)
        compare("cohort", holding: "P1299") { evaluate(set, threads: $0) }
    }
}
