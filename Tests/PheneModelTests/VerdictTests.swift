// SPDX-License-Identifier: Apache-2.0

import PheneModel
import Testing

@Suite struct VerdictTests {
    private static let never = Possibility(canBeTrue: false, canBeFalse: true)
    private static let open = Possibility(canBeTrue: true, canBeFalse: true)
    private static let surely = Possibility(canBeTrue: true, canBeFalse: false)

    @Test func aVerdictFollowsFromWhatIsPossible() {
        #expect(Verdict(condition: Self.never, overridden: Self.surely) == .doesNotApply)
        #expect(Verdict(condition: Self.open, overridden: Self.surely) == .unknown)
        #expect(Verdict(condition: Self.surely, overridden: Self.never) == .applies)
        #expect(Verdict(condition: Self.surely, overridden: Self.open) == .held)
        #expect(Verdict(condition: Self.surely, overridden: Self.surely) == .overridden)
    }

    @Test func whatOverridesIsAskedOnlyWhereTheConditionHolds() {
        var asked = 0
        func overridden() -> Possibility {
            asked += 1
            return Self.never
        }
        _ = Verdict(condition: Self.never, overridden: overridden())
        _ = Verdict(condition: Self.open, overridden: overridden())
        #expect(asked == 0)
        _ = Verdict(condition: Self.surely, overridden: overridden())
        #expect(asked == 1)
    }

    @Test func theVerdictOverSeveralTargets() {
        #expect(Verdict(whole: [.overridden, .applies, .held]) == .applies)
        #expect(Verdict(whole: [.overridden, .held]) == .held)
        #expect(Verdict(whole: [.overridden, .overridden]) == .overridden)
        #expect(Verdict(whole: [.unknown]) == .unknown)
        #expect(Verdict(whole: []) == .doesNotApply)
    }

    @Test func combinationsRiseBelowTheirBound() {
        var choice = [0, 1]
        var all = [choice]
        while advance(&choice, below: 4) { all.append(choice) }
        #expect(all == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
        var none: [Int] = []
        #expect(!advance(&none, below: 3))
    }

    @Test func choicesGoThroughTheLastListFirst() {
        var choice = [0, 0]
        var all = [choice]
        while advance(&choice, through: { [2, 3][$0] }) { all.append(choice) }
        #expect(all == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
        #expect(choice == [0, 0])
    }
}
