// SPDX-License-Identifier: Apache-2.0

/// What the report of one pack shares with the reports of other packs on the same person; nothing where there are none.
struct PackContext {
    /// The numbered sources.
    var bibliography = Bibliography()
    /// For each locus the consents of other packs that withhold it; empty where there are none.
    var consentsElsewhere: [[ForeignConsent]] = []

    /// The consents of other packs that withhold a locus.
    func consents(withholding locus: Int) -> [ForeignConsent] {
        consentsElsewhere.isEmpty ? [] : consentsElsewhere[locus]
    }
}
