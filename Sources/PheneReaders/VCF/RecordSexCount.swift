// SPDX-License-Identifier: Apache-2.0

/// Counts the variants on X and Y in the lines of a VCF, without parsing anything else.
struct RecordSexCount: Sendable {
    private(set) var variants = SexBasis.Variants()
    private let hidden: HiddenLoci

    /// - Parameter hidden: the loci near which no record is counted.
    init(hidden: HiddenLoci = .none) { self.hidden = hidden }

    /// Whether a record that begins at a position is counted.
    func counts(_ position: UInt32, on chromosome: SexChromosome) -> Bool {
        chromosome.ownPositions.contains(position)
            && (hidden.isEmpty || !hidden.isNear(chromosome.chromosome, position, position))
    }

    /// Counts a record.
    ///
    /// - Parameters:
    ///   - line: the line without its newline.
    ///   - column: the column of the sample, counted from 0.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>, on chromosome: SexChromosome, column: Int) {
        var position: UInt32 = 0
        var number = 0
        var start = 0
        var index = 0
        while index <= line.count {
            guard index == line.count || line[index] == 0x09 else {
                index += 1
                continue
            }
            let text = UnsafeBufferPointer(rebasing: line[start..<index])
            switch number {
            case 1:
                for digit in text {
                    guard digit &- 0x30 < 10, position < 1 << 28 else { return }
                    position = position * 10 + UInt32(digit &- 0x30)
                }
                guard counts(position, on: chromosome) else { return }
            // Records that were filtered, and those without a genotype, are not counted.
            case 6: guard text.elementsEqual("PASS".utf8) || text.elementsEqual([0x2E]) else { return }
            case 8: guard text.starts(with: "GT".utf8), text.count == 2 || text[2] == 0x3A else { return }
            case column: return take(genotype: Array(text.prefix { $0 != 0x3A })[...], on: chromosome)
            default: break
            }
            number += 1
            index += 1
            start = index
        }
    }

    /// Counts the genotype of a record that passed its filters.
    mutating func take(genotype text: ArraySlice<UInt8>, on chromosome: SexChromosome) {
        guard let genotype = VCFGenotype(text), (1...2).contains(genotype.copies.count) else { return }
        let alleles = genotype.copies.compactMap { $0 }
        guard alleles.count == genotype.copies.count, alleles.contains(where: { $0 != 0 }) else { return }
        let isDiffering = alleles.count == 2 && alleles[0] != alleles[1]
        switch chromosome {
        case .x:
            variants.x += 1
            if isDiffering { variants.xDiffering += 1 }
            if alleles.count == 1 { variants.xSingle += 1 }
        case .y:
            if !isDiffering { variants.y += 1 }
        }
    }

    /// Adds the counts of another part of the file.
    mutating func add(_ other: RecordSexCount) {
        variants.x += other.variants.x
        variants.xDiffering += other.variants.xDiffering
        variants.xSingle += other.variants.xSingle
        variants.y += other.variants.y
    }

    /// True where no further records of a chromosome are needed.
    func isEnough(on chromosome: SexChromosome) -> Bool {
        switch chromosome {
        case .x: variants.x >= SexBasis.Variants.enoughX
        case .y: variants.y >= SexBasis.Variants.enoughY
        }
    }

    /// Resets the counts of a chromosome.
    mutating func clear(_ chromosome: SexChromosome) {
        switch chromosome {
        case .x: (variants.x, variants.xDiffering, variants.xSingle) = (0, 0, 0)
        case .y: variants.y = 0
        }
    }

    /// Marks that only some variants were counted.
    mutating func setPart() { variants.isPart = true }
}
