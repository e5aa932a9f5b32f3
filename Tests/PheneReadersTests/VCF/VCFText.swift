// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders

/// VCFs made of a few records, and the loci that they are read at.
enum VCFText {
    /// Invented, except for the positions of the first two: a base, a base whose reference differs between builds, three
    /// alleles, a deletion in a repeat, an insertion, one on X, one whose reference is not declared.
    static let loci = table([
        ("rs4680", "22", ["G", "A"], [(37, 19_951_271, 0), (38, 19_963_748, 0)]),
        ("rs1611115", "9", ["T", "C"], [(37, 136_500_515, 1), (38, 133_635_393, 0)]),
        ("rs3", "1", ["A", "G", "T"], [(37, 1000, 0), (38, 2000, 0)]),
        ("rs4", "1", ["TCA", "T"], [(37, 1100, 0), (38, 2100, 0)]),
        ("rs5", "1", ["C", "CAA"], [(37, 1200, 0), (38, 2200, 0)]),
        ("rs6", "X", ["C", "T"], [(37, 500, 0), (38, 600, 0)]),
        ("rs7", "1", ["A", "C"], [(37, 1300, nil), (38, 2300, nil)]),
        ("rs8", "2", ["G", "T"], [(37, 70_000, 0), (38, 80_000, 0)]),
    ])

    static func table(
        _ rows: [(id: String, chromosome: String, alleles: [String], places: [(Int, Int, Int?)])]
    ) -> LocusTable {
        var loci: [Locus] = []
        for row in rows {
            let placements = row.places.compactMap { build, position, reference in
                Build(rawValue: UInt8(build)).flatMap { build in
                    Position(position).map { Placement(build: build, position: $0, reference: reference) }
                }
            }
            guard let id = VariantID(row.id.utf8), let chromosome = Chromosome(row.chromosome.utf8),
                let locus = Locus(
                    id: id, chromosome: chromosome, alleles: row.alleles.compactMap { Allele($0.utf8) },
                    placements: placements)
            else { preconditionFailure("the test's loci are sound") }
            loci.append(locus)
        }
        guard let table = LocusTable(loci: loci) else { preconditionFailure("the test's ids differ") }
        return table
    }

    /// A file of records whose columns are separated by spaces; the header names GRCh38 by the length of chromosome 1.
    static func file(
        _ records: [String], samples: [String] = ["me"], header: [String] = ["##contig=<ID=1,length=248956422>"]
    ) -> String {
        var text = "##fileformat=VCFv4.2\n"
        for line in header { text += line + "\n" }
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT"
        for sample in samples { text += "\t" + sample }
        text += "\n"
        for record in records {
            text += record.split(separator: " ").joined(separator: "\t") + "\n"
        }
        return text
    }

    /// Reads records, as ``file(_:samples:header:)`` takes them.
    static func read(
        _ records: String..., samples: [String] = ["me"], header: [String] = ["##contig=<ID=1,length=248956422>"],
        options: ReadOptions = ReadOptions()
    ) throws -> GenotypeFile {
        try readGenotypes(
            in: Array(file(records, samples: samples, header: header).utf8), path: "me.vcf", loci: loci,
            options: options)
    }

    /// What became of a locus: its calls as text, those of several records after one another.
    static func calls(_ file: GenotypeFile, _ id: String) -> [String] {
        file.genome.records.filter { $0.id.name == id }.map { text($0.call) }
    }

    static func text(_ call: Call) -> String {
        switch call {
        case .called(let genotype): genotype.text
        case .noCall: "no call"
        case .notOnAssay: "absent"
        case .assumedReference(let build): "reference of \(build.name)"
        case .invalid(let reason): "invalid: \(reason.text)"
        }
    }
}
