// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders

/// A genotype file in memory: it is read or refused, and the size of the chunks changes nothing.
func fuzzGenotypes(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let loci = exampleLoci else { throw BrokenLaw(law: "the example's loci are sound") }
    var options = ReadOptions()
    options.chunkSize = 1 << 16
    let whole = outcome(bytes, loci, options)
    options.chunkSize = 64
    let pieces = outcome(bytes, loci, options)
    try hold("the size of the chunks changes nothing", whole == pieces)
}

/// All that is read of a file, or why it is refused.
func outcome(_ bytes: [UInt8], _ loci: LocusTable, _ options: ReadOptions) -> String {
    do {
        let file = try readGenotypes(in: bytes, path: "genome.txt", loci: loci, options: options)
        var text = "\(file.kind) \(file.build.name) \(file.counts) \(file.issueCount) \(file.buildBasis.text)\n"
        for record in file.genome.records { text += "\(record.line ?? 0) \(record.name) \(record.call)\n" }
        for issue in file.issues { text += issue.message + "\n" }
        for locus in loci.loci {
            text += "\(locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome).possible)\n"
        }
        return text
    } catch {
        return error.message
    }
}
