// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

/// Which rules of several packs a genotype file can answer, and what is missing for the others; see ``CoverageReport``.
public struct CombinedCoverage: Sendable {
    /// The version of the schema of ``json`` for several packs.
    public static let version = 1

    /// The report of each pack.
    public let parts: [CoverageReport]
    private let notes: [String]
    private let sharedSites: [CombinedContent.SharedSite]

    /// - Parameter content: the person's report.
    public init(_ content: CombinedContent) {
        parts = content.parts.map { CoverageReport($0) }
        notes = content.notes
        sharedSites = content.sharedSites
    }

    /// Plain text of at most 80 columns: the file once, then what it can answer of each pack.
    ///
    /// - Parameter isColoured: whether to use ANSI colours; the words are the same without.
    public func text(isColoured: Bool = false) -> String {
        if parts.count == 1 { return parts[0].text(isColoured: isColoured) }
        var page = Page(isColoured: isColoured)
        page.title("What this file can answer for \(parts.count) packs of rules")
        page.coverageOfFile(parts[0])
        for note in notes { page.paragraphs(note, indent: 2) }
        var seen: Set<String> = []
        page.coverageProblems(
            parts[0].content.file, parts.flatMap { $0.unusable }.filter { seen.insert($0.id).inserted })
        for part in parts {
            page.pack(part.content.pack.nameAndVersion)
            page.coverageOfRules(part, isAlone: false)
        }
        return page.text
    }

    /// The same for programs; see <doc:ReportAsJSON>.
    public var json: String {
        if parts.count == 1 { return parts[0].json }
        let json: JSON = [
            "schema": "phene-coverage-packs", "version": .integer(Self.version), "file": parts[0].fileJSON,
            "sharedLoci": .array(sharedSites.map { $0.json }),
            "packs": .array(parts.map { .object([JSON.Member("pack", $0.packJSON)] + $0.members) }),
        ]
        return json.inertText
    }
}
