// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneTesting
import PheneRuntime
import PheneSemantics
import Testing

@Suite struct PackLanguageTests {
    @Test func aCompiledPackGivesItsTextsInItsLanguages() throws {
        var book = try #require(checked("").book)
        book.languages = Languages(
            original: "en",
            translations: [
                Languages.Texts(
                    language: "de",
                    texts: [
                        .init(original: "Plasma DBH activity", text: "DBH-Aktivität"),
                        .init(original: "low", text: "niedrig"),
                    ]
                ),
                Languages.Texts(language: "fr", texts: []),
            ])
        let compiled = PheneRuntime.Pack(book)
        let pack = try #require(compiled)
        #expect(pack.languages == ["en", "de", "fr"])
        let low = pack.scale(0).steps[0].title, high = pack.scale(0).steps[2].title
        #expect(low.string == "low")
        #expect(pack.texts(in: "de").segments(of: low) == [.plain("niedrig")])
        #expect(pack.texts(in: "de").segments(of: pack.finding(0).title) == [.plain("DBH-Aktivität")])
        for language in ["en", nil] { #expect(pack.texts(in: language).segments(of: low) == [.plain("low")]) }
        #expect(pack.texts(in: "fr").segments(of: low) == nil)
        #expect(pack.texts(in: "it").segments(of: low) == nil)
        #expect(pack.texts(in: "de").segments(of: high) == nil)
        #expect(pack.texts(in: "de").segments(of: "") == [.plain("")])
    }

    @Test func aTextIsCutWhereItRefersToASource() throws {
        var book = try #require(checked("").book)
        book.findings[0].about = "See [zabetian2001], [nobody] and [[zabetian2001]."
        book.languages = Languages(
            original: "en",
            translations: [
                Languages.Texts(
                    language: "de",
                    texts: [.init(original: book.findings[0].about.string, text: "Siehe [zabetian2001].")])
            ])
        let compiled = PheneRuntime.Pack(book)
        let pack = try #require(compiled)
        let about = pack.finding(0).about
        let source = try #require(book.sources.firstIndex { $0.name == "zabetian2001" })
        #expect(
            pack.texts(in: nil).segments(of: about) == [
                .plain("See ["), .source(source), .plain("], [nobody] and [["), .source(source), .plain("]."),
            ])
        #expect(
            pack.texts(in: "de").segments(of: about) == [.plain("Siehe ["), .source(source), .plain("].")])
        #expect(pack.texts(in: "fr").original(about) == pack.texts(in: nil).segments(of: about))
    }

    @Test func aPackWithoutLanguagesHasNone() throws {
        let book = try #require(checked("").book)
        let compiled = PheneRuntime.Pack(book)
        let pack = try #require(compiled)
        #expect(pack.languages == [])
        #expect(pack.texts(in: "de").segments(of: pack.scale(0).steps[0].title) == nil)
    }
}
