// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Keeps the variants of a BGEN file that the reader of a VCF would parse, as if the file were a VCF with probabilities of genotypes: each
/// is imputed, and used where its probability passes the gate.
///
/// Which allele is the reference is not known from the file. Variants of X and Y are not counted for the sex.
struct BgenGatherer {
    /// The people in the order of the file.
    let people: CohortPeople
    private let bgen: BgenFile
    private let least: Double
    private(set) var keeper: RecordKeeper

    /// Opens a file, and reads the `.sample` beside it where there is one.
    init(_ source: some ByteSource, path: String, reader: VCFReader) throws(CohortError) {
        guard let file = source.seekable else {
            throw .otherForm(path: path, what: "this BGEN file comes through a pipe", remedy: "give it as a file")
        }
        bgen = try BgenFile(file, path: path)
        let parts = PlinkParts(path, ending: ".bgen", options: reader.options)
        if parts.has(".sample") {
            let list = parts.path(".sample")
            let text = try reading { () throws(FileError) in try parts.open(".sample").allBytes() }
            people = try CohortPeople(sample: text, path: list)
            try Self.check(bgen, people, list)
        } else {
            guard !bgen.ids.isEmpty else {
                throw .otherForm(
                    path: path, what: "this BGEN file has no ids of people",
                    remedy: "put the list of them beside it, as \(parts.path(".sample"))")
            }
            people = CohortPeople(names: bgen.ids)
        }
        if let twins = people.hasFamilies ? nil : people.firstTwins {
            throw .sampleTwice(
                path: path, name: visible(people.idBytes(of: twins.first)),
                numbers: [twins.first + 1, twins.second + 1])
        }
        least = reader.options.gates.minProbability
        keeper = RecordKeeper(reader)
    }

    /// Fails where the list is of other people than the file.
    private static func check(_ bgen: BgenFile, _ people: CohortPeople, _ list: String) throws(CohortError) {
        guard people.count == bgen.sampleCount else {
            throw .disagreeing(
                path: bgen.path, list: list,
                what: "it has \(bgen.sampleCount) people, and \(people.count) are listed")
        }
        for (person, id) in bgen.ids.enumerated() {
            let (family, own) = (people.familyBytes(of: person), people.idBytes(of: person))
            let forms = [Array(own), Array(family), family + [0x5F] + own, family + [0x20] + own]
            guard forms.contains(id) else {
                throw .disagreeing(
                    path: bgen.path, list: list,
                    what: "person \(person + 1) is `\(visible(id))`, and `\(visible(own))` is listed")
            }
        }
    }

    /// What was kept.
    var gathered: VCFReader.Gathered { keeper.gathered(bgen.variantCount) }

    /// Reads the variants.
    mutating func gather() throws(CohortError) {
        try keeper.addHeader([], people)
        keeper.parser.header.setProvisionalReference()
        while let variant = try bgen.next() {
            guard variant.alleles.count > 1 else { continue }
            var head: [UInt8] = []
            let texts = [
                variant.chromosome, Array(String(variant.position).utf8), variant.id.isEmpty ? [0x2E] : variant.id,
                variant.alleles[0], Array(variant.alleles.dropFirst().joined(separator: [0x2C])), [0x2E], [0x2E],
                [0x2E],
            ]
            for text in texts {
                // What would begin another column or line.
                head += text.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x3F : $0 }
                head.append(0x09)
            }
            guard keeper.isNear(head) else { continue }
            let isExchanged = variant.alleles.count == 2 && keeper.isExchanged(head)
            let samples = try bgen.probabilities(of: variant).samples(least)
            try keeper.keep(
                (isExchanged ? RecordKeeper.exchanged(head) : head) + Array("GT:GP\t".utf8),
                .coded(isExchanged ? samples.exchanged : samples), number: variant.number)
        }
    }
}

extension CodedSamples {
    /// Genotypes of two alleles and their probabilities, with the alleles exchanged.
    fileprivate var exchanged: CodedSamples {
        CodedSamples(self) { text in
            guard let colon = text.firstIndex(of: 0x3A) else { return text }
            let genotype = text[..<colon].map { $0 == 0x30 ? 0x31 : $0 == 0x31 ? 0x30 : $0 }
            // Two that differ and have no order are written with the smaller number first.
            let isUnordered = genotype.elementsEqual("1/0".utf8)
            let values = text[(colon + 1)...].split(separator: 0x2C).reversed().joined(separator: [0x2C])
            return (isUnordered ? Array("0/1".utf8) : genotype) + [0x3A] + values
        }
    }
}
