// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// The findings of a report as a table of tab-separated values: a row of names, then one row a finding. Where the rules have pharmacogenes,
/// rows for these and for medicines follow, and columns for them; see ``PharmacogeneColumn``.
///
/// Columns are in the order of ``Column``; new ones are added at the end. No cell contains a tab, a line break or another control
/// character. A list within a cell is separated by `; `. A cell that a spreadsheet would compute, because it begins with `=`, `+`, `-`
/// or `@`, has an apostrophe before it.
public struct TSVReport: Sendable {
    /// The columns.
    public enum Column: String, CaseIterable, Sendable {
        /// The name of the finding in the rules.
        case finding
        /// The title; may be empty.
        case title
        /// The symbols of the genes that it depends on.
        case genes
        /// `known`, or `unknown`: then ``result`` is empty and ``possible`` has several names. Unknown means neither "no" nor
        /// "normal".
        case state
        /// The name of the result in the rules, if it is known.
        case result
        /// The title of the result, if it is known.
        case resultTitle = "result_title"
        /// The names of all results that are possible.
        case possible
        /// `notable`, `usual` or `neutral`, if the rules say so of every possible result; otherwise `not_stated`.
        case notability
        /// `measured`; or why the result is weaker: `imputed`, `assumed_reference`, or both; or `not_tested` where a site that it
        /// depends on was not called as one genotype.
        case basis
        /// `rs4680 A/G`: the genotypes of its own sites, or why there is none; empty if redacted.
        case genotypes
        /// The level of evidence.
        case evidence
        /// Why the result is unknown; empty if it is known.
        case reasons
        /// `file:line` of the rule.
        case rule
    }

    /// The table.
    public let text: String

    /// The name of the last column of a table of several packs: the pack whose rule it is.
    public static let packColumn = "pack"

    /// - Complexity: linear in the length of the table.
    public init(_ content: ReportContent) { self.init(CombinedContent(content)) }

    /// The table of several packs: the rows of one after those of another, with a last column for the pack. With one pack it is the table of
    /// that pack.
    ///
    /// - Complexity: linear in the length of the table.
    public init(_ content: CombinedContent) {
        // Where the rules have no pharmacogenes, the table is without their columns.
        let hasGenes = content.parts.contains { !$0.pharmacogenes.isEmpty || !$0.medicines.isEmpty }
        let own = hasGenes ? Self.pharmacogeneColumns(content.first.extras) : []
        let isOfSeveral = content.onlyPart == nil
        var text = ""
        func add(_ cells: [String], of pack: String) {
            let cells = isOfSeveral ? cells + [pack] : cells
            text += cells.map { $0.inert.literalCell }.joined(separator: "\t") + "\n"
        }
        add(Column.allCases.map { $0.rawValue } + own.map { $0.rawValue }, of: Self.packColumn)
        for part in content.parts {
            for finding in part.findings {
                add(
                    Column.allCases.map { finding.cell($0) } + own.map { $0 == .kind ? "finding" : "" },
                    of: part.pack.name)
            }
            for row in Self.rows(part) { add(row, of: part.pack.name) }
        }
        self.text = text
    }
}

extension FindingEntry {
    fileprivate func cell(_ column: TSVReport.Column) -> String {
        switch column {
        case .finding: name
        case .title: title
        case .genes: genes.joined(separator: "; ")
        case .state: outcome.isKnown ? "known" : "unknown"
        case .result: outcome.isKnown ? outcome.possible[0].name : ""
        case .resultTitle: outcome.isKnown ? outcome.possible[0].title : ""
        case .possible: outcome.possible.map { $0.name }.joined(separator: "; ")
        case .notability: notability?.rawValue ?? "not_stated"
        case .basis: basisCell
        case .genotypes: loci.map { $0.id + " " + $0.shortGenotype }.joined(separator: "; ")
        case .evidence: evidence
        case .reasons: reasons.map { $0.text }.joined(separator: "; ")
        case .rule: place
        }
    }

    private var basisCell: String {
        var words: [String] = []
        if !imputed.isEmpty { words.append("imputed") }
        if !assumed.isEmpty { words.append("assumed_reference") }
        if words.isEmpty { words.append(wasRead ? "measured" : "not_tested") }
        return words.joined(separator: "; ")
    }

    /// Why the result is unknown, in the order of lists; empty if it is known.
    var reasons: [OpenReason] {
        OpenReason.allCases.filter { reason in outcome.needs.contains { $0.reason == reason } }
    }
}
