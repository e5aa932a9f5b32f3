// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// The definitions of a gene's alleles by place, so that a reading of the reference costs as much as there are alleles that it
/// excludes.
struct DefinitionIndex: Sendable {
    /// How many words a set of the gene's alleles has.
    let width: Int
    /// The alleles that genotypes can show.
    let callable: AlleleSet
    /// For each place the number of the allele that a haplotype has where its definition says nothing.
    let filling: [Int]
    /// For each place where its cells begin in ``cells``, and last their count.
    private let starts: [Int]
    /// The cells of callable alleles by place.
    private let cells: [(allele: Int, numbers: CodeSet)]

    init(_ gene: Pharmacogene) {
        width = AlleleSet.width(of: gene.named.count)
        var callable = AlleleSet(width: width)
        var filling = [Int](repeating: 0, count: gene.loci.count)
        for cell in gene.named[gene.reference].cells { filling[cell.place] = cell.alleles.known ?? 0 }
        var starts = [Int](repeating: 0, count: gene.loci.count + 1)
        for (index, allele) in gene.named.enumerated() where allele.isCallable {
            callable.insert(index)
            for cell in allele.cells { starts[cell.place + 1] += 1 }
        }
        for place in gene.loci.indices { starts[place + 1] += starts[place] }
        var next = starts
        var cells = [(allele: Int, numbers: CodeSet)](repeating: (0, .empty), count: starts[gene.loci.count])
        for (index, allele) in gene.named.enumerated() where allele.isCallable {
            for cell in allele.cells {
                cells[next[cell.place]] = (index, cell.alleles)
                next[cell.place] += 1
            }
        }
        self.callable = callable
        self.filling = filling
        self.starts = starts
        self.cells = cells
    }

    /// The alleles with a cell at a place.
    func cells(at place: Int) -> ArraySlice<(allele: Int, numbers: CodeSet)> {
        cells[starts[place]..<starts[place + 1]]
    }

    /// Removes the alleles that have none of some bases at a place.
    func keep(_ alleles: inout AlleleSet, having numbers: CodeSet, at place: Int) {
        if numbers.contains(filling[place]) {
            for cell in cells(at: place) where cell.numbers.isDisjoint(with: numbers) { alleles.remove(cell.allele) }
        } else {
            alleles.formIntersection(having(numbers, at: place))
        }
    }

    /// The callable alleles that have one of some bases at a place.
    func having(_ numbers: CodeSet, at place: Int) -> AlleleSet {
        if numbers.contains(filling[place]) {
            var alleles = callable
            keep(&alleles, having: numbers, at: place)
            return alleles
        }
        var alleles = AlleleSet(width: width)
        for cell in cells(at: place) where !cell.numbers.isDisjoint(with: numbers) { alleles.insert(cell.allele) }
        return alleles
    }
}
