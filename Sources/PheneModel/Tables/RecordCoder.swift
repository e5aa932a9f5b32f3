// SPDX-License-Identifier: Apache-2.0

package import PheneGenome

/// Goes through the fields of a record in one direction: writes them into a compiled pack, or reads them from one.
///
/// A ``PackRecord`` names its fields once, for all that is done with them, so that what is written, what is read and what is
/// checked cannot differ. ``RecordWriter`` takes the value of each field, ``RecordReader`` replaces it, ``RecordChecker`` reads
/// numbers without making texts, lists or enums of them, and ``LayoutWriter`` only notes its kind.
package protocol RecordCoder {
    /// Whether a record is to be given its values. Where not, numbers are read all the same, and what is made of them costs time
    /// for nothing.
    static var makesValues: Bool { get }
    /// A text; the empty one stands for none.
    mutating func text(_ text: inout String)
    /// A text for people.
    mutating func text(_ text: inout RuleText)
    /// A count or an index, from 0 to 2^32 - 1.
    mutating func number(_ number: inout Int)
    /// The index of an element of a list of the rule book.
    mutating func index(_ index: inout Int, in list: RuleList)
    /// A whole number from -2^31 to 2^31 - 1.
    mutating func signed(_ number: inout Int)
    /// 64 bits.
    mutating func bits(_ bits: inout UInt64)
    /// The number of a case of an enum.
    ///
    /// - Parameter cases: the cases in the order of their numbers, with what each of them holds; one string for each enum.
    mutating func tag(_ tag: inout Int, of cases: () -> String)
    /// Whether an optional value is there; its fields follow only then.
    mutating func presence(_ isThere: inout Bool)
    /// The elements of a list, each by `element`, after how many they are.
    ///
    /// - Parameter blank: what the reader starts from.
    mutating func list<Element>(
        _ elements: inout [Element], blank: Element, _ element: (inout Self, inout Element) -> Void)
    /// The subjects of a table's columns.
    mutating func columns(_ subjects: inout [Subject])
    /// The cells of a table's row: for each column a set of codes of its subject.
    mutating func cells(_ cells: inout [CodeSet])
    /// Codes of genotypes of the variant that the record named last.
    mutating func genotypes(_ codes: inout CodeSet)
    /// A number for each step of the finding that the record named last.
    mutating func weights(_ weights: inout [Int])
    /// What is read is no record: the reader is broken, and what it gives is not to be used.
    mutating func fail()
}

/// A list of the rule book, of which records name elements by index.
package enum RuleList: String {
    case sources, authorities, genes, variants, inputs, scales, findings, pathways, recommendations, targets, topics
    case pharmacogenes
    /// The steps of the scale that the record named last.
    case steps
    /// The alleles of the variant that the record is of, or that it named last.
    case alleles
}

/// A value that a compiled pack holds.
package protocol PackRecord: Sendable {
    /// The value from which reading starts.
    static var blank: Self { get }
    /// Goes through all fields, in the order in which a pack holds them.
    mutating func code<Coder: RecordCoder>(with coder: inout Coder)
}

extension RecordCoder {
    /// Most coders do.
    package static var makesValues: Bool { true }

    /// The number alone.
    package mutating func index(_ index: inout Int, in list: RuleList) { number(&index) }

    /// A list of records.
    package mutating func columns(_ subjects: inout [Subject]) { records(&subjects) }

    /// A list of sets of codes.
    package mutating func cells(_ cells: inout [CodeSet]) { list(&cells, blank: .empty) { $0.codes(&$1) } }

    /// A set of codes.
    package mutating func genotypes(_ codes: inout CodeSet) { self.codes(&codes) }

    /// A list of whole numbers of either sign.
    package mutating func weights(_ weights: inout [Int]) { list(&weights, blank: 0) { $0.signed(&$1) } }

    mutating func record<Element: PackRecord>(_ record: inout Element) { record.code(with: &self) }

    mutating func records<Element: PackRecord>(_ records: inout [Element]) {
        list(&records, blank: Element.blank) { $1.code(with: &$0) }
    }

    mutating func texts(_ texts: inout [String]) { list(&texts, blank: "") { $0.text(&$1) } }

    mutating func texts(_ texts: inout [RuleText]) { list(&texts, blank: "") { $0.text(&$1) } }

    mutating func numbers(_ numbers: inout [Int]) { list(&numbers, blank: 0) { $0.number(&$1) } }

    mutating func indices(_ indices: inout [Int], in rules: RuleList) {
        list(&indices, blank: 0) { $0.index(&$1, in: rules) }
    }

    mutating func flag(_ flag: inout Bool) {
        var number = flag ? 1 : 0
        self.number(&number)
        flag = number == 1
        if number > 1 { fail() }
    }

    mutating func codes(_ codes: inout CodeSet) {
        var bits = codes.bits
        self.bits(&bits)
        codes = CodeSet(bits: bits)
    }

    /// A number, or none.
    mutating func optional(_ number: inout Int?) {
        var isThere = number != nil
        presence(&isThere)
        guard isThere else { return number = nil }
        var value = number ?? 0
        self.number(&value)
        number = value
    }

    /// The index of an element of a list of the rule book, or none.
    mutating func optional(_ index: inout Int?, in list: RuleList) {
        var isThere = index != nil
        presence(&isThere)
        guard isThere else { return index = nil }
        var value = index ?? 0
        self.index(&value, in: list)
        index = value
    }

    /// A whole number of either sign, or none.
    mutating func optionalSigned(_ number: inout Int?) {
        var isThere = number != nil
        presence(&isThere)
        guard isThere else { return number = nil }
        var value = number ?? 0
        signed(&value)
        number = value
    }

    /// A record, or none.
    mutating func optional<Element: PackRecord>(_ record: inout Element?) {
        var isThere = record != nil
        presence(&isThere)
        guard isThere else { return record = nil }
        var value = record ?? Element.blank
        value.code(with: &self)
        record = value
    }

    /// One of some words, by its number among them.
    mutating func word<Word: RuleKeyword>(_ word: inout Word) {
        var number = Self.makesValues ? word.number : 0
        tag(&number) { Word.spelling }
        guard number < Word.allCases.count else { return fail() }
        if Self.makesValues { word = Word.allCases[number] }
    }

    /// One of some words, or none.
    mutating func optional<Word: RuleKeyword>(_ word: inout Word?) {
        var isThere = word != nil
        presence(&isThere)
        guard isThere else { return word = nil }
        guard var value = word ?? Word.allCases.first else { return fail() }
        self.word(&value)
        word = value
    }
}
