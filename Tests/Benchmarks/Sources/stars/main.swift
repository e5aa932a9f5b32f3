// SPDX-License-Identifier: Apache-2.0
import PharmacogenesRules
import PheneGenome
import PheneRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Adds every position that defines star alleles to a VCF on GRCh37 whose records are in order: `stars SITES < FILE > FILE`. Most of
// them have the reference, one in 200 is heterozygous. Into SITES go their chromosomes and positions. The same bytes each time.

struct Row {
    let position: Int
    let line: String
}

var rows: [String: [Row]] = [:]
var number = 0
guard let sites = fopen(CommandLine.arguments[1], "w"), let input = fdopen(0, "r"), let output = fdopen(1, "w") else {
    exit(1)
}
for locus in Pharmacogenes.pack.loci.loci {
    guard let placement = locus.placement(on: .grch37) else { continue }
    number += 1
    // The reference of a position that was only lifted over is not known; that of GRCh38 stands for it.
    let reference = placement.reference ?? 0
    let other = locus.alleles[reference == 0 ? 1 : 0].text
    let call = number % 200 == 0 ? "0/1:20,20:40:99:600,0,600" : "0/0:40,0:40:99:0,120,1800"
    let place = "\(locus.chromosome.name)\t\(placement.position.value)"
    let line =
        "\(place)\t.\t\(locus.alleles[reference].text)\t\(other)\t900.77\tPASS\tAN=2;DP=40\tGT:AD:DP:GQ:PL\t\(call)\n"
    rows[locus.chromosome.name, default: []].append(Row(position: Int(placement.position.value), line: line))
}
for name in rows.keys.sorted() {
    rows[name]?.sort { $0.position < $1.position }
    for row in rows[name] ?? [] { fputs("\(name)\t\(row.position)\n", sites) }
}
fclose(sites)

var line: UnsafeMutablePointer<CChar>?
var capacity = 0
var chromosome = ""
var pending: ArraySlice<Row> = []
var last = 0
while true {
    let count = getline(&line, &capacity, input)
    guard count > 0, let line else { break }
    if line[0] == 0x23 {
        fwrite(line, 1, count, output)
        continue
    }
    var end = 0
    while line[end] != 9 { end += 1 }
    let name = String(decoding: UnsafeRawBufferPointer(start: line, count: end), as: UTF8.self)
    let position = atol(line + end + 1)
    if name != chromosome {
        for row in pending { fputs(row.line, output) }
        chromosome = name
        pending = (rows[name] ?? [])[...]
        last = 0
    }
    while let row = pending.first, row.position <= position {
        fputs(row.line, output)
        last = row.position
        pending.removeFirst()
    }
    // A record at the same place would be another genotype of the site.
    if position != last { fwrite(line, 1, count, output) }
}
for row in pending { fputs(row.line, output) }
fclose(output)
