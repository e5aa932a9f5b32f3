// SPDX-License-Identifier: Apache-2.0

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

    /// What a rule says where its result is open. Rules write it for sites that were not read; where letters were read
    /// and do not decide, it would be untrue.
    func unknownText(_ text: String, of loci: [LocusEntry]) -> String {
        let wasRead = loci.contains { $0.state == .called && $0.genotype == nil && $0.withheldFor.isEmpty }
        return wasRead ? "What was read does not decide this, so nothing is concluded." : say(text)
    }

    /// Who speaks, in words; empty where the rules name nobody.
    func title(ofAuthority authority: Int?) -> String {
        guard let authority else { return "" }
        let facts = evaluation.pack.authority(authority)
        return facts.title.isEmpty ? facts.name : say(facts.title)
    }
}
