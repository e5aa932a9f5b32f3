// SPDX-License-Identifier: Apache-2.0

/// Counts the variants of X and Y in lines of a VCF, without giving them any other meaning.
struct RecordSexCount: Sendable {
    private(set) var variants = SexGrounds.Variants()
    private let hidden: HiddenLoci

    /// - Parameter hidden: the loci near which no record is counted.
    init(hidden: HiddenLoci = .none) { self.hidden = hidden }

    /// Whether a record that begins at a position is counted.
    func counts(_ position: UInt32, on chromosome: SexChromosome) -> Bool {
        chromosome.ownPositions.contains(position)
            && (hidden.isEmpty || !hidden.isNear(chromosome.chromosome, position, position))
    }

    /// Takes a record of a chromosome.
    ///
    /// - Parameters:
    ///   - line: without its newline.
    ///   - column: that of the sample, counted from 0.
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
            // Neither a filter that failed, nor a record without a genotype.
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

    /// Takes the GT of a record of a chromosome, which passed its filters.
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

    /// Adds what was counted elsewhere in the file.
    mutating func add(_ other: RecordSexCount) {
        variants.x += other.variants.x
        variants.xDiffering += other.variants.xDiffering
        variants.xSingle += other.variants.xSingle
        variants.y += other.variants.y
    }

    /// True where further records of a chromosome need not be read.
    func isEnough(on chromosome: SexChromosome) -> Bool {
        switch chromosome {
        case .x: variants.x >= SexGrounds.Variants.enoughX
        case .y: variants.y >= SexGrounds.Variants.enoughY
        }
    }

    /// Begins a chromosome once more.
    mutating func clear(_ chromosome: SexChromosome) {
        switch chromosome {
        case .x: (variants.x, variants.xDiffering, variants.xSingle) = (0, 0, 0)
        case .y: variants.y = 0
        }
    }

    /// Marks that only some variants were read.
    mutating func setPart() { variants.isPart = true }
}
