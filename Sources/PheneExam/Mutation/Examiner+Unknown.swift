// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

extension Examiner {
    /// Of a mutant that takes something for known, whether anybody of whom it is not known tells it from the original.
    func fate(of mutant: Mutant, assuming assumption: Assumption) -> MutationRun.Fate {
        switch assumption {
        case .finding(let index):
            return fate(of: mutant, of: unsure(of: .finding(index))) {
                (.unknown(.finding(index)), "\(self.book.findings[index].name) unknown")
            }
        case .pathway(let index):
            return fate(of: mutant, of: unsure(of: .pathway(index))) {
                (.unknown(.pathway(index)), "\(self.book.pathways[index].name) unknown")
            }
        case .advice(let index, _):
            return fate(of: mutant, of: unsure(whether: advices[index].condition)) {
                (.advice(index, .unknown), "advice \(self.advices[index].name) unknown")
            }
        case .release(let other, let overrider):
            for override in advices[overrider].overrides where override.advice == other {
                for target in override.targets {
                    let name = "advice \(advices[other].name) held on \(book.targets[target])"
                    let fate = fate(of: mutant, of: held(other, by: overrider)) {
                        (.advice(other, .held, targets: [target]), name)
                    }
                    if case .survived = fate { return fate }
                }
            }
            return .notProved
        }
    }

    private func fate(
        of mutant: Mutant, of people: [Person], expected: () -> (RuleTest.Expected, text: String)
    ) -> MutationRun.Fate {
        let expected = expected()
        for person in people {
            if let test = shown(person, mutant, expected) { return .survived(test: test) }
        }
        return .notProved
    }

    private var nobodyInParticular: Person { Person(codes: [:], sex: nil) }

    /// People of whom a result may not be known: one of whom nothing is, and those of whom one thing is.
    private func unsure(of subject: Subject) -> [Person] { people(knowing: search.box.support(of: subject)) }

    private func unsure(whether condition: Condition) -> [Person] {
        var sides: Set<Int> = []
        condition.forEachLeaf { leaf in
            if case .test(let subject, _) = leaf { sides.formUnion(search.box.support(of: subject)) }
        }
        return people(knowing: sides)
    }

    private func people(knowing sides: Set<Int>) -> [Person] {
        let whole = search.box.sides
        let single = sides.sorted().flatMap { side in whole[side].map { Person(codes: [side: $0], sex: nil) } }
        return [nobodyInParticular] + single
    }

    /// People to whom an advice applies, and of whom it is not known whether another does.
    private func held(_ advice: Int, by overrider: Int) -> [Person] {
        let conditions = [advices[advice].condition, advices[overrider].condition]
        var people: [Person] = []
        for claims in [[claim(conditions[0]), claim(conditions[1])], [claim(conditions[0])]] {
            guard case .person(let found) = search.person(claims) else { continue }
            var sides: [Set<Int>] = []
            for condition in conditions {
                var support: Set<Int> = []
                condition.forEachLeaf { leaf in
                    switch leaf {
                    case .test(let subject, _), .known(let subject): support.formUnion(search.box.support(of: subject))
                    case .not, .and, .or, .atLeast: break
                    }
                }
                sides.append(support)
            }
            let own = found.codes.filter { sides[0].contains($0.key) && !sides[1].contains($0.key) }
            people.append(Person(codes: own, sex: found.sex))
            people.append(Person(codes: found.codes.filter { sides[0].contains($0.key) }, sex: found.sex))
            for side in sides[1].sorted() {
                people.append(Person(codes: found.codes.filter { $0.key != side }, sex: found.sex))
            }
        }
        return people
    }
}
