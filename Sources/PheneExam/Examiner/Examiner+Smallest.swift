// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

extension Examiner {
    /// A person of whom nothing more can be taken away without losing what is asked for.
    func smallest(_ person: Person, where holds: (Person) -> Bool) -> Person {
        var person = person
        for side in person.codes.keys.sorted() {
            var codes = person.codes
            codes[side] = nil
            // A phase is said of letters: without one of its loci there is none.
            for block in book.haplotypes where block.loci.contains(side) {
                if let input = block.phase { codes[search.box.variable(ofInput: input)] = nil }
            }
            let less = Person(codes: codes, sex: person.sex)
            if holds(less) { person = less }
        }
        let sexless = Person(codes: person.codes, sex: nil)
        return person.sex != nil && holds(sexless) ? sexless : person
    }

    /// Whether the joint codes of all that a condition rests on are within the cap of the language.
    func isWithinCap(_ condition: Condition) -> Bool {
        var support: Set<Int> = []
        condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _), .known(let subject): support.formUnion(search.box.support(of: subject))
            case .not, .and, .or, .atLeast: break
            }
        }
        var count = 1
        for side in support {
            let loci = book.variants.count
            count *= side < loci ? book.variants[side].locus.domain.count : book.inputs[side - loci].values.count
            if count > jointCap { return false }
        }
        return true
    }
}

extension RuleTest.Verdict {
    /// As rule tests write it.
    var words: String {
        switch self {
        case .applies: "applies"
        case .doesNotApply: "does not apply"
        case .unknown: "unknown"
        case .held: "held"
        case .overridden: "overridden"
        }
    }
}
