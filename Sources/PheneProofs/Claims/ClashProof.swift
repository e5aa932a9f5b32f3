// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// Two recommendations contradict each other.
    package static let clash = DiagnosticCode(1001)
}

extension Proof {
    /// Reports each pair of recommendations that contradict each other on a target for some person, if nothing sets one
    /// of them aside for that person.
    func proveClashes() {
        var onTarget: [[Int]] = Array(repeating: [], count: book.targets.count)
        for (index, advice) in book.recommendations.enumerated() where !constant.contains(index) {
            for target in advice.targets where advice.verb.direction != .neither { onTarget[target].append(index) }
        }
        var seen: Set<[Int]> = []
        for recommendations in onTarget {
            for second in recommendations {
                for first in recommendations where isBefore(first, second) && seen.insert([first, second]).inserted {
                    proveNoClash(first, second)
                }
            }
        }
    }

    /// Whether two verbs clash and the first points toward the target; `standard` comes before `increase`.
    private func isBefore(_ first: Int, _ second: Int) -> Bool {
        let one = book.recommendations[first].verb, other = book.recommendations[second].verb
        guard one.clashes(with: other), one.direction == .toward else { return false }
        return other.direction == .away || one == .standard
    }

    private func proveNoClash(_ toward: Int, _ away: Int) {
        if book.recommendations[toward].stands(besideAuthorityOf: book.recommendations[away]) { return }
        let common = book.recommendations[toward].targets.filter {
            book.recommendations[away].targets.contains($0) && !isOverridden(toward, by: away, on: $0)
                && !isOverridden(away, by: toward, on: $0)
        }
        // If a third recommendation sets one of the two aside, they clash only for people for whom it does not.
        let guarded = common.filter { !notSetAside([toward, away], on: $0).isEmpty }
        let plain = common.filter { !guarded.contains($0) }
        if !plain.isEmpty { proveNoClash(toward, away, on: plain, []) }
        for target in guarded { proveNoClash(toward, away, on: [target], notSetAside([toward, away], on: target)) }
    }

    private func notSetAside(_ recommendations: [Int], on target: Int) -> [Claim] {
        recommendations.flatMap { [overriding.setAside($0, on: target), overriding.held($0, on: target)] }
            .compactMap { $0 }.map { Claim($0, false, in: search.box) }
    }

    private func proveNoClash(_ toward: Int, _ away: Int, on common: [Int], _ besides: [Claim]) {
        let first = book.recommendations[toward], second = book.recommendations[away]
        let targets = common.map { book.targets[$0] }.joined(separator: ", ")
        let other = Diagnostic.Mark(
            marks.recommendations[toward].action, "`\(first.name)` has the verb `\(first.verb.rawValue)`")
        switch search.person([claims[toward], claims[away]] + besides) {
        case .nobody: break
        case .perhaps, .notProved:
            reportNotProved(
                "whether `\(first.name)` and `\(second.name)` can both apply, on `\(targets)`",
                at: marks.recommendations[away].action, others: [other])
        case .person(let person):
            let test = person.test(
                "\(second.name) overrides \(first.name)",
                expecting: ["advice \(first.name) overridden on \(targets) by \(second.name)"], in: book)
            report(
                .clash, "`\(second.name)` and `\(first.name)` contradict each other on `\(targets)`",
                at: marks.recommendations[away].action,
                label: "`\(second.name)` has the verb `\(second.verb.rawValue)`",
                others: [other],
                notes: ["both conditions are true for the person in the test below, and neither overrides the other"],
                help: """
                    make the conditions exclude each other, or state which one gives way, for example in `\(second.name)`:
                      overrides \(first.name) on \(targets) because "..."
                    then this test passes:
                    \(test)
                    """)
        }
    }

    private func isOverridden(_ advice: Int, by other: Int, on target: Int) -> Bool {
        book.recommendations[other].overrides.contains { $0.advice == advice && $0.targets.contains(target) }
    }
}
