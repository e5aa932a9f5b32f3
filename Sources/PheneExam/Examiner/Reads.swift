// SPDX-License-Identifier: Apache-2.0

internal import PheneIR
internal import PheneProofs

/// What each expectation of a book's tests rests on, so that a change asks those tests only that it can touch.
struct Reads {
    /// A place in a book that a change can be at.
    enum Place: Hashable {
        case finding(Int)
        case pathway(Int)
        case advice(Int)
    }

    private let book: RuleBook
    private let overriders: [[Int]]
    private var known: [Place: Set<Place>] = [:]

    init(_ book: RuleBook) {
        self.book = book
        var overriders: [[Int]] = Array(repeating: [], count: book.advices.count)
        for (index, advice) in book.advices.enumerated() {
            for override in advice.overrides { overriders[override.advice].append(index) }
        }
        self.overriders = overriders
    }

    mutating func places(of expected: RuleTest.Expected) -> Set<Place> {
        switch expected {
        case .possible(let subject, _), .unknown(let subject): places(of: subject)
        case .holds(let condition): places(of: condition)
        case .advice(let advice, _, _, _, _, _): places(from: .advice(advice))
        }
    }

    mutating func places(of condition: Condition) -> Set<Place> {
        var subjects: [Subject] = []
        condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _), .known(let subject): subjects.append(subject)
            case .not, .and, .or, .atLeast: break
            }
        }
        return subjects.reduce(into: []) { $0.formUnion(places(of: $1)) }
    }

    private mutating func places(of subject: Subject) -> Set<Place> {
        switch subject {
        case .locus, .input: []
        case .finding(let index): places(from: .finding(index))
        case .pathway(let index): places(from: .pathway(index))
        }
    }

    private mutating func places(from place: Place) -> Set<Place> {
        if let places = known[place] { return places }
        var places: Set<Place> = [place]
        switch place {
        case .finding(let index):
            for subject in book.findings[index].subjects { places.formUnion(self.places(of: subject)) }
        case .pathway(let index):
            for flow in book.pathways[index].flows { places.formUnion(self.places(from: .finding(flow.finding))) }
        case .advice(let index):
            places.formUnion(self.places(of: book.advices[index].condition))
            for other in overriders[index] { places.formUnion(self.places(from: .advice(other))) }
        }
        known[place] = places
        return places
    }
}
