// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneRuntime
import Testing

@Suite("the compiled pack of norepinephrine rules") struct NorepinephrinePackTests {
    @Test func opens() {
        #expect(Norepinephrine.pack.name == "norepinephrine")
    }
}
