// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

// Which answers say that something is taken that changes an enzyme, by the table of a finding with the role `expected`.
extension Finding {
    /// Whether an answer changes the activity of some people, whatever they answer to the other questions.
    ///
    /// It is asked of the table and not of the person: of a gene that is not determined the answer counts just the same.
    ///
    /// - Parameters:
    ///   - answer: the code of the answer.
    ///   - position: the index of the question among the subjects.
    ///   - steps: of the finding's scale.
    ///   - inputs: all inputs of the pack.
    /// - Complexity: the product of how many answers the other questions have, times the rows.
    func isChanged(by answer: Int, at position: Int, _ steps: [Scale.Step], _ inputs: [Input]) -> Bool {
        let changing = rows.filter { steps[$0.step].notability == .notable && $0.cells[position].contains(answer) }
        var others: [(position: Int, count: Int)] = []
        for (other, subject) in subjects.enumerated() where other != position {
            if case .input(let input) = subject { others.append((other, inputs[input].values.count)) }
        }
        return !Self.mayStay(changing, others[...])
    }

    /// Whether some answers to the questions are in none of the rows.
    private static func mayStay(_ rows: [Row], _ questions: ArraySlice<(position: Int, count: Int)>) -> Bool {
        guard !rows.isEmpty, let question = questions.first else { return rows.isEmpty }
        return (0..<question.count).contains { answer in
            mayStay(rows.filter { $0.cells[question.position].contains(answer) }, questions.dropFirst())
        }
    }
}
