// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PheneModel

@Suite struct TableTests {
    private func reader(_ digits: [UInt8]) -> TableReader { TableReader(PackMemory(.memory(digits))) }

    @Test func numbersAreReadBackUnchanged() {
        let numbers: [UInt32] = [0, 1, 31, 32, 33, 1023, 1024, 65_535, 1 << 20, .max - 1, .max]
        var writer = TableWriter()
        for number in numbers { writer.write(number) }
        var reader = reader(writer.digits)
        for number in numbers { #expect(reader.nextNumber() == number) }
        #expect(reader.isAtEnd && !reader.isBroken)
    }

    @Test func signedNumbersAndBitsAreReadBackUnchanged() {
        let signed = [0, -1, 1, -2, 2, 1_000_000, -1_000_000]
        let bits: [UInt64] = [0, 1, 1 << 63, .max, 0x1234_5678_9ABC_DEF0]
        var writer = TableWriter()
        for number in signed { writer.write(signed: number) }
        for number in bits { writer.write(bits: number) }
        var reader = reader(writer.digits)
        for number in signed { #expect(reader.nextSigned() == number) }
        for number in bits { #expect(reader.nextBits() == number) }
        #expect(reader.isAtEnd && !reader.isBroken)
    }

    @Test(arguments: ["!", "\u{7F}", "_", "~~~~~~~~~~~~", "~~~~~~~?", ""])
    func brokenDigitsReadAsZero(digits: String) {
        var reader = reader(Array(digits.utf8))
        #expect(reader.nextNumber() == 0)
        #expect(reader.isBroken)
        #expect(reader.isAtEnd)
    }

    @Test func aCountPastTheEndIsBroken() {
        var writer = TableWriter()
        for number in [3, 0, 0] { writer.write(number) }
        var reader = reader(writer.digits)
        #expect(reader.nextCount() == 0)
        #expect(reader.isBroken)
    }

    @Test func theElementsOfASectionAreFoundWithoutReadingThem() {
        var writer = RecordWriter()
        writer.section([[7], [], [1, 2, 3_000]]) { $0.numbers(&$1) }
        var reader = reader(writer.table.digits)
        let starts = reader.nextSection()
        #expect(reader.isAtEnd && !reader.isBroken && starts.count == 3)
        reader.position = starts[2]
        #expect([reader.next(), reader.next(), reader.next(), reader.next()] == [3, 1, 2, 3_000])
    }

    @Test func aSectionThatIsLongerThanTheTableIsBroken() {
        var writer = TableWriter()
        for number in [2, 1, 2, 0, 0] { writer.write(number) }
        var reader = reader(writer.digits)
        #expect(reader.nextSection().isEmpty)
        #expect(reader.isBroken)
    }

    @Test func equalTextsAreStoredOnce() {
        var heap = TextHeap()
        let first = heap.number(of: "gène")
        #expect(first == 1)
        #expect(heap.number(of: "x") == 2)
        #expect(heap.number(of: "gène") == first)
        #expect(heap.number(of: "") == 0)
        #expect(heap.texts == ["gène", "x"])
    }

    @Test func textsAreFoundByTheirNumbers() {
        var lengths = TableWriter()
        for number in [2, 5, 1] { lengths.write(number) }
        var reader = reader(lengths.digits)
        let texts = TextTable(.memory(Array("gènex".utf8)), lengths: &reader)
        #expect(texts.isWhole && texts.count == 3)
        #expect([texts[0], texts[1], texts[2]] == ["", "gène", "x"])
    }

    @Test func textsThatEndPastTheirBytesAreIncomplete() {
        var lengths = TableWriter()
        for number in [2, 5, 2] { lengths.write(number) }
        var reader = reader(lengths.digits)
        #expect(!TextTable(.memory(Array("gènex".utf8)), lengths: &reader).isWhole)
        var none = self.reader([])
        #expect(TextTable(.memory([]), lengths: &none).isWhole)
    }

    /// A damaged pack must not read as one in which something is absent.
    @Test(arguments: [0, 1, 2, 31, 1_000])
    func onlyZeroAndOneStateWhetherSomethingIsThere(number: UInt32) {
        var writer = TableWriter()
        writer.write(number)
        let memory = PackMemory(.memory(writer.digits))
        var presence = RecordReader(TableReader(memory), texts: .none)
        var isThere = false
        presence.presence(&isThere)
        #expect(isThere == (number == 1) && presence.isBroken == (number > 1))
        var flag = RecordReader(TableReader(memory), texts: .none)
        var isSet = false
        flag.flag(&isSet)
        #expect(isSet == (number == 1) && flag.isBroken == (number > 1))
    }

    /// A damaged pack must not stop the program, whatever its references say of a text.
    @Test(arguments: [(9, 1), (0, 9), (9, 9), (2, 1), (4, 4), (1, 2), (0, 3)])
    func aReferencePastItsTextIsNotUsed(start: Int, end: Int) {
        let references = [TextReferences(text: 0, references: [TextReference(start: start, end: end, source: 0)])]
        let texts = RuleTexts(.none, translations: nil, references: references)
        let isInText = start <= end && end <= 3
        #expect(texts.original("[a]").contains(.source(0)) == isInText)
        #expect(texts.segments(of: "[a]")?.contains(.source(0)) == isInText)
    }

    @Test func aTextIsFoundAmongThoseThatNameSourcesInAnyOrder() {
        let references = [9, 2, 5].map {
            TextReferences(text: $0, references: [TextReference(start: 0, end: 1, source: $0)])
        }
        let texts = RuleTexts(.none, translations: nil, references: references)
        for number in 0...10 {
            let text = RuleText("a", number: number)
            #expect((texts.plain(text) == nil) == [2, 5, 9].contains(number))
            #expect(texts.original(text).contains(.source(number)) == [2, 5, 9].contains(number))
        }
    }
}
