// SPDX-License-Identifier: Apache-2.0

/// Writes the fields of records as numbers, and their texts into a heap.
struct RecordWriter: RecordCoder {
    private(set) var texts = TextHeap()
    private(set) var table = TableWriter()
    /// The numbers of the texts for people.
    private(set) var shown: Set<Int> = []

    mutating func text(_ text: inout String) { table.write(texts.number(of: text)) }

    mutating func text(_ text: inout RuleText) { table.write(number(of: text)) }

    /// The number of a text for people.
    mutating func number(of text: RuleText) -> Int {
        let number = texts.number(of: text.string)
        if number > 0 { shown.insert(number) }
        return number
    }

    mutating func number(_ number: inout Int) { table.write(number) }

    mutating func signed(_ number: inout Int) { table.write(signed: number) }

    mutating func bits(_ bits: inout UInt64) { table.write(bits: bits) }

    mutating func tag(_ tag: inout Int, of cases: () -> String) { table.write(tag) }

    mutating func presence(_ isThere: inout Bool) { table.write(isThere ? 1 : 0) }

    mutating func list<Element>(
        _ elements: inout [Element], blank: Element, _ element: (inout RecordWriter, inout Element) -> Void
    ) {
        table.write(elements.count)
        for index in elements.indices { element(&self, &elements[index]) }
    }

    mutating func fail() { preconditionFailure("a checked rule book has no value outside its enums") }

    /// A list of which each element can be found without reading those before it: how many elements there are, how many digits
    /// each has, then the elements.
    mutating func section<Element>(_ elements: [Element], _ element: (inout RecordWriter, inout Element) -> Void) {
        table.write(elements.count)
        let before = table
        table = TableWriter()
        var lengths = TableWriter()
        var end = 0
        for var value in elements {
            element(&self, &value)
            lengths.write(table.digits.count - end)
            end = table.digits.count
        }
        let all = table
        table = before
        table.write(lengths)
        table.write(all)
    }
}
