// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// Numbers that rules and tests compare with an input of whole numbers.
extension Analysis {
    /// The range of an input of whole numbers; `nil` for every other subject.
    func numberRange(of subject: Subject) -> NumberRange? {
        if case .input(let index) = subject { inputs[index]?.number } else { nil }
    }

    /// A number that is compared with an input of whole numbers; another word is reported.
    func number(_ name: Name, of range: NumberRange, _ input: String) -> Int? {
        if let number = Int(name.text) { return number }
        report(
            .comparedWithWrongKind, "`\(input)` is a whole number, but `\(name.text)` is not", at: name.span,
            notes: ["its range is \(range.text)"], help: "write a number, as in `\(input) >= \(range.starts.last ?? 0)`"
        )
        return nil
    }

    /// The code of the part that contains a number; a number outside the range is reported.
    func code(ofNumber name: Name, in range: NumberRange, _ input: String) -> Int? {
        guard let number = number(name, of: range, input) else { return nil }
        if let code = range.code(of: number) { return code }
        report(
            .unknownName, "`\(input)` has no value `\(name.text)`", at: name.span,
            notes: ["its range is \(range.text)"], help: "write a number in that range")
        return nil
    }

    /// The codes of the parts whose numbers satisfy a comparison; the range is divided so that all numbers of a part
    /// agree.
    func codes(_ comparison: Comparison, _ name: Name, in range: NumberRange, _ input: String) -> CodeSet? {
        guard let number = number(name, of: range, input) else { return nil }
        return range.codes { comparison.holds($0, number) }
    }

    /// The codes of the parts from one number to another, both included; an empty range is reported.
    func codes(from: Name?, to: Name?, _ span: Span, in range: NumberRange, _ input: String) -> CodeSet? {
        let lower = from.map { number($0, of: range, input) } ?? range.range.lowerBound
        let upper = to.map { number($0, of: range, input) } ?? range.range.upperBound
        guard let lower, let upper else { return nil }
        let codes = range.codes { lower <= $0 && $0 <= upper }
        guard codes.isEmpty else { return codes }
        report(
            .cellMismatch, "no number is in the range", at: span, notes: ["the range of `\(input)` is \(range.text)"],
            help: lower > upper ? "write the lower number first" : "write numbers in that range")
        return nil
    }
}

extension NumberRange {
    /// `0 to 120 years`
    var text: String {
        "\(range.lowerBound) to \(range.upperBound)" + (unit.isEmpty ? "" : " " + unit)
    }

    fileprivate func codes(_ holds: (Int) -> Bool) -> CodeSet {
        var codes = CodeSet.empty
        for (code, start) in starts.enumerated() where holds(start) { codes.insert(code) }
        return codes
    }
}
