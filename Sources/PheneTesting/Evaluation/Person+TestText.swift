// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneProofs

extension Person {
    /// A test of this person, ready to paste. Its title lists what is given and expected.
    ///
    /// - Parameters:
    ///   - expectation: what is expected, without its keyword.
    ///   - book: the book that is tested.
    ///   - onlyInOlder: the loci and inputs that only another book has. The test does not give them.
    func test(expecting expectation: String, in book: RuleBook, without onlyInOlder: Set<Int> = []) -> String {
        let known = Person(codes: codes.filter { !onlyInOlder.contains($0.key) }, sex: sex)
        let givens = known.givens(in: book).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        let title = (givens.isEmpty ? "nothing given" : givens.joined(separator: ", ")) + ": " + expectation
        return known.test(title, expecting: [expectation], in: book)
    }
}
