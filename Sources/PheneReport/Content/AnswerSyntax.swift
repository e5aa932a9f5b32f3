// SPDX-License-Identifier: Apache-2.0

/// How the reader of a report answers a question: a report shows `wilson=yes`, behind the words that a program needs.
///
///     AnswerSyntax(input: "--input ", sex: "--sex ")  // `--input wilson=yes`, `--sex female`
public struct AnswerSyntax: Sendable, Hashable {
    /// What precedes `name=value`.
    public var input: String
    /// What precedes `female` or `male`.
    public var sex: String

    public init(input: String = "", sex: String = "sex=") {
        self.input = input
        self.sex = sex
    }

    /// Each answer to a question: `pots=yes`, `pots=no`; `age=NUMBER` for a whole number.
    func answers(to name: String, values: [String], isNumber: Bool = false, isSex: Bool = false) -> [String] {
        if isNumber { return [input + name + "=NUMBER"] }
        return values.map { isSex ? sex + $0 : input + name + "=" + $0 }
    }
}
