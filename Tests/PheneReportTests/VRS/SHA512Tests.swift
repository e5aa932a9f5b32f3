// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PheneReport

/// The vectors of NIST for FIPS 180-4, and lengths around each border of a block.
@Suite("SHA-512") struct SHA512Tests {
    private func hex(_ message: [UInt8]) -> String {
        SHA512(message).bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func itIsThatOfTheStandard() {
        #expect(
            hex(Array("abc".utf8))
                == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
        #expect(
            hex([])
                == "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e")
        let long =
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
            + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"
        #expect(
            hex(Array(long.utf8))
                == "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
                + "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909")
    }

    /// The digest of the digests of 400 messages, as Python's `hashlib` gives it.
    @Test func itIsThatOfAnotherProgramForEachLength() {
        var digests: [UInt8] = []
        for count in 0..<400 {
            digests += SHA512((0..<count).map { UInt8(truncatingIfNeeded: 7 * $0 + count) }).bytes
        }
        #expect(
            hex(digests)
                == "8165ec30b61f5f58b609cd1eee477f5e992f9a95b04b9d7fdb42b2d8c5f41e31"
                + "00c47aeae65c6ce2a2a60d3299bc5a929a325b0a738845aafe84b8f292e5f08b")
    }

    /// As the specification of computed identifiers has it.
    @Test func theTruncatedDigestIsThatOfGA4GH() {
        #expect(SHA512(Array("ACGT".utf8)).truncated == "aKF498dAxcJAqme6QYQ7EZ07-fiw8Kw2")
        #expect(SHA512([]).truncated == "z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXc")
    }
}
