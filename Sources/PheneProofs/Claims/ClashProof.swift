// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let clash = DiagnosticPage(
        DiagnosticCode(1001), "two advices tell one person opposite things",
        """
        `consider`, `increase` and `standard` point toward a target; `reduce`, `avoid` and `contraindicated` away from it; \
        and `standard` says that `increase` is not called for. Where two \
        advices on one target point apart and one person can meet both conditions, the rules must say which one gives \
        way: nothing is decided by the order of rules or files. The message shows such a person as a test.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    /// Reports each two advices that point apart on a target and meet in a person of whom nothing sets one of them aside.
    func proveClashes() {
        var onTarget: [[Int]] = Array(repeating: [], count: book.targets.count)
        for (index, advice) in book.advices.enumerated() where !hollow.contains(index) {
            for target in advice.targets where advice.verb.direction != .neither { onTarget[target].append(index) }
        }
        var seen: Set<[Int]> = []
        for advices in onTarget {
            for second in advices {
                for first in advices where isBefore(first, second) && seen.insert([first, second]).inserted {
                    proveNoClash(first, second)
                }
            }
        }
    }

    /// Whether two verbs clash, and the first is the one toward the target; of `standard` and `increase`, `standard`.
    private func isBefore(_ first: Int, _ second: Int) -> Bool {
        let one = book.advices[first].verb, other = book.advices[second].verb
        guard one.clashes(with: other), one.direction == .toward else { return false }
        return other.direction == .away || one == .standard
    }

    private func proveNoClash(_ toward: Int, _ away: Int) {
        if book.advices[toward].stands(besideAuthorityOf: book.advices[away]) { return }
        let common = book.advices[toward].targets.filter {
            book.advices[away].targets.contains($0) && !isOverridden(toward, by: away, on: $0)
                && !isOverridden(away, by: toward, on: $0)
        }
        // Where a third advice sets one of the two aside, only those clash of whom it does not.
        let guarded = common.filter { !notSetAside([toward, away], on: $0).isEmpty }
        let plain = common.filter { !guarded.contains($0) }
        if !plain.isEmpty { proveNoClash(toward, away, on: plain, []) }
        for target in guarded { proveNoClash(toward, away, on: [target], notSetAside([toward, away], on: target)) }
    }

    private func notSetAside(_ advices: [Int], on target: Int) -> [Claim] {
        advices.flatMap { [overriding.setAside($0, on: target), overriding.held($0, on: target)] }
            .compactMap { $0 }.map { Claim($0, false, in: search.box) }
    }

    private func proveNoClash(_ toward: Int, _ away: Int, on common: [Int], _ besides: [Claim]) {
        let first = book.advices[toward], second = book.advices[away]
        let targets = common.map { book.targets[$0] }.joined(separator: ", ")
        let other = Diagnostic.Mark(marks.advices[toward].action, "`\(first.name)` says `\(first.verb.rawValue)`")
        switch search.person([claims[toward], claims[away]] + besides) {
        case .nobody: break
        case .perhaps, .notProved:
            reportNotProved(
                "whether `\(first.name)` and `\(second.name)` can both apply, on `\(targets)`",
                at: marks.advices[away].action, others: [other])
        case .person(let person):
            let test = person.test(
                "\(second.name) overrides \(first.name)",
                expecting: ["advice \(first.name) overridden on \(targets) by \(second.name)"], in: book)
            report(
                .clash, "`\(second.name)` and `\(first.name)` tell one person opposite things on `\(targets)`",
                at: marks.advices[away].action, label: "`\(second.name)` says `\(second.verb.rawValue)`",
                others: [other],
                notes: ["both conditions are true of the person of the test below, and neither overrides the other"],
                help: """
                    let the two conditions exclude each other, or write which one gives way, for example in `\(second.name)`:
                      overrides \(first.name) on \(targets) because "..."
                    with that, this test holds:
                    \(test)
                    """)
        }
    }

    private func isOverridden(_ advice: Int, by other: Int, on target: Int) -> Bool {
        book.advices[other].overrides.contains { $0.advice == advice && $0.targets.contains(target) }
    }
}
