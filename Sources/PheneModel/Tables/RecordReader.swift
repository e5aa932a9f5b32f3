// SPDX-License-Identifier: Apache-2.0

/// Reads the fields of records from the numbers and texts of a compiled pack.
///
/// Nothing traps: what is not there, or is no such thing, reads as a blank value and sets ``isBroken``.
struct RecordReader: RecordCoder {
    var reader: TableReader
    private let texts: TextTable
    private var isFailed = false
    /// No text is made, only looked for: each reads as empty.
    var skipsTexts = false

    var isBroken: Bool { reader.isBroken || isFailed }

    var isAtEnd: Bool { reader.isAtEnd }

    /// The index of the next digit.
    var position: Int { reader.position }

    init(_ reader: TableReader, texts: TextTable) {
        self.reader = reader
        self.texts = texts
    }

    mutating func text(_ text: inout String) { text = nextText() }

    mutating func text(_ text: inout RuleText) {
        let (string, number) = nextNumberedText()
        text = RuleText(string, number: number)
    }

    mutating func number(_ number: inout Int) { number = reader.next() }

    mutating func signed(_ number: inout Int) { number = reader.nextSigned() }

    mutating func bits(_ bits: inout UInt64) { bits = reader.nextBits() }

    mutating func tag(_ tag: inout Int, of cases: () -> String) { tag = reader.next() }

    mutating func presence(_ isThere: inout Bool) {
        let number = reader.next()
        isThere = number == 1
        if number > 1 { fail() }
    }

    mutating func list<Element>(
        _ elements: inout [Element], blank: Element, _ element: (inout RecordReader, inout Element) -> Void
    ) {
        let count = reader.nextCount()
        elements = []
        if count == 0 { return }
        elements.reserveCapacity(count)
        for _ in 0..<count {
            var next = blank
            element(&self, &next)
            elements.append(next)
        }
    }

    mutating func fail() { isFailed = true }

    mutating func next() -> Int { reader.next() }

    mutating func nextCount() -> Int { reader.nextCount() }

    mutating func nextText() -> String { nextNumberedText().text }

    private mutating func nextNumberedText() -> (text: String, number: Int) {
        let number = reader.next()
        guard number < texts.count else {
            isFailed = true
            return ("", 0)
        }
        return (skipsTexts ? "" : texts[number], number)
    }

    mutating func nextRecord<Element: PackRecord>(_ type: Element.Type) -> Element {
        var record = Element.blank
        record.code(with: &self)
        return record
    }

    /// Skips a section and returns where each of its elements begins.
    mutating func section() -> [Int] { reader.nextSection() }
}
