// SPDX-License-Identifier: Apache-2.0
import CZlib
import PheneGenome
import PheneReaders

/// VCFs made of a few records, and the loci that they are read at.
enum VCFText {
    /// Made up, but for the places of the first two: a base, a base whose reference differs between builds, three
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

    /// A file of records whose columns stand between spaces; the header says GRCh38 by the length of chromosome 1.
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

    /// The bytes as BGZF (SAM specification, section 4.1), in blocks of the given size.
    static func bgzf(_ bytes: [UInt8], blockSize: Int = 60_000, hasEnd: Bool = true) -> [UInt8] {
        var file: [UInt8] = []
        var start = 0
        while start < bytes.count {
            let end = min(start + blockSize, bytes.count)
            file += block(Array(bytes[start..<end]))
            start = end
        }
        return hasEnd ? file + block([]) : file
    }

    static func block(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        var bytes = bytes
        var packed = [UInt8](repeating: 0, count: 70_000)
        let size = bytes.count
        let count = bytes.withUnsafeMutableBufferPointer { source in
            packed.withUnsafeMutableBufferPointer { room in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(size)
                stream.next_out = room.baseAddress
                stream.avail_out = UInt32(room.count)
                deflate(&stream, Z_FINISH)
                return Int(stream.total_out)
            }
        }
        deflateEnd(&stream)
        let checksum = crc32(0, bytes, UInt32(size))
        func number(_ value: UInt, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt(8 * $0)) }
        }
        return [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 0x42, 0x43, 2, 0] + number(UInt(count + 25), 2)
            + packed[..<count] + number(checksum, 4) + number(UInt(size), 4)
    }
}
