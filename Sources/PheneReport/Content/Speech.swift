// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

extension Discretion {
    /// A text of the rules in the language of the report, with its references as numbers; one that is not translated is
    /// marked with its own language.
    func say(_ text: String) -> String { references.numbered(translated(text)) }

    private func translated(_ text: String) -> String {
        guard let language, !text.isEmpty else { return text }
        let pack = evaluation.pack
        return pack.translation(of: text, in: language) ?? "[" + (pack.languages.first ?? "?") + "] " + text
    }

    /// What a finding says where its result is open. Rules write it for sites that were not read; where letters were read
    /// and do not decide, by whatever way it rests on them, it would be untrue.
    func unknownText(_ text: String, of finding: Int) -> String {
        var consents: [String] = []
        for locus in facts.loci[finding] {
            for consent in withheld[locus] ?? [] where !consents.contains(consent) { consents.append(consent) }
        }
        if !consents.isEmpty, !facts.isAsking(finding, in: evaluation.pack) {
            return "Not shown: it rests on what depends on your answer to "
                + Wording.list(consents.map { "`\($0)`" }, "and") + ". Nothing is concluded."
        }
        let wasRead = evaluation.openSubjects(of: .finding(finding)).contains { subject in
            guard case .locus(let locus) = subject, withheld[locus] == nil,
                case .called = evaluation.readings[locus].call
            else { return false }
            return true
        }
        return wasRead ? "What was read does not decide this, so nothing is concluded." : say(text)
    }

    /// Who speaks, in words; empty where the rules name nobody.
    func title(ofAuthority authority: Int?) -> String {
        guard let authority else { return "" }
        let facts = evaluation.pack.authority(authority)
        return facts.title.isEmpty ? facts.name : say(facts.title)
    }
}
