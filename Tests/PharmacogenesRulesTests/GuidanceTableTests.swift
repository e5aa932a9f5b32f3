// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// The compiled pack recommends, for each result of the table of guidance, what its row says.
struct GuidanceTableTests {
    private let pack = Pharmacogenes.pack
    private static let noResult = "No Result"

    /// One result of each gene, as the table names it.
    private struct Record {
        let row: [String: String]
        let subjects: [String]
        let keys: [String]
    }

    /// What the rows are for, one result at a time: scores by quarter steps up to the highest sum of two activities.
    private func records() throws -> [Record] {
        var records: [Record] = []
        for row in try DefinitionTable("guidance").rows {
            var subjects: [String] = []
            var results: [[String]] = [[]]
            // Guidance that is a flow chart is not keyed by results.
            if row["drug"] == "warfarin" { continue }
            for part in (row["lookup"] ?? "").split(separator: ";").map({ $0.drop { $0 == " " } }) {
                let halves = part.split(separator: "=", maxSplits: 1)
                let words = part.split(separator: " ")
                // `IFNL3 rs12979860 C/C|C/T` names genotypes of one position.
                let start = halves.count == 2 ? "" : words[1] + " "
                let keys = (halves.count == 2 ? halves[1] : words[2]).split(separator: "|")
                    .flatMap { Self.expanded(start + String($0)) }
                subjects.append(String(halves.count == 2 ? halves[0] : words[0]))
                results = results.flatMap { start in keys.map { start + [$0] } }
            }
            records += results.map { Record(row: row, subjects: subjects, keys: $0) }
        }
        return records
    }

    private static func expanded(_ key: String) -> [String] {
        func text(_ quarters: Int) -> String { "\(quarters / 4).\(["0", "25", "5", "75"][quarters % 4])" }
        func quarters(_ text: some StringProtocol) -> Int? { Double(text).map { Int($0 * 4) } }
        // The sums of two activities that are more than 2.25, and four that are at least a number.
        if key == ">2.25" { return (10...16).map(text) + ["≥3.0", "≥3.25", "≥3.5", "≥4.0"] }
        let ends =
            key.split(separator: ".").count > 1 && key.contains("..") ? key.split(separator: "..").map(String.init) : []
        guard ends.count == 2, let low = quarters(ends[0]), let high = quarters(ends[1]) else { return [key] }
        return (low...high).map(text)
    }

    @Test func rowsExpandToAllRecordsOfTheGuidelines() throws {
        // Metoprolol, hydralazine and the guidance by IFNL3 were added from other sources.
        let records = try records().filter {
            !["metoprolol", "hydralazine"].contains($0.row["drug"]) && $0.subjects != ["IFNL3"]
        }
        #expect(records.count == 1943)
        #expect(records.count { $0.keys.contains(Self.noResult) } == 275)
    }

    @Test func eachRecordHasItsRecommendation() throws {
        let findings = (0..<pack.findingCount).map { pack.finding($0) }.filter { $0.guidance != nil }
        #expect(findings.count == 78 + 44)
        var count = 0, without = 0, unreachable = 0
        for record in try records() {
            // The guideline lists scores that are the sum of no two activities.
            if record.keys.contains(where: { ["3.25", "3.5", "3.75"].contains($0) }) {
                unreachable += 1
                continue
            }
            let unknown = record.subjects.indices.filter { record.keys[$0] == Self.noResult }
            if unknown.isEmpty { count += 1 } else { without += 1 }
            let population = record.row["population"] ?? ""
            let finding = try #require(
                findings.first {
                    $0.guidance?.drug == Self.identifier(record.row["drug"] ?? "")
                        && $0.populations.map(\.string) == (population == "general" ? [] : [population])
                        && $0.guidance?.without.map(name) == unknown.map { record.subjects[$0] }
                }, "\(record.row)")
            let known = record.keys.filter { $0 != Self.noResult }
            #expect(finding.subjects.count == known.count)
            let codes = try zip(finding.subjects, known).map { subject, key in
                try #require(code(of: key, subject), "\(key)")
            }
            let rows = finding.rows.filter { row in zip(row.cells, codes).allSatisfy { $0.contains($1) } }
            #expect(rows.count == 1)
            let row = try #require(rows.first)
            let recommendation = try #require(finding.guidance?.recommendations[row.step])
            #expect(row.note.string == record.row["gist"])
            #expect(recommendation.action.name == record.row["action"])
            #expect(
                recommendation.also.map(\.name) == (record.row["also"] ?? "").split(separator: ",").map(String.init))
            let strength = record.row["strength"]
            #expect(recommendation.strength.name == (strength == "?" ? "unseen" : strength))
        }
        #expect(count == 1537)
        #expect(unreachable + without == 165 + 275)
    }

    /// The gene of a result, as the table names it.
    private func name(_ subject: Subject) -> String {
        let name = pack.name(of: subject)
        if name == "hla_b_15_02" { return "HLA-B" }
        return name.hasPrefix("score(") ? String(name.dropFirst(6).dropLast()) : name
    }

    @Test func resultWithoutARowIsSaidToHaveNoRow() {
        for index in 0..<pack.findingCount {
            let finding = pack.finding(index)
            guard let guidance = finding.guidance else { continue }
            for row in finding.rows where row.note.string.hasPrefix("The guideline's table has no row") {
                #expect(guidance.recommendations[row.step].action == .noRecommendation)
                #expect(guidance.recommendations[row.step].strength == .none)
            }
        }
    }

    /// The code of a result: the step of a gene's finding or score, or an answer.
    private func code(of key: String, _ subject: Subject) -> Int? {
        switch subject {
        case .finding(let index):
            let finding = pack.finding(index)
            let steps = pack.scale(finding.scale).steps
            if !finding.name.hasPrefix("score(") { return steps.firstIndex { $0.title.string == key } }
            let wanted = key == "n/a" ? key : Self.shortened(key)
            return steps.firstIndex { $0.title.string == wanted }
        case .input(let index):
            return pack.input(index).values.firstIndex { key.hasSuffix($0) }
        case .locus, .pathway: return nil
        }
    }

    /// `1.0` is `1`.
    private static func shortened(_ score: String) -> String {
        score.hasSuffix(".0") ? String(score.dropLast(2)) : score
    }

    /// The name that rules give a medicine.
    private static func identifier(_ drug: String) -> String {
        String(drug.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }
}
