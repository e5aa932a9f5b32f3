// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Keeps the records of a file that is no VCF, as if it were one: those that the reader of a VCF would parse.
struct RecordKeeper {
    let parser: VCFRecordParser
    /// The text of an empty VCF, which has no compression.
    let text = OpenedText(emptyVCF: ())
    private var prefilter: RegionPrefilter
    private var line: [UInt8] = []

    init(_ reader: VCFReader) {
        parser = reader.makeParser()
        prefilter = RegionPrefilter(
            LocusIntervals(parser.positions, loci: parser.loci, hidden: parser.hidden),
            ids: IDBloomFilter(idsOf: parser.loci, and: parser.hidden), hidden: parser.hidden)
    }

    /// Takes the lines before the line of column names, and the people.
    func addHeader(_ header: [[UInt8]], _ people: CohortPeople) throws(CohortError) {
        var lines = [Array("##fileformat=VCFv4.3".utf8)]
        for line in header where !line.starts(with: "##fileformat".utf8) { lines.append(line) }
        var names = Array("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT".utf8)
        for person in 0..<people.count { names += [0x09] + people.idBytes(of: person) }
        lines.append(names)
        for line in lines {
            var thrown: ReadError?
            line.withUnsafeBufferPointer { bytes in
                do throws(ReadError) { try parser.parse(bytes, number: nil, isOpen: false) } catch { thrown = error }
            }
            if let thrown { throw .read(thrown) }
        }
        parser.sexes.extend(to: people.count)
    }

    /// Whether a record may be of a locus, or show the build.
    ///
    /// - Parameter head: the columns before those of samples, each with a tab behind it.
    mutating func isNear(_ head: [UInt8]) -> Bool {
        line.removeAll(keepingCapacity: true)
        line += head
        line.append(contentsOf: repeatElement(0, count: RegionPrefilter.margin))
        return line.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return true }
            return prefilter.matches(base, base + head.count)
        }
    }

    /// X or Y where the record is on it of which was asked last.
    var sexChromosome: SexChromosome? { prefilter.sexChromosome }

    /// Keeps a record.
    func keep(
        _ head: [UInt8], _ samples: KeptRecords.Samples, number: Int, isOpen: Bool = false
    ) throws(CohortError) {
        do throws(ReadError) {
            try parser.keep(head, samples, number: number, isOpen: isOpen)
        } catch {
            throw .read(error)
        }
    }

    /// Ends the records.
    ///
    /// - Parameter count: how many the file has.
    func gathered(_ count: Int) -> VCFReader.Gathered {
        parser.contigs = prefilter.contigs
        return VCFReader.Gathered(parser: parser, ending: .lines(parser.counts.blank + count))
    }

    /// Whether the alternate allele of a record, whose reference is not known to be one, is the reference allele of a locus whose other
    /// allele is stated as the reference: then the file says of the same bases which is which the other way round.
    ///
    /// - Parameter head: the columns before those of samples, each with a tab behind it.
    func isExchanged(_ head: [UInt8]) -> Bool {
        let columns = head.split(separator: 0x09, omittingEmptySubsequences: false)
        guard columns.count > 4, let chromosome = ContigName(columns[0]).chromosome,
            let position = UInt32(String(decoding: columns[1], as: UTF8.self)), let reference = Allele(columns[3]),
            let alternate = Allele(columns[4])
        else { return false }
        var isExchanged = false
        for positions in parser.positions {
            for entry in positions.entries(on: chromosome, at: position) {
                let locus = parser.loci.loci[entry.locus]
                guard let number = locus.placement(on: positions.build)?.reference,
                    locus.alleles.contains(reference), locus.alleles.contains(alternate)
                else { continue }
                if locus.alleles[number] == reference { return false }
                if locus.alleles[number] == alternate { isExchanged = true }
            }
        }
        return isExchanged
    }

    /// The columns with the two alleles exchanged.
    static func exchanged(_ head: [UInt8]) -> [UInt8] {
        var columns = head.split(separator: 0x09, omittingEmptySubsequences: false)
        columns.swapAt(3, 4)
        return Array(columns.joined(separator: [0x09]))
    }
}
