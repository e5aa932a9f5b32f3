// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// For each locus and each way to write a genotype the codes that fit, as the runtime reads a record.
struct GenotypeFits {
    /// What stands in place of the first allele where the reference is assumed, or stated by a block.
    static let reference = "="
    /// An allele that was not called.
    static let uncalled = "."

    private(set) var fits = PackRows(
        "genotype_fit", ("locus", true), ("sex", true), ("allele_1", true), ("allele_2", true), ("could", false),
        ("higher_first", false))
    private(set) var open = PackRows("locus_open", ("locus", true), ("sex", true), ("could", false))

    /// Adds a locus.
    ///
    /// - Parameters:
    ///   - locus: of the pack.
    ///   - build: of the positions, for its reference allele.
    ///   - isPhased: whether it matters which allele a phased genotype names first.
    mutating func add(_ locus: Locus, on build: Build, isPhased: Bool) {
        var alleles: [Allele] = locus.alleles
        for spelling in locus.spellings where !alleles.contains(spelling.allele) { alleles.append(spelling.allele) }
        for (name, sex) in PersonVariables.sexes {
            if sex != nil, !locus.dependsOnSex { continue }
            let genome = Genome(sex: sex)
            let possible = locus.reading(of: [], in: genome).possible
            open.add(.text(locus.id.name), .text(name), .bits(possible.bits))
            func add(_ call: Call, _ first: String, _ second: String, _ order: Int?) {
                let reading = locus.reading(of: [Record(id: locus.id, call: call, written: "")], in: genome)
                if case .notOnAssay = reading.call { return }
                // Where there is no row, everything is possible.
                if reading.possible == possible, order == nil { return }
                fits.add(
                    .text(locus.id.name), .text(name), .text(first), .text(second), .bits(reading.possible.bits),
                    order.map { .number($0) } ?? .none)
            }
            add(.assumedReference(build), Self.reference, "", nil)
            let texts = [nil] + alleles.map { Optional($0) }
            for first in texts {
                let text = first?.text ?? Self.uncalled
                if let genotype = Genotype(alleles: [first]) { add(.called(genotype), text, "", nil) }
                for second in texts {
                    guard let genotype = Genotype(alleles: [first, second]) else { continue }
                    // On Y and MT two different alleles are no genotype; of up to 64 alleles most pairs are.
                    if locus.domain.ploidy == .one, let first, let second, first != second { continue }
                    var order: Int?
                    if isPhased, let one = first.flatMap({ locus.index(of: $0) }),
                        let other = second.flatMap({ locus.index(of: $0) }), one != other
                    {
                        order = one > other ? 1 : 0
                    }
                    add(.called(genotype), text, second?.text ?? Self.uncalled, order)
                }
            }
        }
    }
}

extension Locus {
    /// Whether the sex of a person decides which genotypes are possible.
    var dependsOnSex: Bool { chromosome == .x || chromosome == .y }
}
