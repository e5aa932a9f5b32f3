// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneRuntime

/// What was read of a made-up person at the places of one gene.
struct Sample: Sendable {
    let definitions: Definitions
    var genome = Genome()
    private(set) var readings: [Reading]

    /// A person of whom nothing was read.
    init(_ definitions: Definitions, sex: Sex? = nil, isPlusStrand: Bool = true) {
        self.definitions = definitions
        genome = Genome(sex: sex, isPlusStrand: isPlusStrand)
        readings = []
        readings = definitions.loci.map { $0.reading(of: [], in: genome) }
    }

    /// A person with the reference sequence of GRCh38 at every place, on one copy or on two.
    static func reference(_ definitions: Definitions, sex: Sex? = nil, copies: Int = 2) -> Sample {
        var sample = Sample(definitions, sex: sex)
        for (place, locus) in definitions.loci.enumerated() {
            let base = locus.alleles[0].text
            sample.set(place, copies == 1 ? base : base + "/" + base)
        }
        return sample
    }

    /// Sets a genotype as files write it, such as `C|T:77` in phase set 77; `nil` for a place that was not read.
    mutating func set(_ place: Int, _ text: String?) {
        guard let text else { return set(place, records: []) }
        let parts = text.split(separator: ":")
        set(
            place,
            records: [
                Record(
                    id: definitions.loci[place].id, call: Call(parts[0].utf8), written: String(parts[0]),
                    phaseSet: parts.count > 1 ? UInt32(parts[1]) : nil)
            ])
    }

    mutating func set(_ place: Int, records: [Record]) {
        readings[place] = definitions.loci[place].reading(of: records, in: genome)
    }

    /// Sets genotypes by position, as the tables write them: `94761900=C/T; 94842866=G|G:5`.
    mutating func set(_ calls: String) {
        guard calls.contains("=") else { return }
        for call in calls.split(separator: ";") {
            let parts = call.split(separator: "=")
            let position = Int(parts[0].filter { $0 != " " })!
            set(definitions.place(position), parts[1].filter { $0 != " " })
        }
    }

    /// Takes the readings at some positions away, as the tables write them: `94761900; 94842866`.
    mutating func remove(_ positions: String) {
        for position in positions.split(separator: ";") {
            if let position = Int(position.filter { $0 != " " }) { set(definitions.place(position), nil) }
        }
    }

    var diplotypes: DiplotypeSet { definitions.matcher.match(readings) }
}
