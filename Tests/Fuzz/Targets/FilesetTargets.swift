// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders

/// A VCF or BCF in BGZF and its index, unpacked: records are found, or all of the file is read.
func fuzzIndex(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let loci = exampleLoci else { throw BrokenLaw(law: "the example's loci are sound") }
    let parts = parts(bytes, count: 2)
    for ending in [".tbi", ".csi"] {
        var options = ReadOptions()
        options.threads = 1
        options.filesBeside = [ending: parts[1]]
        let once = outcome(parts[0], loci, options)
        try hold("an index leads to the same records again", outcome(parts[0], loci, options) == once)
    }
}

/// The `.fam`, the `.bim` and the `.bed` of a fileset, of which the first person is asked.
func fuzzPlink(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let loci = exampleLoci else { throw BrokenLaw(law: "the example's loci are sound") }
    let parts = parts(bytes, count: 3)
    var options = ReadOptions(sample: "1")
    options.filesBeside = [".fam": parts[0], ".bim": parts[1]]
    let whole = outcome(parts[2], loci, options)
    options.chunkSize = 64
    try hold("the size of the chunks changes nothing", outcome(parts[2], loci, options) == whole)
}

/// The `.psam`, the `.pvar` and the `.pgen` of a fileset, with all of its people.
func fuzzPgen(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let loci = exampleLoci else { throw BrokenLaw(law: "the example's loci are sound") }
    let parts = parts(bytes, count: 3)
    var options = ReadOptions()
    options.filesBeside = [".psam": parts[0], ".pvar": parts[1]]
    func read() -> [String] {
        people { () throws(CohortError) in
            try SampleCohort(
                ofPgen: parts[2], path: "x.pgen", loci: JoinedLoci(loci), options: options, memory: 1 << 24)
        }
    }
    try hold("a fileset says the same again", read() == read())
}

/// A BGEN file with all of its people.
func fuzzBgen(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let loci = exampleLoci else { throw BrokenLaw(law: "the example's loci are sound") }
    var options = ReadOptions()
    options.filesBeside = [:]
    func read() -> [String] {
        people { () throws(CohortError) in
            try SampleCohort(ofBgen: bytes, path: "x.bgen", loci: JoinedLoci(loci), options: options, memory: 1 << 24)
        }
    }
    try hold("a file says the same again", read() == read())
}

/// What is said of the first people of a cohort, or why it cannot be read.
private func people(_ open: () throws(CohortError) -> SampleCohort) -> [String] {
    let cohort: SampleCohort
    do throws(CohortError) { cohort = try open() } catch { return [error.message] }
    let reader = SampleReader(cohort)
    let people = 0..<min(64, cohort.people.count)
    reader.read(people)
    var texts = [cohort.digest()]
    for person in people {
        do throws(ReadError) {
            let file = try reader.file(of: person, sex: nil)
            texts.append(file.genome.records.map { "\($0.id.name) \($0.call)" }.joined(separator: "\n"))
        } catch {
            texts.append(error.message)
        }
    }
    return texts
}

/// Some files one after another, before each but the last its length in two bytes, the low one first.
private func parts(_ bytes: [UInt8], count: Int) -> [[UInt8]] {
    var rest = bytes[...]
    var parts: [[UInt8]] = []
    while parts.count < count - 1 {
        let size = rest.prefix(2).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
        rest = rest.dropFirst(2)
        parts.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
    }
    return parts + [Array(rest)]
}
