// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A language is not valid or not declared.
    package static let languageUnknown = DiagnosticCode(1501)
    /// A text has two translations into one language.
    package static let translatedTwice = DiagnosticCode(1502)
    /// A text is not translated into a language of the pack.
    package static let untranslated = DiagnosticCode(1503, .warning)
    /// A translation lacks a number or a source.
    package static let translationLoses = DiagnosticCode(1553, .warning)
}

extension Analysis {
    /// Checks the translations of all texts against the languages of the pack.
    func resolveTranslations() {
        for file in files.indices.sorted(by: { ranks[$0] < ranks[$1] }) where languageNames == nil {
            for text in files[file].texts {
                guard let translation = text.translations.first else { continue }
                report(
                    .languageUnknown, "the pack does not declare the language `\(translation.language.text)`",
                    at: translation.language.span,
                    help:
                        "add `languages` to the pack, the language of its texts first, as in `languages en, \(translation.language.text)`"
                )
                return
            }
        }
        guard let names = languageNames, let original = names.first else { return }
        var seen: Set<String> = []
        for name in names {
            if !Self.codes.contains(name.text) {
                report(
                    .languageUnknown, "`\(name.text)` is not a language code", at: name.span,
                    help: "write a two-letter code of ISO 639-1, such as `en`, `de` or `fr`")
            } else if !seen.insert(name.text).inserted {
                reportTwice(name.text, at: name.span, first: original.span)
            }
        }
        var translated: [String: [String: (text: String, span: Span)]] = [:]
        var texts: [Text] = []
        for file in files.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
            for text in files[file].texts {
                texts.append(text)
                for translation in text.translations {
                    take(translation, of: text, names: names, into: &translated)
                }
            }
        }
        for name in names.dropFirst() where Self.codes.contains(name.text) {
            reportMissing(name.text, among: texts, translated[name.text] ?? [:])
        }
        languages = Languages(
            original: original.text,
            translations: names.dropFirst().map { name in
                let texts = (translated[name.text] ?? [:]).map { Languages.Translation(original: $0, text: $1.text) }
                return Languages.Texts(
                    language: name.text,
                    texts: texts.sorted { $0.original.utf8.lexicographicallyPrecedes($1.original.utf8) })
            })
    }

    private func take(
        _ translation: Translation, of text: Text, names: [Name],
        into translated: inout [String: [String: (text: String, span: Span)]]
    ) {
        let language = translation.language.text
        guard names.contains(where: { $0.text == language }) else {
            report(
                .languageUnknown, "the pack does not declare the language `\(language)`", at: translation.language.span,
                others: [.init(names[0].span, "it declares these")],
                help: "add it to `languages`, or remove the translation")
            return
        }
        let first = language == names[0].text ? (text.value, text.span) : translated[language]?[text.value]
        let isSecondHere = text.translations.first { $0.language.text == language } != translation
        guard let first, first.0 != translation.value || isSecondHere else {
            if language != names[0].text { warnOfLosses(translation, of: text) }
            translated[language, default: [:]][text.value] = (translation.value, translation.span)
            return
        }
        report(
            .translatedTwice, "the text has two versions in `\(language)`", at: translation.span, label: "again here",
            others: [.init(first.1, "first here")], help: "keep one of them")
    }

    /// Warns if a number or a source of a text is missing in its translation.
    private func warnOfLosses(_ translation: Translation, of text: Text) {
        let numbers = Self.lost(Self.numbers(in: text.value), Self.numbers(in: translation.value))
        let sources = Self.lost(Self.sources(in: text.value), Self.sources(in: translation.value))
        let lost = numbers.map { "the number \($0)" } + sources.map { "the source `[\($0)]`" }
        guard !lost.isEmpty else { return }
        report(
            .translationLoses, severity: .warning, "the translation lacks \(listed(lost, "and"))", at: translation.span,
            label: "missing here", others: [.init(text.span, "it occurs in this text")],
            help: "add it to the translation; a number may use the format of the language")
    }

    /// The multiset difference of two lists, in the order of the first.
    private static func lost(_ items: [String], _ others: [String]) -> [String] {
        var others = others
        return items.filter { item in
            guard let index = others.firstIndex(of: item) else { return true }
            others.remove(at: index)
            return false
        }
    }

    /// Runs of digits, converted to ASCII digits: languages separate the digits of a number differently.
    private static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        var isInside = false
        // Numbers in the names of sources are compared separately.
        for character in withoutSources(text) {
            let digit =
                character.isLetter ? nil : character.wholeNumberValue.flatMap { (0...9).contains($0) ? $0 : nil }
            if let digit {
                if isInside { numbers[numbers.count - 1] += String(digit) } else { numbers.append(String(digit)) }
            }
            isInside = digit != nil
        }
        return numbers
    }

    /// The names in brackets that refer to sources.
    private static func sources(in text: String) -> [String] {
        text.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap { source(atStartOf: $0) }
    }

    /// A text with a space in place of each name in brackets that refers to a source.
    private static func withoutSources(_ text: String) -> String {
        let parts = text.split(separator: "[", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts[0])) { plain, part in
            if let name = source(atStartOf: part) {
                plain += " " + part.dropFirst(name.count + 1)
            } else {
                plain += "[" + part
            }
        }
    }

    /// The name of a source that a text behind an opening bracket begins with, up to the closing one.
    private static func source(atStartOf part: Substring) -> String? {
        let name = part.prefix { $0 != "]" }
        guard name.endIndex < part.endIndex, let first = name.utf8.first, (0x61...0x7A).contains(first) else {
            return nil
        }
        let isName = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        return isName ? String(name) : nil
    }

    private func reportMissing(
        _ language: String, among texts: [Text], _ translated: [String: (text: String, span: Span)]
    ) {
        var reported: Set<String> = []
        for text in texts
        where translated[text.value] == nil && !text.value.isEmpty && reported.insert(text.value).inserted {
            report(
                .untranslated, severity: .warning, "the text is not translated into `\(language)`", at: text.span,
                help: "write the translation after it: `\(language) \"...\"`")
        }
    }

    /// The codes of ISO 639-1.
    private static let codes: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
        es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka \
        kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng \
        nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su \
        sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map { String($0) })
}
