// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON
internal import PheneRuntime

/// The counts of a cohort as JSON.
public struct CohortJSON: Sendable {
    /// The document, with a newline at its end.
    public let text: String

    /// The version of the form. Adding a member keeps it; removing one or changing its meaning raises it.
    public static let version = 1

    /// - Parameters:
    ///   - cohort: what was counted.
    ///   - minCount: the least number of people that is shown; see ``CohortTable``.
    public init(_ cohort: CohortEvaluation, minCount: Int = 0) {
        let table = CohortTable(cohort, minCount: minCount)
        let suppression = Suppression(least: max(1, minCount))
        func cell(_ cell: CohortCell) -> JSON { cell.number.map { .integer($0) } ?? .null }
        let subjects = table.subjects.map { subject in
            JSON.object([
                JSON.Member("pack", .string(subject.pack)), JSON.Member("kind", .string(subject.kind.rawValue)),
                JSON.Member("name", .string(subject.name)), JSON.Member("title", .string(subject.title)),
                JSON.Member(
                    "results",
                    .array(
                        subject.results.map { result in
                            .object([
                                JSON.Member("name", .string(result.name)), JSON.Member("title", .string(result.title)),
                                JSON.Member("people", .array(result.cells.map(cell))),
                            ])
                        })),
                JSON.Member(
                    "missing_sites",
                    .array(
                        subject.missing.map {
                            .object([
                                JSON.Member("site", .string($0.site)),
                                JSON.Member("reason", .string($0.reason.rawValue)),
                            ])
                        })),
                JSON.Member("site_count", .integer(subject.siteCount)),
            ])
        }
        var members = [
            JSON.Member("schema", "phene-cohort"), JSON.Member("version", .integer(Self.version)),
            JSON.Member("path", .string(cohort.facts.path)),
            JSON.Member(
                "packs",
                .array(
                    cohort.packs.packs.map {
                        .object([
                            JSON.Member("name", .string($0.name)), JSON.Member("version", .string($0.version)),
                            JSON.Member("digest", .string($0.digest)),
                        ])
                    })),
            JSON.Member("build", .string(cohort.facts.build)), JSON.Member("variants", .integer(cohort.facts.variants)),
            JSON.Member("rows_read", .integer(cohort.facts.rows)),
            JSON.Member("people_listed", .integer(cohort.listed)),
            JSON.Member("people_read", cell(suppression.alone(cohort.people))),
            JSON.Member("people_on_both_strands", cell(suppression.alone(cohort.refused))),
            JSON.Member("groups", .array(table.columns.map { .string($0) })),
            JSON.Member("people", .array(table.people.map(cell))), JSON.Member("min_count", .integer(minCount)),
            JSON.Member("issues", .array(cohort.facts.issues.map { .string($0) })),
            JSON.Member("issue_count", .integer(cohort.facts.issueCount)),
        ]
        if minCount < 2 {
            members.append(
                JSON.Member(
                    "work",
                    .object([
                        JSON.Member("decisions", .integer(cohort.decisions)),
                        JSON.Member("person_by_person", .integer(cohort.personalDecisions)),
                        JSON.Member("matched", .integer(cohort.matchings)),
                    ])))
        }
        members.append(JSON.Member("subjects", .array(subjects)))
        text = JSON.object(members).text
    }
}
