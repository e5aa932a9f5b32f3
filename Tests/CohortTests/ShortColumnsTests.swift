// SPDX-License-Identifier: Apache-2.0
import SeededRandom
import Testing

@testable import PheneReaders

/// What finds the columns of few bytes without making their keys.
@Suite struct ShortColumnsTests {
    /// Bytes of genotypes, and those on either side of a tab.
    private static let alphabet: [UInt8] =
        Array("01/|.:9".utf8) + [0x00, 0x01, 0x08, 0x0A, 0x7F, 0x80, 0x88, 0x89, 0xFF]

    private func columns(_ random: inout SeededGenerator) -> [[UInt8]] {
        (0..<random.number(1...40)).map { _ in
            (0..<random.number(0...9)).map { _ in random.one(of: Self.alphabet) }
        }
    }

    @Test(arguments: 0..<Cases.count(400))
    func aColumnEndsAtItsTabAndHasANumberOfItsOwn(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = columns(&random)
        let text = Array(columns.joined(separator: [0x09]))
        var numbers: [UInt64: [UInt8]] = [:]
        text.withUnsafeBufferPointer { bytes in
            var at = 0
            for column in columns {
                let found = ShortColumns.column(of: bytes, at: at)
                #expect((found != nil) == (column.count < 8 && at + 8 <= bytes.count))
                if let found {
                    #expect(found.count == column.count)
                    #expect(numbers[found.bits, default: column] == column)
                    numbers[found.bits] = column
                }
                at += column.count + 1
            }
        }
    }

    @Test(arguments: 0..<Cases.count(100))
    func aKnownColumnHasTheNumberThatItWasGiven(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var known = ShortColumns(), given: [UInt64: Int32] = [:]
        for column in columns(&random) + columns(&random) {
            let text = column + Array("\t1234567".utf8)
            let short = text.withUnsafeBufferPointer { ShortColumns.column(of: $0, at: 0) }
            guard let bits = short?.bits else { continue }
            if let number = known[bits] { #expect(number == given[bits]) }
            let number = given[bits] ?? Int32(given.count)
            given[bits] = number
            known.insert(bits, number)
            #expect(known[bits] == number)
        }
    }
}
