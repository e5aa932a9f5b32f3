// SPDX-License-Identifier: Apache-2.0

/// Writes down of which fields records consist, and not their values: two versions of this module whose layouts are
/// spelled alike read each other's packs.
struct LayoutWriter: RecordCoder {
    private(set) var layout = ""

    mutating func add(_ name: String) { layout += name }

    mutating func text(_ text: inout String) { layout += "t" }

    mutating func text(_ text: inout RuleText) { layout += "T" }

    mutating func number(_ number: inout Int) { layout += "n" }

    mutating func index(_ index: inout Int, in list: RuleList) { layout += "[" + list.rawValue + "]" }

    mutating func signed(_ number: inout Int) { layout += "s" }

    mutating func bits(_ bits: inout UInt64) { layout += "b" }

    mutating func tag(_ tag: inout Int, of cases: () -> String) { layout += "<" + cases() + ">" }

    mutating func presence(_ isThere: inout Bool) {
        layout += "?"
        isThere = true
    }

    mutating func list<Element>(
        _ elements: inout [Element], blank: Element, _ element: (inout LayoutWriter, inout Element) -> Void
    ) {
        layout += "("
        var blank = blank
        element(&self, &blank)
        layout += ")"
    }

    mutating func fail() { layout += "!" }
}
