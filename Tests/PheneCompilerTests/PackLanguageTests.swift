// SPDX-License-Identifier: Apache-2.0

import PheneIR
import PheneRuleTests
import PheneRuntime
import PheneSemantics
import Testing

@Suite struct PackLanguageTests {
    @Test func aCompiledPackGivesItsTextsInItsLanguages() throws {
        var book = try #require(checked("").book)
        book.languages = Languages(
            original: "en",
            translations: [
                (
                    "de",
                    [
                        .init(original: "Plasma DBH activity", text: "DBH-Aktivität"),
                        .init(original: "low", text: "niedrig"),
                    ]
                ),
                ("fr", []),
            ])
        let compiled = PheneRuntime.Pack(book)
        let pack = try #require(compiled)
        #expect(pack.languages == ["en", "de", "fr"])
        #expect(pack.translation(of: "low", in: "de") == "niedrig")
        #expect(pack.translation(of: "Plasma DBH activity", in: "de") == "DBH-Aktivität")
        #expect(pack.translation(of: "low", in: "en") == "low")
        #expect(pack.translation(of: "low", in: "fr") == nil)
        #expect(pack.translation(of: "high", in: "de") == nil)
    }

    @Test func aPackThatNamesNoLanguageHasNone() throws {
        let book = try #require(checked("").book)
        let compiled = PheneRuntime.Pack(book)
        let pack = try #require(compiled)
        #expect(pack.languages == [])
        #expect(pack.translation(of: "low", in: "de") == nil)
    }
}
