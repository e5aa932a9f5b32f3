// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

extension Mutator {
    /// Removes genotypes and answers from a person for as long as a predicate holds. None of those that are left can be removed.
    func smallest(_ person: Person, where holds: (Person) -> Bool) -> Person {
        var person = person
        for side in person.codes.keys.sorted() {
            var codes = person.codes
            codes[side] = nil
            // A phase orders alleles, so that it is removed with any of its loci.
            for block in book.haplotypes where block.loci.contains(side) {
                if let input = block.phase { codes[search.box.variable(ofInput: input)] = nil }
            }
            let less = Person(codes: codes, sex: person.sex)
            if holds(less) { person = less }
        }
        let sexless = Person(codes: person.codes, sex: nil)
        return person.sex != nil && holds(sexless) ? sexless : person
    }

    /// Whether the joint codes of everything that a condition depends on are within the cap of the language.
    func isWithinCap(_ condition: Condition) -> Bool {
        var count = 1
        for side in search.box.support(of: condition.subjects) {
            let loci = book.variants.count
            count *= side < loci ? book.variants[side].locus.domain.count : book.inputs[side - loci].values.count
            if count > jointCap { return false }
        }
        return true
    }
}
