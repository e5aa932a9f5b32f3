// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

/// The counts of a cohort as JSON; those of a part of the people can be merged with the other parts, see ``CohortSummary``.
public struct CohortJSON: Sendable {
    /// The document, with a newline at its end.
    public let text: String

    /// The version of the form. Adding a member keeps it; removing one or changing its meaning raises it.
    public static let version = 1

    /// - Parameters:
    ///   - cohort: what was counted.
    ///   - minCount: the least number of people that is shown; see ``CohortTable/suppressed(below:)``.
    public init(_ cohort: CohortSummary, minCount: Int = 0) {
        let table = cohort.table.suppressed(below: minCount)
        let suppression = Suppression(least: max(1, minCount))
        let facts = cohort.facts
        func alone(_ number: Int) -> JSON { Self.cell(suppression.alone(number)) }
        let work = JSON.object([
            JSON.Member("decisions", .integer(cohort.decisions)),
            JSON.Member("personByPerson", .integer(cohort.personalDecisions)),
        ])
        let document = JSON.object([
            JSON.Member("schema", "phene-cohort"), JSON.Member("version", .integer(Self.version)),
            JSON.Member("path", .string(facts.path)), JSON.Member("format", .string(facts.format)),
            JSON.Member("shard", cohort.part.map { Self.json($0, isExact: minCount < 2) } ?? .null),
            JSON.Member("packs", .array(cohort.packs.map { Self.json($0) })),
            JSON.Member("build", .string(facts.build)), JSON.Member("variants", .integer(facts.variants)),
            JSON.Member("rowsRead", .integer(facts.rows)), JSON.Member("peopleListed", .integer(cohort.listed)),
            JSON.Member("peopleRead", alone(cohort.people)),
            JSON.Member("peopleRefused", alone(cohort.refused)),
            JSON.Member("peopleOnBothStrands", alone(cohort.onBothStrands)),
            JSON.Member(
                "refusals", minCount < 2 ? .array(cohort.refusals.map { .string($0) }) : .null),
            JSON.Member("groups", .array(table.columns.map { .string($0) })),
            JSON.Member("people", .array(table.people.map { Self.cell($0) })),
            JSON.Member("minCount", .integer(minCount)),
            JSON.Member("issues", .array(facts.issues.map { .string($0) })),
            JSON.Member("issueCount", .integer(facts.issueCount)),
            JSON.Member("work", minCount < 2 ? work : .null),
            JSON.Member("subjects", .array(table.subjects.map { Self.json($0) })),
        ])
        text = document.text
    }

    private static func cell(_ cell: CohortCell) -> JSON { cell.number.map { .integer($0) } ?? .null }

    /// Digests are of single people's data, so they are not shown where small numbers are not.
    private static func json(_ part: CohortPart, isExact: Bool) -> JSON {
        .object([
            JSON.Member("number", .integer(part.shard.number)), JSON.Member("of", .integer(part.shard.count)),
            JSON.Member("program", .string(part.program)),
            JSON.Member("cohort", isExact ? .string(part.cohort) : .null),
            JSON.Member("settings", isExact ? .string(part.settings) : .null),
        ])
    }

    private static func json(_ pack: CohortSummary.PackName) -> JSON {
        .object([
            JSON.Member("name", .string(pack.name)), JSON.Member("version", .string(pack.version)),
            JSON.Member("digest", .string(pack.digest)),
        ])
    }

    private static func json(_ subject: CohortTable.Subject) -> JSON {
        func json(_ results: [CohortTable.Result]) -> JSON {
            .array(
                results.map { result in
                    .object([
                        JSON.Member("name", .string(result.name)), JSON.Member("title", .string(result.title)),
                        JSON.Member("people", .array(result.cells.map { cell($0) })),
                    ])
                })
        }
        let missing = subject.missing.map {
            JSON.object([
                JSON.Member("site", .string($0.site)), JSON.Member("reason", .string($0.reason.rawValue)),
            ])
        }
        return .object([
            JSON.Member("pack", .string(subject.pack)), JSON.Member("kind", .string(subject.kind.rawValue)),
            JSON.Member("name", .string(subject.name)), JSON.Member("title", .string(subject.title)),
            JSON.Member("results", json(subject.results)), JSON.Member("missingSites", .array(missing)),
            JSON.Member("siteCount", .integer(subject.siteCount)), JSON.Member("gaps", json(subject.gaps)),
            JSON.Member("alleles", subject.alleles.map { Self.json($0) } ?? .null),
        ])
    }

    private static func json(_ alleles: SiteAlleles) -> JSON {
        let published = alleles.published.map { own in
            JSON.object([
                JSON.Member("allele", .string(alleles.names[own.allele])), JSON.Member("share", .string(own.text)),
                JSON.Member("count", .integer(own.count)), JSON.Member("of", .integer(own.total)),
                JSON.Member("isCounted", .bool(own.isCounted)), JSON.Member("population", .string(own.population)),
                JSON.Member("panel", .string(own.panel)), JSON.Member("people", .integer(own.people)),
                JSON.Member("sources", .array(own.sources.map { .string($0) })),
            ])
        }
        return .object([
            JSON.Member("names", .array(alleles.names.map { .string($0) })),
            JSON.Member("isPalindromic", .bool(alleles.isPalindromic)),
            JSON.Member("copies", .array(alleles.copies.map { .array($0.map { .integer($0) }) })),
            JSON.Member("published", .array(published)),
        ])
    }
}
