// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct TranslationTests {
    private func pack(_ text: String) -> AnalysisResult { analyzed([("rules.phene", text)]) }

    private let scale = """
        scale s = low "low" de "niedrig" < high "high"
          de "hoch" fr "haut"

        """

    @Test func translationsStandBehindTheirTexts() throws {
        let result = pack("pack p 1.0.0 \"P\" de \"P\" fr \"P\" { languages en, de, fr }\n" + scale)
        let languages = try #require(result.book?.languages)
        #expect(languages.original == "en")
        #expect(languages.translations.map(\.language) == ["de", "fr"])
        #expect(languages.translations[0].texts.map(\.original) == ["P", "high", "low"])
        #expect(languages.translations[0].texts.map(\.text) == ["P", "hoch", "niedrig"])
        #expect(result.messages.filter { $0.hasPrefix("PH15") } == ["PH1503 the text is not translated into `fr`"])
    }

    @Test func oneTranslationServesATextInAllItsPlaces() {
        let rules = "pack p 1.0.0 \"low\" de \"niedrig\" { languages en, de }\nscale s = low \"low\" < high \"low\"\n"
        #expect(!pack(rules).codes.contains { $0.hasPrefix("PH15") })
    }

    @Test(arguments: [
        "languages en, xx", "languages en, de, de", "languages en", "languages de, en", "about \"\"",
    ])
    func whatTheLanguagesOfThePackDoNotAllowIsAnError(clause: String) {
        #expect(pack("pack p 1.0.0 { \(clause) }\nscale s = a \"A\" de \"B\" < b\n").book == nil)
    }

    @Test func aKeywordOfTwoLettersIsNoLanguage() {
        let rules = """
            finding other : activity "t" {
              on unknown "u"
              by rs1611115 { C/C -> normal note "n"  C/T, T/T -> low }
              evidence strong
              cite zabetian2001
            }
            """
        #expect(analyzed(rules).messages == [])
    }

    @Test func titlesOfTestsAndPapersAreNotTranslated() {
        let rules = "pack p 1.0.0 { languages en, de }\nsource a { pmid 1  title \"T\" }\n"
        #expect(!pack(rules).codes.contains("PH1503"))
    }
}
