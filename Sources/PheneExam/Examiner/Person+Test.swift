// SPDX-License-Identifier: Apache-2.0

internal import PheneIR
internal import PheneProofs

extension Person {
    /// A test of this person, ready to paste, named for what is given and expected.
    ///
    /// - Parameters:
    ///   - expectation: what is expected, without its keyword.
    ///   - book: the book that is tested.
    ///   - strangers: the loci and inputs that another book alone knows; they are not given.
    func test(expecting expectation: String, in book: RuleBook, without strangers: Set<Int> = []) -> String {
        let known = Person(codes: codes.filter { !strangers.contains($0.key) }, sex: sex)
        let givens = known.givens(in: book).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        let title = (givens.isEmpty ? "nothing given" : givens.joined(separator: ", ")) + ": " + expectation
        return known.test(title, expecting: [expectation], in: book)
    }
}
