// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about translations.
    static let languages: [DiagnosticPage] = [
        .languageUnknown, .translatedTwice, .untranslated, .translationLoses,
    ]
}

extension DiagnosticPage {
    static let languageUnknown = DiagnosticPage(
        .languageUnknown, "a language is not valid or not declared",
        """
        `languages` in the pack names the language of its texts, then the languages of its translations, as \
        two-letter codes of ISO 639-1. Each translation uses one of these.
        """,
        wrong: """
            scale tone = low "low" de "niedrig" < high "high"
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale tone = low "low" < high "high"
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let translatedTwice = DiagnosticPage(
        .translatedTwice, "a text has two translations into one language",
        """
        A text that occurs several times has one translation into each language, given at one of the occurrences or \
        at all of them. The first language of the pack is that of the texts themselves, so it needs no translation.
        """,
        wrong: """
            // the whole file
            pack p 1.0.0 "Tone" de "Ton" de "Klang" { languages en, de }
            """,
        right: """
            // the whole file
            pack p 1.0.0 "Tone" de "Ton" { languages en, de }
            """)
    static let untranslated = DiagnosticPage(
        .untranslated, "a text is not translated into a language of the pack",
        """
        A pack that declares a language translates all its texts into it. A missing translation is shown in the \
        pack's first language.
        """,
        wrong: """
            // the whole file
            pack p 1.0.0 "Tone" { languages en, de }
            """,
        right: """
            // the whole file
            pack p 1.0.0 "Tone" de "Ton" { languages en, de }
            """)
    static let translationLoses = DiagnosticPage(
        .translationLoses, "a translation lacks a number or a source",
        """
        The numbers of a text, and the sources that it names in square brackets, must occur in each translation. A \
        lost or changed number would give some readers different information.
        """,
        wrong: """
            // the whole file
            pack p 1.0.0 "35 of 100 people" de "Einige von 100 Menschen" { languages en, de }
            """,
        right: """
            // the whole file
            pack p 1.0.0 "35 of 100 people" de "35 von 100 Menschen" { languages en, de }
            """)
}
