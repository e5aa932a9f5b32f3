// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// The style sheet of a page, and the digest by which the page's policy allows it and nothing else.
///
/// Colours have a contrast of at least 4.5 to 1 on their background, light and dark; a test computes it. No state is shown by
/// colour alone, and none is red: nothing here is an alarm.
struct Style {
    let sheet: String

    /// - Parameters:
    ///   - table: the table of findings, which the sheet filters and sorts.
    ///   - hasPharmacogenes: whether the page has tables of genes with named alleles.
    init(_ table: ResultsTable, hasPharmacogenes: Bool) {
        self.init([(table, "")], hasPharmacogenes: hasPharmacogenes)
    }

    /// - Parameters:
    ///   - tables: the tables of findings, each with what precedes the ids of its part of the page.
    ///   - hasPharmacogenes: whether the page has tables of genes with named alleles.
    ///   - hasPacks: whether the page has parts of several packs.
    init(_ tables: [(table: ResultsTable, scope: String)], hasPharmacogenes: Bool, hasPacks: Bool = false) {
        let choices = tables.map { Self.filters(of: $0.table, $0.scope) + Self.orders(of: $0.table, $0.scope) }
        sheet =
            Self.colours + Self.layout + Self.parts + Self.figures + choices.joined() + Self.narrow
            + (hasPharmacogenes ? Self.pharmacogenes : "") + (hasPacks ? Self.packs : "") + Self.print
    }

    /// The SHA-256 of ``sheet`` in Base64.
    var digest: String { SHA256(Array(sheet.utf8)).base64 }
}
