// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneIR

/// A person who proves a message: the codes of a few loci and inputs, whatever the others are.
public struct Person: Sendable, Hashable {
    /// From a locus, or from the number of loci and an input, to its code.
    let codes: [Int: Int]
    /// Where a locus on X matters.
    public let sex: Sex?

    /// The code of each locus and input that matters, in the order of the book.
    public func codes(in book: RuleBook) -> [(subject: Subject, code: Int)] {
        let loci = book.variants.count
        return codes.sorted { $0.key < $1.key }.map { side, code in
            (side < loci ? .locus(side) : .input(side - loci), code)
        }
    }

    /// What a test gives: a clause for each.
    func givens(in book: RuleBook) -> [String] {
        var lines: [String] = []
        if let sex { lines.append("given sex \(sex.name)") }
        for (subject, code) in codes(in: book) {
            let isInput = if case .input = subject { true } else { false }
            let equals = isInput ? " = " : " "
            lines.append("given " + book.name(of: subject) + equals + book.name(of: code, of: subject))
        }
        return lines
    }

    /// A test of this person, ready to paste.
    func test(_ title: String, expecting expectations: [String], in book: RuleBook) -> String {
        let lines = givens(in: book) + expectations.map { "expect " + $0 }
        return "test \"\(title)\" {\n" + lines.map { "  " + $0 + "\n" }.joined() + "}"
    }
}
