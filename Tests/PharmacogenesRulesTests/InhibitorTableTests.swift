// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// The compiled pack asks for each medicine that changes an enzyme, and says what the answers make of the predicted phenotype.
struct InhibitorTableTests {
    private let pack = Pharmacogenes.pack

    private func rows() throws -> [[String: String]] { try DefinitionTable("inhibitors").rows }

    private func question(_ name: String) -> Input? {
        (0..<pack.inputCount).map { pack.input($0) }.first { $0.name == name }
    }

    @Test func eachSubstanceIsNamedUnderItsStrengthInTheQuestion() throws {
        var count = 0
        for row in try rows() {
            let name = (row["enzyme"] ?? "").lowercased() + "_" + (row["role"] ?? "")
            let input = try #require(question(name), "\(name)")
            let strength = row["strength"] ?? ""
            #expect(input.values.contains(strength) && input.values.last == "none")
            let lists = input.question.string.split(separator: "? ").last?.split(separator: "; ") ?? []
            let list = try #require(lists.first { $0.hasPrefix(strength + ": ") })
            let substances = list.dropFirst(strength.count + 2).split(separator: ", ").map(String.init)
            let note = (row["note"] ?? "").hasPrefix("strength") ? " (" + (row["note"] ?? "") + ")" : ""
            #expect(substances.contains((row["substance"] ?? "") + note), "\(row)")
            count += 1
        }
        #expect(count == 102)
    }

    /// Only what both the genotype and the class of a medicine say.
    @Test func eachTableSaysTheDirectionThatTheClassHas() throws {
        for gene in ["CYP2B6", "CYP2C19", "CYP2C9", "CYP2D6", "CYP3A4", "CYP3A5"] {
            let name = gene.lowercased() + "_with_medicines"
            let finding = try #require((0..<pack.findingCount).map { pack.finding($0) }.first { $0.name == name })
            let steps = pack.scale(finding.scale).steps
            // No activity would be what a poor metabolizer has.
            #expect(
                steps.first { $0.name == "not_predicted" }?.title.string == "what the genotype predicts is not known")
            let enzyme = gene.hasPrefix("CYP3A") ? "cyp3a" : gene.lowercased()
            let subjects = finding.subjects.map { pack.name(of: $0) }
            #expect(
                subjects.dropFirst()
                    == (gene == "CYP2D6" ? [enzyme + "_inhibitor"] : [enzyme + "_inhibitor", enzyme + "_inducer"])[...])
            for row in finding.rows {
                guard case .finding(let result) = finding.subjects[0] else { continue }
                for phenotype in row.cells[0] {
                    let predicted = pack.scale(pack.finding(result).scale).steps[phenotype].title.string
                    var taken: [(role: String, strengths: [String])] = []
                    for (subject, cell) in zip(finding.subjects, row.cells).dropFirst() {
                        guard case .input(let index) = subject else { continue }
                        let input = pack.input(index)
                        taken.append(
                            (input.name.hasSuffix("inducer") ? "inducer" : "inhibitor", cell.map { input.values[$0] }))
                    }
                    let step = steps[row.step].name
                    #expect(Self.allows(gene, predicted, taken, step), "\(gene) \(predicted) \(taken) \(step)")
                }
            }
        }
    }

    /// Whether a step is right for a phenotype or a score and each combination of answers of a row.
    private static func allows(
        _ gene: String, _ predicted: String, _ taken: [(role: String, strengths: [String])], _ step: String
    ) -> Bool {
        let inhibitors = taken.first { $0.role == "inhibitor" }?.strengths ?? ["none"]
        let inducers = taken.first { $0.role == "inducer" }?.strengths ?? ["none"]
        if ["n/a", "Indeterminate"].contains(predicted) { return step == "not_predicted" }
        let isWithout = predicted == "0" || ["CYP2C19", "CYP3A5"].contains(gene) && predicted == "Poor Metabolizer"
        let mayBeWithout = ["CYP2B6", "CYP3A4"].contains(gene) && predicted == "Poor Metabolizer"
        for inhibitor in inhibitors {
            for inducer in inducers {
                let expected: String
                switch (inhibitor, inducer) {
                case _ where isWithout: expected = inducer == "none" ? "no_function" : "not_stated"
                case ("none", "none"): expected = "as_predicted"
                case _ where mayBeWithout: expected = "not_stated"
                case ("strong", "none"): expected = "much_less"
                case ("moderate", "none"): expected = "less"
                case ("weak", "none"): expected = "slightly_less"
                case ("none", "strong"): expected = "much_more"
                case ("none", "moderate"): expected = "more"
                case ("none", "weak"): expected = "slightly_more"
                default: expected = "not_stated"
                }
                if step != expected { return false }
            }
        }
        return true
    }

    /// The factors that are common practice were seen in no source.
    @Test func noScoreIsComputedFromAnAnswer() {
        for index in 0..<pack.findingCount where pack.finding(index).name.hasSuffix("_with_medicines") {
            let titles = pack.scale(pack.finding(index).scale).steps.map(\.title.string).joined()
            #expect(!titles.contains { $0.isNumber && $0 != "3" })
        }
    }
}
