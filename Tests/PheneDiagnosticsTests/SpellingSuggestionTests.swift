// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import Testing

@Suite struct SpellingSuggestionTests {
    private static let words = ["chromosome", "strand", "name", "about", "evidence", "on", "DBH"]

    @Test(arguments: [
        ("chromosom", "chromosome"), ("strnad", "strand"), ("nmae", "name"), ("abouts", "about"),
        ("evidance", "evidence"),
        ("dbh", "DBH"), ("Name", "name"),
    ])
    func aSlipOfThePenIsRecognised(written: String, meant: String) {
        #expect(SpellingSuggestion.nearest(to: written, among: Self.words) == meant)
    }

    @Test(arguments: ["xyz", "no", "of", "", "chromatography", "strandbeest", "tame_it"])
    func anotherWordIsNotTakenForOne(written: String) {
        #expect(SpellingSuggestion.nearest(to: written, among: Self.words) == nil)
    }

    @Test func ofEquallyNearNamesTheFirstInTheAlphabetIsTaken() {
        #expect(SpellingSuggestion.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
        #expect(SpellingSuggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    }

    @Test func aVeryLongNameIsNotCompared() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(SpellingSuggestion.nearest(to: long, among: [long + "b"]) == nil)
    }
}
