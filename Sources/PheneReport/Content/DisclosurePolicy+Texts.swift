// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension DisclosurePolicy {
    /// A text of the rules in the language of the report, with numbered references; a text without a translation is marked
    /// with its language.
    func localized(_ text: RuleText) -> String {
        if language == nil, let plain = texts.plain(text) { return plain }
        guard let segments = texts.segments(of: text) else {
            return "[" + (evaluation.pack.languages.first ?? "?") + "] " + references.numbered(texts.original(text))
        }
        let shown = references.numbered(segments)
        if language != nil { translations.insert(shown) }
        return shown
    }

    /// The text of a finding whose result is unknown. The rules write it for sites that were not tested; if tested sites do
    /// not decide the result, directly or through other findings, it would be untrue.
    func unknownText(_ text: RuleText, of finding: Int) -> String {
        var consents: [String] = []
        for locus in facts.loci[finding] {
            for consent in withheld[locus] where !consents.contains(consent) { consents.append(consent) }
        }
        if !consents.isEmpty, !facts.usesConsent(finding) {
            return "Not shown: this depends on your answer to "
                + Wording.list(consents.map { "`\($0)`" }, "and") + ". Nothing is concluded."
        }
        let wasTested = openSubjects(of: .finding(finding)).contains { subject in
            guard case .locus(let locus) = subject, withheld[locus].isEmpty,
                case .called = evaluation.readings[locus].call
            else { return false }
            return true
        }
        return wasTested ? "The sites that were tested do not decide this, so nothing is concluded." : localized(text)
    }

    /// The title of an authority; empty if the rules name none.
    func title(ofAuthority authority: Int?) -> String {
        guard let authority else { return "" }
        let facts = evaluation.pack.authority(authority)
        return facts.title.isEmpty ? facts.name : localized(facts.title)
    }
}
