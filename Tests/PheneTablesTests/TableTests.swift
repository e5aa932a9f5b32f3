// SPDX-License-Identifier: Apache-2.0

import PheneTables
import Testing

@Suite struct TableTests {
    private func numbers(_ digits: [UInt8]) -> [UInt32]? {
        digits.withUnsafeBufferPointer { Digits.numbers(in: $0) }
    }

    @Test func numbersAreReadAsTheyWereWritten() {
        let numbers: [UInt32] = [0, 1, 31, 32, 33, 1023, 1024, 65_535, 1 << 20, .max - 1, .max]
        var writer = TableWriter()
        for number in numbers { writer.write(number) }
        #expect(self.numbers(writer.digits) == numbers)
    }

    @Test func signedNumbersAndBitsAreReadAsTheyWereWritten() throws {
        let signed = [0, -1, 1, -2, 2, 1_000_000, -1_000_000]
        let bits: [UInt64] = [0, 1, 1 << 63, .max, 0x1234_5678_9ABC_DEF0]
        var writer = TableWriter()
        for number in signed { writer.write(signed: number) }
        for number in bits { writer.write(bits: number) }
        var reader = TableReader(try #require(numbers(writer.digits)))
        for number in signed { #expect(reader.nextSigned() == number) }
        for number in bits { #expect(reader.nextBits() == number) }
        #expect(reader.isAtEnd && !reader.isBroken)
    }

    @Test func brokenDigitsAreRefusedAndNeverTrap() {
        #expect(numbers(Array("A*".utf8)) == nil)
        #expect(numbers(Array("g".utf8)) == nil)  // ends within a number
        #expect(numbers(Array("////////////".utf8)) == nil)  // more than 32 bits
        var reader = TableReader([3])
        #expect(reader.nextCount() == 0)
        #expect(reader.isBroken)
    }

    @Test func equalTextsAreKeptOnce() {
        var heap = TextHeap()
        let first = heap.place("gène")
        #expect(first == (0, 5))
        #expect(heap.place("x") == (5, 1))
        #expect(heap.place("gène") == first)
        #expect(heap.place("") == (0, 0))
        #expect(heap.texts == ["gène", "x"])
    }
}
