// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension RuleBook {
    /// The same rules with the numbers of its inputs cut as finely as another book's, so that a part of one is a part of the
    /// other. Tests and properties are left out.
    func refined(as other: RuleBook) -> RuleBook {
        var book = self
        book.tests = []
        book.properties = []
        for (index, input) in inputs.enumerated() {
            guard let own = input.number, let theirs = other.inputs.first(where: { $0.name == input.name })?.number
            else { continue }
            let ends = [theirs.range.lowerBound, theirs.range.upperBound + 1, theirs.range.upperBound]
            let number = NumberRange(own.range, unit: own.unit, cuts: Set(own.starts + theirs.starts + ends))
            // Past what a set of codes holds they stay apart.
            guard number.starts.count <= 64 else { continue }
            book.cut(input: index, into: number, from: own)
        }
        return book
    }

    private mutating func cut(input index: Int, into number: NumberRange, from own: NumberRange) {
        func fine(_ codes: CodeSet) -> CodeSet {
            var fine = CodeSet.empty
            for (code, start) in number.starts.enumerated() {
                if let old = own.code(of: start), codes.contains(old) { fine.insert(code) }
            }
            return fine
        }
        inputs[index].number = number
        inputs[index].values = number.names
        for finding in findings.indices {
            guard let column = findings[finding].subjects.firstIndex(of: .input(index)) else { continue }
            for row in findings[finding].rows.indices {
                findings[finding].rows[row].cells[column] = fine(findings[finding].rows[row].cells[column])
            }
        }
        for advice in recommendations.indices {
            recommendations[advice].condition = recommendations[advice].condition.changing(.input(index), fine)
        }
    }
}

extension Condition {
    /// The condition with other codes in each test of a subject.
    fileprivate func changing(_ subject: Subject, _ change: (CodeSet) -> CodeSet) -> Condition {
        map { leaf in
            guard case .test(subject, let codes) = leaf else { return leaf }
            return .test(subject, change(codes))
        }
    }
}
