// SPDX-License-Identifier: Apache-2.0
import PheneContainers
import PheneBytesTestSupport
import SeededRandom
import Testing

/// The checksum is that of zlib, at every length, at every alignment and in whatever parts the bytes come.
@Suite struct CRC32Tests {
    private static let noise: [UInt8] = {
        var random = SeededGenerator(seed: 1)
        return (0..<70_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }()

    @Test func theChecksumOfTheNineDigitsIsTheStatedOne() {
        // The check value of CRC-32 in the catalogue of parametrised CRC algorithms.
        #expect(Array("123456789".utf8).withUnsafeBytes { CRC32($0).value } == 0xCBF4_3926)
        #expect(CRC32().value == 0)
        #expect([UInt8]().withUnsafeBytes { CRC32($0).value } == 0)
    }

    @Test func everyLengthAtEveryAlignmentHasTheChecksumOfZlib() {
        Self.noise.withUnsafeBytes { noise in
            for start in 0..<8 {
                for count in 0...300 {
                    let bytes = UnsafeRawBufferPointer(rebasing: noise[start..<start + count])
                    #expect(CRC32(bytes).value == Zlib.checksum(bytes), "\(count) bytes from \(start)")
                }
            }
            for count in [4095, 4096, 65_280, 65_536, 70_000] {
                let bytes = UnsafeRawBufferPointer(rebasing: noise[..<count])
                #expect(CRC32(bytes).value == Zlib.checksum(bytes), "\(count) bytes")
            }
        }
    }

    @Test func bytesInPartsHaveTheChecksumOfTheWhole() {
        Self.noise.withUnsafeBytes { noise in
            let whole = CRC32(noise).value
            for size in [1, 7, 47, 48, 49, 1000, 65_536] {
                var checksum = CRC32()
                for start in stride(from: 0, to: noise.count, by: size) {
                    checksum.update(UnsafeRawBufferPointer(rebasing: noise[start..<min(start + size, noise.count)]))
                    checksum.update(UnsafeRawBufferPointer(start: nil, count: 0))
                }
                #expect(checksum.value == whole, "parts of \(size)")
            }
        }
    }
}
