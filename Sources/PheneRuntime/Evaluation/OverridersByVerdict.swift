// SPDX-License-Identifier: Apache-2.0

package import PheneModel

/// The recommendations that could override one on a target, by what becomes of them in a person.
package struct OverridersByVerdict<Overrider> {
    /// Those that apply.
    private var sure: [Overrider] = []
    /// Those that may apply.
    private var possible: [Overrider] = []

    /// - Parameters:
    ///   - overriders: all of them, in the order of the pack.
    ///   - verdict: of one of them: on the target where that is one of its own, else as a whole.
    package init(_ overriders: [Overrider], verdict: (Overrider) -> Verdict) {
        for overrider in overriders {
            switch verdict(overrider) {
            case .applies: sure.append(overrider)
            case .unknown, .held: possible.append(overrider)
            case .doesNotApply, .overridden: break
            }
        }
    }

    /// Those that give a recommendation its verdict: of an overridden one those that apply if there are any, else those that may;
    /// of one that is held, those that hold it too. Empty for other verdicts.
    ///
    /// - Parameter holds: whether one holds the recommendation while it is not known to apply (``Advice/holds(_:on:)``).
    package func causing(_ verdict: Verdict, holds: (Overrider) -> Bool) -> [Overrider] {
        switch verdict {
        case .applies, .doesNotApply, .unknown: []
        case .overridden: sure.isEmpty ? possible : sure
        case .held: sure + possible.filter(holds)
        }
    }

    /// Those that would take the place of a recommendation that applies, were they known to apply.
    package func pending(holds: (Overrider) -> Bool) -> [Overrider] { possible.filter { !holds($0) } }
}
