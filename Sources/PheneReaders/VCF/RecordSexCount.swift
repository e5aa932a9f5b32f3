// SPDX-License-Identifier: Apache-2.0

/// Counts the variants on X and Y in the lines of a VCF, without parsing anything else, for one sample or for several.
struct RecordSexCount: Sendable {
    /// The counts of the first sample.
    private(set) var variants = SexBasis.Variants()
    /// Those of the samples behind the first, so that one sample takes no list.
    private var others: [SexBasis.Variants] = []
    private let hidden: HiddenLoci

    /// - Parameter hidden: the loci near which no record is counted.
    init(hidden: HiddenLoci = .none) { self.hidden = hidden }

    /// The counts of one of the samples, counted from 0.
    func only(_ sample: Int) -> RecordSexCount {
        var one = self
        one.variants = variants(of: sample)
        one.others = []
        return one
    }

    /// The counts of one of the samples, counted from 0.
    func variants(of sample: Int) -> SexBasis.Variants {
        if sample <= others.count { return self[sample] }
        // Where nothing was counted there is no room for further samples.
        var none = SexBasis.Variants()
        none.isPart = variants.isPart
        return none
    }

    private subscript(sample: Int) -> SexBasis.Variants {
        get { sample == 0 ? variants : others[sample - 1] }
        set { if sample == 0 { variants = newValue } else { others[sample - 1] = newValue } }
    }

    /// Makes room for samples.
    mutating func extend(to samples: Int) {
        guard others.count < samples - 1 else { return }
        var none = SexBasis.Variants()
        none.isPart = variants.isPart
        others.append(contentsOf: repeatElement(none, count: samples - 1 - others.count))
    }

    /// These counts with room for samples.
    func extended(to samples: Int) -> RecordSexCount {
        var other = self
        other.extend(to: samples)
        return other
    }

    /// Whether a record that begins at a position is counted.
    func counts(_ position: UInt32, on chromosome: SexChromosome) -> Bool {
        chromosome.ownPositions.contains(position)
            && (hidden.isEmpty || !hidden.isNear(chromosome.chromosome, position, position))
    }

    /// Counts a record.
    ///
    /// - Parameters:
    ///   - line: the line without its newline.
    ///   - columns: the columns of the samples, counted from 0, for which there is room.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>, on chromosome: SexChromosome, columns: Range<Int>) {
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
            case columns:
                if Self.mayCount(text) {
                    take(
                        genotype: Array(text.prefix { $0 != 0x3A })[...], of: number - columns.lowerBound,
                        on: chromosome)
                }
                if number + 1 == columns.upperBound { return }
            default: break
            }
            number += 1
            index += 1
            start = index
        }
    }

    /// False for a column whose genotype has no allele other than the reference: only one with a digit above 0 counts.
    private static func mayCount(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in text {
            if byte &- 0x31 < 9 { return true }
            if byte == 0x3A { return false }
        }
        return false
    }

    /// Counts the genotype of a record that passed its filters.
    ///
    /// - Parameter sample: counted from 0.
    mutating func take(genotype text: ArraySlice<UInt8>, of sample: Int, on chromosome: SexChromosome) {
        guard let genotype = VCFGenotype(text), (1...2).contains(genotype.copies.count) else { return }
        let alleles = genotype.copies.compactMap { $0 }
        guard alleles.count == genotype.copies.count, alleles.contains(where: { $0 != 0 }) else { return }
        let isDiffering = alleles.count == 2 && alleles[0] != alleles[1]
        switch chromosome {
        case .x:
            self[sample].x += 1
            if isDiffering { self[sample].xDiffering += 1 }
            if alleles.count == 1 { self[sample].xSingle += 1 }
        case .y:
            if !isDiffering { self[sample].y += 1 }
        }
    }

    /// Counts a genotype of two copies that is called and not that of the reference.
    ///
    /// - Parameters:
    ///   - isDiffering: whether it has two different alleles.
    ///   - sample: counted from 0; there is room for it.
    mutating func take(isDiffering: Bool, of sample: Int, on chromosome: SexChromosome) {
        switch chromosome {
        case .x:
            self[sample].x += 1
            if isDiffering { self[sample].xDiffering += 1 }
        case .y: if !isDiffering { self[sample].y += 1 }
        }
    }

    /// Adds the counts of another part of the file.
    mutating func add(_ other: RecordSexCount) {
        extend(to: other.others.count + 1)
        for sample in 0...other.others.count { self[sample].add(other[sample]) }
    }

    /// True where no sample needs further records of a chromosome.
    func isEnough(on chromosome: SexChromosome) -> Bool {
        variants.isEnough(on: chromosome) && others.allSatisfy { $0.isEnough(on: chromosome) }
    }

    /// Resets the counts of a chromosome.
    mutating func clear(_ chromosome: SexChromosome) {
        for sample in 0...others.count { self[sample].take(SexBasis.Variants(), on: chromosome) }
    }

    /// Takes the counts of a chromosome from earlier ones, for those samples for which they were enough.
    mutating func keepEnough(of earlier: RecordSexCount, on chromosome: SexChromosome) {
        for sample in 0...min(others.count, earlier.others.count) where earlier[sample].isEnough(on: chromosome) {
            self[sample].take(earlier[sample], on: chromosome)
        }
    }

    /// Marks that only some variants were counted.
    mutating func setPart() {
        for sample in 0...others.count { self[sample].isPart = true }
    }
}

extension SexBasis.Variants {
    fileprivate mutating func add(_ other: SexBasis.Variants) {
        x += other.x
        xDiffering += other.xDiffering
        xSingle += other.xSingle
        y += other.y
    }

    fileprivate func isEnough(on chromosome: SexChromosome) -> Bool {
        switch chromosome {
        case .x: x >= Self.enoughX
        case .y: y >= Self.enoughY
        }
    }

    fileprivate mutating func take(_ other: SexBasis.Variants, on chromosome: SexChromosome) {
        switch chromosome {
        case .x: (x, xDiffering, xSingle) = (other.x, other.xDiffering, other.xSingle)
        case .y: y = other.y
        }
    }
}
