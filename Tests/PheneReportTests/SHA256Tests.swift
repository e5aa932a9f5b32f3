// SPDX-License-Identifier: Apache-2.0

import PheneReport
import Testing

@Suite struct SHA256Tests {
    // FIPS 180-4 names the examples; their digests are those of NIST's example values for SHA-256.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func digestsAreThoseOfTheStandard(message: String, digest: String) {
        var sha = SHA256()
        Array(message.utf8).withUnsafeBufferPointer { sha.update($0) }
        #expect(sha.hexadecimal == digest)
    }

    @Test func bytesMayComeInAnyPortions() {
        let message = Array("a message that is longer than one block of the digest, which has 64 bytes".utf8)
        var sha = SHA256()
        for byte in message { [byte].withUnsafeBufferPointer { sha.update($0) } }
        var whole = SHA256()
        message.withUnsafeBufferPointer { whole.update($0) }
        #expect(sha.hexadecimal == whole.hexadecimal)
    }
}
