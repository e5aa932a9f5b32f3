// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

extension Lowering {
    /// The planes of a recommendation's condition.
    mutating func conditionPlanes(ofAdvice index: Int) -> Pair {
        let rule = book.recommendations[index]
        return Pair(yes: conditionPlanes(rule.possibleCondition).yes, no: conditionPlanes(rule.condition).no)
    }

    /// The planes of "a recommendation is overridden on a target". `nil` if nothing can override it there.
    ///
    /// An override with an unknown condition leaves this open only if it holds the recommendation; other overrides count only
    /// if they certainly apply.
    mutating func overridden(_ advice: Int, on target: Int) -> Pair? {
        guard let setAside = overriding.setAside(advice, on: target) else { return nil }
        let no = conditionPlanes(setAside).no
        let yes = overriding.held(advice, on: target).map { conditionPlanes($0).yes } ?? network.constant(false)
        let canAllHold = overriding.overriders(of: advice, on: target)
            .allSatisfy { book.recommendations[$0].holds(book.recommendations[advice], on: target) }
        return Pair(yes: canAllHold ? yes : network.or([yes, network.not(no)]), no: no)
    }
}
