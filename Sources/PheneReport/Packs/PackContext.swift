// SPDX-License-Identifier: Apache-2.0

/// What the report of one pack shares with the reports of other packs on the same person; nothing where there are none.
struct PackContext {
    /// The numbered sources.
    var bibliography = Bibliography()
    /// The questions that another pack asks differently under the same name, with the names that the report shows.
    var questionNames: [String: String] = [:]
    /// For each locus the consents of other packs that withhold it; empty where there are none.
    var consentsElsewhere: [[ForeignConsent]] = []

    /// The consents of other packs that withhold a locus.
    func consents(withholding locus: Int) -> [ForeignConsent] {
        consentsElsewhere.isEmpty ? [] : consentsElsewhere[locus]
    }
}
