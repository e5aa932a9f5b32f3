// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom

/// A copy of a gene that has just what a named allele says, each ambiguity code filled in one way.
struct MadeCopy {
    let allele: Int
    /// The number of the allele at each place of the definition.
    let numbers: [Int: Int]

    /// Every copy that a named allele makes.
    static func all(_ definitions: Definitions, _ allele: Int) -> [MadeCopy] {
        var copies: [[Int: Int]] = [[:]]
        for cell in definitions.gene.named[allele].cells {
            copies = copies.flatMap { copy in
                cell.alleles.map { number in copy.merging([cell.place: number]) { $1 } }
            }
        }
        return copies.map { MadeCopy(allele: allele, numbers: $0) }
    }

    /// A copy with each ambiguity code filled at random.
    static func random(_ definitions: Definitions, _ allele: Int, _ random: inout SeededGenerator) -> MadeCopy {
        var numbers: [Int: Int] = [:]
        for cell in definitions.gene.named[allele].cells { numbers[cell.place] = random.one(of: Array(cell.alleles)) }
        return MadeCopy(allele: allele, numbers: numbers)
    }
}

/// A person made of two copies, with every position read.
struct MadePair {
    let alleles: [Int]
    /// The genotypes at the places where a copy has not the base of the reference sequence.
    let genotypes: [(place: Int, numbers: [Int])]

    init(_ first: MadeCopy, _ second: MadeCopy, _ definitions: Definitions) {
        alleles = [first.allele, second.allele].sorted()
        var genotypes: [(place: Int, numbers: [Int])] = []
        for place in Set(first.numbers.keys).union(second.numbers.keys).sorted() {
            let filling = definitions.gene.filling(at: place)
            let numbers = [first.numbers[place] ?? filling, second.numbers[place] ?? filling]
            if numbers != [0, 0] { genotypes.append((place, numbers)) }
        }
        self.genotypes = genotypes
    }

    /// The person, from one to whom the reference sequence was read everywhere.
    func sample(_ reference: Sample, isPhased: Bool = false) -> Sample {
        var sample = reference
        for (place, numbers) in genotypes {
            let texts = numbers.map { reference.definitions.loci[place].alleles[$0].text }
            sample.set(place, texts.joined(separator: isPhased ? "|" : "/"))
        }
        return sample
    }

    /// The genotypes as the tables write them, without order.
    func calls(_ definitions: Definitions) -> Set<String> {
        Set(
            genotypes.map { place, numbers in
                String(definitions.positions[place]) + "="
                    + numbers.map { definitions.loci[place].alleles[$0].text }.sorted().joined(separator: "/")
            })
    }

    /// Genotypes of a table, without order.
    static func calls(_ text: String) -> Set<String> {
        Set(
            text.filter { $0 != " " }.split(separator: ";").map { call in
                let parts = call.split(separator: "=")
                return parts[0] + "=" + parts[1].split(separator: "/").sorted().joined(separator: "/")
            })
    }
}
