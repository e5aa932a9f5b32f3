// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneReaders
internal import PheneRuntime

/// A consent question of one pack that withholds a site from another pack too: what a person has not asked to know is not shown by the
/// rules of any pack.
struct ForeignConsent: Sendable {
    /// The name under which the report shows the question.
    let name: String
    /// The question in the language of its rules.
    let question: String
    /// The answers, `yes` first.
    let values: [String]
    /// Whether it was answered `no`; otherwise it is not answered.
    let isDeclined: Bool

    /// For each pack and each of its loci the consents of the other packs that withhold it; an empty list for a pack without any.
    static func all(in people: [Evaluation], _ packs: PackSet) -> [[[ForeignConsent]]] {
        var all = [[[ForeignConsent]]](repeating: [], count: people.count)
        if people.count < 2 { return all }
        for (owner, person) in people.enumerated() {
            let shown = person.disclosed
            for index in person.pack.loci.loci.indices {
                let consents = shown.consents(withholding: index)
                if consents.isEmpty { continue }
                let locus = person.pack.loci.loci[index]
                let found = consents.map { consent in
                    let input = person.pack.input(consent)
                    return ForeignConsent(
                        name: packs.questions.shown(input.name, pack: owner), question: input.question.string,
                        values: input.values, isDeclined: person.answers[consent] != nil)
                }
                for (number, other) in people.enumerated() where number != owner {
                    let loci = other.pack.loci.loci
                    for place in loci.indices where loci[place].isSameSite(as: locus) {
                        if all[number].isEmpty { all[number] = [[ForeignConsent]](repeating: [], count: loci.count) }
                        for consent in found where !all[number][place].contains(where: { $0.name == consent.name }) {
                            all[number][place].append(consent)
                        }
                    }
                }
            }
        }
        return all
    }
}
