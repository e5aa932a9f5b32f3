// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneRuntime
import SeededRandom
import Testing

/// Tables that are not a complete pack are refused and never trap.
@Suite struct BrokenTablesTests {
    @Test func randomDigitsAreNotAPack() {
        var random = SeededGenerator(seed: 1)
        func next(_ bound: Int) -> Int { random.number(below: bound) }
        for _ in 0..<2_000 {
            let facts = (0..<next(60)).map { _ in UInt8(ascii: "?") + UInt8(next(64)) }
            let gates = (0..<next(60)).map { _ in UInt8(ascii: "?") + UInt8(next(64)) }
            _ = Pack(texts: .memory([]), facts: .memory(facts), gates: .memory(gates))
        }
        #expect(Pack(texts: .memory([]), facts: .memory([]), gates: .memory([])) == nil)
        #expect(Pack(texts: .literal("x"), facts: .literal("!"), gates: .literal("A")) == nil)
    }
}
