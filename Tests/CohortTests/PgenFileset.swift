// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import SeededRandom

/// A PLINK 2 fileset, and the VCF that states the same.
struct PgenFileset {
    /// The VCF. Its genotypes are those that a `.pgen` can hold.
    var file: SampleFile
    /// The sex in the `.psam`.
    var sexes: [String]
    var flags: UInt8 = 1

    /// - Parameters:
    ///   - file: whose genotypes are changed where a `.pgen` has none like them: to two copies, and to missing ones where an allele is.
    ///   - hasDosages: whether some records have dosages.
    init(_ file: SampleFile, hasDosages: Bool = false, random: inout SeededGenerator) {
        self.file = file
        sexes = file.names.map { _ in "0" }
        self.file.rows = file.rows.filter { $0.raw == nil }
        for index in self.file.rows.indices { Self.simplify(&self.file.rows[index], hasDosages, &random) }
    }

    private static func simplify(_ row: inout SampleFile.Row, _ hasDosages: Bool, _ random: inout SeededGenerator) {
        let place = row.keys.firstIndex(of: "GT")
        let isDosed = hasDosages && row.alternates.count == 1 && random.chance(40)
        row.keys = isDosed ? ["GT", "DS"] : ["GT"]
        if row.alternates.isEmpty { row.alternates = ["."] }
        row.values = row.values.map { values in
            let text = place.flatMap { $0 < values.count ? values[$0] : nil } ?? "./."
            let parts = text.split { $0 == "/" || $0 == "|" }.map { Int($0) }
            var alleles = parts.compactMap { $0 }
            guard alleles.count == parts.count, (1...2).contains(parts.count) else {
                return isDosed ? ["./.", random.chance(50) ? "." : "0.5"] : ["./."]
            }
            if alleles.count == 1 { alleles.append(alleles[0]) }
            let isPhased = text.contains("|") && alleles[0] != alleles[1]
            if !isPhased { alleles.sort() }
            let genotype = "\(alleles[0])\(isPhased ? "|" : "/")\(alleles[1])"
            if !isDosed { return [genotype] }
            let copies = alleles.count { $0 > 0 }
            let near = [["0", "0.0625", "0.25"], ["1", "0.9375", "1.25"], ["2", "1.9375", "1.75"]]
            return [genotype, random.one(of: near[copies])]
        }
    }

    var header: [String] { file.header.filter { !$0.hasPrefix("##source") } }

    /// The VCF.
    var vcf: [UInt8] {
        var file = file
        file.header = header
        // Where the reference is not known, the VCF says so as PLINK does.
        if flags != 1 { file.header.append("##source=PLINKv1.90") }
        return file.vcf
    }

    var pvar: String {
        let lines = file.rows.map { row in
            [
                row.chromosome, String(row.position), row.id, row.reference, row.alternates.joined(separator: ","), ".",
                row.filter, row.info,
            ].joined(separator: "\t")
        }
        return (header.dropFirst() + ["#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO"] + lines).joined(separator: "\n")
            + "\n"
    }

    var psam: String {
        "#IID\tSEX\n" + zip(file.names, sexes).map { "\($0)\t\($1)\n" }.joined()
    }

    var writer: PgenWriter {
        let variants = file.rows.map { row in
            PgenWriter.Variant(
                alleleCount: row.alternates.count + 1, calls: row.values.map { Self.call($0) },
                hasDosages: row.keys.count > 1, isProvisional: flags == 3)
        }
        return PgenWriter(people: file.names.count, variants: variants, flags: flags)
    }

    private static func call(_ values: [String]) -> PgenWriter.Call {
        var call = PgenWriter.Call()
        let alleles = values[0].split { $0 == "/" || $0 == "|" }.compactMap { Int($0) }
        if alleles.count == 2 { call.alleles = (alleles[0], alleles[1]) }
        call.isPhased = values[0].contains("|")
        // A dosage that is that of the genotype need not be stored.
        if values.count > 1, let value = Double(values[1]) { call.dosage = Int(value * 16384) }
        return call
    }

    /// Options that have the other files.
    var options: ReadOptions {
        var options = ReadOptions()
        options.filesBeside = [".pvar": Array(pvar.utf8), ".psam": Array(psam.utf8)]
        return options
    }
}
