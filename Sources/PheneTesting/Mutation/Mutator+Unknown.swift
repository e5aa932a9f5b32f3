// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

extension Mutator {
    /// The status of a mutant that treats an unknown result as known.
    func status(of mutant: Mutant, assuming assumption: Assumption) -> MutationRun.MutantStatus {
        switch assumption {
        case .finding(let index):
            return status(of: mutant, of: uncertainPeople(about: .finding(index))) {
                (.unknown(.finding(index)), "\(self.book.findings[index].name) unknown")
            }
        case .pathway(let index):
            return status(of: mutant, of: uncertainPeople(about: .pathway(index))) {
                (.unknown(.pathway(index)), "\(self.book.pathways[index].name) unknown")
            }
        case .advice(let index, _):
            return status(of: mutant, of: uncertainPeople(whether: recommendations[index].condition)) {
                (.advice(index, .unknown), "advice \(self.recommendations[index].name) unknown")
            }
        case .release(let other, let overrider):
            for override in recommendations[overrider].overrides where override.advice == other {
                for target in override.targets {
                    let name = "advice \(recommendations[other].name) held on \(book.targets[target])"
                    let status = status(of: mutant, of: held(other, by: overrider)) {
                        (.advice(other, .held, targets: [target]), name)
                    }
                    if case .survived = status { return status }
                }
            }
            return .notProved
        }
    }

    private func status(
        of mutant: Mutant, of people: [Person], expected: () -> (RuleTest.Expected, text: String)
    ) -> MutationRun.MutantStatus {
        let expected = expected()
        for person in people {
            if let test = shown(person, mutant, expected) { return .survived(test: test) }
        }
        return .notProved
    }

    private var unspecifiedPerson: Person { Person(codes: [:], sex: nil) }

    /// People for whom a result may be unknown: one with nothing given, and those with one value given.
    private func uncertainPeople(about subject: Subject) -> [Person] {
        people(knowing: search.box.support(of: subject))
    }

    private func uncertainPeople(whether condition: Condition) -> [Person] {
        people(knowing: search.box.support(of: condition.testedSubjects))
    }

    private func people(knowing sides: Set<Int>) -> [Person] {
        let whole = search.box.sides
        let single = sides.sorted().flatMap { side in whole[side].map { Person(codes: [side: $0], sex: nil) } }
        return [unspecifiedPerson] + single
    }

    /// People to whom a recommendation applies, and for whom it is unknown whether another one does.
    private func held(_ advice: Int, by overrider: Int) -> [Person] {
        let conditions = [recommendations[advice].condition, recommendations[overrider].condition]
        var people: [Person] = []
        for claims in [[claim(conditions[0]), claim(conditions[1])], [claim(conditions[0])]] {
            guard case .person(let found) = search.person(claims) else { continue }
            let sides = conditions.map { search.box.support(of: $0.subjects) }
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
