// SPDX-License-Identifier: Apache-2.0

import PheneRuntime
import Testing

/// Tables that are not a whole pack are refused and never trap.
@Suite struct BrokenTablesTests {
    private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    @Test func randomDigitsAreNoPack() {
        var state: UInt64 = 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<2_000 {
            let facts = (0..<next(60)).map { _ in digits[next(64)] }
            let gates = (0..<next(60)).map { _ in digits[next(64)] }
            _ = Pack(texts: .memory([]), facts: .memory(facts), gates: .memory(gates))
        }
        #expect(Pack(texts: .memory([]), facts: .memory([]), gates: .memory([])) == nil)
        #expect(Pack(texts: .literal("x"), facts: .literal("!"), gates: .literal("A")) == nil)
    }
}
