// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

// Parts of a rule book as text, for the messages of failed tests.

extension RuleBook {
    /// A finding with its rows and the findings that it reads, or a pathway with its flows.
    public func text(of subject: Subject) -> String {
        switch subject {
        case .locus, .input: return name(of: subject)
        case .finding(let index):
            let finding = findings[index]
            let rows = finding.rows.map { row in
                zip(row.cells, finding.subjects).map { text(of: $0, $1) }.joined(separator: " | ") + " -> \(row.step)"
            }
            let parts = finding.subjects.map { text(of: $0) }
            return "\(finding.name) by (\(parts.joined(separator: ", "))) { \(rows.joined(separator: "; ")) }"
        case .pathway(let index):
            let flows = pathways[index].flows.map { "\(text(of: .finding($0.finding))) * \($0.weights)" }
            let bands = pathways[index].bands.map { band in
                "\(band.lower.map { "\($0)" } ?? "")..\(band.upper.map { "\($0)" } ?? "") -> \(band.step)"
            }
            return "\(pathways[index].name) { \(flows.joined(separator: " + ")); \(bands.joined(separator: "; ")) }"
        }
    }

    private func text(of codes: CodeSet, _ subject: Subject) -> String {
        if codes == .all(codeCount(of: subject)) { return "*" }
        return codes.map { name(of: $0, of: subject) }.joined(separator: ", ")
    }

    public func text(of condition: Condition) -> String {
        func list(_ parts: [Condition]) -> String { "(" + parts.map { text(of: $0) }.joined(separator: ", ") + ")" }
        switch condition {
        case .test(let subject, let set): return "\(text(of: subject)) is {\(text(of: set, subject))}"
        case .known(let subject): return "known \(text(of: subject))"
        case .not(let part): return "not (\(text(of: part)))"
        case .and(let parts): return "all of " + list(parts)
        case .or(let parts): return "any of " + list(parts)
        case .atLeast(let count, let parts): return "at least \(count) of " + list(parts)
        }
    }

    /// A recommendation with its condition, and with the recommendations that override it.
    public func text(ofAdvice index: Int) -> String {
        let advice = recommendations[index]
        var text = "\(advice.name) on \(advice.targets) when \(text(of: advice.condition))"
        for (other, overrider) in recommendations.enumerated() {
            for override in overrider.overrides where override.advice == index {
                text += "; overridden on \(override.targets) by [\(self.text(ofAdvice: other))]"
            }
        }
        return text
    }

    /// A person's possible codes by name. Loci and inputs about which nothing is known are left out.
    public func text(of person: Person) -> String {
        var parts: [String] = []
        for (index, codes) in person.loci.enumerated() where codes != variants[index].locus.domain.all {
            parts.append("\(name(of: .locus(index))): \(text(of: codes, .locus(index)))")
        }
        for (index, codes) in person.inputs.enumerated() where codes != .all(inputs[index].values.count) {
            parts.append("\(name(of: .input(index))): \(text(of: codes, .input(index)))")
        }
        return parts.joined(separator: "; ")
    }
}
