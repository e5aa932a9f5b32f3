// SPDX-License-Identifier: Apache-2.0

extension FactsReader {
    mutating func topic() -> TopicFacts {
        TopicFacts(
            kind: TopicFacts.Kind(rawValue: number()) ?? .target, name: text(),
            sort: optionalNumber().flatMap { TopicFacts.Sort(rawValue: $0) }, title: text(), about: text(),
            clinician: text(), relations: list { $0.relation() }, cites: indices(), place: place())
    }

    private mutating func relation() -> TopicFacts.Relation {
        let verb = TopicFacts.Verb(rawValue: number()) ?? .blocks
        let kind = number()
        let index = number()
        let object: TopicFacts.Object =
            switch kind {
            case 0: .gene(index)
            case 1: .topic(index)
            default: .locus(index)
            }
        return TopicFacts.Relation(verb: verb, object: object)
    }

    mutating func course() -> CourseFacts {
        CourseFacts(
            pathway: number(), optimum: optionalNumber().flatMap { CourseFacts.Optimum(rawValue: $0) },
            steps: list { $0.step() }, bindings: list { $0.binding() })
    }

    private mutating func step() -> CourseFacts.Step {
        CourseFacts.Step(
            from: number(), to: number(), stage: text(), genes: indices(), needs: indices(), within: optionalNumber(),
            isRateLimiting: number() == 1, note: text(), place: place())
    }

    private mutating func binding() -> CourseFacts.Binding {
        CourseFacts.Binding(
            ligands: indices(), receptor: text(), genes: indices(),
            effect: optionalNumber().flatMap { CourseFacts.Effect(rawValue: $0) }, stage: text(), note: text(),
            place: place())
    }

    private mutating func optionalNumber() -> Int? {
        let number = number()
        return number == 0 ? nil : number - 1
    }
}
