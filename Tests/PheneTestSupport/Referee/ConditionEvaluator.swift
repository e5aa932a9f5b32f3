// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Whether something can be true and whether it can be false for a person. At least one of the two holds.
public struct Truth: Hashable, Sendable {
    public let canBeTrue: Bool
    public let canBeFalse: Bool

    public init(canBeTrue: Bool, canBeFalse: Bool) {
        self.canBeTrue = canBeTrue
        self.canBeFalse = canBeFalse
    }
}

/// A condition, prepared for evaluation for many people.
final class ConditionEvaluator {
    private let condition: Condition
    private unowned let referee: Referee
    /// The loci and inputs that its tests read. Those that only `known` reads do not count.
    private let reads: Set<Int>
    /// Whether its worlds are enumerated. Otherwise its parts are evaluated separately.
    let isWithinCap: Bool
    /// The subjects of its `known` tests.
    private let knownSubjects: [Subject]
    /// Its truth, 0 or 1, in each world: one table for each combination of known subjects.
    private var tables: [[Bool]: JointTable] = [:]
    /// The evaluators of its parts.
    private lazy var parts: [ConditionEvaluator] = condition.parts.map { referee.evaluator(for: $0) }

    init(_ condition: Condition, of referee: Referee) {
        self.condition = condition
        self.referee = referee
        var reads: Set<Int> = []
        var known: Set<Subject> = []
        condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _): reads.formUnion(referee.reads(subject))
            case .known(let subject): known.insert(subject)
            case .not, .and, .or, .atLeast: break
            }
        }
        self.reads = reads
        isWithinCap = referee.isWithinCap(reads)
        knownSubjects = Array(known)
    }

    func truth(for ruling: Ruling) -> Truth {
        isWithinCap ? exactTruth(for: ruling) : kleeneTruth(for: ruling)
    }

    /// Enumerates all worlds.
    private func exactTruth(for ruling: Ruling) -> Truth {
        let isKnown = knownSubjects.map { ruling.values(of: $0).count == 1 }
        let table: JointTable
        if let kept = tables[isKnown] {
            table = kept
        } else {
            let facts = Dictionary(uniqueKeysWithValues: zip(knownSubjects, isKnown))
            table = JointTable(of: reads.sorted(), sizes: referee.sizes) { world in
                referee.holds(condition, in: world) { facts[$0] == true } ? 1 : 0
            }
            tables[isKnown] = table
        }
        let image = table.image(of: ruling.variables)
        return Truth(canBeTrue: image.contains(1), canBeFalse: image.contains(0))
    }

    /// Combines the parts as if they were independent: unknown too often, but never wrong.
    private func kleeneTruth(for ruling: Ruling) -> Truth {
        let truths = parts.map { $0.truth(for: ruling) }
        switch condition {
        case .test(let subject, let set):
            let values = ruling.values(of: subject)
            return Truth(canBeTrue: !values.isDisjoint(with: set), canBeFalse: !values.isSubset(of: set))
        case .known(let subject):
            let isKnown = ruling.values(of: subject).count == 1
            return Truth(canBeTrue: isKnown, canBeFalse: !isKnown)
        case .not:
            return Truth(canBeTrue: truths[0].canBeFalse, canBeFalse: truths[0].canBeTrue)
        case .and:
            return Truth(
                canBeTrue: truths.allSatisfy { $0.canBeTrue }, canBeFalse: truths.contains { $0.canBeFalse })
        case .or:
            return Truth(
                canBeTrue: truths.contains { $0.canBeTrue }, canBeFalse: truths.allSatisfy { $0.canBeFalse })
        case .atLeast(let count, _):
            return Truth(
                canBeTrue: truths.count { $0.canBeTrue } >= count,
                canBeFalse: truths.count { !$0.canBeFalse } < count)
        }
    }
}

extension Referee {
    /// The variables that a subject reads, directly or through findings and pathways.
    func reads(_ subject: Subject) -> Set<Int> {
        switch subject {
        case .locus(let index): return [index]
        case .input(let index): return [book.variants.count + index]
        case .finding(let index): return findingReads[index]
        case .pathway(let index):
            var reads: Set<Int> = []
            for flow in book.pathways[index].flows { reads.formUnion(findingReads[flow.finding]) }
            return reads
        }
    }
}

extension Condition {
    /// The conditions that this one combines. Empty for a leaf.
    var parts: [Condition] {
        switch self {
        case .test, .known: []
        case .not(let part): [part]
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts
        }
    }

    /// Calls `body` with each `test` and `known`.
    func forEachLeaf(_ body: (Condition) -> Void) {
        switch self {
        case .test, .known: body(self)
        case .not, .and, .or, .atLeast: for part in parts { part.forEachLeaf(body) }
        }
    }
}
