// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Prints the calls of a VCF at sites: `sites SITES FILE [all [SAMPLE]]`, where SITES has lines of chromosome, position, REF and ALT
// on GRCh37, and `all` leaves an index alone.

var loci: [Locus] = []
guard let file = fopen(CommandLine.arguments[1], "r") else { exit(1) }
var buffer = [CChar](repeating: 0, count: 1024)
while fgets(&buffer, 1024, file) != nil {
    let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    let columns = bytes.split(separator: 9)
    guard columns.count == 4, let chromosome = Chromosome(columns[0]),
        let position = Position(Int(String(decoding: columns[1], as: UTF8.self)) ?? 0),
        let reference = Allele(columns[2]), let alternative = Allele(columns[3]),
        let locus = Locus(
            id: .rs(UInt64(loci.count + 1)), chromosome: chromosome, alleles: [reference, alternative],
            placements: [Placement(build: .grch37, position: position, reference: 0)])
    else { continue }
    loci.append(locus)
}
var options = ReadOptions()
options.usesIndex = CommandLine.arguments.count < 4
if CommandLine.arguments.count > 4 { options.sample = CommandLine.arguments[4] }
guard let table = LocusTable(loci: loci) else { exit(1) }
do throws(ReadError) {
    let file = try readGenotypes(at: CommandLine.arguments[2], loci: table, options: options)
    for record in file.genome.records { print(record.name, record.written) }
} catch {
    print(error.message)
    exit(1)
}
