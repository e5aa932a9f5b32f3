// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneRuntime
import Testing

@Suite struct OverridersByVerdictTests {
    @Test func thoseThatApplyOverrideBeforeThoseThatMay() {
        let verdicts: [Verdict] = [.unknown, .applies, .doesNotApply, .held, .overridden]
        let all = OverridersByVerdict(Array(verdicts.indices)) { verdicts[$0] }
        #expect(all.causing(.overridden) { _ in true } == [1])
        #expect(all.causing(.held) { $0 == 3 } == [1, 3])
        #expect(all.causing(.applies) { _ in true } == [])
        #expect(all.pending { $0 == 3 } == [0])
        let possible = OverridersByVerdict([0, 3]) { verdicts[$0] }
        #expect(possible.causing(.overridden) { _ in false } == [0, 3])
    }
}
